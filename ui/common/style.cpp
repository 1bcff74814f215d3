// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style.h"
#include "ui/common/icon.h"
#include "ui/common/tokens.h"
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QToolTip>

namespace bw {

namespace {

QRectF onHalfPixels(const QRect& r) { return QRectF(r).adjusted(.5, .5, -.5, -.5); }

QPen line(const QColor& color, double width = 1.4)
{
    return QPen(color, width * qMax(1.0, px(16) / 16.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void drawChevron(QPainter* p, const QRect& rect, int degrees, const QColor& color)
{
    const double u = px(16) / 16.0;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(line(color));
    p->translate(QRectF(rect).center());
    p->rotate(degrees);
    const QPointF points[]{{-3.2 * u, -1.6 * u}, {0, 1.6 * u}, {3.2 * u, -1.6 * u}};
    p->drawPolyline(points, 3);
    p->restore();
}

QColor inkOf(const QStyleOption* o)
{
    if (!(o->state & QStyle::State_Enabled))
        return o->palette.color(QPalette::Disabled, QPalette::Text);
    return tokens(o->palette).text2;
}

QRect square(const QStyleOption* o)
{
    const int side = qMin(qMin(o->rect.width(), o->rect.height()), px(16));
    QRect r(0, 0, side, side);
    r.moveCenter(o->rect.center());
    return r;
}

void drawCheckBox(const QStyleOption* o, QPainter* p)
{
    const Tokens& t = tokens(o->palette);
    const bool enabled = o->state & QStyle::State_Enabled, on = o->state & QStyle::State_On;
    const bool partly = o->state & QStyle::State_NoChange;
    const QRect r = square(o);
    const QColor accent = o->palette.color(QPalette::Active, enabled ? QPalette::Highlight : QPalette::Mid);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setPen(QPen(on || partly ? accent : t.border2, 1));
    p->setBrush(on || partly ? accent : o->palette.color(enabled ? QPalette::Base : QPalette::Window));
    p->drawRoundedRect(onHalfPixels(r), px(4), px(4));
    if (o->state & QStyle::State_HasFocus) {
        p->setPen(QPen(o->palette.color(QPalette::Active, on ? QPalette::Text : QPalette::Highlight), 2));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(QRectF(r).adjusted(1, 1, -1, -1), px(4), px(4));
    }
    p->setPen(line(o->palette.color(QPalette::HighlightedText), 1.8));
    p->translate(r.topLeft());
    p->scale(r.width() / 16.0, r.height() / 16.0);
    if (on) {
        const QPointF tick[]{{4.2, 8.3}, {6.9, 11}, {11.8, 5.4}};
        p->drawPolyline(tick, 3);
    } else if (partly) {
        p->drawLine(QPointF(4.5, 8), QPointF(11.5, 8));
    }
    p->restore();
}

void drawRadio(const QStyleOption* o, QPainter* p)
{
    const Tokens& t = tokens(o->palette);
    const bool enabled = o->state & QStyle::State_Enabled, on = o->state & QStyle::State_On;
    const QRect r = square(o);
    const QColor accent = o->palette.color(QPalette::Active, enabled ? QPalette::Highlight : QPalette::Mid);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    const bool strong = on || (o->state & QStyle::State_HasFocus);
    p->setPen(QPen(strong ? accent : t.border2, o->state & QStyle::State_HasFocus ? 2 : 1));
    p->setBrush(on ? accent : o->palette.color(enabled ? QPalette::Base : QPalette::Window));
    p->drawEllipse(onHalfPixels(r));
    if (on) {
        p->setPen(Qt::NoPen);
        p->setBrush(o->palette.color(QPalette::HighlightedText));
        p->drawEllipse(QRectF(r).center(), px(3), px(3));
    }
    p->restore();
}

void drawComboBox(const QStyleOptionComboBox* o, QPainter* p, const QRect& arrow)
{
    const Tokens& t = tokens(o->palette);
    const bool focus = o->state & QStyle::State_HasFocus, enabled = o->state & QStyle::State_Enabled;
    QColor fill = o->palette.color(enabled ? QPalette::Button : QPalette::Window);
    if (enabled && (o->state & QStyle::State_Sunken))
        fill = t.buttonDown;
    else if (enabled && (o->state & QStyle::State_MouseOver))
        fill = t.buttonHover;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    p->setBrush(fill);
    p->setPen(QPen(focus ? o->palette.color(QPalette::Highlight) : enabled ? t.border2 : t.border, focus ? 2 : 1));
    p->drawRoundedRect(focus ? QRectF(o->rect).adjusted(1, 1, -1, -1) : onHalfPixels(o->rect), px(6), px(6));
    p->restore();
    drawChevron(p, arrow, 0, inkOf(o));
}

} // namespace

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_ListViewIconSize:
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return px(16);
    case PM_ScrollBarExtent:
        return px(12);
    case PM_MenuVMargin:
        return px(4);
    case PM_SplitterWidth:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 0;
    case PM_HeaderMarkSize:
        return px(8);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

// Each field asks for its clear button, each menu bar and tool bar for its extension: Qt would search the desktop's
// icon theme on the disk and load plugins for pictures (measured: 9 % of the whole start), and its icons would not
// follow our palette.
QIcon Style::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
        return icon("x");
    case SP_ToolBarHorizontalExtensionButton:
        return icon("chevron-right");
    case SP_ToolBarVerticalExtensionButton:
        return icon("chevron-down");
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_EtchDisabledText:
#if defined(Q_OS_LINUX)
    case SH_DialogButtonLayout:
        return QDialogButtonBox::GnomeLayout; // the verb at the right, as everywhere here
#endif
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    QSize s = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_MenuItem) {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType != QStyleOptionMenuItem::Separator)
            s.setHeight(qMax(s.height(), px(28)));
    } else if (type == CT_ComboBox) {
        s.setHeight(px(28));
        s.rwidth() += px(8);
    }
    return s;
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl sub, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        const int arrow = px(26);
        if (sub == SC_ComboBoxArrow)
            return visualRect(option->direction, r, {r.right() - arrow + 1, r.top(), arrow, r.height()});
        if (sub == SC_ComboBoxEditField)
            return visualRect(option->direction, r, r.adjusted(px(8), 1, -arrow, -1));
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void Style::drawPrimitive(
    PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheckBox(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadio(option, painter);
    case PE_IndicatorArrowDown:
        return drawChevron(painter, option->rect, 0, inkOf(option));
    case PE_IndicatorArrowUp:
        return drawChevron(painter, option->rect, 180, inkOf(option));
    case PE_IndicatorArrowRight:
        return drawChevron(painter, option->rect, -90, inkOf(option));
    case PE_IndicatorArrowLeft:
        return drawChevron(painter, option->rect, 90, inkOf(option));
    case PE_FrameMenu:
        painter->save();
        painter->setPen(QPen(tokens(option->palette).border2, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.color(QPalette::ToolTipBase));
        return;
    case PE_FrameFocusRect: // on check boxes and radios the indicator itself shows the focus
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(
    ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    if (element == CE_MenuItem) {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator && item->text.isEmpty()) {
            painter->fillRect(QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
                tokens(option->palette).border);
            return;
        }
        if (item && (item->state & State_Selected) && (item->state & State_Enabled) && !item->icon.isNull()) {
            QStyleOptionMenuItem chosen = *item; // Fusion asks for the active icon; on the highlight that is too dark
            chosen.icon =
                QIcon(item->icon.pixmap({px(16), px(16)}, painter->device()->devicePixelRatioF(), QIcon::Selected));
            return QProxyStyle::drawControl(element, &chosen, painter, widget);
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo && control == CC_ComboBox && !combo->editable)
        return drawComboBox(combo, painter, subControlRect(control, option, SC_ComboBoxArrow, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void applyTheme(bool dark)
{
    if (!qApp->property("bailiwickStyle").toBool()) {
        qApp->setStyle(new Style);
        qApp->setProperty("bailiwickStyle", true);
    }
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    qApp->setStyleSheet(styleSheet(palette));
}

QString toneName(Tone tone)
{
    constexpr const char* names[]{"success", "warning", "danger", "info", "neutral", "accent"};
    return QString::fromLatin1(names[size_t(tone)]);
}

void repolish(QWidget* widget)
{
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return; // not given its style yet
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace bw
