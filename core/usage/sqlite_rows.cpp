// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/sqlite_rows.h"
#include <cmath>
#include <sqlite3.h>

namespace bw::usage {

namespace {

constexpr auto kFunction = "bw_usage_row";
constexpr qint64 kRowsBetweenLooks = 64; // at the clock: on a cold disk 64 rows take some 10 ms

// Arguments of the aggregate function, in this order after the row id.
constexpr const char* kColumns[]{"user_id", "model", "source", "api_key_id", "endpoint", "prompt_tokens",
    "completion_tokens", "total_tokens", "created_at"};
constexpr int kArguments = 1 + int(std::size(kColumns));

std::string_view textOf(sqlite3_value* value)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value)); // none: NULL
    return text ? std::string_view(text, size_t(sqlite3_value_bytes(value))) : std::string_view();
}

// SQLite would make numbers of texts, and the nearest whole one of a fraction.
qint64 wholeOf(sqlite3_value* value, bool& damaged)
{
    const int type = sqlite3_value_type(value);
    if (type == SQLITE_INTEGER)
        return sqlite3_value_int64(value);
    if (type == SQLITE_NULL)
        return 0;
    const double number = type == SQLITE_FLOAT ? sqlite3_value_double(value) : 0.5;
    if (std::trunc(number) == number && std::abs(number) < 9e18)
        return qint64(number);
    damaged = true;
    return 0;
}

struct Reset {
    void operator()(sqlite3_stmt* statement) const { sqlite3_reset(statement); }
};
using Running = std::unique_ptr<sqlite3_stmt, Reset>; // its error has been seen by step

} // namespace

// One read transaction under the gate.
class SqliteRows::Slice {
public:
    ~Slice()
    {
        if (!connection)
            return;
        connection->end();
        const auto& options = connection->options();
        const qint64 took = options.ticks() - since;
        hold.release();
        if (options.onSlice)
            options.onSlice({took, rows});
    }
    db::SqliteConnection* connection = nullptr;
    ReadGate::Hold hold;
    qint64 since = 0, rows = 0;
};

Result<void> SqliteRows::open(Slice& slice, const Context& context)
{
    auto hold = m_connection.gate().enter(context);
    if (!hold)
        return tl::unexpected(hold.error());
    m_connection.watch(context.stop);
    if (auto begun = m_connection.begin(); !begun)
        return begun;
    slice.connection = &m_connection;
    slice.hold = std::move(*hold);
    slice.since = m_connection.options().ticks();
    m_othersWrote = m_othersWrote || (m_version && *m_version != m_connection.dataVersion());
    return {};
}

SqliteRows::~SqliteRows()
{
    for (auto* statement : {&m_lowest, &m_highest, &m_read, &m_count, &m_userName, &m_keyName})
        statement->reset();
    for (const int arguments : {1, kArguments})
        sqlite3_create_function_v2(
            m_connection.handle(), kFunction, arguments, SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
}

// Only a row id is sure to be a number, whatever the column's type says. Texts sort above all numbers.
Result<void> SqliteRows::checkIds(const QByteArray& id)
{
    auto above = m_connection.prepare("SELECT 1 FROM usage_records WHERE " + id + " > 9223372036854775807 LIMIT 1");
    if (!above)
        return tl::unexpected(above.error());
    const int code = sqlite3_step(above->get());
    if (code == SQLITE_ROW)
        return fail(Fault::BadAnswer, "database.usage_ids", {m_connection.file()});
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(m_connection.error(code));
}

Result<bool> SqliteRows::prepare()
{
    auto schema = m_connection.schema();
    if (!schema)
        return tl::unexpected(schema.error());
    const QByteArray table = "usage_records";
    const auto order = schema->order(table);
    if (!schema->has(table) || !order.numbers)
        return false; // the capability says why
    const auto& id = order.column;
    if (order.kind == db::RowOrder::Key)
        if (auto checked = checkIds(id); !checked)
            return tl::unexpected(checked.error());
    for (const int arguments : {1, kArguments})
        if (const int code = sqlite3_create_function_v2(m_connection.handle(), kFunction, arguments,
                SQLITE_UTF8 | SQLITE_DIRECTONLY, this, nullptr, &SqliteRows::onRow, &SqliteRows::onEnd, nullptr);
            code != SQLITE_OK)
            return tl::unexpected(m_connection.error(code));
    const auto orNull = [&](const QByteArray& column) { return schema->has(table, column) ? column : "NULL"; };
    QByteArray columns;
    m_missing.clear();
    for (const QByteArray column : kColumns) {
        columns += ", " + orNull(column);
        if (column.endsWith("_tokens") && !schema->has(table, column))
            m_missing << QString::fromLatin1(column);
    }
    // Lowest and highest id in one statement would read the whole table.
    const std::pair<db::Statement*, QByteArray> statements[]{
        {&m_lowest, "SELECT min(" + id + ") FROM usage_records"},
        {&m_highest, "SELECT max(" + id + ") FROM usage_records WHERE " + id + " <= ?1"},
        {&m_read, "SELECT bw_usage_row(" + id + columns + ") FROM usage_records WHERE " + id + " BETWEEN ?1 AND ?2"},
        {&m_count, "SELECT bw_usage_row(" + id + ") FROM usage_records WHERE " + id + " BETWEEN ?1 AND ?2"},
        {&m_userName, "SELECT " + orNull("user_name") + " FROM usage_records WHERE " + id + " = ?1"},
        {&m_keyName, "SELECT " + orNull("api_key_name") + " FROM usage_records WHERE " + id + " = ?1"},
    };
    for (const auto& [statement, sql] : statements) {
        auto prepared = m_connection.prepare(sql);
        if (!prepared)
            return tl::unexpected(prepared.error());
        *statement = std::move(*prepared);
    }
    return true;
}

Result<std::optional<qint64>> SqliteRows::oneId(const db::Statement& statement)
{
    const Running running(statement.get());
    if (const int code = sqlite3_step(statement.get()); code != SQLITE_ROW)
        return tl::unexpected(m_connection.error(code));
    if (sqlite3_column_type(statement.get(), 0) == SQLITE_NULL)
        return std::optional<qint64>();
    return std::optional<qint64>(sqlite3_column_int64(statement.get(), 0));
}

Result<std::optional<RowSource::Ends>> SqliteRows::ends(const Context& context)
{
    Slice slice;
    if (auto opened = open(slice, context); !opened)
        return tl::unexpected(opened.error());
    m_version = m_connection.dataVersion();
    m_othersWrote = false;
    const auto there = prepare();
    if (!there)
        return tl::unexpected(there.error());
    if (!*there)
        return std::optional<Ends>();
    sqlite3_bind_int64(m_highest.get(), 1, std::numeric_limits<qint64>::max());
    const auto high = oneId(m_highest);
    const auto low = high ? oneId(m_lowest) : high;
    if (!low)
        return tl::unexpected(low.error());
    if (!*low || !*high)
        return std::optional<Ends>();
    return std::optional<Ends>({**low, **high});
}

Result<std::optional<qint64>> SqliteRows::highest(qint64 atMost, const Context& context)
{
    Slice slice;
    if (auto opened = open(slice, context); !opened)
        return tl::unexpected(opened.error());
    sqlite3_bind_int64(m_highest.get(), 1, atMost);
    return oneId(m_highest);
}

Result<RowSource::Piece> SqliteRows::read(qint64 low, qint64 high, Builder& builder, const Context& context)
{
    m_queue.begin(builder);
    auto piece = walk(m_read, low, high, &builder, context);
    m_queue.finish(); // the lock is gone by now
    return piece;
}

Result<RowSource::Piece> SqliteRows::count(qint64 low, qint64 high, const Context& context)
{
    return walk(m_count, low, high, nullptr, context);
}

Result<RowSource::Piece> SqliteRows::walk(
    const db::Statement& statement, qint64 low, qint64 high, Builder* builder, const Context& context)
{
    const auto& options = m_connection.options();
    const qint64 giveUp = options.ticks() + options.lockWaitMs * 1000LL;
    for (;;) {
        Slice slice;
        if (auto opened = open(slice, context); !opened)
            return tl::unexpected(opened.error());
        const Running running(statement.get());
        sqlite3_bind_int64(statement.get(), 1, low);
        sqlite3_bind_int64(statement.get(), 2, high);
        m_walk = {&context, 0, low, slice.since + options.sliceUs, false};
        int code = sqlite3_step(statement.get());
        if (code == SQLITE_ROW)
            code = sqlite3_step(statement.get());
        slice.rows = m_walk.rows;
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const qint64 now = options.ticks();
        if (code == SQLITE_DONE)
            return Piece{m_walk.rows, now - slice.since, high};
        if (m_walk.cut)
            return Piece{m_walk.rows, now - slice.since, m_walk.last};
        // The lock is taken before, so this can only be another process' checkpoint or recovery: once more.
        const int kind = code & 0xff;
        if ((kind != SQLITE_BUSY && kind != SQLITE_LOCKED) || now >= giveUp)
            return tl::unexpected(m_connection.error(code));
        if (builder) {
            m_queue.finish();
            builder->drop();
        }
    }
}

void SqliteRows::onRow(sqlite3_context* function, int arguments, sqlite3_value** values)
{
    auto& self = *static_cast<SqliteRows*>(sqlite3_user_data(function));
    auto& walk = self.m_walk;
    walk.last = sqlite3_value_int64(values[0]);
    if (arguments == kArguments) {
        RowText row;
        row.id = walk.last;
        for (int i = 0; i < kDimensions; ++i)
            row.value[i] = textOf(values[1 + i]);
        row.prompt = wholeOf(values[6], row.damaged);
        row.completion = wholeOf(values[7], row.damaged);
        row.total = wholeOf(values[8], row.damaged);
        self.m_queue.add(row, textOf(values[9]));
    }
    if (++walk.rows % kRowsBetweenLooks != 0)
        return;
    walk.cut = self.m_connection.options().ticks() >= walk.deadline;
    if (walk.cut || walk.context->cancelled())
        sqlite3_result_error_code(function, SQLITE_ABORT);
}

void SqliteRows::onEnd(sqlite3_context* function) { sqlite3_result_null(function); }

Result<size_t> SqliteRows::names(std::span<const NameWanted> wanted, Builder& builder, const Context& context)
{
    Slice slice;
    if (auto opened = open(slice, context); !opened)
        return tl::unexpected(opened.error());
    const auto& options = m_connection.options();
    size_t done = 0;
    for (const auto& name : wanted) {
        const auto& statement = name.dimension == Dimension::User ? m_userName : m_keyName;
        const Running running(statement.get());
        sqlite3_bind_int64(statement.get(), 1, name.row);
        const int code = sqlite3_step(statement.get());
        if (code == SQLITE_ROW)
            builder.setName(name, textOf(sqlite3_column_value(statement.get(), 0)));
        else if (code != SQLITE_DONE) // the row was deleted meanwhile
            return tl::unexpected(m_connection.error(code));
        ++done;
        ++slice.rows;
        if (options.ticks() - slice.since >= options.sliceUs)
            break;
    }
    return done;
}

Result<CubePtr> readSqlite(
    db::SqliteConnection& connection, const Partial& partial, const Context& context, const Range& only)
{
    SqliteRows rows(connection);
    return scan(
        rows, {.windowUs = connection.options().sliceUs, .ticks = connection.options().ticks}, partial, context, only);
}

} // namespace bw::usage
