// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/records.h"
#include "core/backends/localai/grants.h"
#include "core/backends/localai/schema.h"
#include <QSet>
#include <string>
#include <unordered_map>

namespace bw::localai {

namespace {

constexpr size_t kEarly = 500; // users in the first slice: more than a window shows

using db::Next;
using db::Row;

// Go's zero time stands for "never" where a column is not nullable. As an expiry it is a moment that has passed: the
// server takes it from whoever asks for it and refuses that key.
constexpr Instant kGoZero{-62'135'596'800'000'000};

// NULL stays apart from the empty text: a null QString.
QString string(std::string_view bytes) { return QString::fromUtf8(bytes.data(), qsizetype(bytes.size())); }

// A column of few different values: one shared string for each instead of one for each row.
class FewValues {
public:
    const QString& of(std::string_view bytes)
    {
        if (!bytes.data())
            return m_null;
        for (const auto& [known, text] : m_values)
            if (known == bytes)
                return text;
        if (m_values.size() == 16)
            m_values.erase(m_values.begin());
        m_values.emplace_back(std::string(bytes), string(bytes));
        return m_values.back().second;
    }

private:
    std::vector<std::pair<std::string, QString>> m_values;
    const QString m_null;
};

std::optional<Instant> expiry(const Row& row, int column, Unreadable& unreadable, const char* name = "expires_at")
{
    const auto at = row.time(column);
    if (!at && !row.null(column))
        unreadable << QLatin1StringView(name);
    return at;
}

std::optional<Instant> time(const Row& row, int column, const char* name, Unreadable& unreadable)
{
    const auto at = expiry(row, column, unreadable, name);
    return at;
}

std::optional<qint64> number(const Row& row, int column, const char* name, Unreadable& unreadable)
{
    const auto n = row.integer(column);
    if (!n && !row.null(column))
        unreadable << QLatin1StringView(name);
    return n;
}

class RecordReader {
public:
    RecordReader(db::Reading& reading, const Want& want, Instant now, const Context& context)
        : m_reading(reading)
        , m_want(want)
        , m_context(context)
        , m_snapshot(std::make_shared<Snapshot>())
    {
        m_snapshot->readAt = now;
        m_snapshot->parts = want.parts & ~Parts(Part::Activity);
        // Counts of what isn't there are not known, not zero.
        for (const auto& [part, table] :
            {std::pair(Part::Invites, "invite_codes"), std::pair(Part::Keys, "user_api_keys"),
                std::pair(Part::Sessions, "sessions"), std::pair(Part::Quotas, "quota_rules")})
            if (!reading.schema().has(table))
                m_snapshot->parts.setFlag(part, false);
    }

    Result<std::shared_ptr<Snapshot>> all()
    {
        auto& s = *m_snapshot;
        s.scopes.add({s.scope, s.scope, {}, {}});
        s.permissions = permissionCatalogue(generationOf(m_reading.schema()));
        addRoles(s.roles, s.permissions);
        s.notes = missingNotes(m_reading.schema(), m_want.parts);
        s.permissionsTold = m_reading.schema().has("user_permissions", "permissions");
        s.modelsTold = m_reading.schema().has("user_permissions", "allowed_models");
        const auto wanted = [&](Part p) { return m_want.parts.testFlag(p); };
        Result<void> done;
        if (wanted(Part::Users) || wanted(Part::Roles))
            done = grants().and_then([&] { return users(); });
        if (done && wanted(Part::Quotas))
            done = quotas();
        if (done && wanted(Part::Invites))
            done = invites();
        if (done && wanted(Part::Keys))
            done = keys();
        if (done && wanted(Part::Sessions))
            done = sessions();
        if (!done)
            return tl::unexpected(done.error());
        finish(s);
        return m_snapshot;
    }

private:
    Result<void> each(const char* table, const char* columns, const db::Visit& visit)
    {
        return m_reading.each({table, QByteArray(columns).split(' '), {}}, visit, m_context);
    }
    Result<void> grants();
    Result<void> users();
    Result<void> quotas();
    Result<void> invites();
    Result<void> keys();
    Result<void> sessions();
    void addUser(const Row&);
    void early();
    void finish(Snapshot&) const;
    template<class R> static qsizetype unreadableIn(const Table<R>& table)
    {
        qsizetype n = 0;
        for (const auto& r : table)
            n += r.unreadable.size();
        return n;
    }

    db::Reading& m_reading;
    const Want& m_want;
    const Context& m_context;
    std::shared_ptr<Snapshot> m_snapshot;
    ParsedOnce<Permissions, parsePermissions> m_permissions;
    ParsedOnce<ModelAccess, parseAllowedModels> m_models;
    struct Grant {
        size_t userAt, userSize; // in m_grantUsers
        const Permissions* permissions;
        const ModelAccess* models;
    };
    std::string_view userOf(const Grant& g) const
    {
        return std::string_view(m_grantUsers).substr(g.userAt, g.userSize);
    }
    const Grant* grantOf(std::string_view user);
    QString person(std::string_view id) const;
    std::vector<Grant> m_grants;
    std::string m_grantUsers; // of all grants, one after the other
    size_t m_nextGrant = 0;
    std::unordered_map<std::string_view, size_t> m_grantByUser; // made when it is first needed
    FewValues m_provider, m_role, m_status, m_avatar;
    bool m_earlyGiven = false;
};

Result<void> RecordReader::grants()
{
    return each("user_permissions", "user_id permissions allowed_models", [&](const Row& row) {
        const auto user = row.text(0);
        m_grants.push_back(
            {m_grantUsers.size(), user.size(), &m_permissions.of(row.text(1)), &m_models.of(row.text(2))});
        m_grantUsers += user;
        return Next::Row;
    });
}

// The rows mostly stand in the order of their users: then no lookup is needed at all, which is a third of the time.
const RecordReader::Grant* RecordReader::grantOf(std::string_view user)
{
    if (m_nextGrant < m_grants.size() && userOf(m_grants[m_nextGrant]) == user)
        return &m_grants[m_nextGrant++];
    if (m_grantByUser.empty()) {
        m_grantByUser.reserve(m_grants.size());
        for (size_t i = 0; i < m_grants.size(); ++i)
            m_grantByUser.insert_or_assign(userOf(m_grants[i]), i);
    }
    const auto found = m_grantByUser.find(user);
    if (found == m_grantByUser.end())
        return nullptr;
    m_nextGrant = found->second + 1;
    return &m_grants[found->second];
}

// The id of somebody who was read before is shared: most rows of other tables name one.
QString RecordReader::person(std::string_view id) const
{
    constexpr size_t longest = 64;
    char16_t wide[longest];
    if (id.empty() || id.size() > longest)
        return string(id);
    unsigned all = 0;
    for (size_t i = 0; i < id.size(); ++i) {
        wide[i] = uchar(id[i]);
        all |= wide[i];
    }
    const auto* user = all < 0x80 ? m_snapshot->users.find(QStringView(wide, qsizetype(id.size()))) : nullptr;
    return user ? user->id : string(id);
}

Result<void> RecordReader::users()
{
    const bool early = m_want.early && !m_earlyGiven;
    db::Select select{
        "users", QByteArray("id email name avatar_url provider subject role status created_at").split(' '), {}};
    select.paused = [this] { this->early(); };
    return m_reading.each(
        select,
        [&](const Row& row) {
            addUser(row);
            const auto count = m_snapshot->users.size();
            if (count == kEarly + 1) // nearly every user has a row there
                m_snapshot->users.reserve(m_grants.size());
            if (count % 4096 == 0)
                m_context.report(qint64(count), 0, "database.reading_users");
            return early && count == kEarly ? Next::Pause : Next::Row;
        },
        m_context);
}

void RecordReader::addUser(const Row& row)
{
    User u;
    u.id = string(row.text(0));
    if (row.null(0))
        u.unreadable << QStringLiteral("id");
    u.email = string(row.text(1));
    u.name = string(row.text(2));
    u.avatarUrl = m_avatar.of(row.text(3));
    u.provider = m_provider.of(row.text(4));
    const auto subject = row.text(5); // of a local account it is the address
    u.subject = subject.data() && subject == row.text(1) ? u.email : string(subject);
    u.role = m_role.of(row.text(6));
    u.status = m_status.of(row.text(7));
    u.createdAt = time(row, 8, "created_at", u.unreadable);
    if (const auto* grant = grantOf(row.text(0))) {
        u.permissions = grant->permissions->switches;
        u.models = grant->models->allowed;
        if (!grant->permissions->readable)
            u.unreadable << QStringLiteral("permissions");
        if (!grant->models->readable)
            u.unreadable << QStringLiteral("models");
    }
    m_snapshot->users.add(std::move(u));
}

void RecordReader::early()
{
    if (!m_want.early || std::exchange(m_earlyGiven, true))
        return;
    auto first = std::make_shared<Snapshot>(*m_snapshot);
    first->parts = Part::Users;
    finish(*first);
    derive(*first);
    m_want.early(std::move(first));
}

Result<void> RecordReader::quotas()
{
    FewValues model;
    return each(
        "quota_rules", "id user_id model max_requests max_total_tokens window_seconds created_at", [&](const Row& row) {
            Quota q;
            q.id = string(row.text(0));
            q.owner = person(row.text(1));
            q.model = model.of(row.text(2));
            q.maxRequests = number(row, 3, "max_requests", q.unreadable);
            q.maxTokens = number(row, 4, "max_total_tokens", q.unreadable);
            q.windowSeconds = number(row, 5, "window_seconds", q.unreadable);
            q.createdAt = time(row, 6, "created_at", q.unreadable);
            m_snapshot->quotas.add(std::move(q));
            return Next::Row;
        });
}

Result<void> RecordReader::invites()
{
    return each("invite_codes", "id code_prefix created_by used_by used_at expires_at created_at", [&](const Row& row) {
        Invite i;
        i.id = string(row.text(0));
        i.codePrefix = string(row.text(1));
        i.creator = person(row.text(2));
        i.redeemer = person(row.text(3));
        i.usedAt = time(row, 4, "used_at", i.unreadable);
        i.expiresAt = expiry(row, 5, i.unreadable);
        i.createdAt = time(row, 6, "created_at", i.unreadable);
        m_snapshot->invites.add(std::move(i));
        return Next::Row;
    });
}

Result<void> RecordReader::keys()
{
    FewValues role;
    return each(
        "user_api_keys", "id user_id name key_prefix role created_at expires_at last_used", [&](const Row& row) {
            ApiKey k;
            k.id = string(row.text(0));
            k.owner = person(row.text(1));
            k.name = string(row.text(2));
            k.prefix = string(row.text(3));
            k.roleAtIssue = role.of(row.text(4));
            k.createdAt = time(row, 5, "created_at", k.unreadable);
            k.expiresAt = expiry(row, 6, k.unreadable);
            k.lastUsedAt = time(row, 7, "last_used_at", k.unreadable);
            m_snapshot->keys.add(std::move(k));
            return Next::Row;
        });
}

Result<void> RecordReader::sessions()
{
    return each("sessions", "id user_id expires_at rotated_at created_at", [&](const Row& row) {
        Session s;
        s.id = string(row.text(0));
        s.owner = person(row.text(1));
        s.expiresAt = expiry(row, 2, s.unreadable);
        s.rotatedAt = time(row, 3, "rotated_at", s.unreadable);
        s.createdAt = time(row, 4, "created_at", s.unreadable);
        m_snapshot->sessions.add(std::move(s));
        return Next::Row;
    });
}

// What is known only when rows are there: permissions and models that occur in the data alone, damaged cells.
void RecordReader::finish(Snapshot& s) const
{
    QSet<QString> known;
    for (const auto& p : s.permissions)
        known.insert(p.key);
    QStringList foreign;
    for (const auto& p : m_permissions.all())
        for (auto i = p.switches.begin(); i != p.switches.end(); ++i)
            if (!known.contains(i.key())) {
                known.insert(i.key());
                foreign << i.key();
            }
    foreign.sort();
    for (const auto& key : foreign)
        s.permissions.push_back({key, QStringLiteral("other"), key, false, false});

    QSet<QString> models;
    for (const auto& m : m_models.all())
        for (const auto& name : m.allowed.value_or(QStringList()))
            models.insert(name);
    for (const auto& q : s.quotas)
        if (!q.model.isEmpty())
            models.insert(q.model);
    s.models = models.values();
    s.models.sort();

    const auto damaged = unreadableIn(s.users) + unreadableIn(s.quotas) + unreadableIn(s.invites) + unreadableIn(s.keys)
        + unreadableIn(s.sessions);
    if (damaged > 0)
        s.notes.push_back({"database.note.unreadable", Level::Warn, {}, {QString::number(damaged)}});
}

} // namespace

Result<std::shared_ptr<Snapshot>> readRecords(
    db::Reading& reading, const Want& want, Instant now, const Context& context)
{
    return RecordReader(reading, want, now, context).all();
}

} // namespace bw::localai
