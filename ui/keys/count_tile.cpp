// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/count_tile.h"
#include "core/base/display.h"
#include "ui/common/cell_painter.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include <QPainter>

namespace bw {

CountTile::CountTile(const QString& words, bool warns, QWidget* parent)
    : QAbstractButton(parent)
    , m_warns(warns)
{
    setText(words);
    setAccessibleName(words);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

void CountTile::setFigure(int count, const QString& remark)
{
    m_count = count;
    m_figure = exactNumber(count);
    m_remark = remark;
    setAccessibleDescription(QStringList{m_figure, m_remark}.join(u' ').trimmed());
    setToolTip(plainTip(QStringList{text() + u':', m_figure, m_remark}.join(u' ').trimmed()));
    update();
}

QSize CountTile::sizeHint() const { return {px(150), px(60)}; }
QSize CountTile::minimumSizeHint() const { return {px(72), px(60)}; }

void CountTile::paintEvent(QPaintEvent*)
{
    const auto& t = tokens(palette());
    const QColor accent = palette().color(QPalette::Active, QPalette::Highlight);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double edge = isChecked() || hasFocus() ? 2 : 1;
    p.setPen(QPen(isChecked() || hasFocus() ? accent : t.border, edge));
    p.setBrush(isChecked() ? t.accentTint : underMouse() ? t.buttonHover : palette().color(QPalette::Base));
    p.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), px(6), px(6));

    QRect area = rect().adjusted(px(10), px(8), -px(8), -px(6));
    const int side = px(14);
    if (isChecked())
        p.drawPixmap(QRect(area.right() - side, area.top() + px(1), side, side),
            iconPixmap("check", side, palette().color(QPalette::Link), devicePixelRatioF()));
    p.setFont(textFont(12));
    p.setPen(t.text2);
    p.drawText(area, Qt::AlignLeft | Qt::AlignTop,
        p.fontMetrics().elidedText(text(), Qt::ElideRight, area.width() - (isChecked() ? side + px(4) : 0)));
    p.setFont(textFont(20, QFont::DemiBold));
    p.setPen(m_warns && m_count > 0 ? t.tone(Tone::Warning).text : palette().color(QPalette::Text));
    const QRect low(area.left(), area.bottom() - px(26), area.width(), px(26));
    paintTabular(p, low, Qt::AlignLeft, m_figure);
    const int width = tabularWidth(p.fontMetrics(), m_figure) + px(8);
    p.setFont(textFont(12));
    p.setPen(t.text2);
    const QRect remark = low.adjusted(width, px(3), 0, px(3));
    p.drawText(
        remark, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(m_remark, Qt::ElideRight, remark.width()));
}

} // namespace bw
