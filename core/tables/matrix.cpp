// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/matrix.h"
#include "core/domain/access.h"
#include "core/tables/words.h"
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace bw {
namespace {

QJsonObject toJson(const Switches& switches)
{
    QJsonObject o;
    for (auto i = switches.begin(); i != switches.end(); ++i)
        o.insert(i.key(), i.value());
    return o;
}

Column textColumn(QStringView id, const char* title, QString User::*member, ColumnFlags flags = Plain, int width = 120)
{
    Column c{id, title};
    c.width = width;
    c.cell = [member](const Viewpoint& v, size_t row) -> Cell {
        const QString& text = v.snapshot.users[row].*member;
        return text.isEmpty() ? Cell{} : Cell{text};
    };
    c.flags = flags;
    return c;
}

} // namespace

QString id(Switch s)
{
    switch (s) {
    case Switch::DefaultOff:
        return QStringLiteral("off");
    case Switch::DefaultOn:
        return QStringLiteral("on");
    case Switch::SetOff:
        return QStringLiteral("set_off");
    case Switch::SetOn:
        return QStringLiteral("set_on");
    case Switch::Always:
        return QStringLiteral("always_on");
    case Switch::Absent:
    case Switch::Unknown:
        break;
    }
    return {};
}

bool isOn(Switch s) { return s == Switch::DefaultOn || s == Switch::SetOn || s == Switch::Always; }

Switch byDefault(const Permission& p)
{
    return !p.known ? Switch::Absent : p.byDefault ? Switch::DefaultOn : Switch::DefaultOff;
}

Switch switchOf(const User& u, const Permission& p)
{
    if (p.known && isAdmin(u))
        return Switch::Always;
    if (!readable(u, user::permissions))
        return Switch::Unknown;
    const auto stored = u.permissions.constFind(p.key);
    return stored == u.permissions.constEnd() ? byDefault(p) : *stored ? Switch::SetOn : Switch::SetOff;
}

ModelAccess modelAccess(const User& u)
{
    if (isAdmin(u))
        return ModelAccess::All;
    if (!readable(u, user::models))
        return ModelAccess::Unknown;
    if (!u.models)
        return ModelAccess::All;
    return u.models->isEmpty() ? ModelAccess::None : ModelAccess::Some;
}

QString modelsText(const User& u, const Snapshot& s)
{
    switch (modelAccess(u)) {
    case ModelAccess::All:
        return QCoreApplication::translate("Matrix", "all");
    case ModelAccess::None:
        return QCoreApplication::translate("Matrix", "none: allows nothing");
    case ModelAccess::Unknown:
        return switchWords(Switch::Unknown);
    case ModelAccess::Some:
        break;
    }
    return QCoreApplication::translate("Matrix", "%1 of %2")
        .arg(u.models->size())
        .arg(std::max(u.models->size(), s.models.size()));
}

PermissionColumns::PermissionColumns(const Snapshot& snapshot)
{
    QStringList order;
    for (const bool known : {true, false})
        for (const Permission& p : snapshot.permissions)
            if (p.known == known && !order.contains(p.group))
                order << p.group;
    for (const QString& group : order) {
        const size_t first = permissions.size();
        for (const Permission& p : snapshot.permissions)
            if (p.group == group)
                permissions.push_back(p);
        groups.push_back({group, first, permissions.size() - first});
    }
    static const QStringList taken{QString{}, QStringLiteral("id"), QStringLiteral("name"), QStringLiteral("email"),
        QStringLiteral("role"), QStringLiteral("status"), QStringLiteral("explicit"), QStringLiteral("differs"),
        QStringLiteral("effective"), QStringLiteral("models")};
    for (const Permission& p : permissions) {
        titles.push_back(permissionTitle(p).toUtf8());
        ids << (taken.contains(p.key) ? QStringLiteral("permission.") + p.key : p.key);
        if (p.known)
            m_defaults.insert(p.key, p.byDefault);
    }
}

bool PermissionColumns::sameAs(const PermissionColumns& o) const
{
    return std::equal(permissions.begin(), permissions.end(), o.permissions.begin(), o.permissions.end(),
        [](const Permission& a, const Permission& b) {
            return a.key == b.key && a.group == b.group && a.title == b.title && a.byDefault == b.byDefault
                && a.known == b.known;
        });
}

std::optional<bool> PermissionColumns::differs(const User& u) const
{
    if (isAdmin(u))
        return false;
    if (u.models)
        return true;
    for (auto i = u.permissions.begin(); i != u.permissions.end(); ++i) {
        const auto known = m_defaults.constFind(i.key());
        if (known != m_defaults.constEnd() && *known != i.value())
            return true;
    }
    if (!readable(u, user::permissions) || !readable(u, user::models))
        return {};
    return false;
}

PermissionMatrix::PermissionMatrix(SnapshotPtr snapshot)
    : m_snapshot(std::move(snapshot))
    , m_columns(std::make_shared<PermissionColumns>(*m_snapshot))
    , m_listing(matrixListing(m_columns))
{
    for (const User& u : m_snapshot->users) {
        m_administrators += isAdmin(u);
        m_differing += m_columns->differs(u).value_or(false);
    }
}

namespace {

const User& userAt(const Viewpoint& v, size_t row) { return v.snapshot.users[row]; }

Subject personAt(const Snapshot& s, size_t row)
{
    const User& u = s.users[row];
    return {QStringLiteral("user"), u.id, s.scope, u.name.isEmpty() ? u.email : u.name};
}

Column nameColumn()
{
    Column c{u"name", QT_TRANSLATE_NOOP("Field", "Person"), Look::Name};
    c.cell = [](const Viewpoint& v, size_t row) -> Cell { return personAt(v.snapshot, row).label; };
    c.link = [](const Viewpoint& v, size_t row) { return personAt(v.snapshot, row); };
    c.width = 184;
    return c;
}

Column explicitColumn()
{
    Column c{u"explicit", QT_TRANSLATE_NOOP("Field", "Explicit"), Look::Number};
    c.cell = [](const Viewpoint& v, size_t row) -> Cell {
        const User& u = userAt(v, row);
        return v.snapshot.permissionsTold && readable(u, user::permissions) ? Cell{qint64(explicitCount(u))} : Cell{};
    };
    c.json = [](const Viewpoint& v, size_t row) {
        const User& u = userAt(v, row);
        const bool told = v.snapshot.permissionsTold && readable(u, user::permissions);
        return told ? QJsonValue{toJson(u.permissions)} : QJsonValue{};
    };
    c.shown = [shown = c.cell](const Viewpoint& v, size_t row) {
        return readable(userAt(v, row), user::permissions) ? plainText(shown(v, row)) : switchWords(Switch::Unknown);
    };
    c.width = 64;
    return c;
}

Column differsColumn(const std::shared_ptr<const PermissionColumns>& columns)
{
    Column c{u"differs", QT_TRANSLATE_NOOP("Field", "Differs from default")};
    c.cell = [columns](const Viewpoint& v, size_t row) -> Cell {
        const auto differs = columns->differs(userAt(v, row));
        return differs ? Cell{*differs} : Cell{};
    };
    c.flags = ColumnFlags(Hidden) | Facet | Unsearched;
    return c;
}

Column effectiveColumn(const std::shared_ptr<const PermissionColumns>& columns)
{
    Column c{u"effective", QT_TRANSLATE_NOOP("Field", "Permissions on"), Look::Number};
    // What can't be read the server refuses, except to administrators, whom it doesn't check.
    const auto decided = [](const User& u) { return readable(u, user::permissions) || isAdmin(u); };
    c.cell = [columns, decided](const Viewpoint& v, size_t row) -> Cell {
        const User& u = userAt(v, row);
        if (!decided(u))
            return {};
        return qint64(std::count_if(columns->permissions.begin(), columns->permissions.end(),
            [&](const Permission& p) { return p.known && isOn(switchOf(u, p)); }));
    };
    c.json = [decided](const Viewpoint& v, size_t row) {
        const User& u = userAt(v, row);
        return decided(u) ? QJsonValue{toJson(effectivePermissions(u, v.snapshot))} : QJsonValue{};
    };
    c.flags = ColumnFlags(Hidden) | Unsearched;
    return c;
}

Column permissionColumn(const std::shared_ptr<const PermissionColumns>& columns, size_t p)
{
    Column c{columns->ids[qsizetype(p)], columns->titles[p].constData()};
    c.cell = [columns, p](const Viewpoint& v, size_t row) -> Cell {
        const Switch s = switchOf(userAt(v, row), columns->permissions[p]);
        return s == Switch::Absent || s == Switch::Unknown ? Cell{} : Cell{id(s)};
    };
    c.searched = [columns, p](const Viewpoint& v, size_t row) {
        const Permission& which = columns->permissions[p];
        return isOn(switchOf(userAt(v, row), which)) ? permissionTitle(which) : QString();
    };
    c.width = 29;
    return c;
}

Column modelsColumn()
{
    Column c{u"models", user::models.title};
    c.cell = [](const Viewpoint& v, size_t row) -> Cell {
        const User& u = userAt(v, row);
        switch (modelAccess(u)) {
        case ModelAccess::All:
            return QStringLiteral("all");
        case ModelAccess::Some:
            return u.models->join(QStringLiteral(", "));
        case ModelAccess::None:
            return QStringLiteral("none");
        case ModelAccess::Unknown:
            break;
        }
        return {};
    };
    c.shown = [shown = c.cell](const Viewpoint& v, size_t row) {
        return modelAccess(userAt(v, row)) == ModelAccess::Unknown ? switchWords(Switch::Unknown)
                                                                   : plainText(shown(v, row));
    };
    c.searched = [shown = c.cell](const Viewpoint& v, size_t row) {
        return plainText(shown(v, row)) + u' ' + modelsText(userAt(v, row), v.snapshot);
    };
    c.json = [](const Viewpoint& v, size_t row) {
        const auto& allowed = userAt(v, row).models;
        const bool known = v.snapshot.modelsTold && modelAccess(userAt(v, row)) != ModelAccess::Unknown;
        return QJsonObject{{QStringLiteral("restricted"), known ? QJsonValue{allowed.has_value()} : QJsonValue{}},
            {QStringLiteral("allowed"), QJsonArray::fromStringList(allowed.value_or(QStringList{}))}};
    };
    return c;
}

} // namespace

Listing matrixListing(std::shared_ptr<const PermissionColumns> columns)
{
    Listing listing{u"roles", u"user", QT_TRANSLATE_NOOP("Listing", "Roles and permissions"),
        Parts(Part::Users) | Part::Roles, [](const Snapshot& s) { return s.users.size(); }, personAt, {}};
    auto role = textColumn(u"role", user::role.title, &User::role, Facet, 56);
    role.searched = [](const Viewpoint& v, size_t row) {
        const QString& stored = userAt(v, row).role;
        return stored + u' ' + roleWords(stored);
    };
    listing.columns = {textColumn(u"id", user::id.title, &User::id, Hidden), nameColumn(),
        textColumn(u"email", user::email.title, &User::email, Hidden), std::move(role),
        textColumn(u"status", user::status.title, &User::status, ColumnFlags(Hidden) | Facet), explicitColumn(),
        differsColumn(columns), effectiveColumn(columns)};
    for (size_t p = 0; p < columns->permissions.size(); ++p)
        listing.columns.push_back(permissionColumn(columns, p));
    listing.columns.push_back(modelsColumn());
    listing.rowOf = [](const Snapshot& s, QStringView id) { return s.users.row(id); };
    return listing;
}

} // namespace bw
