// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/changes/backup_store.h"
#include "core/changes/ledger.h"

namespace bw {

// How often a backup comes before changes.
enum class BackupEvery { Change, Hour, Day, Never };

struct BackupSettings {
    BackupEvery small = BackupEvery::Change, large = BackupEvery::Day; // below smallMib, and from there on
    int smallMib = 64;
    Retention retention = {};

    static QString defaultFile(); // …/bailiwick/backups.json
    // A missing file: as it is here. A newer or broken one is an error, and stays.
    static Result<BackupSettings> load(const QString& file);
    Result<void> save(const QString& file) const;
};
QString id(BackupEvery); // "change" "hour" "day" "never"

// Whether a backup is due before a change of a file of this size, when the newest one is so old.
bool isDue(const BackupSettings&, qint64 bytes, std::optional<Instant> newest, Instant now);

// Before a set of changes is applied: makes a backup when one is due, and removes those that are superfluous then.
// None = the settings ask for none now.
Result<std::optional<Backup>> ensureBackup(BackupStore&, const QString& file, const BackupSettings&, const Context&);

// For ApplyRequest::backup of an open instance: as the settings say, and the journal is told. Empty for one that is no
// SQLite file. The ledger must outlive it.
std::function<Result<void>(const Context&)> backupBefore(const Instance&, Ledger&, BackupOptions = {});

} // namespace bw
