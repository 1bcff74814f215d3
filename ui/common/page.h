// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include "ui/common/filter_choice.h"
#include <QWidget>
#include <functional>
#include <span>

class QMenu;
class QSettings;

namespace bw {

class OpenInstance;
enum class Remedy;

// What the main window knows of a page. It owns its filter bar, table and detail pane; the window owns menus, tabs and
// status bar.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent);
    virtual void show(const Subject&) { } // selects that record (or, of a related type, filters to what belongs to it)
    virtual Subject current() const { return {}; } // what Back returns to
    virtual FilterChoice filterChoice() const { return {}; } // with what Back returns to it
    virtual void restoreFilters(const FilterChoice&) { }
    virtual QString statusText() const
    {
        return {};
    } // "412 users", "3 selected": left side of the status bar, parts joined by " | "
    virtual void focusSearch() { } // Ctrl+F
    virtual void copy() { } // Ctrl+C with the focus beside a text field: what is selected, as the table's menu does
    virtual void chooseColumns() { } // View > Columns…
    virtual bool hasColumns() const { return false; }
    // View > Detail pane, and the pane's own close button; statusChanged() when it was folded in the page itself.
    virtual bool hasDetail() const { return false; }
    virtual bool detailShown() const { return false; }
    virtual void showDetail(bool) { }
    // The commands for what is selected, in the menu that bears the page's name.
    virtual bool hasCommands() const { return false; }
    virtual void addCommands(QMenu&) const { }
    // Filters to one value of a facet, as if it had been chosen there: ("status", "pending").
    virtual void filterTo(const QString& /*column*/, const QString& /*value*/) { }
    virtual void saveLayout(QSettings&) const { } // columns, widths, sorts, splitter
    virtual void restoreLayout(QSettings&) { }

signals:
    void remedyWanted(const QString& set, bw::Remedy); // of a set of changes in the journal: to be reviewed
    void linkActivated(
        const bw::Subject&, const QString& page); // page: where to show it ("users", "invites", "keys", "usage")
    void statusChanged();
    void notice(const QString& sentence); // shown for some seconds: "Exported 412 users to users.csv"
    void problem(const QString& sentence); // the same for what did not work
};

// The order of the left list; app/gui/pages.cpp has the rows.
struct PageEntry {
    const char* id; // "users"
    const char* title; // QT_TRANSLATE_NOOP("Page", "Users")
    const char* icon;
    Page* (*make)(OpenInstance&, QWidget* parent);
    int (*count)(const Snapshot&); // behind the title; -1 = none
};
std::span<const PageEntry> pages();

} // namespace bw
