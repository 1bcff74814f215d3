// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/rows.h"
#include "core/demo/credentials.h"
#include <algorithm>
#include <numeric>

namespace bw::demo {

namespace {

enum RowStream : quint32 { SubjectStream = 40, SessionRowStream, PermissionStream, QuotaRowStream };

std::string_view idOf(const Company& company, int owner)
{
    return owner == legacyOwner ? "legacy-api-key"
        : owner == deletedOwner ? std::string_view(company.deletedId)
                                : std::string_view(company.accounts[size_t(owner)].id);
}

template<class Rows> std::vector<size_t> byCreation(const Rows& rows)
{
    std::vector<size_t> order(rows.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return rows[a].created < rows[b].created; });
    return order;
}

// A limit that somebody would have set: two leading digits, the third only where it must be nearly full.
qint64 limitFor(qint64 used, double share, qint64 least)
{
    const double wanted = double(used) / std::max(share, 0.02);
    qint64 unit = 1;
    while (double(unit) * (share > 0.9 ? 1000 : 100) <= wanted)
        unit *= 10;
    return std::max(least, (qint64(wanted) / unit + 1) * unit);
}

} // namespace

void writeAccounts(NewFile& file, const Company& company)
{
    Insert insert(file,
        "INSERT INTO users (id, email, name, avatar_url, provider, subject, password_hash, role, status, created_at, "
        "updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,?)");
    Random random(company.seed, SubjectStream);
    qint64 done = 0;
    for (const auto& account : company.accounts) {
        std::string subject = account.email, avatar;
        if (account.provider == "oidc")
            subject = uuid(random);
        if (account.provider == "github") {
            subject = std::to_string(1'000'000 + random.below(190'000'000));
            avatar = "https://avatars.example/u/" + subject;
        }
        const Stamp created(account.created), updated(account.updated);
        insert.text(account.id).text(account.email).text(account.name).text(avatar).text(account.provider);
        insert.text(subject).text(account.hash).text(account.role).text(account.status);
        insert.text(account.createdText.empty() ? std::string_view(created) : account.createdText).text(updated);
        insert.done();
        if (++done % 8192 == 0 && !file.ok())
            return;
    }
}

void writeKeys(NewFile& file, const Company& company)
{
    Insert insert(file,
        "INSERT INTO user_api_keys (id, user_id, name, key_hash, key_prefix, role, created_at, expires_at, last_used) "
        "VALUES (?,?,?,?,?,?,?,?,?)");
    const auto secret = hmacSecret(company.seed);
    qint64 number = 0;
    for (const auto i : byCreation(company.keys)) {
        const auto& key = company.keys[i];
        const auto plain = plaintext(company.seed, Credential::Key, number++);
        const auto hash = storedHash(secret, plain);
        const Stamp created(key.created), expires(key.expires), used(key.lastUsed);
        insert.text(key.id).text(idOf(company, key.owner)).text(key.name).text(hash).text({plain.data(), 12});
        insert.text(key.role).text(created);
        insert.textOrNull(key.expiresText.empty() ? std::string_view(expires) : key.expiresText).textOrNull(used);
        insert.done();
        if (number % 1024 == 0 && !file.ok())
            return;
    }
}

void writeSessions(NewFile& file, const Company& company)
{
    Insert insert(file, "INSERT INTO sessions (id, user_id, expires_at, rotated_at, created_at) VALUES (?,?,?,?,?)");
    const auto secret = hmacSecret(company.seed);
    Random random(company.seed, SessionRowStream);
    qint64 number = 0;
    // A session lives 30 days from its last rotation; a rotated one is stored as a new row some microseconds later.
    const auto add = [&](std::string_view owner, Nanoseconds rotated) {
        const auto id = storedHash(secret, plaintext(company.seed, Credential::Session, number++));
        const Stamp expires(rotated + 30 * day), rotation(rotated), created(rotated + random.between(20'000, 300'000));
        insert.text(id).text(owner).text(expires).text(rotation).text(created).done();
    };
    for (const auto& account : company.accounts) {
        if (account.lastWeb == 0 || account.machine)
            continue;
        const Nanoseconds rotated = account.lastWeb - random.below(hour);
        if (rotated > company.now - 30 * day)
            add(account.id, rotated);
        if (rotated > company.now - 30 * day && random.chance(0.12))
            add(account.id, rotated - random.below(rotated - (company.now - 30 * day)));
        if (random.chance(0.01)) // expired, and gone with the hourly cleaning
            add(account.id, company.now - 30 * day - random.below(55 * minute));
        if (number % 1024 == 0 && !file.ok())
            return;
    }
    add("legacy-api-key", company.now - 12 * day - random.below(day));
    add(company.deletedId, company.now - 3 * day - random.below(day));
    add(company.accounts[size_t(company.founder)].id, company.now - 30 * day - random.below(50 * minute));
}

void writePermissions(NewFile& file, const Company& company)
{
    Insert insert(file,
        "INSERT INTO user_permissions (id, user_id, permissions, allowed_models, created_at, updated_at) "
        "VALUES (?,?,?,?,?,?)");
    Random random(company.seed, PermissionStream);
    qint64 done = 0;
    const auto add = [&](std::string_view owner, std::string_view permissions, std::string_view allowed,
                         Nanoseconds from) {
        const auto id = uuid(random);
        const Nanoseconds made = std::min(company.now - minute, from + random.below(20 * hour));
        const bool touched = permissions.size() > 2 || allowed.size() > 17;
        const Stamp created(made), updated(touched ? made + random.below(company.now - made) : made);
        insert.text(id).text(owner).text(permissions).text(allowed).text(created).text(updated).done();
    };
    for (const auto& account : company.accounts) {
        if (!account.permissionRow)
            continue;
        std::string allowed = account.restricted ? R"({"enabled":true)" : R"({"enabled":false)";
        std::string names;
        for (const int model : account.allowed)
            if (account.restricted && model != none)
                names += (names.empty() ? "\"" : ",\"") + std::string(models()[size_t(model)].name) + "\"";
        allowed += names.empty() ? "}" : ",\"models\":[" + names + "]}";
        add(account.id, account.permissions, allowed, account.created);
        if (++done % 8192 == 0 && !file.ok())
            return;
    }
    if (company.generation == Generation::V41) // its deletion of a user leaves these behind
        add(company.deletedId, R"({"agents":true})", R"({"enabled":false})", company.start - 20 * day);
}

void writeQuotas(NewFile& file, const Company& company)
{
    Insert insert(file,
        "INSERT INTO quota_rules (id, user_id, model, max_requests, max_total_tokens, window_seconds, created_at, "
        "updated_at) VALUES (?,?,?,?,?,?,?,?)");
    Random random(company.seed, QuotaRowStream);
    const auto limit = [&](bool limited, std::optional<qint64> value) {
        limited&& value ? insert.number(*value) : insert.null();
    };
    for (const auto i : byCreation(company.quotas)) {
        const auto& quota = company.quotas[i];
        const auto id = uuid(random);
        const bool changed = random.chance(0.2);
        const Stamp created(quota.created),
            updated(changed ? quota.created + random.below(company.now - quota.created) : quota.created);
        insert.text(id).text(idOf(company, quota.owner));
        insert.text(quota.model == none ? "" : models()[size_t(quota.model)].name);
        if (!quota.requestsText.empty())
            insert.text(quota.requestsText);
        else
            limit(quota.requests,
                quota.fixedRequests ? quota.fixedRequests : limitFor(quota.usedRequests, quota.share, 50));
        limit(quota.tokens, limitFor(quota.usedTokens, quota.share, 200'000));
        insert.number(quota.window).text(created).text(updated).done();
    }
}

} // namespace bw::demo
