// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres.h"
#include "core/db/sql_text.h"

namespace bw::db {

// The tables of one schema: the one that has those we look for, whatever its name.
struct PostgresSchema {
    QByteArray name; // "public"
    Schema tables;
    QHash<QByteArray, QHash<QByteArray, quint32>> types; // of the columns, by table: numbers of pg_type
    QList<QByteArray> forbidden; // tables that may not be read
    QByteArray qualified(const QByteArray& table) const { return quoted(name) + '.' + quoted(table); }
    // A column as it is selected to be read: NULL when it isn't there, as text when its type has no binary reader.
    QByteArray readable(const QByteArray& table, const QByteArray& column) const;
};
// Finds the schema with the most of the given tables; at equal count the first of the search path. Inside a
// transaction.
Result<PostgresSchema> probeSchema(PostgresConnection&, const QList<QByteArray>& tables, const Context&);

// One transaction: all tables as of one moment. Readers hold nobody up in PostgreSQL.
class PostgresReading final : public Reading {
public:
    static Result<std::unique_ptr<PostgresReading>> begin(
        PostgresConnection&, const QList<QByteArray>& tables, const Context&);
    ~PostgresReading() override { m_connection.end(); }

    const Schema& schema() const override { return m_schema.tables; }
    const PostgresSchema& place() const { return m_schema; }
    Result<void> each(const Select&, const Visit&, const Context&) override;
    bool mixed() const override { return false; }
    PostgresConnection& connection() { return m_connection; }

private:
    explicit PostgresReading(PostgresConnection& connection)
        : m_connection(connection)
    {
    }
    PostgresConnection& m_connection;
    PostgresSchema m_schema;
};

} // namespace bw::db
