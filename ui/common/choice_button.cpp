// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choice_button.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QPainter>

namespace bw {
namespace {

constexpr int kPadding = 9, kArrow = 12, kIcon = 16, kGap = 6, kHeight = 28;

QFont valueFont() { return textFont(13, QFont::DemiBold); }

} // namespace

ChoiceButton::ChoiceButton(const QString& title, QWidget* parent)
    : QToolButton(parent)
    , m_title(title)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(this, &QToolButton::clicked, this, &ChoiceButton::opened);
}

void ChoiceButton::setValue(const QString& value)
{
    m_value = value;
    setAccessibleName(m_title.isEmpty() ? value : tr("%1: %2").arg(m_title, value));
    updateGeometry();
    update();
}

void ChoiceButton::setLeadingIcon(const char* name)
{
    m_icon = name;
    updateGeometry();
}

QSize ChoiceButton::sizeHint() const
{
    int width = px(2 * kPadding + kGap + kArrow) + QFontMetrics(valueFont()).horizontalAdvance(m_value);
    if (!m_title.isEmpty())
        width += QFontMetrics(textFont(13)).horizontalAdvance(m_title + QStringLiteral(": "));
    if (m_icon)
        width += px(kIcon + kGap);
    return {width + px(2), px(kHeight)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int whole = sizeHint().width();
    return {m_elided ? std::min(whole, px(100)) : whole, px(kHeight)};
}

QPoint ChoiceButton::popupPosition() const { return mapToGlobal(QPoint(0, height() + px(2))); }

void ChoiceButton::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

void ChoiceButton::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const qreal edge = hasFocus() ? 2 : 1;
    p.setPen(QPen(hasFocus() ? palette().color(QPalette::Active, QPalette::Highlight) : t.border2, edge));
    const QPalette& plain = t.dark ? darkPalette() : lightPalette(); // a style sheet has put its own into ours
    p.setBrush(isDown() ? t.buttonDown : underMouse() ? t.buttonHover : plain.color(QPalette::Button));
    p.drawRoundedRect(QRectF(rect()).adjusted(edge / 2, edge / 2, -edge / 2, -edge / 2), px(6), px(6));
    QRect words = rect().adjusted(px(kPadding), 0, -px(kPadding + kArrow + kGap), 0);
    const QColor text =
        isEnabled() ? plain.color(QPalette::ButtonText) : plain.color(QPalette::Disabled, QPalette::ButtonText);
    if (m_icon) {
        p.drawPixmap(QRect(words.left(), (height() - px(kIcon)) / 2, px(kIcon), px(kIcon)),
            iconPixmap(m_icon, px(kIcon), t.text2, devicePixelRatioF()));
        words.setLeft(words.left() + px(kIcon + kGap));
    }
    if (!m_title.isEmpty()) {
        const QString lead = m_title + QStringLiteral(": ");
        p.setFont(textFont(13));
        p.setPen(t.text2);
        p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, lead);
        words.setLeft(words.left() + p.fontMetrics().horizontalAdvance(lead));
    }
    p.setFont(m_title.isEmpty() ? textFont(13, QFont::Medium) : valueFont());
    p.setPen(text);
    words.setRight(words.right() + px(4));
    p.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(m_value, Qt::ElideRight, words.width()));
    p.drawPixmap(QRect(width() - px(kPadding + kArrow), (height() - px(kArrow) + 1) / 2, px(kArrow), px(kArrow)),
        iconPixmap("chevron-down", px(kArrow), t.text2, devicePixelRatioF()));
}

} // namespace bw
