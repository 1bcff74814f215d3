// SPDX-License-Identifier: GPL-3.0-or-later
// Whole rows as they are stored, and what they refer to.
#include "core/db/sql_text.h"
#include "core/db/sqlite_row.h"
#include "core/db/sqlite_value.h"
#include "core/db/sqlite_writer.h"
#include <sqlite3.h>

namespace bw::db {

QByteArray oneOf(qsizetype values) { return " IN (" + QByteArrayList(values, "?").join(", ") + ')'; }

// Only the table's own name is known in lower case; what a reference names is as somebody wrote it.
Result<std::vector<SqliteWriter::Reference>> SqliteWriter::references(const QByteArray& table)
{
    if (const auto known = m_references.find(table); known != m_references.end())
        return known->second;
    std::vector<Reference> all;
    QByteArrayList pairs, there;
    QByteArray parent;
    const auto close = [&] {
        if (!pairs.isEmpty())
            all.back().dangling = "(" + there.join(" AND ") + " AND NOT EXISTS (SELECT 1 FROM " + quoted(parent)
                + " parent WHERE " + pairs.join(" AND ") + "))";
        pairs.clear();
        there.clear();
    };
    auto asked = step(
        {"SELECT f.seq, f.\"table\", f.\"from\", coalesce(f.\"to\", (SELECT name FROM "
         "pragma_table_info(f.\"table\") WHERE pk = f.seq + 1)) FROM pragma_foreign_key_list(?) f ORDER BY f.id, f.seq",
            {table}},
        [&](sqlite3_stmt* s) {
            const SqliteRow row(s);
            const auto text = [&](int column) {
                const auto t = row.text(column);
                return QByteArray(t.data(), qsizetype(t.size()));
            };
            if (row.integer(0) == 0) {
                close();
                all.emplace_back();
            }
            parent = text(1);
            all.back().columns << text(2).toLower();
            const auto child = "child." + quoted(text(2));
            there << child + " IS NOT NULL";
            pairs << "parent." + quoted(text(3)) + " = " + child;
        },
        {});
    close();
    if (!asked)
        return tl::unexpected(asked.error());
    return m_references[table] = all;
}

Sql SqliteWriter::question(
    const RowsWanted& wanted, const QList<QByteArray>& columns, const std::vector<Reference>& references)
{
    QByteArrayList names;
    for (const auto& column : columns)
        names << quoted(column);
    for (const auto& reference : references)
        names << reference.dangling;
    const auto order = wanted.orderBy.isEmpty() ? QByteArray() : quoted(wanted.orderBy);
    Sql sql{"SELECT " + names.join(", ") + " FROM " + quoted(wanted.table) + " child WHERE " + quoted(wanted.column)
            + (wanted.others.isEmpty() ? QByteArray(" IS ?") : oneOf(1 + wanted.others.size())),
        QList<Value>{wanted.equals} + wanted.others};
    if (wanted.after) {
        sql.text += " AND " + order + " > ?";
        sql.binds << *wanted.after;
    }
    if (!order.isEmpty())
        sql.text += " ORDER BY " + order;
    if (wanted.most >= 0) {
        sql.text += " LIMIT ?";
        sql.binds << wanted.most;
    }
    return sql;
}

Result<std::vector<StoredRow>> SqliteWriter::rows(const RowsWanted& wanted, const Context& context)
{
    std::vector<StoredRow> found;
    const auto columns = m_schema.tables.value(wanted.table);
    if (!columns.contains(wanted.column))
        return found;
    ReadGate::Hold hold;
    if (!m_holds) {
        auto entered = m_connection->gate().enter(context);
        if (!entered)
            return tl::unexpected(entered.error());
        hold = std::move(*entered);
    }
    const auto references = this->references(wanted.table);
    if (!references)
        return tl::unexpected(references.error());
    const auto take = [&](sqlite3_stmt* s) {
        StoredRow row{wanted.table, columns, {}};
        row.values.reserve(columns.size());
        for (int i = 0; i < columns.size(); ++i)
            row.values << valueOf(s, i);
        for (size_t i = 0; i < references->size(); ++i)
            if (sqlite3_column_int(s, int(columns.size()) + int(i)) != 0)
                row.dangling << (*references)[i].columns;
        found.push_back(std::move(row));
    };
    if (auto done = step(question(wanted, columns, *references), take, context); !done)
        return tl::unexpected(done.error());
    return found;
}

} // namespace bw::db
