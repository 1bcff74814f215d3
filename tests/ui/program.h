// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/gui/console.h"
#include "core/secrets/memory_keychain.h"
#include "tests/ui/by_name.h"
#include "ui/shell/tab_list.h"
#include <QDropEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QTableView>

namespace bw::test {

// The real window with its own settings, connections and keychain in a folder, driven by keys and clicks.
class Program {
public:
    explicit Program(const QString& folder, std::unique_ptr<Keychain> keychain = nullptr,
        ThemeChoice theme = ThemeChoice::Light) // System: as the settings and the desktop say
        : m_settings(folder + QStringLiteral("/window.ini"))
        , m_theme(m_settings)
        , m_console({folder + QStringLiteral("/connections.json"), folder + QStringLiteral("/demo.db"),
                        {folder + QStringLiteral("/ledgers"),
                            [folder] { return fileHeads(folder + QStringLiteral("/heads")); },
                            folder + QStringLiteral("/backups")}},
              m_settings, m_theme, keychain ? std::move(keychain) : std::make_unique<MemoryKeychain>())
    {
        if (theme != ThemeChoice::System)
            m_theme.useOnce(theme);
        window().resize(1300, 800);
        window().show();
        if (!QTest::qWaitForWindowActive(&window()))
            qWarning("the window is not active");
    }
    MainWindow& window() { return m_console.window(); }
    Theme& theme() { return m_theme; }
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
    // The visible field of that name in the window or a dialog over it, filled anew.
    bool type(const char* field, const QString& text)
    {
        auto* edit = named<QLineEdit>(&window(), QString::fromUtf8(field));
        if (!edit || !edit->isEnabled())
            return false;
        edit->setFocus();
        edit->selectAll();
        QTest::keyClick(edit, Qt::Key_Delete);
        QTest::keyClicks(edit, text);
        return edit->text() == text;
    }
    bool press(const char* name) { return test::press(&window(), QString::fromUtf8(name)); }
    QTableView* table(const char* name) { return named<QTableView>(&window(), QString::fromUtf8(name)); }
    int count(const QString& text) // labels that say this
    {
        int found = 0;
        for (auto* label : window().findChildren<QLabel*>())
            found += label->isVisible() && label->text().contains(text);
        return found;
    }
    // Through the menus by mouse: {"View", "Theme", "Dark"}.
    bool choose(const QStringList& path)
    {
        QWidget* menu = window().findChild<QMenuBar*>();
        for (const auto& name : path) {
            QAction* entry = nullptr;
            for (auto* action : menu->actions())
                if (action->text().remove(u'&') == name && action->isEnabled())
                    entry = action;
            if (!entry)
                return false;
            auto* bar = qobject_cast<QMenuBar*>(menu);
            QTest::mouseClick(menu, Qt::LeftButton, {},
                (bar ? bar->actionGeometry(entry) : static_cast<QMenu*>(menu)->actionGeometry(entry)).center());
            if (entry->menu() && !QTest::qWaitFor([&] { return entry->menu()->isVisible(); }))
                return false;
            menu = entry->menu();
        }
        return true;
    }
    // Answers the file dialog of the page's export.
    bool exportTo(const char* entry, const QString& file)
    {
        if (!press("Export") || !chooseEntry(QString::fromUtf8(entry)))
            return false;
        auto* dialog = window().findChild<QFileDialog*>();
        auto* name = dialog ? dialog->findChild<QLineEdit*>() : nullptr;
        if (!name)
            return false;
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        // The next dialog must not be taken for this one, which goes later.
        return QTest::qWaitFor([&] { return !window().findChild<QFileDialog*>(); });
    }
    // The entry of the open menu that begins so.
    static bool chooseEntry(const QString& text)
    {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        for (auto* action : menu ? menu->actions() : QList<QAction*>())
            if (action->text().remove(u'&').startsWith(text) && action->isEnabled()) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return true;
            }
        return false;
    }
    // The title of a shown column; null rectangle: there is none.
    static QRect titleRect(const QTableView* table, const QString& title)
    {
        const auto* header = table->horizontalHeader();
        for (int c = 0; c < header->count(); ++c)
            if (!header->isSectionHidden(c) && header->model()->headerData(c, Qt::Horizontal).toString() == title)
                return {header->sectionViewportPosition(c), 0, header->sectionSize(c), header->height()};
        return {};
    }
    static QStringList titles(const QTableView* table) // shown ones, from left to right
    {
        const auto* header = table->horizontalHeader();
        QStringList out;
        for (int visual = 0; visual < header->count(); ++visual)
            if (const int c = header->logicalIndex(visual); !header->isSectionHidden(c))
                out << header->model()->headerData(c, Qt::Horizontal).toString();
        return out;
    }
    static bool clickTitle(const QTableView* table, const QString& title, Qt::KeyboardModifiers with = {})
    {
        const QRect rect = titleRect(table, title);
        QTest::mouseClick(table->horizontalHeader()->viewport(), Qt::LeftButton, with, rect.center());
        return rect.isValid();
    }
    // Presses at one place of a header, moves to another and lets go.
    static void drag(const QTableView* table, QPoint from, QPoint to)
    {
        auto* header = table->horizontalHeader()->viewport();
        QTest::mouseMove(header, from);
        QTest::mousePress(header, Qt::LeftButton, {}, from);
        for (const int part : {1, 2, 3, 4})
            QTest::mouseMove(header, from + (to - from) * part / 4);
        QTest::mouseRelease(header, Qt::LeftButton, {}, to);
    }
    // Files dragged onto the window and let go there; false: the window does not take them.
    bool drop(const QList<QUrl>& urls)
    {
        QMimeData mime;
        mime.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        return QApplication::sendEvent(&window(), &drop);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {})
    {
        if (!QApplication::focusWidget()) { // a dialog has closed; a window manager would do so
            window().activateWindow();
            if (!QTest::qWaitForWindowActive(&window()))
                qWarning("the window is not active");
        }
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }

private:
    Settings m_settings;
    Theme m_theme;
    Console m_console;
};

} // namespace bw::test
