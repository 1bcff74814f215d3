// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres.h"
#include <QtEndian>
#include <cmath>
#include <libpq-fe.h>

namespace bw::db {

namespace {

// Types by their fixed numbers (pg_type); everything else is asked for as text.
constexpr unsigned kBool = 16, kInt8 = 20, kInt2 = 21, kInt4 = 23, kTimestamp = 1114, kTimestampTz = 1184;
constexpr qint64 kPostgresEpoch = 946'684'800'000'000; // 2000-01-01 in microseconds since 1970

std::optional<qint64> whole(std::string_view bytes)
{
    switch (bytes.size()) {
    case 1:
        return bytes[0];
    case 2:
        return qFromBigEndian<qint16>(bytes.data());
    case 4:
        return qFromBigEndian<qint32>(bytes.data());
    case 8:
        return qFromBigEndian<qint64>(bytes.data());
    default:
        return {};
    }
}

} // namespace

std::string_view PostgresRow::bytes(int column) const
{
    return {PQgetvalue(m_result, 0, column), size_t(PQgetlength(m_result, 0, column))};
}

bool PostgresRow::null(int column) const { return PQgetisnull(m_result, 0, column); }

std::string_view PostgresRow::text(int column) const
{
    switch (PQftype(m_result, column)) {
    case kBool:
    case kInt2:
    case kInt4:
    case kInt8:
        if (null(column))
            return {};
        m_text = std::to_string(whole(bytes(column)).value_or(0));
        return m_text;
    case kTimestamp:
    case kTimestampTz:
        if (const auto at = time(column))
            m_text = toRfc3339(*at).toStdString();
        else
            m_text.clear();
        return m_text;
    default:
        return bytes(column);
    }
}

std::optional<qint64> PostgresRow::integer(int column) const
{
    if (null(column))
        return {};
    switch (PQftype(m_result, column)) {
    case kBool:
    case kInt2:
    case kInt4:
    case kInt8:
        return whole(bytes(column));
    default: {
        bool good = false;
        const auto text = bytes(column);
        const qint64 n = QByteArrayView(text.data(), qsizetype(text.size())).toLongLong(&good);
        return good ? std::optional(n) : std::nullopt;
    }
    }
}

std::optional<Instant> PostgresRow::time(int column) const
{
    if (null(column))
        return {};
    switch (PQftype(m_result, column)) {
    case kTimestamp:
    case kTimestampTz: {
        const qint64 us = whole(bytes(column)).value_or(std::numeric_limits<qint64>::max());
        // The ends of the range mean infinity; the addition must not overflow.
        if (us == std::numeric_limits<qint64>::min() || us > std::numeric_limits<qint64>::max() - kPostgresEpoch)
            return {};
        return Instant{us + kPostgresEpoch};
    }
    case kInt2:
    case kInt4:
    case kInt8: {
        const qint64 seconds = whole(bytes(column)).value_or(0);
        constexpr qint64 most = std::numeric_limits<qint64>::max() / 1'000'000;
        return -most < seconds && seconds < most ? std::optional(Instant{seconds * 1'000'000}) : std::nullopt;
    }
    default:
        return parseTimestamp(bytes(column));
    }
}

} // namespace bw::db
