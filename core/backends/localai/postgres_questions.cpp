// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/postgres_questions.h"
#include "core/backends/localai/schema.h"

namespace bw::localai {

namespace {

QByteArray textOf(const db::Row& row, int column)
{
    const auto text = row.text(column);
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

Ask askPostgres(std::function<Result<db::PostgresConnection*>(const Context&)> connection)
{
    return [connection](const db::Sql& sql, const db::Writer::RowVisit& visit, const Context& context) -> Result<void> {
        const auto connected = connection(context);
        if (!connected)
            return tl::unexpected(connected.error());
        QByteArray numbered; // our own questions hold no ? in a text
        int n = 0;
        for (const char c : sql.text)
            numbered += c == '?' ? '$' + QByteArray::number(++n) : QByteArray(1, c);
        db::PostgresConnection::Parameters parameters;
        for (const auto& value : sql.binds) {
            const auto* bytes = std::get_if<QByteArray>(&value);
            const auto* number = std::get_if<qint64>(&value);
            parameters << (bytes ? *bytes : QByteArray::number(number ? *number : 0));
        }
        return (*connected)->query(numbered, parameters, visit, context);
    };
}

Result<PostgresRights> rightsOf(const Ask& ask, const db::PostgresSchema& schema, const Context& context)
{
    PostgresRights rights;
    const auto known = tableNames();
    const auto tables = '{' + known.join(',') + '}';
    auto asked = ask(
        {"SELECT c.relname::text, c.relkind IN ('r', 'p'), "
         "pg_catalog.has_table_privilege(c.oid, 'SELECT') "
         "AND pg_catalog.has_table_privilege(c.oid, 'INSERT') "
         "AND pg_catalog.has_table_privilege(c.oid, 'UPDATE') "
         "AND pg_catalog.has_table_privilege(c.oid, 'DELETE') "
         "FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace "
         "WHERE n.nspname = ? AND c.relname = ANY (?::text[]) AND c.relkind IN ('r', 'p', 'v', 'm', 'f')",
            {schema.name, tables}},
        [&](const db::Row& row) {
            if (!row.integer(1).value_or(0))
                rights.views << textOf(row, 0);
            else if (!row.integer(2).value_or(0))
                rights.readOnly << textOf(row, 0);
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    asked = ask(
        {"SELECT DISTINCT k.conrelid::regclass::text FROM pg_catalog.pg_constraint k "
         "JOIN pg_catalog.pg_class u ON u.oid = k.confrelid "
         "JOIN pg_catalog.pg_namespace n ON n.oid = u.relnamespace "
         "JOIN pg_catalog.pg_class c ON c.oid = k.conrelid "
         "WHERE k.contype = 'f' AND n.nspname = ? AND u.relname = 'users' "
         "AND NOT (c.relnamespace = n.oid AND c.relname = ANY (?::text[]))",
            {schema.name, tables}},
        [&](const db::Row& row) { rights.foreign << QString::fromUtf8(textOf(row, 0)); }, context);
    if (!asked)
        return tl::unexpected(asked.error());
    return rights;
}

} // namespace bw::localai
