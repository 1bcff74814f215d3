// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/tables/matrix.h"
#include <algorithm>

namespace bw {
namespace {

QString words(const char* text) { return QCoreApplication::translate("Matrix", text); }

} // namespace

QString groupTitle(const QString& id)
{
    if (id == u"agent")
        return words(QT_TRANSLATE_NOOP("Matrix", "Agent"));
    if (id == u"general")
        return words(QT_TRANSLATE_NOOP("Matrix", "General"));
    if (id == u"api")
        return words(QT_TRANSLATE_NOOP("Matrix", "API"));
    if (id == u"other")
        return words(QT_TRANSLATE_NOOP("Matrix", "Other"));
    return id;
}

QString groupRemark(const PermissionColumns& columns, size_t group)
{
    const auto& g = columns.groups[group];
    const Switch first = byDefault(columns.permissions[g.first]);
    for (size_t p = g.first; p < g.first + g.count; ++p)
        if (byDefault(columns.permissions[p]) != first)
            return {};
    return first == Switch::Absent ? words(QT_TRANSLATE_NOOP("Matrix", "no effect on this server"))
                                   : switchWords(first);
}

QString switchWords(Switch s)
{
    switch (s) {
    case Switch::DefaultOn:
        return words(QT_TRANSLATE_NOOP("Matrix", "on by default"));
    case Switch::DefaultOff:
        return words(QT_TRANSLATE_NOOP("Matrix", "off by default"));
    case Switch::SetOn:
        return words(QT_TRANSLATE_NOOP("Matrix", "set on"));
    case Switch::SetOff:
        return words(QT_TRANSLATE_NOOP("Matrix", "set off"));
    case Switch::Always:
        return words(QT_TRANSLATE_NOOP("Matrix", "on for administrators"));
    case Switch::Unknown:
        return words(QT_TRANSLATE_NOOP("Matrix", "can't be read"));
    case Switch::Absent:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Matrix", "not stored"));
}

QString inWords(const Permission& p, Switch s)
{
    if (!p.known && s != Switch::Absent && s != Switch::Unknown)
        return words(QT_TRANSLATE_NOOP("Matrix", "%1: %2, without effect on this server"))
            .arg(permissionTitle(p), switchWords(s));
    return QStringLiteral("%1: %2").arg(permissionTitle(p), switchWords(s));
}

namespace {

// What a role grants, asked of somebody who has it and no entries of his own.
RoleSummary summarize(const PermissionMatrix& matrix, const QString& id, const Role* role)
{
    RoleSummary r{id, role && !role->name.isEmpty() ? role->name : id, role != nullptr};
    User somebody;
    somebody.role = id;
    const bool everything = isAdmin(somebody);
    int known = 0;
    for (size_t p = 0; p < matrix.permissions().size(); ++p) {
        const Permission& permission = matrix.permissions()[p];
        if (!permission.known)
            continue;
        ++known;
        r.permissions += everything || permission.byDefault || (role && role->permissions.contains(permission.key));
    }
    if (!role)
        r.grants =
            words(QT_TRANSLATE_NOOP("Matrix", "This server doesn't know the role: it gets a user's permissions."));
    else if (everything)
        r.grants = words(QT_TRANSLATE_NOOP(
            "Matrix", "Everything, on all models; the server ignores permissions stored for a person."));
    else
        r.grants = words(
            QT_TRANSLATE_NOOP("Matrix", "%1 of %2 permissions by default; what is stored for a person comes before."))
                       .arg(r.permissions)
                       .arg(known);
    return r;
}

} // namespace

std::vector<RoleSummary> summarizeRoles(const PermissionMatrix& matrix)
{
    const Snapshot& s = *matrix.snapshot();
    std::vector<RoleSummary> all;
    for (const Role& role : s.roles)
        all.push_back(summarize(matrix, role.id, &role));
    for (const User& u : s.users) {
        auto found = std::find_if(all.begin(), all.end(), [&](const RoleSummary& r) { return r.id == u.role; });
        if (found == all.end())
            found = all.insert(all.end(), summarize(matrix, u.role, nullptr));
        ++found->people;
    }
    return all;
}

Listing rolesListing(std::shared_ptr<const std::vector<RoleSummary>> roles)
{
    const auto text = [&](QStringView id, const char* title, QString RoleSummary::*member, int width) {
        Column c{id, title};
        c.cell = [roles, member](const Viewpoint&, size_t row) -> Cell { return (*roles)[row].*member; };
        c.width = width;
        return c;
    };
    const auto number = [&](QStringView id, const char* title, int RoleSummary::*member) {
        Column c{id, title, Look::Number};
        c.cell = [roles, member](const Viewpoint&, size_t row) -> Cell { return qint64((*roles)[row].*member); };
        c.width = 120;
        return c;
    };
    Listing listing{u"role-summary", u"role", QT_TRANSLATE_NOOP("Listing", "Roles"), Parts(Part::Users) | Part::Roles,
        [roles](const Snapshot&) { return roles->size(); },
        [roles](const Snapshot& s, size_t row) {
            return Subject{QStringLiteral("role"), (*roles)[row].id, s.scope, (*roles)[row].name};
        },
        {}};
    listing.columns = {text(u"role", QT_TRANSLATE_NOOP("Field", "Role"), &RoleSummary::name, 160),
        number(u"people", QT_TRANSLATE_NOOP("Field", "People"), &RoleSummary::people),
        number(u"permissions", QT_TRANSLATE_NOOP("Field", "Permissions on"), &RoleSummary::permissions),
        text(u"grants", QT_TRANSLATE_NOOP("Field", "What it grants"), &RoleSummary::grants, 520)};
    return listing;
}

} // namespace bw
