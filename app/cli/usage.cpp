// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/moment.h"
#include "app/cli/rows.h"
#include "core/base/json_text.h"
#include "core/domain/text.h"
#include "core/usage/report.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;
using usage::Bucket;
using usage::Dimension;

namespace {

constexpr qint64 kQuarterHour = 900'000'000;

struct BucketName {
    QStringView id;
    Bucket bucket;
    const char* title;
};
constexpr BucketName kBuckets[]{{u"hour", Bucket::Hour, QT_TRANSLATE_NOOP("Field", "Hour")},
    {u"day", Bucket::Day, QT_TRANSLATE_NOOP("Field", "Day")},
    {u"week", Bucket::Week, QT_TRANSLATE_NOOP("Field", "Week")},
    {u"month", Bucket::Month, QT_TRANSLATE_NOOP("Field", "Month")}};

struct DimensionName {
    QStringView id;
    Dimension dimension;
    QStringView column;
    const char* title;
    QStringView labelColumn; // empty = the id says it all
    const char* labelTitle;
};
constexpr DimensionName kDimensions[]{
    {u"model", Dimension::Model, u"model", QT_TRANSLATE_NOOP("Field", "Model"), {}, ""},
    {u"user", Dimension::User, u"user_id", QT_TRANSLATE_NOOP("Field", "User ID"), u"user_name",
        QT_TRANSLATE_NOOP("Field", "User")},
    {u"source", Dimension::Source, u"source", QT_TRANSLATE_NOOP("Field", "Source"), {}, ""},
    {u"key", Dimension::Key, u"key_id", QT_TRANSLATE_NOOP("Field", "Key ID"), u"key_name",
        QT_TRANSLATE_NOOP("Field", "Key")},
    {u"endpoint", Dimension::Endpoint, u"endpoint", QT_TRANSLATE_NOOP("Field", "Endpoint"), {}, ""},
};

// What --by asks for, in the order in which it was written.
struct Grouping {
    QStringList names;
    Bucket bucket = Bucket::None;
    std::vector<Dimension> by;
};

const BucketName* bucketNamed(const QString& name)
{
    for (const auto& b : kBuckets)
        if (name == b.id)
            return &b;
    return nullptr;
}

const DimensionName* dimensionNamed(const QString& name)
{
    for (const auto& d : kDimensions)
        if (name == d.id)
            return &d;
    return nullptr;
}

Result<Grouping> groupingOf(const Line& line)
{
    Grouping g;
    const auto text = line.has("by"_L1) ? line.value("by"_L1) : u"day"_s;
    for (const auto& part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto name = part.trimmed();
        if (g.names.contains(name))
            continue;
        if (const auto* b = bucketNamed(name)) {
            if (g.bucket != Bucket::None)
                return fail(Fault::Invalid, "command.two-buckets");
            g.bucket = b->bucket;
        } else if (const auto* d = dimensionNamed(name)) {
            g.by.push_back(d->dimension);
        } else {
            return fail(Fault::Invalid, "command.choice",
                {u"--by"_s, name, u"hour, day, week, month, model, user, source, key, endpoint"_s});
        }
        g.names << name;
    }
    return g;
}

Result<usage::Range> rangeOf(const Run& run, const QTimeZone& zone)
{
    const auto& line = run.line;
    if (!line.has("period"_L1))
        return timesOf(line, zone);
    if (line.has("from"_L1) || line.has("to"_L1))
        return fail(Fault::Invalid, "command.period-and-times");
    const auto name = line.value("period"_L1);
    const auto range = usage::period(name, run.now, zone);
    if (!range)
        return fail(Fault::Invalid, "command.choice",
            {u"--period"_s, name, QString(option(u"period")->choices).replace(u" "_s, u", "_s)});
    return *range;
}

// Usage is kept by quarter hours: a border within one takes that quarter hour in, and its other rows are left out when
// they are read.
struct Asked {
    usage::Range exact;
    usage::Query query;
    usage::Range only() const { return query.from == exact.from && query.to == exact.to ? usage::Range() : exact; }
};

qint64 sinceQuarterHour(Instant t) { return ((t.us % kQuarterHour) + kQuarterHour) % kQuarterHour; }

Result<Asked> askedOf(const Run& run, const Grouping& g)
{
    Asked asked;
    auto& q = asked.query;
    const auto zone = zoneOf(run.line);
    if (!zone)
        return tl::unexpected(zone.error());
    q.zone = *zone;
    const auto range = rangeOf(run, *zone);
    if (!range)
        return tl::unexpected(range.error());
    asked.exact = *range;
    if (const auto from = range->from)
        q.from = Instant{from->us - sinceQuarterHour(*from)};
    if (const auto to = range->to)
        q.to = Instant{to->us + (sinceQuarterHour(*to) ? kQuarterHour - sinceQuarterHour(*to) : 0)};
    q.bucket = g.bucket;
    q.by = g.by;
    return asked;
}

struct CountName {
    QStringView id;
    const char* title;
    qint64 usage::Counts::*member;
};
constexpr CountName kCounts[]{
    {u"requests", QT_TRANSLATE_NOOP("Field", "Requests"), &usage::Counts::requests},
    {u"prompt_tokens", QT_TRANSLATE_NOOP("Field", "Prompt tokens"), &usage::Counts::prompt},
    {u"completion_tokens", QT_TRANSLATE_NOOP("Field", "Completion tokens"), &usage::Counts::completion},
    {u"total_tokens", QT_TRANSLATE_NOOP("Field", "Total tokens"), &usage::Counts::total},
};

// What the database doesn't have is not known, and not zero.
Column countColumn(const CountName& name, const usage::Cube& cube, const usage::Report& report)
{
    const bool known = !cube.missing.contains(name.id);
    return {name.id, name.title, Look::Number, [&report, known, member = name.member](const Viewpoint&, size_t row) {
                return known ? Cell(report.rows[row].counts.*member) : Cell();
            }};
}

Column nameColumn(QStringView id, const char* title, const usage::Report& report, const QStringList& names, size_t at)
{
    return {id, title, Look::Text, [&report, &names, at](const Viewpoint&, size_t row) -> Cell {
                const auto& name = names[qsizetype(report.rows[row].key[at])];
                return name.isEmpty() ? Cell() : Cell(name);
            }};
}

// The report as a table, so that it is printed, sorted and cut into columns like every other one.
Listing listingOf(const usage::Cube& cube, const usage::Report& report, const Grouping& g)
{
    Listing l{u"usage", u"usage", QT_TRANSLATE_NOOP("Listing", "Usage"), {},
        [&report](const Snapshot&) { return report.rows.size(); }, {}, {}};
    size_t at = 0;
    for (const auto& name : g.names) {
        if (const auto* b = bucketNamed(name)) {
            l.columns.push_back(
                {b->id, b->title, Look::Text, [&report, bucket = b->bucket](const Viewpoint&, size_t row) -> Cell {
                     return usage::bucketText(report.rows[row].bucket, report.query.zone, bucket);
                 }});
            continue;
        }
        const auto* d = dimensionNamed(name);
        const auto& names = cube.names[int(d->dimension)];
        auto ids = nameColumn(d->column, d->title, report, names.ids, at);
        ids.flags = d->labelColumn.isEmpty() ? Plain : Hidden;
        l.columns.push_back(std::move(ids));
        if (!d->labelColumn.isEmpty())
            l.columns.push_back(nameColumn(d->labelColumn, d->labelTitle, report, names.labels, at));
        ++at;
    }
    for (const auto& count : kCounts)
        l.columns.push_back(countColumn(count, cube, report));
    return l;
}

QJsonValue orNull(const std::optional<Instant>& t) { return t ? QJsonValue(toRfc3339(*t)) : QJsonValue(); }

QByteArray documentHead(const Asked& asked, const Grouping& g)
{
    QByteArray out;
    const auto add = [&](const char* name, const QJsonValue& value) {
        out += name;
        appendJson(out, value);
    };
    add("{\"from\":", orNull(asked.exact.from));
    add(",\n\"to\":", orNull(asked.exact.to));
    add(",\n\"zone\":", QString::fromLatin1(asked.query.zone.id()));
    add(",\n\"group_by\":", QJsonArray::fromStringList(g.names));
    return out + ",\n\"rows\":";
}

QByteArray documentTail(const usage::Cube& cube, const usage::Counts& counts)
{
    QByteArrayList totals;
    for (const auto& count : kCounts)
        totals << '"' + count.id.toLatin1() + "\":"
                + (cube.missing.contains(count.id) ? QByteArray("null") : QByteArray::number(counts.*count.member));
    return ",\"totals\":{" + totals.join(',') + "}}\n";
}

// Of the rows that are shown; without a filter also what no row can hold, usage at a time that can't be read.
usage::Counts totalsOf(const usage::Report& report, std::span<const size_t> rows, const Selection& selection)
{
    if (selection.filter.empty())
        return report.totals;
    usage::Counts sum;
    for (const auto row : rows)
        sum += report.rows[row].counts;
    return sum;
}

Result<int> write(Run& run, const usage::Cube& cube, const usage::Report& report, const Asked& asked, const Grouping& g)
{
    const auto listing = listingOf(cube, report, g);
    const auto selection = readSelection(run, listing, {});
    if (!selection)
        return tl::unexpected(selection.error());
    const Snapshot nobody;
    const Viewpoint view{nobody, run.now};
    const auto rows = selectRows(listing, view, *selection);
    const bool json = run.line.style == Style::Json;
    Result<void> written;
    if (json)
        written = run.terminal.print(documentHead(asked, g));
    if (written)
        written = writeRows(run, listing, view, rows, *selection);
    if (written && json)
        written = run.terminal.print(documentTail(cube, totalsOf(report, rows, *selection)));
    if (!written)
        return tl::unexpected(written.error());
    return exitCodeOfList(run.line, rows.empty());
}

// A typing error must not cost a scan of ten million rows.
Result<void> checkSelection(Run& run, const Grouping& g)
{
    const usage::Cube nothing;
    const usage::Report empty;
    const auto selection = readSelection(run, listingOf(nothing, empty, g), {});
    if (!selection)
        return tl::unexpected(selection.error());
    return {};
}

void noteUnreadable(Run& run, const usage::Cube& cube)
{
    if (cube.unreadable > 0)
        run.terminal.note(QCoreApplication::translate("Command",
            "Warning: The time of %n usage row(s) can't be read; they count in the totals of an open period only.",
            nullptr, int(cube.unreadable)));
    if (cube.damaged > 0)
        run.terminal.note(QCoreApplication::translate("Command",
            "Warning: Tokens of %n usage row(s) are no whole numbers; they count as none.", nullptr,
            int(cube.damaged)));
}

void noteWhatIsMissing(Run& run, const Backend& backend)
{
    const auto support = backend.capabilities().of(u"read.usage"_s);
    if (support.can != Can::Yes)
        run.terminal.note(QCoreApplication::translate("Command", "Warning: Usage is not complete: %1")
                              .arg(textOf(support.why).sentence()));
}

void noteMissingColumns(Run& run, const usage::Cube& cube)
{
    if (!cube.missing.isEmpty())
        run.terminal.note(QCoreApplication::translate(
            "Command", "Warning: The database has no column %1; what it would say is left empty.")
                              .arg(cube.missing.join(u", "_s)));
}

// Before 4.3 LocalAI did not write down how a request came in.
void noteUnknownSource(Run& run, const usage::Cube& cube, const Grouping& g)
{
    const bool asked = g.names.contains(u"source"_s) || g.names.contains(u"key"_s);
    const auto& sources = cube.names[int(Dimension::Source)].ids;
    if (asked && cube.rows > 0 && sources.join(QString()).isEmpty())
        run.terminal.note(QCoreApplication::translate("Command",
            "Warning: This database doesn't say by which source and key it was used; LocalAI does since 4.3."));
}

} // namespace

Result<int> usageReport(Run& run)
{
    const auto grouping = groupingOf(run.line);
    if (!grouping)
        return tl::unexpected(grouping.error());
    const auto asked = askedOf(run, *grouping);
    if (!asked)
        return tl::unexpected(asked.error());
    if (const auto checked = checkSelection(run, *grouping); !checked)
        return tl::unexpected(checked.error());
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto cube = (*backend)->usage({.only = asked->only()}, run.context);
    if (!cube)
        return tl::unexpected(cube.error());
    noteWhatIsMissing(run, **backend);
    noteMissingColumns(run, **cube);
    noteUnreadable(run, **cube);
    noteUnknownSource(run, **cube, *grouping);
    return write(run, **cube, usage::report(**cube, asked->query), *asked, *grouping);
}

} // namespace bw::cli
