// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/matrix.h"
#include "ui/common/export_menu.h"
#include "ui/common/page.h"
#include "ui/common/record_model.h"

class QStackedWidget;
class QToolButton;

namespace bw {

class DataTable;
class EmptyState;
class FilterBar;
class MatrixView;
class Segmented;
class SwitchBar;
class SwitchLegend;

// Who may do what: people × permissions, and the roles behind them.
class RolesPage final : public Page {
    Q_OBJECT
public:
    explicit RolesPage(OpenInstance&, QWidget* parent = nullptr);
    ~RolesPage() override;

    void show(const Subject&) override;
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
    struct Counts {
        int people = 0, differing = 0, administrators = 0;
        std::shared_ptr<const std::vector<RoleSummary>> roles;
    };
    enum View { People, Roles };
    void build();
    void connectParts();
    void newSnapshot();
    void makeModel(std::shared_ptr<const PermissionColumns>);
    void makeRoles();
    void count();
    void counted(Counts);
    void filter();
    void showState();
    QString hiddenBy() const;
    std::vector<FacetValue> facetValues(const QString& key);
    std::vector<ExportMenu::Choice> exportChoices();
    ExportMenu::Choice peopleExport(bool shown, bool json);
    ExportMenu::Choice rolesExport(bool json);

    OpenInstance& m_instance;
    std::shared_ptr<const PermissionColumns> m_columns;
    Counts m_counts;
    RecordModel* m_model = nullptr;
    RecordModel* m_rolesModel = nullptr;
    Segmented* m_view;
    FilterBar* m_bar;
    ExportMenu* m_export;
    QAction* m_bom;
    QToolButton* m_columnsButton;
    QStackedWidget* m_stack;
    MatrixView* m_matrix;
    SwitchLegend* m_legend;
    SwitchBar* m_switches;
    DataTable* m_rolesTable;
    EmptyState* m_empty;
    std::vector<SortKey> m_sort{{QStringLiteral("name")}};
    std::unique_ptr<Worker> m_worker;
    Job m_countJob;
};

Page* makeRolesPage(OpenInstance&, QWidget* parent);

} // namespace bw
