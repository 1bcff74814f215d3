// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_job.h"
#include <QCryptographicHash>
#include <QtEndian>
#include <condition_variable>
#include <mutex>

namespace bw {

void pauseFor(qint64 us, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::microseconds(us), [] { return false; });
}

qint64 missingPauseUs(Instant changed, Instant now, const LockBudget& budget)
{
    const qint64 since = now.us - changed.us;
    return since < 0 || since >= budget.pauseUs ? 0 : budget.pauseUs - since; // below 0: a clock was set
}

// No other program's number, as far as chance goes.
qint64 markOf(const QString& set)
{
    const auto digest = QCryptographicHash::hash("bailiwick/" + set.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<qint64>(digest.constData());
}

SqlJob::SqlJob(const Work& w, const ApplyOptions& o, const SqlProduct& p, db::Writer& writerToUse, Archive& a,
    const LockBudget& b, const Context& c)
    : work(w)
    , options(o)
    , product(p)
    , writer(writerToUse)
    , archive(a)
    , budget(b)
    , context(c)
    , changes(w.changes)
    , outcomes(w.changes.size())
    , begun(w.changes.size())
{
    for (size_t i = 0; i < outcomes.size(); ++i)
        reset(i);
}

void SqlJob::reset(size_t i)
{
    outcomes[i] = {};
    if (const auto refused = work.refused.find(int(i)); refused != work.refused.end()) {
        outcomes[i].status = Status::Refused;
        outcomes[i].error = refused->second;
    } else if (begun[i]) {
        outcomes[i].status = Status::Unknown;
        outcomes[i].error = Error{Fault::FateUnknown, "write.half"};
    }
}

QStringList fieldsOf(const Change& c)
{
    QStringList fields = c.before ? c.before->keys() : QStringList();
    if (c.after)
        for (auto i = c.after->begin(); i != c.after->end(); ++i)
            if (!c.before || !c.before->contains(i.key()))
                fields << i.key();
    return fields;
}

Result<std::optional<QJsonObject>> SqlJob::find(const Change& c, bool whole)
{
    return product.find(writer, c.subject, whole ? QStringList() : fieldsOf(c), context);
}

bool SqlJob::mayTryAgain(const Error& error)
{
    if (error.fault != Fault::Busy || waitedUs >= budget.waitUs || context.cancelled())
        return false;
    waitedUs += budget.longestUs + budget.pauseUs; // what the attempt may have taken
    budget.pause(budget.pauseUs, context.stop);
    return true;
}

Result<void> SqlJob::transaction(const std::function<Result<void>()>& body)
{
    for (;;) {
        if (auto open = writer.begin(context); !open)
            return open;
        if (auto done = body(); !done) {
            writer.rollback();
            return done;
        }
        const auto done = writer.commit(context);
        if (done || !mayTryAgain(done.error()))
            return done;
    }
}

Result<void> restoreRow(SqlJob& job, const db::StoredRow& row)
{
    const bool unchecked = !row.dangling.isEmpty();
    for (const auto& sql : job.product.restore(row)) {
        auto ran = unchecked ? job.writer.runUnchecked(sql, job.context) : job.writer.run(sql, job.context);
        if (!ran)
            return tl::unexpected(ran.error());
    }
    const auto id = row.columns.indexOf("id");
    if (!unchecked || id < 0)
        return {};
    const auto now = job.writer.rows({row.table, "id", row.values.value(id)}, job.context);
    if (!now)
        return tl::unexpected(now.error());
    for (const auto& there : *now)
        for (const auto& column : there.dangling)
            if (!row.dangling.contains(column))
                return fail(Fault::Conflict, "write.reference");
    return {};
}

void SqlJob::committed() const
{
    if (options.committed)
        options.committed(outcomes);
}

} // namespace bw
