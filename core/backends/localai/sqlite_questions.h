// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/sql_records.h"
#include "core/db/sqlite.h"

namespace bw::localai {

// Questions to a SQLite file, each in a reading of its own: no lock outlasts an answer.
Ask askSqlite(db::SqliteConnection&);
// The zone of the newest rows, in minutes: the server writes its own. UTC when there are none.
Result<int> newestOffset(const Ask&, const Layout&, const Context&);
// Tables that refer to users and that nobody here knows.
Result<QStringList> foreignTables(const Ask&, const Layout&, const Context&);

} // namespace bw::localai
