// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/matrix.h"
#include "core/domain/access.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
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

Column textColumn(QStringView id, const char* title, QString User::*member, ColumnFlags flags = Plain)
{
    Column c{id, title};
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

PermissionMatrix::PermissionMatrix(SnapshotPtr snapshot)
    : m_snapshot(std::move(snapshot))
{
    orderPermissions();
    countPeople();
    makeListing();
}

// The catalogue's order, its groups kept together; keys that this server does not know come last.
void PermissionMatrix::orderPermissions()
{
    QStringList order;
    for (const bool known : {true, false})
        for (const Permission& p : m_snapshot->permissions)
            if (p.known == known && !order.contains(p.group))
                order << p.group;
    for (const QString& group : order) {
        const size_t first = m_permissions.size();
        for (const Permission& p : m_snapshot->permissions)
            if (p.group == group)
                m_permissions.push_back(p);
        m_groups.push_back({group, first, m_permissions.size() - first});
    }
}

void PermissionMatrix::countPeople()
{
    QHash<QString, bool> defaults;
    for (const Permission& p : m_permissions)
        if (p.known)
            defaults.insert(p.key, p.byDefault);
    m_differs.reserve(m_snapshot->users.size());
    for (const User& u : m_snapshot->users) {
        bool differs = false;
        if (isAdmin(u)) {
            ++m_administrators;
        } else {
            differs = u.models.has_value();
            for (auto i = u.permissions.begin(); !differs && i != u.permissions.end(); ++i) {
                const auto known = defaults.constFind(i.key());
                differs = known != defaults.constEnd() && *known != i.value();
            }
        }
        m_differs.push_back(differs);
        m_differing += differs;
    }
}

Switch PermissionMatrix::byDefault(size_t permission) const
{
    const Permission& p = m_permissions[permission];
    return !p.known ? Switch::Absent : p.byDefault ? Switch::DefaultOn : Switch::DefaultOff;
}

Switch PermissionMatrix::at(size_t user, size_t permission) const
{
    const User& u = m_snapshot->users[user];
    const Permission& p = m_permissions[permission];
    if (p.known && isAdmin(u))
        return Switch::Always;
    const auto stored = u.permissions.constFind(p.key);
    return stored == u.permissions.constEnd() ? byDefault(permission) : *stored ? Switch::SetOn : Switch::SetOff;
}

ModelAccess PermissionMatrix::modelAccess(size_t user) const
{
    const User& u = m_snapshot->users[user];
    if (isAdmin(u) || !u.models)
        return ModelAccess::All;
    return u.models->isEmpty() ? ModelAccess::None : ModelAccess::Some;
}

QString PermissionMatrix::modelsText(size_t user) const
{
    switch (modelAccess(user)) {
    case ModelAccess::All:
        return QCoreApplication::translate("Matrix", "all");
    case ModelAccess::None:
        return QCoreApplication::translate("Matrix", "none: allows nothing");
    case ModelAccess::Some:
        break;
    }
    const QStringList& allowed = *m_snapshot->users[user].models;
    return QCoreApplication::translate("Matrix", "%1 of %2")
        .arg(allowed.size())
        .arg(std::max(allowed.size(), m_snapshot->models.size()));
}

void PermissionMatrix::makeListing()
{
    m_listing.id = u"roles";
    m_listing.record = u"user";
    m_listing.title = QT_TRANSLATE_NOOP("Listing", "Roles and permissions");
    m_listing.parts = Part::Users | Part::Roles;
    m_listing.count = [](const Snapshot& s) { return s.users.size(); };
    m_listing.subject = [](const Snapshot& s, size_t row) {
        const User& u = s.users[row];
        return Subject{QStringLiteral("user"), u.id, s.scope, u.name.isEmpty() ? u.email : u.name};
    };
    auto& columns = m_listing.columns;
    columns.push_back(textColumn(u"id", user::id.title, &User::id, Hidden));
    columns.push_back(textColumn(u"name", QT_TRANSLATE_NOOP("Field", "Person"), &User::name));
    columns.back().look = Look::Name;
    columns.back().link = [this](const Viewpoint& v, size_t row) { return m_listing.subject(v.snapshot, row); };
    columns.push_back(textColumn(u"email", user::email.title, &User::email, Hidden));
    columns.push_back(textColumn(u"role", user::role.title, &User::role, Facet));
    columns.push_back(textColumn(u"status", user::status.title, &User::status, Hidden | Facet));
    Column explicitly{u"explicit", QT_TRANSLATE_NOOP("Field", "Explicit"), Look::Number};
    explicitly.cell = [](const Viewpoint& v, size_t row) -> Cell {
        return qint64(explicitCount(v.snapshot.users[row]));
    };
    explicitly.json = [](const Viewpoint& v, size_t row) { return toJson(v.snapshot.users[row].permissions); };
    explicitly.flags = Unsearched;
    columns.push_back(std::move(explicitly));
    Column differing{u"differs", QT_TRANSLATE_NOOP("Field", "Differs from default")};
    differing.cell = [this](const Viewpoint&, size_t row) -> Cell { return differs(row); };
    differing.flags = Hidden | Facet | Unsearched;
    columns.push_back(std::move(differing));
    Column effective{u"effective", QT_TRANSLATE_NOOP("Field", "Permissions on"), Look::Number};
    effective.cell = [this](const Viewpoint&, size_t row) -> Cell {
        qint64 on = 0;
        for (size_t p = 0; p < m_permissions.size(); ++p)
            on += m_permissions[p].known && isOn(at(row, p));
        return on;
    };
    effective.json = [](const Viewpoint& v, size_t row) {
        return toJson(effectivePermissions(v.snapshot.users[row], v.snapshot));
    };
    effective.flags = Hidden | Unsearched;
    columns.push_back(std::move(effective));
    for (const Permission& p : m_permissions)
        m_titles.push_back(p.title.toUtf8());
    for (size_t p = 0; p < m_permissions.size(); ++p) {
        Column c{m_permissions[p].key, m_titles[p].constData()};
        c.cell = [this, p](const Viewpoint&, size_t row) -> Cell {
            const Switch s = at(row, p);
            return s == Switch::Absent ? Cell{} : Cell{bw::id(s)};
        };
        c.flags = Unsearched;
        c.width = 29;
        columns.push_back(std::move(c));
    }
    Column models{u"models", user::models.title};
    models.cell = [this](const Viewpoint&, size_t row) -> Cell {
        if (modelAccess(row) == ModelAccess::Some)
            return m_snapshot->users[row].models->join(QStringLiteral(", "));
        return modelAccess(row) == ModelAccess::All ? QStringLiteral("all") : QStringLiteral("none");
    };
    models.json = [](const Viewpoint& v, size_t row) {
        const auto& allowed = v.snapshot.users[row].models;
        return QJsonObject{{QStringLiteral("restricted"), allowed.has_value()},
            {QStringLiteral("allowed"), QJsonArray::fromStringList(allowed.value_or(QStringList{}))}};
    };
    columns.push_back(std::move(models));
}

} // namespace bw
