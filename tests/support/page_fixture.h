// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "ui/common/open_instance.h"
#include "ui/common/page.h"
#include "ui/common/style.h"
#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>

namespace bw::test {

// A page of the window on a private copy of a recorded database, at a fixed moment, read to its end.
template<class P> class OpenPage {
public:
    explicit OpenPage(const char* statements = nullptr, const char* recording = "4.9.0")
        : m_file(recording)
    {
        if (statements)
            m_file.sql(statements);
        applyTheme(false);
        auto request = m_file.request();
        request.now = [] { return *parseTimestamp("2026-11-21T12:00:00Z"); };
        Profile profile;
        profile.name = QStringLiteral("prod-gpu");
        profile.address = request.address;
        m_instance = std::make_unique<OpenInstance>(profile, request);
        m_instance->open();
        m_page = std::make_unique<P>(*m_instance);
        m_page->resize(1440, 800);
        static_cast<QWidget&>(*m_page).setVisible(true);
        [this] { QTRY_VERIFY(m_instance->whole() && m_instance->hasActivity()); }();
        settle();
    }
    P& page() { return *m_page; }
    QWidget* widget() { return m_page.get(); }
    OpenInstance& instance() { return *m_instance; }
    Fixture& file() { return m_file; }
    QAbstractItemView* view() { return m_page->template findChild<QTableView*>(); }
    TableReader table() { return TableReader(view()); }
    QWidget* find(const char* name) { return widgetNamed(m_page.get(), QString::fromUtf8(name)); }
    bool shows(const char* text) { return test::shows(m_page.get(), QString::fromUtf8(text)); }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(view(), key, with); }
    // The pane follows the selection when the events are handled.
    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QApplication::processEvents();
    }
    void clickTitle(const QString& title, Qt::KeyboardModifiers with = {})
    {
        auto* header = m_page->template findChild<QTableView*>()->horizontalHeader();
        for (int c = 0; c < header->count(); ++c)
            if (!header->isSectionHidden(c) && header->model()->headerData(c, Qt::Horizontal).toString() == title)
                QTest::mouseClick(header->viewport(), Qt::LeftButton, with,
                    {header->sectionViewportPosition(c) + header->sectionSize(c) / 2, header->height() / 2});
    }
    // Opens a facet and ticks one value with the keyboard.
    void tick(const char* facet, const QString& value)
    {
        click(find(facet));
        auto* list = popup()->template findChild<QAbstractItemView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString() == value) {
                list->setCurrentIndex(list->model()->index(row, 0));
                QTest::keyClick(list, Qt::Key_Space);
            }
        QTest::keyClick(list, Qt::Key_Escape);
    }
    std::vector<int> selectedRows()
    {
        std::vector<int> out;
        for (const auto& index : view()->selectionModel()->selectedRows())
            out.push_back(index.row());
        std::sort(out.begin(), out.end());
        return out;
    }

private:
    Fixture m_file;
    std::unique_ptr<OpenInstance> m_instance;
    std::unique_ptr<P> m_page;
};

} // namespace bw::test
