// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/snapshot.h"
#include <bit>

namespace bw {
namespace {

void seen(UserFacts& facts, const std::optional<Instant>& at)
{
    if (at && (!facts.lastSeen || *facts.lastSeen < *at))
        facts.lastSeen = at;
}

// Rows of users by where their id's text lies in memory: readers share it with the records that name a user, and then
// one look here tells whose they are, where a comparison of texts waits four times for memory.
class SharedIds {
public:
    explicit SharedIds(const Table<User>& users)
        : m_users(users)
        , m_slots(std::bit_ceil(2 * users.size() + 2))
    {
        for (size_t row = 0; row < users.size(); ++row)
            if (const auto* text = users[row].id.constData(); !users[row].id.isEmpty())
                slot(text) = {text, quint32(row)};
    }
    qsizetype row(const QString& id)
    {
        const auto& known = slot(id.constData());
        return known.text && !id.isEmpty() ? qsizetype(known.row) : m_users.row(id);
    }

private:
    struct Slot {
        const QChar* text = nullptr;
        quint32 row = 0;
    };
    Slot& slot(const QChar* text)
    {
        const size_t mask = m_slots.size() - 1;
        const auto address = quint64(reinterpret_cast<quintptr>(text));
        size_t at = size_t((address * 0x9E3779B97F4A7C15u) >> 32) & mask;
        while (m_slots[at].text && m_slots[at].text != text)
            at = (at + 1) & mask;
        return m_slots[at];
    }

    const Table<User>& m_users;
    std::vector<Slot> m_slots;
};

} // namespace

void derive(Snapshot& s)
{
    s.facts.assign(s.users.size(), {});
    SharedIds ids(s.users);
    const auto of = [&](const QString& user) -> UserFacts* {
        const auto row = ids.row(user);
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
        if (auto* f = of(std::as_const(s.quotas)[q].owner))
            f->quotas.push_back(int(q));
    // A quota has no row of its own in any list: what is damaged in it is said of its user.
    for (const auto& q : s.quotas) {
        const auto* owner = q.unreadable.isEmpty() ? nullptr : s.users.find(q.owner);
        if (const auto name = QStringLiteral("quotas"); owner && !owner->unreadable.contains(name))
            s.users.at(q.owner)->unreadable << name;
    }
    for (auto i = s.lastUsage.begin(); i != s.lastUsage.end(); ++i)
        if (auto* f = of(i.key()))
            seen(*f, *i);
}

} // namespace bw
