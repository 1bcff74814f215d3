// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite.h"
#include <QMap>

namespace bw::db {

void waitFor(qint64 us, const std::stop_token&); // wakes on a stop

enum class CopyWay {
    Pages, // the file's pages, as of one moment
    Rows, // row by row, where a server writes too often for the pages ever to be of one moment
};

struct CopyOptions {
    QList<QByteArray> growing = {}; // tables that only grow and may be large: copied in slices, up to a row id
    int restarts = 2; // of the page copy, before it is given up for the rows
    qint64 stepUs = 40'000; // that a step is to take: the lock is held meanwhile
    qint64 stepBytes = 8 << 20; // at most: from a slow disk, 8 MiB take 80 ms
    qint64 pauseUs = 2'000; // between two steps
    qint64 togetherUs = 250'000; // for all tables that don't grow, in one read
    std::function<void(qint64 us, const std::stop_token&)> pause = waitFor;
};

struct Copied {
    CopyWay way = CopyWay::Pages;
    int restarts = 0;
    bool oneMoment = true; // all tables that don't grow were read at once
    // As the source has them. A page copy has only those that there was time to count before the lock was released.
    QMap<QByteArray, qint64> rows;
    QMap<QByteArray, qint64> upTo; // the last row id of the growing tables, where they are not empty
};

// Copies a database that somebody may be writing to into a file that exists and is empty. Nobody is kept from writing
// for longer than a step. The copy is neither verified nor synced to the disk yet.
Result<Copied> copySqlite(SqliteConnection& from, const QString& to, const CopyOptions&, const Context&);

struct Checked {
    QMap<QByteArray, qint64> rows; // of every table, by its name in lower case
    bool sound = true;
    QString problem; // SQLite's first words about it
};
// integrity_check of a file that nobody writes to, and its row counts. An error only when it can't be looked at.
Result<Checked> checkSqlite(const QString& file, const Context&);

// The difference between two counts, in words for a log; empty = none of those that both have differs.
QString differenceOf(const QMap<QByteArray, qint64>& wanted, const QMap<QByteArray, qint64>& found);

} // namespace bw::db
