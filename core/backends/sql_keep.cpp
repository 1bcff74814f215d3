// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_keep.h"
#include <algorithm>

namespace bw {

namespace {

constexpr size_t kBatch = 2000; // rows handed to the archive at once

} // namespace

Result<void> archiveRows(SqlJob& job, size_t change, std::span<const db::StoredRow> rows)
{
    for (size_t at = 0; at < rows.size(); at += kBatch) {
        std::vector<ArchivedRow> batch;
        for (const auto& row : rows.subspan(at, std::min(kBatch, rows.size() - at)))
            batch.push_back({int(change), job.product.person(row), row});
        if (auto kept = job.archive.keep(batch, job.context); !kept)
            return kept;
    }
    return {};
}

Result<SqlKeep::Rows> SqlKeep::read(size_t i)
{
    Rows all;
    const auto& c = m_job.changes[i];
    for (const auto& wanted : m_job.product.touched(c)) {
        auto rows = m_job.writer.rows(wanted, m_job.context);
        if (!rows)
            return rows;
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    }
    auto usage = m_job.product.usageOf(c);
    if (!usage)
        return all;
    usage->most = kUsageAtOnce + 1;
    auto rows = m_job.writer.rows(*usage, m_job.context);
    if (!rows)
        return rows;
    m_large[i] = qint64(rows->size()) > kUsageAtOnce;
    if (!m_large[i])
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    return all;
}

Result<void> SqlKeep::all()
{
    auto version = m_job.writer.version(m_job.context);
    if (!version)
        return tl::unexpected(version.error());
    m_version = *version;
    std::vector<ArchivedRow> batch;
    const auto flush = [&]() -> Result<void> {
        if (batch.empty())
            return {};
        auto kept = m_job.archive.keep(batch, m_job.context);
        batch.clear();
        return kept;
    };
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_job.context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        if (m_job.work.refused.contains(int(i)) || !m_job.changes[i].archive.isEmpty())
            continue;
        auto rows = read(i);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const auto& row : *rows)
            batch.push_back({int(i), m_job.product.person(row), row});
        if (!m_job.changes[i].after) // an edit's own values are checked; its rows are only a safety net
            m_rows[i] = std::move(*rows);
        if (batch.size() >= kBatch)
            if (auto kept = flush(); !kept)
                return kept;
    }
    return flush();
}

Result<void> SqlKeep::again(size_t i)
{
    auto rows = read(i);
    if (!rows)
        return tl::unexpected(rows.error());
    Rows other;
    std::ranges::copy_if(*rows, std::back_inserter(other),
        [&](const db::StoredRow& row) { return std::ranges::find(m_rows[i], row) == m_rows[i].end(); });
    if (auto kept = archiveRows(m_job, i, other); !kept)
        return kept;
    m_rows[i] = std::move(*rows);
    return {};
}

Result<bool> SqlKeep::same(size_t i)
{
    const auto rows = read(i);
    return rows ? Result<bool>(*rows == m_rows[i]) : tl::unexpected(rows.error());
}

Result<void> SqlKeep::accept(size_t i)
{
    auto rows = read(i);
    if (!rows)
        return tl::unexpected(rows.error());
    m_rows[i] = std::move(*rows);
    return {};
}

Result<SqlKeep::Fresh> SqlKeep::compare(size_t from)
{
    Fresh fresh{m_rows.size(), {}};
    const auto version = m_job.writer.version(m_job.context);
    if (!version)
        return tl::unexpected(version.error());
    if (m_version && *version == m_version)
        return fresh; // nobody else has written anything since
    for (size_t i = from; i < m_rows.size(); ++i) {
        const auto& c = m_job.changes[i];
        if (c.after || m_job.work.refused.contains(int(i)))
            continue;
        if (i > from && m_job.writer.heldUs() > m_job.budget.startCommitUs / 2) {
            fresh.upTo = i;
            break;
        }
        const auto still = same(i);
        if (!still)
            return tl::unexpected(still.error());
        if (!*still)
            fresh.stale.push_back(i);
    }
    return fresh;
}

} // namespace bw
