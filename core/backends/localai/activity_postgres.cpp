// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/activity.h"
#include <QSet>

namespace bw::localai {

namespace {

QString fromUtf8(std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); }

constexpr quint32 kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25, kBpchar = 1042, kVarchar = 1043, kDate = 1082,
                  kTimestamp = 1114, kTimestampTz = 1184; // pg_type

quint32 typeOf(const db::PostgresReading& reading, const QByteArray& column)
{
    return reading.place().types.value("usage_records").value(column);
}
bool isText(quint32 type) { return type == kText || type == kVarchar || type == kBpchar; }
bool isTime(quint32 type) { return type == kTimestampTz || type == kTimestamp || type == kDate; }

// Columns of other types than the server makes them: one that doesn't fit must not cost the whole list.
QByteArray text(const db::PostgresReading& reading, const QByteArray& column)
{
    if (!reading.schema().has("usage_records", column))
        return "NULL::text";
    return isText(typeOf(reading, column)) ? column : column + "::text";
}
QByteArray number(const db::PostgresReading& reading, const QByteArray& column)
{
    if (!reading.schema().has("usage_records", column))
        return "NULL::bigint";
    const auto type = typeOf(reading, column);
    if (type == kInt8 || type == kInt4 || type == kInt2)
        return column;
    const auto text = column + "::text";
    return "CASE WHEN " + text + " ~ '^-?[0-9]{1,18}([.][0-9]*)?$' THEN trunc(" + text + "::numeric)::bigint END";
}

// Distinct values of an indexed column, one index lookup for each instead of a scan of all rows.
QByteArray distinct(const QByteArray& table, const QByteArray& column)
{
    return "WITH RECURSIVE d(v) AS ((SELECT " + column + "::text FROM " + table + " WHERE " + column
        + " IS NOT NULL ORDER BY " + column + " LIMIT 1) UNION ALL SELECT (SELECT " + column + "::text FROM " + table
        + " WHERE " + column + " > d.v ORDER BY " + column + " LIMIT 1) FROM d WHERE d.v IS NOT NULL) ";
}

// Whether some index begins with these columns.
Result<bool> indexed(db::PostgresReading& reading, const QByteArray& columns, const Context& context)
{
    bool found = false;
    auto asked = reading.connection().query(
        "SELECT true FROM pg_catalog.pg_indexes WHERE schemaname = $1 AND tablename = 'usage_records' "
        "AND indexdef LIKE '%(' || $2 || '%' AND indexdef NOT LIKE '% WHERE %' LIMIT 1",
        {reading.place().name, columns}, [&](const db::Row&) { found = true; }, context);
    if (!asked)
        return tl::unexpected(asked.error());
    return found;
}

Result<void> lastUses(db::PostgresReading& reading, Snapshot& snapshot, const Context& context)
{
    const auto table = reading.place().qualified("usage_records");
    auto fast = indexed(reading, "user_id, created_at", context);
    if (!fast)
        return tl::unexpected(fast.error());
    *fast = *fast && isText(typeOf(reading, "user_id"));
    const auto sql = *fast
        ? distinct(table, "user_id") + "SELECT d.v, (SELECT max(r.created_at) FROM " + table
            + " r WHERE r.user_id = d.v) FROM d WHERE d.v IS NOT NULL"
        : "SELECT user_id::text, max(created_at) FROM " + table + " WHERE user_id IS NOT NULL GROUP BY user_id";
    return reading.connection().query(
        sql, {},
        [&](const db::Row& row) {
            if (const auto at = row.time(1))
                snapshot.lastUsage.insert(fromUtf8(row.text(0)), *at);
        },
        context);
}

Result<void> consumption(db::PostgresReading& reading, Snapshot& snapshot, Instant now, const Context& context)
{
    const auto user = text(reading, "user_id"), model = text(reading, "model");
    const auto sql = "SELECT count(*), least(greatest(coalesce(sum(" + number(reading, "total_tokens")
        + "), 0), -9223372036854775808), 9223372036854775807)::bigint FROM "
        + reading.place().qualified("usage_records") + " WHERE " + user + " = $1 AND ($2 = '' OR " + model
        + " = $2) AND created_at >= $3::timestamptz";
    for (size_t i = 0; i < snapshot.quotas.size(); ++i) {
        auto& quota = snapshot.quotas[i];
        quota.usedRequests = quota.usedTokens = 0;
        const auto from = windowStart(quota, now);
        if (!from)
            continue;
        // A window of millennia: from the beginning. PostgreSQL's calendar ends in the year 4714 before Christ.
        const auto start = from->us < -62'000'000'000'000'000 ? QByteArray("-infinity") : toRfc3339(*from).toLatin1();
        auto asked = reading.connection().query(
            sql, {quota.owner.toUtf8(), quota.model.toUtf8(), start},
            [&](const db::Row& row) {
                quota.usedRequests = row.integer(0);
                quota.usedTokens = row.integer(1);
            },
            context);
        if (!asked)
            return asked;
    }
    return {};
}

Result<void> models(db::PostgresReading& reading, Snapshot& snapshot, const Context& context)
{
    if (!reading.schema().has("usage_records", "model"))
        return {};
    const auto table = reading.place().qualified("usage_records");
    auto fast = indexed(reading, "model", context);
    if (!fast)
        return tl::unexpected(fast.error());
    *fast = *fast && isText(typeOf(reading, "model"));
    QSet<QString> all(snapshot.models.begin(), snapshot.models.end());
    auto asked = reading.connection().query(
        *fast ? distinct(table, "model") + "SELECT v FROM d WHERE v <> ''"
              : "SELECT DISTINCT model::text FROM " + table + " WHERE model::text <> ''",
        {}, [&](const db::Row& row) { all.insert(fromUtf8(row.text(0))); }, context);
    snapshot.models = all.values();
    snapshot.models.sort();
    return asked;
}

} // namespace

Result<void> readActivity(db::PostgresReading& reading, Snapshot& snapshot, Instant now, const Context& context)
{
    const auto& schema = reading.schema();
    if (!schema.has("usage_records", "user_id") || !schema.has("usage_records", "created_at"))
        return {};
    if (!isTime(typeOf(reading, "created_at"))) // then nothing can be said of when
        return models(reading, snapshot, context);
    if (auto read = lastUses(reading, snapshot, context); !read)
        return read;
    if (auto read = consumption(reading, snapshot, now, context); !read)
        return read;
    return models(reading, snapshot, context);
}

} // namespace bw::localai
