// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/value.h"

struct sqlite3_stmt;

namespace bw::db {

// Binds without a copy: the value must live until the statement is reset. Text goes in byte for byte, NUL and broken
// UTF-8 included.
int bind(sqlite3_stmt*, int parameter, const Value&); // parameters count from 1
Value valueOf(sqlite3_stmt*, int column); // of the row that it stands on

} // namespace bw::db
