// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/postgres_rows.h"
#include "core/db/sqlite.h" // the clock
#include <algorithm>

namespace bw::usage {

namespace {

const QByteArray kTable = "usage_records";
// Types by their fixed numbers (pg_type).
constexpr quint32 kInt8 = 20, kInt2 = 21, kInt4 = 23, kText = 25, kFloat4 = 700, kFloat8 = 701, kBpchar = 1042,
                  kVarchar = 1043, kTimestamp = 1114, kTimestampTz = 1184, kNumeric = 1700;
constexpr qint64 kEpoch = 946'684'800'000'000; // 2000-01-01 in microseconds since 1970
constexpr int kFields = 11;

bool isWhole(quint32 type) { return type == kInt8 || type == kInt4 || type == kInt2; }

qint64 wholeOf(const std::optional<std::string_view>& field)
{
    switch (field ? field->size() : 0) {
    case 2:
        return bigEndian<qint16>(*field);
    case 4:
        return bigEndian<qint32>(*field);
    case 8:
        return bigEndian<qint64>(*field);
    default:
        return 0;
    }
}

std::optional<Instant> timeOf(const std::optional<std::string_view>& field)
{
    if (!field || field->size() != 8)
        return {};
    const auto us = bigEndian<qint64>(*field);
    constexpr auto most = std::numeric_limits<qint64>::max();
    if (us >= most - kEpoch || us <= -most) // infinity, and what an Instant can't hold
        return {};
    return Instant{us + kEpoch};
}

QByteArray number(qint64 value) { return QByteArray::number(value); }

} // namespace

PostgresRows::PostgresRows(db::PostgresConnection& connection, const db::PostgresSchema& schema)
    : m_connection(connection)
    , m_schema(schema)
    , m_table(schema.qualified(kTable))
    , m_hasId(isWhole(schema.types.value(kTable).value("id")))
{
    QByteArrayList columns{m_hasId ? QByteArray("id") : QByteArray("0::bigint")};
    for (const auto* text : {"user_id", "model", "source", "api_key_id", "endpoint"})
        columns << textColumn(text);
    for (const auto* tokens : {"prompt_tokens", "completion_tokens", "total_tokens"}) {
        columns << numberColumn(tokens);
        if (!schema.tables.has(kTable, tokens))
            m_missing << QString::fromLatin1(tokens);
    }
    columns << timeColumn() << damagedColumn();
    m_columns = columns.join(", ");
}

QByteArray PostgresRows::textColumn(const QByteArray& column) const
{
    if (!m_schema.tables.has(kTable, column))
        return "NULL::text";
    const auto type = m_schema.types[kTable].value(column);
    return type == kText || type == kVarchar || type == kBpchar ? column : column + "::text";
}

QByteArray PostgresRows::numberColumn(const QByteArray& column) const
{
    if (!m_schema.tables.has(kTable, column))
        return "NULL::bigint";
    if (isWhole(m_schema.types[kTable].value(column)))
        return column;
    // Of another type than the server makes: what is a whole number counts, the rest is nothing. NaN and infinity are
    // above all numbers.
    const auto type = m_schema.types[kTable].value(column);
    if (type == kFloat4 || type == kFloat8 || type == kNumeric)
        return "CASE WHEN abs(" + column + ") < 9e18 AND " + column + " = trunc(" + column + ") THEN " + column
            + "::bigint END";
    const auto text = column + "::text";
    return "CASE WHEN " + text + " ~ '^-?[0-9]{1,18}([.]0*)?$' THEN trunc(" + text + "::numeric)::bigint END";
}

// Whether there is a value that the expressions above make nothing of.
QByteArray PostgresRows::damagedColumn() const
{
    QByteArrayList damaged;
    for (const auto* tokens : {"prompt_tokens", "completion_tokens", "total_tokens"})
        if (m_schema.tables.has(kTable, tokens) && !isWhole(m_schema.types[kTable].value(tokens)))
            damaged << QByteArray("(") + tokens + " IS NOT NULL AND " + numberColumn(tokens) + " IS NULL)";
    return damaged.isEmpty() ? "false" : damaged.join(" OR ");
}

QByteArray PostgresRows::timeColumn()
{
    const QByteArray column = "created_at";
    if (!m_schema.tables.has(kTable, column))
        return "NULL::timestamptz";
    const auto type = m_schema.types[kTable].value(column);
    m_timeIsText = type != kTimestampTz && type != kTimestamp;
    return m_timeIsText ? column + "::text" : column;
}

QByteArray PostgresRows::where(qint64 low, qint64 high) const
{
    return m_hasId ? " WHERE id BETWEEN " + number(low) + " AND " + number(high) : QByteArray();
}

// Transactions that are under way and the newest one: the same as before, and nobody has written in between.
Result<QByteArray> PostgresRows::snapshot(const Context& context)
{
    QByteArray seen;
    auto asked = m_connection.query(
        "SELECT pg_catalog.txid_current_snapshot()::text", {},
        [&](const db::Row& row) {
            const auto text = row.text(0);
            seen = QByteArray(text.data(), qsizetype(text.size()));
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    return seen;
}

Result<std::optional<RowSource::Ends>> PostgresRows::ends(const Context& context)
{
    if (!m_schema.tables.has(kTable))
        return std::optional<Ends>();
    auto seen = snapshot(context);
    if (!seen)
        return tl::unexpected(seen.error());
    m_snapshot = *seen;
    if (!m_hasId) // all in one piece
        return std::optional(Ends{0, 0});
    std::optional<Ends> found;
    auto asked = m_connection.query(
        "SELECT min(id), max(id) FROM " + m_table, {},
        [&](const db::Row& row) {
            const auto low = row.integer(0), high = row.integer(1);
            if (low && high)
                found = Ends{*low, *high};
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    return found;
}

Result<std::optional<qint64>> PostgresRows::highest(qint64 atMost, const Context& context)
{
    std::optional<qint64> found;
    auto asked = m_connection.query(
        "SELECT max(id) FROM " + m_table + " WHERE id <= " + number(atMost), {},
        [&](const db::Row& row) { found = row.integer(0); }, context);
    if (!asked)
        return tl::unexpected(asked.error());
    return found;
}

bool PostgresRows::add(const CopyStream::Fields& fields, Builder& builder) const
{
    if (fields.size() != kFields)
        return false;
    RowText row;
    row.id = wholeOf(fields[0]);
    for (size_t i = 0; i < kDimensions; ++i)
        row.value[i] = fields[1 + i].value_or(std::string_view());
    row.prompt = wholeOf(fields[6]);
    row.completion = wholeOf(fields[7]);
    row.total = wholeOf(fields[8]);
    row.at = m_timeIsText ? parseTimestamp(fields[9].value_or(std::string_view())) : timeOf(fields[9]);
    row.damaged = fields[10] && *fields[10] == std::string_view("\1");
    builder.add(row);
    return true;
}

Result<RowSource::Piece> PostgresRows::read(qint64 low, qint64 high, Builder& builder, const Context& context)
{
    const qint64 since = db::steadyTicks();
    CopyStream stream;
    Piece piece{0, 0, high};
    bool good = true;
    auto copied = m_connection.copyOut(
        "COPY (SELECT " + m_columns + " FROM " + m_table + where(low, high) + ") TO STDOUT (FORMAT binary)",
        [&](std::string_view bytes) {
            good = good && stream.feed(bytes, [&](const CopyStream::Fields& fields) {
                good = good && add(fields, builder);
                ++piece.rows;
            });
        },
        context);
    if (!copied)
        return tl::unexpected(copied.error());
    if (!good || !stream.ended())
        return fail(Fault::BadAnswer, "usage.broken_stream", {m_connection.place()});
    piece.us = db::steadyTicks() - since;
    return piece;
}

Result<RowSource::Piece> PostgresRows::count(qint64 low, qint64 high, const Context& context)
{
    const qint64 since = db::steadyTicks();
    Piece piece{0, 0, high};
    auto asked = m_connection.query(
        "SELECT count(*) FROM " + m_table + where(low, high), {},
        [&](const db::Row& row) { piece.rows = row.integer(0).value_or(0); }, context);
    if (!asked)
        return tl::unexpected(asked.error());
    piece.us = db::steadyTicks() - since;
    return piece;
}

Result<size_t> PostgresRows::names(std::span<const NameWanted> wanted, Builder& builder, const Context& context)
{
    if (!m_hasId)
        return wanted.size();
    QByteArrayList ids;
    for (const auto& name : wanted)
        ids << number(name.row);
    std::vector<NameWanted> byRow(wanted.begin(), wanted.end());
    std::sort(byRow.begin(), byRow.end(), [](const NameWanted& a, const NameWanted& b) { return a.row < b.row; });
    auto asked = m_connection.query(
        "SELECT id, " + textColumn("user_name") + ", " + textColumn("api_key_name") + " FROM " + m_table
            + " WHERE id = ANY ($1::bigint[])",
        {'{' + ids.join(',') + '}'},
        [&](const db::Row& row) {
            const auto id = row.integer(0).value_or(0);
            auto at = std::lower_bound(
                byRow.begin(), byRow.end(), id, [](const NameWanted& a, qint64 b) { return a.row < b; });
            for (; at != byRow.end() && at->row == id; ++at)
                builder.setName(*at, row.text(at->dimension == Dimension::User ? 1 : 2));
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    return wanted.size();
}

Result<bool> PostgresRows::othersWrote(const Context& context)
{
    return snapshot(context).map([this](const QByteArray& seen) { return seen != m_snapshot; });
}

Result<CubePtr> readPostgres(db::PostgresConnection& connection, const db::PostgresSchema& schema,
    const Partial& partial, const Context& context, const Range& only)
{
    PostgresRows rows(connection, schema);
    return scan(rows, {.windowUs = 250'000, .firstWindow = 50'000, .ticks = db::steadyTicks}, partial, context, only);
}

} // namespace bw::usage
