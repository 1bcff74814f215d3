// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_reading.h"
#include <algorithm>

namespace bw::db {

namespace {

// Types that a row is read in binary form from; the others are asked for as text.
bool readAsItIs(quint32 type)
{
    static constexpr quint32 all[]{16, 20, 21, 23, 25, 1042, 1043, 1114, 1184};
    return std::find(std::begin(all), std::end(all), type) != std::end(all);
}

QByteArray array(const QList<QByteArray>& names) { return '{' + names.join(',') + '}'; }

QByteArray bytes(const Row& row, int column)
{
    const auto text = row.text(column);
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

QByteArray PostgresSchema::readable(const QByteArray& table, const QByteArray& column) const
{
    if (!tables.has(table, column))
        return "NULL::text";
    return readAsItIs(types.value(table).value(column)) ? quoted(column) : quoted(column) + "::text";
}

Result<PostgresSchema> probeSchema(
    PostgresConnection& connection, const QList<QByteArray>& tables, const Context& context)
{
    PostgresSchema found;
    // pg_catalog rather than information_schema: that one hides what may not be read, and a missing right is not the
    // same as a missing table.
    auto chosen = connection.query(
        "SELECT n.nspname::text FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relname = ANY ($1::text[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') "
        "AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' "
        "GROUP BY n.nspname ORDER BY count(*) DESC, "
        "array_position(pg_catalog.current_schemas(false)::text[], n.nspname::text) NULLS LAST, n.nspname LIMIT 1",
        {array(tables)}, [&](const Row& row) { found.name = bytes(row, 0); }, context);
    if (!chosen)
        return tl::unexpected(chosen.error());
    if (found.name.isEmpty())
        return found;
    auto columns = connection.query(
        "SELECT c.relname::text, a.attname::text, a.atttypid::bigint, "
        "pg_catalog.has_table_privilege(c.oid, 'SELECT') OR pg_catalog.has_any_column_privilege(c.oid, 'SELECT') "
        "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
        "JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid "
        "WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped "
        "ORDER BY c.oid, a.attnum",
        {found.name},
        [&](const Row& row) {
            const auto table = bytes(row, 0), column = bytes(row, 1);
            found.tables.tables[table].append(column);
            found.types[table].insert(column, quint32(row.integer(2).value_or(0)));
            if (!row.integer(3).value_or(0) && !found.forbidden.contains(table))
                found.forbidden.append(table);
        },
        context);
    if (!columns)
        return tl::unexpected(columns.error());
    return found;
}

Result<std::unique_ptr<PostgresReading>> PostgresReading::begin(
    PostgresConnection& connection, const QList<QByteArray>& tables, const Context& context)
{
    if (auto begun = connection.begin(context); !begun)
        return tl::unexpected(begun.error());
    std::unique_ptr<PostgresReading> self(new PostgresReading(connection));
    auto schema = probeSchema(connection, tables, context);
    if (!schema)
        return tl::unexpected(schema.error());
    self->m_schema = std::move(*schema);
    return self;
}

Result<void> PostgresReading::each(const Select& select, const Visit& visit, const Context& context)
{
    const auto& schema = m_schema.tables;
    if (!schema.has(select.table))
        return {};
    QByteArrayList columns;
    for (const auto& column : select.columns)
        columns << m_schema.readable(select.table, column);
    QByteArray sql = "SELECT " + columns.join(", ") + " FROM " + m_schema.qualified(select.table);
    // The order in which they were made, as a server lists them; a heap has none of its own.
    QByteArrayList order;
    for (const auto* column : {"created_at", "id"})
        if (schema.has(select.table, column))
            order << quoted(column);
    if (!order.isEmpty())
        sql += " ORDER BY " + order.join(", ");
    return m_connection.query(
        sql, {},
        [&](const Row& row) {
            if (visit(row) == Next::Pause && select.paused)
                select.paused();
        },
        context);
}

} // namespace bw::db
