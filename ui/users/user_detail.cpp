// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_detail.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/tables/matrix.h"
#include "core/tables/words.h"
#include "ui/common/flow_layout.h"
#include "ui/common/pane_content.h"
#include "ui/common/state_badges.h"
#include "ui/common/usage_glance.h"
#include "ui/users/user_quotas.h"
#include <QPushButton>

namespace bw {

namespace {

QString detailWords(const char* text) { return QCoreApplication::translate("UserDetail", text); }
QString nameOf(const User& u) { return !u.name.isEmpty() ? u.name : !u.email.isEmpty() ? u.email : u.id; }
Subject subjectOf(const Snapshot& s, const User& u) { return {QStringLiteral("user"), u.id, s.scope, nameOf(u)}; }

Badge roleBadge(const User& u)
{
    if (isAdmin(u))
        return {detailWords(QT_TRANSLATE_NOOP("UserDetail", "Admin")), Tone::Accent, "shield"};
    if (u.role == u"user")
        return {detailWords(QT_TRANSLATE_NOOP("UserDetail", "User")), Tone::Neutral, "user"};
    return {displayText(u.role.isEmpty() ? detailWords(QT_TRANSLATE_NOOP("UserDetail", "no role")) : u.role, 30),
        Tone::Warning, "help"};
}

// What is staged and not applied yet.
std::vector<Badge> stagedBadges(OpenInstance& instance, const User& u)
{
    const auto staged = instance.draft().preview(u"user", u.id);
    if (!staged)
        return {};
    if (staged->removed)
        return {{detailWords(QT_TRANSLATE_NOOP("UserDetail", "Deleted after apply")), Tone::Danger, "trash"}};
    if (staged->after.users.empty())
        return {};
    const auto& next = staged->after.users[0];
    const QString after = detailWords(QT_TRANSLATE_NOOP("UserDetail", "%1 after apply"));
    std::vector<Badge> out;
    if (next.role != u.role)
        out.push_back({after.arg(roleBadge(next).text), Tone::Warning, "pencil"});
    if (next.status != u.status)
        out.push_back({after.arg(userBadge(next.status).text), Tone::Warning, "pencil"});
    return out;
}

void addNotes(PaneContent& content, const Snapshot& s, const User& u)
{
    if (!knownRole(u.role))
        content.addNote(
            detailWords(QT_TRANSLATE_NOOP("UserDetail", "LocalAI doesn't know this role: it has a user's rights.")),
            Tone::Warning);
    if (!knownUserStatus(u.status))
        content.addNote(detailWords(QT_TRANSLATE_NOOP("UserDetail",
                                        "LocalAI doesn't know the state “%1”: nothing is allowed but signing in."))
                            .arg(displayText(u.status, 40)),
            Tone::Warning);
    if (u.email.isEmpty())
        return;
    for (const auto& other : s.users)
        if (other.id != u.id && other.email.compare(u.email, Qt::CaseInsensitive) == 0)
            content.addNote(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Another account has the same address:")),
                Tone::Warning, subjectOf(s, other), QStringLiteral("users"),
                detailWords(QT_TRANSLATE_NOOP("UserDetail", "%1 (%2, %3)"))
                    .arg(displayText(nameOf(other), 60), providerWords(other.provider), roleWords(other.role)));
}

void addHead(PaneContent& content, OpenInstance& instance, const Viewpoint& view, const User& u, const UserFacts& facts)
{
    content.addIdentity(
        u.id, nullptr, nameOf(u), u.email, false, detailWords(QT_TRANSLATE_NOOP("UserDetail", "Copy e-mail address")));
    std::vector<Badge> badges{userBadge(u.status), roleBadge(u)};
    for (auto& badge : stagedBadges(instance, u))
        badges.push_back(std::move(badge));
    content.addBadges(badges);
    addNotes(content, view.snapshot, u);
    const auto unreadable = [&](QStringView id) { return u.unreadable.contains(id); };
    content.addField(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Provider")), providerWords(u.provider));
    if (!u.subject.isEmpty())
        content.addField(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Subject")), u.subject, true);
    content.addTimeField(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Created")), u.createdAt, view.now,
        detailWords(QT_TRANSLATE_NOOP("UserDetail", "not known")), unreadable(user::createdAt.id), false);
    content.addTimeField(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Last seen")), facts.lastSeen, view.now,
        detailWords(QT_TRANSLATE_NOOP("UserDetail", "never")));
    content.addField(detailWords(QT_TRANSLATE_NOOP("UserDetail", "ID")), u.id, true);
    content.endHead();
}

// "Agent 2 of 5" for each group that this server has.
std::vector<Badge> groupBadges(const User& u, const Snapshot& s)
{
    const auto effective = effectivePermissions(u, s);
    std::vector<std::pair<QString, std::pair<int, int>>> groups;
    for (const auto& p : s.permissions) {
        if (!p.known)
            continue;
        auto at = std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.first == p.group; });
        if (at == groups.end())
            at = groups.insert(groups.end(), {p.group, {0, 0}});
        at->second.first += effective.value(p.key);
        ++at->second.second;
    }
    std::vector<Badge> out;
    for (const auto& [group, count] : groups)
        out.push_back({detailWords(QT_TRANSLATE_NOOP("UserDetail", "%1 %2 of %3"))
                           .arg(groupTitle(group))
                           .arg(count.first)
                           .arg(count.second),
            Tone::Neutral, nullptr});
    return out;
}

QString modelsWords(const User& u, const Snapshot& s)
{
    if (u.unreadable.contains(user::models.id))
        return detailWords(QT_TRANSLATE_NOOP("UserDetail", "The stored list of allowed models can't be read."));
    if (!u.models)
        return detailWords(QT_TRANSLATE_NOOP("UserDetail", "All models are allowed."));
    if (u.models->isEmpty())
        return detailWords(QT_TRANSLATE_NOOP("UserDetail", "The list of models is empty: no model is allowed."));
    QStringList names;
    for (const auto& m : u.models->mid(0, 12))
        names << displayText(m, 60);
    return detailWords(QT_TRANSLATE_NOOP("UserDetail", "Models: %1 of %2 allowed: %3"))
        .arg(u.models->size())
        .arg(std::max(u.models->size(), s.models.size()))
        .arg(names.join(QStringLiteral(", ")) + (u.models->size() > names.size() ? u"…"_qs : QString()));
}

void addExplicit(Section& section, const User& u, const Snapshot& s)
{
    constexpr int kMost = 30;
    int shown = 0;
    for (auto i = u.permissions.begin(); i != u.permissions.end() && shown < kMost; ++i, ++shown) {
        const auto p = std::find_if(
            s.permissions.begin(), s.permissions.end(), [&](const Permission& known) { return known.key == i.key(); });
        const bool known = p != s.permissions.end() && p->known;
        const char* words = !known && *i ? QT_TRANSLATE_NOOP("UserDetail", "%1: on, no effect on this server")
            : !known                     ? QT_TRANSLATE_NOOP("UserDetail", "%1: off, no effect on this server")
            : *i == p->byDefault         ? (*i ? QT_TRANSLATE_NOOP("UserDetail", "%1: on, as by default")
                                               : QT_TRANSLATE_NOOP("UserDetail", "%1: off, as by default"))
            : *i                         ? QT_TRANSLATE_NOOP("UserDetail", "%1: on")
                                         : QT_TRANSLATE_NOOP("UserDetail", "%1: off");
        section.addText(detailWords(words).arg(known ? p->title : displayText(i.key(), 60)));
    }
    if (u.permissions.size() > kMost)
        section.addText(
            detailWords(QT_TRANSLATE_NOOP("UserDetail", "And %1 more.")).arg(u.permissions.size() - kMost), "hint");
}

void addPermissions(PaneContent& content, const Viewpoint& view, const User& u)
{
    auto& section =
        content.addSection(QStringLiteral("permissions"), detailWords(QT_TRANSLATE_NOOP("UserDetail", "Permissions")));
    if (isAdmin(u)) {
        section.addText(detailWords(u.permissions.isEmpty()
                ? QT_TRANSLATE_NOOP("UserDetail", "An administrator: everything is on.")
                : QT_TRANSLATE_NOOP("UserDetail",
                    "An administrator: everything is on. The permissions stored for this person have no effect.")));
        return;
    }
    const bool readable = !u.unreadable.contains(user::permissions.id);
    if (readable) {
        auto* row = new FlowLayout(px(6));
        for (auto& badge : groupBadges(u, view.snapshot))
            row->addWidget(new BadgeLabel(std::move(badge)));
        section.content().addLayout(row);
    }
    if (!readable)
        section.addText(detailWords(QT_TRANSLATE_NOOP("UserDetail", "The stored permissions can't be read.")));
    else if (u.permissions.isEmpty())
        section.addText(
            detailWords(QT_TRANSLATE_NOOP("UserDetail", "Nothing is set for this person: the defaults hold.")));
    else
        addExplicit(section, u, view.snapshot);
    section.addText(modelsWords(u, view.snapshot));
}

void addKeys(PaneContent& content, const Viewpoint& view, const User& u)
{
    constexpr int kMost = 6;
    std::vector<const ApiKey*> keys;
    for (const auto& k : view.snapshot.keys)
        if (k.owner == u.id)
            keys.push_back(&k);
    auto& section =
        content.addSection(QStringLiteral("keys"), detailWords(QT_TRANSLATE_NOOP("UserDetail", "API keys")));
    if (keys.empty())
        return section.addText(detailWords(QT_TRANSLATE_NOOP("UserDetail", "No keys.")));
    section.setAside(exactNumber(qint64(keys.size())));
    content.link(section.addLink(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show all")),
                     detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show all keys of this person"))),
        subjectOf(view.snapshot, u), QStringLiteral("keys"));
    std::stable_sort(
        keys.begin(), keys.end(), [](const ApiKey* a, const ApiKey* b) { return a->lastUsedAt > b->lastUsedAt; });
    for (size_t i = 0; i < keys.size() && i < kMost; ++i) {
        const auto& k = *keys[i];
        constexpr qint64 kUnused = 90LL * 86'400;
        auto* row = new LinkRow(displayText(k.prefix, 20), displayText(k.name, 60),
            k.lastUsedAt ? relativeTime(*k.lastUsedAt, view.now)
                         : detailWords(QT_TRANSLATE_NOOP("UserDetail", "never used")));
        row->setWarning(!k.lastUsedAt || view.now.seconds() - k.lastUsedAt->seconds() > kUnused);
        content.link(row, {QStringLiteral("key"), k.id, view.snapshot.scope, k.name}, QStringLiteral("keys"));
        section.content().addWidget(row);
    }
}

void addSessions(PaneContent& content, const Viewpoint& view, const User& u)
{
    int active = 0, all = 0;
    for (const auto& s : view.snapshot.sessions)
        if (s.owner == u.id) {
            ++all;
            active += isActive(s, view.now);
        }
    auto& section =
        content.addSection(QStringLiteral("sessions"), detailWords(QT_TRANSLATE_NOOP("UserDetail", "Sessions")));
    section.setAside(exactNumber(active));
    if (all > 0)
        content.link(section.addLink(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show all")),
                         detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show all sessions of this person"))),
            subjectOf(view.snapshot, u), QStringLiteral("sessions"));
    section.addText(all == active
            ? (active == 0 ? detailWords(QT_TRANSLATE_NOOP("UserDetail", "Signed in nowhere."))
                           : detailWords(QT_TRANSLATE_NOOP("UserDetail", "Active sessions: %1")).arg(active))
            : detailWords(QT_TRANSLATE_NOOP("UserDetail", "Active sessions: %1; expired: %2"))
                  .arg(active)
                  .arg(all - active));
}

void addInvites(PaneContent& content, const Viewpoint& view, const User& u)
{
    int made = 0;
    const Invite* redeemed = nullptr;
    for (const auto& i : view.snapshot.invites) {
        made += i.creator == u.id;
        if (i.redeemer == u.id)
            redeemed = &i;
    }
    if (made == 0 && !redeemed)
        return;
    auto& section =
        content.addSection(QStringLiteral("invites"), detailWords(QT_TRANSLATE_NOOP("UserDetail", "Invites")));
    if (made > 0) {
        auto* row = new LinkRow({}, detailWords(QT_TRANSLATE_NOOP("UserDetail", "Invites made: %1")).arg(made), {});
        content.link(row, subjectOf(view.snapshot, u), QStringLiteral("invites"));
        section.content().addWidget(row);
    }
    if (redeemed) {
        auto* row =
            new LinkRow(displayText(redeemed->codePrefix, 20), detailWords(QT_TRANSLATE_NOOP("UserDetail", "redeemed")),
                redeemed->usedAt ? relativeTime(*redeemed->usedAt, view.now) : QString());
        content.link(row, {QStringLiteral("invite"), redeemed->id, view.snapshot.scope, redeemed->codePrefix},
            QStringLiteral("invites"));
        section.content().addWidget(row);
    }
}

} // namespace

void describeUser(PaneContent& content, OpenInstance& instance, Worker& worker, const Viewpoint& view, size_t row)
{
    const auto& u = view.snapshot.users[row];
    static const UserFacts none;
    const auto& facts = row < view.snapshot.facts.size() ? view.snapshot.facts[row] : none;
    addHead(content, instance, view, u, facts);
    addPermissions(content, view, u);
    addQuotas(content, view, u, facts);
    addKeys(content, view, u);
    addSessions(content, view, u);
    addInvites(content, view, u);
    auto& usage =
        content.addSection(QStringLiteral("usage"), detailWords(QT_TRANSLATE_NOOP("UserDetail", "Usage, 30 days")));
    content.link(usage.addLink(detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show")),
                     detailWords(QT_TRANSLATE_NOOP("UserDetail", "Show usage of this person"))),
        subjectOf(view.snapshot, u), QStringLiteral("usage"));
    usage.content().addWidget(
        new UsageGlance(instance, worker, {usage::Dimension::User, u.id, usage::Bucket::Day, 30}, usage, nullptr));
}

} // namespace bw
