// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/matrix.h"
#include "core/domain/access.h"
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
    const auto stored = u.permissions.constFind(p.key);
    return stored == u.permissions.constEnd() ? byDefault(p) : *stored ? Switch::SetOn : Switch::SetOff;
}

ModelAccess modelAccess(const User& u)
{
    if (isAdmin(u) || !u.models)
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

bool PermissionColumns::differs(const User& u) const
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
    return false;
}

PermissionMatrix::PermissionMatrix(SnapshotPtr snapshot)
    : m_snapshot(std::move(snapshot))
    , m_columns(std::make_shared<PermissionColumns>(*m_snapshot))
    , m_listing(matrixListing(m_columns))
{
    for (const User& u : m_snapshot->users) {
        m_administrators += isAdmin(u);
        m_differing += m_columns->differs(u);
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
    c.cell = [](const Viewpoint& v, size_t row) -> Cell { return qint64(explicitCount(userAt(v, row))); };
    c.json = [](const Viewpoint& v, size_t row) { return toJson(userAt(v, row).permissions); };
    c.flags = Unsearched;
    c.width = 64;
    return c;
}

Column differsColumn(const std::shared_ptr<const PermissionColumns>& columns)
{
    Column c{u"differs", QT_TRANSLATE_NOOP("Field", "Differs from default")};
    c.cell = [columns](const Viewpoint& v, size_t row) -> Cell { return columns->differs(userAt(v, row)); };
    c.flags = ColumnFlags(Hidden) | Facet | Unsearched;
    return c;
}

Column effectiveColumn(const std::shared_ptr<const PermissionColumns>& columns)
{
    Column c{u"effective", QT_TRANSLATE_NOOP("Field", "Permissions on"), Look::Number};
    c.cell = [columns](const Viewpoint& v, size_t row) -> Cell {
        return qint64(std::count_if(columns->permissions.begin(), columns->permissions.end(),
            [&](const Permission& p) { return p.known && isOn(switchOf(userAt(v, row), p)); }));
    };
    c.json = [](const Viewpoint& v, size_t row) { return toJson(effectivePermissions(userAt(v, row), v.snapshot)); };
    c.flags = ColumnFlags(Hidden) | Unsearched;
    return c;
}

Column permissionColumn(const std::shared_ptr<const PermissionColumns>& columns, size_t p)
{
    Column c{columns->ids[qsizetype(p)], columns->titles[p].constData()};
    c.cell = [columns, p](const Viewpoint& v, size_t row) -> Cell {
        const Switch s = switchOf(userAt(v, row), columns->permissions[p]);
        return s == Switch::Absent ? Cell{} : Cell{id(s)};
    };
    c.flags = Unsearched;
    c.width = 29;
    return c;
}

Column modelsColumn()
{
    Column c{u"models", user::models.title};
    c.cell = [](const Viewpoint& v, size_t row) -> Cell {
        const User& u = userAt(v, row);
        if (modelAccess(u) == ModelAccess::Some)
            return u.models->join(QStringLiteral(", "));
        return modelAccess(u) == ModelAccess::All ? QStringLiteral("all") : QStringLiteral("none");
    };
    c.json = [](const Viewpoint& v, size_t row) {
        const auto& allowed = userAt(v, row).models;
        return QJsonObject{{QStringLiteral("restricted"), allowed.has_value()},
            {QStringLiteral("allowed"), QJsonArray::fromStringList(allowed.value_or(QStringList{}))}};
    };
    return c;
}

} // namespace

Listing matrixListing(std::shared_ptr<const PermissionColumns> columns)
{
    Listing listing{u"roles", u"user", QT_TRANSLATE_NOOP("Listing", "Roles and permissions"),
        Parts(Part::Users) | Part::Roles, [](const Snapshot& s) { return s.users.size(); }, personAt, {}};
    listing.columns = {textColumn(u"id", user::id.title, &User::id, Hidden), nameColumn(),
        textColumn(u"email", user::email.title, &User::email, Hidden),
        textColumn(u"role", user::role.title, &User::role, Facet, 56),
        textColumn(u"status", user::status.title, &User::status, ColumnFlags(Hidden) | Facet), explicitColumn(),
        differsColumn(columns), effectiveColumn(columns)};
    for (size_t p = 0; p < columns->permissions.size(); ++p)
        listing.columns.push_back(permissionColumn(columns, p));
    listing.columns.push_back(modelsColumn());
    listing.rowOf = [](const Snapshot& s, QStringView id) { return s.users.row(id); };
    return listing;
}

} // namespace bw
