// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sql_text.h"
#include "core/db/sqlite.h"
#include "core/db/sqlite_row.h"
#include <sqlite3.h>

namespace bw::db {

namespace {

// A column may bear the row id's name: then it means the column.
void nameRowIds(Schema& schema, const QByteArray& table)
{
    for (const char* name : {"rowid", "_rowid_", "oid"})
        if (!schema.has(table, name)) {
            if (QByteArrayView(name) != "rowid")
                schema.orders[table] = {RowOrder::RowId, name, true};
            return;
        }
}

} // namespace

Result<Schema> SqliteConnection::schema() const
{
    Schema schema;
    if (auto read = readTables(schema); !read)
        return tl::unexpected(read.error());
    if (auto read = readViews(schema); !read)
        return tl::unexpected(read.error());
    return schema;
}

Result<void> SqliteConnection::readTables(Schema& schema) const
{
    // Virtual tables are left out: their columns can be asked only where their module is built in.
    auto statement =
        prepare("SELECT l.name, l.wr, c.name, c.pk, c.type LIKE '%int%' FROM pragma_table_list l JOIN "
                "pragma_table_xinfo(l.name) "
                "c WHERE l.schema = 'main' AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                "ORDER BY l.name, c.cid");
    if (!statement)
        return tl::unexpected(statement.error());
    auto* s = statement->get();
    QHash<QByteArray, int> keyColumns;
    int code = 0;
    while ((code = sqlite3_step(s)) == SQLITE_ROW) {
        const auto table = textOf(s, 0).toLower(), column = textOf(s, 2).toLower();
        schema.tables[table].append(column);
        const bool withoutRowId = sqlite3_column_int(s, 1) != 0;
        const int place = sqlite3_column_int(s, 3);
        if (!withoutRowId || place == 0)
            continue;
        auto& order = schema.orders[table];
        order.kind = RowOrder::Key;
        order.numbers = ++keyColumns[table] == 1 && sqlite3_column_int(s, 4) != 0;
        if (place == 1)
            order.column = column;
    }
    if (code != SQLITE_DONE)
        return tl::unexpected(error(code));
    for (auto i = schema.tables.begin(); i != schema.tables.end(); ++i)
        if (!schema.orders.contains(i.key()))
            nameRowIds(schema, i.key());
    return {};
}

Result<void> SqliteConnection::readViews(Schema& schema) const
{
    auto statement = prepare("SELECT name FROM sqlite_schema WHERE type = 'view'");
    if (!statement)
        return tl::unexpected(statement.error());
    int code = 0;
    while ((code = sqlite3_step(statement->get())) == SQLITE_ROW) {
        const auto name = textOf(statement->get(), 0);
        const auto view = name.toLower();
        // One by one: a view of something that is gone must not cost the others.
        const auto all = prepare("SELECT * FROM " + quoted(name));
        if (!all) {
            schema.broken.insert(view, all.error().detail);
            continue;
        }
        auto& columns = schema.tables[view];
        for (int i = 0; i < sqlite3_column_count(all->get()); ++i)
            columns.append(QByteArray(sqlite3_column_name(all->get(), i)).toLower());
        schema.orders[view] = {RowOrder::View, columns.contains("id") ? "id" : columns.value(0), false};
    }
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(error(code));
}

} // namespace bw::db
