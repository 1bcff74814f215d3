// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres_reading.h"
#include "core/db/writer.h"
#include <deque>

namespace bw::db {

// Writes to PostgreSQL over a connection of its own: READ COMMITTED, row locks, a time limit for each statement and
// each wait for a lock. All settings are local to the transaction, so that it works behind PgBouncer's transaction
// pooling. Names of tables need no schema: it is set as the search path.
// Whole rows are read as text that gives the identical value back.
class PostgresWriter final : public Writer {
public:
    static Result<std::unique_ptr<PostgresWriter>> open(
        const PostgresOptions&, const QList<QByteArray>& tables, const Context&);
    ~PostgresWriter() override;

    const Schema& schema() const override { return m_schema.tables; }
    Result<void> begin(const Context&) override;
    // When the connection is lost meanwhile, the server is asked anew what became of the transaction.
    Result<void> commit(const Context&) override;
    void rollback() override;
    bool open() const override;
    qint64 heldUs() const override;
    Result<qint64> run(const Sql&, const Context&) override;
    Result<Removed> remove(const Sql&, const QByteArray& table, const Context&) override;
    void ahead(std::vector<Sql>) override;
    bool looksAhead() const override { return true; }
    void mark(qint64 number) override { m_mark = number; }
    // Until nobody's transaction has this mark any more; Fault::Busy when it stays.
    Result<void> waitForMark(qint64, const Context&);
    Result<void> query(const Sql&, const RowVisit&, const Context&) override;
    Result<std::vector<StoredRow>> rows(const RowsWanted&, const Context&) override;
    Result<std::optional<qint64>> version(const Context&) override { return std::optional<qint64>(); }
    bool isSqlite() const override { return false; }
    QByteArray lockClause() const override { return m_writing ? " FOR UPDATE" : ""; }

private:
    explicit PostgresWriter(const PostgresOptions& options)
        : m_options(options)
    {
    }
    Result<void> connect(const Context&);
    Result<void> start(bool toWrite, const Context&);
    Result<void> reading(const Context&); // a transaction for reading, unless one is open
    Result<void> settings(bool toWrite, const Context&);
    using Ending = PostgresConnection::Ending;
    Result<Ending> execute(const Sql&, const RowVisit&, const Context&);
    struct Bound { // a statement's values as texts
        std::vector<QByteArray> room;
        PostgresConnection::Values values;
    };
    static Result<Bound> bound(const Sql&);
    Result<void> sendAhead(const Context&);
    Result<Ending> answered(const RowVisit&); // by the first of those that were sent ahead
    Result<void> fateOf(const QByteArray& transaction, const Error& lost, const Context&);
    Error error(const Error&) const;
    QByteArray numbered(const QByteArray& sql);
    QString place() const { return m_place; }

    PostgresOptions m_options;
    std::unique_ptr<PostgresConnection> m_connection;
    QString m_place;
    PostgresSchema m_schema;
    QHash<QByteArray, QByteArray> m_numbered; // statements with $1 for ?
    qint64 m_since = 0;
    std::optional<qint64> m_mark;
    std::deque<Sql> m_ahead;
    std::deque<PostgresConnection::Answer> m_answers; // of them, once they are sent
    bool m_writing = false, m_reading = false, m_standby = false;
};

} // namespace bw::db
