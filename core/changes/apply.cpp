// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/apply.h"
#include "core/base/display.h"
#include "core/domain/text.h"
#include <chrono>

namespace bw {

namespace {

using Clock = std::chrono::steady_clock;

// Where every change is a part of its own, an entry for each would hold all outcomes each time.
constexpr auto kBetweenProgress = std::chrono::milliseconds(500);

bool takesParts(const ApplyRequest& r) { return r.plan.work.parts > 1 || r.options.mode == Mode::EachAlone; }

QStringList overridden(const ApplyRequest& r)
{
    QStringList flags;
    for (const auto& risk : r.plan.risks)
        if (const auto flag = QString::fromLatin1(risk.allow);
            risk.finding.level == Level::Block && r.allowed.contains(flag) && !flags.contains(flag))
            flags << flag;
    return flags;
}

// Nothing was there, or nothing that could be read: only the archive knows which.
bool holdsNull(const QJsonObject& fields)
{
    return std::any_of(fields.begin(), fields.end(), [](const QJsonValue& v) { return v.isNull(); });
}

// Everything that can stop it before anything is written anywhere.
Result<void> mayBegin(const ApplyRequest& r, Ledger& ledger)
{
    if (const auto blocking = r.plan.blocking(r.allowed); !blocking.empty())
        return fail(Fault::Refused, "apply.blocked", {textOf(blocking.front()->finding).sentence()});
    const auto& refused = r.plan.work.refused;
    const bool none = refused.size() >= r.plan.work.changes.size();
    if (!refused.empty() && (none || r.options.mode == Mode::AllOrNothing))
        return tl::unexpected(refused.begin()->second);
    const auto archive = ledger.archive(r.set.id);
    for (const auto& c : r.plan.work.changes) {
        if (c.archive.isEmpty())
            continue;
        const auto rows = archive->count(c.archive);
        if (!rows)
            return tl::unexpected(rows.error());
        if (*rows == 0 && (bringsBack(c) || holdsNull(*c.after)))
            return fail(Fault::NotFound, "undo.archive-gone");
    }
    return {};
}

Result<void> isForThisInstance(const ApplyRequest& r, const Instance& here)
{
    if (r.set.instance.isEmpty() || r.set.instance == here.identity || r.allowed.contains(u"allow-other-instance"))
        return {};
    return fail(Fault::Refused, "apply.other-instance", {displayText(r.set.place), displayText(here.place)});
}

// What an interruption would hide: what was so before, and whether one transaction has all of it.
Foreseen foreseen(const ApplyRequest& r)
{
    Foreseen seen;
    for (size_t i = 0; i < r.plan.items.size(); ++i)
        if (r.plan.items[i].fit == Fit::AlreadyDone)
            seen.already.push_back(int(i));
    seen.whole = r.options.mode == Mode::AllOrNothing && !r.options.inParts;
    return seen;
}

std::vector<Outcome> allFailed(const Work& work, const Error& error)
{
    return {work.changes.size(), Outcome{Status::Failed, error}};
}

} // namespace

int Applied::count(Status s) const
{
    return int(std::ranges::count_if(outcomes, [&](const Outcome& o) { return o.status == s; }));
}

bool Applied::all() const { return count(Status::Done) + count(Status::AlreadyDone) == std::ssize(outcomes); }

bool Applied::partly() const
{
    return !all() && count(Status::Done) + count(Status::AlreadyDone) + count(Status::Unknown) > 0;
}

Result<Applied> apply(const ApplyRequest& r, Backend& backend, Ledger& ledger, const Context& context)
{
    if (const auto ours = isForThisInstance(r, backend.instance()); !ours)
        return tl::unexpected(ours.error());
    if (const auto may = mayBegin(r, ledger); !may)
        return tl::unexpected(may.error());
    if (r.backup)
        if (const auto made = r.backup(context); !made)
            return tl::unexpected(made.error());
    auto intended = r.set; // with the ids of what will be made
    intended.changes = r.plan.work.changes;
    const auto people = r.base ? peopleOf(intended.changes, *r.base) : People();
    if (const auto done = ledger.intend(r.what, intended, overridden(r), people, foreseen(r)); !done)
        return tl::unexpected(done.error());

    auto options = r.options;
    options.set = r.set.id;
    std::optional<Clock::time_point> told;
    options.committed = [&](std::span<const Outcome> soFar) {
        // One that can't be written costs nothing: what was done is found out by looking.
        if (takesParts(r) && (!told || Clock::now() - *told >= kBetweenProgress)) {
            static_cast<void>(ledger.progress(r.set.id, soFar));
            told = Clock::now();
        }
        if (r.options.committed)
            r.options.committed(soFar);
    };
    const auto archive = ledger.archive(r.set.id);
    auto outcomes = backend.apply(r.plan.work, options, *archive, context);
    const auto known = outcomes ? *outcomes : allFailed(r.plan.work, outcomes.error());
    const auto concluded = ledger.conclude(r.set.id, known, {});
    if (!outcomes)
        return tl::unexpected(outcomes.error());
    Applied applied{r.set.id, std::move(*outcomes), ledger.warnings()};
    if (!concluded)
        applied.warnings.push_back({"journal.result-not-written", Level::Warn});
    return applied;
}

} // namespace bw
