// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_row_copy.h"
#include "core/db/sql_text.h"
#include "core/db/sqlite_reading.h"
#include "core/db/sqlite_row.h"
#include "core/db/sqlite_target.h"
#include <limits>
#include <sqlite3.h>

namespace bw::db {

namespace {

constexpr auto kLast = std::numeric_limits<qint64>::max();

struct Entry { // of the schema
    QByteArray type, name, table, sql;
    qint64 root = 0;
    bool isTable() const { return type == "table" && root > 0; } // with rows of its own
    bool internal() const { return name.toLower().startsWith("sqlite_"); }
    bool isStatistics() const { return isTable() && name.toLower().startsWith("sqlite_stat"); }
};

// Headers that are kept, and how they must be set: some before the first table.
constexpr const char* settingsBefore[]{"page_size", "encoding", "auto_vacuum"};
constexpr const char* settingsAfter[]{"user_version", "application_id"};

class RowCopy {
public:
    RowCopy(
        std::unique_ptr<SqliteReading> reading, SqliteTarget& to, const CopyOptions& options, const Context& context)
        : m_reading(std::move(reading))
        , m_from(m_reading->connection())
        , m_to(to)
        , m_options(options)
        , m_context(context)
        , m_lateAt(m_from.options().ticks() + options.togetherUs)
    {
    }
    Result<std::optional<Copied>> run(bool together);

private:
    using Each = std::function<Result<void>(sqlite3_stmt*)>;
    Result<void> query(const QByteArray& sql, const Each&);
    Result<void> readAll(bool together);
    Result<void> readSchema();
    Result<void> takeSettings(std::span<const char* const>, QList<QByteArray>& to);
    Result<void> makeTables();
    Result<void> noteGrowing();
    Result<void> copySmall(bool together);
    Result<std::pair<Statement, Statement>> statementsOf(const Entry&);
    Result<void> copyTable(const Entry&, qint64 upTo, bool together);
    Result<bool> copySlice(sqlite3_stmt* select, sqlite3_stmt* insert, qint64& from, qint64& rows, bool together);
    Result<void> copyInternal();
    Result<void> finishSchema();
    Result<void> compareSchema();
    bool late() const { return m_from.options().ticks() >= m_lateAt; }
    bool grows(const Entry& e) const { return m_options.growing.contains(e.name.toLower()); }

    std::unique_ptr<SqliteReading> m_reading; // until the last row is read
    SqliteConnection& m_from;
    SqliteTarget& m_to;
    const CopyOptions& m_options;
    const Context& m_context;
    qint64 m_lateAt;
    std::vector<Entry> m_entries;
    QList<QByteArray> m_after; // statements of the headers that are set last
    Copied m_copied{CopyWay::Rows, 0, true, {}, {}};
    bool m_late = false;
};

Result<void> RowCopy::query(const QByteArray& sql, const Each& each)
{
    auto statement = m_from.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement->get())) == SQLITE_ROW)
        if (auto done = each(statement->get()); !done)
            return done;
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(m_from.error(code));
}

Result<void> RowCopy::readSchema()
{
    return query("SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema ORDER BY rowid", [&](auto* s) {
        m_entries.push_back({textOf(s, 0), textOf(s, 1), textOf(s, 2), textOf(s, 4), sqlite3_column_int64(s, 3)});
        return Result<void>();
    });
}

Result<void> RowCopy::takeSettings(std::span<const char* const> names, QList<QByteArray>& to)
{
    for (const QByteArray name : names) {
        const auto taken = query("PRAGMA " + name, [&](auto* s) {
            const auto value = textOf(s, 0);
            to << "PRAGMA " + name + " = " + (name == "encoding" ? quoted(value) : value);
            return Result<void>();
        });
        if (!taken)
            return taken;
    }
    return {};
}

Result<void> RowCopy::makeTables()
{
    QList<QByteArray> statements;
    if (auto taken = takeSettings(settingsBefore, statements); !taken)
        return taken;
    if (auto taken = takeSettings(settingsAfter, m_after); !taken)
        return taken;
    statements << "BEGIN";
    for (const auto& e : m_entries)
        if (e.isTable() && !e.internal())
            statements << e.sql;
    for (const auto& sql : statements)
        if (auto done = m_to.run(sql); !done)
            return done;
    return {};
}

Result<void> RowCopy::noteGrowing()
{
    for (const auto& e : m_entries) {
        const auto table = e.name.toLower();
        const auto order = m_reading->schema().order(table);
        if (!e.isTable() || !grows(e) || order.kind != RowOrder::RowId)
            continue;
        const auto read = query("SELECT max(" + order.column + ") FROM " + quoted(e.name), [&](auto* s) {
            if (sqlite3_column_type(s, 0) == SQLITE_INTEGER)
                m_copied.upTo[table] = sqlite3_column_int64(s, 0);
            return Result<void>();
        });
        if (!read)
            return read;
    }
    return {};
}

// Column 0 of `select` is the row id; where there is none, a constant, and the table is read in one go.
Result<bool> RowCopy::copySlice(sqlite3_stmt* select, sqlite3_stmt* insert, qint64& from, qint64& rows, bool together)
{
    const auto reset = [](sqlite3_stmt* s) { sqlite3_reset(s); };
    const std::unique_ptr<sqlite3_stmt, decltype(reset)> running(select, reset);
    const int columns = sqlite3_column_count(select);
    const bool byId = sqlite3_bind_parameter_count(insert) == columns;
    if (byId)
        sqlite3_bind_int64(select, 1, from);
    for (int n = 1;; ++n) {
        const int code = sqlite3_step(select);
        if (code == SQLITE_DONE)
            return true;
        if (code != SQLITE_ROW) {
            m_late = late();
            return tl::unexpected(m_from.error(code));
        }
        const qint64 id = sqlite3_column_int64(select, 0);
        for (int i = 1; i < columns; ++i)
            sqlite3_bind_value(insert, i, sqlite3_column_value(select, i));
        if (byId)
            sqlite3_bind_int64(insert, columns, id);
        if (auto put = m_to.step(insert); !put)
            return tl::unexpected(put.error());
        ++rows;
        if (byId && id == kLast)
            return true;
        from = id + 1;
        if (n % 16 != 0)
            continue;
        if (m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        m_late = (together || !byId) && late();
        if (m_late)
            return fail(Fault::Busy, "backup.too-long", {m_from.file()});
        if (!together && byId && m_reading->due())
            return false;
    }
}

// The statements that read a table's rows and write them; columns that are computed are left to be computed again.
Result<std::pair<Statement, Statement>> RowCopy::statementsOf(const Entry& e)
{
    bool byId = true;
    const auto asked =
        query("SELECT wr FROM pragma_table_list WHERE schema = 'main' AND name = " + literal(e.name), [&](auto* s) {
            byId = sqlite3_column_int(s, 0) == 0;
            return Result<void>();
        });
    if (!asked)
        return tl::unexpected(asked.error());
    const auto table = e.name.toLower();
    const auto& known = m_reading->schema().tables.value(table);
    byId = byId && !(known.contains("rowid") && known.contains("_rowid_") && known.contains("oid"));
    const auto id = byId ? m_reading->schema().order(table).column : QByteArray();
    QByteArray columns, marks;
    const auto read =
        query("SELECT name FROM pragma_table_xinfo(" + literal(e.name) + ") WHERE hidden = 0", [&](auto* s) {
            columns += (columns.isEmpty() ? "" : ", ") + quoted(textOf(s, 0));
            marks += marks.isEmpty() ? "?" : ", ?";
            return Result<void>();
        });
    if (!read)
        return tl::unexpected(read.error());
    auto select = m_from.prepare(id.isEmpty() ? "SELECT 0, " + columns + " FROM " + quoted(e.name)
                                              : "SELECT " + id + ", " + columns + " FROM " + quoted(e.name) + " WHERE "
                + id + " >= ?1 AND " + id + " <= ?2 ORDER BY " + id);
    if (!select)
        return tl::unexpected(select.error());
    auto insert = m_to.prepare("INSERT INTO " + quoted(e.name) + " (" + columns + (id.isEmpty() ? id : ", " + id)
        + ") VALUES (" + marks + (id.isEmpty() ? ")" : ", ?)"));
    if (!insert)
        return tl::unexpected(insert.error());
    return std::pair(std::move(*select), std::move(*insert));
}

Result<void> RowCopy::copyTable(const Entry& e, qint64 upTo, bool together)
{
    auto statements = statementsOf(e);
    if (!statements)
        return tl::unexpected(statements.error());
    auto& [select, insert] = *statements;
    const bool byId = sqlite3_bind_parameter_count(select.get()) > 0;
    if (byId)
        sqlite3_bind_int64(select.get(), 2, upTo);
    if (!together)
        m_lateAt = m_from.options().ticks() + m_options.togetherUs;
    const auto unbounded = [this](void*) { m_from.endBy(0); };
    const std::unique_ptr<RowCopy, decltype(unbounded)> bounded(this, unbounded);
    m_from.endBy(together || !byId ? m_lateAt : 0);
    qint64 rows = 0;
    for (qint64 from = std::numeric_limits<qint64>::min();;) {
        const auto end = copySlice(select.get(), insert.get(), from, rows, together);
        if (!end)
            return tl::unexpected(end.error());
        if (m_reading->schema().has(e.name.toLower())) // not those inside a virtual table
            m_copied.rows[e.name.toLower()] = rows;
        if (*end)
            return {};
        if (upTo != kLast)
            m_context.report(from, upTo, "backup.copying");
        if (auto breathed = m_reading->breathe(m_context); !breathed)
            return breathed;
    }
}

Result<void> RowCopy::copySmall(bool together)
{
    for (const auto& e : m_entries) {
        if (!e.isTable() || e.internal() || m_copied.upTo.contains(e.name.toLower()))
            continue;
        if (auto copied = copyTable(e, kLast, together); !copied)
            return copied;
        if (!together)
            if (auto breathed = m_reading->breathe(m_context); !breathed)
                return breathed;
    }
    return {};
}

// The tables that SQLite itself keeps: how far ids were given out, and the planner's statistics.
Result<void> RowCopy::copyInternal()
{
    for (const auto& e : m_entries) {
        if (!e.isTable() || !(e.isStatistics() || e.name.toLower() == "sqlite_sequence"))
            continue;
        if (e.isStatistics())
            if (auto made = m_to.run("ANALYZE sqlite_schema"); !made)
                return made;
        if (const auto emptied = m_to.run("DELETE FROM " + quoted(e.name)); !emptied) {
            if (e.isStatistics()) // another build of SQLite may keep fewer; they are for speed only
                continue;
            return emptied;
        }
        Statement insert;
        const auto copied = query("SELECT * FROM " + quoted(e.name), [&](auto* s) -> Result<void> {
            const int columns = sqlite3_column_count(s);
            if (!insert) {
                const auto marks = QByteArray(", ?").repeated(columns).mid(2);
                auto prepared = m_to.prepare("INSERT INTO " + quoted(e.name) + " VALUES (" + marks + ')');
                if (!prepared)
                    return tl::unexpected(prepared.error());
                insert = std::move(*prepared);
            }
            for (int i = 0; i < columns; ++i)
                sqlite3_bind_value(insert.get(), i + 1, sqlite3_column_value(s, i));
            return m_to.step(insert.get());
        });
        if (!copied)
            return copied;
    }
    return {};
}

// Indexes after the rows. Views, triggers and virtual tables as text, as VACUUM does it: nothing of them runs.
Result<void> RowCopy::finishSchema()
{
    for (const auto& e : m_entries) {
        if (e.type != "index" || e.sql.isEmpty())
            continue;
        m_context.report(0, 0, "backup.indexing");
        if (auto made = m_to.run(e.sql); !made)
            return made;
    }
    if (auto open = m_to.run("PRAGMA writable_schema = ON"); !open)
        return open;
    auto insert =
        m_to.prepare("INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) VALUES (?, ?, ?, 0, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    for (const auto& e : m_entries) {
        if (e.root > 0 || e.type == "index")
            continue;
        int column = 0;
        for (const auto* text : {&e.type, &e.name, &e.table, &e.sql})
            sqlite3_bind_text(insert->get(), ++column, text->constData(), int(text->size()), SQLITE_STATIC);
        if (auto put = m_to.step(insert->get()); !put)
            return put;
    }
    insert->reset();
    for (const auto& sql : QList<QByteArray>{"PRAGMA writable_schema = OFF"} + m_after + QList<QByteArray>{"COMMIT"})
        if (auto done = m_to.run(sql); !done)
            return done;
    return compareSchema();
}

Result<void> RowCopy::compareSchema()
{
    const auto listOf = [](sqlite3_stmt* s) { return textOf(s, 0) + '\n' + textOf(s, 1) + '\n' + textOf(s, 2); };
    QList<QByteArray> there, wanted;
    auto statement = m_to.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_stat%' "
                                  "ESCAPE '\\'");
    if (!statement)
        return tl::unexpected(statement.error());
    while (sqlite3_step(statement->get()) == SQLITE_ROW)
        there << listOf(statement->get());
    for (const auto& e : m_entries)
        if (!e.name.toLower().startsWith("sqlite_stat"))
            wanted << e.type + '\n' + e.name + '\n' + e.sql;
    std::sort(there.begin(), there.end());
    std::sort(wanted.begin(), wanted.end());
    if (there == wanted)
        return {};
    return fail(Fault::Storage, "backup.not-verified", {m_from.file(), QStringLiteral("schema")});
}

Result<void> RowCopy::readAll(bool together)
{
    Result<void> done = readSchema();
    if (done)
        done = makeTables();
    if (done)
        done = noteGrowing();
    if (done)
        done = copySmall(together);
    if (done)
        done = copyInternal(); // in the same read: the ids given out fit the rows
    for (const auto& e : m_entries) {
        const auto upTo = m_copied.upTo.constFind(e.name.toLower());
        if (done && e.isTable() && upTo != m_copied.upTo.cend())
            done = copyTable(e, *upTo, false);
    }
    return done;
}

Result<std::optional<Copied>> RowCopy::run(bool together)
{
    m_copied.oneMoment = together;
    const auto read = readAll(together);
    m_reading.reset(); // nothing is locked any more
    if (!read && together && m_late && !m_context.cancelled())
        return std::nullopt;
    if (!read)
        return tl::unexpected(read.error());
    if (auto finished = finishSchema(); !finished)
        return tl::unexpected(finished.error());
    return m_copied;
}

} // namespace

Result<std::optional<Copied>> copyRows(
    SqliteConnection& from, const QString& to, bool together, const CopyOptions& options, const Context& context)
{
    auto target = SqliteTarget::open(to, context);
    if (!target)
        return tl::unexpected(target.error());
    auto reading = SqliteReading::begin(from, context);
    if (!reading)
        return tl::unexpected(reading.error());
    auto copied = RowCopy(std::move(*reading), **target, options, context).run(together);
    if (copied)
        if (auto closed = (*target)->close(); !closed)
            return tl::unexpected(closed.error());
    return copied;
}

} // namespace bw::db
