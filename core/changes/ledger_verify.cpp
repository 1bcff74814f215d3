// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_store.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <sqlite3.h>

namespace bw {

namespace {

// Follows the chain entry by entry.
class Chain {
public:
    // Up to `expired` fields were blanked because of their age: an entry of the chain says so.
    explicit Chain(qint64 expired)
        : m_expired(expired)
    {
    }
    struct Bad {
        qint64 seq = 0;
        const char* why = "";
    };
    std::optional<Bad> follow(qint64 seq, const QByteArray& previous, const QByteArray& hash, QByteArrayView body)
    {
        if (seq != m_seq + 1)
            return Bad{m_seq + 1, "journal.removed"};
        const bool whole = chain::hashOf(previous, seq, body) == hash;
        // One that agrees with itself and not with its predecessor: that one was written anew, with a new hash.
        if (previous != m_hash)
            return whole && m_seq > 0 ? Bad{m_seq, "journal.edited"} : Bad{seq, "journal.moved"};
        if (!whole)
            return Bad{seq, "journal.edited"};
        m_seq = seq;
        m_hash = hash;
        if (seq > m_expired)
            chain::eachBlanked(body, [&](QByteArrayView digest) { m_blanked.insert(digest.toByteArray(), seq); });
        if (!m_blanked.isEmpty() && body.contains(QByteArrayView("\"blanked\":[")))
            for (const auto& b : entry::blankedBy(body.toByteArray()))
                m_blanked.remove(b.digest);
        return {};
    }
    // A field that was blanked, and nobody forgot anybody.
    std::optional<Bad> rest() const
    {
        if (m_blanked.isEmpty())
            return {};
        return Bad{*std::ranges::min_element(m_blanked), "journal.edited"};
    }
    qint64 seq() const { return m_seq; }
    const QByteArray& hash() const { return m_hash; }

private:
    qint64 m_expired;
    qint64 m_seq = 0;
    QByteArray m_hash = chain::kBeginning;
    QHash<QByteArray, qint64> m_blanked;
};

Verdict bad(Verdict v, const Chain::Bad& what)
{
    v.ok = false;
    v.firstBad = what.seq;
    v.why = QString::fromLatin1(what.why);
    return v;
}

} // namespace

// All in one reading: what others add meanwhile isn't seen, and heads were kept before it began.
Result<Verdict> LedgerStore::check(std::span<const Head> kept, const Context& context)
{
    const auto total = entries();
    const auto expired = blankedUntil();
    if (!expired)
        return tl::unexpected(expired.error());
    auto q = m_file->query("SELECT seq, previous, hash, body, broken FROM entries ORDER BY seq");
    if (!total || !q)
        return tl::unexpected(total ? q.error() : total.error());
    Chain all(*expired);
    Verdict v;
    std::vector<std::optional<QByteArray>> found(kept.size());
    std::optional<Chain::Bad> first, noted;
    int code = q->step();
    for (; code == SQLITE_ROW; code = q->step()) {
        const qint64 seq = q->number(0);
        if (v.entries % 1024 == 0) {
            if (context.cancelled())
                return fail(Fault::Cancelled, "cancelled");
            context.report(v.entries, *total, "journal.verifying");
        }
        ++v.entries;
        const auto hash = q->bytes(2);
        if (!first)
            first = all.follow(seq, q->bytes(1), hash, q->view(3));
        if (!noted && q->view(3).contains(QByteArrayView("\"broken\":{\"at\":")))
            noted = Chain::Bad{q->number(4), "journal.noted"};
        for (size_t i = 0; i < kept.size(); ++i)
            if (kept[i].seq == seq)
                found[i] = hash;
        v.head = hash;
    }
    if (code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    if (!first)
        first = all.rest();
    for (size_t i = 0; i < kept.size() && !first; ++i) {
        if (!found[i])
            first = Chain::Bad{all.seq() + 1, "journal.cut"};
        else if (*found[i] != kept[i].hash)
            first = Chain::Bad{kept[i].seq, "journal.rewritten"};
    }
    if (noted && (!first || noted->seq < first->seq))
        first = noted;
    return first ? bad(v, *first) : v;
}

Result<Verdict> LedgerStore::verify(const Context& context)
{
    std::vector<Head> kept;
    if (const auto head = keptHead())
        kept.push_back(*head);
    return check(kept, context);
}

Result<QByteArray> LedgerStore::head()
{
    const auto t = tail();
    if (!t)
        return tl::unexpected(t.error());
    return QJsonDocument(
        QJsonObject{{QStringLiteral("seq"), t->seq}, {QStringLiteral("hash"), QString::fromLatin1(t->hash)},
            {QStringLiteral("at"), toRfc3339(m_now())}, {QStringLiteral("instance"), m_instance}})
        .toJson(QJsonDocument::Compact);
}

Result<Verdict> LedgerStore::compare(const QByteArray& proof, const Context& context)
{
    const auto o = QJsonDocument::fromJson(proof).object();
    const auto hash = o.value(u"hash").toString().toLatin1();
    const qint64 seq = o.value(u"seq").toInteger(-1);
    if (seq < 0 || hash.size() != chain::kBeginning.size())
        return fail(Fault::Invalid, "journal.no-proof");
    if (o.value(u"instance").toString() != m_instance)
        return fail(Fault::Invalid, "journal.other-proof");
    std::vector<Head> kept;
    if (seq > 0)
        kept.push_back({seq, hash});
    if (const auto head = keptHead())
        kept.push_back(*head);
    return check(kept, context);
}

} // namespace bw
