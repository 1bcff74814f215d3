// SPDX-License-Identifier: GPL-3.0-or-later
// Copying a database that a server writes to: by pages, and row by row where the pages are never of one moment.
#include "core/db/sqlite_backup.h"
#include "tests/support/problem.h"
#include "tests/support/sqlite_dump.h"
#include "tests/support/usage_rows.h"
#include <QProcess>
#include <poll.h>

using namespace bw;
using namespace bw::db;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Everything that a table can be, besides what LocalAI makes.
constexpr auto kOddTables = R"(
PRAGMA user_version = 17; PRAGMA application_id = 4711;
CREATE TABLE odd ("a b" TEXT DEFAULT "quoted", n, half REAL AS (n / 2.0) STORED, twice AS (n * 2), CHECK (n <> 99));
INSERT INTO odd (rowid, "a b", n) VALUES (-9223372036854775808, x'00ff', 1), (7, CAST(x'fffe41' AS TEXT), 1e300),
    (9223372036854775807, NULL, 'text'), (9, '', -0.0);
CREATE TABLE keyed (a TEXT, b INT, PRIMARY KEY (a, b)) WITHOUT ROWID; INSERT INTO keyed VALUES ('x', 2), ('x', 1);
CREATE TABLE hidden (rowid TEXT, _rowid_ TEXT, oid TEXT); INSERT INTO hidden VALUES ('a', 'b', 'c');
CREATE TABLE noted (t TEXT); CREATE TRIGGER note AFTER INSERT ON odd BEGIN INSERT INTO noted VALUES (new.n); END;
CREATE VIEW gone AS SELECT * FROM not_there; CREATE VIEW people AS SELECT id, email FROM users;
CREATE INDEX partial_odd ON odd (n) WHERE n > 1; CREATE UNIQUE INDEX expression_odd ON odd (lower("a b"), n);
CREATE VIRTUAL TABLE words USING fts5(body); INSERT INTO words VALUES ('some words');
ANALYZE;
)";

struct Made {
    Result<Copied> copied;
    QString file;
};

// A writer that commits whenever the copy pauses; at once or not at all: nothing may be locked then.
class BetweenSteps {
public:
    BetweenSteps(const QString& file, int most)
        : m_writer(file)
        , m_left(most)
    {
        m_writer.run("PRAGMA busy_timeout = 0");
    }
    CopyOptions options()
    {
        CopyOptions o{{"usage_records"}};
        o.stepBytes = 16 * 4096;
        o.pause = [this](qint64, const std::stop_token&) {
            ++pauses;
            if (m_left-- > 0)
                refused += m_writer.run("INSERT INTO usage_records (model) VALUES ('between')") != SQLITE_OK;
        };
        return o;
    }
    int refused = 0, pauses = 0;

private:
    bw::test::Writer m_writer;
    int m_left;
};

// A server in a process of its own, with a server's patience: a row of usage every 10 ms, until its input ends.
int serve(const char* file)
{
    bw::test::Writer writer(QString::fromLocal8Bit(file));
    bool started = false;
    for (pollfd input{0, POLLIN, 0}; ::poll(&input, 1, 10) == 0;) {
        if (const int code = writer.run("INSERT INTO usage_records (user_id) VALUES ('served')"); code != SQLITE_OK) {
            std::printf("refused %d\n", code);
            return 1;
        }
        if (!std::exchange(started, true))
            std::printf("started\n");
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class TestSqliteCopy : public QObject {
    Q_OBJECT

    static Made copy(const Fixture& fixture, const CopyOptions& options, const SqliteOptions& sqlite = {},
        const Context& context = {})
    {
        const auto to = fixture.path("copy.db");
        Fixture::write(to, {});
        auto connection = SqliteConnection::open(fixture.file(), sqlite);
        return {copySqlite(**connection, to, options, context), to};
    }
    static void verify(const Made& made)
    {
        QVERIFY2(made.copied,
            made.copied ? ""
                        : qPrintable(QLatin1StringView(made.copied.error().id) + u' ' + made.copied.error().detail));
        const auto checked = checkSqlite(made.file, {});
        QVERIFY(checked);
        QVERIFY2(checked->sound, qPrintable(checked->problem));
        QCOMPARE(differenceOf(made.copied->rows, checked->rows), QString());
        QCOMPARE(made.copied->rows.keys(), checked->rows.keys());
    }

private slots:
    void pagesOfAQuietFile()
    {
        const Fixture fixture("4.9.0");
        fixture.sql(kOddTables);
        const auto made = copy(fixture, {{"usage_records"}});
        verify(made);
        QCOMPARE(made.copied->way, CopyWay::Pages);
        QCOMPARE(made.copied->restarts, 0);
        QVERIFY(made.copied->oneMoment);
        QVERIFY(made.copied->upTo.value("usage_records") > 0);
        QCOMPARE(dump(made.file), dump(fixture.file()));
        QCOMPARE(QFileInfo(made.file).size(), QFileInfo(fixture.file()).size());
    }

    void oneWriteBeginsAnew()
    {
        const Fixture fixture("4.9.0");
        BetweenSteps writer(fixture.file(), 1);
        const auto made = copy(fixture, writer.options());
        verify(made);
        QCOMPARE(made.copied->way, CopyWay::Pages);
        QCOMPARE(made.copied->restarts, 1);
        QCOMPARE(writer.refused, 0);
        QVERIFY(writer.pauses > 2);
        QCOMPARE(dump(made.file), dump(fixture.file()));
    }

    void rowsWhileSomebodyKeepsWriting()
    {
        const Fixture fixture("4.9.0");
        fixture.sql(kOddTables);
        auto expected = dump(fixture.file());
        BetweenSteps writer(fixture.file(), 1000);
        const auto made = copy(fixture, writer.options());
        verify(made);
        QCOMPARE(made.copied->way, CopyWay::Rows);
        QCOMPARE(made.copied->restarts, 2);
        QVERIFY(writer.pauses < 10);
        QVERIFY(made.copied->oneMoment);
        QCOMPARE(writer.refused, 0);
        // Two rows were written before the rows were read, none since.
        expected = dump(fixture.file());
        auto found = dump(made.file);
        QCOMPARE(found.remove("table sqlite_stat1"), expected.remove("table sqlite_stat1"));
        for (auto i = expected.cbegin(); i != expected.cend(); ++i)
            QVERIFY2(found.value(i.key()) == *i, i.key().constData());
        QCOMPARE(found.size(), expected.size());
    }

    // Rows that come while the usage is read in slices don't belong to it.
    void usageUpToAnId()
    {
        const Fixture fixture;
        fixture.sql(filledTable(5000)
            + "CREATE TABLE users (id text PRIMARY KEY, email text); INSERT INTO users VALUES ('u1', 'a');"
            + "CREATE INDEX usage_by_user ON usage_records (user_id);");
        bw::test::Writer server(fixture.file());
        CopyOptions options{{"usage_records"}};
        options.restarts = 0; // gives the pages up at the first write
        options.stepBytes = 4096;
        auto sqlite = clockwork(1000);
        int slices = 0;
        sqlite.onSlice = [&](const SliceSeen& seen) {
            ++slices;
            QVERIFY(seen.us <= 103'000);
            QCOMPARE(server.run("INSERT INTO usage_records (user_id) VALUES ('late')"), SQLITE_OK);
            QCOMPARE(server.run("UPDATE users SET email = 'late'"), SQLITE_OK);
        };
        int pauses = 0;
        options.pause = [&](qint64, const std::stop_token&) {
            if (++pauses == 1)
                server.run("INSERT INTO usage_records (user_id) VALUES ('first')");
        };
        const auto made = copy(fixture, options, sqlite);
        verify(made);
        QCOMPARE(made.copied->way, CopyWay::Rows);
        QCOMPARE(made.copied->upTo.value("usage_records"), 5001);
        QCOMPARE(made.copied->rows.value("usage_records"), 5001);
        QVERIFY(slices > 2);
        bw::test::Writer there(made.file);
        QCOMPARE(
            there.rows("SELECT count(*), max(id) FROM usage_records").front(), (QStringList{u"5001"_s, u"5001"_s}));
        QCOMPARE(there.rows("SELECT email FROM users").front(), QStringList{u"a"_s});
        QCOMPARE(there.rows("SELECT seq FROM sqlite_sequence").front(), QStringList{u"5001"_s});
    }

    void slicesWhereTheRestIsLarge()
    {
        const Fixture fixture;
        fixture.sql(
            "CREATE TABLE users (id integer PRIMARY KEY, email text); WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL "
            "SELECT i + 1 FROM c WHERE i < 20000) INSERT INTO users SELECT i, 'u' || i FROM c;"
            "CREATE TABLE usage_records (id integer PRIMARY KEY, model text)");
        BetweenSteps writer(fixture.file(), 3);
        const auto made = copy(fixture, writer.options(), clockwork(1000)); // 16 rows take 1 ms: 1.25 s in all
        verify(made);
        QCOMPARE(made.copied->way, CopyWay::Rows);
        QVERIFY(!made.copied->oneMoment);
        QCOMPARE(made.copied->rows.value("users"), 20'000);
        QCOMPARE(dump(made.file), dump(fixture.file()));
    }

    void aServerWritingEvery10Ms()
    {
        const Fixture fixture;
        fixture.sql(filledTable(200'000)); // 14 MB: no step takes it all
        QProcess server;
        server.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--server"), fixture.file()});
        QVERIFY(server.waitForReadyRead(30'000));
        SqliteOptions sqlite;
        sqlite.lockWaitMs = 60'000;
        CopyOptions options{{"usage_records"}};
        options.stepBytes = 1 << 20;
        const auto made = copy(fixture, options, sqlite);
        server.closeWriteChannel();
        QVERIFY(server.waitForFinished(60'000));
        const auto said = server.readAll();
        verify(made);
        QVERIFY2(server.exitCode() == 0, said.constData());
        QCOMPARE(made.copied->way, CopyWay::Rows);
        const auto upTo = made.copied->upTo.value("usage_records");
        QVERIFY(upTo > 200'000);
        QCOMPARE(made.copied->rows.value("usage_records"), upTo);
    }

    void stopped_data()
    {
        QTest::addColumn<int>("writes");
        QTest::newRow("in the pages") << 0;
        QTest::newRow("in the rows") << 1000;
    }
    void stopped()
    {
        QFETCH(int, writes);
        const Fixture fixture("4.9.0");
        BetweenSteps writer(fixture.file(), writes);
        std::stop_source stop;
        auto options = writer.options();
        if (writes == 0)
            options.pause = [&](qint64, const std::stop_token&) { stop.request_stop(); };
        SqliteOptions sqlite;
        int looks = 0;
        sqlite.ticks = [&] {
            if (writes > 0 && writer.pauses >= 2 && ++looks == 6)
                stop.request_stop();
            return steadyTicks();
        };
        const auto made = copy(fixture, options, sqlite, {stop.get_token(), {}});
        QVERIFY(!made.copied);
        QCOMPARE(made.copied.error().fault, Fault::Cancelled);
        fixture.sql("UPDATE users SET name = 'x'"); // nothing is locked any more
    }

    void checkFindsDamage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("at");
        QTest::newRow("in a page") << QByteArray(2000, 'x') << 4096 * 5;
        QTest::newRow("in the header") << QByteArray(100, 'x') << 0;
        QTest::newRow("in the schema") << QByteArray(60, '\xff') << 100;
    }
    void checkFindsDamage()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, at);
        const Fixture fixture("4.9.0");
        QVERIFY(checkSqlite(fixture.file(), {})->sound);
        auto all = fixture.bytes();
        Fixture::write(fixture.file(), all.replace(at, bytes.size(), bytes));
        const auto checked = checkSqlite(fixture.file(), {});
        QVERIFY(checked);
        QVERIFY(!checked->sound);
        QVERIFY(!checked->problem.isEmpty());
    }

    // Columns that got their constraint after their rows: a server lives with them.
    void checkTakesOldRows()
    {
        const Fixture fixture("4.9.0");
        fixture.sql(
            "CREATE TABLE late (a, b); INSERT INTO late VALUES (NULL, 1); PRAGMA writable_schema = ON;"
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE late (a NOT NULL, b CHECK (b > 1))' WHERE name = 'late'");
        const auto checked = checkSqlite(fixture.file(), {});
        QVERIFY(checked);
        QVERIFY2(checked->sound, qPrintable(checked->problem));
        QCOMPARE(checked->rows.value("late"), 1);
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--server") == 0)
        return serve(argv[2]);
    QCoreApplication application(argc, argv);
    TestSqliteCopy test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_sqlite_copy.moc"
