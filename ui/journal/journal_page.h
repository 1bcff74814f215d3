// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/empty_state.h"
#include "ui/common/export_menu.h"
#include "ui/common/open_instance.h"
#include "ui/common/page.h"
#include "ui/journal/journal_model.h"
#include "ui/journal/journal_remedy.h"
#include "ui/journal/journal_source.h"

class QMenu;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace bw {

class BulkBar;
class DataTable;
class DetailPane;
class FilterBar;
class JournalBanner;
class PaneContent;

// What was changed in this instance with this program: who, when, why, from what to what, and whether the record of it
// is whole.
class JournalPage final : public Page {
    Q_OBJECT
public:
    explicit JournalPage(OpenInstance&, QWidget* parent = nullptr); // of the journal that the Applier writes
    ~JournalPage() override;

    void show(const Subject&) override; // of type "set"
    Subject current() const override;
    QString statusText() const override;
    void focusSearch() override;
    void copy() override;
    bool hasDetail() const override { return true; }
    bool detailShown() const override { return m_detailWanted; }
    void showDetail(bool) override;
    void saveLayout(QSettings&) const override;
    void restoreLayout(QSettings&) override;

private:
    struct Part { // what one question answers
        std::vector<JournalItem> items;
        qint64 entries = 0;
        bool end = false;
    };
    // Fill any window; with filters, older entries are read until there are as many.
    static constexpr int kEnoughRows = 60;

    QWidget* makeMain();
    void makeFilters();
    void connectTable();
    void locate(); // once it is known which instance it is
    void refresh();
    void more();
    void take(Result<Part>, bool fresh);
    void applyFilters();
    void markDays(int from);
    void updateState();
    void updatePane();
    void step(int by);
    void verify(const QByteArray& proof = {}, const QString& proofName = {});
    void saveProof();
    void compareProof();
    void forget();
    Offers offers(const JournalItem&) const;
    void addRemedies(PaneContent&, const JournalItem&);
    void addToMenu(QMenu*, const QModelIndex&);
    void showWanted();
    QString countWords() const;
    std::vector<ExportMenu::Choice> exportChoices();
    EmptyState::Words stateWords() const;

    OpenInstance& m_instance;
    JournalSource m_lists, m_checks; // a long check holds up no list
    JournalModel* m_model;
    JournalBanner* m_banner;
    FilterBar* m_filters;
    ExportMenu* m_export;
    QToolButton* m_more = nullptr;
    DataTable* m_table;
    EmptyState* m_empty;
    QStackedWidget* m_stack;
    BulkBar* m_bar;
    DetailPane* m_pane;
    QSplitter* m_splitter;
    qint64 m_entries = -1; // -1: not read yet
    QString m_since; // when the first entry is from, once it is known
    QString m_toShow; // a set, until its entry is there
    bool m_detailWanted = true;
    std::optional<Error> m_error;
    Job m_listJob, m_moreJob, m_checkJob, m_proofJob;
};

} // namespace bw
