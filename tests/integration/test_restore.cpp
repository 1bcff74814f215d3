// SPDX-License-Identifier: GPL-3.0-or-later
// Restoring a backup: what is shown before, what forbids it, and what the file is like afterwards.
#include "core/changes/restore.h"
#include "tests/support/problem.h"
#include "tests/support/sqlite_dump.h"
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct stat statOf(const QString& file)
{
    struct stat s = {};
    ::stat(QFile::encodeName(file).constData(), &s);
    return s;
}

// What a server does: it has the file open, and locks nothing while it is idle.
int holdOpen(const char* file)
{
    sqlite3* db = nullptr;
    sqlite3_open(file, &db);
    sqlite3_exec(db, "SELECT count(*) FROM users", nullptr, nullptr, nullptr);
    std::printf("open\n");
    std::fflush(stdout);
    std::getchar();
    sqlite3_close(db);
    return 0;
}

// A server that dies in a commit: its journal stays, and what it has written must be rolled back.
int crash(const char* file)
{
    sqlite3* db = nullptr;
    sqlite3_open(file, &db);
    sqlite3_exec(db,
        "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE users SET name = hex(randomblob(800)); UPDATE users SET "
        "email = hex(randomblob(800))",
        nullptr, nullptr, nullptr);
    std::_Exit(0);
}

} // namespace

class TestRestore : public QObject {
    Q_OBJECT

    // A database, its backup, and what was done since.
    struct Site {
        Fixture fixture{"4.9.0"};
        QHash<QByteArray, QByteArrayList> then;
        std::unique_ptr<BackupStore> store;
        Backup backup;
        QStringList journal;
        Site()
        {
            BackupOptions o;
            o.folder = fixture.path("backups");
            o.sqlite.lockWaitMs = 300;
            store = std::make_unique<BackupStore>(db::identityOf(fixture.file()), o);
            then = dump(fixture.file());
            backup = *store->create(fixture.file(), {});
            fixture.sql("DELETE FROM users WHERE rowid <= 2; INSERT INTO users (id, email, name) VALUES ('new', "
                        "'new@x.test', 'New One'); DELETE FROM usage_records WHERE id <= 3");
        }
        void with(const std::function<void(BackupOptions&)>& change)
        {
            auto o = store->options();
            change(o);
            store = std::make_unique<BackupStore>(store->instance(), o);
        }
        RestoreRequest request()
        {
            RestoreRequest r{backup, fixture.file()};
            r.note = [this](const QString& text) {
                journal << text;
                return Result<void>();
            };
            return r;
        }
        Result<Restored> restore(const Context& context = {})
        {
            const auto plan = planRestore(*store, request(), context);
            if (!plan)
                return tl::unexpected(plan.error());
            return bw::restore(*store, *plan, request(), context);
        }
        bool isRestored() const { return dump(fixture.file()) == then; }
        QStringList beside() const { return fixture.names(); }
    };
    static QByteArray words(const Error& e) { return QByteArray(e.id) + ' ' + e.detail.toUtf8(); }

private slots:
    void planSaysWhatWouldBeLost()
    {
        Site site;
        const auto before = site.fixture.bytes();
        const auto plan = planRestore(*site.store, site.request(), {});
        QVERIFY(plan);
        QVERIFY2(!plan->refused, plan->refused ? words(*plan->refused).constData() : "");
        QCOMPARE(plan->now.value("users"), 49);
        QCOMPARE(plan->backup.rows.value("users"), 50);
        QCOMPARE(plan->now.value("usage_records"), plan->backup.rows.value("usage_records") - 3);
        QVERIFY(plan->usersKnown);
        QCOMPARE(plan->usersLost, QStringList{u"New One <new@x.test>"_s});
        QCOMPARE(plan->usersBack.size(), 2);
        QCOMPARE(site.fixture.bytes(), before);
        QVERIFY(site.journal.isEmpty());
    }

    void restored()
    {
        Site site;
        const auto file = site.fixture.file();
        const auto path = QFile::encodeName(file);
        const bool root = ::geteuid() == 0;
        if (root)
            QCOMPARE(::chown(path.constData(), 12345, 23456), 0);
        ::chmod(path.constData(), 0664);
        const bool labelled = ::setxattr(path.constData(), "user.note", "kept", 4, 0) == 0;
        const auto before = statOf(file);
        const auto replacedBytes = site.fixture.bytes();
        const auto done = site.restore();
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QVERIFY(site.isRestored());
        const auto after = statOf(file);
        QCOMPARE(after.st_uid, before.st_uid);
        QCOMPARE(after.st_gid, before.st_gid);
        QCOMPARE(after.st_mode, before.st_mode);
        QVERIFY(after.st_ino != before.st_ino); // put in place in one step
        char value[8] = {};
        if (labelled)
            QCOMPARE(::getxattr(path.constData(), "user.note", value, sizeof value), 4);
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        // What was replaced is kept, byte for byte, and can come back.
        QVERIFY(done->kept && done->kept->replaced && done->kept->verified);
        QCOMPARE(Fixture::contents(done->kept->file), replacedBytes);
        QCOMPARE(site.journal.size(), 2);
        QVERIFY(site.journal.last().contains(site.backup.id));
        const auto kept = site.store->find(done->kept->id);
        QVERIFY(kept);
        site.backup = *kept;
        QVERIFY(site.restore());
        QCOMPARE(site.fixture.bytes(), replacedBytes);
    }

    void throughALink()
    {
        Site site;
        const auto link = site.fixture.path("link.db");
        QFile::link(site.fixture.file(), link);
        auto request = site.request();
        request.file = link;
        const auto plan = planRestore(*site.store, request, {});
        QVERIFY(plan && !plan->refused);
        QVERIFY(restore(*site.store, *plan, request, {}));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(site.isRestored());
    }

    void missingFile()
    {
        Site site;
        QFile::remove(site.fixture.file());
        site.backup.mode = 0640;
        const auto plan = planRestore(*site.store, site.request(), {});
        QVERIFY(plan && !plan->present && !plan->refused);
        const auto done = restore(*site.store, *plan, site.request(), {});
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QVERIFY(!done->kept);
        QVERIFY(site.isRestored());
        QCOMPARE(statOf(site.fixture.file()).st_mode & 07777, 0640u);
    }

    void damagedFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no database") << QByteArray(5000, 'x');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << Fixture("4.9.0").bytes().left(9000);
    }
    void damagedFile()
    {
        QFETCH(QByteArray, bytes);
        Site site;
        Fixture::write(site.fixture.file(), bytes);
        const auto plan = planRestore(*site.store, site.request(), {});
        QVERIFY(plan);
        QVERIFY2(!plan->refused, plan->refused ? words(*plan->refused).constData() : "");
        QVERIFY(plan->problem);
        QVERIFY(!plan->usersKnown);
        const auto done = restore(*site.store, *plan, site.request(), {});
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QVERIFY(site.isRestored());
        QCOMPARE(Fixture::contents(done->kept->file), bytes);
        QVERIFY(!done->kept->verified);
    }

    // The journal of the old file, played into the new one, would destroy it.
    void journalOfACrashedServer()
    {
        Site site;
        QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--crash"_s, site.fixture.file()}), 0);
        const auto journal = Fixture::contents(site.fixture.file() + u"-journal"_s);
        QVERIFY(journal.size() > 512);
        const auto done = site.restore();
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        QVERIFY(site.isRestored());
        QCOMPARE(done->kept->companions, QStringList{u"-journal"_s});
        QCOMPARE(Fixture::contents(done->kept->file + u"-journal"_s), journal);
        // To look at it further would roll it back.
        QCOMPARE(QByteArray(site.store->verify(*done->kept, {})->id()), QByteArray("backup.verify.unchecked"));
        QCOMPARE(Fixture::contents(done->kept->file + u"-journal"_s), journal);
        site.backup = *done->kept;
        const auto again = site.restore();
        QVERIFY(!again);
        QCOMPARE(QByteArray(again.error().id), QByteArray("restore.not-verified"));
    }

    void writeAheadLog()
    {
        Site site;
        sqlite3* server = nullptr;
        sqlite3_open(QFile::encodeName(site.fixture.file()).constData(), &server);
        sqlite3_exec(
            server, "PRAGMA journal_mode = WAL; UPDATE users SET name = 'in the log'", nullptr, nullptr, nullptr);
        const auto log = Fixture::contents(site.fixture.file() + u"-wal"_s);
        site.backup = *site.store->create(site.fixture.file(), {});
        sqlite3_exec(server, "UPDATE users SET name = 'later'", nullptr, nullptr, nullptr);
        // As a kill leaves it: the log is not folded in.
        const auto database = site.fixture.bytes(), later = Fixture::contents(site.fixture.file() + u"-wal"_s);
        sqlite3_close(server);
        Fixture::write(site.fixture.file(), database);
        Fixture::write(site.fixture.file() + u"-wal"_s, later);
        const auto done = site.restore();
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        QCOMPARE(done->kept->companions, QStringList{u"-wal"_s});
        QCOMPARE(site.fixture.bytes().mid(18, 2), QByteArray("\2\2"));
        sqlite3_open(QFile::encodeName(site.fixture.file()).constData(), &server);
        QCOMPARE(cells(server, "SELECT DISTINCT name FROM users"), QByteArrayList{"3:in the log|"});
        QCOMPARE(cells(server, "PRAGMA integrity_check"), QByteArrayList{"3:ok|"});
        sqlite3_close(server);
    }

    // A server with a log that was stopped as it should be: no log is left, and what was replaced can come back.
    void writeAheadLogFoldedIn()
    {
        Site site;
        site.fixture.sql("PRAGMA journal_mode = WAL; UPDATE users SET name = 'folded in'");
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        const auto replaced = site.fixture.bytes();
        QCOMPARE(replaced.mid(18, 2), QByteArray("\2\2"));
        const auto done = site.restore();
        QVERIFY2(done, done ? "" : words(done.error()).constData());
        QVERIFY(site.isRestored());
        QVERIFY(done->kept->verified && done->kept->wal);
        site.backup = *done->kept;
        const auto back = site.restore();
        QVERIFY2(back, back ? "" : words(back.error()).constData());
        QCOMPARE(site.fixture.bytes(), replaced);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("why");
        QTest::addColumn<QByteArray>("id");
        const auto row = [](const char* why, const char* id) {
            QTest::newRow(why) << QByteArray(why) << QByteArray(id);
        };
        row("open elsewhere", "restore.in-use");
        row("network", "restore.network");
        row("other instance", "restore.other-instance");
        row("changed backup", "restore.not-verified");
        row("missing backup", "restore.not-verified");
        row("no room here", "backup.space");
        row("no room there", "backup.space");
        row("no folder", "restore.no-folder");
    }
    void refused()
    {
        QFETCH(QByteArray, why);
        QFETCH(QByteArray, id);
        Site site;
        QProcess server;
        auto request = site.request();
        if (why == "open elsewhere") {
            server.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, site.fixture.file()});
            QVERIFY(server.waitForReadyRead(30'000));
        } else if (why == "network") {
            site.with([](BackupOptions& o) { o.host.networkFileSystem = [](const QString&) { return u"NFS"_s; }; });
        } else if (why == "other instance") {
            request.backup.instance = u"0123456789abcdef"_s;
        } else if (why == "changed backup") {
            auto bytes = Fixture::contents(site.backup.file);
            bytes[5000] = char(bytes[5000] ^ 1);
            Fixture::write(site.backup.file, bytes);
        } else if (why == "missing backup") {
            QFile::remove(site.backup.file);
        } else if (why.startsWith("no room")) {
            const auto full = why == "no room here" ? site.fixture.folder() : site.store->folder();
            site.with([&](BackupOptions& o) {
                o.freeBytes = [full](const QString& folder) { return folder == full ? kSpaceMargin : qint64(1) << 40; };
            });
        } else {
            request.file = site.fixture.path("gone/database.db");
        }
        const auto before = site.fixture.bytes();
        const auto plan = planRestore(*site.store, request, {});
        QVERIFY(plan);
        QVERIFY(plan->refused);
        QCOMPARE(QByteArray(plan->refused->id), id);
        QVERIFY(!textOf(*plan->refused).next.isEmpty());
        const auto done = restore(*site.store, *plan, request, {});
        QVERIFY(!done);
        // Somebody who comes between the plan and the restore is seen, too.
        auto late = *plan;
        late.refused = {};
        const auto again = restore(*site.store, late, request, {});
        QVERIFY(!again);
        QCOMPARE(QByteArray(again.error().id), id);
        QCOMPARE(site.fixture.bytes(), before);
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        QVERIFY(site.journal.isEmpty());
        server.closeWriteChannel();
        server.waitForFinished();
    }

    void ownedBySomebodyElse()
    {
        if (::geteuid() != 0)
            QSKIP("needs to become somebody else");
        Site site;
        ::chmod(QFile::encodeName(site.fixture.folder()).constData(), 0777);
        QCOMPARE(::seteuid(12345), 0);
        const auto may = planRestore(*site.store, site.request(), {});
        QCOMPARE(::seteuid(0), 0);
        QVERIFY(may);
        QVERIFY(may->refused);
        QCOMPARE(QByteArray(may->refused->id), QByteArray("restore.owner"));
    }

    void lockedBySomebodyWhoCantBeSeen()
    {
        Site site;
        site.with([](BackupOptions& o) {
            o.host.openElsewhere = [](const QString&) { return std::optional<std::vector<OtherProgram>>(); };
        });
        sqlite3* server = nullptr;
        sqlite3_open(QFile::encodeName(site.fixture.file()).constData(), &server);
        sqlite3_exec(server, "BEGIN; SELECT count(*) FROM users", nullptr, nullptr, nullptr);
        const auto before = site.fixture.bytes();
        const auto plan = planRestore(*site.store, site.request(), {});
        QVERIFY(plan && !plan->refused);
        QCOMPARE(plan->warnings.size(), 1u);
        QCOMPARE(QByteArray(plan->warnings[0].id), QByteArray("restore.cannot-tell"));
        const auto done = restore(*site.store, *plan, site.request(), {});
        QVERIFY(!done);
        QCOMPARE(QByteArray(done.error().id), QByteArray("restore.locked"));
        sqlite3_close(server);
        QCOMPARE(site.fixture.bytes(), before);
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        QCOMPARE(site.journal.size(), 2); // begun, and not done
    }

    void goesBack_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char* fault : {"disk full", "stopped", "no journal", "changed meanwhile"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void goesBack()
    {
        QFETCH(QByteArray, fault);
        Site site;
        auto before = site.fixture.bytes();
        std::stop_source stop;
        Context context{stop.get_token(), {}};
        auto request = site.request();
        const auto plan = planRestore(*site.store, request, {});
        QVERIFY(plan && !plan->refused);
        rlimit limit{};
        ::getrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, SIG_IGN);
        if (fault == "disk full") {
            const rlimit small{100'000, limit.rlim_max};
            ::setrlimit(RLIMIT_FSIZE, &small);
        } else if (fault == "stopped") {
            context.progress = [&](const Progress& p) {
                if (QByteArrayView(p.what) == "backup.restoring")
                    stop.request_stop();
            };
        } else if (fault == "no journal") {
            request.note = [](const QString&) -> Result<void> { return fail(Fault::Storage, "export.write"); };
        } else {
            request.note = [&, first = true](const QString&) mutable {
                if (std::exchange(first, false))
                    site.fixture.sql("UPDATE users SET name = 'meanwhile'");
                return Result<void>();
            };
        }
        const auto done = restore(*site.store, *plan, request, context);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        QVERIFY(!done);
        if (fault == "changed meanwhile") {
            QCOMPARE(QByteArray(done.error().id), QByteArray("restore.changed"));
            before = site.fixture.bytes();
            QVERIFY(before.contains("meanwhile"));
        }
        QCOMPARE(site.fixture.bytes(), before);
        QCOMPARE(site.beside(), QStringList{u"database.db"_s});
        QVERIFY(QDir(site.store->folder()).entryList({u".making*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return holdOpen(argv[2]);
    if (argc == 3 && qstrcmp(argv[1], "--crash") == 0)
        return crash(argv[2]);
    QCoreApplication application(argc, argv);
    TestRestore test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_restore.moc"
