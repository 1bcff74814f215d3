// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/database.h"
#include "core/db/read_gate.h"
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace bw::db {

using Ticks = std::function<qint64()>; // a monotonic clock in microseconds
qint64 steadyTicks();

struct SliceSeen { // what a test looks at instead of a wall clock
    qint64 us = 0, rows = 0;
};

struct SqliteOptions {
    int lockWaitMs = 5000; // for somebody else's lock
    qint64 sliceUs = 100'000; // how long a read transaction may last before it ends at the next row
    // Where rows come sorted by a key that has no index, or all have one key, no row is an end: beyond this the reading
    // fails, and is to be done on a copy. 0 = no bound.
    qint64 longestUs = 200'000;
    bool throughCopy = false; // such a reading has failed in place
    std::shared_ptr<ReadGate> gate = std::make_shared<ReadGate>();
    Ticks ticks = steadyTicks;
    std::function<void(const SliceSeen&)> onSlice = {};
};

// A prepared statement, finalized at its end.
struct StatementDeleter {
    void operator()(sqlite3_stmt*) const;
};
using Statement = std::unique_ptr<sqlite3_stmt, StatementDeleter>;

enum class Access { Read, Write };

// A connection to one file, read-only unless asked otherwise. Never creates a file. For one thread at a time.
// Every wait for a lock ends after lockWaitMs, or within 100 ms of the stop of the watched context; a running statement
// is interrupted by it too. Every return code goes through error().
class SqliteConnection {
public:
    // Opens the file; no lock is taken and nothing is read yet.
    static Result<std::unique_ptr<SqliteConnection>> open(
        const QString& file, const SqliteOptions&, Access = Access::Read);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    sqlite3* handle() const { return m_db; }
    const QString& file() const { return m_file; }
    const SqliteOptions& options() const { return m_options; }
    ReadGate& gate() const { return *m_options.gate; }

    void watch(const std::stop_token& stop) { m_stop = stop; } // before work on behalf of another context
    // Statements still running at this tick fail with database.note.slow_view; 0 = none do.
    void endBy(qint64 tick)
    {
        m_endBy = tick;
        m_late = false;
    }
    enum class Patience { Wait, None };
    // Takes the shared lock now; hold the gate. dataVersion() is that of this moment.
    Result<void> begin(Patience = Patience::Wait);
    void end(); // releases it
    qint64 dataVersion() const { return m_dataVersion; } // changes when another connection has committed

    Result<Statement> prepare(const QByteArray& sql) const;
    Result<Schema> schema() const; // inside begin() and end()
    Error error(int code) const; // of a failed call, as the program's error
    // Bytes of the file through SQLite's own handle: to open and close it by other means would drop the locks of all
    // connections of this process.
    Result<QByteArray> bytes(qint64 offset, int size) const; // shorter at the end of the file
    Result<qint64> size() const;

private:
    SqliteConnection() = default;
    Result<void> readTables(Schema&) const;
    Result<void> readViews(Schema&) const;
    static int busy(void* self, int count);
    static int tick(void* self);
    sqlite3* m_db = nullptr;
    QString m_file;
    SqliteOptions m_options;
    std::stop_token m_stop;
    Patience m_patience = Patience::Wait;
    qint64 m_waitingSince = 0, m_dataVersion = 0, m_endBy = 0;
    bool m_late = false;
};

} // namespace bw::db
