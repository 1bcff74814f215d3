// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_source.h"
#include "core/domain/text.h"
#include "tests/support/fixture.h"
#include <QProcess>
#include <QStandardPaths>

using namespace bw;
using namespace bw::test;

// A database on a file system of another host, as the kernel mounts it. By default FUSE through bindfs, which shows a
// folder at another place. BAILIWICK_NETWORK_MOUNT=/server/folder=/mounted/folder takes a mount that is there (NFS,
// SMB).
class TestNetworkMount : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void readThroughACopy();
    void changeIsSeenAtOnce();
    void replacedFileIsSeen();
    void journalOfACrash();

private:
    QString server(const char* name = "database.db") const { return m_server + u'/' + QLatin1StringView(name); }
    OpenRequest request() const;
    QStringList names() const { return QDir(m_server).entryList(QDir::Files | QDir::Hidden, QDir::Name); }
    void sql(const char* statements) const; // as the server on the other host would

    QTemporaryDir m_folder;
    QString m_server, m_mounted;
    QProcess m_bindfs;
};

OpenRequest TestNetworkMount::request() const
{
    OpenRequest r;
    r.address = m_mounted + QStringLiteral("/database.db");
    r.lockWaitMs = 300;
    return r;
}

void TestNetworkMount::sql(const char* statements) const
{
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(server()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db, statements, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(db);
}

void TestNetworkMount::initTestCase()
{
    const auto given = qEnvironmentVariable("BAILIWICK_NETWORK_MOUNT").split(u'=');
    if (given.size() == 2) {
        m_server = given[0];
        m_mounted = given[1];
        return;
    }
    const auto tool = QStandardPaths::findExecutable(QStringLiteral("bindfs"));
    if (tool.isEmpty())
        QSKIP("bindfs is not installed");
    if (!QFile::exists(QStringLiteral("/dev/fuse")))
        QSKIP("this machine has no /dev/fuse");
    m_server = m_folder.filePath(QStringLiteral("server"));
    m_mounted = m_folder.filePath(QStringLiteral("mounted"));
    QVERIFY(QDir().mkdir(m_server) && QDir().mkdir(m_mounted));
    // Attributes are kept for a minute, as NFS does: a change on the other side shows only to who asks for it.
    m_bindfs.setProcessChannelMode(QProcess::MergedChannels);
    m_bindfs.start(
        tool, {QStringLiteral("-f"), QStringLiteral("-o"), QStringLiteral("attr_timeout=60"), m_server, m_mounted});
    QVERIFY(m_bindfs.waitForStarted());
    const auto here = db::stampOf(m_folder.path()).device;
    QTRY_VERIFY(m_bindfs.state() == QProcess::NotRunning || db::stampOf(m_mounted).device != here);
    if (m_bindfs.state() == QProcess::NotRunning)
        QSKIP(("no right to mount: " + m_bindfs.readAll().trimmed()).constData());
}

void TestNetworkMount::cleanupTestCase()
{
    if (m_bindfs.state() == QProcess::NotRunning)
        return;
    m_bindfs.terminate(); // unmounts
    QVERIFY(m_bindfs.waitForFinished());
    QVERIFY(QDir(m_mounted).isEmpty());
}

void TestNetworkMount::init()
{
    for (const auto& name : names())
        QVERIFY(QFile::remove(m_server + u'/' + name));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/localai/4.9.0/database.db"), server()));
    QVERIFY(QFile::setPermissions(server(), QFile::ReadOwner | QFile::WriteOwner));
}

void TestNetworkMount::readThroughACopy()
{
    const auto file = db::stampOf(server()), folder = db::stampOf(m_server);
    const auto bytes = Fixture::contents(server());
    {
        auto backend = openDatabase(request(), {});
        QVERIFY2(backend, backend ? "" : backend.error().id);
        const auto& instance = (*backend)->instance();
        QVERIFY(instance.throughCopy);
        QCOMPARE(instance.place, request().address);
        QCOMPARE(instance.notes.size(), 1u);
        QCOMPARE(QByteArray(instance.notes[0].id), QByteArray("database.note.network"));
        QVERIFY(!instance.notes[0].args.value(0).isEmpty());
        QVERIFY(textOf(instance.notes[0]).why.contains(instance.notes[0].args[0]));
        if (m_bindfs.state() == QProcess::Running)
            QCOMPARE(instance.notes[0].args[0], QStringLiteral("FUSE"));
        QVERIFY(!instance.openIn); // another host may have it open
        const auto s = (*backend)->read({kAllParts | Part::Activity}, {});
        QVERIFY(s);
        QCOMPARE((*s)->users.size(), 50u);
        QVERIFY((*backend)->usage({}, {}));
        QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
        QCOMPARE(names(), QStringList{QStringLiteral("database.db")});
    }
    QCOMPARE(names(), QStringList{QStringLiteral("database.db")});
    QVERIFY(db::stampOf(server()) == file);
    QVERIFY(db::stampOf(m_server) == folder); // nothing came and went either
    QCOMPARE(Fixture::contents(server()), bytes);
}

void TestNetworkMount::changeIsSeenAtOnce()
{
    auto backend = openDatabase(request(), {});
    QVERIFY2(backend, backend ? "" : backend.error().id);
    QVERIFY((*backend)->read({kAllParts}, {}));
    sql("UPDATE users SET name = 'changed over there' WHERE rowid = 1"); // the size stays
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Changed);
    auto s = (*backend)->read({kAllParts}, {});
    QVERIFY2(s, s ? "" : s.error().id);
    QCOMPARE((*s)->users[0].name, QStringLiteral("changed over there"));
    QCOMPARE((*backend)->freshness({}).value_or(Freshness::Gone), Freshness::Same);
    // Without a question before: a reload reads what is there now.
    sql("DELETE FROM users WHERE rowid > 10");
    s = (*backend)->read({kAllParts}, {});
    QVERIFY2(s, s ? "" : s.error().id);
    QCOMPARE((*s)->users.size(), 10u);
    const auto again = readAll(request());
    QVERIFY(again);
    QCOMPARE(again->users.size(), 10u);
}

void TestNetworkMount::replacedFileIsSeen()
{
    auto backend = openDatabase(request(), {});
    QVERIFY2(backend, backend ? "" : backend.error().id);
    QVERIFY((*backend)->read({kAllParts}, {}));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/localai/4.3.0/database.db"), server("other.db")));
    QCOMPARE(::rename(QFile::encodeName(server("other.db")).constData(), QFile::encodeName(server()).constData()), 0);
    // A file system that names files by path only, such as bindfs, shows it as a change.
    const auto now = (*backend)->freshness({}).value_or(Freshness::Same);
    QVERIFY(now == Freshness::Replaced || now == Freshness::Changed);
    const auto s = readAll(request());
    QVERIFY(s);
    QVERIFY(s->users.size() != 50u);
}

void TestNetworkMount::journalOfACrash()
{
    // The writer's caches are smaller than its change: pages are in the file already when it goes.
    sqlite3* db = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(server()).constData(), &db), SQLITE_OK);
    QCOMPARE(sqlite3_exec(db,
                 "PRAGMA cache_size = 1; BEGIN; UPDATE users SET name = 'half done', email = 'half done';"
                 "UPDATE usage_records SET model = 'half done'",
                 nullptr, nullptr, nullptr),
        SQLITE_OK);
    const auto half = Fixture::contents(server()), journal = Fixture::contents(server("database.db-journal"));
    sqlite3_close(db);
    QVERIFY(half.contains("half done"));
    Fixture::write(server(), half);
    Fixture::write(server("database.db-journal"), journal);
    const auto s = readAll(request());
    QVERIFY(s);
    QCOMPARE(s->users.size(), 50u);
    QVERIFY(s->users[0].name != QStringLiteral("half done"));
    QCOMPARE(Fixture::contents(server()), half); // as the crash left it
    QCOMPARE(Fixture::contents(server("database.db-journal")), journal);
}

QTEST_GUILESS_MAIN(TestNetworkMount)
#include "test_network_mount.moc"
