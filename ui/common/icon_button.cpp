// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon_button.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QStyleOptionButton>
#include <QStylePainter>

namespace bw {

namespace {

constexpr int kIconGap = 7, kToolkitGap = 4, kMenuArrow = 12;

}

IconButton::IconButton(const QIcon& icon, const QString& text, QWidget* parent)
    : QPushButton(icon, text, parent)
{
}

void IconButton::setArrow()
{
    m_arrow = true;
    setProperty("role", QStringLiteral("menu")); // keeps room for it
}

QSize IconButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(icon().isNull() ? 0 : px(kIconGap) - kToolkitGap, 0);
}

void IconButton::paintEvent(QPaintEvent*)
{
    QStylePainter p(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    p.drawControl(QStyle::CE_PushButtonBevel, option);
    QRect inside = rect().adjusted(0, 0, m_arrow ? -px(kMenuArrow) : 0, 0);
    const int side = option.icon.isNull() ? 0 : option.iconSize.width(), gap = side ? px(kIconGap) : 0;
    const int words = option.fontMetrics.horizontalAdvance(option.text);
    const int left = inside.left() + (inside.width() - side - gap - words) / 2;
    const QRect image(left, (height() - side) / 2, side, side);
    // The style sheet has put its text colour into the palette.
    p.setPen(option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    const auto role = property("role");
    if (side && isEnabled() && (role == QStringLiteral("primary") || role == QStringLiteral("danger")))
        p.drawPixmap(image, // an icon's own colour is for a plain ground
            iconPixmap(icon().name().toLatin1().constData(), side, p.pen().color(), devicePixelRatioF()));
    else if (side)
        option.icon.paint(&p, image, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
    inside.setLeft(left + side + gap);
    p.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextHideMnemonic, option.text);
    if (m_arrow)
        p.drawPixmap(
            QRect(width() - px(10 + kMenuArrow), (height() - px(kMenuArrow) + 1) / 2, px(kMenuArrow), px(kMenuArrow)),
            iconPixmap(
                "chevron-down", px(kMenuArrow), option.palette.color(QPalette::ButtonText), devicePixelRatioF()));
}

} // namespace bw
