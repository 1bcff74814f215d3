// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/rescue.h"
#include "app/cli/people.h"
#include "app/cli/write.h"

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

Result<void> addAll(Building& b, Result<std::vector<Change>> changes)
{
    if (!changes)
        return tl::unexpected(changes.error());
    for (auto& change : *changes)
        if (auto done = b.add(std::move(change)); !done)
            return done;
    return {};
}

Result<void> makeAdmin(Building& b, const QString& email)
{
    // Its change is the first one: the password is asked for before.
    const auto password = b.newPassword(email);
    if (!password)
        return tl::unexpected(password.error());
    return b.add(newAdministrator(b.now.scope, email, b.run.line.value("name"_L1), *password));
}

Result<void> raiseToAdmin(Building& b, const User& u)
{
    if (const auto done = addAll(b, letIn(b.now, u)); !done)
        return done;
    if (givesPassword(b.run.line)) {
        const auto password = b.newPassword(u.email); // of the next change
        return password ? b.add(newPasswordOf(b.now, u, *password)) : tl::unexpected(password.error());
    }
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
        const auto password = b.newPassword((*found)->email);
        return password ? b.add(newPasswordOf(b.now, **found, *password)) : tl::unexpected(password.error());
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
        return addAll(b, endSessions(b.now, owner));
    });
}

} // namespace bw::cli
