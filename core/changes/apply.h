// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"
#include "core/changes/plan.h"

namespace bw {

struct Applied {
    QString set;
    std::vector<Outcome> outcomes;
    std::vector<Finding> warnings; // "the journal's chain is broken", "no backup could be made"
    int count(Status) const;
    bool all() const; // done, or done already
    bool partly() const; // some of it is done
};

struct ApplyRequest {
    const ChangeSet& set;
    const Plan& plan;
    ApplyOptions options;
    QStringList allowed; // flags that override blocking rules
    JournalItem::What what = JournalItem::What::Apply;
    const Snapshot* base = nullptr; // that the plan was made with: names people in the journal
    // Before the first change of a SQLite file; none: not wanted (PostgreSQL, or switched off).
    std::function<Result<void>(const Context&)> backup = {};
};

// Refuses what a rule blocks, makes the backup, writes the intent, applies, writes the result. The one way in which
// anything is changed.
Result<Applied> apply(const ApplyRequest&, Backend&, Ledger&, const Context&);

// The set that takes another one back; its plan is made and judged as any other.
Result<ChangeSet> undoOf(const JournalItem&, const Snapshot& now, Instant at);

// What interrupted applies left: compares their changes with the instance and writes the results. Those that another
// process is still at are left alone. A set of which only a part is in the database (Applied::partly) can then be
// finished or put back.
Result<std::vector<Applied>> settle(Backend&, Ledger&, const Context&);
// The rest of a set that was interrupted, under the same id: applied, it becomes one with what was done.
Result<ChangeSet> finishOf(const JournalItem&, Backend&, Instant at, const Context&);
// Takes back what an interrupted set has done, deletions that were under way included.
Result<ChangeSet> putBackOf(const JournalItem&, Backend&, Instant at, const Context&);

} // namespace bw
