// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/usage/range.h"
#include <QTimeZone>
#include <vector>

namespace bw::usage {

// Week: ISO 8601, from Monday on.
enum class Bucket { None, Hour, Day, Week, Month };

// Seconds since 1970 (UTC).
struct Span {
    qint64 start = 0, end = 0;
};
// The bucket that holds a moment; Bucket::None: all of time. Buckets leave no gap and never overlap: a clock that is
// set back makes two hours of the same name, one that is set by half an hour makes a short one.
Span bucketAt(qint64 second, const QTimeZone&, Bucket);

// Starts of all buckets from the one that holds `from` to the one before `to`: for zero-filled charts. At most 100,000.
std::vector<qint64> bucketStarts(Instant from, Instant to, const QTimeZone&, Bucket);
// "2026-11-21", "2026-11-21T13:00:00+01:00", "2026-W47", "2026-11": the form that the command line prints.
QString bucketText(qint64 start, const QTimeZone&, Bucket);

// Rolling presets as the pages and --period offer them: "today" "7d" "30d" "90d" (whole days) "month" "year" (from
// their beginning), each to the end of today, and "all", which has no ends. None for any other id.
std::optional<Range> period(QStringView id, Instant now, const QTimeZone&);

} // namespace bw::usage
