// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_row.h"
#include <cmath>

namespace bw::db {

std::string_view SqliteRow::text(int column) const
{
    // The blob first: asked for as text, a blob that is no UTF-16 would be converted.
    const int at = m_first + column;
    const auto* bytes = type(column) == SQLITE_BLOB
        ? static_cast<const char*>(sqlite3_column_blob(m_statement, at))
        : reinterpret_cast<const char*>(sqlite3_column_text(m_statement, at));
    if (!bytes)
        return {};
    return {bytes, size_t(sqlite3_column_bytes(m_statement, at))};
}

std::optional<qint64> SqliteRow::integer(int column) const
{
    if (type(column) == SQLITE_INTEGER)
        return sqlite3_column_int64(m_statement, m_first + column);
    if (type(column) != SQLITE_FLOAT)
        return {};
    const double value = sqlite3_column_double(m_statement, m_first + column);
    if (std::trunc(value) != value || std::abs(value) >= 9.2e18)
        return {};
    return qint64(value);
}

std::optional<Instant> SqliteRow::time(int column) const
{
    if (type(column) == SQLITE_NULL || type(column) == SQLITE_BLOB)
        return {};
    return parseTimestamp(text(column)); // a number is Unix seconds, as the server takes it
}

} // namespace bw::db
