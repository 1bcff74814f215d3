// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/usage_answer.h"
#include <QCoreApplication>

namespace bw {
namespace {

usage::Report sums(const UsageQuestion& q, usage::Dimension by)
{
    usage::Query query = q.query;
    query.bucket = usage::Bucket::None;
    query.by = {by};
    return usage::report(*q.cube, query);
}

// A chart of "All" ends with today and goes back twenty years; a damaged or misdated row may lie anywhere.
qint64 requestsOutside(const UsageQuestion& q, const usage::Query& drawn)
{
    usage::Query query = q.query;
    query.bucket = usage::Bucket::None;
    query.by = {};
    qint64 sum = 0;
    if (!q.query.from) {
        query.to = drawn.from;
        sum += usage::report(*q.cube, query).totals.requests;
    }
    if (!q.query.to) {
        query.from = drawn.to;
        query.to = {};
        sum += usage::report(*q.cube, query).totals.requests;
    }
    return sum;
}

UsageRows rowsOf(const UsageQuestion& q, const usage::Report& report)
{
    auto rows = std::make_shared<std::vector<UsageRow>>();
    const auto by = q.query.by.front();
    for (const auto& r : report.rows) {
        const quint32 value = r.key.front();
        const double share = report.totals.total > 0 ? double(r.counts.total) / double(report.totals.total) : 0;
        rows->push_back({q.names.id(by, value), q.names(by, value), q.names.link(by, value), r.counts, share});
    }
    return rows;
}

} // namespace

UsageAnswer answer(UsageQuestion q)
{
    UsageAnswer a;
    const auto report = sums(q, q.query.by.front());
    a.rows = rowsOf(q, report);
    a.totals = report.totals;
    a.missing = q.cube->missing;
    const bool byUser = q.query.by.front() == usage::Dimension::User;
    for (const auto& row : byUser ? report.rows : sums(q, usage::Dimension::User).rows)
        a.users += !q.names.id(usage::Dimension::User, row.key.front()).isEmpty();
    a.chart = chartData(*q.cube, q.query, q.now, std::cref(q.names), q.colors);
    a.outside = requestsOutside(q, a.chart.query);
    a.colors = std::move(q.colors);
    return a;
}

Listing usageListing(usage::Dimension by, UsageRows rows, const QStringList& missing)
{
    static constexpr const char* titles[usage::kDimensions]{QT_TRANSLATE_NOOP("Field", "User"),
        QT_TRANSLATE_NOOP("Field", "Model"), QT_TRANSLATE_NOOP("Field", "Source"),
        QT_TRANSLATE_NOOP("Field", "API key"), QT_TRANSLATE_NOOP("Field", "Endpoint")};
    Listing listing{u"usage", u"usage", QT_TRANSLATE_NOOP("Listing", "Usage"), {},
        [rows](const Snapshot&) { return rows->size(); },
        [rows](const Snapshot& s, size_t row) {
            const UsageRow& r = (*rows)[row];
            return r.link.id.isEmpty() ? Subject{QStringLiteral("usage"), r.id, s.scope, r.label} : r.link;
        },
        {}};
    Column name{u"name", titles[int(by)], Look::Name};
    name.cell = [rows](const Viewpoint&, size_t row) -> Cell { return (*rows)[row].label; };
    name.link = [rows](const Viewpoint&, size_t row) { return (*rows)[row].link; };
    name.width = 300;
    Column id{u"id", QT_TRANSLATE_NOOP("Field", "ID"), Look::Fixed};
    id.cell = [rows](const Viewpoint&, size_t row) -> Cell { return (*rows)[row].id; };
    id.flags = Hidden;
    id.width = 260;
    listing.columns = {std::move(name), std::move(id)};
    const auto number = [&](QStringView columnId, const char* title, qint64 usage::Counts::*member) {
        Column c{columnId, title, Look::Number};
        c.cell = [rows, member, known = !missing.contains(columnId)](
                     const Viewpoint&, size_t row) { return known ? Cell((*rows)[row].counts.*member) : Cell(); };
        c.width = 140;
        listing.columns.push_back(std::move(c));
    };
    number(u"requests", QT_TRANSLATE_NOOP("Field", "Requests"), &usage::Counts::requests);
    number(u"prompt_tokens", QT_TRANSLATE_NOOP("Field", "Prompt tokens"), &usage::Counts::prompt);
    number(u"completion_tokens", QT_TRANSLATE_NOOP("Field", "Completion tokens"), &usage::Counts::completion);
    number(u"total_tokens", QT_TRANSLATE_NOOP("Field", "Total tokens"), &usage::Counts::total);
    Column share{u"share", QT_TRANSLATE_NOOP("Field", "Share"), Look::Number};
    share.cell = [rows, known = !missing.contains(u"total_tokens")](
                     const Viewpoint&, size_t row) { return known ? Cell((*rows)[row].share) : Cell(); };
    share.width = 80;
    listing.columns.push_back(std::move(share));
    return listing;
}

} // namespace bw
