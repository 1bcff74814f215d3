// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/backup.h"
#include "core/changes/durable_file.h"
#include "core/db/sqlite_backup.h"
#include "core/db/sqlite_source.h"

namespace bw {

struct Retention {
    int newest = 20; // always kept
    int days = 30; // for so long the newest of each day
};

struct Verification {
    bool there = false, digest = false, sound = false, rows = false; // each only when the one before is true
    bool unchecked =
        false; // a replaced file with a journal or a log, or a damaged one: as it was, and no more is known
    QString problem; // in SQLite's words, or a count that differs; empty when there are none
    bool ok() const { return rows; }
    const char* id() const; // of the text that says it
};

struct BackupOptions {
    QString folder; // empty: the default one
    Now now = systemNow;
    db::Host host = db::thisHost();
    db::SqliteOptions sqlite = {}; // its gate is that of the open instance
    db::CopyOptions copy = {{"usage_records"}};
    std::function<qint64(const QString& folder)> freeBytes = bw::freeBytes;
};

// The backups of one SQLite database: <folder>/<identity>/<id>.db with its manifest <id>.json beside it, owner-only.
// A backup without a manifest is none. Several processes may use it at once.
class BackupStore {
public:
    explicit BackupStore(QString instance, BackupOptions = {});
    static QString defaultFolder(); // …/bailiwick/backups

    const QString& instance() const { return m_instance; }
    QString folder() const { return m_folder; }
    const BackupOptions& options() const { return m_options; }

    Result<std::vector<Backup>> list() const; // newest first; manifests that can't be understood are left out
    Result<Backup> find(const QString& idOrFile) const; // empty: the newest verified backup
    // Copies, verifies, and only then gives it its name.
    Result<Backup> create(const QString& file, const Context&, const QString& why = QStringLiteral("asked"));
    Result<Verification> verify(const Backup&, const Context&) const;
    Result<std::vector<Backup>> prune(const Retention&, const Context&); // those that are removed
    Result<void> remove(const Backup&, const Context&); // one of this database's; gone already is fine

    // For a restore: the present file as it is, byte for byte, with what lies beside it. `connection`: SQLite's own
    // handle on it.
    Result<Backup> keepReplaced(const db::SqliteConnection&, const QString& file, const Context&);
    Result<void> space(qint64 bytes) const; // an error when there is too little for so much
    Result<FolderLock> lock(const Context&) const; // makes the folder; removes what a killed process left

private:
    Result<Backup> begun(const QString& file, const QString& suffix) const;
    Result<void> publish(Backup&, DurableFile&) const;
    Result<Backup> createLocked(const QString& file, const QString& why, const Context&);
    static Result<void> removeFiles(const Backup&);
    Result<void> keepCompanions(Backup&, const QString& file) const;
    QString m_instance, m_folder;
    BackupOptions m_options;
};

// The file that an address leads to; where it is missing, or a data folder without its database, by the backups that
// there are of it.
Result<QString> backedUpFile(const QString& address, const QString& folder = {}); // folder: BackupOptions::folder

// Free space that stays: a full disk stops the server.
inline constexpr qint64 kSpaceMargin = 8 << 20;

// Those that a retention has no place for, of a list that is newest first.
std::vector<Backup> superfluous(const std::vector<Backup>&, const Retention&, Instant now);

} // namespace bw
