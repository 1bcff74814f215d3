// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_painter.h"
#include "ui/common/draw_text.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include <QPainter>
#include <QPixmapCache>

namespace bw {

namespace {

constexpr int kPadding = 8, kDisc = 20, kFigure = 32, kMark = 14;

QRect inner(const QRect& cell) { return cell.adjusted(px(kPadding), 0, -px(kPadding), 0); }

QFont fontOf(const Face& face)
{
    QFont font = face.look == Look::Fixed ? fixedFont() : textFont(13, face.strong ? QFont::DemiBold : QFont::Normal);
    font.setStrikeOut(face.gone);
    return font;
}

int widestDigit(const QFontMetrics& m)
{
    int widest = 0;
    for (char16_t c = u'0'; c <= u'9'; ++c)
        widest = std::max(widest, m.horizontalAdvance(QChar(c)));
    return widest;
}

QColor textColor(const Face& face, const CellState& state, const QPalette& palette)
{
    const auto& t = tokens(palette);
    if (face.unreadable || (face.gone && face.look == Look::Name))
        return t.tone(Tone::Danger).text;
    if (face.tone)
        return t.tone(*face.tone).text;
    if (state.linkHovered)
        return palette.color(QPalette::Link);
    if (face.muted || face.gone || face.look == Look::Secondary || face.look == Look::Time)
        return t.text2;
    return palette.color(QPalette::Text);
}

void paintText(QPainter& p, const QRect& area, const Face& face, const CellState& state, const QPalette& palette)
{
    QFont font = fontOf(face);
    font.setUnderline(state.linkHovered);
    p.setFont(font);
    p.setPen(textColor(face, state, palette));
    drawElided(p, area, face.text);
}

void paintUnreadable(QPainter& p, const QRect& area, const Face& face, const QPalette& palette)
{
    const int side = px(12);
    p.drawPixmap(QRect(area.left(), area.center().y() - side / 2 + 1, side, side),
        iconPixmap("alert", side, tokens(palette).tone(Tone::Danger).text, p.device()->devicePixelRatioF()));
    paintText(p, area.adjusted(px(kMark) + px(2), 0, 0, 0), face, {}, palette);
}

void paintLoading(QPainter& p, const QRect& area, const Face& face, const QPalette& palette)
{
    p.setPen(Qt::NoPen);
    p.setBrush(tokens(palette).track);
    QRect block(area.left(), area.center().y() - px(4), std::max(px(24), area.width() * 6 / 10), px(8));
    if (face.look == Look::Number)
        block.moveRight(area.right());
    if (face.look == Look::Name) {
        p.drawEllipse(QRect(area.left(), area.center().y() - px(kDisc) / 2 + 1, px(kDisc), px(kDisc)));
        block.translate(px(kDisc + 8), 0);
    }
    p.drawRoundedRect(block.intersected(area), px(3), px(3));
}

void paintShare(QPainter& p, const QRect& area, const Face& face, const CellState& state, const QPalette& palette)
{
    const auto& t = tokens(palette);
    if (!face.share) {
        p.setFont(textFont(13));
        p.setPen(state.current ? t.text2 : t.text3);
        drawElided(p, area, face.text);
        return;
    }
    p.setFont(textFont(12));
    const int figure = std::max(px(kFigure), tabularWidth(p.fontMetrics(), face.text));
    const QRect bar = area.adjusted(0, 0, -figure - px(6), 0);
    if (bar.width() > px(12))
        paintBar(p, QRect(bar.left(), area.center().y() - px(3) + 1, bar.width(), px(6)), *face.share, palette);
    p.setPen(*face.share < 0.8 ? t.text2 : t.tone(*face.share < 0.95 ? Tone::Warning : Tone::Danger).text);
    paintTabular(p, area, Qt::AlignRight | Qt::AlignVCenter, face.text);
}

void paintName(QPainter& p, const QRect& area, const Face& face, const CellState& state, const QPalette& palette)
{
    QRect words = area;
    if (!face.seed.isEmpty()) {
        const int side = px(kDisc);
        paintAvatar(p, QRect(area.left(), area.center().y() - side / 2 + 1, side, side), face.seed, initials(face.text),
            palette);
        words.setLeft(area.left() + side + px(8));
    }
    paintText(p, words, face, state, palette);
}

// What stands there now, struck out, and what will; the latter alone where there is no room for both.
void paintStaged(QPainter& p, const QRect& cell, const Face& face, const CellState& state, const QPalette& palette)
{
    const auto& t = tokens(palette);
    if (!state.chosen)
        p.fillRect(cell.adjusted(0, 0, 0, -1), t.trayBg);
    p.fillRect(QRect(cell.left(), cell.top(), px(2), cell.height()), t.editMark);
    QFont struck = textFont(13), strong = textFont(13, QFont::DemiBold);
    struck.setStrikeOut(true);
    const QRect area = inner(cell);
    const int gap = px(5), before = QFontMetrics(struck).horizontalAdvance(*face.was),
              after = QFontMetrics(strong).horizontalAdvance(face.text);
    int left = area.left();
    const bool both = before + gap + after <= area.width();
    if (face.look == Look::Number)
        left = std::max(left, area.right() + 1 - after - (both ? before + gap : 0));
    if (both) {
        p.setFont(struck);
        p.setPen(state.chosen ? t.text2 : t.text3);
        p.drawText(QRect(left, area.top(), before + 1, area.height()), Qt::AlignVCenter, *face.was);
        left += before + gap;
    }
    p.setFont(strong);
    p.setPen(t.tone(Tone::Warning).text);
    drawElided(p, QRect(left, area.top(), area.right() + 1 - left, area.height()), face.text);
}

} // namespace

QString initials(const QString& name)
{
    // Bounded: a name of a megabyte has no more initials than any other.
    const auto words = QStringView(name).left(200).split(u' ', Qt::SkipEmptyParts);
    QString out;
    for (const auto& word : {words.value(0), words.size() > 1 ? words.last() : QStringView()})
        for (const QChar c : word)
            if (c.isLetterOrNumber()) {
                out += c.toUpper();
                break;
            }
    return out.isEmpty() ? QStringLiteral("?") : out;
}

QString plainTip(const QString& text)
{
    if (text.isEmpty())
        return {};
    return u"<p style=\"white-space:pre-wrap\">"_qs + text.toHtmlEscaped() + u"</p>"_qs;
}

int tabularWidth(const QFontMetrics& m, const QString& text)
{
    const int digit = widestDigit(m);
    int width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : m.horizontalAdvance(c);
    return width;
}

void paintTabular(QPainter& p, const QRect& area, Qt::Alignment align, const QString& text)
{
    const auto m = p.fontMetrics();
    const int digit = widestDigit(m), width = tabularWidth(m, text);
    int x = align.testFlag(Qt::AlignRight) ? area.right() + 1 - width : area.left();
    const int y = area.top() + (area.height() + m.ascent() - m.descent()) / 2;
    for (const QChar c : text) {
        const int own = m.horizontalAdvance(c), slot = c.isDigit() ? digit : own;
        p.drawText(x + (slot - own) / 2, y, QString(c));
        x += slot;
    }
}

void paintAvatar(QPainter& p, const QRect& disc, const QString& seed, const QString& letters, const QPalette& palette)
{
    const auto& t = tokens(palette);
    const auto number = size_t(qHash(seed, 0)) % t.avatars.size();
    const qreal ratio = p.device()->devicePixelRatioF();
    const QString key = u"avatar/%1/%2/%3/%4/%5"_qs.arg(letters).arg(number).arg(disc.width()).arg(ratio).arg(t.dark);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap(disc.size() * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter q(&picture);
        q.setRenderHint(QPainter::Antialiasing);
        q.setPen(Qt::NoPen);
        q.setBrush(t.avatars[number].first);
        q.drawEllipse(QRect({}, disc.size()));
        q.setPen(t.avatars[number].second);
        q.setFont(textFont(disc.width() * 9.0 / px(20), QFont::DemiBold));
        q.drawText(QRect({}, disc.size()), Qt::AlignCenter, letters);
        q.end();
        QPixmapCache::insert(key, picture);
    }
    p.drawPixmap(disc.topLeft(), picture);
}

QColor shareColor(double share, const QPalette& palette)
{
    const auto& t = tokens(palette);
    if (share < 0.8)
        return palette.color(QPalette::Active, QPalette::Highlight);
    return t.tone(share < 0.95 ? Tone::Warning : Tone::Danger).mark;
}

void paintBar(QPainter& p, const QRect& area, double share, const QPalette& palette)
{
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(tokens(palette).track);
    const double radius = area.height() / 2.0;
    p.drawRoundedRect(area, radius, radius);
    if (share <= 0)
        return;
    p.setBrush(shareColor(share, palette));
    const double width = std::max(area.height() / 2.0, area.width() * std::min(share, 1.0));
    p.drawRoundedRect(QRectF(area.left(), area.top(), width, area.height()), radius, radius);
}

void paintCell(QPainter& p, const QRect& cell, const Face& face, const CellState& state, const QPalette& palette)
{
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    const QRect area = inner(cell);
    if (face.was && !face.gone)
        paintStaged(p, cell, face, state, palette);
    else if (face.loading)
        paintLoading(p, area, face, palette);
    else if (face.unreadable)
        paintUnreadable(p, area, face, palette);
    else if (face.badge)
        drawBadge(p, area, *face.badge, palette);
    else if (face.look == Look::Bar)
        paintShare(p, area, face, state, palette);
    else if (face.look == Look::Name)
        paintName(p, area, face, state, palette);
    else if (face.look == Look::Number) {
        p.setFont(fontOf(face));
        p.setPen(textColor(face, state, palette));
        paintTabular(p, area, Qt::AlignRight | Qt::AlignVCenter, face.text);
    } else
        paintText(p, area, face, state, palette);
    p.restore();
}

QRect textRect(const QRect& cell, const Face& face)
{
    QRect area = inner(cell);
    if (face.look == Look::Name && !face.seed.isEmpty())
        area.setLeft(area.left() + px(kDisc) + px(8));
    area.setWidth(std::min(area.width(), QFontMetrics(fontOf(face)).horizontalAdvance(face.text)));
    return area;
}

int cellWidth(const Face& face)
{
    if (face.was && !face.gone)
        return QFontMetrics(textFont(13, QFont::DemiBold)).horizontalAdvance(face.text) + px(2 * kPadding);
    if (face.badge)
        return badgeSize(*face.badge).width() + px(2 * kPadding);
    const int lead = face.unreadable                      ? px(kMark + 2)
        : face.look == Look::Name && !face.seed.isEmpty() ? px(kDisc + 8)
        : face.look == Look::Bar && face.share            ? px(60)
                                                          : 0;
    const QFontMetrics m(fontOf(face));
    const int text = face.look == Look::Number ? tabularWidth(m, face.text) : m.horizontalAdvance(face.text);
    return lead + text + px(2 * kPadding);
}

bool fits(const QRect& cell, const Face& face) { return cellWidth(face) <= cell.width(); }

} // namespace bw
