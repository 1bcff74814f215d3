// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/rule_view.h"
#include "core/domain/access.h"

namespace bw {
namespace {

constexpr qint64 kRecentDays = 90;

bool usedOfLate(const ApiKey& k, Instant now)
{
    return k.lastUsedAt && now.seconds() - k.lastUsedAt->seconds() <= kRecentDays * 86'400;
}

// What somebody's keys were and will be, while he stays.
struct KeysOf {
    int before = 0, after = 0;
    bool used = false; // one of them, within the last 90 days
    std::vector<int> changes;
    bool signsIn = false; // there is a session, live or not: it is a person's account
};

QMap<QString, KeysOf> keysOfTouched(const RuleView& v)
{
    QMap<QString, KeysOf> all;
    for (const auto& id : v.touched(u"key"))
        if (const auto* k = v.s.before.keys.find(id); k && statusOf(*k, v.s.before, v.s.now) == KeyStatus::Active) {
            auto& owner = all[k->owner];
            const auto* later = v.s.after.keys.find(id);
            if (!later || statusOf(*later, v.s.after, v.s.now) != KeyStatus::Active)
                owner.changes = together({owner.changes, v.changesOf(u"key", id)});
        }
    if (all.isEmpty())
        return all;
    for (const auto& k : v.s.before.keys)
        if (const auto owner = all.find(k.owner);
            owner != all.end() && statusOf(k, v.s.before, v.s.now) == KeyStatus::Active) {
            ++owner->before;
            owner->used = owner->used || usedOfLate(k, v.s.now);
        }
    for (const auto& k : v.s.after.keys)
        if (const auto owner = all.find(k.owner);
            owner != all.end() && statusOf(k, v.s.after, v.s.now) == KeyStatus::Active)
            ++owner->after;
    for (const auto& x : v.s.before.sessions)
        if (const auto owner = all.find(x.owner); owner != all.end())
            owner->signsIn = true;
    return all;
}

bool sameGrants(const User& a, const User& b) { return a.permissions == b.permissions && a.models == b.models; }

bool below(const std::optional<qint64>& limit, const std::optional<qint64>& used)
{
    return limit && used && *limit < *used;
}
bool limits(const Quota& q, const User* owner) { return owner && !isAdmin(*owner) && q.windowSeconds.value_or(0) > 0; }
bool sameLimits(const Quota& a, const Quota& b)
{
    return a.maxRequests == b.maxRequests && a.maxTokens == b.maxTokens && a.windowSeconds == b.windowSeconds;
}

QString numbers(const std::optional<qint64>& limit, const std::optional<qint64>& used, QString& usedText)
{
    usedText = exactNumber(*used);
    return exactNumber(*limit);
}

void judgeQuota(const RuleView& v, const Quota& is, Risks& risks)
{
    const auto* was = v.s.before.quotas.find(is.id);
    const auto* owner = v.is(is.owner);
    // What was used is known for the window that was: a shorter one may hold less.
    if (!was || !limits(is, owner) || is.windowSeconds.value_or(0) < was->windowSeconds.value_or(0))
        return;
    if (sameLimits(*was, is) && limits(*was, v.was(is.owner)))
        return;
    const bool tokens = below(is.maxTokens, is.usedTokens);
    if (!tokens && !below(is.maxRequests, is.usedRequests))
        return;
    QString used;
    const auto limit =
        tokens ? numbers(is.maxTokens, is.usedTokens, used) : numbers(is.maxRequests, is.usedRequests, used);
    risks.push_back(
        {{tokens ? "rule.quota-tokens" : "rule.quota-requests", Level::Warn, is.id, {v.nameOf(is.owner), limit, used}},
            together({v.changesOf(u"quota", is.id), v.changesOf(u"user", is.owner, {user::role.id})})});
}

} // namespace

void allKeys(const RuleView& v, Risks& risks)
{
    const auto all = keysOfTouched(v);
    for (auto i = all.begin(); i != all.end(); ++i) {
        const auto* owner = v.is(i.key());
        const bool worker = owner && owner->provider == u"agent-worker";
        if (!isActiveUser(owner) || i->after > 0 || i->changes.empty() || !(i->used || worker))
            continue;
        // One key of a person who also signs in is his tool; what else has keys lives by them.
        const bool block = worker || i->before > 1 || !i->signsIn;
        risks.push_back({{block ? "rule.all-keys" : "rule.last-key", block ? Level::Block : Level::Warn, i.key(),
                             {v.nameOf(i.key()), QString::number(i->before)}},
            i->changes, block ? "allow-all-keys" : ""});
    }
}

void roleOfPending(const RuleView& v, Risks& risks)
{
    for (const auto& id : v.touched(u"user")) {
        const auto* was = v.was(id);
        const auto* is = v.is(id);
        if (!is || is->status != u"pending" || (was ? was->role == is->role : !isAdmin(*is)))
            continue;
        risks.push_back({{"rule.role-of-pending", Level::Warn, id, {v.nameOf(id)}},
            v.changesOf(u"user", id, {user::role.id, user::status.id})});
    }
}

void quotaBelowUse(const RuleView& v, Risks& risks)
{
    QSet<QString> demoted;
    for (const auto& id : v.touched(u"user"))
        if (const auto* was = v.was(id); was && isAdmin(*was) && v.is(id) && !isAdmin(*v.is(id)))
            demoted.insert(id);
    QSet<QString> seen;
    for (const auto& id : v.touched(u"quota"))
        if (const auto* is = v.s.after.quotas.find(id)) {
            seen.insert(id);
            judgeQuota(v, *is, risks);
        }
    if (demoted.isEmpty())
        return;
    for (const auto& q : v.s.after.quotas)
        if (demoted.contains(q.owner) && !seen.contains(q.id))
            judgeQuota(v, q, risks);
}

void noEffectForAdmin(const RuleView& v, Risks& risks)
{
    const auto add = [&](const char* id, const QString& subject, const QString& owner, std::vector<int> changes) {
        risks.push_back({{id, Level::Inform, subject, {v.nameOf(owner)}},
            together({std::move(changes), v.changesOf(u"user", owner, {user::role.id})})});
    };
    for (const auto& id : v.touched(u"user")) {
        const auto* is = v.is(id);
        if (!is || !isAdmin(*is))
            continue;
        const auto* was = v.was(id);
        if (!sameGrants(*is, was ? *was : User()))
            add("rule.no-effect-for-admin", id, id, v.changesOf(u"user", id, {user::permissions.id, user::models.id}));
    }
    for (const auto& id : v.touched(u"quota")) {
        const auto* is = v.s.after.quotas.find(id);
        const auto* owner = is ? v.is(is->owner) : nullptr;
        const auto* was = v.s.before.quotas.find(id);
        if (owner && isAdmin(*owner) && !(was && sameLimits(*was, *is)))
            add("rule.quota-of-admin", id, is->owner, v.changesOf(u"quota", id));
    }
}

void revivedInvite(const RuleView& v, Risks& risks)
{
    if (!v.anyDeleted())
        return;
    for (const auto& i : v.s.before.invites) {
        if (!v.wasDeleted(i.redeemer) || !i.expiresAt || *i.expiresAt <= v.s.now || v.wasDeleted(i.creator)
            || !v.s.after.invites.find(i.id))
            continue;
        risks.push_back(
            {{"rule.revived-invite", Level::Inform, i.id, {displayText(i.codePrefix, 20), v.nameOf(i.redeemer)}},
                v.changesOf(u"user", i.redeemer)});
    }
}

void openInvites(const RuleView& v, Risks& risks)
{
    if (!v.anyDeleted())
        return;
    QHash<QString, int> open;
    for (const auto& i : v.s.before.invites)
        if (v.wasDeleted(i.creator) && statusOf(i, v.s.now) == InviteStatus::Open && v.s.after.invites.find(i.id))
            ++open[i.creator];
    for (const auto& id : v.touched(u"user"))
        if (const int n = open.value(id))
            risks.push_back({{"rule.open-invites", Level::Inform, id, {v.nameOf(id), QString::number(n)}},
                v.changesOf(u"user", id)});
}

} // namespace bw
