// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/switch_glyph.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QPixmapCache>

namespace bw {
namespace {

constexpr int kBox = 20; // at 100 %; the lines below are drawn on a grid of 20
constexpr int kUnreadable = 12; // the mark of cells that can't be read, as in every table

void paintMark(QPainter& p, Switch s, const QColor& color)
{
    p.setPen(QPen(color, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    switch (s) {
    case Switch::DefaultOn:
    case Switch::SetOn:
    case Switch::Always:
        p.drawPolyline(QPolygonF{{5.8, 10.4}, {8.8, 13.4}, {14.4, 6.8}});
        break;
    case Switch::DefaultOff:
        p.drawLine(QPointF(7.2, 10), QPointF(12.8, 10));
        break;
    case Switch::SetOff:
        p.drawLine(QPointF(6.8, 6.8), QPointF(13.2, 13.2));
        p.drawLine(QPointF(13.2, 6.8), QPointF(6.8, 13.2));
        break;
    case Switch::Absent:
    case Switch::Unknown:
        break;
    }
}

void drawGlyph(QPainter& p, Switch s, bool muted, const Tokens& t)
{
    QColor mark = s == Switch::DefaultOff ? t.text3 : t.text2;
    if (s == Switch::SetOn || s == Switch::SetOff) {
        const ToneColors& tone = t.tone(muted ? Tone::Neutral : s == Switch::SetOn ? Tone::Accent : Tone::Danger);
        p.setPen(QPen(tone.border, 1));
        p.setBrush(tone.tint);
        p.drawRoundedRect(QRectF(.5, .5, kBox - 1, kBox - 1), 4, 4);
        mark = tone.text;
    }
    p.setBrush(Qt::NoBrush);
    paintMark(p, s, mark);
}

} // namespace

// A screen holds a thousand of them, of a few kinds: each kind is drawn once.
void paintSwitch(QPainter& p, const QRect& cell, Switch s, bool muted, const QPalette& palette)
{
    if (s == Switch::Absent)
        return;
    const Tokens& t = tokens(palette);
    const qreal ratio = p.device()->devicePixelRatioF();
    if (s == Switch::Unknown) {
        QRect mark(0, 0, px(kUnreadable), px(kUnreadable));
        mark.moveCenter(cell.center());
        p.drawPixmap(mark, iconPixmap("alert", mark.width(), t.tone(Tone::Danger).text, ratio));
        return;
    }
    const int box = px(kBox);
    const QString key = QStringLiteral("switch/%1/%2/%3/%4/%5").arg(int(s)).arg(muted).arg(t.dark).arg(box).arg(ratio);
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = QPixmap(QSize(box, box) * ratio);
        picture.setDevicePixelRatio(ratio);
        picture.fill(Qt::transparent);
        QPainter q(&picture);
        q.setRenderHint(QPainter::Antialiasing);
        q.scale(double(box) / kBox, double(box) / kBox);
        drawGlyph(q, s, muted, t);
        q.end();
        QPixmapCache::insert(key, picture);
    }
    p.drawPixmap(cell.left() + (cell.width() - box) / 2, cell.top() + (cell.height() - box) / 2, picture);
}

SwitchLegend::SwitchLegend(QWidget* parent)
    : QFrame(parent)
{
    setProperty("role", QStringLiteral("base"));
    setFixedHeight(px(32));
    setAccessibleName(tr("What the marks mean"));
    setRemark({});
}

void SwitchLegend::setRemark(const QString& text)
{
    m_remark = text;
    const QString marks =
        tr("Thin check: on by default. Dash: off by default. Check in a box: set on. Cross in a box: set off. "
           "Yellow with a line at the left: not applied yet.");
    setAccessibleDescription(text.isEmpty() ? marks : marks + u' ' + text);
    update();
}

QSize SwitchLegend::sizeHint() const { return {px(400), px(32)}; }

void SwitchLegend::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    const Tokens& t = tokens(palette());
    QPainter p(this);
    p.setPen(t.border);
    p.drawLine(rect().topLeft(), rect().topRight());
    p.setFont(textFont(12));
    int x = px(12);
    for (const Switch s : {Switch::DefaultOn, Switch::DefaultOff, Switch::SetOn, Switch::SetOff}) {
        paintSwitch(p, QRect(x, 0, px(kBox), height()), s, false, palette());
        x += px(kBox) + px(8);
        p.setPen(t.text2);
        const QString words = switchWords(s);
        const int width = p.fontMetrics().horizontalAdvance(words);
        p.drawText(QRect(x, 0, width + 1, height()), Qt::AlignVCenter, words);
        x += width + px(18);
    }
    const QRect staged(x, (height() - px(16)) / 2, px(16), px(16));
    p.fillRect(staged, t.trayBg);
    p.fillRect(QRect(staged.left(), staged.top(), px(2), staged.height()), t.editMark);
    x += px(24);
    p.setPen(t.text2);
    const QString notApplied = tr("not applied yet");
    p.drawText(QRect(x, 0, px(200), height()), Qt::AlignVCenter, notApplied);
    x += p.fontMetrics().horizontalAdvance(notApplied) + px(18);
    p.drawText(QRect(x, 0, this->width() - x - px(12), height()), Qt::AlignVCenter | Qt::AlignRight,
        p.fontMetrics().elidedText(m_remark, Qt::ElideRight, this->width() - x - px(12)));
}

} // namespace bw
