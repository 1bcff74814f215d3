// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/backends/backend.h"
#include "core/changes/ledger.h"

namespace bw::cli {

// Journal and archive of an instance, in the console's data folder.
Result<std::unique_ptr<Ledger>> openLedger(Run&, const Backend&);

// To look at: makes none where there is none. What the head says is missing then is still found missing.
Result<std::unique_ptr<Ledger>> openLedgerToRead(Run&, const Backend&);

// Before anything is written: what an interrupted apply left is compared with the instance and gets its result. Says so
// on standard error.
Result<void> settleInterrupted(Run&, Backend&, Ledger&);

} // namespace bw::cli
