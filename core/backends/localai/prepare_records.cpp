// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/hmac_secret.h"
#include "core/backends/localai/preparer.h"
#include "core/backends/localai/write_values.h"
#include "core/secrets/keyed_hash.h"

namespace bw::localai {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kInviteLifeUs = 168LL * 3600 * 1'000'000; // the server's default

QString pair(const QString& owner, const QString& model) { return owner + u'/' + model; }

} // namespace

Preparer::Refusal Preparer::ownedBy(const QString& user) const
{
    const auto* who = person(user);
    return who && who->there ? Refusal() : Error{Fault::NotFound, "localai.no_account", {user}};
}

Preparer::Refusal Preparer::setQuota(Change& c)
{
    const auto& layout = m_with.layout;
    if (!m_quotasKnown) {
        for (const auto& q : m_base.quotas)
            m_quotas.insert(pair(q.owner, q.model), q.id);
        m_quotasKnown = true;
    }
    const auto owner = c.to(quota::owner), model = c.to(quota::model);
    if (!c.before) {
        if (auto refused = ownedBy(owner))
            return refused;
        if (auto refused = fits(model, 255))
            return refused;
        // One rule for each user and model: the server changes the one that is there, and its id stays.
        if (const auto there = m_quotas.constFind(pair(owner, model)); there != m_quotas.constEnd()) {
            const auto found = recordType(u"quota")->find(m_base, *there);
            if (!found)
                return Error{Fault::Refused, "localai.reference", {c.subject.id}};
            for (auto& id : m_ids)
                if (id == c.subject.id)
                    id = *there;
            c.subject.id = *there;
            c.before = QJsonObject();
            for (auto i = c.after->begin(); i != c.after->end(); ++i)
                c.before->insert(i.key(), found->value(i.key()));
        }
    }
    if (c.before) {
        for (const auto field : {quota::owner.id, quota::model.id})
            if (c.after->value(field) != c.before->value(field))
                return Error{Fault::Invalid, "localai.field", {field.toString()}};
        Cells cells;
        for (const auto* field : {&quota::maxRequests, &quota::maxTokens, &quota::window})
            if (c.after->contains(field->id)) {
                const auto value = c.to(*field);
                cells.push_back({field == &quota::maxRequests ? "max_requests"
                        : field == &quota::maxTokens          ? "max_total_tokens"
                                                              : "window_seconds",
                    value ? db::Value(*value) : db::Value()});
            }
        cells.push_back({"updated_at", stamp()});
        add(updateRows(layout, "quota_rules", cells, "id", c.subject.id), 1);
        return {};
    }
    const auto window = c.to(quota::window);
    if (!window || *window <= 0)
        return Error{Fault::Invalid, "localai.window"};
    setField(c, quota::model, model);
    for (const auto* field : {&quota::maxRequests, &quota::maxTokens})
        setField(c, *field, c.to(*field));
    const auto limit = [&](const auto& field) {
        const auto value = c.to(field);
        return value ? db::Value(*value) : db::Value();
    };
    m_quotas.insert(pair(owner, model), c.subject.id);
    add(insertRow(layout, "quota_rules",
            {{"id", text(c.subject.id)}, {"user_id", text(owner)}, {"model", text(model)},
                {"max_requests", limit(quota::maxRequests)}, {"max_total_tokens", limit(quota::maxTokens)},
                {"window_seconds", *window}, {"created_at", stamp()}, {"updated_at", stamp()}}),
        1);
    return {};
}

Result<SecretPtr> Preparer::hmacSecret()
{
    if (!m_hmacSecret) {
        auto read = readHmacSecret(m_with.hmacSecretFile);
        if (!read)
            return read;
        m_hmacSecret = *read;
    }
    return m_hmacSecret;
}

QByteArray Preparer::drawHex()
{
    auto bytes = m_with.random(32);
    auto hex = bytes.toHex();
    explicit_bzero(bytes.data(), size_t(bytes.size()));
    return hex;
}

Preparer::Refusal Preparer::createInvite(Change& c)
{
    const auto creator = c.to(invite::creator);
    if (auto refused = ownedBy(creator))
        return refused;
    const auto expires = c.to(invite::expiresAt).value_or(Instant{m_with.now.us + kInviteLifeUs});
    if (expires <= m_with.now)
        return Error{Fault::Invalid, "localai.expired"};
    const auto secret = hmacSecret();
    if (!secret)
        return secret.error();
    const auto code = std::make_shared<Secret>(drawHex());
    const auto prefix = code->reveal().left(8);
    setField(c, invite::codePrefix, QString::fromLatin1(prefix));
    setField(c, invite::expiresAt, std::optional(expires));
    setField(c, invite::createdAt, std::optional(m_with.now));
    if (c.subject.label.isEmpty())
        c.subject.label = QString::fromLatin1(prefix);
    const auto hash = std::make_shared<Secret>(keyedHash(**secret, code->reveal()));
    add(insertRow(m_with.layout, "invite_codes",
            {{"id", text(c.subject.id)}, {"code", db::Masked{hash}}, {"code_prefix", prefix},
                {"created_by", text(creator)}, {"used_by", {}}, {"used_at", {}},
                {"expires_at", m_with.stamps.at(expires)}, {"created_at", stamp()}}),
        1);
    m_work.made[m_at] = code;
    return {};
}

Preparer::Refusal Preparer::revokeInvite(Change& c)
{
    const auto* i = m_base.invites.find(c.subject.id);
    if (i && !i->redeemer.isEmpty())
        return Error{Fault::Refused, "localai.invite_used", {i->codePrefix}};
    return removeRecord(c);
}

Preparer::Refusal Preparer::pruneInvite(Change& c)
{
    const auto* i = m_base.invites.find(c.subject.id);
    if (i && i->redeemer.isEmpty() && i->expiresAt && *i->expiresAt > m_with.now)
        return Error{Fault::Refused, "localai.invite_open", {i->codePrefix}};
    return removeRecord(c);
}

Preparer::Refusal Preparer::createKey(Change& c)
{
    const auto owner = c.to(key::owner), name = c.to(key::name);
    if (auto refused = ownedBy(owner))
        return refused;
    if (auto refused = fits(name, 255))
        return refused;
    const auto expires = c.to(key::expiresAt);
    if (expires && *expires <= m_with.now)
        return Error{Fault::Invalid, "localai.expired"};
    const auto secret = hmacSecret();
    if (!secret)
        return secret.error();
    const auto plain = std::make_shared<Secret>("lai-" + drawHex());
    const auto prefix = plain->reveal().left(12);
    const auto role = person(owner)->role; // that of its making, without effect later
    setField(c, key::prefix, QString::fromLatin1(prefix));
    setField(c, key::name, name);
    setField(c, key::roleAtIssue, role);
    setField(c, key::createdAt, std::optional(m_with.now));
    setField(c, key::expiresAt, expires);
    if (c.subject.label.isEmpty())
        c.subject.label = name;
    const auto hash = std::make_shared<Secret>(keyedHash(**secret, plain->reveal()));
    add(insertRow(m_with.layout, "user_api_keys",
            {{"id", text(c.subject.id)}, {"user_id", text(owner)}, {"name", text(name)}, {"key_hash", db::Masked{hash}},
                {"key_prefix", prefix}, {"role", text(role)}, {"created_at", stamp()},
                {"expires_at", m_with.stamps.at(expires)}, {"last_used", {}}}),
        1);
    m_work.made[m_at] = plain;
    return {};
}

Preparer::Refusal Preparer::setKeyExpiry(Change& c)
{
    const auto* k = m_base.keys.find(c.subject.id);
    if (k && k->unreadable.contains(u"expires_at"_s))
        return Error{Fault::Refused, "localai.expiry_unreadable", {k->name.isEmpty() ? k->prefix : k->name}};
    add(updateRows(m_with.layout, "user_api_keys", {{"expires_at", m_with.stamps.at(c.to(key::expiresAt))}}, "id",
            c.subject.id),
        1);
    return {};
}

Preparer::Refusal Preparer::removeRecord(Change& c)
{
    const auto type = c.subject.type;
    const char* table = type == "quota"_L1 ? "quota_rules"
        : type == "invite"_L1              ? "invite_codes"
        : type == "key"_L1                 ? "user_api_keys"
                                           : "sessions";
    add(deleteRows(m_with.layout, table, "id", c.subject.id), 1, table);
    return {};
}

// The rows come from the archive; which, is seen when they are brought back.
Preparer::Refusal Preparer::restoreRecord(Change& c)
{
    if (c.archive.isEmpty())
        return Error{Fault::Unsupported, "localai.not_archived"};
    const auto owner = c.subject.type == "invite"_L1 ? c.to(invite::creator) : c.to(key::owner);
    // SQLite takes back what referred to nobody before, which the archive knows (sql_job.h).
    if (m_with.layout.postgres && ownedBy(owner))
        return Error{Fault::Unsupported, "localai.orphan", {owner}};
    return {};
}

} // namespace bw::localai
