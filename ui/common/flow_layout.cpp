// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/flow_layout.h"
#include <QStyle>
#include <QWidget>

namespace bw {

FlowLayout::FlowLayout(int spacing)
{
    setSpacing(spacing);
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

QLayoutItem* FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    auto* item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

void FlowLayout::setGeometry(const QRect& area)
{
    QLayout::setGeometry(area);
    arrange(area, true);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto& item : m_items)
        size = {size.width() + (size.isEmpty() ? 0 : spacing()) + item->sizeHint().width(),
            std::max(size.height(), item->sizeHint().height())};
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto& item : m_items)
        size = size.expandedTo(item->sizeHint());
    return size;
}

int FlowLayout::arrange(const QRect& area, bool move) const
{
    int x = area.left(), y = area.top(), lineHeight = 0;
    for (const auto& item : m_items) {
        const QSize size = item->sizeHint();
        if (lineHeight > 0 && x + size.width() > area.left() + area.width()) {
            x = area.left();
            y += lineHeight + spacing();
            lineHeight = 0;
        }
        if (move) {
            const auto* widget = item->widget();
            const auto direction = widget ? widget->layoutDirection() : Qt::LeftToRight;
            item->setGeometry(QStyle::visualRect(direction, area, QRect(QPoint(x, y), size)));
        }
        x += size.width() + spacing();
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight - area.top();
}

} // namespace bw
