// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/sqlite.h"

struct sqlite3_value;

namespace bw::db {

// Reads tables in slices by row id. A slice is one read transaction, over as many tables as its time allows: a small
// database is read as of one moment, a large one never keeps the server from writing for longer than a slice.
class SqliteReading final : public Reading {
public:
    static Result<std::unique_ptr<SqliteReading>> begin(SqliteConnection&, const Context&);
    ~SqliteReading() override;

    const Schema& schema() const override { return m_schema; }
    Result<void> each(const Select&, const Visit&, const Context&) override;
    bool mixed() const override { return m_mixed; }

    // For statements of one's own: ends the slice when its time is up and begins another. All of one's statements must
    // be reset by then.
    Result<void> breathe(const Context&);
    bool due();
    void counted(qint64 rows) { m_rows += rows; }
    SqliteConnection& connection() { return m_connection; }

private:
    explicit SqliteReading(SqliteConnection& connection)
        : m_connection(connection)
    {
    }
    Result<void> open(const Context&);
    void close();
    Result<void> pause(const Select&, const Context&);
    Result<bool> slice(sqlite3_stmt*, qint64& from, const Visit&); // true = the table's end
    Result<void> eachByKey(const QByteArray& sql, const QByteArray& key, const Select&, const Visit&, const Context&);
    using Value = std::unique_ptr<sqlite3_value, void (*)(sqlite3_value*)>;
    Result<Value> keySlice(sqlite3_stmt*, const Visit&, const Context&); // the last key read; none = the table's end

    SqliteConnection& m_connection;
    ReadGate::Hold m_hold;
    Schema m_schema;
    qint64 m_since = 0, m_rows = 0;
    std::optional<qint64> m_version;
    bool m_mixed = false, m_open = false;
};

} // namespace bw::db
