// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_store.h"
#include <sqlite3.h>

namespace bw {

namespace {

constexpr qint64 kExpirePage = 5000; // entries in one transaction: others wait meanwhile

} // namespace

// Up to which entry the fields of people were blanked because of their age; 0: of none.
Result<qint64> LedgerStore::blankedUntil()
{
    // Near the end, where there is one: asked for only when entries are old enough.
    auto q = m_file->query("SELECT json_extract(body, '$.until') FROM entries WHERE kind = 'note'"
                           " AND json_extract(body, '$.until') IS NOT NULL ORDER BY seq DESC LIMIT 1");
    if (!q)
        return tl::unexpected(q.error());
    const int code = q->step();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    return code == SQLITE_ROW ? q->number(0) : 0;
}

// The last of the entries behind `from` that are older, at most so many. Sets that are still open end them: their
// changes are needed to settle them.
Result<qint64> LedgerStore::oldUntil(qint64 from, Instant olderThan, qint64 most)
{
    auto q = m_file->query("SELECT seq, body FROM entries WHERE seq > ?1 AND seq <= ?2 AND seq < coalesce((SELECT"
                           " min(seq) FROM entries WHERE change_set IN (SELECT change_set FROM open_sets)), ?2 + 1)"
                           " ORDER BY seq");
    if (!q)
        return tl::unexpected(q.error());
    qint64 last = from;
    q->bind(from).bind(from + most);
    int code = q->step();
    for (; code == SQLITE_ROW; code = q->step()) {
        const auto at = entry::momentOf(q->bytes(1));
        if (!at || *at >= olderThan)
            return last;
        last = q->number(0);
    }
    if (code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    return last;
}

Result<void> LedgerStore::blankAll(qint64 from, qint64 until)
{
    for (qint64 seq = from + 1; seq <= until; ++seq) {
        QByteArray body;
        {
            auto q = m_file->query("SELECT body FROM entries WHERE seq = ?");
            if (!q)
                return tl::unexpected(q.error());
            if (q->bind(seq).step() != SQLITE_ROW)
                continue; // a gap: verifying says so
            body = chain::blanked(q->view(0), [](QByteArrayView) { return true; });
        }
        auto q = m_file->query("UPDATE entries SET body = ? WHERE seq = ?");
        if (!q)
            return tl::unexpected(q.error());
        if (const auto done = m_file->run(std::move(q->bind(body).bind(seq))); !done)
            return done;
    }
    return {};
}

Result<qint64> LedgerStore::blankBefore(Instant olderThan, const Context& context)
{
    m_warnings.clear();
    const auto oldest = oldUntil(0, olderThan, 1);
    if (!oldest || *oldest == 0)
        return oldest;
    qint64 entries = 0;
    for (;;) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto from = blankedUntil();
        const auto until = from ? oldUntil(*from, olderThan, kExpirePage) : from;
        if (!until)
            return until;
        if (*until <= *from)
            break;
        const auto done = append(
            Look::Newest, [&](const entry::Head& head) { return entry::expiry(head, *until); },
            [&] { return blankAll(*from, *until); });
        if (!done)
            return tl::unexpected(done.error());
        entries += *until - *from;
        context.report(*until, 0, "journal.expiring");
    }
    if (entries > 0)
        static_cast<void>(m_file->scrub()); // another time when somebody reads just now
    return entries;
}

} // namespace bw
