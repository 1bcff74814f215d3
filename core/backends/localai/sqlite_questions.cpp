// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/sqlite_questions.h"
#include "core/backends/localai/schema.h"
#include "core/backends/localai/write_values.h"
#include "core/db/sqlite_row.h"
#include "core/db/sqlite_value.h"

namespace bw::localai {

Ask askSqlite(db::SqliteConnection& connection)
{
    return
        [&connection](const db::Sql& sql, const db::Writer::RowVisit& visit, const Context& context) -> Result<void> {
            auto hold = connection.gate().enter(context);
            if (!hold)
                return tl::unexpected(hold.error());
            connection.watch(context.stop);
            if (auto begun = connection.begin(); !begun)
                return begun;
            const auto end = [&](auto*) { connection.end(); };
            const std::unique_ptr<db::SqliteConnection, decltype(end)> reading(&connection, end);
            auto statement = connection.prepare(sql.text); // finalized before the reading ends
            if (!statement)
                return tl::unexpected(statement.error());
            for (int i = 0; i < int(sql.binds.size()); ++i)
                db::bind(statement->get(), i + 1, sql.binds[i]);
            const db::SqliteRow row(statement->get());
            int code = 0;
            while ((code = sqlite3_step(statement->get())) == SQLITE_ROW)
                visit(row);
            return code == SQLITE_DONE ? Result<void>() : tl::unexpected(connection.error(code));
        };
}

Result<int> newestOffset(const Ask& ask, const Layout& layout, const Context& context)
{
    std::optional<Instant> newest;
    int offset = 0;
    for (const auto& table : tableNames()) {
        const auto order = layout.schema.order(table);
        if (!layout.schema.has(table, "created_at") || order.kind != db::RowOrder::RowId)
            continue;
        auto asked = ask(
            {"SELECT created_at FROM " + layout.table(table) + " ORDER BY " + order.column + " DESC LIMIT 1", {}},
            [&](const db::Row& row) {
                const auto at = row.time(0);
                const auto zone = offsetOf(row.text(0));
                if (!at || !zone || (newest && *newest >= *at))
                    return;
                newest = at;
                offset = *zone;
            },
            context);
        if (!asked)
            return tl::unexpected(asked.error());
    }
    return offset;
}

Result<QStringList> foreignTables(const Ask& ask, const Layout& layout, const Context& context)
{
    QStringList all;
    const auto known = tableNames();
    for (auto i = layout.schema.tables.begin(); i != layout.schema.tables.end(); ++i) {
        if (known.contains(i.key()) || layout.schema.order(i.key()).kind == db::RowOrder::View)
            continue;
        auto asked = ask(
            {"SELECT 1 FROM pragma_foreign_key_list(?) WHERE lower(\"table\") = 'users'", {i.key()}},
            [&](const db::Row&) { all << QString::fromUtf8(i.key()); }, context);
        if (!asked)
            return tl::unexpected(asked.error());
    }
    all.removeDuplicates();
    return all;
}

} // namespace bw::localai
