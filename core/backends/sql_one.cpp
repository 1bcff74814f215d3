// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_one.h"
#include "core/backends/sql_question.h"
#include <QSet>
#include <algorithm>

namespace bw {

SqlOne::SqlOne(SqlJob& job, SqlKeep& keep)
    : m_job(job)
    , m_keep(keep)
    , m_steps(job.changes.size())
    , m_brought(job.changes.size())
    , m_usageBack(job.changes.size())
    , m_editedBefore(job.changes.size())
{
    for (const auto& step : job.work.steps)
        if (step.change >= 0 && size_t(step.change) < m_steps.size())
            m_steps[size_t(step.change)].push_back(&step);
    if (std::ranges::all_of(job.changes, [](const Change& c) { return c.after.has_value(); }))
        return;
    QSet<QPair<QString, QString>> edited;
    for (size_t i = 0; i < job.changes.size(); ++i) {
        const QPair subject(job.changes[i].subject.type, job.changes[i].subject.id);
        m_editedBefore[i] = !job.changes[i].after && edited.contains(subject);
        edited.insert(subject);
    }
}

Result<void> SqlOne::loadArchived()
{
    for (size_t i = 0; i < m_job.changes.size(); ++i)
        if (!m_job.changes[i].archive.isEmpty() && !m_job.work.refused.contains(int(i)))
            if (auto loaded = load(i); !loaded)
                return loaded;
    return {};
}

Result<void> SqlOne::load(size_t i)
{
    const auto& c = m_job.changes[i];
    const auto count = m_job.archive.count(c.archive);
    if (!count)
        return tl::unexpected(count.error());
    m_usageBack[i] = *count > kUsageAtOnce;
    const auto take = [&](const db::StoredRow& row) -> Result<void> {
        if (!m_usageBack[i] || !m_job.product.isUsage(row.table))
            m_brought[i].push_back(row);
        return {};
    };
    return m_job.archive.bring(c.archive, take, m_job.context);
}

Result<Outcome> SqlOne::apply(size_t i)
{
    const auto& c = m_job.changes[i];
    const auto fields = fieldsOf(c);
    auto found = m_job.product.find(m_job.writer, c.subject, fields, m_job.context);
    if (!found)
        return tl::unexpected(found.error());
    switch (fit(c, *found)) {
    case Fit::AlreadyDone:
        return Outcome{Status::AlreadyDone};
    case Fit::Conflict: {
        auto whole = m_job.find(c, true);
        if (!whole)
            return tl::unexpected(whole.error());
        Outcome o{Status::Conflict};
        o.found = *whole;
        return o;
    }
    case Fit::Applies:
        break;
    }
    // It has not gone in slices, because only this set's own earlier change makes it what the deletion expects.
    if (!c.after && m_keep.large(i))
        return fail(Fault::Conflict, "write.apart");
    // Its rows were archived before this set itself has changed them: they come back as they were when they went.
    if (m_editedBefore[i])
        if (auto kept = m_keep.again(i); !kept)
            return tl::unexpected(kept.error());
    const auto read = c.after ? fields : fields.mid(0, 1); // of a deletion any field will do
    lookAhead(i, read);
    if (auto done = bringsBack(c) ? bringBack(i) : steps(i); !done)
        return tl::unexpected(done.error());
    // A trigger or a view may have done something else.
    const auto now = m_job.product.find(m_job.writer, c.subject, read, m_job.context);
    if (!now)
        return tl::unexpected(now.error());
    if (c.after ? !*now || !agrees(*c.after, **now) : now->has_value())
        return fail(Fault::BadAnswer, "write.swallowed");
    return Outcome{Status::Done};
}

// Statements, what is read back, and what the next change begins with: one exchange with a server in place of three.
void SqlOne::lookAhead(size_t i, const QStringList& read)
{
    auto& writer = m_job.writer;
    if (!writer.looksAhead() || m_job.options.mode != Mode::AllOrNothing || !m_job.changes[i].archive.isEmpty())
        return;
    std::vector<db::Sql> next;
    for (const auto* step : m_steps[i]) {
        if (!step->removes.isEmpty())
            return;
        next.push_back(step->sql);
    }
    auto now = questionOf(m_job.product, writer, m_job.changes[i].subject, read);
    if (!now)
        return;
    next.push_back(std::move(*now));
    if (const size_t after = i + 1; after < m_job.changes.size() && !m_job.work.refused.contains(int(after)))
        if (auto then = questionOf(m_job.product, writer, m_job.changes[after].subject, fieldsOf(m_job.changes[after])))
            next.push_back(std::move(*then));
    writer.ahead(std::move(next));
}

Result<void> SqlOne::steps(size_t i)
{
    const auto exact = putBack(i);
    if (!exact || *exact)
        return exact ? Result<void>() : tl::unexpected(exact.error());
    for (const auto* step : m_steps[i]) {
        const auto rows = this->step(i, *step);
        if (!rows)
            return tl::unexpected(rows.error());
        if (step->rows && *rows != *step->rows)
            return fail(Fault::Conflict, "write.count", {QString::number(*rows), QString::number(*step->rows)});
    }
    return {};
}

Result<qint64> SqlOne::step(size_t i, const Step& step)
{
    if (step.removes.isEmpty())
        return m_job.writer.run(step.sql, m_job.context);
    auto removed = m_job.writer.remove(step.sql, step.removes, m_job.context);
    if (!removed)
        return tl::unexpected(removed.error());
    if (removed->rows)
        if (auto kept = m_keep.removed(i, step.removes, *removed->rows); !kept)
            return tl::unexpected(kept.error());
    return removed->count;
}

Result<bool> SqlOne::putBack(size_t i)
{
    bool any = false;
    for (const auto& row : m_brought[i])
        for (const auto& sql : m_job.product.putBack(m_job.changes[i], row)) {
            if (const auto ran = m_job.writer.run(sql, m_job.context); !ran)
                return tl::unexpected(ran.error());
            any = true;
        }
    return any;
}

Result<void> SqlOne::bringBack(size_t i)
{
    if (m_brought[i].empty())
        return fail(Fault::NotFound, "write.no_archive");
    for (const auto& row : m_brought[i])
        if (auto back = restoreRow(m_job, row); !back)
            return back;
    return {};
}

} // namespace bw
