// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_writer.h"
#include "core/db/sqlite_row.h"
#include "core/db/sqlite_value.h"
#include <QFile>
#include <QFileInfo>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

namespace bw::db {

namespace {

// A commit waits for readers while nobody else can write or begin to read: all of a transaction in 250 ms.
constexpr qint64 kLongestUs = 250'000, kCommitWaitUs = 20'000;
constexpr size_t kMostStatements = 256;

} // namespace

Result<std::unique_ptr<SqliteWriter>> SqliteWriter::open(
    std::shared_ptr<SqliteSource> source, const Host& host, const Context& context)
{
    std::unique_ptr<SqliteWriter> self(new SqliteWriter);
    self->m_source = std::move(source);
    if (auto ready = self->setUp(host); !ready)
        return tl::unexpected(ready.error());
    if (auto read = self->readSchema(context); !read)
        return tl::unexpected(read.error());
    return self;
}

SqliteWriter::~SqliteWriter() { rollback(); }

Result<void> SqliteWriter::setUp(const Host& host)
{
    const auto& file = m_source->file();
    const auto network = host.networkFileSystem ? host.networkFileSystem(file) : QString();
    if (!network.isEmpty())
        return fail(Fault::Refused, "write.network", {file, network});
    if (auto there = stillThere(); !there)
        return there;
    if (m_source->isCopy())
        return fail(Fault::Refused, "write.copy", {file});
    auto connection = SqliteConnection::open(file, m_source->options(), Access::Write);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    if (auto may = mayWrite(); !may)
        return may;
    if (auto there = stillThere(); !there) // it may have been exchanged before it was opened
        return there;
    sqlite3_busy_handler(m_connection->handle(), &SqliteWriter::busy, this);
    // Temporary files would hold people's rows, in another folder, and fill another disk.
    return execute("PRAGMA locking_mode = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_spill = OFF; "
                   "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536"); // what was checked is there to be changed
}

Result<void> SqliteWriter::mayWrite() const
{
    const auto& file = m_source->file();
    // SQLite opens a file for reading when it may not be written, and says nothing.
    if (sqlite3_db_readonly(m_connection->handle(), "main") != 0)
        return fail(Fault::NotPermitted, "write.file", {file});
    const auto header = m_connection->bytes(18, 2);
    if (!header)
        return tl::unexpected(header.error());
    if (header->contains('\2')) // WAL; LocalAI has none on purpose
        return fail(Fault::Refused, "write.copy", {file});
    // The journal stands beside the file itself, not beside a link to it.
    const auto folder = QFileInfo(QFileInfo(file).canonicalFilePath()).path();
    if (::faccessat(AT_FDCWD, QFile::encodeName(folder).constData(), W_OK | X_OK, AT_EACCESS) != 0)
        return fail(Fault::NotPermitted, "write.folder", {file, folder}, QString::fromLocal8Bit(std::strerror(errno)));
    return {};
}

Result<void> SqliteWriter::stillThere() const
{
    switch (m_source->stand()) {
    case SqliteSource::Stand::Gone:
        return fail(Fault::Unreachable, "database.gone", {m_source->file()});
    case SqliteSource::Stand::Replaced:
        return fail(Fault::Storage, "database.replaced", {m_source->file()});
    default:
        return {};
    }
}

Result<void> SqliteWriter::execute(const char* sql)
{
    const int code = sqlite3_exec(m_connection->handle(), sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(error(code));
}

void SqliteWriter::watch(const std::stop_token& stop)
{
    m_stop = stop;
    m_connection->watch(stop);
}

int SqliteWriter::busy(void* data, int count)
{
    auto* self = static_cast<SqliteWriter*>(data);
    const auto& options = self->m_connection->options();
    const qint64 now = options.ticks();
    if (count == 0)
        self->m_waitingSince = now;
    const qint64 most = self->m_committing
        ? std::max(kCommitWaitUs, kLongestUs - (self->m_waitingSince - self->m_since))
        : options.lockWaitMs * 1000LL;
    if (self->m_stop.stop_requested() || now - self->m_waitingSince >= most)
        return 0;
    // As often as a reader looks (sqlite.cpp): whoever commits all the time leaves the file free for moments only.
    std::this_thread::sleep_for(std::chrono::microseconds(count < 50'000 ? 100 : 5000));
    return 1;
}

Error SqliteWriter::error(int code) const
{
    const auto& file = m_source->file();
    const auto detail = QString::fromUtf8(sqlite3_errmsg(m_connection->handle()));
    switch (code & 0xff) {
    case SQLITE_READONLY:
        if (code == SQLITE_READONLY_DBMOVED)
            return {Fault::Storage, "database.replaced", {file}, detail, code};
        return {Fault::NotPermitted, "write.file", {file}, detail, code};
    case SQLITE_FULL:
        return {Fault::Storage, "write.full", {file}, detail, code};
    case SQLITE_CANTOPEN: // the journal
        return {Fault::Storage, "write.folder", {file, QFileInfo(QFileInfo(file).canonicalFilePath()).path()}, detail,
            code};
    case SQLITE_CONSTRAINT:
        if (code == SQLITE_CONSTRAINT_FOREIGNKEY)
            return {Fault::Conflict, "write.reference", {}, detail, code};
        if (code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY || code == SQLITE_CONSTRAINT_ROWID)
            return {Fault::Conflict, "write.duplicate", {}, detail, code};
        return {Fault::Refused, "write.constraint", {detail}, detail, code};
    case SQLITE_IOERR:
        return {Fault::Storage, "write.failed", {file, detail}, detail, code};
    case SQLITE_INTERRUPT:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return m_connection->error(code);
    default: // a statement that this database doesn't take
        return {Fault::BadAnswer, "write.failed", {file, detail}, detail, code};
    }
}

Result<void> SqliteWriter::readSchema(const Context& context)
{
    ReadGate::Hold hold;
    if (!m_holds) {
        auto entered = m_connection->gate().enter(context);
        if (!entered)
            return tl::unexpected(entered.error());
        hold = std::move(*entered);
    }
    watch(context.stop);
    auto asked = m_connection->prepare("PRAGMA schema_version");
    if (!asked)
        return tl::unexpected(asked.error());
    if (const int code = sqlite3_step(asked->get()); code != SQLITE_ROW)
        return tl::unexpected(error(code));
    const qint64 version = sqlite3_column_int64(asked->get(), 0);
    asked->reset();
    if (version == m_schemaVersion)
        return {};
    auto schema = m_connection->schema();
    if (!schema)
        return tl::unexpected(schema.error());
    m_schema = std::move(*schema);
    m_schemaVersion = version;
    m_references.clear();
    return {};
}

Result<void> SqliteWriter::begin(const Context& context)
{
    rollback();
    if (auto there = stillThere(); !there)
        return there;
    auto hold = m_connection->gate().enter(context);
    if (!hold)
        return tl::unexpected(hold.error());
    watch(context.stop);
    if (auto begun = execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    m_hold = std::move(*hold);
    m_holds = true;
    m_since = m_connection->options().ticks();
    auto ready = stillThere();
    if (ready)
        ready = mayWrite();
    if (ready)
        ready = readSchema(context); // the server may have been upgraded meanwhile
    if (!ready)
        rollback();
    return ready;
}

Result<void> SqliteWriter::commit(const Context&)
{
    if (!open())
        return fail(Fault::Internal, "write.failed", {m_source->file(), {}});
    watch({});
    m_committing = true;
    const auto done = execute("COMMIT");
    m_committing = false;
    rollback();
    if (done)
        return {};
    // The pages may be written and the journal not yet removed, or the other way round.
    if ((done.error().status & 0xff) == SQLITE_IOERR)
        return fail(Fault::FateUnknown, "write.fate", {m_source->file()}, done.error().detail, done.error().status);
    return done;
}

void SqliteWriter::rollback()
{
    if (open())
        sqlite3_exec(m_connection->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    m_holds = false;
    m_hold.release();
}

bool SqliteWriter::open() const { return m_connection && !sqlite3_get_autocommit(m_connection->handle()); }

qint64 SqliteWriter::heldUs() const { return open() ? m_connection->options().ticks() - m_since : 0; }

Result<Statement> SqliteWriter::take(const QByteArray& text)
{
    if (const auto i = m_statements.find(text); i != m_statements.end() && i->second)
        return std::move(i->second);
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(
        m_connection->handle(), text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    if (!statement || sqlite3_bind_parameter_count(statement) < 0)
        return fail(Fault::Internal, "write.failed", {m_source->file(), QString::fromUtf8(text)});
    return Statement(statement);
}

Result<void> SqliteWriter::step(const Sql& sql, const Step& visit, const Context& context)
{
    auto statement = take(sql.text);
    if (!statement)
        return tl::unexpected(statement.error());
    auto* s = statement->get();
    if (sqlite3_bind_parameter_count(s) != sql.binds.size())
        return fail(Fault::Internal, "write.failed", {m_source->file(), QString::fromUtf8(sql.text)});
    for (qsizetype i = 0; i < sql.binds.size(); ++i)
        bind(s, int(i) + 1, sql.binds[i]);
    if (m_stop != context.stop)
        watch(context.stop);
    int code = 0;
    while ((code = sqlite3_step(s)) == SQLITE_ROW)
        if (visit)
            visit(s);
    auto result = code == SQLITE_DONE ? Result<void>() : tl::unexpected(error(code));
    sqlite3_reset(s);
    sqlite3_clear_bindings(s); // the values, secrets among them, live only as long as the caller's
    if (m_statements.size() >= kMostStatements)
        m_statements.clear();
    m_statements[sql.text] = std::move(*statement);
    return result;
}

// The pragma does nothing in a transaction; this does, for statements that are prepared from then on.
Result<void> SqliteWriter::checkReferences(bool on)
{
    if (m_checks == on)
        return {};
    int now = -1;
    sqlite3_db_config(m_connection->handle(), SQLITE_DBCONFIG_ENABLE_FKEY, int(on), &now);
    if (now != int(on))
        return fail(Fault::Internal, "write.failed", {m_source->file(), {}});
    m_checks = on;
    return {};
}

Result<qint64> SqliteWriter::runUnchecked(const Sql& sql, const Context& context)
{
    if (auto off = checkReferences(false); !off)
        return tl::unexpected(off.error());
    return change(sql, context);
}

Result<qint64> SqliteWriter::run(const Sql& sql, const Context& context)
{
    if (auto on = checkReferences(true); !on)
        return tl::unexpected(on.error());
    return change(sql, context);
}

Result<qint64> SqliteWriter::change(const Sql& sql, const Context& context)
{
    if (!open())
        return fail(Fault::Internal, "write.failed", {m_source->file(), {}});
    auto* db = m_connection->handle();
    const qint64 before = sqlite3_total_changes64(db);
    if (auto stepped = step(sql, {}, context); !stepped)
        return tl::unexpected(stepped.error());
    // The figure is that of the last statement that changed rows: this one, or none.
    return sqlite3_total_changes64(db) == before ? 0 : sqlite3_changes64(db);
}

Result<void> SqliteWriter::query(const Sql& sql, const RowVisit& visit, const Context& context)
{
    const bool outside = !m_holds;
    ReadGate::Hold hold;
    if (outside) {
        auto entered = m_connection->gate().enter(context);
        if (!entered)
            return tl::unexpected(entered.error());
        hold = std::move(*entered);
        m_holds = true; // also for what the visitor asks
    }
    auto done = step(
        sql, [&](sqlite3_stmt* s) { visit(SqliteRow(s)); }, context);
    if (outside)
        m_holds = false;
    return done;
}

Result<std::optional<qint64>> SqliteWriter::version(const Context& context)
{
    std::optional<qint64> number;
    auto asked = query(
        {"PRAGMA data_version", {}}, [&](const Row& row) { number = row.integer(0); }, context);
    return asked ? Result<std::optional<qint64>>(number) : tl::unexpected(asked.error());
}

} // namespace bw::db
