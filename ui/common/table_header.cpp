// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_header.h"
#include "ui/common/face.h"
#include "ui/common/fonts.h"
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

namespace bw {

namespace {

QFont titleFont() { return textFont(12, QFont::DemiBold); }

void paintArrow(QPainter& p, QPoint at, bool descending)
{
    const double w = px(6), h = px(4);
    QPolygonF arrow;
    if (descending)
        arrow << QPointF(0, 0) << QPointF(w, 0) << QPointF(w / 2, h);
    else
        arrow << QPointF(0, h) << QPointF(w, h) << QPointF(w / 2, 0);
    p.setBrush(p.pen().color());
    p.setPen(Qt::NoPen);
    p.drawPolygon(arrow.translated(at.x(), at.y() - h / 2));
}

} // namespace

TableHeader::TableHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setTextElideMode(Qt::ElideRight);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(px(40));
}

// Nobody asks for the width, and Qt would measure every title for it.
QSize TableHeader::sizeHint() const { return {px(40), px(28)}; }

QString TableHeader::columnId(int section) const { return bw::columnId(*model(), section); }

int TableHeader::titleWidth(int section) const
{
    return QFontMetrics(titleFont()).horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString())
        + px(16 + 14);
}

void TableHeader::setSort(std::vector<SortKey> keys)
{
    m_sort = std::move(keys);
    viewport()->update();
}

void TableHeader::sortBy(int section, bool added)
{
    const QString id = columnId(section);
    const auto at = std::find_if(m_sort.begin(), m_sort.end(), [&](const SortKey& k) { return k.column == id; });
    const bool known = at != m_sort.end();
    if (added) {
        if (known)
            at->descending = !at->descending;
        else
            m_sort.push_back({id, false});
    } else {
        const bool down = known && m_sort.size() == 1 ? !at->descending : false;
        m_sort = {{id, down}};
    }
    viewport()->update();
    emit sortChanged(m_sort);
}

void TableHeader::paintSection(QPainter* p, const QRect& area, int section) const
{
    const auto& t = tokens(palette());
    const bool numeric = model()->headerData(section, Qt::Horizontal, ColumnNumericRole).toBool();
    const auto key = std::find_if(
        m_sort.begin(), m_sort.end(), [id = columnId(section)](const SortKey& k) { return k.column == id; });
    const bool sorted = key != m_sort.end();

    p->save();
    p->fillRect(area, t.header);
    p->setPen(t.border);
    p->drawLine(area.bottomLeft(), area.bottomRight());
    if (visualIndex(section) != count() - 1)
        p->drawLine(area.topRight(), area.bottomRight());
    p->setRenderHint(QPainter::Antialiasing);
    p->setFont(titleFont());
    p->setPen(t.text2);
    const auto m = p->fontMetrics();
    const QString order = sorted && m_sort.size() > 1 ? QString::number(key - m_sort.begin() + 1) : QString();
    const int mark = sorted ? px(12) + (order.isEmpty() ? 0 : m.horizontalAdvance(order) + px(2)) : 0;
    const QRect inner = area.adjusted(px(8), 0, -px(8), 0);
    const QString title =
        m.elidedText(model()->headerData(section, Qt::Horizontal).toString(), Qt::ElideRight, inner.width() - mark);
    const int width = m.horizontalAdvance(title);
    const int left = numeric ? inner.right() + 1 - width - mark : inner.left();
    p->drawText(QRect(left, inner.top(), width + 1, inner.height()), Qt::AlignLeft | Qt::AlignVCenter, title);
    if (sorted) {
        const int x = left + width + px(6);
        if (!order.isEmpty())
            p->drawText(QRect(x + px(8), inner.top(), px(16), inner.height()), Qt::AlignLeft | Qt::AlignVCenter, order);
        paintArrow(*p, {x, area.center().y() + 1}, key->descending);
    }
    p->restore();
}

// A section that was moved or resized was not clicked: the place of release alone does not tell.
void TableHeader::mousePressEvent(QMouseEvent* e)
{
    m_pressed = e->button() == Qt::LeftButton && cursor().shape() != Qt::SplitHCursor
        ? logicalIndexAt(e->position().toPoint())
        : -1;
    m_pressedX = e->position().toPoint().x();
    QHeaderView::mousePressEvent(e);
}

void TableHeader::mouseReleaseEvent(QMouseEvent* e)
{
    QHeaderView::mouseReleaseEvent(e);
    const QPoint at = e->position().toPoint();
    if (m_pressed >= 0 && logicalIndexAt(at) == m_pressed && std::abs(at.x() - m_pressedX) < px(6))
        sortBy(m_pressed, e->modifiers().testFlag(Qt::ShiftModifier));
    m_pressed = -1;
}

void TableHeader::contextMenuEvent(QContextMenuEvent* e) { emit menuWanted(logicalIndexAt(e->pos()), e->globalPos()); }

} // namespace bw
