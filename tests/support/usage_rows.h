// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite.h"
#include "core/usage/reader.h"
#include "core/usage/report.h"
#include "tests/support/fixture.h"

// Usage tables of a test's own making, and what reads and writes them.
namespace bw::test {

// Another program's connection.
class Writer {
public:
    explicit Writer(const QString& file)
    {
        if (sqlite3_open(QFile::encodeName(file).constData(), &m_db) != SQLITE_OK)
            qFatal("can't open");
        sqlite3_busy_timeout(m_db, 5000);
    }
    ~Writer() { sqlite3_close(m_db); }
    int run(const char* sql) { return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); }
    std::vector<QStringList> rows(const char* sql)
    {
        std::vector<QStringList> all;
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_db));
        while (sqlite3_step(statement) == SQLITE_ROW) {
            QStringList row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i)
                row << QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, i)));
            all.push_back(row);
        }
        sqlite3_finalize(statement);
        return all;
    }

private:
    sqlite3* m_db = nullptr;
};

inline Result<usage::CubePtr> read(const QString& file, const usage::Partial& partial = {}, const Context& context = {},
    const db::SqliteOptions& options = {})
{
    auto connection = db::SqliteConnection::open(file, options);
    if (!connection)
        return tl::unexpected(connection.error());
    return usage::readSqlite(**connection, partial, context);
}

inline constexpr auto kUsageTable =
    "CREATE TABLE usage_records (id integer PRIMARY KEY AUTOINCREMENT, user_id text, user_name text, "
    "source text, api_key_id text, api_key_name text, model text, endpoint text, prompt_tokens "
    "integer, completion_tokens integer, total_tokens integer, created_at datetime);";

// Rows 1 … n, each with one prompt token and its own id as total: n rows of which none is lost or read twice have a
// total of n (n + 1) / 2.
inline QByteArray filledTable(int n)
{
    return QByteArray(kUsageTable) + "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
        + QByteArray::number(n)
        + ") INSERT INTO usage_records (user_id, user_name, model, prompt_tokens, total_tokens, created_at) "
          "SELECT 'u' || (i % 7), 'name ' || i, 'm', 1, i, "
          "strftime('%Y-%m-%d %H:%M:%S+00:00', 1790000000 + i, 'unixepoch') FROM c;";
}
inline bool whole(const usage::Cube& cube)
{
    const auto totals = usage::report(cube, {}).totals;
    return totals.requests == cube.rows && totals.prompt == cube.rows
        && totals.total == cube.rows * (cube.rows + 1) / 2;
}

// A clock that goes on by one step each time somebody looks at it.
inline db::SqliteOptions clockwork(qint64 stepUs)
{
    db::SqliteOptions options;
    auto now = std::make_shared<qint64>(0);
    options.ticks = [now, stepUs] { return *now += stepUs; };
    return options;
}

} // namespace bw::test
