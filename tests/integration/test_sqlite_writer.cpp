// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_writer.h"
#include "tests/support/problem.h"
#include "tests/support/usage_rows.h"
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace bw;
using namespace bw::test;
using db::Sql;
using db::SqliteWriter;
using db::StoredRow;
using db::Value;

namespace {

using WriterPtr = std::unique_ptr<SqliteWriter>;

constexpr auto kTables = "CREATE TABLE users (id text PRIMARY KEY, name text, created_at datetime, score real, seen "
                         "integer, picture blob);"
                         "CREATE TABLE keys (id text PRIMARY KEY, user_id text REFERENCES users (id));"
                         "INSERT INTO users (id, name) VALUES ('a', 'Ann'), ('b', 'Bob');"
                         "INSERT INTO keys VALUES ('k', 'a'), ('orphan', 'legacy');";

Result<std::shared_ptr<db::SqliteSource>> sourceOf(const QString& file, db::SqliteOptions options = {})
{
    options.lockWaitMs = 200;
    return db::SqliteSource::open(file, options, db::thisHost(), {});
}

Result<WriterPtr> openWriter(const QString& file, const db::SqliteOptions& options = {})
{
    auto source = sourceOf(file, options);
    if (!source)
        return tl::unexpected(source.error());
    return SqliteWriter::open(*source, db::thisHost(), {});
}

Error errorOf(const auto& result) { return result ? Error{Fault::Internal, "no error"} : result.error(); }

} // namespace

// What a writer of SQLite promises to whoever else uses the file.
class TestSqliteWriter : public QObject {
    Q_OBJECT
private slots:
    void commits();
    void rollsBack();
    void valuesStayAsTheyAre();
    void rowsInParts();
    void foreignKeys();
    void uniqueness();
    void lockedBySomebodyElse();
    void stoppedWhileWaiting();
    void aReaderInTheWay();
    void readersAreNotLockedOut();
    void ownReadersWait();
    void replacedFile();
    void replacedBetweenTwoTransactions();
    void readOnlyFile();
    void folderWithoutRights();
    void networkFileSystem();
    void walMode();
    void neverCreates();
    void diskFull();
    void sameOwnerAndMode();
    void seesCommitsOfOthers();
};

void TestSqliteWriter::commits()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->schema().has("users", "name"));
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->open());
    QCOMPARE((*w)->run({"UPDATE users SET name = ? WHERE id = ?", {QByteArray("Anna"), QByteArray("a")}}, {}), 1);
    QCOMPARE((*w)->run({"UPDATE users SET name = ? WHERE id = ?", {QByteArray("x"), QByteArray("none")}}, {}), 0);
    QCOMPARE((*w)->run({"SAVEPOINT s", {}}, {}), 0);
    QCOMPARE((*w)->run({"UPDATE users SET name = name", {}}, {}), 2);
    QVERIFY((*w)->heldUs() > 0);
    QVERIFY(QFile::exists(f.path("database.db-journal")));
    QVERIFY((*w)->commit({}));
    QVERIFY(!(*w)->open());
    QCOMPARE(f.names(), QStringList{QStringLiteral("database.db")});
    QCOMPARE(Writer(f.file()).rows("SELECT name FROM users ORDER BY id"),
        (std::vector<QStringList>{{QStringLiteral("Anna")}, {QStringLiteral("Bob")}}));
}

void TestSqliteWriter::rollsBack()
{
    const Fixture f;
    f.sql(kTables);
    const auto before = f.bytes();
    {
        auto w = openWriter(f.file());
        QVERIFY(w);
        QVERIFY(!(*w)->run({"DELETE FROM keys", {}}, {})); // not begun
        QVERIFY((*w)->begin({}));
        QCOMPARE((*w)->run({"DELETE FROM keys", {}}, {}), 2);
    } // its end rolls back
    QCOMPARE(f.bytes(), before);
    QCOMPARE(f.names(), QStringList{QStringLiteral("database.db")});
}

void TestSqliteWriter::valuesStayAsTheyAre()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    const QByteArray name("a\0b\xff\xc3", 5), time("2026-11-21 10:00:00.123456789+02:00");
    QVERIFY((*w)->begin({}));
    const auto secret = std::make_shared<Secret>(QByteArray("hash"));
    QVERIFY((*w)->run({"INSERT INTO users (id, name, created_at, score, seen, picture) VALUES (?, ?, ?, ?, ?, ?)",
                          {QByteArray(""), name, time, 0.1, qint64(1) << 60, db::Blob{QByteArray("\0\1", 2)}}},
        {}));
    QVERIFY((*w)->run({"INSERT INTO users (id, name, score, picture) VALUES (?, ?, ?, ?)",
                          {QByteArray("m"), db::Masked{secret}, Value(), db::Blob{}}},
        {}));
    QVERIFY((*w)->commit({}));
    auto rows = (*w)->rows({"users", "id", QByteArray("")}, {});
    QVERIFY(rows);
    const StoredRow expected{"users", {"id", "name", "created_at", "score", "seen", "picture"},
        {QByteArray(""), name, time, 0.1, qint64(1) << 60, db::Blob{QByteArray("\0\1", 2)}}};
    QCOMPARE(rows->size(), 1u);
    QVERIFY(rows->front() == expected);
    rows = (*w)->rows({"users", "id", QByteArray("m")}, {});
    QVERIFY(rows->front().values == (QList<Value>{QByteArray("m"), QByteArray("hash"), {}, {}, {}, db::Blob{}}));
    QCOMPARE((*w)->rows({"users", "name", Value()}, {})->size(), 0u);
    QCOMPARE((*w)->rows({"users", "score", Value()}, {})->size(), 3u);
    QCOMPARE((*w)->rows({"nothing", "id", Value()}, {})->size(), 0u);
}

void TestSqliteWriter::rowsInParts()
{
    const Fixture f;
    f.sql(filledTable(70).constData());
    auto w = openWriter(f.file());
    QVERIFY(w);
    std::optional<qint64> after;
    std::vector<qint64> ids;
    for (;;) {
        const auto rows = (*w)->rows({"usage_records", "user_id", QByteArray("u3"), "id", after, 4}, {});
        QVERIFY(rows);
        for (const auto& row : *rows)
            ids.push_back(std::get<qint64>(row.values[0]));
        if (rows->size() < 4)
            break;
        after = ids.back();
    }
    QCOMPARE(ids, (std::vector<qint64>{3, 10, 17, 24, 31, 38, 45, 52, 59, 66}));
}

void TestSqliteWriter::foreignKeys()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->begin({})); // an orphan that is there hinders nobody
    COMPARE_ERROR(errorOf((*w)->run({"DELETE FROM users WHERE id = 'a'", {}}, {})), Fault::Conflict, "write.reference");
    QVERIFY((*w)->open());
    QCOMPARE((*w)->run({"DELETE FROM users WHERE id = 'b'", {}}, {}), 1);
    QCOMPARE((*w)->run({"DELETE FROM keys WHERE id = 'orphan'", {}}, {}), 1);
    QVERIFY((*w)->commit({}));
}

void TestSqliteWriter::uniqueness()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->begin({}));
    COMPARE_ERROR(errorOf((*w)->run({"INSERT INTO users (id) VALUES (?)", {QByteArray("a")}}, {})), Fault::Conflict,
        "write.duplicate");
    COMPARE_ERROR(errorOf((*w)->run({"UPDATE nothing SET x = 1", {}}, {})), Fault::BadAnswer, "write.failed");
}

void TestSqliteWriter::lockedBySomebodyElse()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    Writer other(f.file());
    QCOMPARE(other.run("BEGIN IMMEDIATE"), SQLITE_OK);
    COMPARE_ERROR(errorOf((*w)->begin({})), Fault::Busy, "database.locked");
    QVERIFY(!(*w)->open());
    QCOMPARE(other.run("COMMIT"), SQLITE_OK);
    QVERIFY((*w)->begin({}));
}

void TestSqliteWriter::stoppedWhileWaiting()
{
    const Fixture f;
    f.sql(kTables);
    auto source = db::SqliteSource::open(f.file(), {.lockWaitMs = 1'000'000}, db::thisHost(), {});
    QVERIFY(source);
    auto w = SqliteWriter::open(*source, db::thisHost(), {});
    QVERIFY(w);
    Writer other(f.file());
    QCOMPARE(other.run("BEGIN IMMEDIATE"), SQLITE_OK);
    std::stop_source stop;
    std::jthread stopper([&] { stop.request_stop(); });
    QCOMPARE(errorOf((*w)->begin({stop.get_token()})).fault, Fault::Cancelled);
}

// A commit must wait for readers, and while it waits nobody else can begin to read: so it gives up soon.
void TestSqliteWriter::aReaderInTheWay()
{
    const Fixture f;
    f.sql(kTables);
    const auto before = f.bytes();
    auto w = openWriter(f.file());
    QVERIFY(w);
    Writer other(f.file());
    QCOMPARE(other.run("BEGIN; SELECT * FROM users"), SQLITE_OK);
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->run({"DELETE FROM keys", {}}, {}));
    COMPARE_ERROR(errorOf((*w)->commit({})), Fault::Busy, "database.locked");
    QVERIFY(!(*w)->open());
    QCOMPARE(f.bytes(), before);
    QCOMPARE(Writer(f.file()).run("SELECT * FROM users"), SQLITE_OK); // nothing stays locked
    QCOMPARE(other.run("COMMIT"), SQLITE_OK);
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->run({"DELETE FROM keys", {}}, {}));
    QVERIFY((*w)->commit({}));
}

// More pages than the cache holds: to write them before the commit would take the exclusive lock.
void TestSqliteWriter::readersAreNotLockedOut()
{
    const Fixture f;
    f.sql(filledTable(40'000).constData());
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->begin({}));
    QCOMPARE((*w)->run({"UPDATE usage_records SET user_name = 'somebody else with a longer name'", {}}, {}), 40'000);
    Writer other(f.file());
    QCOMPARE(other.run("PRAGMA busy_timeout = 0"), SQLITE_OK);
    QCOMPARE(other.run("SELECT count(*) FROM usage_records"), SQLITE_OK);
    QVERIFY((*w)->commit({}));
}

void TestSqliteWriter::ownReadersWait()
{
    const Fixture f;
    f.sql(kTables);
    db::SqliteOptions options;
    auto w = openWriter(f.file(), options);
    QVERIFY(w);
    QVERIFY((*w)->begin({}));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!options.gate->enter({stop.get_token()})); // held
    QVERIFY((*w)->query({"SELECT 1", {}}, [](const db::Row&) {}, {})); // by itself
    QVERIFY((*w)->commit({}));
    QVERIFY(options.gate->enter({}));
    QVERIFY((*w)->begin({}));
    (*w)->rollback();
    QVERIFY(options.gate->enter({}));
}

void TestSqliteWriter::replacedFile()
{
    const Fixture f;
    f.sql(kTables);
    auto source = sourceOf(f.file());
    QVERIFY(source);
    QVERIFY(QFile::rename(f.file(), f.path("old")));
    COMPARE_ERROR(errorOf(SqliteWriter::open(*source, db::thisHost(), {})), Fault::Unreachable, "database.gone");
    f.sql(kTables);
    COMPARE_ERROR(errorOf(SqliteWriter::open(*source, db::thisHost(), {})), Fault::Storage, "database.replaced");
}

void TestSqliteWriter::replacedBetweenTwoTransactions()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY(QFile::rename(f.file(), f.path("old")));
    f.sql(kTables);
    COMPARE_ERROR(errorOf((*w)->begin({})), Fault::Storage, "database.replaced");
}

void TestSqliteWriter::readOnlyFile()
{
    const Fixture f;
    f.sql(kTables);
    QVERIFY(::chmod(qPrintable(f.file()), 0444) == 0);
    QVERIFY(::chmod(qPrintable(f.folder()), 0777) == 0);
    const bool root = ::geteuid() == 0;
    if (root && ::seteuid(65534) != 0)
        QFAIL("seteuid");
    const auto problem = errorOf(openWriter(f.file()));
    if (root && ::seteuid(0) != 0)
        qFatal("seteuid");
    COMPARE_ERROR(problem, Fault::NotPermitted, "write.file");
}

void TestSqliteWriter::folderWithoutRights()
{
    const Fixture f;
    f.sql(kTables);
    QVERIFY(::chmod(qPrintable(f.file()), 0666) == 0);
    QVERIFY(::chmod(qPrintable(f.folder()), 0555) == 0);
    const bool root = ::geteuid() == 0;
    if (root && ::seteuid(65534) != 0)
        QFAIL("seteuid");
    const auto problem = errorOf(openWriter(f.file()));
    if (root && ::seteuid(0) != 0)
        qFatal("seteuid");
    QVERIFY(::chmod(qPrintable(f.folder()), 0700) == 0);
    COMPARE_ERROR(problem, Fault::NotPermitted, "write.folder");
}

void TestSqliteWriter::networkFileSystem()
{
    const Fixture f;
    f.sql(kTables);
    auto source = sourceOf(f.file());
    QVERIFY(source);
    db::Host host;
    host.networkFileSystem = [](const QString&) { return QStringLiteral("NFS"); };
    COMPARE_ERROR(errorOf(SqliteWriter::open(*source, host, {})), Fault::Refused, "write.network");
}

void TestSqliteWriter::walMode()
{
    const Fixture f;
    f.sql(kTables);
    auto source = sourceOf(f.file());
    QVERIFY(source);
    auto w = SqliteWriter::open(*source, db::thisHost(), {});
    QVERIFY(w);
    f.sql("PRAGMA journal_mode = WAL");
    COMPARE_ERROR(errorOf((*w)->begin({})), Fault::Refused, "write.copy"); // since it was opened
    COMPARE_ERROR(errorOf(SqliteWriter::open(*source, db::thisHost(), {})), Fault::Refused, "write.copy");
    COMPARE_ERROR(errorOf(openWriter(f.file())), Fault::Refused, "write.copy"); // a copy from the beginning
}

void TestSqliteWriter::neverCreates()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY(QFile::remove(f.file()));
    COMPARE_ERROR(errorOf((*w)->begin({})), Fault::Unreachable, "database.gone");
    QCOMPARE(f.names(), QStringList());
}

// The page limit is met as a full disk is.
void TestSqliteWriter::diskFull()
{
    const Fixture f;
    f.sql(kTables);
    const auto before = f.bytes();
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->query({"PRAGMA max_page_count = 1", {}}, [](const db::Row&) {}, {}));
    QVERIFY((*w)->begin({}));
    const QByteArray large(1 << 20, 'x');
    COMPARE_ERROR(errorOf((*w)->run({"UPDATE users SET name = ?", {large}}, {})), Fault::Storage, "write.full");
    QVERIFY(!(*w)->open()); // SQLite itself took it back
    (*w)->rollback();
    QCOMPARE(f.bytes(), before);
}

void TestSqliteWriter::sameOwnerAndMode()
{
    const Fixture f;
    f.sql(kTables);
    QVERIFY(::chmod(qPrintable(f.file()), 0640) == 0);
    if (::geteuid() == 0)
        QVERIFY(::chown(qPrintable(f.file()), 65534, 65534) == 0);
    struct stat before = {}, journal = {}, after = {};
    QVERIFY(::stat(qPrintable(f.file()), &before) == 0);
    auto w = openWriter(f.file());
    QVERIFY(w);
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->run({"DELETE FROM keys", {}}, {}));
    QVERIFY(::stat(qPrintable(f.path("database.db-journal")), &journal) == 0);
    QVERIFY((*w)->commit({}));
    w->reset();
    QVERIFY(::stat(qPrintable(f.file()), &after) == 0);
    for (const auto* s : {&journal, &after}) { // a journal of root's would stop the server after a crash of ours
        QCOMPARE(s->st_uid, before.st_uid);
        QCOMPARE(s->st_gid, before.st_gid);
        QCOMPARE(s->st_mode, before.st_mode);
    }
    QCOMPARE(after.st_ino, before.st_ino);
}

void TestSqliteWriter::seesCommitsOfOthers()
{
    const Fixture f;
    f.sql(kTables);
    auto w = openWriter(f.file());
    QVERIFY(w);
    const auto first = (*w)->version({});
    QVERIFY(first && *first);
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->run({"DELETE FROM keys", {}}, {}));
    QVERIFY((*w)->commit({}));
    QVERIFY(*(*w)->version({}) == *first); // one's own don't count
    f.sql("ALTER TABLE users ADD COLUMN more text");
    QVERIFY(*(*w)->version({}) != *first);
    QVERIFY((*w)->begin({}));
    QVERIFY((*w)->schema().has("users", "more"));
}

QTEST_GUILESS_MAIN(TestSqliteWriter)
#include "test_sqlite_writer.moc"
