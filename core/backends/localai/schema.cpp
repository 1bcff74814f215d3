// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/schema.h"
#include <QSet>

namespace bw::localai {

using namespace Qt::Literals::StringLiterals;

namespace {

struct KnownTable {
    const char* name;
    const char* read; // columns that the reader uses
    const char* rest; // columns that it knows of
    const char* capability;
    Parts parts; // that are made from it
};

// Spec section 4. Usage columns that only newer generations have are not missed in older ones.
constexpr KnownTable kTables[]{
    {"users", "id email name avatar_url provider subject role status created_at", "password_hash updated_at",
        "read.users", Part::Users | Part::Roles},
    {"user_permissions", "user_id permissions allowed_models", "id created_at updated_at", "", Part::Roles},
    {"invite_codes", "id code_prefix created_by used_by used_at expires_at created_at", "code", "read.invites",
        Part::Invites},
    {"user_api_keys", "id user_id name key_prefix role created_at expires_at last_used", "key_hash", "read.keys",
        Part::Keys},
    {"sessions", "id user_id expires_at rotated_at created_at", "", "read.sessions", Part::Sessions},
    {"quota_rules", "id user_id model max_requests max_total_tokens window_seconds created_at", "updated_at",
        "read.quotas", Part::Quotas},
    {"usage_records", "id user_id user_name model endpoint prompt_tokens completion_tokens total_tokens created_at",
        "duration source api_key_id api_key_name requested_model served_model pre_filter_prompt_tokens "
        "post_filter_prompt_tokens cached_tokens prefill_tokens draft_tokens pricing_version_id cost_usd "
        "correlation_id router_decision_id pii_event_id",
        "read.usage", {}},
};
// What is derived from usage for the lists needs less of it than the reports.
constexpr KnownTable kActivity{
    "usage_records", "user_id model total_tokens created_at", "", "read.activity", Part::Activity};
// What other lists say of a person.
constexpr auto kPerson = "id email name role status";

QList<QByteArray> words(const char* text)
{
    auto list = QByteArray(text).split(' ');
    list.removeAll({});
    return list;
}

// The database may be shared with other programs: only names of LocalAI's own manner count as unknown tables of it.
bool soundsLikeLocalAi(const QByteArray& table)
{
    for (const auto* prefix : {"user_", "usage_", "quota_", "invite_", "session_", "api_key", "permission", "role"})
        if (table.startsWith(prefix))
            return true;
    return false;
}

} // namespace

QString id(Generation g)
{
    switch (g) {
    case Generation::V41:
        return QStringLiteral("4.1");
    case Generation::V43:
        return QStringLiteral("4.3");
    case Generation::V49:
        return QStringLiteral("4.9");
    case Generation::Newer:
        break;
    }
    return QStringLiteral("4.9+");
}

QList<QByteArray> tableNames()
{
    QList<QByteArray> all;
    for (const auto& table : kTables)
        all << table.name;
    return all;
}

Generation generationOf(const db::Schema& schema)
{
    if (!newerNotes(schema).empty())
        return Generation::Newer;
    if (!schema.has("usage_records") || schema.has("usage_records", "requested_model"))
        return Generation::V49;
    return schema.has("usage_records", "source") ? Generation::V43 : Generation::V41;
}

Kinship kinshipOf(const db::Schema& schema)
{
    int own = 0;
    for (const auto* table : {"user_permissions", "user_api_keys", "invite_codes", "quota_rules", "usage_records"})
        own += schema.has(table);
    if (!schema.has("users"))
        return own >= 2 ? Kinship::WithoutUsers : Kinship::Other;
    int columns = 0;
    for (const auto& column : words(kTables[0].read) + words(kTables[0].rest))
        columns += schema.has("users", column);
    const bool named = schema.has("users", "id") && schema.has("users", "email");
    return named && (own > 0 || columns >= 6) ? Kinship::LocalAi : Kinship::Other;
}

QString otherProduct(const db::Schema& schema)
{
    struct Mark {
        const char* table;
        const char* product;
    };
    static constexpr Mark marks[]{{"dashboard_acl", "Grafana"}, {"chatidtag", "Open WebUI"}, {"workflow_entity", "n8n"},
        {"monitor_notification", "Uptime Kuma"}, {"moz_places", "Firefox"},
        {"django_migrations", "a Django application"}, {"alembic_version", "a Python application (Alembic)"},
        {"schema_migrations", "a Rails or Go application"}};
    for (const auto& mark : marks)
        if (schema.has(mark.table))
            return QString::fromLatin1(mark.product);
    return {};
}

std::vector<Finding> newerNotes(const db::Schema& schema)
{
    QStringList unknown;
    QSet<QByteArray> tables;
    for (const auto& table : kTables) {
        const QByteArray name(table.name);
        tables.insert(name);
        const auto known = words(table.read) + words(table.rest);
        for (const auto& column : schema.tables.value(name))
            if (!known.contains(column))
                unknown << QString::fromUtf8(name + '.' + column);
    }
    for (auto i = schema.tables.begin(); i != schema.tables.end(); ++i)
        if (!tables.contains(i.key()) && soundsLikeLocalAi(i.key()))
            unknown << QString::fromUtf8(i.key());
    if (unknown.isEmpty())
        return {};
    unknown.sort();
    return {{"database.note.newer", Level::Warn, {}, {unknown.join(QStringLiteral(", "))}}};
}

std::vector<Finding> missingNotes(const db::Schema& schema, Parts parts)
{
    std::vector<Finding> notes;
    const bool roles = parts.testFlag(Part::Roles);
    const auto add = [&](const KnownTable& table) {
        if (!(table.parts & parts))
            return;
        const QByteArray name(table.name);
        const auto text = QString::fromUtf8(name);
        if (schema.broken.contains(name))
            notes.push_back({"database.note.broken_view", Level::Warn, {}, {text, schema.broken.value(name)}});
        else if (!schema.has(name))
            notes.push_back({"database.note.missing_table", Level::Warn, {}, {text}});
        else
            for (const auto& column : words(table.parts.testFlag(Part::Users) && !roles ? kPerson : table.read))
                if (!schema.has(name, column))
                    notes.push_back(
                        {"database.note.missing_column", Level::Warn, {}, {text, QString::fromUtf8(column)}});
    };
    for (const auto& table : kTables)
        add(table);
    add(kActivity);
    return notes;
}

Capabilities capabilitiesOf(const db::Schema& schema, const QList<QByteArray>& forbidden)
{
    Capabilities all;
    const auto set = [&](const char* what, const KnownTable& table) {
        Support support{Can::Yes, "", nullptr};
        if (!schema.has(table.name))
            support = {Can::No,
                schema.broken.contains(table.name) ? "database.capability.broken_view" : "database.capability.no_table",
                nullptr};
        else if (QLatin1StringView(what) == "read.usage"_L1 && !schema.order(table.name).numbers)
            support = {Can::No, "database.capability.no_row_ids", nullptr};
        else if (forbidden.contains(table.name))
            support = {Can::No, "database.capability.no_right", nullptr};
        else
            for (const auto& column : words(table.read))
                if (!schema.has(table.name, column))
                    support = {Can::Partly, "database.capability.no_column", nullptr};
        all.set(QLatin1StringView(what), support);
    };
    for (const auto& table : kTables)
        if (*table.capability)
            set(table.capability, table);
    set(kActivity.capability, kActivity);
    set("read.roles", kTables[1]);
    return all;
}

} // namespace bw::localai
