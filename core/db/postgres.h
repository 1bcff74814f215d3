// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include "core/db/database.h"
#include "core/domain/finding.h"
#include <memory>

struct pg_conn;
struct pg_result;

namespace bw::db {

struct PostgresOptions {
    QString address; // postgresql://… or postgres://…, without a password
    SecretPtr password = {};
    QString caFile = {};
    int timeoutMs = 15000; // each exchange
    int lockWaitMs = 5000;
};

struct ResultDeleter {
    void operator()(pg_result*) const;
};
using PostgresResult = std::unique_ptr<pg_result, ResultDeleter>;

// A row of a PostgreSQL answer in binary form.
class PostgresRow final : public Row {
public:
    explicit PostgresRow(const pg_result* result)
        : m_result(result)
    {
    }
    bool null(int column) const override;
    std::string_view text(int column) const override;
    std::optional<qint64> integer(int column) const override;
    std::optional<Instant> time(int column) const override;

private:
    std::string_view bytes(int column) const;
    const pg_result* m_result;
    mutable std::string m_text; // a number written out
};

// A connection to one database. Wakes within 100 ms of a stop; every exchange has a time limit. No session settings and
// no named statements, so that it works behind PgBouncer's transaction pooling. After a stop or a time-out it is no
// longer usable: open another one. For one thread at a time.
class PostgresConnection {
public:
    static Result<std::unique_ptr<PostgresConnection>> open(const PostgresOptions&, const Context&);
    ~PostgresConnection();
    PostgresConnection(const PostgresConnection&) = delete;
    PostgresConnection& operator=(const PostgresConnection&) = delete;

    // One statement. Parameters are text ($1 …); rows come one at a time, so that memory stays flat.
    using Parameters = QList<QByteArray>;
    using RowVisit = std::function<void(const Row&)>;
    Result<void> query(const QByteArray& sql, const Parameters&, const RowVisit&, const Context&);
    Result<void> run(const QByteArray& sql, const Context& context) { return query(sql, {}, {}, context); }
    // With values that may be null, and with what the server says at the end: "UPDATE 3", "COMMIT".
    struct Ending {
        QByteArray tag;
        qint64 rows = 0;
    };
    using Values = std::vector<const char*>; // text, null for NULL
    Result<Ending> execute(const QByteArray& sql, const Values&, const RowVisit&, const Context&);
    // Several statements in one exchange, one after the other; behind one that fails none is done.
    struct Statement {
        QByteArray sql;
        Values values;
    };
    struct Answer {
        std::vector<PostgresResult> rows = {}; // one in each
        Ending ending = {};
        bool failed = false;
        std::optional<Error> error = {}; // none and failed: one before it has failed
    };
    Result<std::vector<Answer>> pipeline(const std::vector<Statement>&, const Context&);
    // Of the last error: its SQLSTATE, and the server's words without the values that it adds in the detail.
    const QByteArray& lastState() const { return m_lastState; }
    const QString& lastMessage() const { return m_lastMessage; }
    // "COPY (SELECT …) TO STDOUT (FORMAT binary)": the stream in pieces as they arrive.
    Result<void> copyOut(const QByteArray& sql, const std::function<void(std::string_view)>&, const Context&);

    // A read-only transaction: one moment for all its statements. end() closes it in any case.
    Result<void> begin(const Context&);
    void end();

    bool usable() const;
    pg_conn* handle() const { return m_pg; }
    const QString& place() const { return m_place; } // "localai@db.example:5432/localai"
    const std::vector<Finding>& notes() const { return m_notes; }
    QString serverVersion() const; // "15.18"

private:
    PostgresConnection() = default;
    Result<void> connect(const struct PostgresTarget&, const Context&);
    Result<void> wait(short events, qint64 deadline, const Context&);
    Result<void> send(const QByteArray& sql, const Values&, const Context&);
    Result<void> flush(const Context&);
    Result<Answer> answer(const Context&);
    Result<PostgresResult> next(const Context&); // null: the statement has ended
    Result<void> drain(const Context&); // what is left after an error
    Error resultError(const pg_result*) const;
    Error connectError(int lastStatus, bool hadTls, const QString& host) const;
    void abandon(); // asks the server to stop and closes
    qint64 deadline() const;

    pg_conn* m_pg = nullptr;
    PostgresOptions m_options;
    QString m_place;
    std::vector<Finding> m_notes;
    mutable QByteArray m_lastState;
    mutable QString m_lastMessage;
};

} // namespace bw::db
