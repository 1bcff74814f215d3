// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_target.h"
#include <QFile>
#include <sqlite3.h>

namespace bw::db {

namespace {

constexpr const char* settings[]{
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA ignore_check_constraints = ON", // a table may have got its check after its rows
    "PRAGMA cache_size = -16384",
};

} // namespace

Result<std::unique_ptr<SqliteTarget>> SqliteTarget::open(const QString& file, const Context& context)
{
    std::unique_ptr<SqliteTarget> self(new SqliteTarget(file, context));
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &self->m_db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(self->error(code));
    // The statements that make the tables come from the source, which may come from anybody.
    sqlite3_db_config(self->m_db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(self->m_db, SQLITE_LIMIT_ATTACHED, 0);
    // The servers' tables say DEFAULT "user", which a library may be built to refuse.
    sqlite3_db_config(self->m_db, SQLITE_DBCONFIG_DQS_DDL, 1, nullptr);
    sqlite3_progress_handler(
        self->m_db, 20'000, [](void* s) { return int(static_cast<SqliteTarget*>(s)->m_context.cancelled()); },
        self.get());
    for (const auto* setting : settings)
        if (auto set = self->run(setting); !set)
            return tl::unexpected(set.error());
    return self;
}

SqliteTarget::~SqliteTarget() { sqlite3_close(m_db); }

Error SqliteTarget::error(int code) const
{
    if (m_context.cancelled())
        return {Fault::Cancelled, "cancelled"};
    const auto detail = QString::fromUtf8(sqlite3_errmsg(m_db));
    if ((code & 0xff) == SQLITE_FULL)
        return {Fault::Storage, "backup.full", {m_file}, detail, code};
    return {Fault::Storage, "backup.not-written", {m_file, detail}, detail, code};
}

Result<Statement> SqliteTarget::prepare(const QByteArray& sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v3(m_db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return Statement(statement);
}

Result<void> SqliteTarget::step(sqlite3_stmt* statement)
{
    int code = SQLITE_ROW;
    while (code == SQLITE_ROW)
        code = sqlite3_step(statement);
    if (code == SQLITE_DONE) {
        sqlite3_reset(statement);
        return {};
    }
    const auto problem = error(code);
    sqlite3_reset(statement);
    return tl::unexpected(problem);
}

Result<void> SqliteTarget::run(const QByteArray& sql)
{
    auto statement = prepare(sql);
    return statement ? step(statement->get()) : tl::unexpected(statement.error());
}

Result<void> SqliteTarget::close()
{
    if (const int code = sqlite3_close(m_db); code != SQLITE_OK)
        return tl::unexpected(error(code));
    m_db = nullptr;
    return {};
}

} // namespace bw::db
