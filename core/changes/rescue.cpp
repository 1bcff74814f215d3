// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/rescue.h"
#include "core/domain/access.h"

namespace bw {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Change>> letIn(const Snapshot& now, const User& u, const SecretPtr& password)
{
    std::vector<Change> all;
    const auto add = [&](Result<Change> change) -> Result<void> {
        if (!change)
            return tl::unexpected(change.error());
        all.push_back(std::move(*change));
        return {};
    };
    Result<void> done;
    if (u.status != u"active")
        done = add(edit(now, u"user.status", u.id, {{user::status.id.toString(), u"active"_s}}));
    if (done && !isAdmin(u))
        done = add(edit(now, u"user.role", u.id, {{user::role.id.toString(), u"admin"_s}}));
    if (done && password)
        done = add(newPasswordOf(now, u, password));
    if (!done)
        return tl::unexpected(done.error());
    return all;
}

Result<Change> newAdministrator(const QString& scope, const QString& email, const QString& name, SecretPtr password)
{
    auto change = create(u"user.create", {u"user"_s, u"new:1"_s, scope, email},
        {{user::email.id.toString(), email}, {user::name.id.toString(), name.isEmpty() ? email : name},
            {user::provider.id.toString(), u"local"_s}, {user::role.id.toString(), u"admin"_s},
            {user::status.id.toString(), u"active"_s}});
    if (change)
        change->secret = std::move(password);
    return change;
}

Result<Change> newPasswordOf(const Snapshot& now, const User& u, SecretPtr password)
{
    auto change = edit(now, u"user.password", u.id, {});
    if (change)
        change->secret = std::move(password);
    return change;
}

Result<std::vector<Change>> endSessions(const Snapshot& now, const QString& owner)
{
    std::vector<Change> all;
    for (const auto& s : now.sessions) {
        if (!owner.isEmpty() && s.owner != owner)
            continue;
        auto change = remove(now, u"session.revoke", s.id);
        if (!change)
            return tl::unexpected(change.error());
        all.push_back(std::move(*change));
    }
    return all;
}

} // namespace bw
