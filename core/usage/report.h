// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/calendar.h"
#include "core/usage/cube.h"

namespace bw::usage {

// [from, to): instants; none = open. Buckets are cut in `zone`, days of 23 and 25 hours included. Usage is known by
// quarter hour: one that begins before `from` is left out, one that begins before `to` is in.
struct Query {
    std::optional<Instant> from, to;
    QTimeZone zone = QTimeZone::utc();
    Bucket bucket = Bucket::Day;
    std::vector<Dimension> by = {};
    // Filters: ids of a dimension. All must hold; an empty list lets nothing through.
    std::vector<std::pair<Dimension, QStringList>> only = {};
};

struct Row {
    qint64 bucket = 0; // start of the bucket as seconds since 1970 (UTC); 0 without bucket
    std::vector<quint32> key; // values of Query::by, as indexes into Cube::names
    Counts counts;
};
struct Report {
    Query query;
    std::vector<Row> rows; // only groups with usage, ordered by bucket, then by total descending
    // Of the whole query. With an open range it counts rows of unreadable time too, which stand in no bucket (but in
    // the rows of Bucket::None).
    Counts totals;
};
Report report(const Cube&, const Query&);

} // namespace bw::usage
