// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_place.h"
#include "app/cli/connect.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

Result<BackupPlace> backupPlace(Run& run)
{
    const auto address = addressOf(run.line);
    if (!address)
        return tl::unexpected(address.error());
    if (address->startsWith(u"postgresql:", Qt::CaseInsensitive)
        || address->startsWith(u"postgres:", Qt::CaseInsensitive))
        return fail(Fault::Unsupported, "backup.postgres");
    const auto file = backedUpFile(*address);
    if (!file)
        return tl::unexpected(file.error());
    BackupOptions options;
    options.now = [now = run.now] { return now; };
    return BackupPlace{*file, BackupStore(db::identityOf(*file), std::move(options))};
}

Result<std::unique_ptr<Ledger>> ledgerOf(Run& run, const BackupPlace& place)
{
    return Ledger::open(
        Ledger::defaultFolder(), place.store.instance(), systemHeads(), [now = run.now] { return now; });
}

Result<void> noteInJournal(Run& run, Ledger& ledger, JournalItem::What what, const QString& text)
{
    auto noted = ledger.note(what, text, run.line.value("reason"_L1));
    for (const auto& warning : ledger.warnings())
        run.terminal.note(warning);
    return noted;
}

} // namespace bw::cli
