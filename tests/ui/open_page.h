// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fixture.h"
#include "tests/ui/by_name.h"
#include "ui/common/open_instance.h"
#include "ui/common/page.h"
#include "ui/common/style.h"
#include <QAbstractItemView>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <memory>

namespace bw::test {

// One page of the window over a real database, at a fixed moment, driven by keys and clicks.
template<class P> class OpenPage {
public:
    explicit OpenPage(const Fixture& data, Instant now)
    {
        applyTheme(false);
        auto request = data.request();
        request.now = [now] { return now; };
        Profile profile;
        profile.name = QStringLiteral("northwind");
        m_instance = std::make_unique<OpenInstance>(profile, request);
        m_instance->open();
        m_page = std::make_unique<P>(*m_instance, nullptr);
        m_page->resize(1300, 800);
        m_page->setVisible(true);
        if (!QTest::qWaitForWindowActive(m_page.get()))
            qWarning("the page is not active");
        if (!QTest::qWaitFor([this] { return m_instance->whole() || m_instance->error(); }))
            qWarning("the database was not read");
    }
    P& page() { return *m_page; }
    OpenInstance& instance() { return *m_instance; }
    template<class W> W* named(const char* name) { return test::named<W>(m_page.get(), QString::fromUtf8(name)); }
    bool press(const char* name) { return test::press(m_page.get(), QString::fromUtf8(name)); }
    QString status() const { return m_page->statusText(); }
    bool says(const char* text)
    {
        for (auto* label : m_page->template findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text)))
                return true;
        return false;
    }

    // Clicks the entry of the menu that is open.
    static bool pressEntry(const char* text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (!menu)
            return false;
        for (auto* action : menu->actions())
            if (action->text() == QString::fromUtf8(text)) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        return false;
    }
    // Ticks the line of the facet's list that is open, and closes it.
    static bool tick(const char* label)
    {
        auto* popup = QApplication::activePopupWidget();
        auto* list = popup ? popup->findChild<QAbstractItemView*>() : nullptr;
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            if (const auto index = list->model()->index(row, 0); index.data().toString() == QString::fromUtf8(label)) {
                list->scrollTo(index);
                QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
                popup->close();
                return true;
            }
        return false;
    }
    // Exports by the menu's entry into a file of that folder; empty when that didn't work.
    QByteArray exported(const char* entry, const QString& file)
    {
        if (!press("Export") || !pressEntry(entry))
            return {};
        auto* dialog = m_page->template findChild<QFileDialog*>();
        auto* name = dialog ? dialog->template findChild<QLineEdit*>() : nullptr;
        if (!name)
            return {};
        QSignalSpy said(m_page.get(), &Page::notice);
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        // The next dialog must not be taken for this one, which goes later.
        if (!QTest::qWaitFor([&] { return !said.isEmpty() && !m_page->template findChild<QFileDialog*>(); }))
            return {};
        return Fixture::contents(file);
    }
    bool choose(const char* facet, const char* label) { return press(facet) && tick(label); }

private:
    std::unique_ptr<OpenInstance> m_instance;
    std::unique_ptr<P> m_page;
};

// 2026-11-21T12:00:00Z: the recorded databases were made that day.
constexpr Instant kRecordingDay{1795262400LL * 1'000'000};

// What assistive technology reads in a cell.
inline QString spoken(QAbstractItemView* view, int row, int column)
{
    if (row < 0 || column < 0)
        return QStringLiteral("no such cell");
    auto* table = QAccessible::queryAccessibleInterface(view)->tableInterface();
    auto* cell = table ? table->cellAt(row, column) : nullptr;
    return cell ? cell->text(QAccessible::Name) : QString();
}

inline int columnTitled(const QAbstractItemView* view, const char* title)
{
    for (int c = 0; c < view->model()->columnCount(); ++c)
        if (view->model()->headerData(c, Qt::Horizontal).toString() == QString::fromUtf8(title))
            return c;
    return -1;
}

inline int rowNamed(const QAbstractItemView* view, int column, const char* text)
{
    for (int r = 0; r < view->model()->rowCount(); ++r)
        if (view->model()->index(r, column).data().toString() == QString::fromUtf8(text))
            return r;
    return -1;
}

} // namespace bw::test
