// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite.h"
#include <QFile>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <sqlite3.h>
#include <thread>

namespace bw::db {

qint64 steadyTicks()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

void StatementDeleter::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

namespace {

// A file name as SQLite's URI: `?`, `#`, `%` and every other byte that means something there is escaped.
QByteArray uri(const QString& file, Access access)
{
    return "file://" + QFile::encodeName(file).toPercentEncoding("/")
        + (access == Access::Read ? "?mode=ro" : "?mode=rw");
}

Error openError(const QString& file, int code, int systemError)
{
    const auto detail = QString::fromLocal8Bit(std::strerror(systemError));
    if (systemError == EACCES || systemError == EPERM)
        return {Fault::Storage, "database.no_right", {file}, detail, code};
    if (systemError == ENOENT || systemError == ENOTDIR)
        return {Fault::Unreachable, "database.missing", {file}, detail, code};
    return {Fault::Storage, "database.cannot_read", {file, detail}, detail, code};
}

} // namespace

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(
    const QString& file, const SqliteOptions& options, Access access)
{
    std::unique_ptr<SqliteConnection> self(new SqliteConnection);
    self->m_file = file;
    self->m_options = options;
    const int flags = (access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_URI
        | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(uri(file, access).constData(), &self->m_db, flags, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(openError(file, code, self->m_db ? sqlite3_system_errno(self->m_db) : ENOMEM));
    // The file may come from anybody: no functions of its schema run, no statement is trusted.
    sqlite3_db_config(self->m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(self->m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_busy_handler(self->m_db, &SqliteConnection::busy, self.get());
    sqlite3_progress_handler(self->m_db, 20'000, &SqliteConnection::tick, self.get());
    return self;
}

SqliteConnection::~SqliteConnection() { sqlite3_close(m_db); }

// Called by SQLite while somebody else holds a lock; 0 gives up.
int SqliteConnection::busy(void* data, int count)
{
    auto* self = static_cast<SqliteConnection*>(data);
    const qint64 now = self->m_options.ticks();
    if (count == 0)
        self->m_waitingSince = now;
    if (self->m_patience == Patience::None)
        return 0;
    if (self->m_stop.stop_requested() || now - self->m_waitingSince >= self->m_options.lockWaitMs * 1000LL)
        return 0;
    // SQLite syncs a journal under the exclusive lock already: whoever commits one change after the other leaves the
    // file free for 50 µs at a time. Looking each millisecond, a reader met none of these in 5 s, once in a hundred
    // times.
    std::this_thread::sleep_for(std::chrono::microseconds(count < 50'000 ? 100 : 5000));
    return 1;
}

int SqliteConnection::tick(void* data)
{
    auto* self = static_cast<SqliteConnection*>(data);
    self->m_late = self->m_late || (self->m_endBy > 0 && self->m_options.ticks() >= self->m_endBy);
    return self->m_late || self->m_stop.stop_requested() ? 1 : 0;
}

Error SqliteConnection::error(int code) const
{
    const auto detail = QString::fromUtf8(sqlite3_errmsg(m_db));
    switch (code & 0xff) {
    case SQLITE_INTERRUPT:
        if (m_late && !m_stop.stop_requested())
            return {Fault::Busy, "database.note.slow_view", {}, detail, code};
        return Error{Fault::Cancelled, "cancelled"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        if (m_stop.stop_requested())
            return Error{Fault::Cancelled, "cancelled"};
        return {Fault::Busy, "database.locked", {m_file, QString::number((m_options.lockWaitMs + 999) / 1000)}, detail,
            code};
    case SQLITE_NOTADB:
        return {Fault::BadAnswer, "database.not_sqlite", {m_file}, detail, code};
    case SQLITE_CORRUPT:
        return {Fault::BadAnswer, "database.damaged", {m_file}, detail, code};
    case SQLITE_READONLY: // the only thing that a reader would write is the roll-back of somebody's journal
        return {Fault::Storage, "database.hot_journal", {m_file}, detail, code};
    case SQLITE_CANTOPEN:
        return openError(m_file, code, sqlite3_system_errno(m_db));
    case SQLITE_IOERR:
        if (code == SQLITE_IOERR_SHORT_READ)
            return {Fault::BadAnswer, "database.damaged", {m_file}, detail, code};
        return {Fault::Storage, "database.cannot_read", {m_file, detail}, detail, code};
    default:
        return {Fault::Storage, "database.cannot_read", {m_file, detail}, detail, code};
    }
}

Result<Statement> SqliteConnection::prepare(const QByteArray& sql) const
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_db, sql.constData(), int(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return Statement(statement);
}

Result<void> SqliteConnection::begin(Patience patience)
{
    m_patience = patience;
    // The pragma reads the header, and thus takes the shared lock that BEGIN alone puts off.
    if (const int code = sqlite3_exec(m_db, "BEGIN", nullptr, nullptr, nullptr); code != SQLITE_OK)
        return tl::unexpected(error(code));
    auto version = prepare("PRAGMA data_version");
    if (!version) {
        end();
        return tl::unexpected(version.error());
    }
    if (const int code = sqlite3_step(version->get()); code != SQLITE_ROW) {
        const auto problem = error(code);
        version->reset();
        end();
        return tl::unexpected(problem);
    }
    m_dataVersion = sqlite3_column_int64(version->get(), 0);
    return {};
}

void SqliteConnection::end()
{
    if (!sqlite3_get_autocommit(m_db))
        sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<qint64> SqliteConnection::size() const
{
    sqlite3_file* file = nullptr;
    sqlite3_int64 size = 0;
    int code = sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xFileSize(file, &size);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return size;
}

Result<QByteArray> SqliteConnection::bytes(qint64 offset, int size) const
{
    const auto total = this->size();
    if (!total)
        return tl::unexpected(total.error());
    QByteArray out(qBound(0LL, *total - offset, qint64(size)), Qt::Uninitialized);
    if (out.isEmpty())
        return out;
    sqlite3_file* file = nullptr;
    int code = sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (code == SQLITE_OK)
        code = file->pMethods->xRead(file, out.data(), int(out.size()), offset);
    if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
        return tl::unexpected(error(code));
    return out;
}

} // namespace bw::db
