// SPDX-License-Identifier: GPL-3.0-or-later
// Several statements in one exchange.
#include "core/db/postgres.h"
#include <libpq-fe.h>
#include <poll.h>

namespace bw::db {

Result<void> PostgresConnection::flush(const Context& context)
{
    const qint64 until = deadline();
    for (int left = PQflush(m_pg); left != 0; left = PQflush(m_pg)) {
        if (left < 0)
            return tl::unexpected(resultError(nullptr));
        if (auto ready = wait(POLLOUT | POLLIN, until, context); !ready)
            return ready;
        if (!PQconsumeInput(m_pg))
            return tl::unexpected(resultError(nullptr));
    }
    return {};
}

// Of the statement whose turn it is; its rows are kept as they come.
Result<PostgresConnection::Answer> PostgresConnection::answer(const Context& context)
{
    Answer answer;
    PQsetSingleRowMode(m_pg);
    for (;;) {
        auto result = next(context);
        if (!result)
            return tl::unexpected(result.error());
        if (!*result)
            return answer;
        switch (PQresultStatus(result->get())) {
        case PGRES_SINGLE_TUPLE:
            answer.rows.push_back(std::move(*result));
            break;
        case PGRES_TUPLES_OK:
        case PGRES_COMMAND_OK:
            answer.ending = {PQcmdStatus(result->get()), QByteArray(PQcmdTuples(result->get())).toLongLong()};
            break;
        case PGRES_PIPELINE_ABORTED: // one before it has failed, and says why
            answer.failed = true;
            break;
        default:
            answer.failed = true;
            answer.error = resultError(result->get());
        }
    }
}

Result<std::vector<PostgresConnection::Answer>> PostgresConnection::pipeline(
    const std::vector<Statement>& statements, const Context& context)
{
    m_lastState.clear();
    if (!usable() || !PQenterPipelineMode(m_pg))
        return fail(Fault::Unreachable, "database.pg.lost", {m_place});
    for (const auto& s : statements)
        if (!PQsendQueryParams(
                m_pg, s.sql.constData(), int(s.values.size()), nullptr, s.values.data(), nullptr, nullptr, 1))
            return tl::unexpected(resultError(nullptr));
    if (!PQpipelineSync(m_pg))
        return tl::unexpected(resultError(nullptr));
    if (auto flushed = flush(context); !flushed)
        return tl::unexpected(flushed.error());
    std::vector<Answer> all;
    while (all.size() < statements.size()) {
        auto one = answer(context);
        if (!one)
            return tl::unexpected(one.error());
        all.push_back(std::move(*one));
    }
    const auto end = next(context); // the mark behind them
    if (!end)
        return tl::unexpected(end.error());
    if (PQresultStatus(end->get()) != PGRES_PIPELINE_SYNC || !PQexitPipelineMode(m_pg)) {
        abandon();
        return fail(Fault::BadAnswer, "database.pg.failed", {m_place});
    }
    return all;
}

} // namespace bw::db
