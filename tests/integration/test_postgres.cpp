// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgserver.h"
#include "tests/support/problem.h"
#include <QDir>
#include <thread>

using namespace bw;
using namespace bw::test;

namespace {

const auto kDatabase = QStringLiteral("localai");

QString dump() { return QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"); }

OpenRequest requestFor(const QString& address)
{
    OpenRequest r;
    r.address = address;
    r.lockWaitMs = 300;
    return r;
}

} // namespace

// PostgreSQL as it is run: a server of the test's own.
class TestPostgres : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void readsTheDump();
    void activity();
    void otherSchema();
    void noSuchDatabase();
    void noRightOnATable();
    void notLocalAi();
    void notAdmitted();
    void lockedTable();
    void freshness();
    void changesAreOfOneMoment();
    void reconnects();
    void unknownColumn();
    void foreignTypes();
    void foreignTypesOfUsage_data();
    void foreignTypesOfUsage();

private:
    PgServer m_server;
};

void TestPostgres::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_server.load(dump(), kDatabase);
}

void TestPostgres::readsTheDump()
{
    auto backend = openDatabase(requestFor(m_server.address(kDatabase)), {});
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().detail));
    const auto& instance = (*backend)->instance();
    QCOMPARE(instance.wayIn, QStringLiteral("postgres"));
    QCOMPARE(instance.generation, QStringLiteral("4.9"));
    QCOMPARE(instance.place, QStringLiteral("owner@%1:5432/localai").arg(m_server.folder()));
    QVERIFY2(instance.server.startsWith(QStringLiteral("PostgreSQL 1")), qPrintable(instance.server));
    QVERIFY(instance.notes.empty());
    const auto& all = (*backend)->capabilities().all();
    for (auto i = all.begin(); i != all.end(); ++i) // what makes a secret needs the server's own
        QCOMPARE(i->can,
            i.key().endsWith(QStringLiteral(".create")) && i.key() != QStringLiteral("user.create") ? Can::No
                                                                                                    : Can::Yes);

    const auto read = (*backend)->read({kAllParts}, {});
    QVERIFY(read);
    const auto& s = **read;
    QCOMPARE(s.users.size(), 14u);
    QCOMPARE(s.sessions.size(), 3u);
    QCOMPARE(s.keys.size(), 2u);
    QCOMPARE(s.invites.size(), 1u);
    QCOMPARE(s.quotas.size(), 2u);
    QVERIFY(s.notes.empty());
    // Oldest first, times to the microsecond, as psql shows them.
    const auto oldest = m_server.ask(
        QStringLiteral("SELECT id || ' ' || email || ' ' || (extract(epoch from created_at) * 1000000)::bigint "
                       "FROM users ORDER BY created_at LIMIT 1"),
        kDatabase);
    const auto& first = s.users[0];
    QCOMPARE(QStringLiteral("%1 %2 %3").arg(first.id, first.email).arg(first.createdAt.value_or(Instant{}).us), oldest);
    int restricted = 0;
    for (const auto& u : s.users)
        restricted += u.models.has_value();
    QCOMPARE(QString::number(restricted),
        m_server.ask(
            QStringLiteral("SELECT count(*) FROM user_permissions WHERE allowed_models LIKE '%true%'"), kDatabase));
}

void TestPostgres::activity()
{
    m_server.sql(QStringLiteral("CREATE DATABASE activity TEMPLATE localai"));
    const auto user =
        m_server.ask(QStringLiteral("SELECT user_id FROM quota_rules ORDER BY created_at LIMIT 1"), kDatabase);
    m_server.sql(
        QStringLiteral("DELETE FROM usage_records; DELETE FROM quota_rules WHERE id <> (SELECT id FROM quota_rules "
                       "ORDER BY created_at LIMIT 1);"
                       "UPDATE quota_rules SET model = '', window_seconds = 3600 WHERE user_id = '%1';"
                       "INSERT INTO usage_records (user_id, model, total_tokens, created_at) VALUES "
                       "('%1', 'a', 10, '2026-11-21 10:00:00+00'), ('%1', 'b', 5, '2026-11-21 10:59:00+02'),"
                       "('%1', 'a', 7, '2026-11-21 09:00:00.000001+00'), ('gone', 'c', 1, '2026-11-20 10:00:00+00')")
            .arg(user),
        QStringLiteral("activity"));
    auto request = requestFor(m_server.address(QStringLiteral("activity")));
    request.now = [] { return *parseTimestamp("2026-11-21 10:00:00+00:00"); };
    const auto s = readAll(request, kAllParts | Part::Activity);
    QVERIFY(s);
    QVERIFY(s->parts.testFlag(Part::Activity));
    QCOMPARE(s->quotas[0].usedRequests, std::optional<qint64>(2));
    QCOMPARE(s->quotas[0].usedTokens, std::optional<qint64>(17));
    QCOMPARE(toRfc3339(s->lastUsage.value(user)), QStringLiteral("2026-11-21T10:00:00.000Z"));
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("gone"))), QStringLiteral("2026-11-20T10:00:00.000Z"));
    for (const auto* model : {"a", "b", "c"})
        QVERIFY(s->models.contains(QLatin1StringView(model)));

    m_server.sql(QStringLiteral("DROP INDEX idx_usage_user_time; DROP INDEX idx_usage_records_model"),
        QStringLiteral("activity"));
    const auto without = readAll(request, kAllParts | Part::Activity);
    QVERIFY(without);
    QCOMPARE(without->lastUsage, s->lastUsage);
    QCOMPARE(without->models, s->models);
}

void TestPostgres::otherSchema()
{
    // A namesake in public, as a shared database may have, must not win over the schema with all of LocalAI's tables.
    m_server.sql(QStringLiteral("CREATE DATABASE elsewhere TEMPLATE localai"));
    m_server.sql(
        QStringLiteral("ALTER SCHEMA public RENAME TO \"Local AI\"; CREATE SCHEMA public;"
                       "CREATE TABLE public.users (id int, email text); INSERT INTO public.users VALUES (1, 'x')"),
        QStringLiteral("elsewhere"));
    const auto s = readAll(requestFor(m_server.address(QStringLiteral("elsewhere"))));
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
    QCOMPARE(s->keys.size(), 2u);
}

void TestPostgres::noSuchDatabase()
{
    COMPARE_ERROR(problemOf(requestFor(m_server.address(QStringLiteral("nowhere")))), Fault::Unreachable,
        "database.pg.no_database");
}

void TestPostgres::noRightOnATable()
{
    m_server.sql(QStringLiteral("CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"
                                "REVOKE SELECT ON user_api_keys FROM reader"),
        kDatabase);
    const auto request = requestFor(m_server.address(kDatabase, QStringLiteral("reader")));
    COMPARE_ERROR(problemOf(request), Fault::NotPermitted, "database.pg.no_right");
    auto backend = openDatabase(request, {});
    QVERIFY(backend);
    QCOMPARE((*backend)->capabilities().of(QStringLiteral("read.keys")).can, Can::No);
    QCOMPARE((*backend)->capabilities().of(QStringLiteral("read.users")).can, Can::Yes);
    const auto users = (*backend)->read({Part::Users}, {});
    QVERIFY(users);
    QCOMPARE((*users)->users.size(), 14u);
}

void TestPostgres::notLocalAi()
{
    COMPARE_ERROR(
        problemOf(requestFor(m_server.address(QStringLiteral("postgres")))), Fault::BadAnswer, "database.no_tables");
    m_server.sql(QStringLiteral("CREATE DATABASE other"));
    m_server.sql(QStringLiteral("CREATE TABLE users (id int)"), QStringLiteral("other"));
    COMPARE_ERROR(
        problemOf(requestFor(m_server.address(QStringLiteral("other")))), Fault::BadAnswer, "database.of_another");
    m_server.sql(QStringLiteral("CREATE DATABASE half TEMPLATE localai"));
    m_server.sql(QStringLiteral("DROP TABLE users CASCADE"), QStringLiteral("half"));
    COMPARE_ERROR(
        problemOf(requestFor(m_server.address(QStringLiteral("half")))), Fault::BadAnswer, "database.no_users_table");
}

void TestPostgres::notAdmitted()
{
    COMPARE_ERROR(problemOf(requestFor(m_server.address(kDatabase, QStringLiteral("nobody_at_all")))),
        Fault::NotSignedIn, "database.pg.not_admitted");
}

void TestPostgres::lockedTable()
{
    auto locker = m_server.background(QStringLiteral("psql"),
        {QStringLiteral("-XqAt"), QStringLiteral("-h"), m_server.folder(), QStringLiteral("-U"),
            QStringLiteral("owner"), QStringLiteral("-d"), kDatabase});
    locker->write("BEGIN; LOCK TABLE users; SELECT 'locked';\n");
    QVERIFY(locker->waitForReadyRead(30'000));
    COMPARE_ERROR(problemOf(requestFor(m_server.address(kDatabase))), Fault::Busy, "database.pg.locked");

    // A stop ends the wait for the lock, and the next reading works on a new connection.
    auto request = requestFor(m_server.address(kDatabase));
    request.lockWaitMs = 60'000;
    auto backend = openDatabase(request, {});
    QVERIFY(backend);
    std::stop_source stop;
    Context context{stop.get_token(), {}};
    const std::jthread stopper([&] {
        const auto question = QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        for (QByteArray waiting; waiting.trimmed() != "1";) {
            auto psql = m_server.background(QStringLiteral("psql"),
                {QStringLiteral("-XqAt"), QStringLiteral("-h"), m_server.folder(), QStringLiteral("-U"),
                    QStringLiteral("owner"), QStringLiteral("-d"), kDatabase, QStringLiteral("-c"), question});
            psql->waitForFinished();
            waiting = psql->readAll();
        }
        stop.request_stop();
    });
    const auto stopped = (*backend)->read({kAllParts}, context);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().fault, Fault::Cancelled);
    locker->write("ROLLBACK;\n\\q\n");
    QVERIFY(locker->waitForFinished(30'000));
    QVERIFY((*backend)->read({kAllParts}, {}));
}

void TestPostgres::freshness()
{
    m_server.sql(QStringLiteral("CREATE DATABASE fresh TEMPLATE localai"));
    auto backend = openDatabase(requestFor(m_server.address(QStringLiteral("fresh"))), {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    // The session ends, so that its statistics are there: they are written when it has nothing to do.
    m_server.sql(QStringLiteral("UPDATE users SET name = name"), QStringLiteral("fresh"));
    QTRY_COMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Changed);
}

void TestPostgres::changesAreOfOneMoment()
{
    // Between the first users and the keys everything is deleted; the reading still shows one moment.
    m_server.sql(QStringLiteral("CREATE DATABASE moment TEMPLATE localai"));
    m_server.sql(
        QStringLiteral("INSERT INTO users (id, email, created_at) SELECT 'u' || n, 'u' || n || '@x.test', now() "
                       "FROM generate_series(1, 600) n"),
        QStringLiteral("moment"));
    auto backend = openDatabase(requestFor(m_server.address(QStringLiteral("moment"))), {});
    QVERIFY(backend);
    int early = 0;
    Want want{kAllParts};
    want.early = [&](const SnapshotPtr& first) {
        early = int(first->users.size());
        m_server.sql(QStringLiteral("DELETE FROM user_api_keys"), QStringLiteral("moment"));
    };
    const auto s = (*backend)->read(want, {});
    QVERIFY(s);
    QCOMPARE(early, 500);
    QCOMPARE((*s)->users.size(), 614u);
    QCOMPARE((*s)->keys.size(), 2u);
}

void TestPostgres::reconnects()
{
    auto backend = openDatabase(requestFor(m_server.address(kDatabase)), {});
    QVERIFY(backend);
    m_server.sql(
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bailiwick'"));
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY2(s, s ? "" : qPrintable(s.error().detail));
    QCOMPARE((*s)->users.size(), 14u);
}

void TestPostgres::unknownColumn()
{
    m_server.sql(QStringLiteral("CREATE DATABASE newer TEMPLATE localai"));
    m_server.sql(QStringLiteral("ALTER TABLE users ADD COLUMN team_id text; DROP TABLE quota_rules;"
                                "ALTER TABLE user_api_keys DROP COLUMN last_used"),
        QStringLiteral("newer"));
    auto backend = openDatabase(requestFor(m_server.address(QStringLiteral("newer"))), {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().generation, QStringLiteral("4.9+"));
    QCOMPARE((*backend)->instance().notes.size(), 1u);
    QCOMPARE((*backend)->instance().notes[0].args, QStringList{QStringLiteral("users.team_id")});
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users.size(), 14u);
    QCOMPARE((*s)->quotas.size(), 0u);
    QCOMPARE((*s)->notes.size(), 2u);
}

void TestPostgres::foreignTypes()
{
    // What an admin may have made of the columns: other types, dates outside the calendar.
    m_server.sql(QStringLiteral("CREATE DATABASE types TEMPLATE localai"));
    m_server.sql(
        QStringLiteral("ALTER TABLE user_permissions ALTER permissions TYPE jsonb USING permissions::jsonb;"
                       "ALTER TABLE quota_rules ALTER window_seconds TYPE numeric, ALTER max_requests TYPE text;"
                       "UPDATE quota_rules SET max_requests = 'many', window_seconds = 3600.5;"
                       "ALTER TABLE sessions ALTER created_at TYPE bigint USING -9223372036854775807 - 1;"
                       "UPDATE invite_codes SET expires_at = 'infinity', created_at = '2300-01-01 00:00:00+00'"),
        QStringLiteral("types"));
    const auto s = readAll(requestFor(m_server.address(QStringLiteral("types"))));
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
    for (const auto& u : s->users)
        QCOMPARE(u.unreadable, u.id == s->quotas[0].owner ? QStringList{QStringLiteral("quotas")} : QStringList());
    QCOMPARE(s->quotas[0].unreadable, (QStringList{QStringLiteral("max_requests"), QStringLiteral("window_seconds")}));
    QCOMPARE(s->invites[0].unreadable, QStringList{QStringLiteral("expires_at")});
    QVERIFY(!s->sessions.empty());
    QCOMPARE(s->sessions[0].unreadable, QStringList{QStringLiteral("created_at")}); // seconds beyond all calendars
    QCOMPARE(toRfc3339(*s->invites[0].createdAt), QStringLiteral("2300-01-01T00:00:00.000Z"));
}

void TestPostgres::foreignTypesOfUsage_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<std::optional<qint64>>("requests");
    QTest::addColumn<std::optional<qint64>>("tokens");
    const auto row = [](const char* name, const char* change, std::optional<qint64> requests,
                         std::optional<qint64> tokens) {
        QTest::newRow(name) << QString::fromUtf8(change) << requests << tokens;
    };
    constexpr auto most = std::numeric_limits<qint64>::max();
    row("as made", "SELECT 1", 2, 15);
    row("tokens as text", "ALTER TABLE usage_records ALTER total_tokens TYPE text", 2, 15);
    row("no tokens", "ALTER TABLE usage_records DROP total_tokens", 2, 0);
    row("words for tokens",
        "ALTER TABLE usage_records ALTER total_tokens TYPE text USING CASE WHEN total_tokens = 5 THEN 'five' ELSE "
        "total_tokens::text END",
        2, 10);
    row("too much", "UPDATE usage_records SET total_tokens = 9223372036854775807", 2, most);
    row("names as bytes", "ALTER TABLE usage_records ALTER model TYPE bytea USING model::bytea", 2, 15);
    row("ids of users in a domain", "CREATE DOMAIN who AS text; ALTER TABLE usage_records ALTER user_id TYPE who", 2,
        15);
    row("times as text", "ALTER TABLE usage_records ALTER created_at TYPE text", {}, {});
}

// One column that doesn't fit costs what hangs on it, not the list.
void TestPostgres::foreignTypesOfUsage()
{
    QFETCH(QString, change);
    const auto database = QStringLiteral("usage_types");
    m_server.sql(QStringLiteral("DROP DATABASE IF EXISTS usage_types"));
    m_server.sql(QStringLiteral("CREATE DATABASE usage_types TEMPLATE localai"));
    m_server.sql(
        QStringLiteral("DELETE FROM quota_rules WHERE id <> (SELECT id FROM quota_rules ORDER BY created_at LIMIT 1);"
                       "UPDATE quota_rules SET model = '', window_seconds = 3600; DELETE FROM usage_records;"
                       "INSERT INTO usage_records (user_id, model, total_tokens, created_at) "
                       "SELECT user_id, 'a', unnest(ARRAY[10, 5]), now() FROM quota_rules"),
        database);
    m_server.sql(change, database);
    const auto s = readAll(requestFor(m_server.address(database)), kAllParts | Part::Activity);
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
    QVERIFY(!s->quotas.empty());
    for (const auto& quota : s->quotas) {
        QTEST(quota.usedRequests, "requests");
        QTEST(quota.usedTokens, "tokens");
    }
}

QTEST_GUILESS_MAIN(TestPostgres)
#include "test_postgres.moc"
