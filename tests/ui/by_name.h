// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAccessible>
#include <QAccessibleWidget>
#include <QTest>

namespace bw::test {

// What assistive technology would call this widget. Qt answers a combo box's or a tab bar's current text instead of the
// name it was given, and leaves the name to the label's relation.
inline QString spokenName(QWidget* widget)
{
    if (!widget->accessibleName().isEmpty())
        return widget->accessibleName();
    auto* interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

// The visible widget of that class and accessible name; null when there is none.
template<class W> W* named(const QWidget* in, const QString& name)
{
    for (auto* widget : in->findChildren<W*>())
        if (widget->isVisible() && spokenName(widget) == name)
            return widget;
    return nullptr;
}

inline bool press(const QWidget* in, const QString& name)
{
    auto* widget = named<QWidget>(in, name);
    if (!widget || !widget->isEnabled())
        return false;
    QTest::mouseClick(widget, Qt::LeftButton, {}, widget->rect().center());
    return true;
}

} // namespace bw::test
