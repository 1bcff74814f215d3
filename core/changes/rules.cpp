// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/rule_view.h"
#include <algorithm>

namespace bw {

RuleView::RuleView(const Situation& situation)
    : s(situation)
{
    for (size_t i = 0; i < s.changes.size(); ++i) {
        const auto& subject = s.changes[i].subject;
        auto& type = m_types[subject.type];
        auto& changes = type.changes[subject.id];
        if (changes.empty())
            type.ids << subject.id;
        changes.push_back(int(i));
    }
    for (const auto& id : touched(u"user"))
        if (was(id) && !is(id))
            m_deleted.insert(id);
}

const QStringList& RuleView::touched(QStringView type) const
{
    static const QStringList none;
    const auto found = m_types.find(type.toString());
    return found == m_types.end() ? none : found->ids;
}

std::vector<int> RuleView::changesOf(
    QStringView type, const QString& id, std::initializer_list<QStringView> fields) const
{
    const auto found = m_types.find(type.toString());
    auto all = found == m_types.end() ? std::vector<int>() : found->changes.value(id);
    if (fields.size() > 0)
        std::erase_if(all, [&](int i) {
            const auto& after = s.changes[size_t(i)].after;
            return after && std::ranges::none_of(fields, [&](QStringView f) { return after->contains(f); });
        });
    return all;
}

QString RuleView::nameOf(const QString& user) const
{
    return displayText(labelOf(was(user) ? s.before : s.after, u"user", user), 60);
}

std::vector<int> together(std::initializer_list<std::vector<int>> lists)
{
    std::vector<int> all;
    for (const auto& list : lists)
        all.insert(all.end(), list.begin(), list.end());
    std::ranges::sort(all);
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

bool isActiveUser(const User* u) { return u && u->status == u"active"; }

bool isUsableAddress(const QString& email) { return !email.isEmpty() && email == email.trimmed().toLower(); }

std::span<const char* const> allowFlags()
{
    static constexpr const char* all[]{"allow-last-admin", "allow-self-lockout", "allow-weak-password",
        "allow-all-keys", "allow-same-address", "allow-other-instance"};
    return all;
}

std::vector<Risk> judge(const Situation& situation)
{
    static constexpr Rule all[]{lastAdministrator, ownAccount, sameAddress, weakPassword, allKeys, roleOfPending,
        unusableAddress, quotaBelowUse, noEffectForAdmin, revivedInvite, openInvites};
    const RuleView view(situation);
    std::vector<Risk> risks;
    for (const auto rule : all)
        rule(view, risks);
    std::ranges::stable_sort(risks, [](const Risk& a, const Risk& b) { return a.finding.level > b.finding.level; });
    return risks;
}

} // namespace bw
