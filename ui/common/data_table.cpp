// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/data_table.h"
#include "ui/common/cell_painter.h"
#include "ui/common/copy_rows.h"
#include "ui/common/fonts.h"
#include "ui/common/record_model.h"
#include "ui/common/table_selection.h"
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace bw {

class DataTable::Delegate final : public QStyledItemDelegate {
public:
    explicit Delegate(DataTable& table)
        : QStyledItemDelegate(&table)
        , m_table(table)
    {
    }

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& palette = m_table.palette();
        const auto& t = tokens(palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool current = m_table.currentIndex().row() == index.row();
        p->fillRect(option.rect,
            selected && current                     ? t.accentTint2
                : selected                          ? t.accentTint
                : m_table.m_hoverRow == index.row() ? palette.color(QPalette::AlternateBase)
                                                    : palette.color(QPalette::Base));
        p->setPen(current ? t.accentBorder : t.grid);
        p->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        if (current)
            p->drawLine(option.rect.topLeft(), option.rect.topRight());
        const auto face = index.data(FaceRole).value<Face>();
        paintCell(*p, option.rect, face, {current && selected, m_table.m_hoverLink == index, selected}, palette);
        if (m_table.m_byKeyboard && m_table.hasFocus() && m_table.currentIndex() == index) {
            p->setPen(palette.color(QPalette::Active, QPalette::Highlight));
            p->setBrush(Qt::NoBrush);
            p->drawRect(option.rect.adjusted(0, 0, -1, -1));
        }
    }

private:
    DataTable& m_table;
};

DataTable::DataTable(const QString& name, QWidget* parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setAccessibleName(name);
    setHorizontalHeader(m_header);
    setItemDelegate(new Delegate(*this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setCornerWidget(new QWidget);
    setTabKeyNavigation(false); // Tab leaves the table; arrows move in it
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(px(20));
    verticalHeader()->setDefaultSectionSize(px(28));
    connect(m_header, &TableHeader::sortChanged, this, &DataTable::sortChanged);
    connect(m_header, &TableHeader::menuWanted, this,
        [this](int section, const QPoint& at) { headerMenu(section)->popup(at); });
    connect(m_header, &QHeaderView::sectionMoved, this, &DataTable::columnsChanged);
    connect(m_header, &QHeaderView::sectionHandleDoubleClicked, this, &DataTable::fitColumn);
}

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (auto* records = qobject_cast<RecordModel*>(model)) {
        new TableSelection(*this, *records);
        m_header->setSort(records->sortKeys());
        connect(this, &DataTable::sortChanged, records, &RecordModel::setSort);
    }
    resetColumns();
}

void DataTable::setSort(std::vector<SortKey> keys)
{
    m_header->setSort(keys);
    emit sortChanged(keys);
}

std::vector<int> DataTable::selectedRows() const
{
    std::vector<int> out;
    if (!selectionModel())
        return out;
    for (const auto& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            out.push_back(row);
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void DataTable::selectRow(int row)
{
    if (row < 0 || row >= model()->rowCount())
        return;
    const auto columns = shownColumns();
    const auto index = model()->index(row, columns.empty() ? 0 : columns.front());
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void DataTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit rowsSelected();
}

void DataTable::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the lines of a current row are those of all its cells
    if (current.row() != previous.row())
        emit rowsSelected();
}

// Links are followed by a plain click on their words; anything else selects.
QModelIndex DataTable::linkAt(const QPoint& at) const
{
    const auto index = indexAt(at);
    if (!index.isValid())
        return {};
    const auto face = index.data(FaceRole).value<Face>();
    return face.link && textRect(visualRect(index), face).contains(at) ? index : QModelIndex();
}

bool DataTable::follow(const QModelIndex& index)
{
    const auto subject = index.data(SubjectRole).value<Subject>();
    if (subject.id.isEmpty())
        return false;
    emit linkActivated(subject);
    return true;
}

void DataTable::mousePressEvent(QMouseEvent* e)
{
    m_byKeyboard = false;
    const auto at = e->position().toPoint();
    const bool plain = e->button() == Qt::LeftButton && e->modifiers() == Qt::NoModifier;
    m_pressedLink = plain ? linkAt(at) : QModelIndex();
    QTableView::mousePressEvent(e);
}

void DataTable::mouseReleaseEvent(QMouseEvent* e)
{
    QTableView::mouseReleaseEvent(e);
    const QPersistentModelIndex pressed = std::exchange(m_pressedLink, {});
    if (pressed.isValid() && linkAt(e->position().toPoint()) == pressed)
        follow(pressed);
}

void DataTable::mouseDoubleClickEvent(QMouseEvent* e)
{
    const auto index = indexAt(e->position().toPoint());
    if (e->button() == Qt::LeftButton && index.isValid())
        emit opened(index.row());
}

void DataTable::mouseMoveEvent(QMouseEvent* e)
{
    hoverAt(e->position().toPoint());
    QTableView::mouseMoveEvent(e);
}

void DataTable::hoverAt(const QPoint& at)
{
    const auto link = linkAt(at);
    const int row = rowAt(at.y());
    if (row == m_hoverRow && link == m_hoverLink)
        return;
    m_hoverRow = row;
    m_hoverLink = link;
    viewport()->setCursor(link.isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

// Qt makes the first row current when the focus comes; here nothing is chosen until somebody chooses it.
void DataTable::focusInEvent(QFocusEvent* e)
{
    const bool none = !currentIndex().isValid();
    QTableView::focusInEvent(e);
    if (none && selectionModel())
        selectionModel()->clear();
}

void DataTable::paintEvent(QPaintEvent* e)
{
    QTableView::paintEvent(e);
    if (!hasFocus() || currentIndex().isValid())
        return;
    QPainter p(viewport());
    p.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
    p.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void DataTable::leaveEvent(QEvent* e)
{
    hoverAt({-1, -1});
    QTableView::leaveEvent(e);
}

bool DataTable::viewportEvent(QEvent* e)
{
    if (e->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(e);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    return QTableView::viewportEvent(e);
}

QString DataTable::tipOf(const QModelIndex& index) const
{
    const auto face = index.data(FaceRole).value<Face>();
    if (!face.tip.isEmpty())
        return face.tip;
    return fits(visualRect(index), face) ? QString() : face.badge ? face.badge->text : face.text;
}

void DataTable::showTip(const QPoint& at, const QPoint& global)
{
    const auto index = indexAt(at);
    const QString tip = index.isValid() ? tipOf(index) : QString();
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, plainTip(tip), viewport(), visualRect(index));
}

bool DataTable::moveTo(const QKeyEvent& e)
{
    const bool first = e.key() == Qt::Key_Home;
    if ((!first && e.key() != Qt::Key_End) || !model() || model()->rowCount() == 0)
        return false;
    const int column = std::max(0, currentIndex().column());
    const auto to = model()->index(first ? 0 : model()->rowCount() - 1, column);
    const bool extend = e.modifiers().testFlag(Qt::ShiftModifier) && currentIndex().isValid();
    if (extend) {
        const QItemSelection range(model()->index(std::min(to.row(), currentIndex().row()), 0),
            model()->index(std::max(to.row(), currentIndex().row()), model()->columnCount() - 1));
        selectionModel()->select(range, QItemSelectionModel::Select);
        selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
    } else
        selectionModel()->setCurrentIndex(to, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(to);
    return true;
}

void DataTable::keyPressEvent(QKeyEvent* e)
{
    m_byKeyboard = true;
    const auto index = currentIndex();
    if (e->matches(QKeySequence::Copy)) {
        if (selectedRows().size() > 1)
            copyRowsTsv(false);
        else
            copyCell();
    } else if (e->key() == Qt::Key_C && e->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
        copyRowsTsv(true);
    else if (e->key() == Qt::Key_Return || e->key() == Qt::Key_Enter) {
        if (index.isValid() && !follow(index))
            emit opened(index.row());
    } else if (e->key() == Qt::Key_Escape)
        emit escaped();
    else if (e->key() == Qt::Key_Menu || (e->key() == Qt::Key_F10 && e->modifiers() == Qt::ShiftModifier)) {
        if (index.isValid())
            rowMenu(index)->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
    } else if (moveTo(*e)) {
    } else if (const auto text = e->text(); !text.isEmpty() && text[0].isPrint() && !text[0].isSpace()
               && !(e->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)))
        emit typed(text);
    else
        QTableView::keyPressEvent(e);
}

void DataTable::copyCell()
{
    const auto index = currentIndex();
    if (!index.isValid())
        return;
    const auto exact = index.data(ExactRole);
    QApplication::clipboard()->setText(exact.isValid() ? exact.toString() : index.data().toString());
}

void DataTable::copyRowsText()
{
    QApplication::clipboard()->setText(rowsAsText(*model(), selectedRows(), shownColumns()));
}

void DataTable::copyRowsTsv(bool titles)
{
    QApplication::clipboard()->setText(rowsAsTsv(*model(), selectedRows(), shownColumns(), titles));
}

} // namespace bw
