// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_writer.h"
#include "core/db/sql_text.h"
#include "core/db/sqlite.h"
#include <condition_variable>
#include <libpq-fe.h>
#include <mutex>

namespace bw::db {

namespace {

constexpr int kFatePauseMs = 50;
constexpr int kIdleMs = 60'000;

// As text, which the server takes for the type that the column has; nullptr: NULL.
const char* boundText(const Value& value, QByteArray& room)
{
    if (const auto* n = std::get_if<qint64>(&value))
        room = QByteArray::number(*n);
    else if (const auto* d = std::get_if<double>(&value))
        room = QByteArray::number(*d, 'g', 17);
    else if (const auto* t = std::get_if<QByteArray>(&value))
        return t->constData();
    else if (const auto* b = std::get_if<Blob>(&value))
        room = "\\x" + b->bytes.toHex();
    else if (const auto* m = std::get_if<Masked>(&value); m && m->value)
        return m->value->reveal().constData();
    else
        return nullptr;
    return room.constData();
}

bool hasNul(const Value& value)
{
    if (const auto* t = std::get_if<QByteArray>(&value))
        return t->contains('\0');
    const auto* m = std::get_if<Masked>(&value);
    return m && m->value && m->value->reveal().contains('\0');
}

void waitMs(int ms, const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::milliseconds(ms), [] { return false; });
}

} // namespace

Result<std::unique_ptr<PostgresWriter>> PostgresWriter::open(
    const PostgresOptions& options, const QList<QByteArray>& tables, const Context& context)
{
    std::unique_ptr<PostgresWriter> self(new PostgresWriter(options));
    if (auto connected = self->connect(context); !connected)
        return tl::unexpected(connected.error());
    auto reading = PostgresReading::begin(*self->m_connection, tables, context);
    if (!reading)
        return tl::unexpected(reading.error());
    self->m_schema = (*reading)->place();
    return self;
}

PostgresWriter::~PostgresWriter() { rollback(); }

Result<void> PostgresWriter::connect(const Context& context)
{
    m_connection.reset();
    auto connection = PostgresConnection::open(m_options, context);
    if (!connection)
        return tl::unexpected(connection.error());
    m_connection = std::move(*connection);
    m_place = m_connection->place();
    return {};
}

bool PostgresWriter::open() const
{
    return m_writing && m_connection && m_connection->usable()
        && PQtransactionStatus(m_connection->handle()) != PQTRANS_IDLE;
}

qint64 PostgresWriter::heldUs() const { return m_writing ? steadyTicks() - m_since : 0; }

void PostgresWriter::rollback()
{
    if (m_connection && (m_writing || m_reading))
        m_connection->end();
    m_writing = m_reading = false;
    m_ahead.clear();
    m_answers.clear();
}

Result<void> PostgresWriter::start(bool toWrite, const Context& context)
{
    const auto begin = QByteArray("BEGIN ISOLATION LEVEL READ COMMITTED") + (toWrite ? "" : " READ ONLY");
    rollback();
    if (!m_connection || !m_connection->usable())
        if (auto connected = connect(context); !connected)
            return connected;
    if (auto begun = m_connection->run(begin, context); !begun) {
        // A pooler or the server may have closed it since it was last used.
        if (begun.error().fault != Fault::Unreachable)
            return begun;
        if (auto connected = connect(context); !connected)
            return connected;
        if (begun = m_connection->run(begin, context); !begun)
            return begun;
    }
    auto ready = settings(toWrite, context);
    if (!ready)
        m_connection->end();
    return ready;
}

// In one exchange. The zone and the forms make the text of a value mean the same wherever and whenever it is read back.
Result<void> PostgresWriter::settings(bool toWrite, const Context& context)
{
    const int statementMs = std::max(1000, m_options.timeoutMs - 1000); // the server ends it before we give it up
    QByteArrayList all;
    const auto set = [&](const char* name, const QByteArray& value) {
        all << QByteArray("pg_catalog.set_config('") + name + "', " + literal(value) + ", true)";
    };
    set("search_path", quoted(m_schema.name));
    set("statement_timeout", QByteArray::number(statementMs));
    set("lock_timeout", QByteArray::number(std::max(1, m_options.lockWaitMs)));
    set("TimeZone", "UTC");
    set("DateStyle", "ISO, YMD");
    set("IntervalStyle", "postgres");
    set("extra_float_digits", "3");
    set("bytea_output", "hex");
    if (toWrite) // a console that stops in the middle, on a computer that was put to sleep, must not keep rows locked
        set("idle_in_transaction_session_timeout", QByteArray::number(kIdleMs));
    // Free when the transaction has ended, however; behind a pooler, too. It is waited for with the limit from above.
    if (toWrite && m_mark)
        all << "pg_catalog.pg_advisory_xact_lock(" + QByteArray::number(*m_mark) + ')';
    auto done = m_connection->query(
        "SELECT pg_catalog.pg_is_in_recovery(), " + all.join(", "), {},
        [&](const Row& row) { m_standby = row.integer(0).value_or(0) != 0; }, context);
    return done ? done : tl::unexpected(error(done.error()));
}

Result<void> PostgresWriter::begin(const Context& context)
{
    if (auto begun = start(true, context); !begun)
        return begun;
    m_writing = true;
    m_since = steadyTicks();
    if (!m_standby)
        return {};
    rollback();
    return fail(Fault::NotPermitted, "write.standby", {m_place});
}

// Stays open until the next begin(): to read many small things in a transaction each would take thrice the exchanges.
Result<void> PostgresWriter::reading(const Context& context)
{
    if (m_writing || (m_reading && m_connection->usable()))
        return {};
    if (auto begun = start(false, context); !begun)
        return begun;
    m_reading = true;
    return {};
}

QByteArray PostgresWriter::numbered(const QByteArray& sql)
{
    auto& out = m_numbered[sql];
    if (!out.isEmpty())
        return out;
    int n = 0;
    char quote = 0;
    for (const char c : sql) {
        if (c == '?' && !quote) {
            out += '$' + QByteArray::number(++n);
            continue;
        }
        if (c == quote)
            quote = 0;
        else if (!quote && (c == '\'' || c == '"'))
            quote = c;
        out += c;
    }
    return out;
}

Result<PostgresWriter::Ending> PostgresWriter::execute(const Sql& sql, const RowVisit& visit, const Context& context)
{
    if (!m_ahead.empty() && m_ahead.front().text == sql.text && m_ahead.front().binds == sql.binds) {
        if (m_answers.empty())
            if (auto sent = sendAhead(context); !sent)
                return tl::unexpected(sent.error());
        return answered(visit);
    }
    m_ahead.clear();
    m_answers.clear();
    const auto with = bound(sql);
    if (!with)
        return tl::unexpected(with.error());
    auto ended = m_connection->execute(numbered(sql.text), with->values, visit, context);
    return ended ? ended : tl::unexpected(error(ended.error()));
}

Result<PostgresWriter::Bound> PostgresWriter::bound(const Sql& sql)
{
    Bound with{std::vector<QByteArray>(size_t(sql.binds.size())), {}};
    for (qsizetype i = 0; i < sql.binds.size(); ++i) {
        if (hasNul(sql.binds[i])) // it would end the text there
            return fail(Fault::Invalid, "write.text");
        with.values.push_back(boundText(sql.binds[i], with.room[size_t(i)]));
    }
    return with;
}

void PostgresWriter::ahead(std::vector<Sql> statements)
{
    m_answers.clear();
    m_ahead.assign(std::make_move_iterator(statements.begin()), std::make_move_iterator(statements.end()));
}

Result<void> PostgresWriter::sendAhead(const Context& context)
{
    std::vector<Bound> all;
    std::vector<PostgresConnection::Statement> statements;
    for (const auto& sql : m_ahead) {
        auto with = bound(sql);
        if (!with)
            return tl::unexpected(with.error());
        all.push_back(std::move(*with));
        statements.push_back({numbered(sql.text), all.back().values});
    }
    auto answers = m_connection->pipeline(statements, context);
    if (!answers)
        return tl::unexpected(error(answers.error()));
    std::move(answers->begin(), answers->end(), std::back_inserter(m_answers));
    return {};
}

Result<PostgresWriter::Ending> PostgresWriter::answered(const RowVisit& visit)
{
    const auto answer = std::move(m_answers.front());
    m_answers.pop_front();
    m_ahead.pop_front();
    if (answer.failed)
        return tl::unexpected(
            answer.error ? error(*answer.error) : Error{Fault::BadAnswer, "write.failed", {m_place, {}}});
    if (visit)
        for (const auto& row : answer.rows)
            visit(PostgresRow(row.get()));
    return answer.ending;
}

Result<qint64> PostgresWriter::run(const Sql& sql, const Context& context)
{
    if (!m_writing)
        return fail(Fault::Internal, "write.failed", {m_place, {}});
    const auto ended = execute(sql, {}, context);
    return ended ? Result<qint64>(ended->rows) : tl::unexpected(ended.error());
}

Result<void> PostgresWriter::query(const Sql& sql, const RowVisit& visit, const Context& context)
{
    if (auto begun = reading(context); !begun)
        return begun;
    const auto ended = execute(sql, visit, context);
    if (!ended && m_reading) // after an error a transaction takes no further statement
        rollback();
    return ended ? Result<void>() : tl::unexpected(ended.error());
}

// A client that died may have sent its COMMIT: its transaction has ended when its mark is free.
Result<void> PostgresWriter::waitForMark(qint64 mark, const Context& context)
{
    m_mark = mark;
    auto begun = begin(context);
    rollback();
    m_mark.reset();
    return begun;
}

Result<void> PostgresWriter::commit(const Context& context)
{
    QByteArray transaction; // by its number the server tells later what became of it
    auto asked = execute(
        {"SELECT pg_catalog.txid_current_if_assigned()::text", {}},
        [&](const Row& row) { transaction = QByteArray(row.text(0).data(), qsizetype(row.text(0).size())); }, context);
    if (!asked) {
        rollback();
        return tl::unexpected(asked.error());
    }
    const auto ended = execute({"COMMIT", {}}, {}, {});
    if (ended && ended->tag == "COMMIT") {
        m_writing = false;
        return {};
    }
    const bool answered = ended || (m_connection->usable() && !m_connection->lastState().isEmpty());
    rollback();
    if (ended) // "ROLLBACK": an earlier statement had failed
        return fail(Fault::BadAnswer, "write.failed", {m_place, QString::fromLatin1(ended->tag)});
    if (answered || transaction.isEmpty())
        return tl::unexpected(ended.error());
    return fateOf(transaction, ended.error(), context);
}

Result<void> PostgresWriter::fateOf(const QByteArray& transaction, const Error& lost, const Context& context)
{
    const auto unknown = fail(Fault::FateUnknown, "write.fate", {m_place}, lost.detail);
    for (int waited = 0; waited <= m_options.lockWaitMs; waited += kFatePauseMs) {
        if (context.cancelled())
            return unknown;
        QByteArray status;
        auto asked = connect(context);
        if (asked)
            asked = m_connection->query(
                "SELECT coalesce(pg_catalog.txid_status($1::bigint), '')", {transaction},
                [&](const Row& row) { status = QByteArray(row.text(0).data(), qsizetype(row.text(0).size())); },
                context);
        if (status == "committed")
            return {};
        if (status == "aborted")
            return fail(Fault::Unreachable, "write.lost", {m_place}, lost.detail);
        // Otherwise it is still in progress, or the server is just starting again.
        waitMs(kFatePauseMs, context.stop);
    }
    return unknown;
}

Error PostgresWriter::error(const Error& problem) const
{
    if (problem.fault == Fault::Cancelled || !m_connection)
        return problem;
    const auto& state = m_connection->lastState();
    const auto& message = m_connection->lastMessage(); // never the detail: it holds values
    if (state == "25006")
        return {Fault::NotPermitted, "write.read_only", {m_place}, message};
    if (state == "23503")
        return {Fault::Conflict, "write.reference", {}, message};
    if (state == "23505")
        return {Fault::Conflict, "write.duplicate", {}, message};
    if (state.startsWith("23") || state == "P0001")
        return {Fault::Refused, "write.constraint", {message}, message};
    if (state == "22021" || state == "22P05")
        return {Fault::Invalid, "write.text", {}, message};
    if (state == "57014")
        return {Fault::Busy, "write.slow", {m_place}, message};
    if (state == "53100")
        return {Fault::Storage, "write.full", {m_place}, message};
    if (state.startsWith("40"))
        return {Fault::Busy, "write.again", {m_place}, message};
    if (problem.fault == Fault::BadAnswer)
        return {Fault::BadAnswer, "write.failed", {m_place, message}, message};
    auto plain = problem;
    if (!state.isEmpty())
        plain.detail = message;
    return plain;
}

} // namespace bw::db
