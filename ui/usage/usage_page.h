// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/export_menu.h"
#include "ui/common/facet_value.h"
#include "ui/common/page.h"
#include "ui/usage/usage_answer.h"

class QLabel;
class QProgressBar;
class QStackedWidget;

namespace bw {

class ChoiceButton;
class EmptyState;
class FilterBar;
class PeriodButton;
class Segmented;
class UsageChart;
class UsageTable;
class UsageTotals;
class ZoneButton;
struct Progress;

// What was used, when and by whom: stacked columns, sums, and the same as a table.
class UsagePage final : public Page {
    Q_OBJECT
public:
    explicit UsagePage(OpenInstance&, QWidget* parent = nullptr);
    ~UsagePage() override;

    void show(const Subject&) override; // a user, a key: only their usage
    Subject current() const override;
    FilterChoice filterChoice() const override;
    void restoreFilters(const FilterChoice&) override;
    QString statusText() const override;
    void focusSearch() override;
    void copy() override;
    void chooseColumns() override;
    bool hasColumns() const override { return true; }
    void filterTo(const QString& column, const QString& value) override;
    void saveLayout(QSettings&) const override;
    void restoreLayout(QSettings&) override;

private:
    enum View { Chart, Table };
    void buildBar();
    void buildContent();
    QWidget* buildFooter();
    void connectParts();
    void openGroupMenu();
    void groupBy(usage::Dimension);
    void newCube();
    void ask();
    void answered(UsageAnswer);
    void showState();
    bool showEmpty();
    void showFooter();
    void press(); // the button of the empty state
    usage::Query query() const;
    std::vector<FacetValue> facetValues(usage::Dimension);
    std::vector<ExportMenu::Choice> exportChoices();
    ExportMenu::Choice courseExport();
    ExportMenu::Choice pictureExport(const QString& ending, const QString& text);
    QString fileName(const QString& ending) const;

    OpenInstance& m_instance;
    usage::CubePtr m_cube;
    usage::Dimension m_by = usage::Dimension::Model;
    SeriesColors m_colors;
    UsageAnswer m_answer;
    bool m_answered = false;
    FilterBar* m_bar;
    PeriodButton* m_period;
    ChoiceButton* m_group;
    ZoneButton* m_zone;
    Segmented* m_view;
    ExportMenu* m_export;
    QAction* m_bom;
    QProgressBar* m_line;
    QStackedWidget* m_stack;
    QWidget* m_content;
    UsageTotals* m_totals;
    UsageChart* m_chart;
    QLabel* m_note;
    UsageTable* m_table;
    EmptyState* m_empty;
    QWidget* m_footer;
    QLabel* m_footerText;
    class QPushButton* m_footerButton;
    std::unique_ptr<Worker> m_worker;
    Job m_job;
    int m_percent = 0;
};

Page* makeUsagePage(OpenInstance&, QWidget* parent);

} // namespace bw
