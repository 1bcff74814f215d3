// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/write.h"
#include "core/domain/records.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// The same for each USER of the line; somebody named twice is meant once.
Result<void> eachUser(Building& b, const std::function<Result<void>(const User&)>& change)
{
    QStringList seen;
    for (const auto& text : b.arguments()) {
        const auto user = b.user(text);
        if (!user)
            return tl::unexpected(user.error());
        if (seen.contains((*user)->id))
            continue;
        seen << (*user)->id;
        if (auto done = change(**user); !done)
            return done;
    }
    return {};
}

QString nameOf(const User& u) { return u.email.isEmpty() ? u.id : u.email; }

// From these statuses only: what else stands there asks for another verb.
Result<int> setStatus(Run& run, const QString& to, const QStringList& from, const char* otherwise)
{
    return write(run, [&](Building& b) {
        return eachUser(b, [&](const User& u) -> Result<void> {
            if (u.status != to && !from.isEmpty() && !from.contains(u.status))
                return fail(Fault::Refused, otherwise, {nameOf(u), u.status});
            return b.add(edit(b.now, u"user.status", u.id, {{user::status.id.toString(), to}}));
        });
    });
}

Result<void> oneChoice(const Line& line, QLatin1StringView option, const QStringList& known)
{
    if (!line.has(option) || known.contains(line.value(option)))
        return {};
    return fail(Fault::Invalid, "command.choice", {u"--"_s + option, line.value(option), known.join(u", ")});
}

} // namespace

Result<int> createUser(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        const auto email = b.arguments()[0];
        if (!line.has("name"_L1))
            return fail(Fault::Invalid, "command.option-missing", {line.command->words(), u"--name"_s});
        for (const auto& checked : {oneChoice(line, "role"_L1, {u"user"_s, u"admin"_s}),
                 oneChoice(line, "status"_L1, {u"active"_s, u"pending"_s, u"disabled"_s})})
            if (!checked)
                return checked;
        auto password = b.newPassword(email);
        if (!password)
            return tl::unexpected(password.error());
        auto change = create(u"user.create", {u"user"_s, u"new:1"_s, b.now.scope, email},
            {{user::email.id.toString(), email}, {user::name.id.toString(), line.value("name"_L1)},
                {user::provider.id.toString(), u"local"_s},
                {user::role.id.toString(), line.has("role"_L1) ? line.value("role"_L1) : u"user"_s},
                {user::status.id.toString(), line.has("status"_L1) ? line.value("status"_L1) : u"active"_s}});
        if (change)
            change->secret = std::move(*password);
        return b.add(std::move(change));
    });
}

Result<int> approveUsers(Run& run) { return setStatus(run, u"active"_s, {u"pending"_s}, "command.not-pending"); }
Result<int> enableUsers(Run& run) { return setStatus(run, u"active"_s, {u"disabled"_s}, "command.not-disabled"); }
Result<int> disableUsers(Run& run) { return setStatus(run, u"disabled"_s, {}, ""); }

Result<int> rejectUsers(Run& run)
{
    return write(run, [](Building& b) {
        return eachUser(b, [&](const User& u) -> Result<void> {
            if (u.status != u"pending")
                return fail(Fault::Refused, "command.not-pending", {nameOf(u), u.status});
            return b.add(remove(b.now, u"user.reject", u.id));
        });
    });
}

Result<int> deleteUsers(Run& run)
{
    return write(run, [](Building& b) {
        return eachUser(b, [&](const User& u) { return b.add(remove(b.now, u"user.delete", u.id)); });
    });
}

Result<int> setUserRole(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        const auto role = b.arguments()[1];
        if (role != u"admin" && role != u"user")
            return fail(Fault::Invalid, "command.choice", {u"ROLE"_s, role, u"user, admin"_s});
        return b.add(edit(b.now, u"user.role", (*user)->id, {{user::role.id.toString(), role}}));
    });
}

Result<int> renameUser(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        const auto user = b.user(b.arguments()[0]);
        if (!user)
            return tl::unexpected(user.error());
        if (!line.has("name"_L1) && !line.has("email"_L1))
            return fail(Fault::Invalid, "command.option-missing", {line.command->words(), u"--name, --email"_s});
        if (line.has("name"_L1))
            if (auto done =
                    b.add(edit(b.now, u"user.name", (*user)->id, {{user::name.id.toString(), line.value("name"_L1)}}));
                !done)
                return done;
        if (line.has("email"_L1))
            return b.add(
                edit(b.now, u"user.email", (*user)->id, {{user::email.id.toString(), line.value("email"_L1)}}));
        return {};
    });
}

Result<int> resetPassword(Run& run)
{
    return write(run, [](Building& b) {
        return eachUser(b, [&](const User& u) -> Result<void> {
            auto password = b.newPassword(nameOf(u));
            if (!password)
                return tl::unexpected(password.error());
            auto change = edit(b.now, u"user.password", u.id, {});
            if (change)
                change->secret = std::move(*password);
            return b.add(std::move(change));
        });
    });
}

} // namespace bw::cli
