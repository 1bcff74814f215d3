// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"
#include "core/domain/text.h"
#include "ui/common/icon.h"
#include "ui/common/page.h"
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace bw {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Actions", text); }

QAction* action(QWidget* window, const char* text, const QKeySequence& key = {}, const char* image = nullptr)
{
    auto* made = new QAction(say(text), window);
    made->setShortcut(key);
    if (image)
        made->setIcon(icon(image));
    window->addAction(made);
    return made;
}

} // namespace

Actions::Actions(QWidget* w)
    : openFile(action(w, QT_TRANSLATE_NOOP("Actions", "&Open file…"), QKeySequence::Open, "file"))
    , openPostgres(action(w, QT_TRANSLATE_NOOP("Actions", "&PostgreSQL…"),
          QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_O), "database"))
    , demo(action(w, QT_TRANSLATE_NOOP("Actions", "&Demo"), {}, "play"))
    , openSet(action(w, QT_TRANSLATE_NOOP("Actions", "Open &change set…"), {}, "file"))
    , saveSet(action(w, QT_TRANSLATE_NOOP("Actions", "&Save change set…"), QKeySequence::Save, "save"))
    , close(action(w, QT_TRANSLATE_NOOP("Actions", "&Close instance"), QKeyCombination(Qt::ControlModifier, Qt::Key_W)))
    , quit(action(w, QT_TRANSLATE_NOOP("Actions", "&Quit"), QKeyCombination(Qt::ControlModifier, Qt::Key_Q)))
    , undo(action(w, QT_TRANSLATE_NOOP("Actions", "&Undo"), QKeySequence::Undo, "undo"))
    , review(action(w, QT_TRANSLATE_NOOP("Actions", "&Review changes…"),
          QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_R), "table"))
    , applyNow(action(
          w, QT_TRANSLATE_NOOP("Actions", "&Apply now"), QKeyCombination(Qt::ControlModifier, Qt::Key_Return), "check"))
    , discard(action(w, QT_TRANSLATE_NOOP("Actions", "&Discard changes…"), {}, "x"))
    , backups(action(w, QT_TRANSLATE_NOOP("Actions", "&Backups…"), {}, "save"))
    , rescue(action(w, QT_TRANSLATE_NOOP("Actions", "&Nobody can sign in…"), {}, "key"))
    , copy(action(w, QT_TRANSLATE_NOOP("Actions", "&Copy"), QKeySequence::Copy, "copy"))
    , find(action(w, QT_TRANSLATE_NOOP("Actions", "&Find"), QKeySequence::Find, "search"))
    , refresh(action(w, QT_TRANSLATE_NOOP("Actions", "&Refresh"), Qt::Key_F5, "refresh"))
    , cancel(
          action(w, QT_TRANSLATE_NOOP("Actions", "&Stop reading"), QKeyCombination(Qt::ShiftModifier, Qt::Key_F5), "x"))
    , columns(action(w, QT_TRANSLATE_NOOP("Actions", "&Columns…"), {}, "columns"))
    , detail(action(w, QT_TRANSLATE_NOOP("Actions", "&Detail pane"), Qt::Key_F9, "panel"))
    , stated(action(w, QT_TRANSLATE_NOOP("Actions", "&Sign-in and address…"), {}, "shield"))
    , back(action(
          w, QT_TRANSLATE_NOOP("Actions", "&Back"), QKeyCombination(Qt::AltModifier, Qt::Key_Left), "chevron-left"))
    , forward(action(w, QT_TRANSLATE_NOOP("Actions", "&Forward"), QKeyCombination(Qt::AltModifier, Qt::Key_Right),
          "chevron-right"))
    , nextPage(
          action(w, QT_TRANSLATE_NOOP("Actions", "&Next page"), QKeyCombination(Qt::ControlModifier, Qt::Key_PageDown)))
    , previousPage(action(
          w, QT_TRANSLATE_NOOP("Actions", "&Previous page"), QKeyCombination(Qt::ControlModifier, Qt::Key_PageUp)))
    , shortcuts(action(w, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), Qt::Key_F1, "help"))
    , about(action(w, QT_TRANSLATE_NOOP("Actions", "&About Bailiwick"), {}, "info"))
{
    // Tables and text fields copy by themselves; here the key is only shown beside the words.
    copy->setShortcutContext(Qt::WidgetShortcut);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    detail->setCheckable(true);
    int number = 1;
    for (const auto& entry : bw::pages()) {
        auto* go = new QAction(icon(entry.icon), QCoreApplication::translate("Page", entry.title), w);
        go->setShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(number++)));
        w->addAction(go);
        pages << go;
    }
    auto* group = new QActionGroup(w);
    for (const char* text : {QT_TRANSLATE_NOOP("Actions", "As the &system"), QT_TRANSLATE_NOOP("Actions", "&Light"),
             QT_TRANSLATE_NOOP("Actions", "&Dark")}) {
        themes << group->addAction(say(text));
        themes.last()->setCheckable(true);
    }
}

void Actions::fill(QMenuBar* bar)
{
    auto* file = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&File")));
    file->addActions({openFile, openPostgres, demo});
    recent = file->addMenu(icon("clock"), say(QT_TRANSLATE_NOOP("Actions", "Open &recent")));
    file->addSeparator();
    file->addActions({openSet, saveSet});
    file->addSeparator();
    file->addActions({close, quit});

    auto* edit = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&Edit")));
    edit->addActions({undo, review, applyNow, discard});
    edit->addSeparator();
    edit->addActions({copy, find});

    auto* view = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&View")));
    view->addActions({refresh, cancel});
    view->addSeparator();
    view->addActions({columns, detail});
    auto* theme = view->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&Theme")));
    theme->addActions(themes);

    auto* instance = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&Instance")));
    instance->setToolTipsVisible(true);
    instance->addActions({stated, backups, rescue});
    selection = bar->addMenu(QString());
    selection->setToolTipsVisible(true);
    selection->menuAction()->setVisible(false);

    auto* go = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&Go")));
    go->addActions({back, forward});
    go->addSeparator();
    go->addActions(pages);
    go->addSeparator();
    go->addActions({nextPage, previousPage});

    auto* help = bar->addMenu(say(QT_TRANSLATE_NOOP("Actions", "&Help")));
    help->addActions({shortcuts, about});
}

void Actions::setInstanceOpen(bool open)
{
    for (auto* one : {openSet, stated, close, refresh, copy, find, nextPage, previousPage})
        one->setEnabled(open);
    for (auto* page : pages)
        page->setEnabled(open);
    if (open)
        return;
    selection->menuAction()->setVisible(false);
    for (auto* one :
        {saveSet, applyNow, undo, review, discard, backups, rescue, cancel, columns, detail, back, forward})
        one->setEnabled(false);
}

void Actions::setBackups(bool can, bool changes)
{
    backups->setEnabled(can && changes);
    backups->setToolTip(can ? QString() : textOf("backup.postgres").sentence().toHtmlEscaped());
    rescue->setEnabled(changes);
}

void Actions::chooseTheme(ThemeChoice choice) { themes[int(choice)]->setChecked(true); }

} // namespace bw
