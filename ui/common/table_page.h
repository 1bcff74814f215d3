// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/export/table_export.h"
#include "ui/common/data_table.h"
#include "ui/common/detail_pane.h"
#include "ui/common/empty_state.h"
#include "ui/common/export_menu.h"
#include "ui/common/filter_bar.h"
#include "ui/common/open_instance.h"
#include "ui/common/page.h"
#include "ui/common/record_model.h"
#include <QTimer>

class QLabel;
class QProgressBar;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace bw {

class BulkBar;
class RecordActions;

// A page that is a listing: filter bar, table, states, bar of counts, detail pane. A feature says how its cells look,
// what its pane holds, and its words.
class TablePage : public Page {
    Q_OBJECT
public:
    struct Words {
        const char* icon; // of the empty state
        QString name; // accessible name of the table: "Users"
        QString search; // "Filter users"
        QString emptyTitle, emptySentence;
        QString reading; // "Reading users"
        QString capability; // "read.users"
    };
    TablePage(OpenInstance&, Listing, Words, QWidget* parent);
    ~TablePage() override;

    void show(const Subject&) override;
    Subject current() const override;
    FilterChoice filterChoice() const override { return m_filters->choice(); }
    void restoreFilters(const FilterChoice& choice) override { m_filters->restore(choice); }
    QString statusText() const override;
    void focusSearch() override;
    void copy() override;
    void chooseColumns() override;
    bool hasColumns() const override { return true; }
    bool hasDetail() const override { return true; }
    bool detailShown() const override { return m_detailWanted; }
    void showDetail(bool) override;
    bool hasCommands() const override;
    void addCommands(QMenu&) const override;
    void filterTo(const QString& column, const QString& value) override;
    void saveLayout(QSettings&) const override;
    void restoreLayout(QSettings&) override;

protected:
    virtual QString countWords(int n) const = 0; // "412 users"
    virtual QString nothingMatches(const QString& what) const = 0; // "No user matches “haldr” and Active"
    virtual void describe(PaneContent&, size_t record) = 0;
    virtual void describeNone(PaneContent&) = 0;
    virtual QString summary() const { return {}; } // right in the bar, of all that is shown
    virtual QString selectionSummary(const std::vector<size_t>&) const { return {}; }
    virtual void showRelated(const Subject&) { } // of another type: filter to what belongs to it
    virtual void dataChanged() { } // a new snapshot is shown
    virtual void filtersChanged() { }

    // To be called by a page's constructor, in this order.
    void addFacet(const QString& column, const QString& title, bool ordered = false);
    void start(std::vector<SortKey> sort);

    void addAbove(QWidget*); // over the filter bar
    RecordActions& actions(); // made when it is first asked for; add all before start()
    QStringList selectedIds() const;
    void refreshPane();
    Worker& worker(); // for what a page computes beside its table
    OpenInstance& instance() const { return m_instance; }
    RecordModel& model() const { return *m_model; }
    DataTable& table() const { return *m_table; }
    FilterBar& filters() const { return *m_filters; }
    const Snapshot& snapshot() const { return *m_model->snapshot(); }
    void resizeEvent(QResizeEvent*) override;
    void showEvent(QShowEvent*) override;

private:
    QWidget* makeMain();
    void makeButtons();
    void connectTable();
    void takeSnapshot();
    void applyFilters();
    void arranged();
    void selected();
    void updateState();
    void updateBar();
    void updatePane();
    void updatePaneHead(bool record);
    void step(int by);
    void addToMenu(QMenu*, const QModelIndex&);
    void showNow(const Subject&);
    void showProgress(const Progress&);
    std::vector<ExportMenu::Choice> exportChoices();
    ExportMenu::Write exporter(Format, bool shownOnly);
    EmptyState::Words stateWords() const;
    QString filterWords() const;
    QString pageOf(const Subject&) const;

    OpenInstance& m_instance;
    Words m_words;
    RecordModel* m_model;
    DataTable* m_table;
    FilterBar* m_filters;
    ExportMenu* m_export;
    QAction* m_bom = nullptr;
    EmptyState* m_empty;
    BulkBar* m_bar;
    RecordActions* m_actions = nullptr;
    DetailPane* m_pane;
    QProgressBar* m_progress;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    QVBoxLayout* m_column;
    QFrame* m_failure;
    QLabel* m_failureText;
    QTimer m_paneTimer;
    std::unique_ptr<Worker> m_worker;
    std::optional<std::pair<SnapshotPtr, std::optional<size_t>>> m_described; // what the pane holds
    std::optional<Subject> m_toShow; // until its record is there
    bool m_detailWanted = true, m_wasWide = true;
};

} // namespace bw
