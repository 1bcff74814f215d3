// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/base/result.h"
#include <QJsonObject>
#include <QMap>
#include <optional>

namespace bw {

// A copy of a SQLite database in the console's data folder, as the manifest beside it describes it (docs/backups.md).
struct Backup {
    QString id; // "20261121T191828.123Z": its moment, and its file's name without ".db"
    QString file; // the copy; not in the manifest
    QString why; // "asked", "changes": before a set of changes; empty: an older program did not say
    bool replaced = false; // not made as a backup: the file that a restore has replaced, byte for byte
    QString instance; // Instance::identity
    QString place; // of the database
    QString program; // that made it, with version
    QString way; // "pages", "rows", "bytes"
    Instant at;
    qint64 bytes = 0;
    QByteArray sha256; // hex
    bool verified = false; // integrity_check and row counts
    bool oneMoment = true; // all tables but those of usage are of one moment
    int restarts = 0; // because the server wrote
    QMap<QByteArray, qint64> rows; // by table
    QMap<QByteArray, qint64> upTo; // the last row id of the tables of usage
    bool wal = false; // the database has a write-ahead log; its copy has none
    quint32 owner = 0, group = 0, mode = 0600; // of the database file
    QStringList companions; // kept with a replaced file: "-journal", "-wal"
};

QJsonObject toJson(const Backup&);
// Fault::Unsupported with "backup.newer" for what a newer program wrote, "backup.broken" for what isn't a manifest.
Result<Backup> backupFromJson(const QByteArray& text, const QString& file);

} // namespace bw
