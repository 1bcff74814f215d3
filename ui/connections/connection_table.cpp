// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/connection_table.h"
#include "ui/common/cell_painter.h"
#include "ui/common/environment.h"
#include "ui/common/icon.h"
#include "ui/connections/connection_model.h"
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>

namespace bw {

namespace {

class RowPainter final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& model = static_cast<const ConnectionModel&>(*index.model());
        const Tokens& t = tokens(option.palette);
        const bool current = option.state & QStyle::State_Selected;
        const bool focused = current && (option.state & QStyle::State_Active) && parentHasFocus(option);
        p->fillRect(option.rect, current ? t.accentTint2 : option.palette.color(QPalette::Base));
        const QColor line = current ? (focused ? option.palette.color(QPalette::Highlight) : t.accentBorder) : t.grid;
        p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);
        if (current)
            p->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 1), line);
        QRect cell = option.rect;
        if (index.column() == ConnectionModel::Name) {
            p->fillRect(QRect(cell.left() + px(8), cell.top() + px(5), px(4), cell.height() - px(10)),
                swatchColor(model.at(index.row()).environment, option.palette));
            cell.adjust(px(12), 0, 0, 0);
        }
        paintCell(*p, cell, index.data(FaceRole).value<Face>(), {current, false}, option.palette);
    }

private:
    static bool parentHasFocus(const QStyleOptionViewItem& option)
    {
        return option.widget && option.widget->hasFocus();
    }
};

} // namespace

ConnectionTable::ConnectionTable(const ConnectionBook& book, QWidget* parent)
    : QTableView(parent)
    , m_model(new ConnectionModel(book, this))
{
    setAccessibleName(tr("Connections"));
    setModel(m_model);
    setItemDelegate(new RowPainter(this));
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(px(28));
    horizontalHeader()->setFixedHeight(px(28));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    connect(this, &QTableView::doubleClicked, this, [this] { emit openWanted(chosen()); });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionTable::chosenChanged);
}

QString ConnectionTable::chosen() const
{
    return currentIndex().isValid() ? m_model->at(currentIndex().row()).id : QString();
}

void ConnectionTable::keyPressEvent(QKeyEvent* event)
{
    const QString id = chosen();
    if (!id.isEmpty()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
            return emit openWanted(id);
        case Qt::Key_F2:
            return emit editWanted(id);
        case Qt::Key_Delete:
            return emit removeWanted(id);
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

void ConnectionTable::contextMenuEvent(QContextMenuEvent* event)
{
    const QString id = chosen();
    if (id.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon("play"), tr("Open"), this, [this, id] { emit openWanted(id); });
    menu->addAction(icon("pencil"), tr("Rename or edit…"), this, [this, id] { emit editWanted(id); });
    menu->addAction(icon("trash"), tr("Remove from this list"), this, [this, id] { emit removeWanted(id); });
    menu->popup(event->globalPos());
}

void ConnectionTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    constexpr int shares[]{19, 14, 41, 13, 13};
    const int width = viewport()->width();
    int left = width;
    for (int i = 0; i < ConnectionModel::ColumnCount; ++i) {
        const int mine = i + 1 == ConnectionModel::ColumnCount ? left : width * shares[i] / 100;
        setColumnWidth(i, mine);
        left -= mine;
    }
}

void ConnectionTable::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTableView::currentChanged(now, before);
    emit chosenChanged();
}

void ConnectionTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        selectRow(0);
}

} // namespace bw
