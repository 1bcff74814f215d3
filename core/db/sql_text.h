// SPDX-License-Identifier: GPL-3.0-or-later
// Names and texts as they must stand in SQL, of SQLite and of PostgreSQL (with standard_conforming_strings, its
// default).
#pragma once
#include <QByteArray>

namespace bw::db {

// A table's or a column's name, in any spelling: "name", its quotes doubled.
inline QByteArray quoted(QByteArray name) { return '"' + name.replace('"', "\"\"") + '"'; }
// A text: 'text', its quotes doubled.
inline QByteArray literal(QByteArray text) { return '\'' + text.replace('\'', "''") + '\''; }

} // namespace bw::db
