// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_apply.h"
#include "core/backends/sql_one.h"
#include "core/backends/sql_slices.h"

namespace bw {

namespace {

constexpr int kAttempts = 3;

class SqlApply {
public:
    explicit SqlApply(SqlJob& job)
        : m_job(job)
        , m_keep(job)
        , m_one(job, m_keep)
    {
    }
    Result<std::vector<Outcome>> all();

private:
    enum class End { Committed, Again, Stop };
    bool together() const { return m_job.options.mode == Mode::AllOrNothing; }
    bool inParts() const { return m_job.options.inParts || !together(); }
    Result<void> prepare();
    Error tooMany() const;
    Result<void> slices();
    Result<void> slice(size_t change);
    Result<End> part();
    Result<End> stale(const SqlKeep::Fresh&);
    Result<bool> some(size_t upTo); // from m_next to m_at; false: it ends here
    bool alone(size_t change);
    Result<End> commit();
    void look(const Error&);
    Result<void> stop(size_t change, const Error&);
    void takeBack();
    std::vector<Outcome> finished();

    SqlJob& m_job;
    SqlKeep m_keep;
    SqlOne m_one;
    size_t m_next = 0, m_at = 0; // the first change that isn't committed; the one that is worked on
    int m_stale = 0;
    bool m_committed = false; // something is in the database already
};

// Before anything is begun: an error here is the whole answer.
Result<void> SqlApply::prepare()
{
    if (m_job.context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (auto loaded = m_one.loadArchived(); !loaded)
        return loaded;
    if (auto kept = m_keep.all(); !kept)
        return kept;
    for (size_t i = 0; i < m_job.changes.size(); ++i)
        if ((m_keep.large(i) || m_one.usageBack(i)) && !m_job.options.inParts)
            return tl::unexpected(tooMany());
    return {};
}

// How many transactions it would take, as far as can be told: what has been done of it gives the measure.
Error SqlApply::tooMany() const
{
    const auto all = qint64(m_job.changes.size());
    const auto parts = m_at > 0 ? (all + qint64(m_at) - 1) / qint64(m_at) : qint64(m_job.work.parts);
    return {Fault::TooMany, "write.too_many", {QString::number(std::max<qint64>(2, parts))}};
}

Result<void> SqlApply::slices()
{
    for (size_t i = 0; i < m_job.changes.size(); ++i)
        if (!m_job.work.refused.contains(int(i)) && (m_keep.large(i) || m_one.usageBack(i)))
            if (auto done = slice(i); !done)
                return done;
    return {};
}

Result<void> SqlApply::slice(size_t i)
{
    SqlSlices slices(m_job, m_keep);
    const auto done = m_keep.large(i) ? slices.remove(i) : slices.bringBack(i);
    m_committed = m_committed || m_job.begun[i];
    return done ? Result<void>() : stop(i, done.error());
}

Result<std::vector<Outcome>> SqlApply::all()
{
    if (together() && !m_job.work.refused.empty())
        return finished();
    if (auto ready = prepare(); !ready)
        return tl::unexpected(ready.error());
    const auto sliced = slices();
    if (!sliced)
        return m_committed ? Result<std::vector<Outcome>>(finished()) : tl::unexpected(sliced.error());
    while (m_next < m_job.changes.size()) {
        const auto end = part();
        if (!end) {
            if (!m_committed)
                return tl::unexpected(end.error());
            stop(m_next, end.error());
            break;
        }
        if (*end == End::Stop)
            break;
        if (*end == End::Committed && m_next < m_job.changes.size())
            m_job.budget.pause(m_job.budget.pauseUs, m_job.context.stop);
    }
    return finished();
}

// What stopped at this change: nothing of the open transaction stays.
Result<void> SqlApply::stop(size_t i, const Error& error)
{
    takeBack();
    if (i < m_job.outcomes.size() && error.fault != Fault::Cancelled) {
        auto& o = m_job.outcomes[i];
        if (!m_job.begun[i])
            o.status = Status::Failed;
        o.error = error;
    }
    return tl::unexpected(error);
}

void SqlApply::takeBack()
{
    m_job.writer.rollback();
    for (size_t i = m_next; i < m_job.outcomes.size(); ++i)
        m_job.reset(i);
}

std::vector<Outcome> SqlApply::finished()
{
    for (size_t i = 0; i < m_job.outcomes.size(); ++i) {
        auto& o = m_job.outcomes[i];
        if (o.status != Status::Done)
            continue;
        if (!m_job.changes[i].before && m_job.changes[i].after)
            o.madeId = m_job.changes[i].subject.id;
        if (const auto made = m_job.work.made.find(int(i)); made != m_job.work.made.end())
            o.secret = made->second;
    }
    return std::move(m_job.outcomes);
}

// One transaction, from m_next on. An error: it could not be begun, or not be done at once.
Result<SqlApply::End> SqlApply::part()
{
    if (m_job.context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    if (auto begun = m_job.writer.begin(m_job.context); !begun)
        return tl::unexpected(begun.error());
    m_at = m_next;
    const auto fresh = m_keep.compare(m_next);
    if (!fresh) {
        takeBack();
        return tl::unexpected(fresh.error());
    }
    if (!fresh->stale.empty())
        return stale(*fresh);
    const auto going = some(fresh->upTo);
    if (!going)
        return tl::unexpected(going.error());
    if (!*going)
        return End::Stop;
    if (m_at < m_job.changes.size() && !inParts()) {
        const auto error = tooMany();
        takeBack();
        return tl::unexpected(error);
    }
    return commit();
}

Result<SqlApply::End> SqlApply::stale(const SqlKeep::Fresh& fresh)
{
    takeBack();
    if (++m_stale >= kAttempts) {
        stop(fresh.stale.front(), Error{Fault::Busy, "write.keeps_changing"});
        return End::Stop;
    }
    for (const size_t i : fresh.stale) {
        if (auto kept = m_keep.again(i); !kept)
            return tl::unexpected(kept.error());
        if (!m_keep.large(i))
            continue;
        // So much has come in meanwhile that it can't go at once any more.
        if (!m_job.options.inParts)
            return tl::unexpected(tooMany());
        if (auto done = slice(i); !done)
            return m_committed ? Result<End>(End::Stop) : tl::unexpected(done.error());
    }
    return End::Again;
}

Result<bool> SqlApply::some(size_t upTo)
{
    for (; m_at < upTo; ++m_at) {
        if (m_at > m_next && m_job.writer.heldUs() > m_job.budget.startCommitUs)
            return true;
        if (m_job.context.cancelled()) {
            if (!together() && m_at > m_next) // what is done stands on its own
                return true;
            takeBack();
            if (!m_committed)
                return fail(Fault::Cancelled, "cancelled");
            return false;
        }
        if (m_job.work.refused.contains(int(m_at)))
            continue;
        if (!together()) {
            if (!alone(m_at))
                return false;
            continue;
        }
        auto done = m_one.apply(m_at);
        if (!done) {
            stop(m_at, done.error());
            return false;
        }
        if (done->status == Status::Conflict) {
            takeBack();
            if (!m_job.begun[m_at]) // else: half done, whatever came in between
                m_job.outcomes[m_at].status = Status::Conflict;
            m_job.outcomes[m_at].found = done->found;
            return false;
        }
        m_job.outcomes[m_at] = *done;
    }
    return true;
}

// Within a savepoint, so that its failure doesn't hurt the others. False: the transaction itself has ended.
bool SqlApply::alone(size_t i)
{
    auto& writer = m_job.writer;
    const auto run = [&](const char* sql) { return writer.run({sql, {}}, m_job.context); };
    if (const auto set = run("SAVEPOINT one_change"); !set) {
        stop(i, set.error());
        return false;
    }
    auto done = m_one.apply(i);
    const bool good = done && done->status != Status::Conflict;
    if (!good && (!writer.open() || !run("ROLLBACK TO SAVEPOINT one_change"))) {
        stop(i, done ? Error{Fault::Internal, "write.failed"} : done.error());
        return false;
    }
    if (const auto released = run("RELEASE SAVEPOINT one_change"); !released) {
        stop(i, released.error());
        return false;
    }
    if (!done)
        done = Outcome{Status::Failed, done.error()};
    if (!good && m_job.begun[i])
        done->status = Status::Unknown;
    m_job.outcomes[i] = *done;
    return true;
}

Result<SqlApply::End> SqlApply::commit()
{
    const auto done = m_job.writer.commit(m_job.context);
    if (done) {
        m_next = m_at;
        m_committed = true;
        m_stale = 0;
        m_job.committed();
        return End::Committed;
    }
    if (done.error().fault == Fault::FateUnknown) {
        look(done.error());
        return End::Stop;
    }
    const bool again = m_job.mayTryAgain(done.error());
    takeBack();
    if (again)
        return End::Again;
    return tl::unexpected(done.error());
}

// Nobody says whether the transaction is in: its changes do, when all that can tell say the same.
void SqlApply::look(const Error& error)
{
    size_t in = 0, out = 0;
    bool seen = bool(m_job.writer.begin(m_job.context));
    for (size_t i = m_next; seen && i < m_at; ++i) {
        const auto& c = m_job.changes[i];
        if (m_job.outcomes[i].status != Status::Done || (c.after && c.after->isEmpty()))
            continue;
        const auto found = m_job.find(c);
        seen = bool(found);
        if (!found)
            break;
        const auto fits = fit(c, *found);
        in += fits == Fit::AlreadyDone;
        out += fits == Fit::Applies;
    }
    m_job.writer.rollback();
    if (seen && in > 0 && out == 0)
        return; // they are done; what comes after is left
    if (seen && out > 0 && in == 0) {
        stop(m_next,
            Error{Fault::Storage, "write.failed", {error.args.value(0), error.detail}, error.detail, error.status});
        return;
    }
    for (size_t i = m_next; i < m_at; ++i)
        if (m_job.outcomes[i].status == Status::Done) {
            m_job.outcomes[i].status = Status::Unknown;
            m_job.outcomes[i].error = error;
        }
}

} // namespace

Result<std::vector<Outcome>> applySql(const Work& work, const ApplyOptions& options, const SqlProduct& product,
    db::Writer& writer, Archive& archive, const LockBudget& budget, const Context& context)
{
    SqlJob job(work, options, product, writer, archive, budget, context);
    if (!options.set.isEmpty())
        writer.mark(markOf(options.set));
    return SqlApply(job).all();
}

} // namespace bw
