// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/people.h"
#include "app/cli/write.h"
#include "core/domain/records.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLeastOfId = 8; // letters of a session's id that say which

// An id, or its beginning.
Result<QString> sessionOf(const Snapshot& s, const QString& text)
{
    if (s.sessions.find(text))
        return text;
    QStringList found;
    for (const auto& session : s.sessions)
        if (text.size() >= kLeastOfId && session.id.startsWith(text))
            found << session.id;
    if (found.size() == 1)
        return found.front();
    return fail(Fault::Invalid, found.isEmpty() ? "command.session-unknown" : "command.session-several", {text});
}

// What --all-but keeps: a session, or those of a user.
struct Kept {
    QStringList sessions, owners;
    bool has(const Session& s) const { return sessions.contains(s.id) || owners.contains(s.owner); }
};
Result<Kept> keptOf(const Building& b)
{
    Kept kept;
    for (const auto& text : b.run.line.value("all-but"_L1).split(u',', Qt::SkipEmptyParts)) {
        if (const auto session = sessionOf(b.now, text)) {
            kept.sessions << *session;
            continue;
        }
        const auto owner = b.user(text);
        if (!owner)
            return tl::unexpected(owner.error());
        kept.owners << (*owner)->id;
    }
    if (kept.sessions.isEmpty() && kept.owners.isEmpty())
        return fail(Fault::Invalid, "command.value-missing", {u"--all-but"_s, u"USER|SESSION"_s});
    return kept;
}

Result<void> revokeWhere(Building& b, const std::function<bool(const Session&)>& wanted)
{
    for (const auto& s : b.now.sessions)
        if (wanted(s))
            if (auto done = b.add(remove(b.now, u"session.revoke", s.id)); !done)
                return done;
    return {};
}

// Somebody whose account is gone may have sessions all the same: then the id must fit one.
Result<QString> ownerOf(const Building& b, const QString& text)
{
    const auto user = b.user(text);
    if (user)
        return (*user)->id;
    for (const auto& s : b.now.sessions)
        if (s.owner == text)
            return text;
    return tl::unexpected(user.error());
}

} // namespace

Result<int> revokeSessions(Run& run)
{
    return write(run, [](Building& b) -> Result<void> {
        const auto& line = b.run.line;
        const bool but = line.has("all-but"_L1); // alone: of all
        const int ways = int(!b.arguments().isEmpty()) + int(line.has("user"_L1)) + int(line.has("all"_L1));
        if (ways > 1 || (ways == 0 && !but) || (but && !b.arguments().isEmpty()))
            return fail(Fault::Invalid, "command.sessions-which");
        const auto kept = but ? keptOf(b) : Result<Kept>();
        if (!kept)
            return tl::unexpected(kept.error());
        if (line.has("user"_L1)) {
            const auto owner = ownerOf(b, line.value("user"_L1));
            if (!owner)
                return tl::unexpected(owner.error());
            return revokeWhere(b, [&](const Session& s) { return s.owner == *owner && !kept->has(s); });
        }
        if (but || line.has("all"_L1))
            return revokeWhere(b, [&](const Session& s) { return !kept->has(s); });
        for (const auto& text : b.arguments()) {
            const auto id = sessionOf(b.now, text);
            if (!id)
                return tl::unexpected(id.error());
            if (auto done = b.add(remove(b.now, u"session.revoke", *id)); !done)
                return done;
        }
        return {};
    });
}

} // namespace bw::cli
