// SPDX-License-Identifier: GPL-3.0-or-later
// Whole rows as PostgreSQL has them, as texts that give the identical values back.
#include "core/db/postgres_writer.h"
#include "core/db/sql_text.h"

namespace bw::db {

namespace {

QByteArray asTexts(const QList<QByteArray>& columns)
{
    QByteArrayList names;
    for (const auto& column : columns)
        names << quoted(column) + "::text";
    return names.join(", ");
}

StoredRow stored(const QByteArray& table, const QList<QByteArray>& columns, const Row& row)
{
    StoredRow whole{table, columns, {}};
    for (int i = 0; i < columns.size(); ++i) {
        const auto text = row.text(i);
        whole.values << (row.null(i) ? Value() : Value(QByteArray(text.data(), qsizetype(text.size()))));
    }
    return whole;
}

} // namespace

Result<std::vector<StoredRow>> PostgresWriter::rows(const RowsWanted& wanted, const Context& context)
{
    std::vector<StoredRow> found;
    const auto columns = schema().tables.value(wanted.table);
    if (!columns.contains(wanted.column))
        return found;
    const bool isNull = std::holds_alternative<std::monostate>(wanted.equals);
    Sql sql{"SELECT " + asTexts(columns) + " FROM " + m_schema.qualified(wanted.table) + " t WHERE "
            + quoted(wanted.column)
            + (isNull                         ? QByteArray(" IS NULL")
                    : wanted.others.isEmpty() ? QByteArray(" = ?")
                                              : oneOf(1 + wanted.others.size())),
        (isNull ? QList<Value>{} : QList<Value>{wanted.equals}) + wanted.others};
    if (wanted.after) {
        sql.text += " AND " + quoted(wanted.orderBy) + " > ?";
        sql.binds << *wanted.after;
    }
    if (!wanted.orderBy.isEmpty()) // of the table: the name alone would mean the text that is asked for
        sql.text += " ORDER BY t." + quoted(wanted.orderBy);
    if (wanted.most >= 0)
        sql.text += " LIMIT " + QByteArray::number(wanted.most);
    sql.text += lockClause(); // what is compared with the archive stays so until it is removed
    const auto take = [&](const Row& row) { found.push_back(stored(wanted.table, columns, row)); };
    if (auto done = query(sql, take, context); !done)
        return tl::unexpected(done.error());
    return found;
}

Result<Writer::Removed> PostgresWriter::remove(const Sql& sql, const QByteArray& table, const Context& context)
{
    if (!m_writing)
        return fail(Fault::Internal, "write.failed", {m_place, {}});
    Removed removed{0, std::vector<StoredRow>()};
    const auto columns = schema().tables.value(table);
    auto ended = execute(
        {sql.text + " RETURNING " + asTexts(columns), sql.binds},
        [&](const Row& row) { removed.rows->push_back(stored(table, columns, row)); }, context);
    if (!ended)
        return tl::unexpected(ended.error());
    removed.count = std::ssize(*removed.rows);
    return removed;
}

} // namespace bw::db
