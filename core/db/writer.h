// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/database.h"
#include "core/db/value.h"

namespace bw::db {

// A connection that writes, for as long as one set is applied. What the two databases differ in stands behind it:
// SQLite begins with BEGIN IMMEDIATE and never takes an exclusive lock before its commit; PostgreSQL is READ COMMITTED
// with row locks and a time limit for each statement. One thread at a time.
class Writer {
public:
    virtual ~Writer() = default; // rolls back what is open
    virtual const Schema& schema() const = 0;
    // Waits for somebody else's lock as long as the options say; Fault::Busy when it stays.
    virtual Result<void> begin(const Context&) = 0;
    // What fails is rolled back, whatever the error: nothing of it is in the database then. Only with
    // Fault::FateUnknown the other side may or may not have it. Busy: readers are in the way; it may be tried again
    // from begin() on. A stop is not heeded any more.
    virtual Result<void> commit(const Context&) = 0;
    virtual void rollback() = 0;
    virtual bool open() const = 0; // between begin and commit; some errors end a transaction
    virtual qint64 heldUs() const = 0; // since begin() got its lock
    // How many rows were changed. Only after begin(). Statements are prepared once for each text.
    virtual Result<qint64> run(const Sql&, const Context&) = 0;
    // Where the database can, without a check of what the rows refer to: for those that referred to nothing before.
    virtual Result<qint64> runUnchecked(const Sql& sql, const Context& context) { return run(sql, context); }
    // Removes rows of a table, and gives them as they were; none: nobody else can have added or removed any since they
    // were last read inside the lock.
    struct Removed {
        qint64 count = 0;
        std::optional<std::vector<StoredRow>> rows = {};
    };
    virtual Result<Removed> remove(const Sql& sql, const QByteArray& table, const Context& context)
    {
        (void)table;
        return run(sql, context).map([](qint64 count) { return Removed{count}; });
    }
    // What is asked and done next, in this order: where the database can, it is sent in one exchange with the first of
    // them. Those that are not asked after all must be questions.
    virtual void ahead(std::vector<Sql>) { }
    virtual bool looksAhead() const { return false; } // worth the while
    // From begin() to the end of the transaction others can see, by this number, that it goes on.
    virtual void mark(qint64) { }
    // Reads, also outside of begin() and commit(): then without locking anybody out for longer than it takes.
    using RowVisit = std::function<void(const Row&)>;
    virtual Result<void> query(const Sql&, const RowVisit&, const Context&) = 0;
    // Whole rows of a table as they are stored, those with `column` = value; all of its columns. Up to `most`, in the
    // order of `orderBy` (empty: any), beginning after `after`.
    struct RowsWanted {
        QByteArray table, column;
        Value equals;
        QByteArray orderBy = {};
        std::optional<qint64> after = {};
        qint64 most = -1;
        QList<Value> others = {}; // of `column` as well, so that many records are one question
    };
    virtual Result<std::vector<StoredRow>> rows(const RowsWanted&, const Context&) = 0;
    // A number that changes when somebody else has committed; none = this database can't tell.
    virtual Result<std::optional<qint64>> version(const Context&) = 0;
    virtual bool isSqlite() const = 0;
    // The lock of rows that are read to be changed: " FOR UPDATE", or nothing outside of a transaction and where there
    // are no such locks.
    virtual QByteArray lockClause() const = 0;
};

QByteArray oneOf(qsizetype values); // " IN (?, ?)"

} // namespace bw::db
