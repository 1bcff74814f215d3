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
    std::vector<Dimension> by = {}; // each at most once
    // Filters: ids of a dimension. All must hold; an empty list lets nothing through.
    std::vector<std::pair<Dimension, QStringList>> only = {};
};

// Values of Query::by, as indexes into Cube::names.
class Key {
public:
    void append(quint32 value) { m_values[m_size++] = value; }
    size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    quint32 operator[](size_t i) const { return m_values[i]; }
    quint32 front() const { return m_values[0]; }
    const quint32* begin() const { return m_values; }
    const quint32* end() const { return m_values + m_size; }
    auto operator<=>(const Key&) const = default;

private:
    quint32 m_values[kDimensions]{};
    quint32 m_size = 0;
};

struct Row {
    qint64 bucket = 0; // start of the bucket as seconds since 1970 (UTC); 0 without bucket
    Key key;
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
