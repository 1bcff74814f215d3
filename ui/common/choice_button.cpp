// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choice_button.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QPainter>

namespace bw {
namespace {

constexpr int kChoicePadding = 9, kChoiceArrow = 12, kChoiceIcon = 16, kChoiceGap = 6, kChoiceHeight = 28;

QFont choiceFont() { return textFont(13, QFont::DemiBold); }

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
    int width =
        px(2 * kChoicePadding + kChoiceGap + kChoiceArrow) + QFontMetrics(choiceFont()).horizontalAdvance(m_value);
    if (!m_title.isEmpty())
        width += QFontMetrics(textFont(13)).horizontalAdvance(m_title + QStringLiteral(": "));
    if (m_icon)
        width += px(kChoiceIcon + kChoiceGap);
    return {width + px(2), px(kChoiceHeight)};
}

QSize ChoiceButton::minimumSizeHint() const
{
    const int whole = sizeHint().width();
    return {m_elided ? std::min(whole, px(100)) : whole, px(kChoiceHeight)};
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
    QRect words = rect().adjusted(px(kChoicePadding), 0, -px(kChoicePadding + kChoiceArrow + kChoiceGap), 0);
    const QColor text =
        isEnabled() ? plain.color(QPalette::ButtonText) : plain.color(QPalette::Disabled, QPalette::ButtonText);
    if (m_icon) {
        p.drawPixmap(QRect(words.left(), (height() - px(kChoiceIcon)) / 2, px(kChoiceIcon), px(kChoiceIcon)),
            iconPixmap(m_icon, px(kChoiceIcon), t.text2, devicePixelRatioF()));
        words.setLeft(words.left() + px(kChoiceIcon + kChoiceGap));
    }
    if (!m_title.isEmpty()) {
        const QString lead = m_title + QStringLiteral(": ");
        p.setFont(textFont(13));
        p.setPen(t.text2);
        p.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, lead);
        words.setLeft(words.left() + p.fontMetrics().horizontalAdvance(lead));
    }
    p.setFont(m_title.isEmpty() ? textFont(13, QFont::Medium) : choiceFont());
    p.setPen(text);
    words.setRight(words.right() + px(4));
    p.drawText(
        words, Qt::AlignLeft | Qt::AlignVCenter, p.fontMetrics().elidedText(m_value, Qt::ElideRight, words.width()));
    p.drawPixmap(QRect(width() - px(kChoicePadding + kChoiceArrow), (height() - px(kChoiceArrow) + 1) / 2,
                     px(kChoiceArrow), px(kChoiceArrow)),
        iconPixmap("chevron-down", px(kChoiceArrow), t.text2, devicePixelRatioF()));
}

} // namespace bw
