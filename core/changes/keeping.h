// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

namespace bw {

// For how long the console keeps what names people, besides backups (backup_policy.h).
struct KeepSettings {
    int archiveDays = 0; // rows that changes removed or altered; 0: for ever
    int journalDays = 0; // names, reasons and values in the journal; 0: for ever

    static QString defaultFile(); // …/bailiwick/keeping.json
    // A missing file: as it is here. A newer or broken one is an error, and stays.
    static Result<KeepSettings> load(const QString& file);
    Result<void> save(const QString& file) const;
    bool operator==(const KeepSettings&) const = default;
};

struct Trimmed {
    qint64 rows = 0, entries = 0; // of the archive, of the journal
};
// Removes what is older, by whole days (UTC): the journal gets an entry of it once a day at most.
Result<Trimmed> trim(Ledger&, const KeepSettings&, Instant now, const Context&);
// After an apply, as the settings say. What can't be done now is done another time.
void trimAsWanted(Ledger&, Instant now, const Context&);

} // namespace bw
