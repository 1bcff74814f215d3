// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/backup_store.h"
#include "core/changes/ledger.h"

namespace bw {

// What a restore would do; shown before it is done.
struct RestorePlan {
    Backup backup;
    QString file; // that is replaced, without links
    bool present = true; // it is there
    std::optional<Error> problem; // why the present file can't be read: it may be what the restore is for
    QMap<QByteArray, qint64> now; // rows of the present file by table; those of the backup are in its manifest
    QStringList usersLost, usersBack; // "Name <e-mail>"; in the present file only, in the backup only
    bool usersKnown = true; // both lists could be read
    std::vector<JournalItem> sets; // applied since the backup, newest first
    std::vector<Finding> warnings;
    std::optional<Error> refused; // and why
};

struct RestoreRequest {
    Backup backup;
    QString file; // the database, as the admin knows it; may be missing
    std::vector<JournalItem> sets = {}; // see appliedSince()
    // Into the journal: before anything is replaced, and after. None: nobody keeps one.
    std::function<Result<void>(const QString& text)> note = {};
};

struct Restored {
    std::optional<Backup> kept; // the file that was replaced; none when there was none
    std::vector<Finding> warnings;
};

// Touches nothing. An error when nothing can be said about it at all; what forbids the restore is in the plan.
Result<RestorePlan> planRestore(BackupStore&, const RestoreRequest&, const Context&);

// Checks again what may have changed, keeps the present file, puts the backup in its place with the owner, the rights
// and the attributes of the present one. Up to the rename nothing has changed.
Result<Restored> restore(BackupStore&, const RestorePlan&, const RestoreRequest&, const Context&);

// Sets that the journal has applied after a moment, newest first.
Result<std::vector<JournalItem>> appliedSince(Ledger&, Instant, const Context&);

} // namespace bw
