// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_product.h"
#include "core/base/instant.h"

namespace bw {

// Usage rows that one transaction removes or brings back. With more of a person's, the set takes several.
inline constexpr qint64 kUsageAtOnce = 2000;

void pauseFor(qint64 us, const std::stop_token&); // wakes on a stop

// How long we may hold the write lock of a database whose server goes on working: at 5 s it gives wrong answers, and
// it must not even be felt (docs/reliability.md has the measurements).
struct LockBudget {
    qint64 longestUs = 250'000; // of one transaction, its commit included
    qint64 startCommitUs = 150'000; // no further change is begun after this
    qint64 pauseUs = 110'000; // before the next one: the server's busy handler sleeps up to 100 ms
    qint64 waitUs = 5'000'000; // in all, for readers of others that keep us from committing
    std::function<void(qint64 us, const std::stop_token&)> pause = pauseFor;
};

// What is missing of that pause since a file was last changed. A script that applies one set after the other, each by a
// process of its own, leaves the server as much room as the parts of one set do.
qint64 missingPauseUs(Instant changed, Instant now, const LockBudget&);

// PostgreSQL locks the rows that are changed and nobody else, so that it may take as long as its exchanges do.
inline LockBudget rowLockBudget() { return {20'000'000, 10'000'000}; }

qint64 markOf(const QString& set); // Writer::mark() of a set's transactions

// Applies prepared work in one transaction, or in parts where the options allow it: archives what it touches, then
// checks expected values inside the lock, does, reads back. With Mode::AllOrNothing a conflict or an error rolls back
// what its transaction did. Statuses say what is in the database, whatever went wrong on the way.
Result<std::vector<Outcome>> applySql(
    const Work&, const ApplyOptions&, const SqlProduct&, db::Writer&, Archive&, const LockBudget&, const Context&);

} // namespace bw
