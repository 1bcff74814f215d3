// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_data.h"
#include <QCoreApplication>
#include <QMap>
#include <algorithm>

namespace bw {
namespace {

using usage::Bucket;

constexpr qint64 kHour = 3600, kDay = 24 * kHour;
// A single row of the year 2300 must not make 3,000 columns: what lies further away than this is left to the table.
constexpr qint64 kLongest = 20 * 366 * kDay;

struct Group {
    quint32 value;
    qint64 sum;
};

// Largest first; equal ones in the order of their names, so that two readings look the same.
std::vector<Group> ranked(const usage::Report& report, const QStringList& ids)
{
    QMap<quint32, qint64> sums;
    for (const auto& row : report.rows)
        sums[row.key.front()] += row.counts.total;
    std::vector<Group> groups;
    for (auto i = sums.begin(); i != sums.end(); ++i)
        groups.push_back({i.key(), i.value()});
    std::sort(groups.begin(), groups.end(), [&](const Group& a, const Group& b) {
        return a.sum != b.sum ? a.sum > b.sum : ids[qsizetype(a.value)] < ids[qsizetype(b.value)];
    });
    return groups;
}

} // namespace

std::vector<int> SeriesColors::assign(usage::Dimension dimension, const QStringList& ids)
{
    std::vector<int> colors(size_t(ids.size()), -1);
    std::array<bool, kNamedSeries> taken{};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const auto known = m_known.constFind({int(dimension), ids[i]});
        if (known != m_known.constEnd() && !taken[size_t(*known)]) {
            colors[size_t(i)] = *known;
            taken[size_t(*known)] = true;
        }
    }
    for (qsizetype i = 0; i < ids.size(); ++i)
        if (colors[size_t(i)] < 0) {
            const auto free = std::find(taken.begin(), taken.end(), false);
            *free = true;
            colors[size_t(i)] = int(free - taken.begin());
            // Who had a colour and lost it to a larger one here, gets it back where there is room.
            if (!m_known.contains({int(dimension), ids[i]}))
                m_known.insert({int(dimension), ids[i]}, colors[size_t(i)]);
        }
    return colors;
}

usage::Range closedRange(const usage::Cube& cube, const usage::Query& query, Instant now)
{
    const Instant last = std::max(cube.last.value_or(now), now);
    // The whole quarter hour of the first row: nothing is counted of one that begins before the range.
    const qint64 first = cube.first.value_or(now).seconds();
    const qint64 into = (first % usage::kSlotSeconds + usage::kSlotSeconds) % usage::kSlotSeconds;
    usage::Range range{
        query.from.value_or(Instant{(first - into) * 1'000'000}), query.to.value_or(Instant{last.us + 1})};
    if (!query.to && range.to->seconds() - now.seconds() > kLongest / 20)
        range.to = Instant{now.us + 1};
    if (range.to->seconds() - range.from->seconds() > kLongest)
        range.from = Instant{range.to->us - kLongest * 1'000'000};
    return range;
}

Bucket bucketFor(Instant from, Instant to)
{
    const qint64 seconds = to.seconds() - from.seconds();
    if (seconds <= 2 * kDay + kHour)
        return Bucket::Hour;
    if (seconds <= 120 * kDay)
        return Bucket::Day;
    return seconds <= 2 * 366 * kDay ? Bucket::Week : Bucket::Month;
}

ChartData chartData(const usage::Cube& cube, usage::Query query, Instant now, const NameOf& name, SeriesColors& colors)
{
    const usage::Range range = closedRange(cube, query, now);
    query.from = range.from;
    query.to = range.to;
    ChartData data;
    data.query = query;
    data.starts = usage::bucketStarts(*range.from, *range.to, query.zone, query.bucket);
    for (size_t i = 0; i < data.starts.size(); ++i)
        if (data.starts[i] <= now.seconds() && now < *range.to
            && (i + 1 == data.starts.size() || now.seconds() < data.starts[i + 1]))
            data.running = i;
    const usage::Report report = usage::report(cube, query);
    const auto dimension = data.by();
    const QStringList& ids = cube.names[int(dimension)].ids;
    const auto groups = ranked(report, ids);
    const size_t named = std::min<size_t>(groups.size(), kNamedSeries);
    QStringList shown;
    QHash<quint32, size_t> place;
    for (size_t i = 0; i < named; ++i) {
        shown << ids[qsizetype(groups[i].value)];
        place.insert(groups[i].value, i);
        data.series.push_back({shown.last(), name(dimension, groups[i].value), 0, {}, groups[i].sum});
    }
    const auto assigned = colors.assign(dimension, shown);
    for (size_t i = 0; i < named; ++i)
        data.series[i].color = assigned[i];
    if (groups.size() > named) {
        ChartSeries others{kOthersId};
        // A seventh alone keeps its name.
        others.label = groups.size() == named + 1
            ? name(dimension, groups.back().value)
            : QCoreApplication::translate("Usage", "%1 others").arg(groups.size() - named);
        for (size_t i = named; i < groups.size(); ++i)
            others.sum += groups[i].sum;
        data.series.push_back(std::move(others));
    }
    for (auto& s : data.series)
        s.values.assign(data.starts.size(), 0);
    for (const auto& row : report.rows) {
        const auto at = std::lower_bound(data.starts.begin(), data.starts.end(), row.bucket);
        if (at == data.starts.end() || *at != row.bucket)
            continue;
        data.series[place.value(row.key.front(), named)].values[size_t(at - data.starts.begin())] += row.counts.total;
    }
    data.total = report.totals.total;
    return data;
}

} // namespace bw
