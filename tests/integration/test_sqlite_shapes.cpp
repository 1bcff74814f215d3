// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_reading.h"
#include "core/domain/text.h"
#include "core/usage/report.h"
#include "tests/support/fixture.h"

using namespace bw;
using namespace bw::test;

namespace {

constexpr const char* kTables[]{
    "users", "user_permissions", "invite_codes", "user_api_keys", "sessions", "quota_rules", "usage_records"};

using Reshape = void (*)(const Fixture&);

QByteArray answer(const Fixture& fixture, const QByteArray& sql)
{
    sqlite3* db = nullptr;
    sqlite3_open(QFile::encodeName(fixture.file()).constData(), &db);
    QByteArray out;
    sqlite3_exec(
        db, sql.constData(),
        [](void* to, int, char** values, char**) {
            static_cast<QByteArray*>(to)->append(values[0] ? values[0] : "");
            return 0;
        },
        &out, nullptr);
    sqlite3_close(db);
    return out;
}

// In one transaction: each of its own waits for the disk.
void change(const Fixture& fixture, const QByteArrayList& statements)
{
    fixture.sql("BEGIN;" + statements.join(';') + ";COMMIT");
}

// Every table of LocalAI as a view on a table of another name.
void intoViews(const Fixture& fixture)
{
    QByteArrayList all;
    for (const QByteArray table : kTables)
        all << "ALTER TABLE " + table + " RENAME TO kept_" + table
            << "CREATE VIEW " + table + " AS SELECT * FROM kept_" + table;
    change(fixture, all);
}

void withoutRowIds(const Fixture& fixture)
{
    QByteArrayList all;
    for (const QByteArray table : kTables) {
        const auto columns =
            answer(fixture, "SELECT group_concat(name || ' ' || type, ', ') FROM pragma_table_info('" + table + "')");
        const QByteArray key = table == "user_permissions" ? "user_id" : "id";
        all << "CREATE TABLE other (" + columns + ", PRIMARY KEY (" + key + ")) WITHOUT ROWID"
            << "INSERT INTO other SELECT * FROM " + table << "DROP TABLE " + table
            << "ALTER TABLE other RENAME TO " + table;
    }
    change(fixture, all);
}

void inOtherCase(const Fixture& fixture)
{
    QByteArrayList all;
    for (const QByteArray table : kTables) {
        for (const auto& name :
            answer(fixture, "SELECT group_concat(name) FROM pragma_table_info('" + table + "')").split(','))
            all << "ALTER TABLE " + table + " RENAME COLUMN " + name + " TO passing"
                << "ALTER TABLE " + table + " RENAME COLUMN passing TO " + name.toUpper();
        all << "ALTER TABLE " + table + " RENAME TO passing"
            << "ALTER TABLE passing RENAME TO " + table.toUpper();
    }
    change(fixture, all);
}

void withRowIdColumns(const Fixture& fixture)
{
    QByteArrayList all;
    for (const QByteArray table : kTables)
        all << "ALTER TABLE " + table + " ADD COLUMN rowid text DEFAULT 'x'"
            << "ALTER TABLE " + table + " ADD COLUMN _rowid_ text DEFAULT 'y'";
    change(fixture, all);
}

QStringList lines(const Snapshot& s)
{
    QStringList all;
    for (size_t i = 0; i < s.users.size(); ++i) {
        const auto& u = s.users[i];
        const auto& facts = s.facts[i];
        all << QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                   .arg(u.id, u.email, u.role, u.status)
                   .arg(u.permissions.size())
                   .arg(facts.keys)
                   .arg(facts.quotas.size())
                   .arg(facts.lastSeen.value_or(Instant{}).us);
    }
    for (const auto& q : s.quotas)
        all << q.id + QStringLiteral(" %1 %2").arg(q.usedRequests.value_or(-1)).arg(q.usedTokens.value_or(-1));
    for (const auto& k : s.keys)
        all << k.id + k.owner + k.name;
    for (const auto& i : s.invites)
        all << i.id + i.codePrefix;
    for (const auto& one : s.sessions)
        all << one.id + one.owner;
    all.sort();
    return all;
}

// A clock that a test can foretell: each look at it takes a millisecond.
struct Clock {
    qint64 us = 0;
    db::Ticks ticks()
    {
        return [this] { return us += 1000; };
    }
};

} // namespace

// The same rows in tables of other shapes than the server makes them: views, without row ids, names in other case.
class TestSqliteShapes : public QObject {
    Q_OBJECT
private slots:
    void readsTheSame_data();
    void readsTheSame();
    void usageOfAView();
    void usageIdsThatAreNoNumbers();
    void brokenViews();
    void viewTooSlowForASlice();
    void slowViewOfAServer();
    void slicesByKey_data();
    void slicesByKey();
};

void TestSqliteShapes::readsTheSame_data()
{
    QTest::addColumn<Reshape>("change");
    QTest::addColumn<bool>("usage");
    QTest::newRow("views") << &intoViews << false;
    QTest::newRow("without row ids") << &withoutRowIds << true;
    QTest::newRow("names in other case") << &inOtherCase << true;
    QTest::newRow("columns named rowid") << &withRowIdColumns << true;
}

void TestSqliteShapes::readsTheSame()
{

    QFETCH(Reshape, change);
    QFETCH(bool, usage);
    const Fixture plain("4.9.0"), other("4.9.0");
    change(other);
    const auto now = [] { return *parseTimestamp("2026-11-21 14:00:00+00:00"); };
    const auto read = [&](const Fixture& fixture) {
        auto request = fixture.request();
        request.now = now;
        return readAll(request, kAllParts | Part::Activity);
    };
    const auto expected = read(plain), found = read(other);
    QVERIFY(expected && found);
    QCOMPARE(lines(*found), lines(*expected));
    QVERIFY(found->notes.empty());
    const auto cube = [](const Fixture& fixture) {
        auto backend = openDatabase(fixture.request(), {});
        return backend ? (*backend)->usage({}, {}) : tl::unexpected(backend.error());
    };
    const auto cubeOfPlain = cube(plain), cubeOfOther = cube(other);
    QVERIFY(cubeOfPlain && cubeOfOther);
    QVERIFY(usage::report(**cubeOfPlain, {}).totals.total > 0);
    if (usage)
        QCOMPARE(usage::report(**cubeOfOther, {}).totals, usage::report(**cubeOfPlain, {}).totals);
}

void TestSqliteShapes::usageOfAView()
{
    const Fixture fixture("4.9.0");
    intoViews(fixture);
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    const auto support = (*backend)->capabilities().of(QStringLiteral("read.usage"));
    QCOMPARE(support.can, Can::No);
    QCOMPARE(QByteArray(support.why), QByteArray("database.capability.no_row_ids"));
    QCOMPARE((*backend)->capabilities().of(QStringLiteral("read.activity")).can, Can::Yes);
    const auto cube = (*backend)->usage({}, {});
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 0);
}

void TestSqliteShapes::usageIdsThatAreNoNumbers()
{
    const Fixture fixture("4.9.0");
    withoutRowIds(fixture);
    fixture.sql("UPDATE usage_records SET id = 'u-1' WHERE id = (SELECT max(id) FROM usage_records)");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    const auto cube = (*backend)->usage({}, {});
    QVERIFY(!cube); // rather than a sum without that row
    QCOMPARE(QByteArray(cube.error().id), QByteArray("database.usage_ids"));
    QVERIFY(textOf(cube.error()).what.contains(fixture.file()));
}

void TestSqliteShapes::brokenViews()
{
    const Fixture fixture("4.9.0");
    fixture.sql("CREATE VIEW report AS SELECT * FROM departments"); // somebody's own, of a table that is gone
    QVERIFY(readAll(fixture.request())->notes.empty());
    fixture.sql("DROP TABLE sessions; CREATE VIEW sessions AS SELECT * FROM departments");
    {
        const auto s = readAll(fixture.request());
        QVERIFY(s);
        QCOMPARE(s->users.size(), 50u);
        QVERIFY(!s->parts.testFlag(Part::Sessions)); // their number isn't known, rather than zero
        QCOMPARE(s->notes.size(), 1u);
        QVERIFY(textOf(s->notes[0]).what.contains(QStringLiteral("no such table: main.departments")));
    }
    fixture.sql("DROP TABLE users; CREATE VIEW users AS SELECT * FROM departments");
    const auto backend = openDatabase(fixture.request(), {});
    QVERIFY(!backend);
    QCOMPARE(QByteArray(backend.error().id), QByteArray("database.broken_view"));
    QVERIFY(textOf(backend.error()).why.contains(QStringLiteral("main.departments")));
}

void TestSqliteShapes::viewTooSlowForASlice()
{
    const Fixture fixture;
    fixture.sql("CREATE VIEW t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000) "
                "SELECT i AS id FROM n");
    Clock clock;
    qint64 longest = 0;
    db::SqliteOptions options;
    options.sliceUs = 10'000;
    options.longestUs = 20'000;
    options.ticks = clock.ticks();
    options.onSlice = [&](const db::SliceSeen& slice) { longest = qMax(longest, slice.us); };
    const auto read = [&] {
        int seen = 0;
        auto connection = db::SqliteConnection::open(fixture.file(), options);
        auto reading = db::SqliteReading::begin(**connection, {});
        const auto done =
            (*reading)->each({"t", {"id"}, {}}, [&](const db::Row&) { return ++seen, db::Next::Row; }, {});
        return done ? Result<int>(seen) : tl::unexpected(done.error());
    };
    const auto bounded = read();
    QVERIFY(!bounded);
    QCOMPARE(QByteArray(bounded.error().id), QByteArray("database.note.slow_view"));
    QVERIFY2(longest <= 25'000, qPrintable(QString::number(longest)));
    options.longestUs = 0; // as on a copy
    const auto whole = read();
    QVERIFY(whole);
    QCOMPARE(*whole, 300'000);
}

void TestSqliteShapes::slowViewOfAServer()
{
    // Five million steps before the first row: at least half a second.
    const Fixture fixture("4.9.0");
    change(fixture,
        {"ALTER TABLE sessions RENAME TO kept_sessions",
            "CREATE VIEW sessions AS SELECT * FROM kept_sessions WHERE (SELECT count(*) FROM (WITH RECURSIVE n(i) AS "
            "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000000) SELECT i FROM n)) > 0"});
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY(!(*backend)->instance().throughCopy);
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY2(s, s ? "" : s.error().id);
    QCOMPARE((*s)->sessions.size(), 22u);
    QCOMPARE((*s)->notes.size(), 1u);
    QCOMPARE(QByteArray((*s)->notes[0].id), QByteArray("database.note.slow_view"));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    fixture.sql("DELETE FROM kept_sessions");
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Changed);
    const auto again = (*backend)->read({kAllParts}, {});
    QVERIFY(again);
    QCOMPARE((*again)->sessions.size(), 0u);
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
}

void TestSqliteShapes::slicesByKey_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("rows");
    const QByteArray many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) ";
    QTest::newRow("texts") << "CREATE TABLE t (id text PRIMARY KEY) WITHOUT ROWID;" + many
            + "INSERT INTO t SELECT 'k' || i FROM n"
                           << 2000;
    QTest::newRow("texts without case") << "CREATE TABLE t (id text COLLATE NOCASE, n integer, PRIMARY KEY (id, n)) "
                                           "WITHOUT ROWID;"
            + many + "INSERT INTO t SELECT iif(i % 2, 'k', 'K') || (i / 50), i FROM n"
                                        << 2000;
    QTest::newRow("numbers") << "CREATE TABLE t (id integer PRIMARY KEY) WITHOUT ROWID;" + many
            + "INSERT INTO t SELECT i * 1000000007 FROM n"
                             << 2000;
    QTest::newRow("all kinds") << "CREATE TABLE t (id PRIMARY KEY) WITHOUT ROWID;" + many
            + "INSERT INTO t SELECT CASE i % 4 WHEN 0 THEN i WHEN 1 THEN i + 0.5 WHEN 2 THEN 't' || i ELSE "
              "CAST('b' || i AS blob) END FROM n"
                               << 2000;
    QTest::newRow("a view with repeated and absent ids")
        << "CREATE TABLE kept (id text); CREATE VIEW t AS SELECT id FROM kept;" + many
            + "INSERT INTO kept SELECT iif(i % 5, 'k' || (i / 30), NULL) FROM n"
        << 2000;
    QTest::newRow("a view of one value") << "CREATE VIEW t AS " + many + "SELECT 'same' AS id FROM n" << 2000;
}

void TestSqliteShapes::slicesByKey()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, rows);
    const Fixture fixture;
    fixture.sql(sql);
    Clock clock;
    int slices = 0;
    db::SqliteOptions options;
    options.sliceUs = 10'000;
    options.ticks = clock.ticks();
    options.onSlice = [&](const db::SliceSeen&) { ++slices; };
    auto connection = db::SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    int seen = 0, pauses = 0;
    {
        auto reading = db::SqliteReading::begin(**connection, {});
        QVERIFY(reading);
        db::Select select{"t", {"id"}, {}};
        select.paused = [&] { ++pauses; };
        const auto read = (*reading)->each(select,
            [&](const db::Row&) {
                ++seen;
                return db::Next::Row;
            },
            {});
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    }
    QCOMPARE(seen, rows); // each once, wherever a slice ended
    if (QByteArrayView(QTest::currentDataTag()) != "a view of one value")
        QVERIFY2(slices > 5, qPrintable(QString::number(slices)));
    QCOMPARE(pauses, slices - 1);
}

QTEST_GUILESS_MAIN(TestSqliteShapes)
#include "test_sqlite_shapes.moc"
