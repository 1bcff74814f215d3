// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_backup.h"
#include "core/db/sql_text.h"
#include "core/db/sqlite_row_copy.h"
#include "core/db/sqlite_target.h"
#include <QFile>
#include <condition_variable>
#include <sqlite3.h>

namespace bw::db {

void waitFor(qint64 us, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::microseconds(us), [] { return false; });
}

namespace {

Result<qint64> number(const SqliteConnection& connection, const QByteArray& sql)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const int code = sqlite3_step(statement->get());
    if (code != SQLITE_ROW)
        return tl::unexpected(connection.error(code));
    return sqlite3_column_int64(statement->get(), 0);
}

class PageCopy {
public:
    PageCopy(SqliteConnection& from, SqliteTarget& to, const CopyOptions& options, const Context& context)
        : m_from(from)
        , m_to(to)
        , m_options(options)
        , m_context(context)
    {
    }
    ~PageCopy() { sqlite3_backup_finish(m_backup); }
    PageCopy(const PageCopy&) = delete;
    PageCopy& operator=(const PageCopy&) = delete;
    Result<Copied> run(); // Fault::Busy with "backup.restarted" when somebody keeps writing

private:
    Result<bool> step(); // true = the last one
    Result<void> prepareSteps();
    void count(qint64 until);
    Error problem(int code) const;

    SqliteConnection& m_from;
    SqliteTarget& m_to;
    const CopyOptions& m_options;
    const Context& m_context;
    sqlite3_backup* m_backup = nullptr;
    Copied m_copied;
    std::optional<qint64> m_version;
    int m_pages = 256, m_mostPages = 0; // of the next step
};

Error PageCopy::problem(int code) const
{
    const bool written = code == SQLITE_IOERR_WRITE || code == SQLITE_IOERR_TRUNCATE || code == SQLITE_IOERR_FSYNC;
    return (code & 0xff) == SQLITE_FULL || written ? m_to.error(code) : m_from.error(code);
}

Result<void> PageCopy::prepareSteps()
{
    const auto page = number(m_from, "PRAGMA page_size");
    if (!page)
        return tl::unexpected(page.error());
    m_mostPages = int(qMax(1LL, m_options.stepBytes / qMax(512LL, *page)));
    m_pages = qMin(m_pages, m_mostPages);
    m_backup = sqlite3_backup_init(m_to.handle(), "main", m_from.handle(), "main");
    return m_backup ? Result<void>() : tl::unexpected(m_to.error(sqlite3_errcode(m_to.handle())));
}

// Rows of the source at the moment of the copy, as far as there is time: they are compared with those of the copy.
void PageCopy::count(qint64 until)
{
    const auto schema = m_from.schema();
    if (!schema)
        return;
    m_from.endBy(until);
    for (const auto& table : m_options.growing)
        if (schema->has(table) && schema->order(table).kind == RowOrder::RowId)
            if (const auto last =
                    number(m_from, "SELECT max(" + schema->order(table).column + ") FROM " + quoted(table));
                last && *last > 0)
                m_copied.upTo[table] = *last;
    for (auto i = schema->tables.cbegin(); i != schema->tables.cend(); ++i) {
        if (schema->order(i.key()).kind == RowOrder::View || m_options.growing.contains(i.key()))
            continue;
        if (const auto rows = number(m_from, "SELECT count(*) FROM " + quoted(i.key())))
            m_copied.rows[i.key()] = *rows;
    }
    for (const auto& table : m_options.growing) // last: they take longest
        if (schema->has(table))
            if (const auto rows = number(m_from, "SELECT count(*) FROM " + quoted(table)))
                m_copied.rows[table] = *rows;
    m_from.endBy(0);
}

Result<bool> PageCopy::step()
{
    auto hold = m_from.gate().enter(m_context);
    if (!hold)
        return tl::unexpected(hold.error());
    m_from.watch(m_context.stop);
    if (auto begun = m_from.begin(); !begun) {
        m_from.end();
        return tl::unexpected(begun.error());
    }
    const auto ended = [this](void*) { m_from.end(); };
    const std::unique_ptr<PageCopy, decltype(ended)> transaction(this, ended);
    const qint64 start = m_from.options().ticks();
    // SQLite begins its copy anew then.
    if (m_version && *m_version != m_from.dataVersion() && ++m_copied.restarts >= m_options.restarts)
        return fail(Fault::Busy, "backup.restarted");
    m_version = m_from.dataVersion();
    const int code = sqlite3_backup_step(m_backup, m_pages);
    const qint64 took = qMax(1LL, m_from.options().ticks() - start);
    if (code == SQLITE_DONE) {
        count(start + m_options.togetherUs);
        return true;
    }
    if (code != SQLITE_OK)
        return tl::unexpected(problem(code));
    m_pages = int(qBound(1LL, m_pages * qMin(8LL * took, m_options.stepUs) / took, qint64(m_mostPages)));
    return false;
}

Result<Copied> PageCopy::run()
{
    if (auto prepared = prepareSteps(); !prepared)
        return tl::unexpected(prepared.error());
    for (;;) {
        if (m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto done = step();
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            return m_copied;
        const int total = sqlite3_backup_pagecount(m_backup);
        m_context.report(total - sqlite3_backup_remaining(m_backup), total, "backup.copying");
        m_options.pause(m_options.pauseUs, m_context.stop);
    }
}

Result<Copied> copyPages(SqliteConnection& from, const QString& to, const CopyOptions& options, const Context& context)
{
    auto target = SqliteTarget::open(to, context);
    if (!target)
        return tl::unexpected(target.error());
    auto copied = PageCopy(from, **target, options, context).run();
    if (copied)
        if (auto closed = (*target)->close(); !closed)
            return tl::unexpected(closed.error());
    return copied;
}

Result<void> emptied(const QString& file)
{
    QFile out(file);
    return out.resize(0) ? Result<void>()
                         : Result<void>(fail(Fault::Storage, "backup.not-written", {file, out.errorString()}));
}

} // namespace

Result<Copied> copySqlite(SqliteConnection& from, const QString& to, const CopyOptions& options, const Context& context)
{
    auto copied = copyPages(from, to, options, context);
    if (copied || QByteArrayView(copied.error().id) != "backup.restarted")
        return copied;
    for (const bool together : {true, false}) {
        if (auto ready = emptied(to); !ready)
            return tl::unexpected(ready.error());
        auto rows = copyRows(from, to, together, options, context);
        if (!rows)
            return tl::unexpected(rows.error());
        if (!*rows)
            continue;
        (*rows)->restarts = options.restarts;
        return **rows;
    }
    return fail(Fault::Busy, "backup.too-long", {from.file()});
}

} // namespace bw::db
