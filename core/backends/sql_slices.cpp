// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_slices.h"
#include "core/db/sql_text.h"

namespace bw {

namespace {

constexpr int kSliceAttempts = 3;
constexpr qint64 kSmallest = 50, kLargest = 20'000;

db::Value valueIn(const db::StoredRow& row, const QByteArray& column)
{
    return row.values.value(row.columns.indexOf(column));
}

} // namespace

// From now on an interruption leaves it half done, and the journal must know.
void SqlSlices::note(size_t i)
{
    m_job.begun[i] = true;
    m_job.reset(i);
    m_job.committed();
}

// The next slice should take half of what a transaction may.
void SqlSlices::adapt(qint64 heldUs)
{
    const qint64 aim = m_job.budget.startCommitUs / 2;
    m_size = std::clamp(m_size * aim / std::max<qint64>(heldUs, aim / 4), kSmallest, kLargest);
}

Result<void> SqlSlices::remove(size_t i)
{
    auto found = m_job.find(m_job.changes[i]);
    if (!found)
        return tl::unexpected(found.error());
    if (fit(m_job.changes[i], *found) != Fit::Applies)
        return {}; // the main transaction says so
    if (auto done = quiesce(i); !done || !m_job.begun[i])
        return done;
    auto wanted = *m_job.product.usageOf(m_job.changes[i]);
    for (;;) {
        if (m_job.context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        m_job.budget.pause(m_job.budget.pauseUs, m_job.context.stop);
        wanted.most = m_size;
        const auto removed = removeSlice(i, wanted);
        if (!removed)
            return tl::unexpected(removed.error());
        if (*removed == 0)
            break;
        m_job.committed();
    }
    m_keep.sliced(i);
    return {};
}

Result<void> SqlSlices::quiesce(size_t i)
{
    for (int attempt = 0; attempt < kSliceAttempts; ++attempt) {
        const auto done = quiesceOnce(i);
        if (!done)
            return tl::unexpected(done.error());
        if (*done)
            return {};
        if (auto kept = m_keep.again(i); !kept)
            return kept;
    }
    return fail(Fault::Busy, "write.keeps_changing");
}

Result<bool> SqlSlices::quiesceOnce(size_t i)
{
    auto& c = m_job.changes[i];
    bool fresh = true, applies = true;
    auto before = c.before;
    auto done = m_job.transaction([&]() -> Result<void> {
        const auto found = m_job.find(c);
        if (!found)
            return tl::unexpected(found.error());
        applies = fit(c, *found) == Fit::Applies;
        const auto same = applies ? m_keep.same(i) : Result<bool>(true);
        if (!same)
            return tl::unexpected(same.error());
        fresh = *same;
        if (!applies || !fresh)
            return fail(Fault::Conflict, "write.keeps_changing"); // rolls back
        for (const auto& sql : m_job.product.quiesce(c))
            if (auto ran = m_job.writer.run(sql, m_job.context); !ran)
                return tl::unexpected(ran.error());
        // What the main transaction finds is what we have just made of it.
        const auto now = m_job.find(c);
        if (!now)
            return tl::unexpected(now.error());
        if (!*now)
            return fail(Fault::BadAnswer, "write.swallowed");
        for (auto f = before->begin(); f != before->end(); ++f)
            *f = (*now)->value(f.key());
        return m_keep.accept(i);
    });
    if (!applies || !fresh)
        return !applies;
    if (!done)
        return tl::unexpected(done.error());
    c.before = before;
    note(i);
    return true;
}

Result<qint64> SqlSlices::removeSlice(size_t i, const db::Writer::RowsWanted& wanted)
{
    for (int attempt = 0; attempt < kSliceAttempts; ++attempt) {
        const auto rows = m_job.writer.rows(wanted, m_job.context);
        if (!rows)
            return tl::unexpected(rows.error());
        if (rows->empty())
            return 0;
        if (auto kept = archiveRows(m_job, i, *rows); !kept)
            return tl::unexpected(kept.error());
        const auto key = db::quoted(wanted.orderBy);
        const db::Sql sql{"DELETE FROM " + db::quoted(wanted.table) + " WHERE " + db::quoted(wanted.column)
                + " = ? AND " + key + " >= ? AND " + key + " <= ?",
            {wanted.equals, valueIn(rows->front(), wanted.orderBy), valueIn(rows->back(), wanted.orderBy)}};
        bool same = true;
        qint64 held = 0;
        auto done = m_job.transaction([&]() -> Result<void> {
            const auto count = m_job.writer.run(sql, m_job.context);
            if (!count)
                return tl::unexpected(count.error());
            same = *count == qint64(rows->size()); // a row that came in between isn't archived
            held = m_job.writer.heldUs();
            return same ? Result<void>() : fail(Fault::Conflict, "write.keeps_changing");
        });
        if (done) {
            adapt(held);
            return qint64(rows->size());
        }
        if (same)
            return tl::unexpected(done.error());
    }
    return fail(Fault::Busy, "write.keeps_changing");
}

Result<void> SqlSlices::bringBack(size_t i)
{
    const auto& c = m_job.changes[i];
    const auto found = m_job.find(c);
    if (!found)
        return tl::unexpected(found.error());
    if (fit(c, *found) != Fit::Applies)
        return {};
    std::vector<db::Sql> slice;
    const auto collect = [&](const db::StoredRow& row) -> Result<void> {
        if (!m_job.product.isUsage(row.table))
            return {};
        for (auto& sql : m_job.product.restore(row))
            slice.push_back(std::move(sql));
        return qint64(slice.size()) >= m_size ? restoreSlice(i, slice) : Result<void>();
    };
    if (auto brought = m_job.archive.bring(c.archive, collect, m_job.context); !brought)
        return brought;
    return slice.empty() ? Result<void>() : restoreSlice(i, slice);
}

Result<void> SqlSlices::restoreSlice(size_t i, std::vector<db::Sql>& slice)
{
    if (m_job.context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    qint64 held = 0;
    auto done = m_job.transaction([&]() -> Result<void> {
        for (const auto& sql : slice)
            if (auto ran = m_job.writer.run(sql, m_job.context); !ran)
                return tl::unexpected(ran.error());
        held = m_job.writer.heldUs();
        return {};
    });
    if (!done)
        return done;
    slice.clear();
    adapt(held);
    note(i);
    m_job.budget.pause(m_job.budget.pauseUs, m_job.context.stop);
    return {};
}

} // namespace bw
