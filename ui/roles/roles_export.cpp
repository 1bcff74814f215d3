// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/export/table_export.h"
#include "ui/common/filter_bar.h"
#include "ui/common/segmented.h"
#include "ui/roles/matrix_view.h"
#include "ui/roles/roles_page.h"
#include <QAction>
#include <numeric>

namespace bw {
namespace {

// The document form has the maps whole, the table form a column for each permission that is shown.
std::vector<const Column*> columnsOf(const Listing& listing, const QTableView& cells, bool json)
{
    std::vector<const Column*> columns;
    for (const QStringView id : {u"id", u"name", u"email", u"role", u"explicit"})
        columns.push_back(listing.column(id));
    if (json)
        columns.push_back(listing.column(u"effective"));
    else
        for (size_t c = kMatrixFirstPermission; c + 1 < listing.columns.size(); ++c)
            if (!cells.isColumnHidden(int(c)))
                columns.push_back(&listing.columns[c]);
    columns.push_back(&listing.columns.back());
    return columns;
}

ExportMenu::Write writer(std::shared_ptr<const Listing> listing, SnapshotPtr snapshot, Instant now,
    std::vector<size_t> rows, std::vector<const Column*> columns, bool json, bool bom)
{
    return [=](QIODevice& out, const Context& context) {
        ExportOptions options;
        options.format = json ? Format::Json : Format::Csv;
        options.bom = bom;
        return exportRows(*listing, {*snapshot, now}, rows, columns, options, out, context);
    };
}

} // namespace

ExportMenu::Choice RolesPage::peopleExport(bool shown, bool json)
{
    const auto count = shown ? m_model->order().size() : m_model->total();
    ExportMenu::Choice choice;
    choice.text = json ? (shown ? tr("JSON, %1 shown people…") : tr("JSON, all %1 people…"))
                       : (shown ? tr("CSV, %1 shown people…") : tr("CSV, all %1 people…"));
    choice.text = choice.text.arg(exactNumber(qint64(count)));
    choice.fileName = json ? QStringLiteral("permissions.json") : QStringLiteral("permissions.csv");
    choice.filter = json ? tr("JSON (*.json)") : tr("CSV (*.csv)");
    choice.write = [this, shown, json] {
        std::vector<size_t> rows(m_model->order().begin(), m_model->order().end());
        if (!shown) {
            rows.resize(m_model->total());
            std::iota(rows.begin(), rows.end(), size_t(0));
        }
        const auto listing = m_model->sharedListing();
        return writer(listing, m_model->snapshot(), m_model->now(), std::move(rows),
            columnsOf(*listing, m_matrix->cells(), json), json, !json && m_bom->isChecked());
    };
    return choice;
}

ExportMenu::Choice RolesPage::rolesExport(bool json)
{
    ExportMenu::Choice choice;
    choice.text = json ? tr("JSON, roles…") : tr("CSV, roles…");
    choice.fileName = json ? QStringLiteral("roles.json") : QStringLiteral("roles.csv");
    choice.filter = json ? tr("JSON (*.json)") : tr("CSV (*.csv)");
    choice.write = [this, json] {
        const auto listing = m_rolesModel->sharedListing();
        std::vector<const Column*> columns;
        for (const Column& c : listing->columns)
            columns.push_back(&c);
        return writer(listing, m_rolesModel->snapshot(), m_rolesModel->now(),
            {m_rolesModel->order().begin(), m_rolesModel->order().end()}, std::move(columns), json,
            !json && m_bom->isChecked());
    };
    return choice;
}

std::vector<ExportMenu::Choice> RolesPage::exportChoices()
{
    if (m_view->chosen() == Roles)
        return {rolesExport(false), rolesExport(true)};
    std::vector<ExportMenu::Choice> choices;
    if (m_bar->anything())
        choices = {peopleExport(true, false), peopleExport(true, true), {}};
    choices.push_back(peopleExport(false, false));
    choices.push_back(peopleExport(false, true));
    return choices;
}

} // namespace bw
