// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people.h"
#include "app/cli/write.h"
#include "core/domain/access.h"
#include "core/domain/records.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Break-glass always says why.
Result<int> rescue(Run& run, const Build& build)
{
    return write(
        run,
        [&](Building& b) -> Result<void> {
            if (b.set.reason.trimmed().isEmpty())
                return fail(Fault::Invalid, "command.option-missing", {run.line.command->words(), u"--reason"_s});
            return build(b);
        },
        JournalItem::What::Rescue);
}

bool givesPassword(const Line& line) { return line.has("password-file"_L1) || line.has("generate-password"_L1); }

Result<void> addPassword(Building& b, const User& u)
{
    auto password = b.newPassword(u.email);
    if (!password)
        return tl::unexpected(password.error());
    auto change = edit(b.now, u"user.password", u.id, {});
    if (change)
        change->secret = std::move(*password);
    return b.add(std::move(change));
}

Result<void> makeAdmin(Building& b, const QString& email)
{
    auto password = b.newPassword(email);
    if (!password)
        return tl::unexpected(password.error());
    const auto name = b.run.line.has("name"_L1) ? b.run.line.value("name"_L1) : email;
    auto change = create(u"user.create", {u"user"_s, u"new:1"_s, b.now.scope, email},
        {{user::email.id.toString(), email}, {user::name.id.toString(), name},
            {user::provider.id.toString(), u"local"_s}, {user::role.id.toString(), u"admin"_s},
            {user::status.id.toString(), u"active"_s}});
    if (change)
        change->secret = std::move(*password);
    return b.add(std::move(change));
}

Result<void> raiseToAdmin(Building& b, const User& u)
{
    if (u.status != u"active")
        if (auto done = b.add(edit(b.now, u"user.status", u.id, {{user::status.id.toString(), u"active"_s}})); !done)
            return done;
    if (!isAdmin(u))
        if (auto done = b.add(edit(b.now, u"user.role", u.id, {{user::role.id.toString(), u"admin"_s}})); !done)
            return done;
    if (givesPassword(b.run.line))
        return addPassword(b, u);
    if (b.set.changes.empty())
        b.notes.push_back({"command.rescue-is-admin", Level::Inform, u.id, {u.email}});
    return {};
}

} // namespace

Result<int> rescueAdmin(Run& run)
{
    return rescue(run, [](Building& b) -> Result<void> {
        const auto text = b.arguments()[0];
        const auto found = b.user(text);
        if (found)
            return raiseToAdmin(b, **found);
        if ("command.user-unknown"_L1 != QLatin1StringView(found.error().id) || !text.contains(u'@'))
            return tl::unexpected(found.error());
        return makeAdmin(b, text);
    });
}

Result<int> rescuePassword(Run& run)
{
    return rescue(run, [](Building& b) -> Result<void> {
        const auto found = b.user(b.arguments()[0]);
        if (!found)
            return tl::unexpected(found.error());
        return addPassword(b, **found);
    });
}

Result<int> rescueSessions(Run& run)
{
    return rescue(run, [](Building& b) -> Result<void> {
        QString owner;
        if (!b.arguments().isEmpty()) {
            const auto found = b.user(b.arguments()[0]);
            if (!found)
                return tl::unexpected(found.error());
            owner = (*found)->id;
        }
        for (const auto& s : b.now.sessions)
            if (owner.isEmpty() || s.owner == owner)
                if (auto done = b.add(remove(b.now, u"session.revoke", s.id)); !done)
                    return done;
        return {};
    });
}

} // namespace bw::cli
