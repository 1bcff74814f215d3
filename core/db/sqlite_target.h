// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite.h"

namespace bw::db {

// The file that a copy goes to: nobody else knows of it yet, and it is thrown away when anything fails. So it needs
// neither journal nor fsync.
class SqliteTarget {
public:
    static Result<std::unique_ptr<SqliteTarget>> open(const QString& file, const Context&);
    ~SqliteTarget();
    SqliteTarget(const SqliteTarget&) = delete;
    SqliteTarget& operator=(const SqliteTarget&) = delete;

    sqlite3* handle() const { return m_db; }
    Result<void> run(const QByteArray& sql); // one statement
    Result<Statement> prepare(const QByteArray& sql);
    Result<void> step(sqlite3_stmt*); // of a statement without rows; reset after it
    Error error(int code) const;
    Result<void> close(); // an error here is one of writing

private:
    SqliteTarget(QString file, const Context& context)
        : m_file(std::move(file))
        , m_context(context)
    {
    }
    QString m_file;
    const Context& m_context;
    sqlite3* m_db = nullptr;
};

} // namespace bw::db
