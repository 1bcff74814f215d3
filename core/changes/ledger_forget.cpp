// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_store.h"
#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <sqlite3.h>

namespace bw {

namespace {

constexpr qint64 kForgetPage = 1000;

QString foldedWord(const QString& text)
{
    return text.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded();
}

// Does it take a closer look? Parsing a million entries takes ten times as long as this. A word with signs that JSON
// escapes can't be looked for like that.
class Sieve {
public:
    Sieve(const QString& person, const QStringList& words)
        : m_person(person.toUtf8())
    {
        for (const auto& word : words) {
            const auto folded = foldedWord(word);
            if (!folded.isEmpty())
                m_words << folded;
            for (const auto c : folded)
                m_all = m_all || c.unicode() < 0x20 || c == u'"' || c == u'\\';
        }
    }
    bool lets(const QByteArray& body) const
    {
        if (m_all || body.contains(m_person))
            return true;
        const auto text = QString::fromUtf8(body).normalized(QString::NormalizationForm_KC).toCaseFolded();
        return std::ranges::any_of(m_words, [&](const QString& word) { return text.contains(word); });
    }

private:
    QByteArray m_person;
    QStringList m_words;
    bool m_all = false;
};

// Why somebody is forgotten must not name him again.
QString withoutWords(QString text, const QStringList& words)
{
    const auto blot = QStringLiteral("•••");
    for (const auto& word : words) {
        if (foldedWord(word).isEmpty())
            continue;
        text.replace(word.trimmed(), blot, Qt::CaseInsensitive);
        if (foldedWord(text).contains(foldedWord(word))) // in another form of the same letters
            return blot;
    }
    return text;
}

// Copies that were kept before a migration hold what was forgotten.
void dropCopies(const QString& path)
{
    const QFileInfo file(path);
    QDir folder(file.absolutePath());
    const auto copies = folder.entryList({file.fileName() + QStringLiteral(".v*")}, QDir::Files);
    for (const auto& copy : copies)
        folder.remove(copy);
}

} // namespace

Result<void> LedgerStore::look(Wanted& wanted, const Context& context)
{
    const Sieve sieve(wanted.person, wanted.words);
    for (;;) {
        auto q = m_file->query("SELECT seq, body FROM entries WHERE seq > ? ORDER BY seq LIMIT ?");
        if (!q)
            return tl::unexpected(q.error());
        q->bind(wanted.seen).bind(kForgetPage);
        qint64 rows = 0;
        int code = q->step();
        for (; code == SQLITE_ROW; code = q->step(), ++rows) {
            wanted.seen = q->number(0);
            const auto body = q->bytes(1);
            if (sieve.lets(body))
                for (const auto& digest : entry::fieldsOf(body, wanted.person, wanted.words))
                    wanted.fields.push_back({wanted.seen, digest});
        }
        if (code != SQLITE_DONE)
            return tl::unexpected(m_file->error());
        if (rows < kForgetPage)
            return {};
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        context.report(wanted.seen, 0, "journal.forgetting");
    }
}

Result<void> LedgerStore::blank(std::span<const entry::Blanked> fields)
{
    std::map<qint64, QSet<QByteArray>> bySeq;
    for (const auto& b : fields)
        bySeq[b.seq].insert(b.digest);
    for (const auto& [seq, digests] : bySeq) {
        QByteArray body;
        {
            auto q = m_file->query("SELECT body FROM entries WHERE seq = ?");
            if (!q)
                return tl::unexpected(q.error());
            if (q->bind(seq).step() != SQLITE_ROW)
                return tl::unexpected(m_file->damaged());
            const auto& wanted = digests;
            body = chain::blanked(
                q->view(0), [&](QByteArrayView digest) { return wanted.contains(digest.toByteArray()); });
        }
        auto q = m_file->query("UPDATE entries SET body = ? WHERE seq = ?");
        if (!q)
            return tl::unexpected(q.error());
        if (const auto done = m_file->run(std::move(q->bind(body).bind(seq))); !done)
            return done;
    }
    return {};
}

Result<qint64> LedgerStore::dropArchived(const QString& person)
{
    auto rows = m_file->query("DELETE FROM archived WHERE person = (SELECT id FROM persons WHERE person = ?)");
    if (!rows)
        return tl::unexpected(rows.error());
    if (const auto done = m_file->run(std::move(rows->bind(person))); !done)
        return tl::unexpected(done.error());
    const qint64 dropped = m_file->changes();
    auto one = m_file->query("DELETE FROM persons WHERE person = ?");
    if (!one)
        return tl::unexpected(one.error());
    return m_file->run(std::move(one->bind(person))).map([&] { return dropped; });
}

Result<qint64> LedgerStore::forget(
    const QString& person, const QStringList& words, const Context& context, const QString& reason)
{
    m_warnings.clear();
    Wanted wanted{person, words, 0, {}};
    if (const auto done = look(wanted, context); !done)
        return tl::unexpected(done.error());
    qint64 places = 0;
    Result<void> found;
    const auto done = append(
        Look::Newest,
        [&](const entry::Head& head) {
            found = look(wanted, {}); // what was added since
            return entry::forgetting(head, person, wanted.fields, withoutWords(reason, words));
        },
        [&]() -> Result<void> {
            if (!found)
                return found;
            if (const auto blanked = blank(wanted.fields); !blanked)
                return blanked;
            const auto dropped = dropArchived(person);
            if (!dropped)
                return tl::unexpected(dropped.error());
            places = *dropped + qint64(wanted.fields.size());
            return {};
        });
    if (!done)
        return tl::unexpected(done.error());
    dropCopies(m_file->path());
    // It is blanked now; while somebody else has the file open its traces can't be wiped, and asking again does it.
    return m_file->scrub().map([&] { return places; });
}

Result<qint64> LedgerStore::trimArchive(Instant olderThan)
{
    auto writing = LedgerFile::Writing::begin(*m_file);
    if (!writing)
        return tl::unexpected(writing.error());
    auto rows = m_file->query("DELETE FROM archived WHERE batch IN (SELECT id FROM batches WHERE at < ?"
                              " AND change_set NOT IN (SELECT change_set FROM open_sets))");
    if (!rows)
        return tl::unexpected(rows.error());
    if (const auto done = m_file->run(std::move(rows->bind(olderThan.us))); !done)
        return tl::unexpected(done.error());
    const qint64 dropped = m_file->changes();
    for (const char* sql : {"DELETE FROM batches WHERE id NOT IN (SELECT batch FROM archived)",
             "DELETE FROM persons WHERE id NOT IN (SELECT person FROM archived)"})
        if (const auto done = m_file->run(sql); !done)
            return tl::unexpected(done.error());
    if (const auto done = writing->commit(); !done)
        return tl::unexpected(done.error());
    if (dropped > 0)
        static_cast<void>(m_file->scrub()); // gives the space back; another time when somebody reads just now
    return dropped;
}

} // namespace bw
