// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QMenu>
#include <QTest>
#include <QWidget>

// A person at the window: finds things by the names that assistive technology reads, types and clicks, and reads what
// tables show. No slot, no model of the program is called.
namespace bw::test {

// The one visible widget of that accessible name (a button's or label's text counts as one).
inline QWidget* widgetNamed(QWidget* root, const QString& name, bool mustBeThere = true)
{
    QList<QWidget*> found;
    for (auto* w : root->findChildren<QWidget*>()) {
        if (!w->isVisible())
            continue;
        auto* iface = QAccessible::queryAccessibleInterface(w);
        if (iface && iface->text(QAccessible::Name) == name && iface->role() != QAccessible::StaticText)
            found << w;
    }
    if (found.size() != 1 && (mustBeThere || found.size() > 1))
        QTest::qFail(qPrintable(QStringLiteral("%1 visible widgets are named “%2”").arg(found.size()).arg(name)),
            __FILE__, __LINE__);
    return found.value(0);
}

template<class W = QWidget> W* named(QWidget* root, const char* name)
{
    return qobject_cast<W*>(widgetNamed(root, QString::fromUtf8(name)));
}

inline bool shows(QWidget* root, const QString& text)
{
    for (auto* w : root->findChildren<QWidget*>())
        if (w->isVisible())
            if (auto* iface = QAccessible::queryAccessibleInterface(w))
                if (iface->text(QAccessible::Name).contains(text))
                    return true;
    return false;
}

inline void click(QWidget* w, Qt::KeyboardModifiers modifiers = {}) { QTest::mouseClick(w, Qt::LeftButton, modifiers); }

inline void type(QWidget* w, const QString& text)
{
    w->setFocus();
    QTest::keyClicks(w, text);
}

// The open popup: a menu or a facet's list.
inline QWidget* popup()
{
    auto* w = QApplication::activePopupWidget();
    if (!w)
        QTest::qFail("nothing popped up", __FILE__, __LINE__);
    return w;
}

inline bool choose(const QString& entry)
{
    auto* menu = qobject_cast<QMenu*>(popup());
    for (auto* action : menu ? menu->actions() : QList<QAction*>())
        if (action->text().remove(u'&').startsWith(entry) && action->isEnabled()) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
    return false;
}

// Reads a table through its accessible interface: titles and cells as a screen reader says them.
class TableReader {
public:
    explicit TableReader(QAbstractItemView* view)
        : m_view(view)
    {
        // Without an assistive program a view doesn't tell its interface that rows have changed; with one it does.
        QAccessibleTableModelChangeEvent changed(view, QAccessibleTableModelChangeEvent::ModelReset);
        if (table())
            table()->modelChange(&changed);
    }
    int rows() const { return table() ? table()->rowCount() : 0; }
    QStringList titles() const
    {
        QStringList out;
        for (int c = 0; table() && c < table()->columnCount(); ++c)
            if (shown(c))
                out << table()->columnDescription(c);
        return out;
    }
    QString cell(int row, const QString& title) const
    {
        const int c = column(title);
        auto* cell = c < 0 ? nullptr : table()->cellAt(row, c);
        return cell ? cell->text(QAccessible::Name) : QString();
    }
    QStringList columnOf(const QString& title) const
    {
        QStringList out;
        for (int row = 0; row < rows(); ++row)
            out << cell(row, title);
        return out;
    }
    QRect rect(int row, const QString& title) const
    {
        return m_view->visualRect(m_view->model()->index(row, column(title)));
    }
    void clickCell(int row, const QString& title, Qt::KeyboardModifiers modifiers = {}, QPoint inside = {60, 12}) const
    {
        m_view->scrollTo(m_view->model()->index(row, column(title)));
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, modifiers, rect(row, title).topLeft() + inside);
    }

private:
    QAccessibleTableInterface* table() const
    {
        auto* iface = QAccessible::queryAccessibleInterface(m_view);
        return iface ? iface->tableInterface() : nullptr;
    }
    bool shown(int column) const { return m_view->visualRect(m_view->model()->index(0, column)).width() > 0; }
    int column(const QString& title) const
    {
        for (int c = 0; table() && c < table()->columnCount(); ++c)
            if (table()->columnDescription(c) == title)
                return c;
        QTest::qFail(qPrintable(QStringLiteral("no column ") + title), __FILE__, __LINE__);
        return -1;
    }
    QAbstractItemView* m_view;
};

} // namespace bw::test
