// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/document.h"
#include "app/cli/table_text.h"
#include "core/export/table_export.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Quota consumption stands only in the documents' nested value, not in the cell.
bool followsFromUsage(const Column& c, Style style)
{
    return c.flags.testFlag(Derived) || (c.id == u"quotas" && style == Style::Json);
}

Selection involved(const Listing& listing, Selection s, Style style)
{
    const auto count = [&](const Column* c) { s.needsActivity |= c && followsFromUsage(*c, style); };
    for (const auto* c : s.columns)
        count(c);
    for (const auto& f : s.filter)
        count(listing.column(f.column));
    for (const auto& k : s.sort)
        count(listing.column(k.column));
    return s;
}

// The order of the documents that scripts rely on; the window's is one for eyes. Other columns follow.
struct DocumentOrder {
    QStringView listing, columns;
};
constexpr DocumentOrder kOrders[]{
    {u"users",
        u"id,email,name,provider,role,status,created_at,last_seen_at,permissions,models,quotas,keys,sessions,"
        "unreadable"},
    {u"invites", u"id,code_prefix,status,created_by,used_by,created_at,expires_at,used_at"},
    {u"keys", u"id,prefix,name,owner,role,role_at_issue,created_at,expires_at,last_used_at,status"},
};

qsizetype placeOf(const Column& column, const QList<QStringView>& order)
{
    const auto place = order.indexOf(column.id);
    return place < 0 ? order.size() : place;
}

// A name given twice is one column: JSON knows each key once.
void dropRepeated(std::vector<const Column*>& columns)
{
    for (auto i = columns.begin(); i != columns.end(); ++i)
        columns.erase(std::remove(i + 1, columns.end(), *i), columns.end());
}

} // namespace

Listing commandLineListing(const Listing& listing)
{
    auto mine = listing;
    std::erase_if(mine.columns, [](const Column& c) { return c.flags.testFlag(WindowOnly); });
    QList<QStringView> order{u"id"};
    for (const auto& documented : kOrders)
        if (documented.listing == listing.id)
            order = documented.columns.split(u',');
    std::stable_sort(mine.columns.begin(), mine.columns.end(),
        [&](const Column& a, const Column& b) { return placeOf(a, order) < placeOf(b, order); });
    return mine;
}

Result<Selection> readSelection(Run& run, const Listing& listing, const QString& order)
{
    Selection s;
    if (run.line.has("columns"_L1)) {
        auto columns = parseColumns(listing, run.line.value("columns"_L1));
        if (!columns)
            return tl::unexpected(columns.error());
        if (columns->empty())
            return fail(Fault::Invalid, "command.value-missing", {u"--columns"_s, u"A,B,C"_s});
        s.columns = std::move(*columns);
        dropRepeated(s.columns);
    } else {
        for (const auto& c : listing.columns)
            if (run.line.style != Style::Table || !c.flags.testFlag(Hidden))
                s.columns.push_back(&c);
    }
    auto filter = parseFilter(listing, run.line.value("filter"_L1));
    if (!filter)
        return tl::unexpected(filter.error());
    s.filter = std::move(*filter);
    auto sort = parseSort(listing, run.line.has("sort"_L1) ? run.line.value("sort"_L1) : order);
    if (!sort)
        return tl::unexpected(sort.error());
    s.sort = std::move(*sort);
    return involved(listing, std::move(s), run.line.style);
}

std::vector<size_t> selectRows(const Listing& listing, const Viewpoint& view, const Selection& s, const Keep& keep)
{
    std::vector<quint32> rows;
    const auto count = listing.count(view.snapshot);
    for (size_t row = 0; row < count; ++row)
        if ((!keep || keep(view, row)) && (s.filter.empty() || matches(listing, view, row, s.filter)))
            rows.push_back(quint32(row));
    sortRows(listing, view, rows, s.sort);
    return {rows.begin(), rows.end()};
}

Result<void> writeRows(
    Run& run, const Listing& listing, const Viewpoint& view, std::span<const size_t> rows, const Selection& s)
{
    if (run.line.style == Style::Table)
        return writeTable(run, view, rows, s.columns);
    ExportOptions options;
    options.format = run.line.style == Style::Json ? Format::Json : Format::Csv;
    return exportRows(listing, view, rows, s.columns, options, run.terminal.out(), run.context);
}

int exitCodeOfList(const Line& line, bool empty) { return line.has("fail-if-any"_L1) && !empty ? 1 : 0; }

Result<void> writeRecord(Run& run, const Listing& listing, const Viewpoint& view, size_t row)
{
    if (run.line.style == Style::Json) {
        Document document;
        for (const auto& c : listing.columns)
            document.add(c.id.toString(), c.json ? c.json(view, row) : toJson(c.cell(view, row)));
        return document.write(run.terminal);
    }
    if (run.line.style == Style::Table) {
        std::vector<std::pair<QString, QString>> pairs;
        for (const auto& c : listing.columns)
            pairs.emplace_back(QCoreApplication::translate("Field", c.title),
                c.shown ? c.shown(view, row) : plainText(c.cell(view, row)));
        return writePairs(run.terminal, pairs);
    }
    Selection all;
    for (const auto& c : listing.columns)
        all.columns.push_back(&c);
    return writeRows(run, listing, view, std::span(&row, 1), all);
}

} // namespace bw::cli
