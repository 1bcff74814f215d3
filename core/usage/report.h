// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/cube.h"
#include <QTimeZone>

namespace bw::usage {

enum class Bucket { None, Hour, Day, Week, Month };

// [from, to): instants; none = open. Buckets are cut in `zone`, days of 23 and 25 hours included.
struct Query {
    std::optional<Instant> from, to;
    QTimeZone zone = QTimeZone::utc();
    Bucket bucket = Bucket::Day;
    std::vector<Dimension> by = {};
    std::vector<std::pair<Dimension, QStringList>> only = {}; // filters: ids of a dimension
};

struct Row {
    qint64 bucket = 0; // start of the bucket as seconds since 1970 (UTC); 0 without bucket
    std::vector<quint32> key; // values of Query::by, as indexes into Cube::names
    Counts counts;
};
struct Report {
    Query query;
    std::vector<Row> rows; // only groups with usage, ordered by bucket, then by total descending
    Counts totals;
};
Report report(const Cube&, const Query&);

// Starts of all buckets from the one that holds `from` to the one before `to`: for zero-filled charts.
std::vector<qint64> bucketStarts(Instant from, Instant to, const QTimeZone&, Bucket);
// "2026-11-21", "2026-11-21T13:00:00+01:00", "2026-W47", "2026-11": the form that the command line prints.
QString bucketText(qint64 start, const QTimeZone&, Bucket);

// Rolling presets as the pages and --period offer them: "today" "7d" "30d" "90d" "month" "year" "all".
struct Range {
    std::optional<Instant> from, to;
};
std::optional<Range> period(QStringView id, Instant now, const QTimeZone&);

} // namespace bw::usage
