// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/pane_rows.h"
#include "ui/common/cell_painter.h"
#include "ui/common/fonts.h"
#include <QPainter>

namespace bw {

namespace {

void drawAligned(QPainter& p, const QRect& area, const QString& text, Qt::Alignment align = Qt::AlignLeft)
{
    p.drawText(area, align | Qt::AlignVCenter | Qt::TextSingleLine,
        p.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

QColor shareText(double share, const QPalette& palette)
{
    const auto& t = tokens(palette);
    return share < 0.8 ? t.text2 : t.tone(share < 0.95 ? Tone::Warning : Tone::Danger).text;
}

} // namespace

ElidedLabel::ElidedLabel(const QString& text, const QFont& font, QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setFont(font);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::sizeHint() const
{
    const auto m = fontMetrics();
    return {m.horizontalAdvance(text()) + 2, std::max(px(18), m.height())};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setPen(palette().color(foregroundRole()));
    const bool cut = fontMetrics().horizontalAdvance(text()) > width();
    setToolTip(cut ? plainTip(text()) : QString());
    drawAligned(p, rect(), text());
}

LinkRow::LinkRow(const QString& fixed, const QString& text, const QString& aside, QWidget* parent)
    : QAbstractButton(parent)
    , m_fixed(fixed)
    , m_aside(aside)
{
    setText(text);
    setAccessibleName(QStringList{fixed, text, aside}.join(u' ').simplified());
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
}

QSize LinkRow::sizeHint() const { return {px(200), px(22)}; }

void LinkRow::paintEvent(QPaintEvent*)
{
    const auto& t = tokens(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    if (hasFocus()) {
        p.setPen(QPen(palette().color(QPalette::Active, QPalette::Highlight), 2));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(4), px(4));
    }
    QRect area = rect().adjusted(hasFocus() ? px(4) : 0, 0, hasFocus() ? -px(4) : 0, 0);
    const QColor link = palette().color(QPalette::Link);
    p.setFont(textFont(13));
    p.setPen(m_warning ? t.tone(Tone::Warning).text : t.text2);
    const int aside = m_aside.isEmpty() ? 0 : p.fontMetrics().horizontalAdvance(m_aside) + px(8);
    drawAligned(p, area, m_aside, Qt::AlignRight);
    area.setRight(area.right() - aside);
    if (!m_fixed.isEmpty()) {
        auto font = fixedFont();
        font.setUnderline(underMouse());
        p.setFont(font);
        p.setPen(lit ? link : palette().color(QPalette::Text));
        drawAligned(p, area, m_fixed);
        area.setLeft(area.left() + p.fontMetrics().horizontalAdvance(m_fixed) + px(16));
    }
    auto font = textFont(13);
    font.setUnderline(underMouse() && m_fixed.isEmpty());
    p.setFont(font);
    p.setPen(m_fixed.isEmpty() ? link : lit ? link : palette().color(QPalette::Text));
    drawAligned(p, area, text());
}

BarRow::BarRow(const QString& text, double share, const QString& figure, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_figure(figure)
    , m_share(share)
{
    setAccessibleName(tr("%1: %2").arg(text, figure));
    setToolTip(plainTip(text));
}

QSize BarRow::sizeHint() const { return {px(200), px(20)}; }

void BarRow::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setFont(textFont(13));
    p.setPen(palette().color(QPalette::Text));
    const int figure = std::max(px(36), tabularWidth(p.fontMetrics(), m_figure) + px(8));
    const int words = (width() - figure) * 4 / 10;
    drawAligned(p, QRect(0, 0, words - px(8), height()), m_text);
    p.setPen(tokens(palette()).text2);
    paintTabular(p, rect(), Qt::AlignRight, m_figure);
    const auto& t = tokens(palette());
    const QRect bar(words, (height() - px(6)) / 2, width() - words - figure, px(6));
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(t.track);
    p.drawRoundedRect(bar, px(3), px(3));
    if (m_share > 0) {
        p.setBrush(palette().color(QPalette::Active, QPalette::Highlight));
        p.drawRoundedRect(
            QRectF(bar.left(), bar.top(), std::max<double>(px(3), bar.width() * std::min(1.0, m_share)), bar.height()),
            px(3), px(3));
    }
}

QuotaRow::QuotaRow(
    const QString& text, std::optional<double> share, const QString& figure, const QString& hint, QWidget* parent)
    : QWidget(parent)
    , m_text(text)
    , m_figure(figure)
    , m_hint(hint)
    , m_share(share)
{
    setAccessibleName(tr("%1: %2, %3").arg(text, figure, hint));
    setToolTip(plainTip(accessibleName()));
}

QSize QuotaRow::sizeHint() const { return {px(200), px(m_share ? 46 : 38)}; }

void QuotaRow::paintEvent(QPaintEvent*)
{
    const auto& t = tokens(palette());
    QPainter p(this);
    p.setFont(textFont(13));
    p.setPen(m_share ? shareText(*m_share, palette()) : t.text2);
    const int figure = p.fontMetrics().horizontalAdvance(m_figure);
    const QRect line(0, 0, width(), px(20));
    drawAligned(p, line, m_figure, Qt::AlignRight);
    p.setPen(palette().color(QPalette::Text));
    drawAligned(p, line.adjusted(0, 0, -figure - px(8), 0), m_text);
    int y = px(21);
    if (m_share) {
        paintBar(p, QRect(0, y, width(), px(6)), *m_share, palette());
        y += px(8);
    }
    p.setFont(textFont(12));
    p.setPen(t.text3);
    drawAligned(p, QRect(0, y, width(), px(16)), m_hint);
}

} // namespace bw
