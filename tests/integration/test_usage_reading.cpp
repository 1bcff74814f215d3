// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite.h"
#include "core/usage/reader.h"
#include "core/usage/report.h"
#include "tests/support/fixture.h"
#include <map>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace bw;
using namespace bw::usage;

namespace {

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

Result<CubePtr> read(const QString& file, const Partial& partial = {}, const Context& context = {},
    const db::SqliteOptions& options = {})
{
    auto connection = db::SqliteConnection::open(file, options);
    if (!connection)
        return tl::unexpected(connection.error());
    return readSqlite(**connection, partial, context);
}

QStringList numbers(const Counts& c)
{
    return {QString::number(c.requests), QString::number(c.prompt), QString::number(c.completion),
        QString::number(c.total)};
}

constexpr auto kTable =
    "CREATE TABLE usage_records (id integer PRIMARY KEY AUTOINCREMENT, user_id text, user_name text, "
    "source text, api_key_id text, api_key_name text, model text, endpoint text, prompt_tokens "
    "integer, completion_tokens integer, total_tokens integer, created_at datetime);";

// Rows 1 … n, each with one prompt token and its own id as total: n rows of which none is lost or read twice have a
// total of n (n + 1) / 2.
QByteArray filledTable(int n)
{
    return QByteArray(kTable) + "WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
        + QByteArray::number(n)
        + ") INSERT INTO usage_records (user_id, user_name, model, prompt_tokens, total_tokens, created_at) "
          "SELECT 'u' || (i % 7), 'name ' || i, 'm', 1, i, "
          "strftime('%Y-%m-%d %H:%M:%S+00:00', 1790000000 + i, 'unixepoch') FROM c;";
}
bool whole(const Cube& cube)
{
    const auto totals = report(cube, {}).totals;
    return totals.requests == cube.rows && totals.prompt == cube.rows
        && totals.total == cube.rows * (cube.rows + 1) / 2;
}

// A clock that goes on by one step each time somebody looks at it.
db::SqliteOptions clockwork(qint64 stepUs)
{
    db::SqliteOptions options;
    auto now = std::make_shared<qint64>(0);
    options.ticks = [now, stepUs] { return *now += stepUs; };
    return options;
}

} // namespace

class TestUsageReading : public QObject {
    Q_OBJECT
private slots:
    void recorded_data();
    void recorded();
    void labelsAreTheNewestNames();
    void damagedRows();
    void missingColumns();
    void missingTable();
    void idsOfAnyKind();
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

void TestUsageReading::recorded_data()
{
    QTest::addColumn<bool>("hasSource");
    QTest::newRow("4.1.0") << false;
    QTest::newRow("4.3.0") << true;
    QTest::newRow("4.9.0") << true;
    QTest::newRow("4.9.0-newyork") << true;
    QTest::newRow("4.1.0-upgraded") << true;
}

// SQLite's own sums and its own reading of times are the measure.
void TestUsageReading::recorded()
{
    QFETCH(bool, hasSource);
    const test::Fixture fixture(QTest::currentDataTag());
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QVERIFY((*cube)->complete);
    QCOMPARE((*cube)->unreadable, 0);
    Writer oracle(fixture.file());
    const auto compare = [&](const char* columns, const Query& query) {
        const auto sums =
            QByteArray(columns) + ", count(*), sum(prompt_tokens), sum(completion_tokens), sum(total_tokens)";
        const auto places = query.by.size() + (query.bucket != Bucket::None ? 1 : 0);
        QByteArray sql = "SELECT " + sums + " FROM usage_records GROUP BY 1";
        for (size_t i = 2; i <= places; ++i)
            sql += "," + QByteArray::number(int(i));
        auto expected = oracle.rows(sql.constData());
        std::vector<QStringList> made;
        for (const auto& row : report(**cube, query).rows) {
            QStringList line;
            if (query.bucket != Bucket::None)
                line << bucketText(row.bucket, query.zone, query.bucket);
            for (size_t i = 0; i < row.key.size(); ++i)
                line << (*cube)->of(query.by[i]).ids[row.key[i]];
            made.push_back(line + numbers(row.counts));
        }
        std::sort(expected.begin(), expected.end());
        std::sort(made.begin(), made.end());
        QCOMPARE(made, expected);
    };
    using enum Dimension;
    compare("strftime('%Y-%m-%d', created_at), model, user_id", {.by = {Model, User}});
    compare("strftime('%Y-%m-%dT%H:00:00+00:00', created_at), endpoint", {.bucket = Bucket::Hour, .by = {Endpoint}});
    compare("strftime('%Y-%m-%dT%H:00:00+05:30', created_at, '+330 minutes'), user_id",
        {.zone = QTimeZone("Asia/Kolkata"), .bucket = Bucket::Hour, .by = {User}});
    compare("strftime('%Y-%m', created_at)", {.bucket = Bucket::Month});
    if (hasSource)
        compare("coalesce(source, ''), coalesce(api_key_id, '')", {.bucket = Bucket::None, .by = {Source, Key}});
    else
        QCOMPARE((*cube)->of(Source).ids, QStringList{QString()});

    const auto ends = oracle.rows("SELECT count(*), round(86400 * (min(julianday(created_at)) - 2440587.5)), "
                                  "round(86400 * (max(julianday(created_at)) - 2440587.5)) FROM usage_records");
    QCOMPARE((*cube)->rows, ends[0][0].toLongLong());
    QVERIFY(qAbs((*cube)->first->seconds() - ends[0][1].toDouble()) <= 1);
    QVERIFY(qAbs((*cube)->last->seconds() - ends[0][2].toDouble()) <= 1);
}

void TestUsageReading::labelsAreTheNewestNames()
{
    const test::Fixture fixture("4.9.0");
    fixture.sql("INSERT INTO usage_records (user_id, user_name, api_key_id, api_key_name, model, created_at) "
                "SELECT user_id, 'Renamed', api_key_id, 'Key renamed', model, created_at FROM usage_records "
                "WHERE api_key_id <> '' ORDER BY id LIMIT 1");
    Writer oracle(fixture.file());
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    for (const auto& [dimension, sql] :
        {std::pair(Dimension::User, "SELECT user_id, user_name, max(id) FROM usage_records GROUP BY user_id"),
            std::pair(Dimension::Key,
                "SELECT api_key_id, api_key_name, max(id) FROM usage_records "
                "WHERE api_key_id <> '' GROUP BY api_key_id")}) {
        const auto& names = (*cube)->of(dimension);
        const auto expected = oracle.rows(sql);
        QVERIFY(!expected.empty());
        for (const auto& row : expected)
            QCOMPARE(names.labels.value(names.ids.indexOf(row[0])), row[1]);
    }
    QVERIFY((*cube)->of(Dimension::User).labels.contains(u"Renamed"_qs));
    QVERIFY((*cube)->of(Dimension::User).ids.contains(u"legacy-api-key"_qs));
}

void TestUsageReading::damagedRows()
{
    const test::Fixture fixture;
    fixture.sql(kTable);
    fixture.sql("INSERT INTO usage_records (user_id, user_name, model, prompt_tokens, completion_tokens, total_tokens, "
                "created_at) "
                "VALUES (NULL, NULL, NULL, NULL, NULL, NULL, NULL),"
                "('u', 'U', 'm', 'twelve', '12abc', 7.9, '2026-11-21 10:00:00+00:00'),"
                "('u', 'U', 'm', 9223372036854775807, 1, 9223372036854775807, '2026-11-21 10:00:00+00:00'),"
                "('u', 'U', 'm', 1, 1, 1, '2026-02-30 10:00:00+00:00'),"
                "('u', 'U', 'm', 1, 1, 1, 'yesterday'),"
                "('u', 'U', 'm', 1, 1, 1, x'00ff'),"
                "('u', 'U', 'm', 1, 1, 1, 1795262401),"
                "('u', 'U', 'm', 1, 1, 1, 1795262401.5),"
                "(x'75c328', x'ff', 'a' || char(0) || 'b', 2, 2, 4, '2026-11-21T10:00:00Z')");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 9);
    QCOMPARE((*cube)->unreadable, 4);
    const auto& models = (*cube)->of(Dimension::Model).ids;
    QVERIFY(models.contains(QStringLiteral("a") + QChar(0) + u'b'));
    const auto& users = (*cube)->of(Dimension::User);
    QVERIFY(users.ids.contains(u"u\uFFFD("_qs));
    QVERIFY(users.labels.contains(u"\uFFFD"_qs));
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto made = report(**cube, {.by = {Dimension::User}});
    QCOMPARE(made.rows.size(), size_t(2));
    QCOMPARE(
        numbers(made.rows[0].counts), (QStringList{u"4"_qs, QString::number(most), u"15"_qs, QString::number(most)}));
    QCOMPARE(numbers(made.rows[1].counts), (QStringList{u"1"_qs, u"2"_qs, u"2"_qs, u"4"_qs}));
    QCOMPARE(report(**cube, {}).totals.requests, 9);
}

void TestUsageReading::missingColumns()
{
    const test::Fixture fixture;
    fixture.sql("CREATE TABLE usage_records (user_id text, total_tokens integer);"
                "INSERT INTO usage_records VALUES ('a', 5), ('b', 6)");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 2);
    QCOMPARE((*cube)->unreadable, 2);
    QCOMPARE((*cube)->of(Dimension::User).labels, (QStringList{QString(), u"a"_qs, u"b"_qs}));
    QCOMPARE(report(**cube, {}).totals.total, 11);
    QVERIFY(!(*cube)->first);
}

void TestUsageReading::missingTable()
{
    const test::Fixture fixture;
    fixture.sql("CREATE TABLE users (id text)");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QVERIFY((*cube)->complete);
    QCOMPARE((*cube)->rows, 0);
    QVERIFY(report(**cube, {}).rows.empty());
    fixture.sql(kTable);
    QCOMPARE((*read(fixture.file()))->rows, 0);
}

void TestUsageReading::idsOfAnyKind()
{
    const test::Fixture fixture;
    fixture.sql(kTable);
    fixture.sql("INSERT INTO usage_records (id, total_tokens, created_at) VALUES (-9223372036854775808, 1, 0),"
                "(-9223372036854775807, 2, 0), (-5, 4, 0), (0, 8, 0), (1, 16, 0), (1000000000000, 32, 0),"
                "(9223372036854775806, 64, 0), (9223372036854775807, 128, 0)");
    qint64 slices = 0;
    db::SqliteOptions options;
    options.onSlice = [&](const db::SliceSeen&) { ++slices; };
    const auto cube = read(fixture.file(), {}, {}, options);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 8);
    QCOMPARE(report(**cube, {}).totals.total, 255);
    QVERIFY2(slices < 40, qPrintable(QString::number(slices))); // gaps are jumped over
}

void TestUsageReading::windowsAreBounded()
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

void TestUsageReading::partialCubesGrowFromTheNewest()
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

void TestUsageReading::leavesOutWhatComesLater()
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

void TestUsageReading::readsAgainAfterADeletion()
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

void TestUsageReading::endsWhenRowsAreDeletedAllTheTime()
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

void TestUsageReading::cancelledWhileReading()
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

void TestUsageReading::cancelledWhileLocked()
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

void TestUsageReading::lockedForTooLong()
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

void TestUsageReading::damagedFile()
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
void TestUsageReading::aWriterIsNeverRefused()
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

QTEST_GUILESS_MAIN(TestUsageReading)
#include "test_usage_reading.moc"
