// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw {

namespace {

constexpr int kApplication = 0x42574c47; // "BWLG"
// Pages of its log: the entry of a large set has more than the 1000 at which SQLite would move them within the commit.
constexpr int kLogPages = 4000;
constexpr int kWaitMs = 15'000; // for another of our processes: it holds the lock for milliseconds

// Columns made from `body` can't disagree with it. It is looked through once: that of a large set has megabytes.
constexpr const char* kSchema = R"sql(
CREATE TABLE entries (
  seq INTEGER PRIMARY KEY,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  body TEXT NOT NULL,
  marks TEXT GENERATED ALWAYS AS (json_extract(body, '$.kind', '$.set', '$.undoes', '$.broken.at')) STORED,
  kind TEXT GENERATED ALWAYS AS (json_extract(marks, '$[0]')) VIRTUAL,
  change_set TEXT GENERATED ALWAYS AS (json_extract(marks, '$[1]')) VIRTUAL,
  undoes TEXT GENERATED ALWAYS AS (json_extract(marks, '$[2]')) VIRTUAL,
  broken INTEGER GENERATED ALWAYS AS (json_extract(marks, '$[3]')) VIRTUAL
);
CREATE INDEX entries_set ON entries (change_set, seq) WHERE change_set IS NOT NULL;
CREATE INDEX entries_undoes ON entries (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX entries_broken ON entries (broken) WHERE broken IS NOT NULL;
CREATE TABLE open_sets (change_set TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE persons (id INTEGER PRIMARY KEY, person TEXT NOT NULL UNIQUE);
CREATE TABLE shapes (id INTEGER PRIMARY KEY, shape BLOB NOT NULL UNIQUE);
CREATE TABLE batches (
  id INTEGER PRIMARY KEY, change_set TEXT NOT NULL, change INTEGER NOT NULL, at INTEGER NOT NULL,
  UNIQUE (change_set, change)
);
CREATE TABLE archived (
  n INTEGER PRIMARY KEY, batch INTEGER NOT NULL, shape INTEGER NOT NULL, key BLOB NOT NULL,
  person INTEGER NOT NULL, data BLOB NOT NULL,
  UNIQUE (batch, shape, key)
);
CREATE INDEX archived_order ON archived (batch);
)sql";

constexpr const char* kMigrations[]{kSchema}; // from nothing to 1, …

// Never opened when it is there: closing it would drop the locks of this process's other connections to it.
Result<void> makeFile(const QString& path)
{
    const auto name = QFile::encodeName(path);
    const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 && errno != EEXIST)
        return fail(Fault::Storage, "ledger.not-made", {path}, qt_error_string(errno));
    if (fd >= 0)
        ::close(fd);
    ::chmod(name.constData(), 0600);
    return {};
}

// SQLite gives its -wal and -shm files the rights of the database, so it is made with ours before it is opened.
Result<void> makeOwnerOnly(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir() && !QDir().mkpath(folder))
        return fail(Fault::Storage, "ledger.not-made", {folder});
    ::chmod(QFile::encodeName(folder).constData(), 0700);
    return makeFile(path);
}

// Of a file at rest, by a connection that leaves neither a log nor a lock; what is still in the log isn't seen.
qint64 formatAtRest(const QString& path)
{
    const auto uri = "file://" + QFile::encodeName(path).toPercentEncoding("/") + "?mode=ro&immutable=1";
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    qint64 format = 0;
    if (sqlite3_open_v2(uri.constData(), &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr) == SQLITE_OK
        && sqlite3_prepare_v2(db, "PRAGMA user_version", -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        format = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return format;
}

Result<qint64> pragma(LedgerFile& file, const char* sql)
{
    auto q = file.query(sql);
    if (!q)
        return tl::unexpected(q.error());
    if (q->step() != SQLITE_ROW)
        return tl::unexpected(file.error());
    return q->number(0);
}

} // namespace

LedgerFile::Query::~Query()
{
    if (m_statement) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

LedgerFile::Query& LedgerFile::Query::bind(qint64 v)
{
    sqlite3_bind_int64(m_statement, ++m_bound, v);
    return *this;
}

LedgerFile::Query& LedgerFile::Query::bind(const QString& v) { return bind(v.toUtf8()); }

LedgerFile::Query& LedgerFile::Query::bind(const QByteArray& v)
{
    sqlite3_bind_text64(m_statement, ++m_bound, v.constData(), quint64(v.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

LedgerFile::Query& LedgerFile::Query::bindBlob(const QByteArray& v)
{
    sqlite3_bind_blob64(m_statement, ++m_bound, v.constData(), quint64(v.size()), SQLITE_TRANSIENT);
    return *this;
}

int LedgerFile::Query::step() { return sqlite3_step(m_statement); }
qint64 LedgerFile::Query::number(int column) const { return sqlite3_column_int64(m_statement, column); }
bool LedgerFile::Query::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
QByteArray LedgerFile::Query::bytes(int column) const { return view(column).toByteArray(); }

QByteArrayView LedgerFile::Query::view(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {data, qsizetype(data ? sqlite3_column_bytes(m_statement, column) : 0)};
}

Result<std::unique_ptr<LedgerFile>> LedgerFile::open(const QString& path, std::span<const char* const> migrations)
{
    if (const auto made = makeOwnerOnly(path); !made)
        return tl::unexpected(made.error());
    if (formatAtRest(path) > std::ssize(migrations))
        return fail(Fault::Storage, "ledger.newer", {path});
    std::unique_ptr<LedgerFile> self(new LedgerFile);
    self->m_path = path;
    if (const auto done = self->connect(migrations); !done)
        return tl::unexpected(done.error());
    return self;
}

LedgerFile::~LedgerFile()
{
    for (const auto& [text, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

std::span<const char* const> LedgerFile::migrations() { return kMigrations; }

// What changes the file, the switch to WAL included, comes after the look at its format.
Result<void> LedgerFile::connect(std::span<const char* const> all)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(QFile::encodeName(m_path).constData(), &m_db, flags, nullptr) != SQLITE_OK)
        return tl::unexpected(error());
    sqlite3_busy_timeout(m_db, kWaitMs);
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // The last one to close a file moves its log into it: not into one that we can't judge.
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    const auto version = pragma(*this, "PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > std::ssize(all))
        return fail(Fault::Storage, "ledger.newer", {m_path});
    sqlite3_db_config(m_db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    if (const auto done = switchToWal(); !done)
        return done;
    sqlite3_wal_autocheckpoint(m_db, kLogPages);
    for (const char* sql : {"PRAGMA synchronous=FULL", "PRAGMA secure_delete=ON"})
        if (const auto done = run(sql); !done)
            return done;
    return *version == std::ssize(all) ? Result<void>() : migrate(all);
}

// SQLite doesn't wait for the lock that this takes when two processes want it of a new file at once.
Result<void> LedgerFile::switchToWal()
{
    for (int waitedMs = 0;; waitedMs += 20) {
        const auto done = run("PRAGMA journal_mode=WAL");
        if (done || done.error().fault != Fault::Busy || waitedMs >= kWaitMs)
            return done;
        sqlite3_sleep(20);
    }
}

Result<void> LedgerFile::keepCopy(qint64 version)
{
    const QString copy = m_path + QStringLiteral(".v%1").arg(version);
    if (QFileInfo(copy).size() > 0)
        return {};
    if (const auto made = makeFile(copy); !made)
        return made;
    auto q = query("VACUUM INTO ?");
    return q ? run(std::move(q->bind(copy))) : tl::unexpected(q.error());
}

Result<void> LedgerFile::migrate(std::span<const char* const> all)
{
    auto version = pragma(*this, "PRAGMA user_version");
    if (version && *version > 0)
        if (const auto kept = keepCopy(*version); !kept)
            return kept;
    auto writing = Writing::begin(*this);
    if (!writing)
        return tl::unexpected(writing.error());
    version = pragma(*this, "PRAGMA user_version"); // another process may have been faster
    if (!version)
        return tl::unexpected(version.error());
    for (auto v = size_t(*version); v < all.size(); ++v)
        if (const auto done = run(all[v]); !done)
            return done;
    const auto marks =
        QStringLiteral("PRAGMA application_id=%1; PRAGMA user_version=%2").arg(kApplication).arg(all.size());
    if (const auto done = run(marks.toLatin1().constData()); !done)
        return done;
    return writing->commit();
}

Result<LedgerFile::Query> LedgerFile::query(const char* sql)
{
    auto& statement = m_statements[sql];
    if (!statement && sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected(error());
    return Query(statement);
}

Result<void> LedgerFile::run(const char* sql)
{
    if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(error());
    return {};
}

Result<void> LedgerFile::run(Query&& q)
{
    int code = q.step();
    while (code == SQLITE_ROW)
        code = q.step();
    if (code != SQLITE_DONE)
        return tl::unexpected(error());
    return {};
}

int LedgerFile::changes() const { return sqlite3_changes(m_db); }

Error LedgerFile::error() const
{
    const int code = m_db ? sqlite3_extended_errcode(m_db) : SQLITE_NOMEM;
    const auto detail = QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : "");
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {Fault::Busy, "ledger.busy", {m_path}, detail, code};
    case SQLITE_FULL:
        return {Fault::Storage, "ledger.full", {m_path}, detail, code};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR: // a table is missing, or a body is no JSON
        return {Fault::Storage, "ledger.damaged", {m_path}, detail, code};
    default:
        return {Fault::Storage, "ledger.not-written", {m_path}, detail, code};
    }
}

Error LedgerFile::damaged() const { return {Fault::Storage, "ledger.damaged", {m_path}}; }

Result<LedgerFile::Writing> LedgerFile::Writing::begin(LedgerFile& file)
{
    if (const auto done = file.run("BEGIN IMMEDIATE"); !done)
        return tl::unexpected(done.error());
    return Writing(file);
}

LedgerFile::Writing::~Writing()
{
    if (m_file)
        sqlite3_exec(m_file->m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> LedgerFile::Writing::commit()
{
    if (const auto done = m_file->run("COMMIT"); !done)
        return done;
    m_file = nullptr;
    return {};
}

// Pages that were split or joined may keep parts of rows in their gaps; a vacuum writes them anew. It goes through the
// log, which is then emptied.
Result<void> LedgerFile::scrub()
{
    if (const auto done = run("VACUUM"); !done)
        return done;
    auto q = query("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!q)
        return tl::unexpected(q.error());
    const int code = q->step();
    if (code == SQLITE_ROW && q->number(0) == 0)
        return {};
    return fail(Fault::Busy, "ledger.busy", {m_path});
}

} // namespace bw
