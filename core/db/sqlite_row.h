// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/database.h"
#include <sqlite3.h>

namespace bw::db {

inline QByteArray textOf(sqlite3_stmt* statement, int column)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    return {text, sqlite3_column_bytes(statement, column)};
}

// The row that a statement stands on. `first`: the statement's column that is the row's first one.
class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement, int first = 0)
        : m_statement(statement)
        , m_first(first)
    {
    }
    bool null(int column) const override { return type(column) == SQLITE_NULL; }
    std::string_view text(int column) const override;
    std::optional<qint64> integer(int column) const override;
    std::optional<Instant> time(int column) const override;

private:
    int type(int column) const { return sqlite3_column_type(m_statement, m_first + column); }
    sqlite3_stmt* m_statement;
    int m_first;
};

} // namespace bw::db
