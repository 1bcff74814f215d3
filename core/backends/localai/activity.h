// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres_reading.h"
#include "core/db/sqlite_reading.h"
#include "core/domain/snapshot.h"

namespace bw::localai {

// Part::Activity: when each user was last served, what is used of each quota in its rolling window now, and the models
// that occur. Exact by instants, although SQLite keeps texts with different offsets in one table.
Result<void> readActivity(db::SqliteReading&, Snapshot&, Instant now, const Context&);
Result<void> readActivity(db::PostgresReading&, Snapshot&, Instant now, const Context&);

// Where a rolling window began; none when it holds nothing: no length, or a negative one.
std::optional<Instant> windowStart(const Quota&, Instant now);

} // namespace bw::localai
