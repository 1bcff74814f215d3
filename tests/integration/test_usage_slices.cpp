// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/usage_rows.h"
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace bw;
using namespace bw::test;
using namespace bw::usage;

// Usage is read in short windows: how long each locks, and what becomes of rows that come and go meanwhile.
class TestUsageSlices : public QObject {
    Q_OBJECT
private slots:
    void windowsAreBounded();
    void partialCubesGrowFromTheNewest();
    void leavesOutWhatComesLater();
    void readsAgainAfterADeletion();
    void endsWhenRowsAreDeletedAllTheTime();
    void cancelledWhileReading();
    void cancelledWhileLocked();
    void lockedForTooLong();
    void damagedFile();
    void aWriterIsNeverRefused();
};

void TestUsageSlices::windowsAreBounded()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(40'000).constData());
    // 1 ms for each look at the clock, once every 64 rows: a window of 20 ms can't hold more than 20 × 64 rows.
    auto options = clockwork(1000);
    options.sliceUs = 20'000;
    std::vector<db::SliceSeen> slices;
    options.onSlice = [&](const db::SliceSeen& seen) { slices.push_back(seen); };
    const auto cube = read(fixture.file(), {}, {}, options);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 40'000);
    QVERIFY(whole(**cube));
    QVERIFY(slices.size() >= 40'000 / (20 * 64));
    for (const auto& slice : slices) {
        QVERIFY(slice.rows <= 20 * 64);
        QVERIFY2(slice.us <= options.sliceUs + 4000, qPrintable(QString::number(slice.us)));
    }
    // Nor is it cut finer than needed.
    QVERIFY2(slices.size() < 40'000 / (8 * 64), qPrintable(QString::number(slices.size())));
}

void TestUsageSlices::partialCubesGrowFromTheNewest()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(60'000).constData());
    auto options = clockwork(1000);
    options.sliceUs = 50'000;
    std::vector<CubePtr> partial;
    std::vector<Progress> progress;
    Context context;
    context.progress = [&](const Progress& p) { progress.push_back(p); };
    const auto cube = read(
        fixture.file(), [&](CubePtr c) { partial.push_back(std::move(c)); }, context, options);
    QVERIFY(cube);
    QVERIFY(partial.size() > 2);
    qint64 rows = 0;
    for (const auto& c : partial) {
        QVERIFY(!c->complete);
        QVERIFY(c->rows > rows);
        rows = c->rows;
        QCOMPARE(report(*c, {}).totals.requests, rows);
        QVERIFY(c->of(Dimension::User).labels.last().startsWith(u"name ")); // names come along
    }
    QVERIFY(partial.front()->first > (*cube)->first);
    QVERIFY((*cube)->complete);
    QVERIFY(whole(**cube));
    QCOMPARE(progress.back().done, 60'000);
    QCOMPARE(progress.back().total, 60'000);
    QVERIFY(
        std::is_sorted(progress.begin(), progress.end(), [](const auto& a, const auto& b) { return a.done < b.done; }));
}

void TestUsageSlices::leavesOutWhatComesLater()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(30'000).constData());
    Writer writer(fixture.file());
    bool written = false;
    const auto cube = read(
        fixture.file(),
        [&](const CubePtr&) {
            if (!std::exchange(written, true))
                QCOMPARE(
                    writer.run("INSERT INTO usage_records (user_id, total_tokens) VALUES ('late', 1), ('late', 2)"),
                    SQLITE_OK);
        },
        {}, clockwork(1000));
    QVERIFY(written);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 30'000);
    QVERIFY(whole(**cube));
}

void TestUsageSlices::readsAgainAfterADeletion()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(30'000).constData());
    Writer writer(fixture.file());
    bool written = false;
    const auto cube = read(
        fixture.file(),
        [&](const CubePtr&) { // a row that has been read already
            if (!std::exchange(written, true))
                QCOMPARE(writer.run("DELETE FROM usage_records WHERE id = 30000"), SQLITE_OK);
        },
        {}, clockwork(1000));
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 29'999);
    QVERIFY(whole(**cube));
}

void TestUsageSlices::endsWhenRowsAreDeletedAllTheTime()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(30'000).constData());
    Writer writer(fixture.file());
    int deleted = 0;
    const auto cube = read(
        fixture.file(),
        [&](const CubePtr&) {
            ++deleted;
            writer.run("DELETE FROM usage_records WHERE id = (SELECT max(id) FROM usage_records)");
        },
        {}, clockwork(1000));
    QVERIFY(cube);
    QVERIFY(deleted > 1);
    QVERIFY((*cube)->rows >= 30'000 - deleted);
}

void TestUsageSlices::cancelledWhileReading()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(30'000).constData());
    std::stop_source stop;
    Context context{stop.get_token()};
    const auto cube = read(
        fixture.file(), [&](const CubePtr&) { stop.request_stop(); }, context, clockwork(1000));
    QVERIFY(!cube);
    QCOMPARE(cube.error().fault, Fault::Cancelled);
    // Nothing stays locked.
    Writer writer(fixture.file());
    QCOMPARE(writer.run("BEGIN EXCLUSIVE; COMMIT"), SQLITE_OK);
}

void TestUsageSlices::cancelledWhileLocked()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(10).constData());
    Writer writer(fixture.file());
    QCOMPARE(writer.run("BEGIN EXCLUSIVE"), SQLITE_OK);
    std::stop_source stop;
    db::SqliteOptions options;
    options.lockWaitMs = 1'000'000;
    std::jthread stopper([&] { stop.request_stop(); });
    const auto cube = read(fixture.file(), {}, {stop.get_token()}, options);
    QVERIFY(!cube);
    QCOMPARE(cube.error().fault, Fault::Cancelled);
}

void TestUsageSlices::lockedForTooLong()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(10).constData());
    Writer writer(fixture.file());
    QCOMPARE(writer.run("BEGIN EXCLUSIVE"), SQLITE_OK);
    db::SqliteOptions options;
    options.lockWaitMs = 30;
    auto cube = read(fixture.file(), {}, {}, options);
    QVERIFY(!cube);
    QCOMPARE(cube.error().fault, Fault::Busy);
    QCOMPARE(writer.run("COMMIT"), SQLITE_OK);
    cube = read(fixture.file(), {}, {}, options);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 10);
}

void TestUsageSlices::damagedFile()
{
    const test::Fixture fixture;
    fixture.sql(filledTable(20'000).constData());
    auto bytes = fixture.bytes();
    for (qsizetype page = bytes.size() / 2 / 4096; page < bytes.size() / 4096; ++page)
        memset(bytes.data() + page * 4096, 0x5a, 4096);
    test::Fixture::write(fixture.file(), bytes);
    const auto cube = read(fixture.file());
    QVERIFY(!cube); // a part of the rows is no answer
    QCOMPARE(cube.error().fault, Fault::BadAnswer);
}

// Another process writes all the time, as a busy server does, with the server's own patience of 5 s.
void TestUsageSlices::aWriterIsNeverRefused()
{
    const test::Fixture fixture;
    constexpr int atFirst = 40'000, commits = 150;
    fixture.sql(filledTable(atFirst).constData());
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        Writer writer(fixture.file());
        int refused = writer.run("PRAGMA synchronous = OFF");
        for (int i = 0; i < commits; ++i) {
            refused += writer.run("INSERT INTO usage_records (user_id, model, prompt_tokens, total_tokens, created_at) "
                                  "SELECT 'w', 'm', 1, max(id) + 1, '2026-11-21 10:00:00+00:00' FROM usage_records")
                != SQLITE_OK;
            usleep(2000);
        }
        _exit(refused ? 1 : 0);
    }
    int status = 0;
    pid_t ended = 0;
    qint64 rows = atFirst;
    do {
        ended = waitpid(child, &status, WNOHANG);
        db::SqliteOptions options;
        options.sliceUs = 5000;
        const auto cube = read(fixture.file(), {}, {}, options);
        QVERIFY2(cube, cube ? "" : cube.error().id);
        QVERIFY((*cube)->rows >= rows);
        rows = (*cube)->rows;
        QVERIFY(whole(**cube));
    } while (ended == 0);
    QCOMPARE(ended, child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(rows, qint64(atFirst + commits));
}

QTEST_GUILESS_MAIN(TestUsageSlices)
#include "test_usage_slices.moc"
