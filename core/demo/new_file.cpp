// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/new_file.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>
#include <sqlite3.h>

namespace bw::demo {

namespace {

// Building is undone by removing the file, so neither journal nor fsync is needed. The page size and encoding are the
// defaults of the servers' library, stated because another build of SQLite may have other defaults.
constexpr const char* settings[]{
    "PRAGMA page_size = 4096",
    "PRAGMA encoding = 'UTF-8'",
    "PRAGMA auto_vacuum = 0",
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA cache_size = -262144",
    "PRAGMA threads = 2",
    "BEGIN",
};

} // namespace

NewFile::NewFile(QString file, QString building, const Context& context)
    : m_file(std::move(file))
    , m_building(std::move(building))
    , m_context(context)
{
}

NewFile::~NewFile()
{
    sqlite3_close(m_db);
    if (!m_building.isEmpty())
        QFile::remove(m_building);
}

Result<std::unique_ptr<NewFile>> NewFile::make(const QString& file, const Context& context)
{
    const QFileInfo info(file);
    if (info.exists() || info.isSymLink())
        return fail(Fault::Conflict, "demo.exists", {file});
    if (!info.dir().exists())
        return fail(Fault::NotFound, "demo.no-folder", {info.path()});
    const QString building = file + QStringLiteral(".building-") + QUuid::createUuid().toString(QUuid::Id128).left(8);
    std::unique_ptr<NewFile> made(new NewFile(file, building, context));
    const int code = sqlite3_open_v2(QFile::encodeName(building).constData(), &made->m_db,
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK)
        return fail(Fault::Storage, "demo.not-written", {file}, QString::fromUtf8(sqlite3_errmsg(made->m_db)), code);
    // The servers' tables say DEFAULT "user", which a library may be built to refuse.
    sqlite3_db_config(made->m_db, SQLITE_DBCONFIG_DQS_DDL, 1, nullptr);
    sqlite3_extended_result_codes(made->m_db, 1);
    sqlite3_progress_handler(
        made->m_db, 20'000, [](void* self) { return int(static_cast<NewFile*>(self)->m_context.cancelled()); },
        made.get());
    for (const auto* setting : settings)
        made->run(setting);
    if (made->m_error)
        return tl::unexpected(made->reason());
    return made;
}

void NewFile::run(const char* sql)
{
    if (!ok())
        return;
    if (const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr); code != SQLITE_OK)
        failed(code);
}

void NewFile::failed(int code)
{
    if (!m_error)
        m_error = Error{Fault::Storage, "demo.not-written", {m_file}, QString::fromUtf8(sqlite3_errmsg(m_db)), code};
}

Error NewFile::reason() const
{
    if (m_context.cancelled())
        return Error{Fault::Cancelled, "cancelled"};
    return *m_error;
}

Result<void> NewFile::finish()
{
    run("COMMIT");
    if (!ok())
        return tl::unexpected(reason());
    if (const int code = sqlite3_close(m_db); code != SQLITE_OK) {
        failed(code);
        return tl::unexpected(reason());
    }
    m_db = nullptr;
    // Never over a file that appeared meanwhile: QFile::rename refuses that.
    if (QFile moved(m_building); !moved.rename(m_file)) {
        if (QFileInfo::exists(m_file))
            return fail(Fault::Conflict, "demo.exists", {m_file});
        return fail(Fault::Storage, "demo.not-written", {m_file}, moved.errorString());
    }
    m_building.clear();
    return {};
}

Insert::Insert(NewFile& file, const char* sql)
    : m_file(file)
{
    if (!file.ok())
        return;
    if (const int code = sqlite3_prepare_v3(file.m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
        code != SQLITE_OK)
        file.failed(code);
}

Insert::~Insert() { sqlite3_finalize(m_statement); }

Insert& Insert::text(std::string_view value)
{
    sqlite3_bind_text(m_statement, ++m_column, value.empty() ? "" : value.data(), int(value.size()), SQLITE_STATIC);
    return *this;
}

Insert& Insert::textOrNull(std::string_view value) { return value.empty() ? null() : text(value); }

Insert& Insert::number(qint64 value)
{
    sqlite3_bind_int64(m_statement, ++m_column, value);
    return *this;
}

Insert& Insert::null()
{
    sqlite3_bind_null(m_statement, ++m_column);
    return *this;
}

void Insert::done()
{
    m_column = 0;
    if (!m_statement)
        return;
    const int code = sqlite3_step(m_statement);
    sqlite3_reset(m_statement);
    if (code != SQLITE_DONE)
        m_file.failed(code);
}

} // namespace bw::demo
