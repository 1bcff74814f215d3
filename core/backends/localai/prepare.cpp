// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/prepare.h"
#include "core/backends/localai/localai_sql.h"
#include "core/backends/localai/preparer.h"
#include "core/backends/localai/write_values.h"
#include "core/backends/sql_apply.h"
#include "core/secrets/password_hash.h"
#include <algorithm>

namespace bw::localai {

namespace {

using namespace Qt::Literals::StringLiterals;

// Measured on SQLite, 4.9.0, in microseconds: what a statement and the checks around it take, what the removal of one
// usage row with its nine indexes takes, and how long one transaction may work.
constexpr qint64 kStepUs = 12, kUsageRowUs = 20, kTransactionUs = 150'000;

bool isNew(const QString& id) { return id.startsWith("new:"_L1); }

// Fields that may be empty; null in another one is a value that could not be read when the change was made.
bool mayBeNull(const QString& field)
{
    return field == "models"_L1 || field == "expires_at"_L1 || field.startsWith("max_"_L1)
        || field == "window_seconds"_L1;
}

QStringView fieldsOf(const Kind& k)
{
    if (k.id == u"user.create")
        return u"email name provider role status permissions models created_at";
    if (k.id == u"invite.create")
        return u"code_prefix created_by created_at expires_at";
    if (k.id == u"key.create")
        return u"owner prefix name role_at_issue created_at expires_at";
    if (k.id == u"quota.set")
        return u"owner model max_requests max_total_tokens window_seconds";
    return k.fields;
}

bool hasSides(const Kind& k, const Change& c)
{
    switch (k.verb) {
    case Verb::Create: // what a deletion under way has left of a record is there, and is put back
        return c.after && (!c.before || !c.archive.isEmpty());
    case Verb::Set:
        return c.after.has_value();
    case Verb::Update:
        return c.before && c.after;
    case Verb::Delete:
        break;
    }
    return c.before && !c.after;
}

} // namespace

Result<std::vector<SecretPtr>> PasswordHashes::of(
    std::span<const SecretPtr> passwords, const RandomBytes& random, const Context& context)
{
    std::erase_if(m_known, [](const auto& known) { return known.second.password.expired(); });
    std::vector<SecretPtr> fresh;
    for (const auto& password : passwords)
        if (!m_known.contains(password.get()))
            fresh.push_back(password);
    auto made = hashPasswords(fresh, random, context);
    if (!made)
        return made;
    for (size_t i = 0; i < fresh.size(); ++i)
        m_known[fresh[i].get()] = {fresh[i], (*made)[i]};
    std::vector<SecretPtr> hashes;
    for (const auto& password : passwords)
        hashes.push_back(m_known[password.get()].hash);
    return hashes;
}

Preparer::Preparer(
    std::span<const Change> changes, const Snapshot& base, const Preparation& with, const Context& context)
    : m_base(base)
    , m_with(with)
    , m_context(context)
    , m_stamp(with.stamps.at(with.now))
{
    m_work.changes.assign(changes.begin(), changes.end());
}

Result<Work> Preparer::run()
{
    nameWhatIsMade();
    const int count = int(m_work.changes.size());
    for (m_at = 0; m_at < count; ++m_at) {
        if (m_at % 1024 == 0 && m_context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto before = m_work.steps.size();
        if (auto refused = one(m_work.changes[size_t(m_at)])) {
            m_work.steps.resize(before);
            std::erase_if(m_pending, [&](const Pending& p) { return p.step >= before; });
            m_work.made.erase(m_at);
            m_work.refused[m_at] = std::move(*refused);
        }
    }
    if (auto hashed = hashPasswords(); !hashed)
        return tl::unexpected(hashed.error());
    for (int i = 0; i < count; ++i)
        if (!m_work.refused.contains(i))
            if (auto counted = this->count(i); !counted)
                return tl::unexpected(counted.error());
    addNotes();
    m_work.parts = parts();
    return std::move(m_work);
}

void Preparer::nameWhatIsMade()
{
    for (size_t i = 0; i < m_work.changes.size(); ++i) {
        auto& c = m_work.changes[i];
        const auto* k = kind(c.kind);
        if (!k || (k->verb != Verb::Create && k->verb != Verb::Set) || c.before)
            continue;
        if (isNew(c.subject.id)) {
            auto& id = m_ids[c.subject.id];
            if (id.isEmpty())
                id = uuid(m_with.random);
            c.subject.id = id;
            m_makers.insert(id, int(i));
        }
    }
}

Preparer::Refusal Preparer::resolve(Change& c)
{
    const auto settle = [&](QString& id) -> Refusal {
        if (isNew(id)) {
            const auto known = m_ids.constFind(id);
            if (known == m_ids.constEnd())
                return Error{Fault::Invalid, "localai.reference", {id}};
            id = *known;
        }
        const int maker = m_makers.value(id, m_at);
        if (maker > m_at)
            return Error{Fault::Invalid, "localai.reference", {id}};
        const auto refused = m_work.refused.find(maker);
        if (maker < m_at && refused != m_work.refused.end()
            && QByteArrayView(refused->second.id) != "password.missing") // that one is only waited for
            return Error{Fault::Refused, "localai.needs"};
        return {};
    };
    if (auto refused = settle(c.subject.id))
        return refused;
    for (auto* side : {&c.before, &c.after})
        for (const auto field : {"owner"_L1, "created_by"_L1})
            if (*side && (*side)->contains(field)) {
                auto id = (**side)[field].toString();
                if (auto refused = settle(id))
                    return refused;
                if (id != (**side)[field].toString())
                    (**side)[field] = id;
            }
    return {};
}

Preparer::Refusal Preparer::readable(const Change& c) const
{
    const auto* k = kind(c.kind);
    if (!c.after || c.kind.endsWith(".restore"_L1))
        return {};
    const auto known = fieldsOf(*k).tokenize(u' ');
    const auto isKnown = [&](const QString& field) {
        return std::ranges::any_of(known, [&](QStringView f) { return f == field; });
    };
    for (auto i = c.after->begin(); i != c.after->end(); ++i) {
        if (!isKnown(i.key()))
            return Error{Fault::Invalid, "localai.field", {i.key()}};
        // What could not be read comes back as it was, from the archive.
        if (i.value().isNull() && !mayBeNull(i.key()) && c.archive.isEmpty())
            return Error{Fault::Refused, "localai.was_unreadable"};
    }
    Snapshot scratch;
    if (!recordType(c.subject.type)->put(scratch, c.subject.id, *c.after))
        return Error{Fault::Invalid, "localai.field", {c.after->keys().join(u", "_s)}};
    return {};
}

Preparer::Refusal Preparer::one(Change& c)
{
    using Handler = Refusal (Preparer::*)(Change&);
    static const QHash<QString, Handler> handlers{
        {u"user.create"_s, &Preparer::createUser},
        {u"user.name"_s, &Preparer::renameUser},
        {u"user.email"_s, &Preparer::setEmail},
        {u"user.role"_s, &Preparer::setRole},
        {u"user.status"_s, &Preparer::setStatus},
        {u"user.password"_s, &Preparer::setPassword},
        {u"user.permissions"_s, &Preparer::setPermissions},
        {u"user.models"_s, &Preparer::setModels},
        {u"user.reject"_s, &Preparer::rejectUser},
        {u"user.delete"_s, &Preparer::deleteUser},
        {u"user.restore"_s, &Preparer::restoreUser},
        {u"quota.set"_s, &Preparer::setQuota},
        {u"quota.remove"_s, &Preparer::removeRecord},
        {u"quota.restore"_s, &Preparer::restoreRecord},
        {u"invite.create"_s, &Preparer::createInvite},
        {u"invite.revoke"_s, &Preparer::revokeInvite},
        {u"invite.prune"_s, &Preparer::pruneInvite},
        {u"invite.restore"_s, &Preparer::restoreRecord},
        {u"key.create"_s, &Preparer::createKey},
        {u"key.expiry"_s, &Preparer::setKeyExpiry},
        {u"key.revoke"_s, &Preparer::removeRecord},
        {u"key.restore"_s, &Preparer::restoreRecord},
        {u"session.revoke"_s, &Preparer::removeRecord},
        {u"session.restore"_s, &Preparer::restoreRecord},
    };
    const auto* k = kind(c.kind);
    const auto handler = handlers.value(c.kind);
    if (!k || !handler || k->type != c.subject.type || !hasSides(*k, c))
        return Error{Fault::Invalid, "change.kind", {c.kind}};
    if (const auto support = m_with.capabilities.of(c.kind); support.can == Can::No)
        return Error{Fault::Unsupported, support.why};
    if (auto refused = resolve(c))
        return refused;
    if (auto refused = readable(c))
        return refused;
    return (this->*handler)(c);
}

void Preparer::add(db::Sql sql, std::optional<qint64> rows, const QByteArray& removes)
{
    m_work.steps.push_back({m_at, std::move(sql), rows, removes});
}

const Preparer::Person* Preparer::person(const QString& id) const
{
    if (const auto known = m_people.constFind(id); known != m_people.constEnd())
        return &*known;
    const auto* u = m_base.users.find(id);
    return u ? &*m_people.insert(id, {u->email, u->provider, u->role, u->status}) : nullptr;
}

Preparer::Person& Preparer::knownPerson(const QString& id)
{
    person(id);
    return m_people[id];
}

Result<void> Preparer::hashPasswords()
{
    if (m_pending.empty())
        return {};
    std::vector<SecretPtr> passwords;
    for (const auto& p : m_pending)
        passwords.push_back(p.password);
    PasswordHashes own;
    auto hashes = (m_with.hashes ? *m_with.hashes : own).of(passwords, m_with.random, m_context);
    if (!hashes)
        return tl::unexpected(hashes.error());
    for (size_t i = 0; i < m_pending.size(); ++i)
        m_work.steps[m_pending[i].step].sql.binds[m_pending[i].bind] = db::Masked{(*hashes)[i]};
    return {};
}

Result<void> Preparer::count(int index)
{
    const auto& c = m_work.changes[size_t(index)];
    const bool removed = removesUser(c);
    if (!removed && c.kind != "user.password"_L1)
        return {};
    if (m_owned.isEmpty()) {
        for (const auto& key : m_base.keys)
            ++m_owned[key.owner].keys;
        for (const auto& session : m_base.sessions)
            ++m_owned[session.owner].sessions;
        for (const auto& quota : m_base.quotas)
            ++m_owned[quota.owner].quotas;
        for (const auto& invite : m_base.invites)
            ++m_owned[invite.creator].invites;
    }
    auto losses = m_owned.value(c.subject.id);
    if (!removed)
        losses = {0, 0, losses.sessions, 0, 0};
    else {
        auto usage = countUsage(m_with.ask, m_with.layout, c.subject.id, m_context);
        if (!usage)
            return tl::unexpected(usage.error());
        losses.usageRows = *usage;
    }
    if (losses.any())
        m_work.loses[index] = losses;
    return {};
}

void Preparer::note(int change, const char* id)
{
    auto& notes = m_work.notes;
    auto known = std::ranges::find_if(notes, [&](const Finding& f) { return QByteArrayView(f.id) == id; });
    if (known == notes.end())
        known = notes.insert(notes.end(), {id, Level::Inform, {}, {}});
    m_work.noted[change].push_back(int(known - notes.begin()));
}

void Preparer::addNotes()
{
    const auto& schema = m_with.layout.schema;
    for (size_t i = 0; i < m_work.changes.size(); ++i) {
        const auto& c = m_work.changes[i];
        const int at = int(i);
        if (m_work.refused.contains(at))
            continue;
        if (!c.archive.isEmpty() && !bringsBack(c) && c.subject.type != "quota"_L1 && c.kind != "user.email"_L1)
            note(at, "localai.note.as_stored");
        if (c.subject.type == "quota"_L1)
            note(at, "localai.note.quota_cache");
        else if (c.kind == "user.password"_L1)
            note(at, "localai.note.keys_stay");
        else if (c.kind == "user.status"_L1 && c.to(user::status) == "disabled"_L1)
            note(at, "localai.note.sessions_kept");
        if (!removesUser(c))
            continue;
        if (m_work.loses.contains(at) && m_work.loses[at].usageRows > 0)
            note(at, "localai.note.late_usage");
        if (!schema.has("usage_records", "source"))
            note(at, "localai.note.leftovers");
        if (m_redeemers.isEmpty())
            for (const auto& invite : m_base.invites)
                if (!invite.redeemer.isEmpty())
                    m_redeemers.insert(invite.redeemer);
        if (m_redeemers.contains(c.subject.id))
            note(at, "localai.note.invites_end");
    }
}

int Preparer::parts() const
{
    if (m_with.layout.postgres) // readers and writers of other rows wait for nobody there
        return 1;
    int slices = 0; // a user's usage goes first, apart from the rest, when there is much of it
    qint64 us = qint64(m_work.steps.size()) * kStepUs;
    for (const auto& [change, losses] : m_work.loses)
        if (losses.usageRows > kUsageAtOnce)
            slices += 1 + int(losses.usageRows * kUsageRowUs / kTransactionUs);
        else
            us += losses.usageRows * kUsageRowUs;
    return slices + std::max(1, int((us + kTransactionUs - 1) / kTransactionUs));
}

Result<Work> prepareWork(
    std::span<const Change> changes, const Snapshot& base, const Preparation& with, const Context& context)
{
    return Preparer(changes, base, with, context).run();
}

Result<qint64> countUsage(const Ask& ask, const Layout& layout, const QString& user, const Context& context)
{
    if (!layout.has("usage_records", "user_id"))
        return 0;
    const auto from = " FROM " + layout.table("usage_records") + " WHERE user_id = ?";
    qint64 total = 0;
    const auto count = [&](const QByteArray& condition, QList<db::Value> binds) {
        binds.prepend(text(user));
        return ask(
            {"SELECT count(*)" + from + condition, binds},
            [&](const db::Row& row) { total += row.integer(0).value_or(0); }, context);
    };
    const auto done = [&](const Result<void>& asked) {
        return asked ? Result<qint64>(total) : tl::unexpected(asked.error());
    };
    if (layout.postgres || !layout.has("usage_records", "created_at"))
        return done(count({}, {}));
    // Half a million entries of the index at a time: a fifth of the time that a reading slice may take.
    std::optional<QByteArray> begin;
    for (;;) {
        std::optional<QByteArray> end;
        const auto since = begin ? QByteArray(" AND created_at >= ?") : QByteArray();
        QList<db::Value> binds{text(user)};
        if (begin)
            binds << *begin;
        auto asked = ask(
            {"SELECT created_at" + from + since + " ORDER BY created_at LIMIT 1 OFFSET 500000", binds},
            [&](const db::Row& row) {
                if (!row.null(0))
                    end = QByteArray(row.text(0).data(), qsizetype(row.text(0).size()));
            },
            context);
        if (!asked)
            return tl::unexpected(asked.error());
        binds.removeFirst();
        if (!end || end == begin)
            return done(count(since, binds));
        if (!begin)
            if (auto unknown = count(" AND created_at IS NULL", {}); !unknown)
                return tl::unexpected(unknown.error());
        if (auto counted = count(since + " AND created_at < ?", binds << *end); !counted)
            return tl::unexpected(counted.error());
        begin = end;
    }
}

} // namespace bw::localai
