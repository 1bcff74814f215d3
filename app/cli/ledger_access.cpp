// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ledger_access.h"
#include "core/changes/apply.h"
#include <QFileInfo>
#include <QTemporaryDir>

namespace bw::cli {

Result<std::unique_ptr<Ledger>> openLedger(Run& run, const Backend& backend)
{
    return Ledger::open(
        Ledger::defaultFolder(), backend.instance().identity, systemHeads(), [now = run.now] { return now; });
}

Result<std::unique_ptr<Ledger>> openLedgerToRead(Run& run, const Backend& backend)
{
    const auto& identity = backend.instance().identity;
    if (QFileInfo::exists(Ledger::fileOf(Ledger::defaultFolder(), identity)))
        return openLedger(run, backend);
    // An empty one that nobody sees; its folder goes while it is open.
    const QTemporaryDir folder;
    return Ledger::open(folder.path(), identity, systemHeads(), [now = run.now] { return now; });
}

Result<void> settleInterrupted(Run& run, Backend& backend, Ledger& ledger)
{
    const auto settled = settle(backend, ledger, run.context);
    if (!settled)
        return tl::unexpected(settled.error());
    for (const auto& a : *settled) {
        const auto done = QString::number(a.count(Status::Done) + a.count(Status::AlreadyDone));
        const auto all = QString::number(a.outcomes.size());
        const char* id = a.all() ? "command.settled-all"
            : a.partly()         ? "command.settled-partly"
                                 : "command.settled-none";
        run.terminal.note(Finding{id, Level::Warn, {}, {a.set, done, all}});
    }
    return {};
}

} // namespace bw::cli
