// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QHash>
#include <QStringList>
#include <sqlite3.h>

namespace bw::test {

// Every row of a query with the type and the bytes of each value.
inline QByteArrayList cells(sqlite3* db, const QByteArray& sql)
{
    QByteArrayList all;
    sqlite3_stmt* s = nullptr;
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &s, nullptr) != SQLITE_OK)
        return {QByteArray("error: ") + sqlite3_errmsg(db)};
    while (sqlite3_step(s) == SQLITE_ROW) {
        QByteArray row;
        for (int i = 0; i < sqlite3_column_count(s); ++i) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(s, i));
            row += QByteArray::number(sqlite3_column_type(s, i)) + ':'
                + QByteArray(bytes, sqlite3_column_bytes(s, i)).toPercentEncoding(" -") + '|';
        }
        all << row;
    }
    sqlite3_finalize(s);
    return all;
}

// What a database holds, whatever its pages are like: headers, schema, and each table with its row ids.
inline QHash<QByteArray, QByteArrayList> dump(const QString& file)
{
    QHash<QByteArray, QByteArrayList> all;
    sqlite3* db = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    for (const char* pragma : {"page_size", "encoding", "user_version", "application_id", "auto_vacuum"})
        all[pragma] = cells(db, QByteArray("PRAGMA ") + pragma);
    all["schema"] = cells(db, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name");
    sqlite3_stmt* s = nullptr;
    sqlite3_prepare_v2(db,
        "SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') "
        "AND name <> 'sqlite_schema'",
        -1, &s, nullptr);
    while (sqlite3_step(s) == SQLITE_ROW) {
        const QByteArray name(reinterpret_cast<const char*>(sqlite3_column_text(s, 0)));
        const bool keyed = sqlite3_column_int(s, 1) != 0;
        all["table " + name] =
            cells(db, QByteArray("SELECT ") + (keyed ? "" : "_rowid_, ") + "* FROM \"" + name + "\" ORDER BY 1");
    }
    sqlite3_finalize(s);
    sqlite3_close(db);
    return all;
}

} // namespace bw::test
