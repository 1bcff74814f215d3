// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tab_list.h"
#include "core/base/display.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QMouseEvent>
#include <QPainter>

namespace bw {

TabList::TabList(QWidget* parent)
    : QTabBar(parent)
{
    setShape(QTabBar::RoundedWest);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TabList::add(const QString& title, const char* icon)
{
    m_entries.push_back({icon});
    const int index = addTab(title);
    setTabToolTip(index, tr("%1 (Ctrl+%2)").arg(title).arg(index + 1));
}

void TabList::setCount(int index, int count)
{
    m_entries[size_t(index)].count = count;
    update();
}

QSize TabList::tabSizeHint(int) const { return {width(), px(30)}; }
QSize TabList::sizeHint() const { return {px(180), px(30) * count()}; }
QSize TabList::minimumSizeHint() const { return {px(120), px(30) * count()}; }

void TabList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < count(); ++i)
        paintTab(painter, i);
}

void TabList::paintTab(QPainter& painter, int index) const
{
    const Tokens& t = tokens(palette());
    const auto& entry = m_entries[size_t(index)];
    const bool chosen = index == currentIndex();
    const QRect area = tabRect(index).adjusted(0, 0, 0, -px(1));
    if (chosen || index == m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen ? t.navSel : t.buttonDown);
        painter.drawRoundedRect(area, px(6), px(6));
    }
    if (chosen && hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), px(6), px(6));
    }
    const int side = px(16);
    const QRect iconRect(area.left() + px(8), area.center().y() - side / 2 + 1, side, side);
    painter.drawPixmap(iconRect,
        iconPixmap(entry.icon, side, chosen ? palette().color(QPalette::Link) : t.text2, devicePixelRatioF()));
    QFont bold = font();
    bold.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
    QRect text = area.adjusted(px(32), 0, -px(8), 0);
    if (entry.count >= 0) {
        const QString count = exactNumber(entry.count);
        painter.setFont(font());
        painter.setPen(t.text2);
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, count);
        text.adjust(0, 0, -fontMetrics().horizontalAdvance(count) - px(6), 0);
    }
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(bold).elidedText(tabText(index), Qt::ElideRight, text.width()));
}

void TabList::mouseMoveEvent(QMouseEvent* event)
{
    if (const int over = tabAt(event->position().toPoint()); over != m_hovered) {
        m_hovered = over;
        update();
    }
    QTabBar::mouseMoveEvent(event);
}

void TabList::leaveEvent(QEvent* event)
{
    m_hovered = -1;
    update();
    QTabBar::leaveEvent(event);
}

} // namespace bw
