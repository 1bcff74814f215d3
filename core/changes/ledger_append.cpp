// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_store.h"
#include <QCryptographicHash>
#include <QStandardPaths>
#include <QSysInfo>
#include <pwd.h>
#include <sqlite3.h>
#include <unistd.h>

namespace bw {

namespace {

// How many of the newest entries each intent looks at: most journals are shorter, and it takes milliseconds.
constexpr int kLookEntries = 2000;
constexpr qint64 kLookBytes = 8 << 20;

QByteArray brokenJson(qint64 at, const char* why)
{
    return "{\"at\":" + QByteArray::number(at) + ",\"why\":\"" + why + "\"}";
}

} // namespace

Operator thisOperator()
{
    // The user that the kernel knows; the environment may say anything.
    const auto* entry = ::getpwuid(::geteuid());
    return {entry ? QString::fromLocal8Bit(entry->pw_name) : QString::number(::geteuid()), QSysInfo::machineHostName()};
}

// Not AppDataLocation: the window and the command have different names and share it.
QString Ledger::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/bailiwick/ledgers");
}

QString Ledger::fileOf(const QString& folder, const QString& instance)
{
    // An identity is a name of its own making; what could lead out of the folder becomes a digest.
    const bool plain = !instance.isEmpty() && std::ranges::all_of(instance, [](QChar c) {
        return (c.unicode() < 0x80 && c.isLetterOrNumber()) || c == u'-' || c == u'_';
    });
    const auto name = plain
        ? instance
        : QString::fromLatin1(QCryptographicHash::hash(instance.toUtf8(), QCryptographicHash::Sha256).toHex());
    return folder + u'/' + name + QStringLiteral(".db");
}

Result<std::unique_ptr<Ledger>> Ledger::open(
    const QString& folder, const QString& instance, std::shared_ptr<HeadStore> heads, Now now)
{
    auto file = LedgerFile::open(fileOf(folder, instance));
    if (!file)
        return tl::unexpected(file.error());
    return std::make_unique<LedgerStore>(std::move(*file), instance, std::move(heads), std::move(now));
}

LedgerStore::LedgerStore(std::unique_ptr<LedgerFile> file, QString instance, std::shared_ptr<HeadStore> heads, Now now)
    : m_file(std::move(file))
    , m_instance(std::move(instance))
    , m_heads(std::move(heads))
    , m_now(std::move(now))
{
}

Result<LedgerStore::Tail> LedgerStore::tail()
{
    auto q = m_file->query("SELECT seq, hash, previous, body FROM entries ORDER BY seq DESC LIMIT 1");
    if (!q)
        return tl::unexpected(q.error());
    const int code = q->step();
    if (code == SQLITE_ROW)
        return Tail{q->number(0), q->bytes(1), q->bytes(2), q->bytes(3)};
    if (code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    return Tail{0, chain::kBeginning, {}, {}};
}

Result<QByteArray> LedgerStore::hashAt(qint64 seq)
{
    auto q = m_file->query("SELECT hash FROM entries WHERE seq = ?");
    if (!q)
        return tl::unexpected(q.error());
    const int code = q->bind(seq).step();
    if (code == SQLITE_ROW)
        return q->bytes(0);
    if (code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    return QByteArray();
}

// A store that can't be read says nothing: the chain is looked at all the same.
std::optional<Head> LedgerStore::keptHead()
{
    if (!m_heads)
        return {};
    const auto kept = m_heads->newest(m_instance);
    return kept ? *kept : std::nullopt;
}

std::optional<LedgerStore::Broken> LedgerStore::lookAtHead(
    const Tail& t, const std::optional<Head>& kept, const QByteArray& ours) const
{
    if (!kept)
        return {};
    if (kept->seq > t.seq)
        return Broken{t.seq + 1, "journal.cut"};
    if (kept->hash != ours)
        return Broken{kept->seq, ours.isEmpty() ? "journal.removed" : "journal.rewritten"};
    return {};
}

Result<std::optional<LedgerStore::Broken>> LedgerStore::lookAtNewest(const Tail& t)
{
    auto q = m_file->query("SELECT seq, previous, hash, body FROM entries ORDER BY seq DESC LIMIT ?");
    if (!q)
        return tl::unexpected(q.error());
    q->bind(qint64(kLookEntries));
    QByteArray next;
    qint64 nextSeq = t.seq + 1, bytes = 0;
    int code = q->step();
    std::optional<Broken> found;
    for (; code == SQLITE_ROW && bytes < kLookBytes; code = q->step()) {
        const qint64 seq = q->number(0);
        const auto previous = q->bytes(1), hash = q->bytes(2);
        bytes += q->view(3).size();
        if (seq != nextSeq - 1)
            found = Broken{seq + 1, "journal.removed"};
        else if (chain::hashOf(previous, seq, q->view(3)) != hash || (!next.isEmpty() && next != hash))
            found = Broken{seq, "journal.edited"};
        next = previous;
        nextSeq = seq;
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    if (code == SQLITE_DONE && nextSeq > 1 && t.seq > 0 && nextSeq <= t.seq && t.seq - nextSeq + 1 < kLookEntries)
        found = Broken{1, "journal.removed"};
    return found;
}

Result<std::optional<LedgerStore::Broken>> LedgerStore::lookAtChain(
    const Tail& t, const std::optional<Head>& kept, Look look)
{
    if (look == Look::Newest) {
        const auto seen = lookAtNewest(t);
        if (!seen || *seen)
            return seen;
    } else if (t.seq > 0 && chain::hashOf(t.previous, t.seq, t.body) != t.hash) {
        return Broken{t.seq, "journal.edited"};
    }
    if (kept) {
        const auto ours = hashAt(kept->seq);
        if (!ours)
            return tl::unexpected(ours.error());
        if (const auto seen = lookAtHead(t, kept, *ours))
            return seen;
    }
    return std::optional<Broken>();
}

Result<Head> LedgerStore::insert(const Tail& t, const QByteArray& body)
{
    auto q = m_file->query("INSERT INTO entries (seq, previous, hash, body) VALUES (?, ?, ?, ?)");
    if (!q)
        return tl::unexpected(q.error());
    const Head head{t.seq + 1, chain::hashOf(t.hash, t.seq + 1, body)};
    q->bind(head.seq).bind(t.hash).bind(head.hash).bind(body);
    return m_file->run(std::move(*q)).map([&] { return head; });
}

Result<void> LedgerStore::append(Look look, const Compose& compose, const std::function<Result<void>()>& also)
{
    const auto kept = keptHead(); // before the lock: nobody can then have added what it knows of
    auto writing = LedgerFile::Writing::begin(*m_file);
    if (!writing)
        return tl::unexpected(writing.error());
    const auto t = tail();
    if (!t)
        return tl::unexpected(t.error());
    const auto broken = lookAtChain(*t, kept, look);
    if (!broken)
        return tl::unexpected(broken.error());
    entry::Head head{thisOperator(), m_now(), m_instance, {}};
    if (*broken) {
        head.broken = brokenJson((*broken)->at, (*broken)->why);
        m_warnings = {{"journal.broken", Level::Warn, {}, {QString::number((*broken)->at)}}};
    }
    const auto body = compose(head);
    const auto newest = insert(*t, body);
    if (!newest)
        return tl::unexpected(newest.error());
    if (also)
        if (const auto done = also(); !done)
            return done;
    if (const auto done = writing->commit(); !done)
        return done;
    // Older than the chain after a crash right here, which is fine.
    if (m_heads && !m_heads->keep(m_instance, *newest))
        m_warnings.push_back({"journal.head-not-kept", Level::Warn});
    return {};
}

QString LedgerStore::lockFile(const QString& set) const
{
    // An id may come from somebody's file.
    const auto digest = QCryptographicHash::hash(set.toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
    return m_file->path() + u'-' + QString::fromLatin1(digest) + QStringLiteral(".running");
}

Result<bool> LedgerStore::isOpen(const QString& set)
{
    auto q = m_file->query("SELECT 1 FROM open_sets WHERE change_set = ?");
    if (!q)
        return tl::unexpected(q.error());
    const int code = q->bind(set).step();
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return tl::unexpected(m_file->error());
    return code == SQLITE_ROW;
}

Result<bool> LedgerStore::claim(const QString& set)
{
    if (m_running.contains(set))
        return isOpen(set);
    auto lock = RunLock::take(lockFile(set));
    if (!lock)
        return tl::unexpected(lock.error());
    if (!*lock)
        return false;
    const auto open = isOpen(set);
    if (!open || !*open) {
        (*lock)->done();
        return open;
    }
    m_running.emplace(set, std::move(**lock));
    return true;
}

Result<void> LedgerStore::intend(JournalItem::What what, const ChangeSet& set, const QStringList& allowed,
    const People& people, const Foreseen& seen)
{
    m_warnings.clear();
    if (!m_running.contains(set.id)) {
        auto lock = RunLock::take(lockFile(set.id));
        if (!lock)
            return tl::unexpected(lock.error());
        if (!*lock)
            return fail(Fault::Busy, "ledger.set-running");
        m_running.emplace(set.id, std::move(**lock));
    }
    for (const auto& c : set.changes)
        if (c.secret)
            m_secrets[set.id].push_back(c.secret);
    const auto done = append(
        Look::Newest, [&](const entry::Head& head) { return entry::intent(head, what, set, allowed, people, seen); },
        [&]() -> Result<void> {
            auto q = m_file->query("INSERT OR IGNORE INTO open_sets (change_set) VALUES (?)");
            return q ? m_file->run(std::move(q->bind(set.id))) : tl::unexpected(q.error());
        });
    if (!done) {
        m_running.at(set.id).done();
        m_running.erase(set.id);
    }
    return done;
}

Result<void> LedgerStore::progress(const QString& set, std::span<const Outcome> all)
{
    auto& secrets = m_secrets[set];
    return append(
        Look::Tail, [&](const entry::Head& head) { return entry::outcomes(head, "progress", set, all, {}, secrets); });
}

Result<void> LedgerStore::conclude(const QString& set, std::span<const Outcome> all, const QStringList& notes)
{
    auto& secrets = m_secrets[set];
    for (const auto& o : all)
        if (o.secret)
            secrets.push_back(o.secret);
    const auto done = append(
        Look::Tail, [&](const entry::Head& head) { return entry::outcomes(head, "result", set, all, notes, secrets); },
        [&]() -> Result<void> {
            auto q = m_file->query("DELETE FROM open_sets WHERE change_set = ?");
            return q ? m_file->run(std::move(q->bind(set))) : tl::unexpected(q.error());
        });
    if (!done)
        return done; // it is settled at the next start
    m_secrets.erase(set);
    if (const auto lock = m_running.find(set); lock != m_running.end()) {
        lock->second.done();
        m_running.erase(lock);
    }
    return {};
}

Result<void> LedgerStore::note(JournalItem::What what, const QString& text, const QString& reason)
{
    m_warnings.clear();
    return append(Look::Newest, [&](const entry::Head& head) { return entry::note(head, what, text, reason); });
}

} // namespace bw
