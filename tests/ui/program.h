// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/gui/console.h"
#include "core/secrets/memory_keychain.h"
#include "tests/ui/by_name.h"
#include "ui/shell/tab_list.h"
#include <QLabel>

namespace bw::test {

// The real window with its own settings, connections and keychain in a folder, driven by keys and clicks.
class Program {
public:
    explicit Program(const QString& folder)
        : m_settings(folder + QStringLiteral("/window.ini"))
        , m_theme(m_settings)
        , m_console({folder + QStringLiteral("/connections.json"), folder + QStringLiteral("/demo.db")}, m_settings,
              m_theme, std::make_unique<MemoryKeychain>())
    {
        m_theme.useOnce(ThemeChoice::Light);
        window().resize(1300, 800);
        window().show();
        if (!QTest::qWaitForWindowActive(&window()))
            qWarning("the window is not active");
    }
    MainWindow& window() { return m_console.window(); }
    Console& console() { return m_console; }
    TabList* tabs() { return named<TabList>(&window(), QStringLiteral("Pages")); }
    QString shownTab() { return tabs() ? tabs()->tabText(tabs()->currentIndex()) : QString(); }
    bool says(const QString& text)
    {
        for (auto* label : window().findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text))
                return true;
        return false;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); }

private:
    Settings m_settings;
    Theme m_theme;
    Console m_console;
};

} // namespace bw::test
