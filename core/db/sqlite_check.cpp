// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sql_text.h"
#include "core/db/sqlite_backup.h"
#include <sqlite3.h>

namespace bw::db {

namespace {

// Rows that were there before their table got the constraint: the server lives with them, and a copy has them too.
bool isDamage(const QString& line)
{
    return line != u"ok" && !line.startsWith(u"NULL value in ") && !line.startsWith(u"CHECK constraint failed in ");
}

Result<void> checkPages(const SqliteConnection& connection, Checked& checked)
{
    auto statement = connection.prepare("PRAGMA integrity_check(1000)");
    if (!statement)
        return tl::unexpected(statement.error());
    int code = SQLITE_OK;
    while ((code = sqlite3_step(statement->get())) == SQLITE_ROW) {
        const auto line = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement->get(), 0)));
        if (!checked.sound || !isDamage(line))
            continue;
        checked.sound = false;
        checked.problem = line;
    }
    return code == SQLITE_DONE ? Result<void>() : tl::unexpected(connection.error(code));
}

Result<void> countRows(const SqliteConnection& connection, Checked& checked)
{
    const auto schema = connection.schema();
    if (!schema)
        return tl::unexpected(schema.error());
    for (auto i = schema->tables.cbegin(); i != schema->tables.cend(); ++i) {
        if (schema->order(i.key()).kind == RowOrder::View || schema->broken.contains(i.key()))
            continue;
        auto statement = connection.prepare("SELECT count(*) FROM " + quoted(i.key()));
        if (!statement)
            return tl::unexpected(statement.error());
        if (const int code = sqlite3_step(statement->get()); code != SQLITE_ROW)
            return tl::unexpected(connection.error(code));
        checked.rows[i.key()] = sqlite3_column_int64(statement->get(), 0);
    }
    return {};
}

} // namespace

Result<Checked> checkSqlite(const QString& file, const Context& context)
{
    auto connection = SqliteConnection::open(file, {});
    if (!connection)
        return tl::unexpected(connection.error());
    (*connection)->watch(context.stop);
    Checked checked;
    context.report(0, 0, "backup.checking");
    Result<void> done = (*connection)->begin();
    if (done)
        done = checkPages(**connection, checked);
    if (done && checked.sound)
        done = countRows(**connection, checked);
    (*connection)->end();
    if (done)
        return checked;
    // What SQLite can't even open as a database is one that isn't sound.
    if (done.error().fault != Fault::BadAnswer)
        return tl::unexpected(done.error());
    checked.sound = false;
    checked.problem = done.error().detail;
    return checked;
}

QString differenceOf(const QMap<QByteArray, qint64>& wanted, const QMap<QByteArray, qint64>& found)
{
    for (auto i = wanted.cbegin(); i != wanted.cend(); ++i)
        if (!found.contains(i.key()) || found[i.key()] != *i)
            return QStringLiteral("%1: %2 rows, not %3")
                .arg(QString::fromUtf8(i.key()))
                .arg(found.value(i.key(), -1))
                .arg(*i);
    return {};
}

} // namespace bw::db
