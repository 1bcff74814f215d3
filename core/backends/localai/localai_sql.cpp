// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/localai_sql.h"

namespace bw::localai {

namespace {

using namespace Qt::Literals::StringLiterals;
using RowsWanted = db::Writer::RowsWanted;

const db::Value* valueOf(const db::StoredRow& row, const char* column)
{
    const auto i = row.columns.indexOf(column);
    return i < 0 ? nullptr : &row.values[i];
}

const char* tableOf(QStringView type)
{
    return type == u"user"  ? "users"
        : type == u"quota"  ? "quota_rules"
        : type == u"invite" ? "invite_codes"
        : type == u"key"    ? "user_api_keys"
                            : "sessions";
}

QString textOf(const db::StoredRow& row, const char* column)
{
    const auto* value = valueOf(row, column);
    const auto* bytes = value ? std::get_if<QByteArray>(value) : nullptr;
    return bytes ? QString::fromUtf8(*bytes) : QString();
}

} // namespace

bool removesUser(const Change& c) { return c.kind == u"user.delete" || c.kind == u"user.reject"; }

Result<std::optional<QJsonObject>> LocalAiSql::find(
    db::Writer& writer, const Subject& subject, const QStringList& fields, const Context& context) const
{
    const auto ask = [&](const db::Sql& sql, const db::Writer::RowVisit& visit, const Context& c) {
        return writer.query(sql, visit, c);
    };
    return m_records.find(ask, subject, fields, writer.lockClause(), context);
}

std::vector<RowsWanted> LocalAiSql::touched(const Change& c) const
{
    std::vector<RowsWanted> all;
    const auto id = text(c.subject.id);
    const auto add = [&](const char* table, const char* column) {
        if (layout().has(table, column))
            all.push_back({table, column, id});
    };
    if (removesUser(c)) {
        add("users", "id");
        for (const auto* table : {"user_permissions", "quota_rules", "user_api_keys", "sessions"})
            add(table, "user_id");
        add("invite_codes", "created_by");
        add("invite_codes", "used_by");
        return all;
    }
    const auto* k = kind(c.kind);
    if (!k || k->verb == Verb::Create || k->undo == Undo::Never) // a password's old hash is of no use, and a risk
        return all;
    // What most updates alter stands in the change itself. SQLite has the backup besides; PostgreSQL has these rows.
    if (k->verb != Verb::Delete && !k->exact && !layout().postgres)
        return all;
    if (c.kind == u"user.permissions" || c.kind == u"user.models")
        add("user_permissions", "user_id");
    else
        add(tableOf(c.subject.type), "id");
    return all;
}

std::optional<RowsWanted> LocalAiSql::usageOf(const Change& c) const
{
    if (!removesUser(c) || !layout().has("usage_records", "user_id") || !layout().has("usage_records", "id"))
        return {};
    return RowsWanted{"usage_records", "user_id", text(c.subject.id), "id"};
}

std::vector<db::Sql> LocalAiSql::quiesce(const Change& c) const
{
    return {updateRows(layout(), "users", {{"status", QByteArray("disabled")}, {"updated_at", m_stamps.at(m_now())}},
        "id", c.subject.id)};
}

QString LocalAiSql::person(const db::StoredRow& row) const
{
    return textOf(row, row.table == "users" ? "id" : row.table == "invite_codes" ? "created_by" : "user_id");
}

std::vector<db::Sql> LocalAiSql::putBack(const Change& c, const db::StoredRow& row) const
{
    struct Place {
        const char *table, *column, *key;
    };
    const auto place = c.kind == u"user.permissions" ? Place{"user_permissions", "permissions", "user_id"}
        : c.kind == u"user.models"                   ? Place{"user_permissions", "allowed_models", "user_id"}
        : c.kind == u"key.expiry"                    ? Place{"user_api_keys", "expires_at", "id"}
                                                     : Place{"", "", ""};
    const auto* stored = row.table == place.table ? valueOf(row, place.column) : nullptr;
    if (!stored) // of an address the text is all that there is; and where no row was, the statements make one as usual
        return {};
    return {updateRows(layout(), place.table, {{place.column, *stored}, {"updated_at", m_stamps.at(m_now())}},
        place.key, c.subject.id)};
}

std::vector<db::Sql> LocalAiSql::restore(const db::StoredRow& row) const
{
    QByteArrayList columns, places, renewed;
    db::Sql sql;
    const bool invite = row.table == "invite_codes" && !row.dangling.contains("used_by");
    const auto redeemer = invite ? textOf(row, "used_by") : QString();
    for (qsizetype i = 0; i < row.columns.size(); ++i) {
        const auto column = db::quoted(row.columns[i]);
        columns << column;
        // A redeemer who is gone since can't be referred to.
        places << (!redeemer.isEmpty() && row.columns[i] == "used_by"
                ? "(SELECT id FROM " + layout().table("users") + " WHERE id = ?)"
                : QByteArray("?"));
        if (row.columns[i] != "id")
            renewed << column + " = excluded." + column;
        sql.binds << row.values[i];
    }
    sql.text =
        "INSERT INTO " + layout().table(row.table) + " (" + columns.join(", ") + ") VALUES (" + places.join(", ") + ')';
    if (row.columns.contains("id") && !renewed.isEmpty())
        sql.text += " ON CONFLICT (id) DO UPDATE SET " + renewed.join(", ");
    // The number of a usage row that was somebody else's meanwhile: his row stays.
    if (isUsage(row.table) && row.columns.contains("user_id"))
        sql.text += " WHERE usage_records.user_id = excluded.user_id";
    std::vector<db::Sql> all{std::move(sql)};
    if (!redeemer.isEmpty()) {
        auto end = endInvites(layout(), m_stamps.at(m_now()), "id", textOf(row, "id"));
        end.text += " AND used_by IS NULL";
        all.push_back(std::move(end));
    }
    return all;
}

} // namespace bw::localai
