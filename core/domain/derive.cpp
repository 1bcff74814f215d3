// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/snapshot.h"

namespace bw {
namespace {

void seen(UserFacts& facts, const std::optional<Instant>& at)
{
    if (at && (!facts.lastSeen || *facts.lastSeen < *at))
        facts.lastSeen = at;
}

} // namespace

void derive(Snapshot& s)
{
    s.facts.assign(s.users.size(), {});
    const auto of = [&](const QString& user) -> UserFacts* {
        const auto row = s.users.row(user);
        return row < 0 ? nullptr : &s.facts[size_t(row)];
    };
    for (const auto& k : s.keys)
        if (auto* f = of(k.owner)) {
            ++f->keys;
            seen(*f, k.lastUsedAt);
        }
    for (const auto& x : s.sessions)
        if (auto* f = of(x.owner)) {
            ++f->sessions;
            seen(*f, x.createdAt);
            seen(*f, x.rotatedAt);
        }
    for (const auto& i : s.invites)
        if (auto* f = of(i.creator))
            ++f->invites;
    for (size_t q = 0; q < s.quotas.size(); ++q)
        if (auto* f = of(s.quotas[q].owner))
            f->quotas.push_back(int(q));
    // A quota has no row of its own in any list: what is damaged in it is said of its user.
    for (const auto& q : s.quotas)
        if (auto* owner = q.unreadable.isEmpty() ? nullptr : s.users.at(q.owner))
            if (const auto name = QStringLiteral("quotas"); !owner->unreadable.contains(name))
                owner->unreadable << name;
    for (auto i = s.lastUsage.begin(); i != s.lastUsage.end(); ++i)
        if (auto* f = of(i.key()))
            seen(*f, *i);
}

} // namespace bw
