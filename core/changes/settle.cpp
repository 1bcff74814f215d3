// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/apply.h"
#include "core/domain/text.h"

namespace bw {

namespace {

constexpr auto kStatus = u"status";

bool deletes(const Change& c) { return c.before && !c.after; }

// A deletion in several parts begins by disabling the account.
bool onlyDisabled(const Change& c, const QJsonObject& found)
{
    if (!deletes(c) || !c.before->contains(kStatus) || found.value(kStatus) == c.before->value(kStatus))
        return false;
    auto rest = *c.before;
    rest.remove(kStatus);
    return agrees(rest, found);
}

Outcome with(Status status, const char* why) { return {status, Error{Fault::FateUnknown, why}}; }

// One change of an interrupted set, and what is known of it.
struct Trace {
    const Change& c;
    std::optional<QJsonObject> found; // now
    const Outcome* told; // before it was interrupted
    bool archived = false; // its rows are
    bool notOurs = false; // what it wanted was so before, or can't have come from this set

    Outcome outcome() const;
};

// What became of it.
Outcome Trace::outcome() const
{
    if (told && (told->status == Status::Done || told->status == Status::AlreadyDone))
        return *told; // it was committed, whatever happened to it since
    if (c.after && c.after->isEmpty())
        return with(Status::Unknown, "apply.cannot-tell"); // a password leaves nothing to compare
    const auto fits = fit(c, found);
    if (fits == Fit::AlreadyDone)
        return notOurs ? Outcome{Status::AlreadyDone} : Outcome{Status::Done, {}, c.before ? QString() : c.subject.id};
    if (found && archived && (onlyDisabled(c, *found) || (told && deletes(c))))
        return with(Status::Unknown, "apply.partly-deleted");
    if (fits == Fit::Applies)
        return with(Status::Failed, "apply.interrupted");
    auto other = with(Status::Unknown, "apply.cannot-tell"); // somebody changed it since
    other.found = found;
    return other;
}

// Also where the apply itself said so, because what came after the deletion's first part failed.
bool midway(const Change& c, const Outcome& o)
{
    return deletes(c) && o.status == Status::Unknown && !(o.error && qstrcmp(o.error->id, "apply.cannot-tell") == 0);
}

bool isDone(const Outcome& o) { return o.status == Status::Done || o.status == Status::AlreadyDone; }

Result<std::vector<Outcome>> lookAt(const JournalItem& item, Backend& backend, Archive& archive, const Context& context)
{
    std::vector<Trace> traces;
    bool undone = false; // of a set that is all or nothing, one that isn't done tells of all
    for (size_t i = 0; i < item.changes.size(); ++i) {
        const auto& c = item.changes[i];
        const auto found = backend.find(c.subject, context);
        if (!found)
            return tl::unexpected(found.error());
        const auto rows = deletes(c) ? archive.count(QStringLiteral("%1/%2").arg(item.set).arg(i)) : 0;
        if (!rows)
            return tl::unexpected(rows.error());
        const bool already = std::ranges::find(item.already, int(i)) != item.already.end();
        traces.push_back({c, *found, i < item.outcomes.size() ? &item.outcomes[i] : nullptr, *rows > 0, already});
        undone = undone || (item.whole && !(c.after && c.after->isEmpty()) && fit(c, *found) == Fit::Applies);
        context.report(qint64(i), std::ssize(item.changes), "");
    }
    std::vector<Outcome> all;
    for (auto& trace : traces) {
        trace.notOurs = trace.notOurs || undone;
        all.push_back(trace.outcome());
        if (undone && all.back().status == Status::Unknown && !trace.told) // a password, too
            all.back() = with(Status::Failed, "apply.interrupted");
    }
    return all;
}

// What the record has now in place of what the change expected, where only its being under way made the difference.
Result<Change> asItIs(Change c, Backend& backend, const Context& context)
{
    const auto found = backend.find(c.subject, context);
    if (!found)
        return tl::unexpected(found.error());
    if (*found && onlyDisabled(c, **found))
        c.before->insert(kStatus, (*found)->value(kStatus));
    return c;
}

} // namespace

Result<std::vector<Applied>> settle(Backend& backend, Ledger& ledger, const Context& context)
{
    const auto open = ledger.unfinished();
    if (!open)
        return tl::unexpected(open.error());
    std::vector<Applied> settled;
    for (const auto& item : *open) {
        const auto ours = ledger.claim(item.set);
        if (!ours)
            return tl::unexpected(ours.error());
        if (!*ours)
            continue;
        if (const auto over = backend.ended(item.set, context); !over && over.error().fault == Fault::Busy)
            continue; // its last transaction goes on without it
        else if (!over)
            return tl::unexpected(over.error());
        const auto archive = ledger.archive(item.set);
        auto outcomes = lookAt(item, backend, *archive, context);
        if (!outcomes)
            return tl::unexpected(outcomes.error());
        if (const auto done = ledger.conclude(item.set, *outcomes, {textOf("journal.settled").sentence()}); !done)
            return tl::unexpected(done.error());
        settled.push_back({item.set, std::move(*outcomes), ledger.warnings()});
    }
    return settled;
}

Result<ChangeSet> finishOf(const JournalItem& item, Backend& backend, Instant at, const Context& context)
{
    if (item.blanked)
        return fail(Fault::Refused, "undo.blanked");
    if (item.state == JournalItem::State::Applied || item.changes.empty())
        return fail(Fault::Conflict, "finish.nothing");
    ChangeSet set{item.set, item.instance, item.place, thisOperator().text(), at, {}, item.reason, item.undoes, {}};
    for (size_t i = 0; i < item.changes.size(); ++i) {
        const auto& c = item.changes[i];
        if (const auto* k = kind(c.kind); k && k->takes == Takes::Password)
            return fail(Fault::Refused, "finish.secret");
        const bool done = i < item.outcomes.size() && isDone(item.outcomes[i]);
        auto now = done ? Result<Change>(c) : asItIs(c, backend, context);
        if (!now)
            return tl::unexpected(now.error());
        set.changes.push_back(std::move(*now));
    }
    return set;
}

Result<ChangeSet> putBackOf(const JournalItem& item, Backend& backend, Instant at, const Context& context)
{
    if (item.blanked)
        return fail(Fault::Refused, "undo.blanked");
    if (!item.undoneBy.isEmpty())
        return fail(Fault::Conflict, "undo.undone", {item.undoneWho});
    // A deletion that was under way is taken back like one that was done, but from the account as it is now.
    auto outcomes = item.outcomes;
    QHash<QString, QJsonObject> disabled; // by reference to the archive
    for (size_t i = 0; i < std::min(item.changes.size(), outcomes.size()); ++i) {
        if (!midway(item.changes[i], outcomes[i]))
            continue;
        outcomes[i] = {Status::Done};
        const auto found = backend.find(item.changes[i].subject, context);
        if (!found)
            return tl::unexpected(found.error());
        if (*found)
            disabled[QStringLiteral("%1/%2").arg(item.set).arg(i)].insert(kStatus, (*found)->value(kStatus));
    }
    auto back = inverse(item.set, item.changes, outcomes);
    if (back.changes.empty())
        return fail(Fault::Refused, back.never.empty() ? "undo.nothing" : "undo.never");
    for (auto& c : back.changes)
        if (const auto now = disabled.constFind(c.archive); !c.archive.isEmpty() && now != disabled.constEnd())
            c.before = *now;
    return ChangeSet{
        newSetId(), item.instance, item.place, thisOperator().text(), at, {}, {}, item.set, std::move(back.changes)};
}

} // namespace bw
