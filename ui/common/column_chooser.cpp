// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_chooser.h"
#include "ui/common/data_table.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QWidgetAction>

namespace bw {

namespace {

QPushButton* small(const char* iconName, const QString& text, const QString& name)
{
    auto* b = new QPushButton(text);
    if (iconName)
        b->setIcon(icon(iconName));
    b->setProperty("scale", QStringLiteral("small"));
    b->setAccessibleName(name);
    b->setToolTip(name);
    return b;
}

ColumnChooser::Columns columnsOf(DataTable& table)
{
    ColumnChooser::Columns columns;
    columns.list = [&table] {
        std::vector<ColumnChooser::Column> out;
        for (const int c : table.choosableColumns())
            out.push_back({c, table.model()->headerData(c, Qt::Horizontal).toString(), !table.isColumnHidden(c)});
        return out;
    };
    columns.show = [&table](int section, bool shown) { table.showColumn(section, shown); };
    columns.move = [&header = table.header()](int section, int before) {
        header.moveSection(header.visualIndex(section), header.visualIndex(before));
    };
    columns.reset = [&table] { table.resetColumns(); };
    return columns;
}

} // namespace

ColumnChooser::ColumnChooser(DataTable& table, QWidget* parent)
    : ColumnChooser(columnsOf(table), parent)
{
}

ColumnChooser::ColumnChooser(Columns columns, QWidget* parent)
    : QMenu(parent)
    , m_columns(std::move(columns))
    , m_list(new QListWidget)
    , m_up(small("chevron-up", {}, tr("Move column to the left")))
    , m_down(small("chevron-down", {}, tr("Move column to the right")))
{
    setAccessibleName(tr("Columns"));
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(px(6), px(6), px(6), px(6));
    layout->setSpacing(px(6));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    // The current row as in tables: a filled one would hide the ticks.
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Highlight, tokens(colors).accentTint);
    colors.setColor(QPalette::HighlightedText, colors.color(QPalette::Text));
    m_list->setPalette(colors);
    layout->addWidget(m_list);
    auto* row = new QHBoxLayout;
    row->setSpacing(px(6));
    auto* reset = small(nullptr, tr("Reset"), tr("Reset columns"));
    row->addWidget(m_up);
    row->addWidget(m_down);
    m_up->setVisible(m_columns.move != nullptr);
    m_down->setVisible(m_columns.move != nullptr);
    row->addStretch(1);
    row->addWidget(reset);
    layout->addLayout(row);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(reset, &QPushButton::clicked, this, [this] {
        m_columns.reset();
        fill();
    });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { toggle(m_list->row(item)); });
    fill();
    auto* action = new QWidgetAction(this);
    action->setDefaultWidget(box);
    addAction(action);
}

void ColumnChooser::fill()
{
    const int current = std::max(0, m_list->currentRow());
    m_list->clear();
    for (const Column& column : m_columns.list()) {
        auto* item = new QListWidgetItem(column.title, m_list);
        item->setData(Qt::UserRole, column.section);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(column.shown ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({px(180), px(28)});
    }
    m_list->setCurrentRow(current);
    m_list->setFixedSize(px(220), std::min(14, m_list->count()) * px(28) + 2);
}

void ColumnChooser::toggle(int row)
{
    auto* item = m_list->item(row);
    if (!item)
        return;
    m_columns.show(item->data(Qt::UserRole).toInt(), item->checkState() != Qt::Checked);
    fill();
}

void ColumnChooser::move(int by)
{
    if (!m_columns.move)
        return;
    const auto columns = m_columns.list();
    const int from = m_list->currentRow(), to = from + by;
    if (from < 0 || to < 0 || to >= int(columns.size()))
        return;
    m_columns.move(columns[size_t(from)].section, columns[size_t(to)].section);
    fill();
    m_list->setCurrentRow(to);
}

void ColumnChooser::showEvent(QShowEvent* e)
{
    QMenu::showEvent(e);
    m_list->setFocus(Qt::PopupFocusReason);
}

// Alt alone closes a menu; here it begins Alt+Up.
void ColumnChooser::keyPressEvent(QKeyEvent* e)
{
    if (e->key() != Qt::Key_Alt)
        QMenu::keyPressEvent(e);
}

bool ColumnChooser::eventFilter(QObject* watched, QEvent* e)
{
    if (e->type() != QEvent::KeyPress)
        return QMenu::eventFilter(watched, e);
    const auto* key = static_cast<QKeyEvent*>(e);
    if (key->key() == Qt::Key_Space || key->key() == Qt::Key_Return) {
        toggle(m_list->currentRow());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->modifiers().testFlag(Qt::AltModifier) && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        move(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return QMenu::eventFilter(watched, e);
}

} // namespace bw
