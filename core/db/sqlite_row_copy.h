// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite_backup.h"

namespace bw::db {

// Copies a database row by row. `together`: all tables that don't grow in one read; none when that would take longer
// than the options allow. Else each table in slices by row id.
Result<std::optional<Copied>> copyRows(
    SqliteConnection& from, const QString& to, bool together, const CopyOptions&, const Context&);

} // namespace bw::db
