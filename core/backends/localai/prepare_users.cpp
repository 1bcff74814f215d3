// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/preparer.h"
#include "core/backends/localai/write_values.h"
#include "core/secrets/password_hash.h"

namespace bw::localai {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isRole(const QString& role) { return role == "admin"_L1 || role == "user"_L1; }
bool isStatus(const QString& status)
{
    return status == "active"_L1 || status == "pending"_L1 || status == "disabled"_L1;
}

// As the server takes it at registration.
QString normalized(const QString& email) { return email.trimmed().toLower(); }
bool isAddress(const QString& email)
{
    const auto at = email.lastIndexOf(u'@');
    return at > 0 && at < email.size() - 1;
}

} // namespace

Preparer::Refusal Preparer::fits(const QString& value, int longest) const
{
    if (!m_with.layout.postgres)
        return {};
    if (value.contains(QChar(u'\0')))
        return Error{Fault::Invalid, "localai.nul", {value}};
    if (value.toUcs4().size() > longest)
        return Error{Fault::Invalid, "localai.too_long", {value, QString::number(longest)}};
    return {};
}

Preparer::Refusal Preparer::takeEmail(const QString& id, const QString& email)
{
    if (!m_emailsKnown) {
        for (const auto& u : m_base.users)
            if (u.provider == "local"_L1)
                m_byEmail[u.email].insert(u.id);
        m_emailsKnown = true;
    }
    auto& owners = m_byEmail[email];
    for (const auto& other : owners)
        if (other != id)
            if (const auto* p = person(other); p && p->there && p->email == email)
                return Error{Fault::Refused, "localai.email_taken", {email}};
    owners.insert(id);
    return {};
}

// The hash is made when all of the set's changes are known; until then its place is kept.
void Preparer::bindPassword(const SecretPtr& password)
{
    auto& step = m_work.steps.back();
    for (qsizetype i = 0; i < step.sql.binds.size(); ++i)
        if (std::holds_alternative<db::Masked>(step.sql.binds[i]))
            m_pending.push_back({m_work.steps.size() - 1, i, password});
}

Preparer::Refusal Preparer::createUser(Change& c)
{
    const auto email = normalized(c.to(user::email));
    auto name = c.to(user::name).trimmed();
    if (name.isEmpty()) // so does the server
        name = email;
    const auto provider = c.after->contains(u"provider") ? c.to(user::provider) : u"local"_s;
    const auto role = c.after->contains(u"role") ? c.to(user::role) : u"user"_s;
    const auto status = c.after->contains(u"status") ? c.to(user::status) : u"active"_s;
    if (provider != "local"_L1)
        return Error{Fault::Unsupported, "localai.local_only", {provider}};
    if (!isAddress(email))
        return Error{Fault::Invalid, "localai.email", {email}};
    if (!isRole(role))
        return Error{Fault::Invalid, "localai.role", {role}};
    if (!isStatus(status))
        return Error{Fault::Invalid, "localai.status", {status}};
    for (const auto& value : {email, name})
        if (auto refused = fits(value, 255))
            return refused;
    if (auto refused = takeEmail(c.subject.id, email))
        return refused;
    const bool granted = c.after->contains(u"permissions") || c.after->contains(u"models");
    if (granted && m_with.capabilities.of(u"user.permissions"_s).can == Can::No)
        return Error{Fault::Unsupported, m_with.capabilities.of(u"user.permissions"_s).why};

    setField(c, user::email, email);
    setField(c, user::name, name);
    setField(c, user::provider, provider);
    setField(c, user::role, role);
    setField(c, user::status, status);
    setField(c, user::createdAt, std::optional(m_with.now));
    if (c.subject.label.isEmpty())
        c.subject.label = name;
    m_people[c.subject.id] = {email, provider, role, status};
    if (!c.secret) // now that what builds on it can be looked at
        return Error{Fault::Invalid, "password.missing"};
    if (const auto* why = unusablePassword(*c.secret))
        return Error{Fault::Invalid, why};

    // The subject of a local account is its address (recorded).
    auto sql = insertRow(m_with.layout, "users",
        {{"id", text(c.subject.id)}, {"email", text(email)}, {"name", text(name)}, {"avatar_url", QByteArray("")},
            {"provider", text(provider)}, {"subject", text(email)}, {"password_hash", db::Masked{}},
            {"role", text(role)}, {"status", text(status)}, {"created_at", stamp()}, {"updated_at", stamp()}});
    // Somebody else may have taken the address since the list was read; it is no unique column.
    sql.text.replace(") VALUES (", ") SELECT ");
    sql.text.chop(1);
    sql.text +=
        " WHERE NOT EXISTS (SELECT 1 FROM " + m_with.layout.table("users") + " WHERE email = ? AND provider = 'local')";
    sql.binds << text(email);
    add(std::move(sql), 1);
    bindPassword(c.secret);
    if (granted)
        writeGrants(c.subject.id,
            {{"permissions", permissionsText(c.to(user::permissions))},
                {"allowed_models", allowedModelsText(c.to(user::models))}});
    return {};
}

void Preparer::updateUser(const Change& c, Cells cells)
{
    cells.push_back({"updated_at", stamp()});
    add(updateRows(m_with.layout, "users", cells, "id", c.subject.id), 1);
}

Preparer::Refusal Preparer::renameUser(Change& c)
{
    const auto name = c.to(user::name); // as it is: undo must be able to give back any name
    if (name.trimmed().isEmpty())
        return Error{Fault::Invalid, "localai.name"};
    if (auto refused = fits(name, 255))
        return refused;
    updateUser(c, {{"name", text(name)}});
    return {};
}

Preparer::Refusal Preparer::setEmail(Change& c)
{
    const bool back = !c.archive.isEmpty(); // as it was, whatever somebody once wrote there
    const auto email = back ? c.to(user::email) : normalized(c.to(user::email));
    if (!back && !isAddress(email))
        return Error{Fault::Invalid, "localai.email", {email}};
    if (auto refused = fits(email, 255))
        return refused;
    const auto* who = person(c.subject.id);
    const bool local = who && who->provider == "local"_L1;
    if (local)
        if (auto refused = takeEmail(c.subject.id, email))
            return refused;
    setField(c, user::email, email);
    if (who)
        knownPerson(c.subject.id).email = email;
    auto sql =
        updateRows(m_with.layout, "users", {{"email", text(email)}, {"updated_at", stamp()}}, "id", c.subject.id);
    const auto table = m_with.layout.table("users");
    if (m_with.layout.has("users", "subject") && m_with.layout.has("users", "provider")) {
        // Of a local account it is the address, of others the provider's name for the person.
        sql.text.replace(" SET email = ?",
            " SET email = ?, subject = CASE WHEN provider = 'local' AND subject = email THEN ? "
            "ELSE subject END");
        sql.binds.insert(1, text(email));
    }
    if (local) {
        sql.text += " AND NOT EXISTS (SELECT 1 FROM " + table
            + " other WHERE other.email = ? AND other.provider = 'local' AND other.id <> ?)";
        sql.binds << text(email) << text(c.subject.id);
    }
    add(std::move(sql), 1);
    return {};
}

Preparer::Refusal Preparer::setRole(Change& c)
{
    const auto role = c.to(user::role);
    if (!isRole(role))
        return Error{Fault::Invalid, "localai.role", {role}};
    if (person(c.subject.id))
        knownPerson(c.subject.id).role = role;
    updateUser(c, {{"role", text(role)}});
    return {};
}

Preparer::Refusal Preparer::setStatus(Change& c)
{
    const auto status = c.to(user::status);
    if (!isStatus(status))
        return Error{Fault::Invalid, "localai.status", {status}};
    if (person(c.subject.id))
        knownPerson(c.subject.id).status = status;
    updateUser(c, {{"status", text(status)}});
    return {};
}

Preparer::Refusal Preparer::setPassword(Change& c)
{
    const auto* who = person(c.subject.id);
    if (who && who->provider != "local"_L1)
        return Error{Fault::Unsupported, "localai.not_local", {who->email, who->provider}};
    if (!c.secret)
        return Error{Fault::Invalid, "password.missing"};
    if (const auto* why = unusablePassword(*c.secret))
        return Error{Fault::Invalid, why};
    updateUser(c, {{"password_hash", db::Masked{}}});
    bindPassword(c.secret);
    if (m_with.layout.has("sessions", "user_id"))
        add(deleteRows(m_with.layout, "sessions", "user_id", c.subject.id));
    return {};
}

// A user has no such row until the server first lists him.
void Preparer::writeGrants(const QString& user, const Cells& cells)
{
    constexpr auto table = "user_permissions";
    Cells all{{"id", text(uuid(m_with.random))}, {"user_id", text(user)}};
    QByteArrayList renewed;
    for (const char* column : {"permissions", "allowed_models"}) {
        const auto given = std::find_if(
            cells.begin(), cells.end(), [&](const Cell& cell) { return QByteArrayView(cell.column) == column; });
        if (given == cells.end())
            all.push_back({column, column[0] == 'p' ? permissionsText({}) : allowedModelsText({})});
        else {
            all.push_back(*given);
            renewed << column;
        }
    }
    all.push_back({"created_at", stamp()});
    all.push_back({"updated_at", stamp()});
    if (m_with.layout.has(table, "updated_at"))
        renewed << "updated_at";
    auto sql = insertRow(m_with.layout, table, all);
    for (auto& column : renewed)
        column += " = excluded." + column;
    sql.text += " ON CONFLICT (user_id) DO UPDATE SET " + renewed.join(", ");
    add(std::move(sql), 1);
}

Preparer::Refusal Preparer::setPermissions(Change& c)
{
    writeGrants(c.subject.id, {{"permissions", permissionsText(c.to(user::permissions))}});
    return {};
}

Preparer::Refusal Preparer::setModels(Change& c)
{
    writeGrants(c.subject.id, {{"allowed_models", allowedModelsText(c.to(user::models))}});
    return {};
}

Preparer::Refusal Preparer::rejectUser(Change& c)
{
    if (const auto* who = person(c.subject.id); who && who->status != "pending"_L1)
        return Error{Fault::Refused, "localai.not_pending", {who->email}};
    return deleteUser(c);
}

// What the server does, and for each generation alike: the one of 4.1 leaves permissions, quotas, usage and invites
// behind. Rows that refer to others go first.
Preparer::Refusal Preparer::deleteUser(Change& c)
{
    const auto& layout = m_with.layout;
    const auto remove = [&](const char* table, const char* column) {
        if (layout.has(table, column))
            add(deleteRows(layout, table, column, c.subject.id), {}, table);
    };
    remove("invite_codes", "created_by");
    if (layout.has("invite_codes", "used_by"))
        add(endInvites(layout, stamp(), "used_by", c.subject.id));
    for (const auto* table : {"sessions", "user_api_keys", "user_permissions", "quota_rules", "usage_records"})
        remove(table, "user_id");
    add(deleteRows(layout, "users", "id", c.subject.id), 1, "users");
    if (person(c.subject.id))
        knownPerson(c.subject.id).there = false;
    return {};
}

Preparer::Refusal Preparer::restoreUser(Change& c)
{
    if (c.archive.isEmpty())
        return Error{Fault::Unsupported, "localai.not_archived"};
    const auto email = c.to(user::email), provider = c.to(user::provider);
    if (provider == "local"_L1)
        if (auto refused = takeEmail(c.subject.id, email))
            return refused;
    m_people[c.subject.id] = {email, provider, c.to(user::role), c.to(user::status)};
    return {};
}

} // namespace bw::localai
