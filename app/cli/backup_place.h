// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/changes/backup_store.h"
#include "core/changes/ledger.h"

namespace bw::cli {

// The SQLite file that the line names and its backups. Nothing is opened: the file may be missing or damaged.
struct BackupPlace {
    QString file;
    BackupStore store;
};
Result<BackupPlace> backupPlace(Run&); // Fault::Unsupported for PostgreSQL
Result<std::unique_ptr<Ledger>> ledgerOf(Run&, const BackupPlace&);

// Into the journal with the reason of the line; says what the journal warns of.
Result<void> noteInJournal(Run&, Ledger&, JournalItem::What, const QString& text);

} // namespace bw::cli
