// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people.h"
#include "app/cli/time_words.h"
#include "app/cli/write.h"
#include "core/domain/access.h"
#include "core/domain/records.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostInvites = 1000;
constexpr qint64 kLifeUs = 168LL * 3600 * 1'000'000; // the server's default

// Who is entered as creator: --as, else the oldest active administrator, and the answer says so.
Result<const User*> creator(Building& b)
{
    if (b.run.line.has("as"_L1))
        return b.user(b.run.line.value("as"_L1));
    const User* oldest = nullptr;
    for (const auto& u : b.now.users)
        if (isAdmin(u) && u.status == u"active"
            && (!oldest || (u.createdAt && (!oldest->createdAt || *u.createdAt < *oldest->createdAt))))
            oldest = &u;
    if (!oldest)
        return fail(Fault::Invalid, "command.invite-no-creator");
    b.notes.push_back({"command.invite-creator", Level::Inform, oldest->id, {oldest->email}});
    return oldest;
}

// An id, or the first letters of the code that the list shows.
Result<const Invite*> inviteOf(const Snapshot& s, const QString& text)
{
    if (const auto* byId = s.invites.find(text))
        return byId;
    std::vector<const Invite*> found;
    for (const auto& i : s.invites)
        if (!text.isEmpty() && i.codePrefix == text)
            found.push_back(&i);
    if (found.size() != 1)
        return fail(Fault::Invalid, found.empty() ? "command.invite-unknown" : "command.invite-several", {text});
    return found.front();
}

} // namespace

Result<int> createInvites(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        qint64 count = 1;
        if (line.has("count"_L1)) {
            const auto n = parseWhole(line.value("count"_L1), "count"_L1, 1, kMostInvites);
            if (!n)
                return tl::unexpected(n.error());
            count = *n;
        }
        auto expires = std::optional(Instant{b.run.now.us + kLifeUs});
        if (line.has("expires"_L1)) {
            const auto given = parseExpiry(line.value("expires"_L1), "expires"_L1, b.run.now);
            if (!given)
                return tl::unexpected(given.error());
            if (!*given)
                return fail(Fault::Invalid, "command.invite-never");
            expires = *given;
        }
        const auto by = creator(b);
        if (!by)
            return tl::unexpected(by.error());
        if (line.has("note"_L1))
            b.set.reason =
                b.set.reason.isEmpty() ? line.value("note"_L1) : u"%1 (%2)"_s.arg(b.set.reason, line.value("note"_L1));
        for (qint64 i = 1; i <= count; ++i)
            if (auto done = b.add(create(u"invite.create", {u"invite"_s, u"new:%1"_s.arg(i), b.now.scope, {}},
                    {{invite::creator.id.toString(), (*by)->id}, {invite::expiresAt.id.toString(), encode(expires)}}));
                !done)
                return done;
        return {};
    });
}

Result<int> revokeInvites(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        for (const auto& text : b.arguments()) {
            const auto found = inviteOf(b.now, text);
            if (!found)
                return tl::unexpected(found.error());
            if (auto done = b.add(remove(b.now, u"invite.revoke", (*found)->id)); !done)
                return done;
        }
        return {};
    });
}

Result<int> pruneInvites(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        for (const auto& i : b.now.invites)
            if (statusOf(i, b.run.now) != InviteStatus::Open && !i.unreadable.contains(invite::expiresAt.id))
                if (auto done = b.add(remove(b.now, u"invite.prune", i.id)); !done)
                    return done;
        return {};
    });
}

} // namespace bw::cli
