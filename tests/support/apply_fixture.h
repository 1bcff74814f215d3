// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres_writer.h"
#include "core/db/sqlite_writer.h"
#include "tests/support/pgserver.h"
#include "tests/support/problem.h"
#include "tests/support/small_product.h"
#include "tests/support/usage_rows.h"

namespace bw::test {

inline Error errorOf(const auto& result) { return result ? Error{Fault::Internal, "no error"} : result.error(); }

inline std::vector<Status> statuses(const std::vector<Outcome>& outcomes)
{
    std::vector<Status> all;
    for (const auto& o : outcomes)
        all.push_back(o.status);
    return all;
}

// Two users with a key each, and usage rows of the first.
inline QByteArray filled(int usage)
{
    return QByteArray(kSmallTables)
        + "INSERT INTO users VALUES ('a', 'Ann', 'user', 'active'), ('b', 'Bob', 'user', 'active');"
          "INSERT INTO user_keys VALUES ('ka', 'a'), ('kb', 'b');"
          "INSERT INTO usage_rows WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
        + QByteArray::number(usage) + ") SELECT i, 'a', i, '2026-11-21 10:00:00.123456789+02:00' FROM c WHERE "
        + (usage ? "true;" : "false;");
}

inline QByteArray manyUsers(int n)
{
    return QByteArray(kSmallTables)
        + "INSERT INTO users WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM "
          "c WHERE i < "
        + QByteArray::number(n) + ") SELECT 'u' || i, 'name ' || i, 'user', 'active' FROM c;";
}

inline std::vector<Change> manyRoles(int n)
{
    std::vector<Change> all;
    for (int i = 1; i <= n; ++i)
        all.push_back(SmallProduct::role(u'u' + QString::number(i), "user", "admin"));
    return all;
}

// No pause takes time.
inline LockBudget quick()
{
    LockBudget b;
    b.pause = [](qint64, const std::stop_token&) {};
    return b;
}

// A database with the small product's tables: a SQLite file, or PostgreSQL where the row of test data is named so.
class ApplyFixture : public QObject {
protected:
    void start();
    void clear();
    static void engines()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
        QTest::newRow("PostgreSQL") << true;
    }
    void make(const QByteArray& sql); // of the engine that the row of test data names
    void makeOn(const QByteArray& sql); // of m_postgres
    std::unique_ptr<db::Writer> writer(const db::SqliteOptions& = {});
    QString ask(const char* question);
    void other(const char* sql); // as another program
    Result<std::vector<Outcome>> apply(const std::vector<Change>&, const ApplyOptions& = {}, const Context& = {});
    bool postgres() const { return m_postgres; }

    PgServer m_server;
    std::unique_ptr<Fixture> m_file;
    MemoryArchive m_archive;
    SmallProduct m_product;
    bool m_postgres = false;
};

inline void ApplyFixture::start() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

inline void ApplyFixture::clear()
{
    m_file.reset();
    m_archive = {};
}

inline void ApplyFixture::make(const QByteArray& sql)
{
    const auto* column = QTest::currentDataTag();
    m_postgres = column && QByteArray(column) == "PostgreSQL";
    makeOn(sql);
}

inline void ApplyFixture::makeOn(const QByteArray& sql)
{
    if (m_postgres) {
        m_server.sql(QStringLiteral("DROP DATABASE IF EXISTS applied WITH (FORCE)"));
        m_server.sql(QStringLiteral("CREATE DATABASE applied"));
        m_server.sql(QString::fromUtf8(sql), QStringLiteral("applied"));
    } else {
        m_file = std::make_unique<Fixture>();
        m_file->sql(sql);
    }
}

inline std::unique_ptr<db::Writer> ApplyFixture::writer(const db::SqliteOptions& given)
{
    if (m_postgres) {
        db::PostgresOptions options;
        options.address = m_server.address(QStringLiteral("applied"));
        options.lockWaitMs = 300;
        auto w = db::PostgresWriter::open(options, {"users", "user_keys", "usage_rows"}, {});
        if (!w)
            qFatal("%s", w.error().id);
        return std::move(*w);
    }
    auto options = given;
    options.lockWaitMs = 300;
    auto source = db::SqliteSource::open(m_file->file(), options, db::thisHost(), {});
    auto w = db::SqliteWriter::open(*source, db::thisHost(), {});
    if (!w)
        qFatal("%s", w.error().id);
    return std::move(*w);
}

inline QString ApplyFixture::ask(const char* question)
{
    if (m_postgres)
        return m_server.ask(QString::fromUtf8(question), QStringLiteral("applied"));
    const auto rows = Writer(m_file->file()).rows(question);
    return rows.empty() ? QString() : rows.front().front();
}

inline void ApplyFixture::other(const char* sql)
{
    if (m_postgres)
        m_server.sql(QString::fromUtf8(sql), QStringLiteral("applied"));
    else
        QCOMPARE(Writer(m_file->file()).run(sql), SQLITE_OK);
}

inline Result<std::vector<Outcome>> ApplyFixture::apply(
    const std::vector<Change>& changes, const ApplyOptions& options, const Context& context)
{
    return applySql(SmallProduct::work(changes), options, m_product, *writer(), m_archive, quick(), context);
}

} // namespace bw::test

#define COMPARE_STATUSES(result, ...)                                                                                  \
    do {                                                                                                               \
        const auto& got = result;                                                                                      \
        QVERIFY2(got, got ? "" : got.error().id);                                                                      \
        QCOMPARE(statuses(*got), (std::vector<Status>{__VA_ARGS__}));                                                  \
    } while (false)
