// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/people.h"
#include "app/cli/rows.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// A test on rows that can be made only once the records are there.
using MakeKeep = std::function<Result<Keep>(const Snapshot&)>;

Result<int> list(Run& run, QStringView id, const QString& order, const MakeKeep& makeKeep = {})
{
    const auto listing = commandLineListing(*bw::listing(id));
    const auto selection = readSelection(run, listing, order);
    if (!selection)
        return tl::unexpected(selection.error());
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    auto parts = listing.parts;
    parts.setFlag(Part::Activity, selection->needsActivity);
    const auto snapshot = readParts(run, **backend, parts);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    Keep keep;
    if (makeKeep) {
        auto made = makeKeep(**snapshot);
        if (!made)
            return tl::unexpected(made.error());
        keep = std::move(*made);
    }
    const Viewpoint view{**snapshot, run.now};
    const auto rows = selectRows(listing, view, *selection, keep);
    if (const auto written = writeRows(run, listing, view, rows, *selection); !written)
        return tl::unexpected(written.error());
    return exitCodeOfList(run.line, rows.empty());
}

// A key's owner may have no row among the users: the legacy key, a deleted user. Then the id must fit a key.
Result<QString> ownerId(const Snapshot& s, const QString& text, const QString& provider)
{
    const auto user = findUser(s, text, provider);
    if (user)
        return s.users[*user].id;
    for (const auto& k : s.keys)
        if (k.owner == text)
            return text;
    return tl::unexpected(user.error());
}

Result<std::optional<qint64>> durationOf(const Line& line, QLatin1StringView name)
{
    if (!line.has(name))
        return std::nullopt;
    const auto seconds = parseDuration(line.value(name), name);
    if (!seconds)
        return tl::unexpected(seconds.error());
    return *seconds * 1'000'000;
}

bool unusedSince(const ApiKey& k, Instant since)
{
    const auto last = k.lastUsedAt ? k.lastUsedAt : k.createdAt;
    return !last || *last <= since;
}

} // namespace

Result<int> listUsers(Run& run) { return list(run, u"users", u"created_at"_s); }
Result<int> listInvites(Run& run) { return list(run, u"invites", u"-created_at"_s); }
Result<int> listSessions(Run& run) { return list(run, u"sessions", u"-created_at"_s); }

Result<int> listKeys(Run& run)
{
    if (run.line.has("provider"_L1) && !run.line.has("owner"_L1)) // it tells accounts of one address apart
        return fail(Fault::Invalid, "command.option-alone", {u"--provider"_s, u"--owner"_s});
    const auto unused = durationOf(run.line, "unused-for"_L1), expiring = durationOf(run.line, "expiring"_L1);
    if (!unused || !expiring)
        return tl::unexpected((unused ? expiring : unused).error());
    const auto now = run.now;
    const auto& line = run.line;
    return list(run, u"keys", u"-created_at"_s, [&, now](const Snapshot& s) -> Result<Keep> {
        QString owner;
        if (line.has("owner"_L1)) {
            const auto id = ownerId(s, line.value("owner"_L1), line.value("provider"_L1));
            if (!id)
                return tl::unexpected(id.error());
            owner = *id;
        }
        return [=](const Viewpoint& v, size_t row) {
            const auto& k = v.snapshot.keys[row];
            if (!owner.isNull() && k.owner != owner)
                return false;
            if (*unused && !unusedSince(k, {now.us - **unused}))
                return false;
            return !*expiring || (k.expiresAt && *k.expiresAt > now && k.expiresAt->us - now.us <= **expiring);
        };
    });
}

} // namespace bw::cli
