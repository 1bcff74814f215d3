// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include <algorithm>

namespace bw {
namespace {

std::optional<double> share(const std::optional<qint64>& limit, const std::optional<qint64>& used)
{
    if (!limit || !used)
        return {};
    return *limit > 0 ? double(*used) / double(*limit) : 1.0; // 0 and negative limits allow nothing: always full
}

} // namespace

InviteStatus statusOf(const Invite& i, Instant now)
{
    if (!i.redeemer.isEmpty())
        return InviteStatus::Used;
    return i.expiresAt && now < *i.expiresAt ? InviteStatus::Open : InviteStatus::Expired;
}

KeyStatus statusOf(const ApiKey& k, const Snapshot& s, Instant now)
{
    const auto* owner = s.users.find(k.owner);
    if (!owner)
        return KeyStatus::OwnerMissing;
    // The server takes an expiry that it can't read as passed.
    if (k.expiresAt ? *k.expiresAt <= now : k.unreadable.contains(key::expiresAt.id.toString()))
        return KeyStatus::Expired;
    return owner->status == u"active" ? KeyStatus::Active : KeyStatus::OwnerDisabled;
}

bool isActive(const Session& s, Instant now) { return s.expiresAt && now < *s.expiresAt; }

bool isAdmin(const User& u) { return u.role == u"admin"; }

Switches effectivePermissions(const User& u, const Snapshot& s)
{
    Switches all;
    for (const auto& p : s.permissions)
        if (p.known)
            all[p.key] = isAdmin(u) || u.permissions.value(p.key, p.byDefault);
    return all;
}

int explicitCount(const User& u) { return int(u.permissions.size()); }

std::optional<double> quotaShare(const Quota& q)
{
    if (q.windowSeconds.value_or(0) <= 0) // the server counts nothing in such a window
        return {};
    const auto requests = share(q.maxRequests, q.usedRequests);
    const auto tokens = share(q.maxTokens, q.usedTokens);
    if (requests && tokens)
        return std::max(*requests, *tokens);
    return requests ? requests : tokens;
}

std::optional<double> quotaShare(const Snapshot& s, size_t userRow)
{
    if (userRow >= s.facts.size() || isAdmin(s.users[userRow])) // admins are never limited
        return {};
    std::optional<double> fullest;
    for (const int q : s.facts[userRow].quotas)
        if (const auto one = quotaShare(s.quotas[size_t(q)]); one && (!fullest || *fullest < *one))
            fullest = one;
    return fullest;
}

QString id(InviteStatus s)
{
    switch (s) {
    case InviteStatus::Open:
        return QStringLiteral("open");
    case InviteStatus::Used:
        return QStringLiteral("used");
    case InviteStatus::Expired:
        break;
    }
    return QStringLiteral("expired");
}

QString id(KeyStatus s)
{
    switch (s) {
    case KeyStatus::Active:
        return QStringLiteral("active");
    case KeyStatus::Expired:
        return QStringLiteral("expired");
    case KeyStatus::OwnerDisabled:
        return QStringLiteral("owner_disabled");
    case KeyStatus::OwnerMissing:
        break;
    }
    return QStringLiteral("owner_missing");
}

} // namespace bw
