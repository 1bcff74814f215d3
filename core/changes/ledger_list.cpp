// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_store.h"
#include <limits>
#include <sqlite3.h>

namespace bw {

namespace {

struct Row {
    qint64 seq = 0;
    QByteArray previous, hash, body;
    QByteArray kind, set;
};

Row rowOf(const LedgerFile::Query& q)
{
    return {q.number(0), q.bytes(1), q.bytes(2), q.bytes(3), q.bytes(4), q.bytes(5)};
}

// Notes, and the newest intent of each set.
#define ITEMS_WHERE "SELECT seq, previous, hash, body, kind, change_set FROM entries e WHERE "
#define ITEMS_ARE                                                                                                      \
    " AND (kind = 'note' OR (kind = 'intent' AND NOT EXISTS (SELECT 1 FROM entries l"                                  \
    "  WHERE l.change_set = e.change_set AND l.seq > e.seq AND l.kind = 'intent')))"

constexpr int kListPage = 200;

bool inEffect(JournalItem::State state)
{
    return state == JournalItem::State::Applied || state == JournalItem::State::Partly;
}

// A deletion that goes on expects what its first part has left of the record: it is taken back to what was there
// before.
void takeBefore(JournalItem& item, JournalItem& earlier)
{
    item.blanked = item.blanked || earlier.blanked;
    for (size_t i = 0; i < std::min(item.changes.size(), earlier.changes.size()); ++i) {
        auto& c = item.changes[i];
        auto& first = earlier.changes[i];
        if (!c.after && !first.after && c.subject.id == first.subject.id)
            c.before = std::move(first.before);
    }
}

} // namespace

// What belongs to an intent: earlier attempts, progress, result, and whether it was undone.
Result<void> LedgerStore::complete(JournalItem& item)
{
    if (item.set.isEmpty())
        return {};
    std::optional<JournalItem> earlier;
    {
        auto q = m_file->query("SELECT seq, previous, hash, body, kind FROM entries WHERE change_set = ? ORDER BY seq");
        if (!q)
            return tl::unexpected(q.error());
        q->bind(item.set);
        int code = q->step();
        for (; code == SQLITE_ROW; code = q->step()) {
            const auto kind = q->bytes(4);
            if (kind == "intent") {
                item.state = JournalItem::State::Open;
                if (q->number(0) < item.seq && !earlier)
                    earlier = entry::item(q->number(0), q->bytes(3));
                continue;
            }
            entry::add(item, q->bytes(3), kind == "result");
            if (q->number(0) > item.seq) {
                item.previous = q->bytes(1);
                item.hash = q->bytes(2);
            }
        }
        if (code != SQLITE_DONE)
            return tl::unexpected(m_file->error());
    }
    if (earlier)
        takeBefore(item, *earlier);
    auto by = undoer(item.set);
    if (!by)
        return tl::unexpected(by.error());
    item.undoneBy = *by;
    if (by->isEmpty())
        return {};
    auto q = m_file->query("SELECT json_extract(body, '$.by.user.text'), json_extract(body, '$.by.host.text'),"
                           " json_extract(body, '$.at') FROM entries WHERE change_set = ? AND kind = 'intent'");
    if (!q)
        return tl::unexpected(q.error());
    if (q->bind(*by).step() == SQLITE_ROW)
        item.undoneWho =
            QStringLiteral("%1@%2, %3")
                .arg(QString::fromUtf8(q->view(0)), QString::fromUtf8(q->view(1)), QString::fromUtf8(q->view(2)));
    return {};
}

// The set that took this one back and was not itself taken back: an undo of an undo brings it into effect again.
Result<QString> LedgerStore::undoer(const QString& set, int depth)
{
    if (depth > 64) // ids may come from somebody's files, and name each other in a circle
        return QString();
    QStringList undos;
    {
        auto q = m_file->query("SELECT change_set FROM entries WHERE undoes = ? ORDER BY seq DESC");
        if (!q)
            return tl::unexpected(q.error());
        q->bind(set);
        while (q->step() == SQLITE_ROW)
            undos << QString::fromUtf8(q->bytes(0));
    }
    undos.removeDuplicates();
    for (const auto& undo : undos) {
        JournalItem result;
        result.state = JournalItem::State::Applied; // as good as, while it is being applied
        {
            auto q = m_file->query(
                "SELECT body FROM entries WHERE change_set = ? AND kind = 'result' ORDER BY seq DESC LIMIT 1");
            if (!q)
                return tl::unexpected(q.error());
            if (q->bind(undo).step() == SQLITE_ROW)
                entry::add(result, q->bytes(0), true);
        }
        if (result.state != JournalItem::State::Applied)
            continue;
        const auto again = undoer(undo, depth + 1);
        if (!again)
            return again;
        if (again->isEmpty())
            return undo;
    }
    return QString();
}

Result<std::vector<JournalItem>> LedgerStore::list(qint64 before, int most, const Context& context)
{
    return page(ITEMS_WHERE "seq < ?" ITEMS_ARE " ORDER BY seq DESC LIMIT ?",
        before > 0 ? before : std::numeric_limits<qint64>::max(), most, context);
}

Result<void> LedgerStore::each(const ItemVisit& visit, const Context& context)
{
    for (qint64 after = 0;;) {
        const auto items = page(ITEMS_WHERE "seq > ?" ITEMS_ARE " ORDER BY seq LIMIT ?", after, kListPage, context);
        if (!items)
            return tl::unexpected(items.error());
        for (const auto& item : *items)
            if (const auto done = visit(item); !done)
                return done;
        if (std::ssize(*items) < kListPage)
            return {};
        after = items->back().seq;
    }
}

Result<std::vector<JournalItem>> LedgerStore::page(const char* sql, qint64 border, int most, const Context& context)
{
    std::vector<JournalItem> items;
    std::vector<Row> rows;
    {
        auto q = m_file->query(sql);
        if (!q)
            return tl::unexpected(q.error());
        q->bind(border).bind(qint64(most));
        int code = q->step();
        for (; code == SQLITE_ROW; code = q->step()) {
            if (context.cancelled())
                return fail(Fault::Cancelled, "cancelled");
            rows.push_back(rowOf(*q));
        }
        if (code != SQLITE_DONE)
            return tl::unexpected(m_file->error());
    }
    for (const auto& row : rows) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        auto item = entry::item(row.seq, row.body);
        if (!item)
            continue;
        item->hash = row.hash;
        item->previous = row.previous;
        if (const auto done = complete(*item); !done)
            return tl::unexpected(done.error());
        items.push_back(std::move(*item));
    }
    return items;
}

Result<std::optional<JournalItem>> LedgerStore::item(const QString& set)
{
    std::optional<JournalItem> found;
    {
        auto q = m_file->query("SELECT seq, previous, hash, body FROM entries WHERE change_set = ? AND kind = 'intent'"
                               " ORDER BY seq DESC LIMIT 1");
        if (!q)
            return tl::unexpected(q.error());
        const int code = q->bind(set).step();
        if (code == SQLITE_DONE)
            return found;
        if (code != SQLITE_ROW)
            return tl::unexpected(m_file->error());
        found = entry::item(q->number(0), q->bytes(3));
        if (!found)
            return tl::unexpected(m_file->damaged());
        found->previous = q->bytes(1);
        found->hash = q->bytes(2);
    }
    return complete(*found).map([&] { return std::move(found); });
}

Result<std::optional<JournalItem>> LedgerStore::newestUndoable()
{
    using What = JournalItem::What;
    for (qint64 before = 0;;) {
        auto page = list(before, 20, {});
        if (!page)
            return tl::unexpected(page.error());
        for (auto& item : *page) {
            const bool done =
                std::ranges::any_of(item.outcomes, [](const Outcome& o) { return o.status == Status::Done; });
            if ((item.what == What::Apply || item.what == What::Rescue) && inEffect(item.state) && done
                && item.undoneBy.isEmpty())
                return std::optional(std::move(item));
        }
        if (page->empty())
            return std::optional<JournalItem>();
        before = page->back().seq;
    }
}

Result<std::vector<JournalItem>> LedgerStore::unfinished()
{
    QStringList sets;
    {
        auto q = m_file->query("SELECT change_set FROM open_sets ORDER BY change_set");
        if (!q)
            return tl::unexpected(q.error());
        int code = q->step();
        for (; code == SQLITE_ROW; code = q->step())
            sets << QString::fromUtf8(q->bytes(0));
        if (code != SQLITE_DONE)
            return tl::unexpected(m_file->error());
    }
    std::vector<JournalItem> items;
    for (const auto& set : sets) {
        if (!m_running.contains(set)) {
            auto lock = RunLock::take(lockFile(set));
            if (!lock)
                return tl::unexpected(lock.error());
            if (!*lock)
                continue; // somebody is at it
            (*lock)->done();
        }
        auto found = item(set);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            items.push_back(std::move(**found));
    }
    std::ranges::sort(items, {}, &JournalItem::seq);
    return items;
}

Result<qint64> LedgerStore::entries()
{
    const auto t = tail();
    if (!t)
        return tl::unexpected(t.error());
    return t->seq;
}

} // namespace bw
