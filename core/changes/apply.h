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
};

struct ApplyRequest {
    const ChangeSet& set;
    const Plan& plan;
    ApplyOptions options;
    QStringList allowed; // flags that override blocking rules
    JournalItem::What what = JournalItem::What::Apply;
    // Before the first change of a SQLite file; none: not wanted (PostgreSQL, or switched off).
    std::function<Result<void>(const Context&)> backup = {};
};

// Refuses what a rule blocks, makes the backup, writes the intent, applies, writes the result. The one way in which
// anything is changed.
Result<Applied> apply(const ApplyRequest&, Backend&, Ledger&, const Context&);

// The set that takes another one back; its plan is made and judged as any other.
Result<ChangeSet> undoOf(const JournalItem&, const Snapshot& now, Instant at);

// What an interrupted apply left: compares its changes with the instance and writes the result.
Result<std::vector<Applied>> settle(Backend&, Ledger&, const Context&);

} // namespace bw
