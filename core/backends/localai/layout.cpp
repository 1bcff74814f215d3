// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/layout.h"
#include "core/backends/localai/write_values.h"
#include <algorithm>

namespace bw::localai {

namespace {

// Names that need no quotes in either database are easier to read in a preview.
QByteArray name(const QByteArray& any)
{
    const bool plain = std::ranges::all_of(any, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
    return plain ? any : db::quoted(any);
}

} // namespace

QByteArray Layout::table(const QByteArray& any) const
{
    return postgres ? name(postgres->name) + '.' + name(any) : name(any);
}

QByteArray Layout::readable(const QByteArray& any, const QByteArray& column) const
{
    if (postgres)
        return postgres->readable(any, column);
    return schema.has(any, column) ? name(column) : QByteArray("NULL");
}

db::Value text(const QString& value) { return value.toUtf8(); }

db::Sql insertRow(const Layout& layout, const char* table, const Cells& cells)
{
    QByteArrayList columns, places;
    db::Sql sql;
    for (const auto& cell : cells)
        if (layout.has(table, cell.column)) {
            columns << cell.column;
            places << "?";
            sql.binds << cell.value;
        }
    sql.text =
        "INSERT INTO " + layout.table(table) + " (" + columns.join(", ") + ") VALUES (" + places.join(", ") + ')';
    return sql;
}

db::Sql updateRows(const Layout& layout, const char* table, const Cells& cells, const char* key, const QString& equals)
{
    QByteArrayList columns;
    db::Sql sql;
    for (const auto& cell : cells)
        if (layout.has(table, cell.column)) {
            columns << QByteArray(cell.column) + " = ?";
            sql.binds << cell.value;
        }
    sql.text = "UPDATE " + layout.table(table) + " SET " + columns.join(", ") + " WHERE " + key + " = ?";
    sql.binds << text(equals);
    return sql;
}

db::Sql deleteRows(const Layout& layout, const char* table, const char* key, const QString& equals)
{
    return {"DELETE FROM " + layout.table(table) + " WHERE " + key + " = ?", {text(equals)}};
}

db::Sql endInvites(const Layout& layout, const db::Value& now, const char* key, const QString& equals)
{
    db::Sql sql{"UPDATE " + layout.table("invite_codes") + " SET used_by = NULL", {}};
    if (layout.has("invite_codes", "expires_at")) {
        // SQLite holds texts of several zones, which compare only as instants. What can't be read ends as well.
        sql.text += layout.postgres ? ", expires_at = CASE WHEN expires_at <= ? THEN expires_at ELSE ? END"
                                    : ", expires_at = CASE WHEN julianday(expires_at) <= julianday(?) THEN expires_at "
                                      "ELSE ? END";
        sql.binds << now << now;
    }
    sql.text += " WHERE " + QByteArray(key) + " = ?";
    sql.binds << text(equals);
    return sql;
}

db::Value Stamps::at(Instant t) const { return sqlite ? goTime(t, offsetMinutes) : postgresTime(t); }

} // namespace bw::localai
