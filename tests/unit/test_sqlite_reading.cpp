// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/records.h"
#include "core/db/sqlite_reading.h"
#include "tests/support/fixture.h"
#include <QDir>
#include <QProcess>
#include <atomic>
#include <poll.h>
#include <thread>

using namespace bw;
using namespace bw::db;
using namespace bw::test;

namespace {

void addUsers(const Fixture& fixture, int count)
{
    fixture.sql(QStringLiteral(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO users "
        "(id, email, created_at) SELECT 'u' || i, 'u' || i || '@x.test', '2026-01-01 00:00:00+00:00' FROM n")
                    .arg(count)
                    .toUtf8()
                    .constData());
}

// A clock that a test can foretell: each look at it takes a millisecond.
struct Clock {
    qint64 us = 0;
    Ticks ticks()
    {
        return [this] { return us += 1000; };
    }
};

// What the server does all the time, in a process of its own: one small commit after the other. Prints how many, or the
// first refusal.
int writeAllTheTime(const char* file)
{
    sqlite3* db = nullptr;
    sqlite3_open(file, &db);
    sqlite3_busy_timeout(db, 5000); // the server's own patience
    int commits = 0;
    for (pollfd input{0, POLLIN, 0}; ::poll(&input, 1, 1) == 0; ++commits) {
        const int code =
            sqlite3_exec(db, "UPDATE users SET name = hex(randomblob(8)) WHERE rowid = 1", nullptr, nullptr, nullptr);
        if (code != SQLITE_OK) {
            std::printf("refused %d\n", code);
            std::fflush(stdout);
            return 1;
        }
        if (commits == 0) {
            std::printf("started\n");
            std::fflush(stdout);
        }
    }
    std::printf("%d\n", commits);
    sqlite3_close(db);
    return 0;
}

} // namespace

// Slices: how long a lock is held, and what others may do meanwhile.
class TestSqliteReading : public QObject {
    Q_OBJECT
private slots:
    void slicesAreBounded();
    void smallDatabaseIsOneSlice();
    void early();
    void mixedMoments();
    void rereadsAfterAChange();
    void rowIdsAtTheEnds();
    void writerIsNeverRefused();
    void gateLetsOneIn();
    void gateIsLeftByStop();
    void cancelledInTheMiddle();
    void waitForALockEnds_data();
    void waitForALockEnds();
    void lockIsReleasedBetweenSlices();
};

void TestSqliteReading::slicesAreBounded()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 20'000);
    Clock clock;
    std::vector<SliceSeen> slices;
    SqliteOptions options;
    options.sliceUs = 50'000;
    options.ticks = clock.ticks();
    options.onSlice = [&](const SliceSeen& s) { slices.push_back(s); };
    auto connection = SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    {
        auto reading = SqliteReading::begin(**connection, {});
        QVERIFY(reading);
        const auto s = localai::readRecords(**reading, {kAllParts}, {}, {});
        QVERIFY(s);
        QCOMPARE((*s)->users.size(), 20'050u);
    }
    // The clock is looked at after every 16 rows, so 50 looks make a slice of 800 rows.
    qint64 rows = 0;
    QVERIFY(slices.size() >= 20'000 / 800);
    for (const auto& slice : slices) {
        QVERIFY2(slice.us <= options.sliceUs + 3000, qPrintable(QString::number(slice.us)));
        QVERIFY2(slice.rows <= 816, qPrintable(QString::number(slice.rows)));
        rows += slice.rows;
    }
    QCOMPARE(rows, 20'050 + 50 + 35 + 22 + 18 + 5);
}

void TestSqliteReading::smallDatabaseIsOneSlice()
{
    const Fixture fixture("4.9.0");
    int slices = 0;
    SqliteOptions options;
    Clock clock;
    options.ticks = clock.ticks();
    options.onSlice = [&](const SliceSeen&) { ++slices; };
    auto connection = SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    {
        auto reading = SqliteReading::begin(**connection, {});
        QVERIFY(localai::readRecords(**reading, {kAllParts}, {}, {}));
        QVERIFY(!(*reading)->mixed());
    }
    QCOMPARE(slices, 1);
}

void TestSqliteReading::early()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 1000);
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    std::vector<SnapshotPtr> given;
    Want want{kAllParts};
    want.early = [&](const SnapshotPtr& s) { given.push_back(s); };
    const auto all = (*backend)->read(want, {});
    QVERIFY(all);
    QCOMPARE(given.size(), 1u);
    const auto& first = *given[0];
    QCOMPARE(first.users.size(), 500u);
    QCOMPARE(first.facts.size(), 500u);
    QCOMPARE((*all)->users.size(), 1050u);
    // What is shown of them doesn't change when the rest comes: permissions and allow-lists are there.
    for (size_t i = 0; i < 500; ++i) {
        QCOMPARE(first.users[i].id, (*all)->users[i].id);
        QCOMPARE(first.users[i].permissions, (*all)->users[i].permissions);
        QCOMPARE(first.users[i].models, (*all)->users[i].models);
    }
    // Nobody is locked out while the window looks at them.
    want.early = [&](const SnapshotPtr&) { fixture.sql("UPDATE users SET name = 'x' WHERE rowid = 1"); };
    QVERIFY((*backend)->read(want, {}));
}

void TestSqliteReading::mixedMoments()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 1000);
    auto connection = SqliteConnection::open(fixture.file(), {});
    QVERIFY(connection);
    for (const bool change : {false, true}) {
        auto reading = SqliteReading::begin(**connection, {});
        QVERIFY(reading);
        int seen = 0;
        Select select{"users", {"id"}, {}};
        select.paused = [&] {
            if (change)
                fixture.sql("UPDATE users SET name = 'x' WHERE rowid = 1");
        };
        QVERIFY((*reading)->each(select, [&](const Row&) { return ++seen == 10 ? Next::Pause : Next::Row; }, {}));
        QCOMPARE(seen, 1050);
        QCOMPARE((*reading)->mixed(), change);
    }
}

void TestSqliteReading::rereadsAfterAChange()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 1000);
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    Want want{kAllParts};
    int early = 0;
    want.early = [&](const SnapshotPtr&) {
        ++early;
        fixture.sql("DELETE FROM users WHERE rowid <= 100; DELETE FROM user_api_keys");
    };
    const auto s = (*backend)->read(want, {});
    QVERIFY(s);
    QCOMPARE(early, 1);
    QCOMPARE((*s)->users.size(), readAll(fixture.request())->users.size()); // none of those read before the change
    QVERIFY((*s)->keys.empty());
    QVERIFY((*s)->notes.empty());
}

void TestSqliteReading::rowIdsAtTheEnds()
{
    const Fixture fixture("4.9.0");
    fixture.sql(
        "UPDATE users SET rowid = -9223372036854775808 WHERE rowid = 1;"
        "UPDATE users SET rowid = 9223372036854775807 WHERE rowid = 2; UPDATE users SET rowid = 4611686018427387904 "
        "WHERE rowid = 3");
    const auto s = readAll(fixture.request());
    QVERIFY(s);
    QCOMPARE(s->users.size(), 50u);
}

void TestSqliteReading::writerIsNeverRefused()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 2000);
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--writer"), fixture.file()});
    QVERIFY(writer.waitForReadyRead(30'000));
    QCOMPARE(writer.readLine(), QByteArray("started\n"));
    int slices = 0;
    SqliteOptions options;
    options.lockWaitMs = 60'000;
    options.sliceUs = 2'000; // many slices, so that many ends of one meet a commit
    options.onSlice = [&](const SliceSeen&) { ++slices; };
    auto connection = SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    bool mixed = false;
    for (int i = 0; i < 5; ++i) {
        auto reading = SqliteReading::begin(**connection, {});
        QVERIFY2(reading, reading ? "" : reading.error().id);
        const auto s = localai::readRecords(**reading, {kAllParts}, {}, {});
        QVERIFY2(s, s ? "" : s.error().id);
        QCOMPARE((*s)->users.size(), 2050u);
        mixed = mixed || (*reading)->mixed();
    }
    writer.closeWriteChannel();
    QVERIFY(writer.waitForFinished(60'000));
    const auto said = writer.readAll().trimmed();
    QVERIFY2(writer.exitCode() == 0, said.constData());
    QVERIFY(said.toInt() > 0);
    QVERIFY(slices > 5);
    QVERIFY(mixed); // they did meet
}

void TestSqliteReading::gateLetsOneIn()
{
    const auto gate = makeReadGate();
    std::atomic<int> inside = 0, most = 0, entries = 0;
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    auto hold = gate->enter({});
                    const int now = ++inside;
                    most = std::max(most.load(), now);
                    ++entries;
                    std::this_thread::yield();
                    --inside;
                }
            });
    }
    QCOMPARE(entries.load(), 800);
    QCOMPARE(most.load(), 1);
}

void TestSqliteReading::gateIsLeftByStop()
{
    const auto gate = makeReadGate();
    auto first = gate->enter({});
    QVERIFY(first);
    std::stop_source stop;
    stop.request_stop();
    const auto second = gate->enter({stop.get_token(), {}});
    QVERIFY(!second);
    QCOMPARE(second.error().fault, Fault::Cancelled);
    first->release();
    QVERIFY(gate->enter({})); // the place of the one who gave up doesn't block the queue
}

void TestSqliteReading::cancelledInTheMiddle()
{
    const Fixture fixture("4.9.0");
    addUsers(fixture, 20'000);
    std::stop_source stop;
    SqliteOptions options;
    Clock clock;
    options.ticks = clock.ticks();
    options.sliceUs = 5'000;
    auto connection = SqliteConnection::open(fixture.file(), options);
    auto reading = SqliteReading::begin(**connection, {});
    QVERIFY(reading);
    int seen = 0;
    const auto end = (*reading)->each({"users", {"id"}, {}},
        [&](const Row&) {
            if (++seen == 100)
                stop.request_stop();
            return Next::Row;
        },
        {stop.get_token(), {}});
    QVERIFY(!end);
    QCOMPARE(end.error().fault, Fault::Cancelled);
    QVERIFY(seen < 500);
    reading->reset();
    fixture.sql("UPDATE users SET name = 'x'"); // nothing is locked any more
}

void TestSqliteReading::waitForALockEnds_data()
{
    QTest::addColumn<bool>("byStop");
    QTest::newRow("by a stop") << true;
    QTest::newRow("by the time allowed") << false;
}

void TestSqliteReading::waitForALockEnds()
{
    QFETCH(bool, byStop);
    const Fixture fixture("4.9.0");
    sqlite3* other = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(fixture.file()).constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    // The clock stands still until the stop comes, or runs a second a look; looks are what a wait consists of.
    std::stop_source stop;
    int looks = 0;
    SqliteOptions options;
    options.lockWaitMs = 5000;
    options.ticks = [&]() -> qint64 {
        if (++looks == 8 && byStop)
            stop.request_stop();
        return byStop ? 0 : looks * 1'000'000LL;
    };
    auto connection = SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    const auto reading = SqliteReading::begin(**connection, {stop.get_token(), {}});
    QVERIFY(!reading);
    QCOMPARE(reading.error().fault, byStop ? Fault::Cancelled : Fault::Busy);
    QVERIFY2(looks >= 6 && looks <= 8, qPrintable(QString::number(looks)));
    sqlite3_close(other);
    QVERIFY(SqliteReading::begin(**connection, {})); // the connection is as good as before
}

void TestSqliteReading::lockIsReleasedBetweenSlices()
{
    const Fixture fixture("4.9.0");
    auto connection = SqliteConnection::open(fixture.file(), {});
    auto reading = SqliteReading::begin(**connection, {});
    QVERIFY(reading);
    const auto commit = [&] {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(fixture.file()).constData(), &db);
        const int code = sqlite3_exec(db, "UPDATE users SET name = 'x' WHERE rowid = 1", nullptr, nullptr, nullptr);
        sqlite3_close(db);
        return code;
    };
    QCOMPARE(commit(), SQLITE_BUSY);
    Select select{"users", {"id"}, {}};
    int code = -1;
    select.paused = [&] { code = commit(); };
    QVERIFY((*reading)->each(select, [n = 0](const Row&) mutable { return ++n == 5 ? Next::Pause : Next::Row; }, {}));
    QCOMPARE(code, SQLITE_OK);
    QCOMPARE(commit(), SQLITE_BUSY);
}

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--writer") == 0)
        return writeAllTheTime(argv[2]);
    QCoreApplication application(argc, argv);
    TestSqliteReading test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_sqlite_reading.moc"
