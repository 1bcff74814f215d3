// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_writer.h"
#include "tests/support/pgserver.h"
#include "tests/support/problem.h"

using namespace bw;
using namespace bw::test;
using db::PostgresWriter;
using db::StoredRow;
using db::Value;

namespace {

const auto kDatabase = QStringLiteral("written");

constexpr auto kTables = "CREATE SCHEMA \"other place\"; SET search_path = \"other place\";"
                         "CREATE TABLE users (id varchar(36) PRIMARY KEY, name varchar(255), created_at timestamptz, "
                         "score double precision, picture bytea, fine boolean, n bigint);"
                         "CREATE TABLE keys (id text PRIMARY KEY, user_id text REFERENCES users (id));"
                         "INSERT INTO users (id, name, created_at, score, picture, fine, n) VALUES ('a', 'Ann ''?''', "
                         "'2026-11-21 10:00:00.123456+02', 0.1::float8 + 0.2, '\\x0001ff', true, 7), ('b', NULL, NULL, "
                         "NULL, NULL, NULL, NULL);"
                         "INSERT INTO keys VALUES ('k', 'a');"
                         "CREATE TABLE usage (id bigint PRIMARY KEY, user_id text);"
                         "INSERT INTO usage SELECT i, 'a' FROM generate_series(1, 10) i;";

Error errorOf(const auto& result) { return result ? Error{Fault::Internal, "no error"} : result.error(); }
void ignore(const db::Row&) { }

} // namespace

// What a writer of PostgreSQL does with transactions, values and errors.
class TestPostgresWriter : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void commits();
    void rollsBack();
    void valuesComeBackAsTheyWere();
    void rowsInParts();
    void errors();
    void lockedRow();
    void slowStatement();
    void nothingStaysInTheSession();
    void stopped();
    void failedTransactionIsNotCommitted();
    void deferredConstraint();
    void lostBefore();
    void lostWhileCommitting();
    void readOnlyByDefault();
    void standby();

private:
    db::PostgresOptions options() const
    {
        db::PostgresOptions o;
        o.address = m_server.address(kDatabase);
        o.lockWaitMs = 200;
        return o;
    }
    std::unique_ptr<PostgresWriter> open() const { return open(options()); }
    std::unique_ptr<PostgresWriter> open(const db::PostgresOptions& o) const
    {
        auto w = PostgresWriter::open(o, {"users", "keys"}, {});
        if (!w)
            qFatal("%s", w.error().id);
        return std::move(*w);
    }
    QString ask(const char* question) { return m_server.ask(QString::fromUtf8(question), kDatabase); }
    PgServer m_server;
};

void TestPostgresWriter::initTestCase() { QVERIFY2(m_server.start(), qPrintable(m_server.error())); }

void TestPostgresWriter::init()
{
    m_server.sql(QStringLiteral("DROP DATABASE IF EXISTS written WITH (FORCE)"));
    m_server.sql(QStringLiteral("CREATE DATABASE written"));
    m_server.sql(QLatin1StringView(kTables), kDatabase);
}

void TestPostgresWriter::commits()
{
    auto w = open();
    QVERIFY(w->schema().has("users", "name"));
    QCOMPARE(w->lockClause(), QByteArray());
    QVERIFY(w->begin({}));
    QVERIFY(w->open());
    QCOMPARE(w->lockClause(), QByteArray(" FOR UPDATE"));
    QCOMPARE(w->run({"UPDATE users SET name = ?, n = ? WHERE id = ? AND name LIKE '%?%'",
                        {QByteArray("Anna"), qint64(8), QByteArray("a")}},
                 {}),
        1);
    QCOMPARE(w->run({"UPDATE users SET name = ? WHERE id = ?", {Value(), QByteArray("none")}}, {}), 0);
    QCOMPARE(w->run({"SAVEPOINT s", {}}, {}), 0);
    QVERIFY(w->commit({}));
    QVERIFY(!w->open());
    QCOMPARE(ask("SELECT name || n FROM \"other place\".users WHERE id = 'a'"), QStringLiteral("Anna8"));
}

void TestPostgresWriter::rollsBack()
{
    {
        auto w = open();
        QVERIFY(!w->run({"DELETE FROM keys", {}}, {})); // not begun
        QVERIFY(w->begin({}));
        QCOMPARE(w->run({"DELETE FROM keys", {}}, {}), 1);
    }
    QCOMPARE(ask("SELECT count(*) FROM \"other place\".keys"), QStringLiteral("1"));
}

void TestPostgresWriter::valuesComeBackAsTheyWere()
{
    m_server.sql(QStringLiteral("ALTER DATABASE written SET TimeZone = 'Asia/Tokyo';"
                                "ALTER DATABASE written SET DateStyle = 'German'"));
    auto w = open();
    const auto rows = w->rows({"users", "id", QByteArray("a")}, {});
    QVERIFY(rows);
    const StoredRow expected{"users", {"id", "name", "created_at", "score", "picture", "fine", "n"},
        {QByteArray("a"), QByteArray("Ann '?'"), QByteArray("2026-11-21 08:00:00.123456+00"),
            QByteArray("0.30000000000000004"), QByteArray("\\x0001ff"), QByteArray("true"), QByteArray("7")}};
    QCOMPARE(rows->size(), 1u);
    QVERIFY(rows->front() == expected);
    const auto whole = "SELECT md5(string_agg(u::text, '' ORDER BY id)) FROM \"other place\".users u";
    const auto before = ask(whole);
    const auto nulls = w->rows({"users", "name", Value()}, {});
    QCOMPARE(nulls->size(), 1u);

    QVERIFY(w->begin({}));
    QVERIFY(w->run({"DELETE FROM keys", {}}, {}));
    QVERIFY(w->run({"DELETE FROM users", {}}, {}));
    for (const auto& row : {rows->front(), nulls->front()})
        QCOMPARE(w->run({"INSERT INTO users VALUES (?, ?, ?, ?, ?, ?, ?)", row.values}, {}), 1);
    QVERIFY(w->commit({}));
    QCOMPARE(ask(whole), before);

    QVERIFY(w->begin({}));
    const auto secret = std::make_shared<Secret>(QByteArray("hash"));
    QVERIFY(w->run({"UPDATE users SET score = ?, picture = ?, name = ? WHERE id = 'b'",
                       {0.1, db::Blob{QByteArray("\0z", 2)}, db::Masked{secret}}},
        {}));
    QVERIFY(w->commit({}));
    QCOMPARE(ask("SELECT concat_ws(' ', score, picture, name) FROM \"other place\".users WHERE id = 'b'"),
        QStringLiteral("0.1 \\x007a hash"));
}

void TestPostgresWriter::rowsInParts()
{
    auto w = open();
    const auto rows = w->rows({"usage", "user_id", QByteArray("a"), "id", 3, 2}, {});
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    QCOMPARE(rows->size(), 2u);
    QVERIFY(rows->back().values.front() == Value(QByteArray("5")));
}

void TestPostgresWriter::errors()
{
    const auto problem = [this](const db::Sql& sql) {
        auto w = open();
        if (!w->begin({}))
            return Error{};
        return errorOf(w->run(sql, {}));
    };
    COMPARE_ERROR(problem({"DELETE FROM users WHERE id = 'a'", {}}), Fault::Conflict, "write.reference");
    const auto twice = problem({"INSERT INTO users (id) VALUES (?)", {QByteArray("a")}});
    COMPARE_ERROR(twice, Fault::Conflict, "write.duplicate");
    QVERIFY2(!twice.detail.contains(u"(a)"), qPrintable(twice.detail)); // values may be hashes
    COMPARE_ERROR(problem({"INSERT INTO users (id) VALUES (?)", {Value()}}), Fault::Refused, "write.constraint");
    COMPARE_ERROR(problem({"UPDATE users SET name = ?", {QByteArray("a\0b", 3)}}), Fault::Invalid, "write.text");
    COMPARE_ERROR(problem({"UPDATE users SET name = ?", {QByteArray("\xff")}}), Fault::Invalid, "write.text");
    COMPARE_ERROR(problem({"UPDATE nothing SET x = 1", {}}), Fault::BadAnswer, "write.failed");
}

void TestPostgresWriter::lockedRow()
{
    auto first = open(), second = open();
    QVERIFY(first->begin({}));
    QVERIFY(first->query({"SELECT id FROM users WHERE id = 'a'" + first->lockClause(), {}}, ignore, {}));
    QVERIFY(second->begin({}));
    COMPARE_ERROR(
        errorOf(second->run({"UPDATE users SET n = 1 WHERE id = 'a'", {}}, {})), Fault::Busy, "database.pg.locked");
    QVERIFY(second->begin({}));
    QCOMPARE(second->run({"UPDATE users SET n = 1 WHERE id = 'b'", {}}, {}), 1);
    QVERIFY(second->commit({}));
}

void TestPostgresWriter::slowStatement()
{
    auto o = options();
    o.timeoutMs = 2000; // the server's own limit is 1 s then
    auto w = open(o);
    QVERIFY(w->begin({}));
    COMPARE_ERROR(errorOf(w->query({"SELECT pg_sleep(60)", {}}, ignore, {})), Fault::Busy, "write.slow");
}

void TestPostgresWriter::nothingStaysInTheSession()
{
    auto w = open();
    QStringList inside, outside;
    const auto settings = "SELECT current_setting('lock_timeout') || current_setting('TimeZone') || "
                          "current_setting('search_path')";
    QVERIFY(w->begin({}));
    QVERIFY(w->query({settings, {}}, [&](const db::Row& r) { inside << QString::fromUtf8(r.text(0)); }, {}));
    QVERIFY(w->commit({}));
    QVERIFY(inside.value(0).contains(QStringLiteral("other place")));
    QCOMPARE(ask("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"), QStringLiteral("0"));
    QVERIFY(w->query({"SELECT 1", {}}, ignore, {}));
    QVERIFY(!w->open());
    w->rollback();
    QCOMPARE(ask("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in%'"), QStringLiteral("0"));
    // A statement that fails outside of a transaction doesn't spoil the next one.
    QVERIFY(!w->query({"SELECT nothing", {}}, ignore, {}));
    QVERIFY(w->query({"SELECT 1", {}}, ignore, {}));
    QVERIFY(!w->query({"DELETE FROM keys", {}}, ignore, {})); // it is for reading only
}

void TestPostgresWriter::stopped()
{
    auto w = open();
    QVERIFY(w->begin({}));
    QVERIFY(w->run({"DELETE FROM keys", {}}, {}));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(errorOf(w->query({"SELECT pg_sleep(60)", {}}, ignore, {stop.get_token()})).fault, Fault::Cancelled);
    QVERIFY(!w->open());
    QVERIFY(!w->commit({}));
    QVERIFY(w->begin({})); // over a new connection
    QCOMPARE(w->run({"DELETE FROM keys", {}}, {}), 1);
}

void TestPostgresWriter::failedTransactionIsNotCommitted()
{
    auto w = open();
    QVERIFY(w->begin({}));
    QVERIFY(w->run({"DELETE FROM keys", {}}, {}));
    QVERIFY(!w->run({"UPDATE nothing SET x = 1", {}}, {}));
    QVERIFY(!w->commit({})); // the server answers COMMIT with ROLLBACK and calls that no error
    QVERIFY(!w->open());
    QCOMPARE(ask("SELECT count(*) FROM \"other place\".keys"), QStringLiteral("1"));
}

void TestPostgresWriter::deferredConstraint()
{
    m_server.sql(QStringLiteral("ALTER TABLE \"other place\".keys ALTER CONSTRAINT keys_user_id_fkey DEFERRABLE "
                                "INITIALLY DEFERRED"),
        kDatabase);
    auto w = open();
    QVERIFY(w->begin({}));
    QCOMPARE(w->run({"DELETE FROM users WHERE id = 'a'", {}}, {}), 1);
    COMPARE_ERROR(errorOf(w->commit({})), Fault::Conflict, "write.reference");
    QCOMPARE(ask("SELECT count(*) FROM \"other place\".users"), QStringLiteral("2"));
}

void TestPostgresWriter::lostBefore()
{
    auto w = open();
    QVERIFY(w->begin({}));
    QVERIFY(w->run({"DELETE FROM keys", {}}, {}));
    ask("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE state LIKE 'idle in%'");
    const auto problem = errorOf(w->commit({}));
    QCOMPARE(problem.fault, Fault::Unreachable);
    QVERIFY(!w->open());
    QCOMPARE(ask("SELECT count(*) FROM \"other place\".keys"), QStringLiteral("1"));
    QVERIFY(w->begin({}));
    QCOMPARE(w->run({"DELETE FROM keys", {}}, {}), 1);
    QVERIFY(w->commit({}));
}

// The server ends the connection while it carries out the commit: the transaction's number tells that it is not in.
void TestPostgresWriter::lostWhileCommitting()
{
    m_server.sql(QStringLiteral("CREATE FUNCTION leave() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "
                                "pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;"
                                "CREATE CONSTRAINT TRIGGER t AFTER DELETE ON \"other place\".keys DEFERRABLE INITIALLY "
                                "DEFERRED FOR EACH ROW EXECUTE FUNCTION public.leave()"),
        kDatabase);
    auto o = options();
    o.lockWaitMs = 5000;
    auto w = open(o);
    QVERIFY(w->begin({}));
    QVERIFY(w->run({"DELETE FROM keys", {}}, {}));
    const auto problem = errorOf(w->commit({}));
    COMPARE_ERROR(problem, Fault::Unreachable, "write.lost");
    QCOMPARE(ask("SELECT count(*) FROM \"other place\".keys"), QStringLiteral("1"));
}

void TestPostgresWriter::readOnlyByDefault()
{
    m_server.sql(QStringLiteral("ALTER DATABASE written SET default_transaction_read_only = on"));
    auto w = open();
    QVERIFY(w->begin({}));
    COMPARE_ERROR(errorOf(w->run({"DELETE FROM keys", {}}, {})), Fault::NotPermitted, "write.read_only");
}

void TestPostgresWriter::standby()
{
    PgServer follower;
    QVERIFY2(follower.startStandby(m_server), qPrintable(follower.error()));
    auto o = options();
    o.address = follower.address(kDatabase);
    auto w = open(o);
    COMPARE_ERROR(errorOf(w->begin({})), Fault::NotPermitted, "write.standby");
    QVERIFY(!w->open());
    const auto rows = w->rows({"users", "id", QByteArray("a")}, {});
    QVERIFY(rows && rows->size() == 1);
}

QTEST_GUILESS_MAIN(TestPostgresWriter)
#include "test_postgres_writer.moc"
