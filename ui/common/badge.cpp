// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/badge.h"
#include "ui/common/draw_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include <QPainter>

namespace bw {

namespace {

QFont badgeFont() { return textFont(11.5, QFont::Medium); }
int iconSpace(const Badge& b) { return b.icon ? px(10) + px(4) : 0; }

void drawQuiet(QPainter& p, const QRect& area, const Badge& badge, const QPalette& palette)
{
    const auto& t = tokens(palette);
    const int dot = px(7), side = px(12);
    p.setRenderHint(QPainter::Antialiasing);
    if (badge.icon)
        p.drawPixmap(QRect(area.left(), area.center().y() - side / 2 + 1, side, side),
            iconPixmap(badge.icon, side, t.text2, p.device()->devicePixelRatioF()));
    else {
        p.setPen(Qt::NoPen);
        p.setBrush(t.tone(badge.tone).mark);
        p.drawEllipse(QRectF(area.left(), area.center().y() - dot / 2.0 + 0.5, dot, dot));
    }
    const QRect words = area.adjusted((badge.icon ? side : dot) + px(6), 0, 0, 0);
    p.setFont(textFont(13));
    p.setPen(t.text2);
    drawElided(p, words, badge.text);
}

} // namespace

QSize badgeSize(const Badge& badge)
{
    if (badge.quiet) {
        const QFontMetrics m(textFont(13));
        return {px(badge.icon ? 18 : 13) + 1 + m.horizontalAdvance(badge.text), px(18)};
    }
    const QFontMetrics m(badgeFont());
    return {px(12) + iconSpace(badge) + m.horizontalAdvance(badge.text) + px(1), px(18)};
}

void drawBadge(QPainter& p, const QRect& area, const Badge& badge, const QPalette& palette)
{
    p.save();
    if (badge.quiet) {
        drawQuiet(p, area, badge, palette);
        p.restore();
        return;
    }
    const auto& colors = tokens(palette).tone(badge.tone);
    const QSize size = badgeSize(badge).boundedTo(QSize(area.width(), area.height()));
    const QRect box(area.left(), area.center().y() - size.height() / 2 + 1, size.width(), size.height());
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(colors.border);
    p.setBrush(colors.tint);
    p.drawRoundedRect(QRectF(box).adjusted(.5, .5, -.5, -.5), px(4), px(4));

    QRect words = box.adjusted(px(6), 0, -px(6), 0);
    if (badge.icon) {
        const int side = px(10);
        p.drawPixmap(QRect(words.left(), box.center().y() - side / 2 + 1, side, side),
            iconPixmap(badge.icon, side, colors.text, p.device()->devicePixelRatioF()));
        words.setLeft(words.left() + iconSpace(badge));
    }
    p.setFont(badgeFont());
    p.setPen(colors.text);
    p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
        p.fontMetrics().elidedText(badge.text, Qt::ElideRight, words.width() + 1));
    p.restore();
}

BadgeLabel::BadgeLabel(Badge badge, QWidget* parent)
    : QLabel(parent)
    , m_badge(std::move(badge))
{
    setTextFormat(Qt::PlainText);
    setText(m_badge.text);
}

QSize BadgeLabel::sizeHint() const { return badgeSize(m_badge); }

void BadgeLabel::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    drawBadge(p, rect(), m_badge, palette());
}

} // namespace bw
