// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_reading.h"
#include "core/db/sqlite_source.h"
#include "core/domain/text.h"
#include "tests/support/fixture.h"
#include <QDir>
#include <QProcess>
#include <sys/stat.h>

using namespace bw;
using namespace bw::db;
using namespace bw::test;

namespace {

const Host kLocal{[](const QString&) { return QString(); }, {}};

QByteArray scalar(const SqliteSource& source, const QByteArray& question)
{
    auto connection = source.connect();
    if (!connection || !(*connection)->begin())
        return "no connection";
    auto statement = (*connection)->prepare(question);
    if (!statement || sqlite3_step(statement->get()) != SQLITE_ROW)
        return "no answer";
    return reinterpret_cast<const char*>(sqlite3_column_text(statement->get(), 0));
}

// What a crash in the middle of a commit leaves: pages already written, and the journal that takes them back.
void crashInCommit(const Fixture& source, const Fixture& target)
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(source.file()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db,
                 "PRAGMA cache_size = 1; BEGIN; UPDATE users SET name = 'half done', email = 'half done';"
                 "UPDATE usage_records SET model = 'half done'",
                 nullptr, nullptr, nullptr),
        SQLITE_OK);
    Fixture::write(target.path("database.db-journal"), Fixture::contents(source.path("database.db-journal")));
    Fixture::write(target.file(), source.bytes());
    sqlite3_close(db);
    QVERIFY(target.bytes().contains("half done"));
}

void crashInWalMode(const Fixture& source, const Fixture& target)
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(source.file()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "PRAGMA journal_mode = WAL; UPDATE users SET name = 'only in the log' WHERE rowid = 1",
                 nullptr, nullptr, nullptr),
        SQLITE_OK);
    Fixture::write(target.path("database.db-wal"), Fixture::contents(source.path("database.db-wal")));
    Fixture::write(target.file(), source.bytes());
    sqlite3_close(db);
}

QStringList temporaryFolders()
{
    return QDir(QDir::tempPath()).entryList({QStringLiteral("bailiwick-*")}, QDir::Dirs | QDir::Hidden);
}

} // namespace

// Reading leaves no trace, and what can't be read in place is read through a copy.
class TestSqliteSource : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void leavesNothing_data();
    void leavesNothing();
    void hotJournal();
    void hotJournalWhileOpen();
    void journalOfALiveCommit();
    void wal();
    void walModeWithoutLog();
    void networkFileSystem();
    void throughLink();
    void freshnessDoesNotWait();
    void copyIsPrivate();
    void copyFollowsTheFile();
    void copyOfAFileThatKeepsChanging();
    void copyIsCancelled();
    void openElsewhere();
    void hmacSecret();

private:
    QTemporaryDir m_temporary; // TMPDIR of the test: what is left there is ours
};

void TestSqliteSource::init() { qputenv("TMPDIR", QFile::encodeName(m_temporary.path())); }

void TestSqliteSource::cleanup() { QVERIFY2(temporaryFolders().isEmpty(), "a copy was left behind"); }

void TestSqliteSource::leavesNothing_data()
{
    QTest::addColumn<QByteArray>("recording");
    for (const auto* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork"})
        QTest::newRow(recording) << QByteArray(recording);
}

void TestSqliteSource::leavesNothing()
{
    QFETCH(QByteArray, recording);
    const Fixture fixture(recording.constData());
    const auto stamp = stampOf(fixture.file());
    const auto folder = stampOf(fixture.folder());
    const auto bytes = fixture.bytes();
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts | Part::Activity}, {}));
    QVERIFY((*backend)->usage({}, {}));
    QVERIFY((*backend)->freshness({}));
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    backend->reset();
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    QVERIFY(stampOf(fixture.file()) == stamp);
    QVERIFY(stampOf(fixture.folder()) == folder); // nothing came and went either
    QCOMPARE(fixture.bytes(), bytes);
}

void TestSqliteSource::hotJournal()
{
    const Fixture source("4.9.0"), crashed;
    const auto expected = readAll(source.request());
    crashInCommit(source, crashed);
    const auto bytes = crashed.bytes();
    const auto journal = Fixture::contents(crashed.path("database.db-journal"));
    auto backend = openDatabase(crashed.request(), {});
    QVERIFY2(backend, backend ? "" : backend.error().id);
    const auto& instance = (*backend)->instance();
    QVERIFY(instance.throughCopy);
    QCOMPARE(instance.place, crashed.file());
    QCOMPARE(instance.notes.size(), 1u);
    QCOMPARE(QByteArray(instance.notes[0].id), QByteArray("database.note.hot_journal"));
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users[0].name, expected->users[0].name);
    QCOMPARE((*s)->users.size(), expected->users.size());
    backend->reset();
    QCOMPARE(crashed.bytes(), bytes);
    QCOMPARE(Fixture::contents(crashed.path("database.db-journal")), journal);
    QCOMPARE(crashed.names().size(), 2);
}

void TestSqliteSource::hotJournalWhileOpen()
{
    const Fixture source("4.9.0"), live("4.9.0");
    auto backend = openDatabase(live.request(), {});
    QVERIFY(backend);
    QVERIFY(!(*backend)->instance().throughCopy);
    QFile file(live.file()); // the same file, written in place, as by a server that then dies
    const Fixture crashed;
    crashInCommit(source, crashed);
    Fixture::write(live.path("database.db-journal"), Fixture::contents(crashed.path("database.db-journal")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(crashed.bytes());
    file.close();
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY2(s, s ? "" : s.error().id);
    QVERIFY((*s)->users[0].name != QStringLiteral("half done"));
    QCOMPARE((*s)->notes.size(), 1u);
    QCOMPARE(QByteArray((*s)->notes[0].id), QByteArray("database.note.hot_journal"));
}

void TestSqliteSource::journalOfALiveCommit()
{
    // A writer at work has a journal too; that is no crash, and no reason for a copy.
    const Fixture fixture("4.9.0");
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(fixture.file()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "BEGIN; UPDATE users SET name = 'x'", nullptr, nullptr, nullptr), SQLITE_OK);
    QVERIFY(fixture.names().contains(QStringLiteral("database.db-journal")));
    const auto source = SqliteSource::open(fixture.file(), {}, kLocal, {});
    QVERIFY(source);
    QVERIFY(!(*source)->isCopy());
    QVERIFY(scalar(**source, "SELECT name FROM users WHERE rowid = 1") != "x");
    sqlite3_close(db);
}

void TestSqliteSource::wal()
{
    const Fixture source("4.9.0"), crashed;
    crashInWalMode(source, crashed);
    const auto names = crashed.names();
    const auto opened = SqliteSource::open(crashed.file(), {}, kLocal, {});
    QVERIFY2(opened, opened ? "" : opened.error().id);
    QVERIFY((*opened)->isCopy());
    QCOMPARE(QByteArray((*opened)->notes()[0].id), QByteArray("database.note.wal"));
    QCOMPARE(scalar(**opened, "SELECT name FROM users WHERE rowid = 1"), QByteArray("only in the log"));
    QCOMPARE(crashed.names(), names); // no -shm
}

void TestSqliteSource::walModeWithoutLog()
{
    const Fixture fixture("4.9.0");
    fixture.sql("PRAGMA journal_mode = WAL");
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
    const auto s = readAll(fixture.request());
    QVERIFY(s);
    QCOMPARE(s->users.size(), 50u);
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
}

void TestSqliteSource::networkFileSystem()
{
    const Fixture fixture("4.9.0");
    const Host nfs{[](const QString&) { return QStringLiteral("NFS"); }, {}};
    const auto source = SqliteSource::open(fixture.file(), {}, nfs, {});
    QVERIFY(source);
    QVERIFY((*source)->isCopy());
    QCOMPARE((*source)->file(), fixture.file());
    QVERIFY(textOf((*source)->notes()[0]).why.contains(QStringLiteral("NFS")));
    QCOMPARE(scalar(**source, "SELECT count(*) FROM users"), QByteArray("50"));
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("database.db")});
}

void TestSqliteSource::throughLink()
{
    // The journal lies beside the file, not beside the link.
    const Fixture source("4.9.0"), crashed, links;
    crashInCommit(source, crashed);
    Fixture::write(crashed.path(".hmac_secret"), "x");
    QVERIFY(QFile::link(crashed.file(), links.file()));
    auto backend = openDatabase(links.request(), {});
    QVERIFY2(backend, backend ? "" : backend.error().id);
    QVERIFY((*backend)->instance().throughCopy);
    QCOMPARE((*backend)->instance().place, links.file());
    QCOMPARE((*backend)->instance().hmacSecret, crashed.path(".hmac_secret"));
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QVERIFY((*s)->users[0].name != QStringLiteral("half done"));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
}

void TestSqliteSource::freshnessDoesNotWait()
{
    const Fixture fixture("4.9.0");
    auto request = fixture.request();
    request.lockWaitMs = 3'600'000; // a wait would end with the test's time
    auto backend = openDatabase(request, {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts}, {}));
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(fixture.file()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, "BEGIN EXCLUSIVE; UPDATE users SET name = 'x'", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    QCOMPARE(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Changed);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    sqlite3_close(db);
}

void TestSqliteSource::copyIsPrivate()
{
    const Fixture fixture("4.9.0");
    fixture.sql("PRAGMA journal_mode = WAL");
    const auto source = SqliteSource::open(fixture.file(), {}, kLocal, {});
    QVERIFY(source);
    const auto folders = temporaryFolders();
    QCOMPARE(folders.size(), 1);
    const auto folder = QDir::tempPath() + u'/' + folders[0];
    struct stat s = {};
    QCOMPARE(::stat(QFile::encodeName(folder).constData(), &s), 0);
    QCOMPARE(s.st_mode & 0777, 0700u);
    for (const auto& name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        QCOMPARE(::stat(QFile::encodeName(folder + u'/' + name).constData(), &s), 0);
        QCOMPARE(s.st_mode & 0777, 0600u);
    }
}

void TestSqliteSource::copyFollowsTheFile()
{
    const Fixture fixture("4.9.0");
    fixture.sql("PRAGMA journal_mode = WAL");
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    fixture.sql("DELETE FROM users WHERE rowid > 10");
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Changed);
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users.size(), 10u);
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
}

void TestSqliteSource::copyOfAFileThatKeepsChanging()
{
    const Fixture fixture("4.9.0");
    const Host nfs{[](const QString&) { return QStringLiteral("SMB"); }, {}};
    int changes = 0;
    Context context;
    context.progress = [&](const Progress& p) {
        if (p.done == 0) {
            ++changes;
            fixture.sql("UPDATE users SET name = name || 'x'");
        }
    };
    const auto source = SqliteSource::open(fixture.file(), {}, nfs, context);
    QVERIFY(!source);
    QCOMPARE(QByteArray(source.error().id), QByteArray("database.keeps_changing"));
    QCOMPARE(source.error().fault, Fault::Busy);
    QCOMPARE(changes, 3);
    // Changed once: the second attempt is good, and holds the change.
    changes = 0;
    context.progress = [&](const Progress& p) {
        if (p.done == 0 && changes++ == 0)
            fixture.sql("UPDATE users SET name = 'changed once'");
    };
    const auto again = SqliteSource::open(fixture.file(), {}, nfs, context);
    QVERIFY(again);
    QCOMPARE(scalar(**again, "SELECT DISTINCT name FROM users"), QByteArray("changed once"));
}

void TestSqliteSource::copyIsCancelled()
{
    const Fixture fixture("4.9.0");
    const Host nfs{[](const QString&) { return QStringLiteral("SMB"); }, {}};
    std::stop_source stop;
    Context context{stop.get_token(), [&](const Progress&) { stop.request_stop(); }};
    fixture.sql("CREATE TABLE large (b blob); INSERT INTO large VALUES (zeroblob(3000000))");
    const auto source = SqliteSource::open(fixture.file(), {}, nfs, context);
    QVERIFY(!source);
    QCOMPARE(source.error().fault, Fault::Cancelled);
}

void TestSqliteSource::openElsewhere()
{
    const Fixture fixture("4.9.0");
    const auto host = thisHost();
    const auto names = [&] {
        return namesOf(host.openElsewhere(fixture.file()).value_or(std::vector<OtherProgram>()));
    };
    QCOMPARE(names(), QString());
    QProcess other;
    other.setStandardInputFile(fixture.file());
    other.start(QStringLiteral("sleep"), {QStringLiteral("600")});
    QVERIFY(other.waitForStarted());
    const auto expected = QStringLiteral("sleep (pid %1)").arg(other.processId());
    QTRY_COMPARE(names(), expected);
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QVERIFY((*backend)->instance().openIn);
    QCOMPARE(namesOf(*(*backend)->instance().openIn), expected);
    other.kill();
    other.waitForFinished();
}

void TestSqliteSource::hmacSecret()
{
    const Fixture fixture("4.9.0");
    QVERIFY((*openDatabase(fixture.request(), {}))->instance().hmacSecret.isEmpty());
    Fixture::write(fixture.path(".hmac_secret"), QByteArray(64, 'a'));
    QCOMPARE((*openDatabase(fixture.request(), {}))->instance().hmacSecret, fixture.path(".hmac_secret"));
    Fixture::write(fixture.path("elsewhere"), QByteArray(64, 'b'));
    auto request = fixture.request();
    request.hmacSecretFile = fixture.path("elsewhere");
    QCOMPARE((*openDatabase(request, {}))->instance().hmacSecret, fixture.path("elsewhere"));
    QVERIFY((*openDatabase(request, {}))->instance().hmacSecretReadable);
    request.hmacSecretFile = fixture.path("nothing");
    QVERIFY((*openDatabase(request, {}))->instance().hmacSecret.isEmpty());

    const auto beside = [&] { return (*openDatabase(fixture.request(), {}))->instance(); };
    QFile::setPermissions(fixture.path(".hmac_secret"), {});
    QCOMPARE(beside().hmacSecret, fixture.path(".hmac_secret"));
    QCOMPARE(beside().hmacSecretReadable, QFileInfo(fixture.path(".hmac_secret")).isReadable()); // root reads all
    QFile::setPermissions(fixture.path(".hmac_secret"), QFile::ReadOwner | QFile::WriteOwner);
    Fixture::write(fixture.path(".hmac_secret"), {});
    QCOMPARE(beside().hmacSecret, QString());
    QVERIFY(QFile::remove(fixture.path(".hmac_secret")));
    QVERIFY(QDir(fixture.folder()).mkdir(QStringLiteral(".hmac_secret")));
    QCOMPARE(beside().hmacSecret, QString());
}

QTEST_GUILESS_MAIN(TestSqliteSource)
#include "test_sqlite_source.moc"
