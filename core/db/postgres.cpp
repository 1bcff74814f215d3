// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres.h"
#include "core/db/name_lookup.h"
#include "core/db/postgres_target.h"
#include <QRegularExpression>
#include <cerrno>
#include <chrono>
#include <libpq-fe.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>

namespace bw::db {

namespace {

constexpr int kTickMs = 50; // how often a wait looks at the stop

qint64 nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

Error cancelled() { return {Fault::Cancelled, "cancelled"}; }

// Verbose messages carry the state, which no translation changes: "FATAL:  28P01: …".
QByteArray stateIn(const QString& message)
{
    static const QRegularExpression pattern(QStringLiteral("[: ]([0-9A-Z]{5}): "));
    QByteArray last;
    for (auto i = pattern.globalMatch(message); i.hasNext();)
        last = i.next().captured(1).toLatin1();
    return last;
}

// Without what verbose messages add for PostgreSQL's own developers: the state and the place in its source.
QString plainMessage(const QString& message, const QByteArray& state)
{
    static const QRegularExpression source(QStringLiteral("\\.c:[0-9]+$"));
    QStringList lines;
    for (const auto& line : message.split(u'\n'))
        if (!source.match(line).hasMatch())
            lines << line.trimmed();
    auto plain = lines.join(u' ').trimmed();
    return state.isEmpty() ? plain : plain.remove(QString::fromLatin1(state) + QStringLiteral(": "));
}

} // namespace

void ResultDeleter::operator()(pg_result* result) const { PQclear(result); }

PostgresConnection::~PostgresConnection()
{
    if (m_pg)
        PQfinish(m_pg);
}

bool PostgresConnection::usable() const { return m_pg && PQstatus(m_pg) == CONNECTION_OK; }

QString PostgresConnection::serverVersion() const
{
    const auto* version = m_pg ? PQparameterStatus(m_pg, "server_version") : nullptr;
    return QString::fromUtf8(version).section(u' ', 0, 0);
}

qint64 PostgresConnection::deadline() const { return nowMs() + m_options.timeoutMs; }

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(
    const PostgresOptions& options, const Context& context)
{
    auto target = resolveTarget(options);
    if (!target)
        return tl::unexpected(target.error());
    std::unique_ptr<PostgresConnection> self(new PostgresConnection);
    self->m_options = options;
    self->m_notes = target->notes;
    if (auto connected = self->connect(*target, context); !connected)
        return tl::unexpected(connected.error());
    return self;
}

Result<void> PostgresConnection::connect(const PostgresTarget& target, const Context& context)
{
    const qint64 until = deadline();
    auto parameters = target.parameters;
    const auto host = QString::fromUtf8(parameters.value("host", parameters.value("hostaddr")));
    if (auto resolved = lookUpHosts(parameters, m_options.timeoutMs, context); !resolved)
        return resolved;
    std::vector<const char*> keywords, values;
    for (auto i = parameters.constBegin(); i != parameters.constEnd(); ++i) {
        keywords.push_back(i.key().constData());
        values.push_back(i.value().constData());
    }
    if (m_options.password) {
        keywords.push_back("password");
        values.push_back(m_options.password->reveal().constData());
    }
    keywords.push_back(nullptr);
    values.push_back(nullptr);
    m_pg = PQconnectStartParams(keywords.data(), values.data(), 0);
    if (!m_pg)
        return fail(Fault::Internal, "database.pg.failed", {}, QStringLiteral("no memory"));
    PQsetErrorVerbosity(m_pg, PQERRORS_VERBOSE);
    int last = PQstatus(m_pg);
    bool hadTls = false;
    for (auto state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK;) {
        if (state == PGRES_POLLING_FAILED || PQstatus(m_pg) == CONNECTION_BAD)
            return tl::unexpected(connectError(last, hadTls, host));
        last = PQstatus(m_pg);
        if (auto ready = wait(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, until, context); !ready)
            return ready;
        // The server's answer to the wish for TLS is one letter. From then on what fails is the certificate; libpq
        // tells the two apart only in translated sentences.
        char answer = 0;
        if (last == CONNECTION_SSL_STARTUP && ::recv(PQsocket(m_pg), &answer, 1, MSG_PEEK | MSG_DONTWAIT) == 1)
            hadTls = hadTls || answer == 'S';
        state = PQconnectPoll(m_pg);
    }
    PQsetErrorVerbosity(m_pg, PQERRORS_DEFAULT);
    PQsetnonblocking(m_pg, 1);
    m_place = QStringLiteral("%1@%2:%3/%4")
                  .arg(QString::fromUtf8(PQuser(m_pg)), QString::fromUtf8(PQhost(m_pg)),
                      QString::fromUtf8(PQport(m_pg)), QString::fromUtf8(PQdb(m_pg)));
    return {};
}

// Waits for the socket; never more than a tick without a look at the stop.
Result<void> PostgresConnection::wait(short events, qint64 until, const Context& context)
{
    for (;;) {
        if (context.cancelled()) {
            abandon();
            return tl::unexpected(cancelled());
        }
        if (nowMs() >= until) {
            abandon();
            return fail(Fault::Unreachable, "database.pg.timeout", {QString::number(m_options.timeoutMs / 1000)});
        }
        pollfd socket{PQsocket(m_pg), events, 0};
        const int ready = ::poll(&socket, 1, kTickMs);
        if (ready > 0 || (ready < 0 && errno != EINTR))
            return {}; // an error of the socket is libpq's to report
    }
}

void PostgresConnection::abandon()
{
    if (!m_pg)
        return;
    // The request to cancel opens a connection of its own and may hang: it gets a thread. Without it the server would
    // go on until it next writes to the closed connection.
    if (PQtransactionStatus(m_pg) == PQTRANS_ACTIVE)
        if (auto* cancel = PQgetCancel(m_pg))
            std::thread([cancel] {
                char ignored[256];
                PQcancel(cancel, ignored, sizeof ignored);
                PQfreeCancel(cancel);
            }).detach();
    PQfinish(m_pg);
    m_pg = nullptr;
}

Error PostgresConnection::connectError(int last, bool hadTls, const QString& host) const
{
    const auto message = QString::fromUtf8(PQerrorMessage(m_pg)).trimmed();
    const auto state = stateIn(message);
    const auto detail = plainMessage(message, state);
    const QString user = QString::fromUtf8(PQuser(m_pg)), database = QString::fromUtf8(PQdb(m_pg));
    const auto server = host.isEmpty() ? QString::fromUtf8(PQhost(m_pg)) : host;
    if (PQconnectionNeedsPassword(m_pg))
        return {Fault::NotSignedIn, "database.pg.password_needed", {user, server}, detail};
    if (state == "28P01")
        return {Fault::NotSignedIn, "database.pg.wrong_password", {user, server}, detail};
    if (state.startsWith("28"))
        return {Fault::NotSignedIn, "database.pg.not_admitted", {user, server}, detail};
    if (state == "3D000")
        return {Fault::Unreachable, "database.pg.no_database", {database, server}, detail};
    if (state == "42501")
        return {Fault::NotPermitted, "database.pg.no_right_to_connect", {user, database}, detail};
    if (state == "53300" || state.startsWith("57P"))
        return {Fault::Unreachable, "database.pg.not_accepting", {server}, detail};
    if (!state.isEmpty())
        return {Fault::Unreachable, "database.pg.refused_by_server", {server}, detail};
    if (hadTls)
        return {Fault::Untrusted, "database.pg.untrusted", {server}, detail};
    if (last == CONNECTION_SSL_STARTUP)
        return {Fault::Untrusted, "database.pg.no_tls", {server}, detail};
    return {Fault::Unreachable, "database.pg.unreachable", {server, QString::fromUtf8(PQport(m_pg))}, detail};
}

Error PostgresConnection::resultError(const pg_result* result) const
{
    const QByteArray state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    const auto detail = QString::fromUtf8(result ? PQresultErrorMessage(result) : PQerrorMessage(m_pg)).trimmed();
    m_lastState = state;
    m_lastMessage = result ? QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)) : detail;
    if (state == "42501")
        return {Fault::NotPermitted, "database.pg.no_right",
            {QString::fromUtf8(PQuser(m_pg)), QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY))},
            detail};
    if (state == "55P03")
        return {
            Fault::Busy, "database.pg.locked", {m_place, QString::number((m_options.lockWaitMs + 999) / 1000)}, detail};
    if (state.startsWith("40"))
        return {Fault::Busy, "database.pg.conflict", {m_place}, detail};
    if (state.isEmpty() || state.startsWith("08") || state.startsWith("57P") || PQstatus(m_pg) == CONNECTION_BAD)
        return {Fault::Unreachable, "database.pg.lost", {m_place}, detail};
    return {Fault::BadAnswer, "database.pg.failed", {m_place}, detail};
}

Result<void> PostgresConnection::send(const QByteArray& sql, const Values& values, const Context& context)
{
    if (!usable())
        return fail(Fault::Unreachable, "database.pg.lost", {m_place});
    if (!PQsendQueryParams(m_pg, sql.constData(), int(values.size()), nullptr, values.data(), nullptr, nullptr, 1))
        return tl::unexpected(resultError(nullptr));
    PQsetSingleRowMode(m_pg);
    return flush(context);
}

Result<PostgresResult> PostgresConnection::next(const Context& context)
{
    const qint64 until = deadline();
    while (PQisBusy(m_pg)) {
        if (auto ready = wait(POLLIN, until, context); !ready)
            return tl::unexpected(ready.error());
        if (!PQconsumeInput(m_pg))
            return tl::unexpected(resultError(nullptr));
    }
    return PostgresResult(PQgetResult(m_pg));
}

Result<void> PostgresConnection::drain(const Context& context)
{
    for (;;) {
        auto result = next(context);
        if (!result)
            return tl::unexpected(result.error());
        if (!*result)
            return {};
    }
}

Result<void> PostgresConnection::query(
    const QByteArray& sql, const Parameters& parameters, const RowVisit& visit, const Context& context)
{
    Values values;
    for (const auto& p : parameters)
        values.push_back(p.constData());
    const auto ended = execute(sql, values, visit, context);
    return ended ? Result<void>() : tl::unexpected(ended.error());
}

Result<PostgresConnection::Ending> PostgresConnection::execute(
    const QByteArray& sql, const Values& values, const RowVisit& visit, const Context& context)
{
    m_lastState.clear();
    if (auto sent = send(sql, values, context); !sent)
        return tl::unexpected(sent.error());
    Ending ending;
    for (qint64 n = 1;; ++n) {
        auto result = next(context);
        if (!result)
            return tl::unexpected(result.error());
        if (!*result)
            return ending;
        switch (PQresultStatus(result->get())) {
        case PGRES_SINGLE_TUPLE:
            if (visit)
                visit(PostgresRow(result->get()));
            break;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
            ending = {PQcmdStatus(result->get()), QByteArray(PQcmdTuples(result->get())).toLongLong()};
            break;
        default: {
            const auto problem = resultError(result->get());
            if (auto drained = drain(context); !drained)
                return tl::unexpected(drained.error());
            return tl::unexpected(problem);
        }
        }
        if (n % 1024 == 0 && context.cancelled()) {
            abandon();
            return tl::unexpected(cancelled());
        }
    }
}

Result<void> PostgresConnection::copyOut(
    const QByteArray& sql, const std::function<void(std::string_view)>& piece, const Context& context)
{
    if (auto sent = send(sql, {}, context); !sent)
        return sent;
    auto started = next(context);
    if (!started)
        return tl::unexpected(started.error());
    if (!*started || PQresultStatus(started->get()) != PGRES_COPY_OUT) {
        const auto problem = resultError(started->get());
        if (auto drained = drain(context); !drained)
            return drained;
        return tl::unexpected(problem);
    }
    for (qint64 until = deadline(), n = 1;;) {
        char* data = nullptr;
        const int size = PQgetCopyData(m_pg, &data, 1);
        if (size > 0) {
            piece({data, size_t(size)});
            PQfreemem(data);
            until = deadline();
            if (++n % 1024 == 0 && context.cancelled()) {
                abandon();
                return tl::unexpected(cancelled());
            }
        } else if (size == 0) {
            if (auto ready = wait(POLLIN, until, context); !ready)
                return ready;
            if (!PQconsumeInput(m_pg))
                return tl::unexpected(resultError(nullptr));
        } else {
            auto end = next(context);
            if (!end)
                return tl::unexpected(end.error());
            const bool good = *end && PQresultStatus(end->get()) == PGRES_COMMAND_OK;
            const auto problem = good ? Error{} : resultError(end->get());
            if (auto drained = drain(context); !drained)
                return drained;
            return good ? Result<void>() : tl::unexpected(problem);
        }
    }
}

Result<void> PostgresConnection::begin(const Context& context)
{
    if (auto begun = run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", context); !begun)
        return begun;
    // Local to the transaction: nothing of it stays in a pooled server connection.
    return run("SET LOCAL lock_timeout = " + QByteArray::number(m_options.lockWaitMs), context);
}

void PostgresConnection::end()
{
    if (!usable() || PQtransactionStatus(m_pg) == PQTRANS_IDLE)
        return;
    if (PQtransactionStatus(m_pg) == PQTRANS_ACTIVE || !run("ROLLBACK", {}))
        abandon();
}

} // namespace bw::db
