// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/instance_button.h"
#include "ui/common/badge.h"
#include "ui/common/environment.h"
#include "ui/common/icon.h"
#include <QMenu>
#include <QPainter>

namespace bw {

namespace {

QFont bold(const QFont& font)
{
    QFont f = font;
    f.setWeight(QFont::DemiBold);
    return f;
}

} // namespace

InstanceButton::InstanceButton(QWidget* parent)
    : QToolButton(parent)
{
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Instance"));
    setAttribute(Qt::WA_Hover);
}

void InstanceButton::setInstance(const QString& name, const QString& product, Environment environment)
{
    m_name = name;
    m_product = product;
    m_environment = environment;
    QStringList parts{name, product};
    if (environment != Environment::None)
        parts << title(environment);
    parts.removeAll(QString());
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    setToolTip(parts.join(QStringLiteral(", ")).toHtmlEscaped());
    updateGeometry();
    update();
}

void InstanceButton::addFacts(QMenu* menu) const
{
    if (m_facts.isEmpty())
        return;
    menu->addSeparator();
    for (QString fact : m_facts)
        menu->addAction(fact.replace(u'&', QStringLiteral("&&")))->setEnabled(false);
}

QString InstanceButton::shownName() const
{
    return QFontMetrics(bold(font())).elidedText(m_name, Qt::ElideMiddle, px(280));
}

QSize InstanceButton::sizeHint() const
{
    int width = px(8 + 16 + 8) + QFontMetrics(bold(font())).horizontalAdvance(shownName()) + px(8)
        + fontMetrics().horizontalAdvance(m_product) + px(8 + 16 + 6);
    if (m_environment != Environment::None)
        width += badgeSize({title(m_environment), tone(m_environment)}).width() + px(8);
    return {width, px(30)};
}

void InstanceButton::paintEvent(QPaintEvent*)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = tokens(palette());
    if (isDown() || underMouse() || hasFocus()) {
        p.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
        p.setBrush(isDown() ? t.buttonDown : underMouse() ? t.buttonHover : QColor(Qt::transparent));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), px(6), px(6));
    }
    const int side = px(16), y = (height() - side) / 2;
    int x = px(8);
    p.drawPixmap(QRect(x, y, side, side), iconPixmap("server", side, t.text2, devicePixelRatioF()));
    x += side + px(8);
    const auto words = [&](const QFont& font, const QColor& color, const QString& text) {
        p.setFont(font);
        p.setPen(color);
        const int width = QFontMetrics(font).horizontalAdvance(text);
        p.drawText(QRect(x, 0, width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x += width + px(8);
    };
    words(bold(font()), palette().color(QPalette::WindowText), shownName());
    words(font(), t.text2, m_product);
    if (m_environment != Environment::None) {
        const Badge badge{title(m_environment), tone(m_environment)};
        const int width = badgeSize(badge).width();
        drawBadge(p, QRect(x, 0, width, height()), badge, palette());
        x += width + px(8);
    }
    p.drawPixmap(QRect(x, y, side, side), iconPixmap("chevron-down", side, t.text2, devicePixelRatioF()));
}

} // namespace bw
