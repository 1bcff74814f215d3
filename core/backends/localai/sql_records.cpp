// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/sql_records.h"
#include "core/backends/localai/grants.h"
#include "core/domain/json_value.h"

namespace bw::localai {

namespace {

using namespace Qt::Literals::StringLiterals;
using db::Row;

QJsonValue asText(const Row& row, int column)
{
    const auto bytes = row.text(column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}
QJsonValue asNumber(const Row& row, int column) { return encode(row.integer(column)); }
QJsonValue asTime(const Row& row, int column) { return encode(row.time(column)); }
QJsonValue asPermissions(const Row& row, int column)
{
    const auto parsed = parsePermissions(row.text(column));
    return parsed.readable ? encode(parsed.switches) : QJsonValue(QJsonValue::Null);
}
QJsonValue asModels(const Row& row, int column)
{
    const auto parsed = parseAllowedModels(row.text(column));
    return parsed.readable ? encode(parsed.allowed) : QJsonValue(QJsonValue::Null);
}

struct Stored {
    QLatin1StringView type, field;
    const char* table;
    const char* column;
    QJsonValue (*value)(const Row&, int column);
};
// A test compares what is read so with the snapshot, record by record.
constexpr Stored kStored[]{
    {"user"_L1, "email"_L1, "users", "email", asText},
    {"user"_L1, "name"_L1, "users", "name", asText},
    {"user"_L1, "provider"_L1, "users", "provider", asText},
    {"user"_L1, "role"_L1, "users", "role", asText},
    {"user"_L1, "status"_L1, "users", "status", asText},
    {"user"_L1, "created_at"_L1, "users", "created_at", asTime},
    {"user"_L1, "permissions"_L1, "user_permissions", "permissions", asPermissions},
    {"user"_L1, "models"_L1, "user_permissions", "allowed_models", asModels},
    {"quota"_L1, "owner"_L1, "quota_rules", "user_id", asText},
    {"quota"_L1, "model"_L1, "quota_rules", "model", asText},
    {"quota"_L1, "max_requests"_L1, "quota_rules", "max_requests", asNumber},
    {"quota"_L1, "max_total_tokens"_L1, "quota_rules", "max_total_tokens", asNumber},
    {"quota"_L1, "window_seconds"_L1, "quota_rules", "window_seconds", asNumber},
    {"invite"_L1, "code_prefix"_L1, "invite_codes", "code_prefix", asText},
    {"invite"_L1, "created_by"_L1, "invite_codes", "created_by", asText},
    {"invite"_L1, "used_by"_L1, "invite_codes", "used_by", asText},
    {"invite"_L1, "created_at"_L1, "invite_codes", "created_at", asTime},
    {"invite"_L1, "expires_at"_L1, "invite_codes", "expires_at", asTime},
    {"invite"_L1, "used_at"_L1, "invite_codes", "used_at", asTime},
    {"key"_L1, "owner"_L1, "user_api_keys", "user_id", asText},
    {"key"_L1, "prefix"_L1, "user_api_keys", "key_prefix", asText},
    {"key"_L1, "name"_L1, "user_api_keys", "name", asText},
    {"key"_L1, "role_at_issue"_L1, "user_api_keys", "role", asText},
    {"key"_L1, "created_at"_L1, "user_api_keys", "created_at", asTime},
    {"key"_L1, "expires_at"_L1, "user_api_keys", "expires_at", asTime},
    {"key"_L1, "last_used_at"_L1, "user_api_keys", "last_used", asTime},
    {"session"_L1, "owner"_L1, "sessions", "user_id", asText},
    {"session"_L1, "created_at"_L1, "sessions", "created_at", asTime},
    {"session"_L1, "rotated_at"_L1, "sessions", "rotated_at", asTime},
    {"session"_L1, "expires_at"_L1, "sessions", "expires_at", asTime},
};
constexpr QByteArrayView kGrants = "user_permissions";

} // namespace

struct SqlRecords::Question {
    QByteArray sql;
    int binds = 1; // each is the record's id
    std::vector<size_t> columns; // of kStored, in the order in which they are selected
};

SqlRecords::Question SqlRecords::make(const QString& type, const QStringList& wanted, const QByteArray& lock) const
{
    Question q;
    QByteArray table;
    QByteArrayList columns, grants;
    for (const auto& stored : kStored) {
        if (stored.type != type || (!wanted.isEmpty() && !wanted.contains(stored.field)))
            continue;
        const bool grant = stored.table == kGrants;
        if (!grant)
            table = stored.table;
        auto column = m_layout.readable(stored.table, stored.column);
        if (grant && m_layout.has(stored.table, stored.column)) {
            grants << column + " AS " + stored.column;
            column = QByteArray("p.") + stored.column;
        }
        columns << column;
        q.columns.push_back(size_t(&stored - kStored));
    }
    if (table.isEmpty() && type == "user"_L1)
        table = "users";
    if (columns.isEmpty())
        columns << "NULL"; // an unknown field: whether the record is there
    if (grants.isEmpty() || !m_layout.has(kGrants.data(), "user_id")) {
        for (auto& column : columns)
            if (column.startsWith("p."))
                column = "NULL";
        q.sql = "SELECT " + columns.join(", ") + " FROM " + m_layout.table(table) + " WHERE id = ?" + lock;
        return q;
    }
    // The row of permissions is locked as well: the server may just be changing it.
    q.binds = 2;
    q.sql = "WITH p AS (SELECT " + grants.join(", ") + " FROM " + m_layout.table(kGrants.toByteArray())
        + " WHERE user_id = ?" + lock + ") SELECT " + columns.join(", ") + " FROM " + m_layout.table(table)
        + " u LEFT JOIN p ON true WHERE u.id = ?" + (lock.isEmpty() ? QByteArray() : lock + " OF u");
    return q;
}

const SqlRecords::Question* SqlRecords::questionFor(
    const QString& type, const QStringList& fields, const QByteArray& lock) const
{
    for (const auto& asked : m_asked)
        if (asked.type == type && asked.fields == fields && asked.lock == lock)
            return asked.question.get();
    m_asked.push_back({type, fields, lock, std::make_shared<Question>(make(type, fields, lock))});
    return m_asked.back().question.get();
}

Result<std::optional<QJsonObject>> SqlRecords::find(const Ask& ask, const Subject& subject, const QStringList& fields,
    const QByteArray& lock, const Context& context) const
{
    std::optional<QJsonObject> found;
    const auto* question = questionFor(subject.type, fields, lock);
    const auto id = text(subject.id);
    auto asked = ask(
        {question->sql, question->binds == 1 ? QList<db::Value>{id} : QList<db::Value>{id, id}},
        [&](const Row& row) {
            auto& object = found.emplace();
            for (size_t i = 0; i < question->columns.size(); ++i) {
                const auto& stored = kStored[question->columns[i]];
                object.insert(stored.field, stored.value(row, int(i)));
            }
        },
        context);
    if (!asked)
        return tl::unexpected(asked.error());
    return found;
}

} // namespace bw::localai
