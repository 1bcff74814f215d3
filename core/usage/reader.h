// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include "core/usage/cube.h"
#include "core/usage/range.h"
#include <functional>

namespace bw::db {
class SqliteConnection;
class PostgresConnection;
struct PostgresSchema;
} // namespace bw::db

namespace bw::usage {

// A cube of what was read so far, newest rows first; called at most every 250 ms on the thread that reads. May be
// empty.
using Partial = std::function<void(CubePtr)>;

// Reads all usage rows that are there when it starts, by row id from the newest down. A database without a usage table
// gives an empty cube, a missing column empty values. Rows that are deleted meanwhile are found out, and everything is
// read a second time. A cell of the cube is a quarter hour: where a border lies within one, `only` leaves out the rows
// beyond it.

// The connection's gate is held for one window of rows at a time, and a window ends after options().sliceUs: a longer
// read lock would stop the server's commits.
Result<CubePtr> readSqlite(db::SqliteConnection&, const Partial&, const Context&, const Range& only = {});

// Id ranges, each a statement of its own: no transaction around the whole, which would keep the server from cleaning
// up.
Result<CubePtr> readPostgres(
    db::PostgresConnection&, const db::PostgresSchema&, const Partial&, const Context&, const Range& only = {});

} // namespace bw::usage
