// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/plan.h"
#include "core/base/display.h"
#include "core/changes/change_file.h"
#include "core/changes/plan_words.h"
#include "core/changes/shape.h"
#include "core/domain/access.h"

namespace bw {
namespace {

const QString kActive = QStringLiteral("active");

// Plays the changes that will be done, each on what those before it leave.
Result<Snapshot> played(const Work& work, const Snapshot& base, std::vector<Item>& items, const Context& context)
{
    Snapshot after = base;
    Projection projection(after);
    for (size_t i = 0; i < work.changes.size(); ++i) {
        if (i % 1024 == 0 && context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        const auto& c = work.changes[i];
        auto& item = items[i];
        item.fit = projection.fit(c);
        if (item.fit == Fit::Conflict)
            item.found = recordType(c.subject.type)->find(after, c.subject.id);
        // What only waits for a password is played: what builds on it can be looked at before.
        else if (item.fit == Fit::Applies && (!item.refused || lacksPassword(c)))
            projection.play(c);
    }
    projection.finish();
    return after;
}

// What lives on for a person: sessions and keys that would let him in while he is active.
struct Living {
    int sessions = 0, keys = 0;
};
QHash<QString, Living> livingOf(const std::vector<Change>& changes, const Snapshot& base, Instant now)
{
    QHash<QString, Living> all;
    for (const auto& c : changes)
        if (c.kind == u"user.status")
            all.insert(c.subject.id, {});
    if (all.isEmpty())
        return all;
    const auto add = [&](const QString& owner, int Living::*count) {
        if (const auto found = all.find(owner); found != all.end())
            ++((*found).*count);
    };
    for (const auto& s : base.sessions)
        if (isActive(s, now))
            add(s.owner, &Living::sessions);
    for (const auto& k : base.keys)
        if (const bool expired = k.expiresAt ? *k.expiresAt <= now : k.unreadable.contains(key::expiresAt.id); !expired)
            add(k.owner, &Living::keys);
    return all;
}

// What follows from a change and stands in no field of its record.
class Consequences {
public:
    Consequences(const Work& work, const Snapshot& base, const Snapshot& after, Instant now)
        : m_base(base)
        , m_living(livingOf(work.changes, base, now))
        , m_before(administrators(base))
        , m_after(administrators(after))
    {
        for (const auto& p : base.permissions)
            m_known += p.known;
    }
    void addTo(Item& item, const Change& c) const
    {
        const auto* user = c.subject.type == u"user" ? m_base.users.find(c.subject.id) : nullptr;
        if (!user)
            return;
        User later = *user;
        if (c.kind == u"user.role")
            later.role = c.to(user::role);
        if (c.kind == u"user.status")
            later.status = c.to(user::status);
        if (later.role != user->role)
            item.lines.push_back({QStringLiteral("effective"), words(QT_TRANSLATE_NOOP("Plan", "May do")),
                grants(*user), grants(later)});
        if ((later.status == kActive) != (user->status == kActive))
            addLiving(item, c, later.status == kActive);
        if (administers(*user) != (c.after && administers(later)))
            item.lines.push_back({QStringLiteral("administrators"),
                words(QT_TRANSLATE_NOOP("Plan", "Active administrators, all changes together")),
                QString::number(m_before), QString::number(m_after)});
    }

private:
    static bool administers(const User& u) { return isAdmin(u) && u.status == kActive; }
    static qint64 administrators(const Snapshot& s)
    {
        return std::count_if(s.users.begin(), s.users.end(), administers);
    }
    QString grants(const User& u) const
    {
        if (isAdmin(u))
            return words(QT_TRANSLATE_NOOP("Plan", "everything (%1)")).arg(m_known);
        if (u.unreadable.contains(user::permissions.id))
            return words(QT_TRANSLATE_NOOP("Plan", "can't be read"));
        int on = 0;
        for (const auto& p : m_base.permissions)
            on += p.known && u.permissions.value(p.key, p.byDefault);
        return words(QT_TRANSLATE_NOOP("Plan", "%1 on, %2 off")).arg(on).arg(m_known - on);
    }
    void addLiving(Item& item, const Change& c, bool awake) const
    {
        const auto n = m_living.value(c.subject.id);
        const auto line = [&](const char* id, const char* title, int count) {
            const auto some = QString::number(count), none = QStringLiteral("0");
            if (count)
                item.lines.push_back({QString::fromLatin1(id), words(title), awake ? none : some, awake ? some : none});
        };
        line("sessions", QT_TRANSLATE_NOOP("Plan", "Active sessions"), n.sessions);
        line("keys", QT_TRANSLATE_NOOP("Plan", "Active API keys"), n.keys);
        if (n.sessions)
            item.effects << (awake ? counted(QT_TRANSLATE_N_NOOP("Plan", "%n sessions work again"), n.sessions)
                                   : counted(QT_TRANSLATE_N_NOOP("Plan", "ends %n sessions"), n.sessions));
        if (n.keys)
            item.effects << (awake ? counted(QT_TRANSLATE_N_NOOP("Plan", "%n keys work again"), n.keys)
                                   : counted(QT_TRANSLATE_N_NOOP("Plan", "%n keys stop"), n.keys));
    }

    const Snapshot& m_base;
    QHash<QString, Living> m_living;
    qint64 m_before = 0, m_after = 0;
    int m_known = 0;
};

void takeOver(std::vector<Item>& items, const Work& work)
{
    for (size_t i = 0; i < items.size(); ++i)
        items[i].undo = kind(work.changes[i].kind)->undo;
    for (const auto& [change, error] : work.refused)
        items[size_t(change)].refused = error;
    for (const auto& [change, losses] : work.loses)
        items[size_t(change)].loses = losses;
    for (const auto& [change, notes] : work.noted)
        items[size_t(change)].notes = notes;
    for (const auto& step : work.steps)
        items[size_t(step.change)].sql << db::shown(step.sql);
}

void askForPasswords(Plan& p)
{
    for (size_t i = 0; i < p.items.size(); ++i)
        if (lacksPassword(p.work.changes[i]) && !p.items[i].refused) {
            p.items[i].refused = Error{Fault::Invalid, "change.password-missing"};
            p.work.refused[int(i)] = *p.items[i].refused;
        }
}

// Of the set as a whole, which the rules don't see.
void judgeOrigin(Plan& p, const ChangeSet& set, const Instance& here)
{
    if (!set.instance.isEmpty() && set.instance != here.identity)
        p.risks.insert(p.risks.begin(),
            Risk{{"rule.other-instance", Level::Block, set.instance, {displayText(set.place)}}, {},
                "allow-other-instance"});
}

} // namespace

Result<Plan> plan(const ChangeSet& set, const Snapshot& base, Backend& backend, const Stated& stated, Instant now,
    const Context& context)
{
    for (const auto& c : set.changes)
        if (auto fine = checkShape(c); !fine)
            return tl::unexpected(fine.error());
    auto work = backend.prepare(set.changes, base, context);
    if (!work)
        return tl::unexpected(work.error());
    Plan p{std::move(*work), std::vector<Item>(set.changes.size()), {}, Level::Ok};
    if (p.work.changes.size() != set.changes.size())
        return fail(Fault::Internal, "change.lost");
    takeOver(p.items, p.work);
    const auto after = played(p.work, base, p.items, context);
    if (!after)
        return tl::unexpected(after.error());
    askForPasswords(p);
    const Consequences consequences(p.work, base, *after, now);
    for (size_t i = 0; i < p.items.size(); ++i) {
        p.items[i].lines = linesOf(p.work.changes[i], &base);
        consequences.addTo(p.items[i], p.work.changes[i]);
    }
    p.risks = judge({base, *after, p.work.changes, backend.instance(), stated.ways, stated.account, now, stated.name});
    judgeOrigin(p, set, backend.instance());
    for (size_t r = 0; r < p.risks.size(); ++r) {
        p.worst = std::max(p.worst, p.risks[r].finding.level);
        for (const int change : p.risks[r].changes)
            p.items[size_t(change)].risks.push_back(int(r));
    }
    return p;
}

std::vector<const Risk*> Plan::blocking(const QStringList& allowed) const
{
    std::vector<const Risk*> all;
    for (const auto& r : risks)
        if (r.finding.level == Level::Block && (!*r.allow || !allowed.contains(QLatin1StringView(r.allow))))
            all.push_back(&r);
    return all;
}

bool Plan::harmless() const
{
    const auto fine = [this](size_t i) {
        const auto& item = items[i];
        const auto& c = work.changes[i];
        return item.fit == Fit::Applies && !item.refused && item.undo != Undo::Never && !item.loses.any() && !c.secret
            && !kind(c.kind)->destroys;
    };
    for (size_t i = 0; i < items.size(); ++i)
        if (!fine(i))
            return false;
    return !items.empty() && worst <= Level::Inform && work.parts == 1 && work.made.empty();
}

Losses Plan::loses() const
{
    Losses sum;
    for (const auto& item : items) {
        sum.usageRows += item.loses.usageRows;
        sum.keys += item.loses.keys;
        sum.sessions += item.loses.sessions;
        sum.invites += item.loses.invites;
        sum.quotas += item.loses.quotas;
    }
    return sum;
}

} // namespace bw
