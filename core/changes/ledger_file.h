// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <map>
#include <memory>
#include <span>

struct sqlite3;
struct sqlite3_stmt;

namespace bw {

// The SQLite file of a ledger: owner-only, WAL, synchronous=FULL, secure_delete; shared by several processes, each
// waiting for the other's lock.
class LedgerFile {
public:
    // Statements that bring a file of format n to n + 1; their number is the format of this program.
    static std::span<const char* const> migrations();
    // Makes it, or migrates an older one after a copy (FILE.v1); Fault::Storage "ledger.newer" leaves it untouched.
    static Result<std::unique_ptr<LedgerFile>> open(const QString& file, std::span<const char* const> = migrations());
    ~LedgerFile();
    LedgerFile(const LedgerFile&) = delete;
    LedgerFile& operator=(const LedgerFile&) = delete;

    // One statement at work; reset at its end.
    class Query {
    public:
        explicit Query(sqlite3_stmt* statement)
            : m_statement(statement)
        {
        }
        Query(Query&& o) noexcept
            : m_statement(std::exchange(o.m_statement, nullptr))
            , m_bound(o.m_bound)
        {
        }
        Query& operator=(Query&&) = delete;
        ~Query();
        Query& bind(qint64);
        Query& bind(const QString&); // empty is text, too
        Query& bind(const QByteArray& utf8);
        Query& bindBlob(const QByteArray&);
        int step(); // SQLITE_ROW, SQLITE_DONE or an error
        qint64 number(int column) const;
        QByteArray bytes(int column) const; // a copy
        QByteArrayView view(int column) const; // until the next step
        bool isNull(int column) const;

    private:
        sqlite3_stmt* m_statement;
        int m_bound = 0;
    };
    // Statements are prepared once for each text; one text is at work once at a time.
    Result<Query> query(const char* sql);
    Result<void> run(const char* sql); // without values and rows
    Result<void> run(Query&&); // to its end
    Error error() const;
    Error damaged() const; // the file isn't what we wrote
    const QString& path() const { return m_path; }
    int changes() const;
    sqlite3* handle() const { return m_db; }

    // Waits for another writer, then holds the lock; rolls back unless it was committed.
    class Writing {
    public:
        static Result<Writing> begin(LedgerFile&);
        Writing(Writing&& o) noexcept
            : m_file(std::exchange(o.m_file, nullptr))
        {
        }
        Writing& operator=(Writing&&) = delete;
        ~Writing();
        Result<void> commit();

    private:
        explicit Writing(LedgerFile& file)
            : m_file(&file)
        {
        }
        LedgerFile* m_file;
    };
    // Nothing that was deleted or overwritten is left in a byte of the files.
    Result<void> scrub();

private:
    LedgerFile() = default;
    Result<void> connect(std::span<const char* const>);
    Result<void> switchToWal();
    Result<void> migrate(std::span<const char* const>);
    Result<void> keepCopy(qint64 version);
    sqlite3* m_db = nullptr;
    QString m_path;
    std::map<const char*, sqlite3_stmt*> m_statements;
};

} // namespace bw
