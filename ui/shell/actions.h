// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/settings.h"
#include <QAction>
#include <QList>

class QActionGroup;
class QMenu;
class QMenuBar;
class QWidget;

namespace bw {

// Every command of the window, with its words, icon and key. Menus and the sheet of keyboard shortcuts are made from
// these; what they do is the window's business.
struct Actions {
    explicit Actions(QWidget* window);
    void fill(QMenuBar*);
    void setInstanceOpen(bool);
    void setBackups(bool can, bool changes); // of this instance; and whether anything can be changed here

    QAction *openFile, *openPostgres, *demo, *openSet, *saveSet, *close, *quit;
    QAction *undo, *review, *applyNow, *discard;
    QAction *backups, *rescue;
    QAction *copy, *find;
    QAction *refresh, *cancel, *columns, *detail;
    QAction* stated; // what somebody says of the instance
    QAction *back, *forward, *nextPage, *previousPage;
    QAction *shortcuts, *about;
    QList<QAction*> pages, themes; // themes in the order of ThemeChoice
    QMenu* recent = nullptr; // filled when it is shown
    QMenu* selection = nullptr; // of the page that is shown, and called like it; filled when it is shown
    void chooseTheme(ThemeChoice);
};

} // namespace bw
