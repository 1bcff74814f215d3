// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/problem.h"
#include <QDir>
#include <QRandomGenerator>
#include <sys/stat.h>
#include <unistd.h>

using namespace bw;
using namespace bw::test;

namespace {

// For root permissions are no obstacle: it takes another identity while it looks.
class Unprivileged {
public:
    Unprivileged()
        : m_root(::geteuid() == 0)
    {
        if (m_root && ::seteuid(65534) != 0)
            QTest::qFail("seteuid", __FILE__, __LINE__);
    }
    ~Unprivileged()
    {
        if (m_root && ::seteuid(0) != 0)
            qFatal("seteuid");
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool m_root;
};

void mode(const QString& path, mode_t bits) { QCOMPARE(::chmod(QFile::encodeName(path).constData(), bits), 0); }

} // namespace

// What may be at a path instead of LocalAI's database: each gets its own words, and nothing is left beside it.
class TestBadinputFiles : public QObject {
    Q_OBJECT
private slots:
    void missing();
    void noRight();
    void folder();
    void pipe();
    void otherContents_data();
    void otherContents();
    void truncated();
    void cutAnywhere();
    void damagedPage();
    void damagedAnywhere();
    void otherProduct();
    void withoutUsers();
    void locked();
    void gone();
    void replaced();
    void replacedWhileReading();
    void oddNames_data();
    void oddNames();
};

void TestBadinputFiles::missing()
{
    const Fixture fixture;
    COMPARE_ERROR(problemOf(fixture.request()), Fault::Unreachable, "database.missing");
    auto request = fixture.request();
    request.address = fixture.path("no/such/folder/database.db");
    COMPARE_ERROR(problemOf(request), Fault::Unreachable, "database.missing");
    QVERIFY(fixture.names().isEmpty());
}

void TestBadinputFiles::noRight()
{
    const Fixture fixture("4.9.0");
    {
        mode(fixture.folder(), 0755);
        mode(fixture.file(), ::geteuid() == 0 ? 0600 : 0);
        const Unprivileged other;
        COMPARE_ERROR(problemOf(fixture.request()), Fault::Storage, "database.no_right");
    }
    {
        mode(fixture.file(), 0644);
        mode(fixture.folder(), ::geteuid() == 0 ? 0700 : 0);
        const Unprivileged other;
        COMPARE_ERROR(problemOf(fixture.request()), Fault::Storage, "database.no_right");
        auto request = fixture.request();
        request.address = fixture.folder();
        COMPARE_ERROR(problemOf(request), Fault::Storage, "database.no_right");
    }
    mode(fixture.folder(), 0700);
}

void TestBadinputFiles::folder()
{
    const Fixture fixture("4.9.0");
    auto request = fixture.request();
    request.address = fixture.folder();
    auto backend = openDatabase(request, {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().place, fixture.file());
    backend->reset();

    QVERIFY(QDir(fixture.folder()).mkpath(QStringLiteral("data")));
    QVERIFY(QFile::rename(fixture.file(), fixture.path("data/database.db")));
    backend = openDatabase(request, {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().place, fixture.path("data/database.db"));

    QVERIFY(QFile::remove(fixture.path("data/database.db")));
    COMPARE_ERROR(problemOf(request), Fault::BadAnswer, "database.folder");
}

void TestBadinputFiles::pipe()
{
    const Fixture fixture;
    QCOMPARE(::mkfifo(QFile::encodeName(fixture.file()).constData(), 0600), 0);
    COMPARE_ERROR(problemOf(fixture.request()), Fault::BadAnswer, "database.not_a_file");
}

void TestBadinputFiles::otherContents_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QByteArray>("id");
    QRandomGenerator random(7);
    QByteArray noise(8192, 0);
    random.generate(noise.begin(), noise.end());
    QTest::newRow("nothing") << QByteArray() << QByteArray("database.empty");
    QTest::newRow("a few bytes") << QByteArray("SQLite") << QByteArray("database.not_sqlite");
    QTest::newRow("only the first words") << QByteArray("SQLite format 3\0", 16) << QByteArray("database.not_sqlite");
    QTest::newRow("text") << QByteArray("CREATE TABLE users (id text);\n").repeated(300)
                          << QByteArray("database.not_sqlite");
    QTest::newRow("zeros") << QByteArray(8192, 0) << QByteArray("database.not_sqlite");
    QTest::newRow("encrypted") << noise << QByteArray("database.encrypted");
    QTest::newRow("zip") << "PK\x03\x04" + noise << QByteArray("database.archive");
    QTest::newRow("gzip") << "\x1f\x8b\x08" + noise << QByteArray("database.archive");
}

void TestBadinputFiles::otherContents()
{
    QFETCH(QByteArray, contents);
    QFETCH(QByteArray, id);
    const Fixture fixture;
    Fixture::write(fixture.file(), contents);
    COMPARE_ERROR(problemOf(fixture.request()), Fault::BadAnswer, id);
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    QCOMPARE(fixture.bytes(), contents);
}

void TestBadinputFiles::truncated()
{
    const Fixture fixture("4.9.0");
    const auto whole = fixture.bytes();
    for (const auto part : {whole.size() / 2, whole.size() - 4096, whole.size() - 1, qsizetype(5000)}) {
        Fixture::write(fixture.file(), whole.left(part));
        const auto problem = problemOf(fixture.request());
        COMPARE_ERROR(problem, Fault::BadAnswer, "database.truncated");
        QVERIFY(textOf(problem).why.contains(QString::number(whole.size())));
        QVERIFY(textOf(problem).why.contains(QString::number(part)));
    }
}

void TestBadinputFiles::cutAnywhere()
{
    QRandomGenerator random(11);
    for (const char* version : {"4.1.0", "4.9.0"}) {
        const Fixture fixture(version);
        const auto whole = fixture.bytes();
        for (int i = 0; i < 50; ++i) {
            const auto cut = random.bounded(512, int(whole.size())); // below there is no first page to judge by
            Fixture::write(fixture.file(), whole.left(cut));
            const auto problem = problemOf(fixture.request());
            QVERIFY2(
                QByteArrayView(problem.id) == "database.truncated" || QByteArrayView(problem.id) == "database.damaged",
                qPrintable(
                    QStringLiteral("%1 of %2: %3").arg(cut).arg(whole.size()).arg(QLatin1StringView(problem.id))));
            QCOMPARE(problem.fault, Fault::BadAnswer);
        }
        QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    }
}

void TestBadinputFiles::damagedPage()
{
    // Every page in turn: either the lists are whole, or there is an error; never a shorter list.
    const Fixture fixture("4.9.0");
    const auto whole = fixture.bytes();
    const auto expected = readAll(fixture.request());
    QVERIFY(expected);
    int errors = 0;
    for (qsizetype page = 1; page < whole.size() / 4096; ++page) {
        auto broken = whole;
        broken.replace(page * 4096, 4096, QByteArray(4096, '\x5a'));
        Fixture::write(fixture.file(), broken);
        auto backend = openDatabase(fixture.request(), {});
        auto snapshot = backend ? (*backend)->read({kAllParts}, {}) : tl::unexpected(backend.error());
        if (!snapshot) {
            ++errors;
            QCOMPARE(QByteArray(snapshot.error().id), QByteArray("database.damaged"));
            continue;
        }
        QCOMPARE((*snapshot)->users.size(), expected->users.size());
        QCOMPARE((*snapshot)->keys.size(), expected->keys.size());
        QCOMPARE((*snapshot)->invites.size(), expected->invites.size());
        QCOMPARE((*snapshot)->sessions.size(), expected->sessions.size());
    }
    QVERIFY(errors >= 5);
}

// Bytes changed at random: whatever SQLite makes of them, there are lists or an error with words, and no trace.
void TestBadinputFiles::damagedAnywhere()
{
    const Fixture fixture("4.9.0");
    const auto whole = fixture.bytes();
    int errors = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        auto broken = whole;
        const auto range = seed % 4 == 0 ? 100 : int(whole.size()); // a quarter of them in the header
        for (quint32 n = 1 + random.bounded(40U); n > 0; --n)
            broken[random.bounded(range)] = char(random.bounded(256));
        Fixture::write(fixture.file(), broken);
        auto backend = openDatabase(fixture.request(), {});
        const auto snapshot =
            backend ? (*backend)->read({kAllParts | Part::Activity}, {}) : tl::unexpected(backend.error());
        const auto cube = backend ? (*backend)->usage({}, {}) : tl::unexpected(backend.error());
        for (const auto* error : {snapshot ? nullptr : &snapshot.error(), cube ? nullptr : &cube.error()}) {
            if (!error)
                continue;
            ++errors;
            QVERIFY2(error->fault == Fault::BadAnswer || error->fault == Fault::Storage, error->id);
            QVERIFY2(!textOf(*error).next.isEmpty(), error->id);
        }
        QCOMPARE(fixture.bytes(), broken);
        QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    }
    QVERIFY(errors > 50);
}

void TestBadinputFiles::otherProduct()
{
    {
        const Fixture fixture;
        fixture.sql("CREATE TABLE dashboard_acl (id integer); CREATE TABLE user (id integer, login text)");
        const auto problem = problemOf(fixture.request());
        COMPARE_ERROR(problem, Fault::BadAnswer, "database.of_product");
        QVERIFY(textOf(problem).why.contains(QStringLiteral("Grafana")));
    }
    {
        const Fixture fixture;
        fixture.sql("CREATE TABLE users (id integer, login text); CREATE TABLE notes (id integer)");
        COMPARE_ERROR(problemOf(fixture.request()), Fault::BadAnswer, "database.of_another");
    }
    {
        const Fixture fixture;
        fixture.sql("CREATE TABLE t (id integer); DROP TABLE t");
        COMPARE_ERROR(problemOf(fixture.request()), Fault::BadAnswer, "database.no_tables");
    }
}

void TestBadinputFiles::withoutUsers()
{
    const Fixture fixture("4.9.0");
    fixture.sql("DROP TABLE users");
    COMPARE_ERROR(problemOf(fixture.request()), Fault::BadAnswer, "database.no_users_table");
}

void TestBadinputFiles::locked()
{
    const Fixture fixture("4.9.0");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    sqlite3* other = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(fixture.file()).constData(), &other), SQLITE_OK);
    QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
    COMPARE_ERROR(problemOf(fixture.request()), Fault::Busy, "database.locked");
    const auto refused = (*backend)->read({kAllParts}, {});
    QVERIFY(!refused);
    COMPARE_ERROR(refused.error(), Fault::Busy, "database.locked");

    // A stop ends the wait at once, however long it may be.
    auto patient = fixture.request();
    patient.lockWaitMs = 3'600'000;
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = openDatabase(patient, {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().fault, Fault::Cancelled);

    // A writer that has only announced itself keeps nobody from reading.
    QCOMPARE(sqlite3_exec(other, "ROLLBACK; BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    QVERIFY((*backend)->read({kAllParts}, {}));
    sqlite3_close(other);
}

void TestBadinputFiles::gone()
{
    const Fixture fixture("4.9.0");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QVERIFY(QFile::remove(fixture.file()));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Same), Freshness::Gone);
    const auto read = (*backend)->read({kAllParts}, {});
    QVERIFY(!read);
    COMPARE_ERROR(read.error(), Fault::Unreachable, "database.gone");
}

void TestBadinputFiles::replaced()
{
    const Fixture fixture("4.9.0");
    const Fixture other("4.1.0");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QCOMPARE(::rename(QFile::encodeName(other.file()).constData(), QFile::encodeName(fixture.file()).constData()), 0);
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Same), Freshness::Replaced);
    const auto read = (*backend)->read({kAllParts}, {});
    QVERIFY(!read);
    COMPARE_ERROR(read.error(), Fault::Storage, "database.replaced");
    const auto again = readAll(fixture.request());
    QVERIFY(again);
    QCOMPARE(again->users.size(), 17u);
}

void TestBadinputFiles::replacedWhileReading()
{
    const Fixture fixture("4.9.0");
    const Fixture other("4.1.0");
    fixture.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600) "
                "INSERT INTO users (id, email) SELECT 'u' || i, 'u' || i || '@x.test' FROM n");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    Want want{kAllParts};
    want.early = [&](const SnapshotPtr&) {
        QCOMPARE(
            ::rename(QFile::encodeName(other.file()).constData(), QFile::encodeName(fixture.file()).constData()), 0);
    };
    const auto read = (*backend)->read(want, {});
    QVERIFY(!read);
    COMPARE_ERROR(read.error(), Fault::Storage, "database.replaced");
}

void TestBadinputFiles::oddNames_data()
{
    QTest::addColumn<QString>("name");
    for (const auto* name : {"a b?mode=rw&x=1.db", "hash#tag.db", "100%25.db", "%41.db", "ümlaut Привет 数据.db",
             "quote'\".db", "line\nbreak.db", "file:uri.db", ":memory:"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestBadinputFiles::oddNames()
{
    QFETCH(QString, name);
    const Fixture fixture("4.9.0");
    const auto odd = fixture.folder() + u'/' + name; // no QDir: it takes a colon for a resource
    QVERIFY(QFile::rename(fixture.file(), odd));
    auto request = fixture.request();
    request.address = odd;
    const auto s = readAll(request);
    QVERIFY(s);
    QCOMPARE(s->users.size(), 50u);
    QCOMPARE(fixture.names(), QStringList{name});
}

QTEST_GUILESS_MAIN(TestBadinputFiles)
#include "test_badinput_files.moc"
