// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_place.h"
#include "app/cli/connect.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList candidates(const QString& address)
{
    const auto file = db::withoutLinks(address);
    return {file, file + u"/database.db"_s, file + u"/data/database.db"_s};
}

// A missing file, or a data folder without its database, by the backups that there are of it.
Result<QString> fileOf(const QString& address)
{
    const auto found = db::databaseAt(address);
    if (found)
        return *found;
    const auto id = QByteArrayView(found.error().id);
    if (id != "database.missing" && id != "database.folder")
        return tl::unexpected(found.error());
    for (const auto& file : candidates(address))
        if (const auto all = BackupStore(db::identityOf(file)).list(); all && !all->empty())
            return file;
    return tl::unexpected(found.error());
}

} // namespace

Result<BackupPlace> backupPlace(Run& run)
{
    const auto address = addressOf(run.line);
    if (!address)
        return tl::unexpected(address.error());
    if (address->startsWith(u"postgresql:", Qt::CaseInsensitive)
        || address->startsWith(u"postgres:", Qt::CaseInsensitive))
        return fail(Fault::Unsupported, "backup.postgres");
    const auto file = fileOf(*address);
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
