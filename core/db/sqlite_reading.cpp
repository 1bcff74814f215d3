// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_reading.h"
#include "core/db/sql_text.h"
#include "core/db/sqlite_row.h"
#include <limits>

namespace bw::db {

namespace {

// Whether a collation could take both for the same key; rather too often than once too little.
bool mayBeSame(sqlite3_value* a, sqlite3_value* b)
{
    const int type = sqlite3_value_type(a), other = sqlite3_value_type(b);
    const auto isNumber = [](int t) { return t == SQLITE_INTEGER || t == SQLITE_FLOAT; };
    if (isNumber(type) && isNumber(other))
        return sqlite3_value_double(a) == sqlite3_value_double(b);
    if (type != other)
        return false;
    const auto bytes = [](sqlite3_value* v) {
        const auto* data = static_cast<const char*>(sqlite3_value_blob(v));
        return QByteArray(data, sqlite3_value_bytes(v));
    };
    return type == SQLITE_TEXT ? bytes(a).trimmed().toLower() == bytes(b).trimmed().toLower() : bytes(a) == bytes(b);
}

} // namespace

Result<std::unique_ptr<SqliteReading>> SqliteReading::begin(SqliteConnection& connection, const Context& context)
{
    std::unique_ptr<SqliteReading> self(new SqliteReading(connection));
    if (auto opened = self->open(context); !opened)
        return tl::unexpected(opened.error());
    auto schema = connection.schema();
    if (!schema)
        return tl::unexpected(schema.error());
    self->m_schema = std::move(*schema);
    return self;
}

SqliteReading::~SqliteReading() { close(); }

Result<void> SqliteReading::open(const Context& context)
{
    auto hold = m_connection.gate().enter(context);
    if (!hold)
        return tl::unexpected(hold.error());
    m_connection.watch(context.stop);
    if (auto begun = m_connection.begin(); !begun)
        return begun;
    m_hold = std::move(*hold);
    m_open = true;
    m_since = m_connection.options().ticks();
    m_rows = 0;
    if (m_version && *m_version != m_connection.dataVersion())
        m_mixed = true;
    m_version = m_connection.dataVersion();
    return {};
}

void SqliteReading::close()
{
    if (!m_open)
        return;
    m_connection.end();
    const qint64 took = m_connection.options().ticks() - m_since;
    m_open = false;
    m_hold.release();
    if (const auto& seen = m_connection.options().onSlice)
        seen({took, m_rows});
}

bool SqliteReading::due() { return m_connection.options().ticks() - m_since >= m_connection.options().sliceUs; }

Result<void> SqliteReading::breathe(const Context& context)
{
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (!due())
        return {};
    close();
    return open(context);
}

Result<void> SqliteReading::each(const Select& select, const Visit& visit, const Context& context)
{
    if (!m_schema.has(select.table))
        return {};
    const auto order = m_schema.order(select.table);
    // Row ids are no column: quoted, a name that isn't known would be taken for a text.
    const auto key = order.kind == RowOrder::RowId ? order.column : quoted(order.column);
    QByteArray sql = "SELECT " + key;
    for (const auto& column : select.columns)
        sql += ", " + (m_schema.has(select.table, column) ? quoted(column) : QByteArray("NULL"));
    sql += " FROM " + quoted(select.table);
    if (order.kind != RowOrder::RowId)
        return eachByKey(sql, key, select, visit, context);
    auto statement = m_connection.prepare(sql + " WHERE " + key + " >= ?1 ORDER BY " + key);
    if (!statement)
        return tl::unexpected(statement.error());
    qint64 from = std::numeric_limits<qint64>::min();
    for (;;) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto end = slice(statement->get(), from, visit);
        if (!end)
            return tl::unexpected(end.error());
        if (*end)
            return {};
        if (auto paused = pause(select, context); !paused)
            return paused;
    }
}

Result<void> SqliteReading::pause(const Select& select, const Context& context)
{
    close();
    if (select.paused)
        select.paused();
    return open(context);
}

Result<bool> SqliteReading::slice(sqlite3_stmt* statement, qint64& from, const Visit& visit)
{
    // Also when the visitor throws: a statement left running would keep the lock.
    const auto reset = [](sqlite3_stmt* s) { sqlite3_reset(s); };
    const std::unique_ptr<sqlite3_stmt, decltype(reset)> running(statement, reset);
    sqlite3_bind_int64(statement, 1, from);
    const SqliteRow row(statement, 1);
    for (int n = 1;; ++n) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return true;
        if (code != SQLITE_ROW)
            return tl::unexpected(m_connection.error(code));
        const qint64 id = sqlite3_column_int64(statement, 0);
        const auto next = visit(row);
        ++m_rows;
        if (id == std::numeric_limits<qint64>::max())
            return true;
        from = id + 1;
        if (next == Next::Pause || (n % 16 == 0 && due()))
            return false;
    }
}

// Tables without row ids and views. A slice ends between two values of the key, which may be of any type and, in a
// view, occur several times.
Result<void> SqliteReading::eachByKey(
    const QByteArray& sql, const QByteArray& key, const Select& select, const Visit& visit, const Context& context)
{
    if (due()) // so that there is a whole slice's time for sorting
        if (auto paused = pause(select, context); !paused)
            return paused;
    auto statement = m_connection.prepare(sql + " ORDER BY " + key);
    if (!statement)
        return tl::unexpected(statement.error());
    for (;;) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto last = keySlice(statement->get(), visit, context);
        if (!last)
            return tl::unexpected(last.error());
        if (!*last)
            return {};
        if (auto paused = pause(select, context); !paused)
            return paused;
        statement = m_connection.prepare(sql + " WHERE " + key + " > ?1 ORDER BY " + key);
        if (!statement)
            return tl::unexpected(statement.error());
        sqlite3_bind_value(statement->get(), 1, last->get());
    }
}

Result<SqliteReading::Value> SqliteReading::keySlice(
    sqlite3_stmt* statement, const Visit& visit, const Context& context)
{
    const auto reset = [this](sqlite3_stmt* s) {
        sqlite3_reset(s);
        m_connection.endBy(0);
    };
    const std::unique_ptr<sqlite3_stmt, decltype(reset)> running(statement, reset);
    const qint64 longest = m_connection.options().longestUs;
    const auto bounded = [&](bool on) { m_connection.endBy(on && longest > 0 ? m_since + longest : 0); };
    bounded(true);
    const SqliteRow row(statement, 1);
    Value last(nullptr, sqlite3_value_free);
    // The rows had to be sorted first: to do so for each slice would take longer in all. On a copy nobody waits.
    bool sorted = longest == 0;
    for (int n = 1;; ++n) {
        const int code = sqlite3_step(statement);
        if (code == SQLITE_DONE)
            return Value(nullptr, sqlite3_value_free);
        if (code != SQLITE_ROW)
            return tl::unexpected(m_connection.error(code));
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        sorted = sorted || (n == 1 && due());
        if (last && !mayBeSame(last.get(), sqlite3_column_value(statement, 0)))
            return last;
        const auto next = visit(row);
        ++m_rows;
        const bool endless = sorted || sqlite3_column_type(statement, 0) == SQLITE_NULL;
        if (!last && !endless && (next == Next::Pause || (n % 16 == 0 && due())))
            last.reset(sqlite3_value_dup(sqlite3_column_value(statement, 0)));
        bounded(last || endless);
    }
}

} // namespace bw::db
