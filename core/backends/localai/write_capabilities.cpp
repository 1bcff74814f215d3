// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/write_capabilities.h"
#include "core/backends/localai/schema.h"
#include "core/domain/kind.h"

namespace bw::localai {

namespace {

struct Need {
    QStringView kind;
    const char* table;
    const char* columns; // without which it can't be done
};
constexpr Need kNeeds[]{
    {u"user.create", "users", "id email name provider password_hash role status"},
    {u"user.name", "users", "id name"},
    {u"user.email", "users", "id email"},
    {u"user.role", "users", "id role"},
    {u"user.status", "users", "id status"},
    {u"user.password", "users", "id provider password_hash"},
    {u"user.permissions", "user_permissions", "id user_id permissions allowed_models"},
    {u"user.models", "user_permissions", "id user_id permissions allowed_models"},
    {u"user.reject", "users", "id status"},
    {u"user.delete", "users", "id"},
    {u"user.restore", "users", "id"},
    {u"quota.set", "quota_rules", "id user_id model max_requests max_total_tokens window_seconds"},
    {u"quota.remove", "quota_rules", "id"},
    {u"quota.restore", "quota_rules", "id"},
    {u"invite.create", "invite_codes", "id code code_prefix created_by expires_at"},
    {u"invite.revoke", "invite_codes", "id used_by"},
    {u"invite.prune", "invite_codes", "id used_by expires_at"},
    {u"invite.restore", "invite_codes", "id"},
    {u"key.create", "user_api_keys", "id user_id key_hash key_prefix"},
    {u"key.expiry", "user_api_keys", "id expires_at"},
    {u"key.revoke", "user_api_keys", "id"},
    {u"key.restore", "user_api_keys", "id"},
    {u"session.revoke", "sessions", "id"},
    {u"session.restore", "sessions", "id"},
};

const char* whyNot(const Need& need, const Writing& w)
{
    const auto& layout = w.layout;
    const bool removal = need.kind == u"user.delete" || need.kind == u"user.reject";
    if (w.never)
        return w.never;
    if (!layout.schema.has(need.table))
        return "capability.no_table";
    // A user's rows stand in all of the tables.
    for (const auto& table : removal ? tableNames() : QList<QByteArray>{need.table}) {
        if (layout.schema.order(table).kind == db::RowOrder::View || w.views.contains(table))
            return "capability.view";
        if (w.readOnly.contains(table))
            return "capability.no_grant";
    }
    for (const auto& column : QByteArray(need.columns).split(' '))
        if (!layout.schema.has(need.table, column))
            return "capability.no_column";
    if (removal && !layout.foreign.isEmpty())
        return "capability.foreign";
    if (kind(need.kind)->makes == Makes::Secret) {
        if (w.instance.hmacSecret.isEmpty())
            return "capability.no_secret";
        if (!w.instance.hmacSecretReadable)
            return "capability.secret_unreadable";
    }
    return nullptr;
}

} // namespace

void addWriting(Capabilities& all, const Writing& w)
{
    for (const auto& need : kNeeds) {
        const auto* why = whyNot(need, w);
        all.set(need.kind.toString(), why ? Support{Can::No, why, nullptr} : Support{Can::Yes, "", nullptr});
    }
}

const char* whyCopy(const std::vector<Finding>& notes)
{
    for (const auto& note : notes) {
        const QByteArrayView id(note.id);
        if (id == "database.note.network")
            return "capability.copy.network";
        if (id == "database.note.wal")
            return "capability.copy.wal";
        if (id == "database.note.hot_journal")
            return "capability.copy.journal";
    }
    return "capability.copy";
}

} // namespace bw::localai
