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

QString groupRemark(const PermissionMatrix& matrix, size_t group)
{
    const auto& g = matrix.groups()[group];
    const Switch first = matrix.byDefault(g.first);
    for (size_t p = g.first; p < g.first + g.count; ++p)
        if (matrix.byDefault(p) != first)
            return {};
    switch (first) {
    case Switch::DefaultOn:
        return words(QT_TRANSLATE_NOOP("Matrix", "on by default"));
    case Switch::DefaultOff:
        return words(QT_TRANSLATE_NOOP("Matrix", "off by default"));
    default:
        return words(QT_TRANSLATE_NOOP("Matrix", "no effect on this server"));
    }
}

QString inWords(const Permission& p, Switch s)
{
    const char* text = "";
    switch (s) {
    case Switch::DefaultOn:
        text = QT_TRANSLATE_NOOP("Matrix", "%1: on by default");
        break;
    case Switch::DefaultOff:
        text = QT_TRANSLATE_NOOP("Matrix", "%1: off by default");
        break;
    case Switch::SetOn:
        text = p.known ? QT_TRANSLATE_NOOP("Matrix", "%1: on, set for this person")
                       : QT_TRANSLATE_NOOP("Matrix", "%1: stored as on, without effect on this server");
        break;
    case Switch::SetOff:
        text = p.known ? QT_TRANSLATE_NOOP("Matrix", "%1: off, set for this person")
                       : QT_TRANSLATE_NOOP("Matrix", "%1: stored as off, without effect on this server");
        break;
    case Switch::Always:
        text = QT_TRANSLATE_NOOP("Matrix", "%1: on, as everything is for administrators");
        break;
    case Switch::Absent:
        text = QT_TRANSLATE_NOOP("Matrix", "%1: not stored for this person");
        break;
    }
    return words(text).arg(p.title);
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

} // namespace bw
