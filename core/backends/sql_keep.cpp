// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/sql_keep.h"
#include <QSet>
#include <algorithm>

namespace bw {

namespace {

constexpr size_t kBatch = 2000; // rows handed to the archive at once
constexpr size_t kAtOnce = 500; // records that one question is about

// What makes it the same row, whatever is in it now: its id; of a table without one, all of it.
QByteArray nameOf(const db::StoredRow& row)
{
    const auto text = [](const db::Value& value) { return db::shown({"?", {value}}).toUtf8(); };
    QByteArray name = row.table;
    if (const auto id = row.columns.indexOf("id"); id >= 0 && id < row.values.size())
        return name + ' ' + text(row.values[id]);
    for (const auto& value : row.values)
        name += ' ' + text(value);
    return name;
}

QSet<QByteArray> namesOf(std::span<const db::StoredRow> rows)
{
    QSet<QByteArray> names;
    for (const auto& row : rows)
        names.insert(nameOf(row));
    return names;
}

std::vector<db::StoredRow> notIn(const std::vector<db::StoredRow>& rows, const QSet<QByteArray>& names)
{
    std::vector<db::StoredRow> some;
    std::ranges::copy_if(
        rows, std::back_inserter(some), [&](const db::StoredRow& row) { return !names.contains(nameOf(row)); });
    return some;
}

// Those that are new or other ones.
std::vector<db::StoredRow> otherThan(const std::vector<db::StoredRow>& known, std::span<const db::StoredRow> rows)
{
    QHash<QByteArray, const db::StoredRow*> byName;
    for (const auto& row : known)
        byName.insert(nameOf(row), &row);
    std::vector<db::StoredRow> some;
    for (const auto& row : rows)
        if (const auto* was = byName.value(nameOf(row)); !was || *was != row)
            some.push_back(row);
    return some;
}

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

Result<void> SqlKeep::drop(size_t i, std::span<const db::StoredRow> rows)
{
    if (rows.empty())
        return {};
    std::vector<ArchivedRow> batch;
    for (const auto& row : rows)
        batch.push_back({int(i), m_job.product.person(row), row});
    return m_job.archive.drop(batch, m_job.context);
}

Result<SqlKeep::Rows> SqlKeep::readUsage(size_t i)
{
    auto usage = m_job.product.usageOf(m_job.changes[i]);
    if (!usage)
        return Rows();
    usage->most = kUsageAtOnce + 1;
    auto rows = m_job.writer.rows(*usage, m_job.context);
    if (!rows)
        return rows;
    m_large[i] = qint64(rows->size()) > kUsageAtOnce;
    return m_large[i] ? Rows() : std::move(*rows);
}

Result<SqlKeep::Rows> SqlKeep::readTouched(size_t i)
{
    Rows all;
    for (const auto& wanted : m_job.product.touched(m_job.changes[i])) {
        auto rows = m_job.writer.rows(wanted, m_job.context);
        if (!rows)
            return rows;
        std::move(rows->begin(), rows->end(), std::back_inserter(all));
    }
    return all;
}

Result<SqlKeep::Kept> SqlKeep::read(size_t i)
{
    auto touched = readTouched(i);
    if (!touched)
        return tl::unexpected(touched.error());
    auto usage = readUsage(i);
    if (!usage)
        return tl::unexpected(usage.error());
    return Kept{std::move(*touched), std::move(*usage)};
}

bool SqlKeep::keeps(size_t i) const { return !m_job.work.refused.contains(int(i)) && !bringsBack(m_job.changes[i]); }

// The rows of the edits from here on that lie in one table, by one question: each of its own would take an exchange
// with the server. As many as are answered stand in `found`.
Result<void> SqlKeep::readAhead(size_t from, std::vector<Rows>& found)
{
    found.clear();
    std::optional<db::Writer::RowsWanted> all;
    QHash<QByteArray, qsizetype> places; // by the value that is asked for: a record may be edited twice
    std::vector<qsizetype> at;
    for (size_t i = from; i < m_rows.size() && at.size() < kAtOnce; ++i) {
        const auto wanted = keeps(i) ? m_job.product.touched(m_job.changes[i]) : std::vector<db::Writer::RowsWanted>();
        const auto* value = wanted.size() == 1 ? std::get_if<QByteArray>(&wanted[0].equals) : nullptr;
        if (removes(i) || !value || (all && (all->table != wanted[0].table || all->column != wanted[0].column)))
            break;
        auto place = places.constFind(*value);
        if (place == places.constEnd()) {
            place = places.insert(*value, places.size());
            if (!all)
                all = wanted[0];
            else
                all->others << wanted[0].equals;
        }
        at.push_back(*place);
    }
    if (!all)
        return {};
    const auto rows = m_job.writer.rows(*all, m_job.context);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Rows> byValue(size_t(places.size()));
    for (const auto& row : *rows) {
        const auto* value = std::get_if<QByteArray>(&row.values[row.columns.indexOf(all->column)]);
        if (const auto place = value ? places.value(*value, -1) : -1; place >= 0)
            byValue[size_t(place)].push_back(row);
    }
    for (const auto place : at)
        found.push_back(byValue[size_t(place)]);
    return {};
}

// False: its rows are to be handed over now.
Result<bool> SqlKeep::take(size_t i, Rows touched, std::vector<ArchivedRow>& batch)
{
    const auto& c = m_job.changes[i];
    const auto* k = kind(c.kind);
    // That there was nothing is known then, and can be told from rows that were kept once and are there no more.
    if (touched.empty() && k && k->exact && !m_job.product.touched(c).empty())
        touched.push_back({m_job.product.touched(c).front().table, {}, {}});
    auto usage = readUsage(i);
    if (!usage)
        return tl::unexpected(usage.error());
    for (const auto* rows : {&touched, &*usage})
        for (const auto& row : *rows)
            batch.push_back({int(i), m_job.product.person(row), row});
    if (removes(i)) // an edit's own values are checked; its rows are only a safety net
        m_rows[i] = {std::move(touched), std::move(*usage)};
    return batch.size() < kBatch;
}

Result<void> SqlKeep::all()
{
    auto version = m_job.writer.version(m_job.context);
    if (!version)
        return tl::unexpected(version.error());
    m_version = *version;
    std::vector<ArchivedRow> batch;
    std::vector<Rows> ahead;
    size_t aheadFrom = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_job.context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        if (!keeps(i))
            continue;
        if (!removes(i) && m_job.product.touched(m_job.changes[i]).empty())
            continue; // the change itself has all that it alters
        if (i >= aheadFrom + ahead.size()) {
            aheadFrom = i;
            if (auto read = readAhead(i, ahead); !read)
                return read;
        }
        auto touched = i < aheadFrom + ahead.size() ? Result<Rows>(std::move(ahead[i - aheadFrom])) : readTouched(i);
        if (!touched)
            return tl::unexpected(touched.error());
        const auto more = take(i, std::move(*touched), batch);
        if (!more)
            return tl::unexpected(more.error());
        if (*more)
            continue;
        if (auto kept = m_job.archive.keep(batch, m_job.context); !kept)
            return kept;
        batch.clear();
    }
    return batch.empty() ? Result<void>() : m_job.archive.keep(batch, m_job.context);
}

Result<void> SqlKeep::again(size_t i)
{
    auto rows = read(i);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto part : {&Kept::touched, &Kept::usage}) {
        if (auto kept = archiveRows(m_job, i, otherThan(m_rows[i].*part, (*rows).*part)); !kept)
            return kept;
        const bool unseen = part == &Kept::usage && m_large[i]; // too many now to say which are gone
        if (auto gone = drop(i, unseen ? Rows() : notIn(m_rows[i].*part, namesOf((*rows).*part))); !gone)
            return gone;
    }
    m_rows[i] = std::move(*rows);
    return {};
}

Result<bool> SqlKeep::same(size_t i)
{
    if (!m_version) { // steps say themselves what they have removed: usage that comes in between keeps nobody waiting
        const auto touched = readTouched(i);
        return touched ? Result<bool>(*touched == m_rows[i].touched) : tl::unexpected(touched.error());
    }
    const bool large = m_large[i];
    const auto rows = read(i);
    return rows ? Result<bool>(*rows == m_rows[i] && m_large[i] == large) : tl::unexpected(rows.error());
}

Result<void> SqlKeep::accept(size_t i)
{
    auto rows = read(i);
    if (!rows)
        return tl::unexpected(rows.error());
    m_rows[i] = std::move(*rows);
    return {};
}

Result<void> SqlKeep::removed(size_t i, const QByteArray& table, std::span<const db::StoredRow> gone)
{
    const bool usage = m_job.product.isUsage(table);
    const auto& known = usage ? m_rows[i].usage : m_rows[i].touched;
    if (auto kept = archiveRows(m_job, i, otherThan(known, gone)); !kept)
        return kept;
    return usage ? drop(i, notIn(known, namesOf(gone))) : Result<void>(); // the others are locked since the comparison
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
        if (!removes(i) || m_job.work.refused.contains(int(i)))
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
