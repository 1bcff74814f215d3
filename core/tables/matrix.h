// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/words.h"
#include "core/tables/listing.h"

namespace bw {

// What one person has for one permission, and where it comes from.
enum class Switch {
    DefaultOff,
    DefaultOn,
    SetOff,
    SetOn,
    Always, // an administrator: on, whatever is stored
    Absent, // a key found only in the data, not stored for this person
    Unknown // what is stored for this person can't be read
};
QString id(Switch); // "off" "on" "set_off" "set_on" "always_on"; empty for Absent and Unknown
bool isOn(Switch);
Switch switchOf(const User&, const Permission&);
Switch byDefault(const Permission&); // what a new user has

enum class ModelAccess { All, Some, None, Unknown };
ModelAccess modelAccess(const User&);
QString modelsText(const User&, const Snapshot&); // "all", "4 of 11", "none: allows nothing", "can't be read"

// The permissions in the order of their groups: what this server knows, then keys found only in the data. Immutable and
// shared: the listing below outlives a snapshot as long as the next one has the same columns.
struct PermissionColumns {
    struct Group {
        QString id; // "agent" "general" "api" "other"
        size_t first = 0, count = 0;
    };
    std::vector<Permission> permissions;
    std::vector<QByteArray> titles; // what Column::title points to
    QStringList ids; // of the columns: the keys, but "permission.name" where a key is called like another column
    std::vector<Group> groups;

    explicit PermissionColumns(const Snapshot&);
    bool sameAs(const PermissionColumns&) const;
    // Something stored makes a difference to what the person may do: a permission, or an allow-list of models. None: it
    // would be in what can't be read.
    std::optional<bool> differs(const User&) const;

private:
    QHash<QString, bool> m_defaults;
};

// The matrix as a table: id, name, email, role, status, explicit, differs, effective, one column a permission, models.
// What the command line, exports and the window show; permission columns hold the ids of Switch. Every cell is computed
// when it is asked for.
Listing matrixListing(std::shared_ptr<const PermissionColumns>);
constexpr int kMatrixFirstPermission = 8; // index of the first permission's column

// All of it for one snapshot. May be made on a worker.
class PermissionMatrix {
public:
    explicit PermissionMatrix(SnapshotPtr);

    const SnapshotPtr& snapshot() const { return m_snapshot; }
    const std::shared_ptr<const PermissionColumns>& columns() const { return m_columns; }
    const std::vector<Permission>& permissions() const { return m_columns->permissions; }
    const Listing& listing() const { return m_listing; }
    Switch at(size_t user, size_t permission) const
    {
        return switchOf(m_snapshot->users[user], m_columns->permissions[permission]);
    }
    int people() const { return int(m_snapshot->users.size()); }
    int differing() const { return m_differing; }
    int administrators() const { return m_administrators; }

private:
    SnapshotPtr m_snapshot;
    std::shared_ptr<const PermissionColumns> m_columns;
    Listing m_listing;
    int m_differing = 0, m_administrators = 0;
};

QString groupTitle(const QString& id); // "Agent"; an unknown group is its id
QString groupRemark(const PermissionColumns&, size_t group); // "off by default"; empty where its permissions differ
QString switchWords(Switch); // "on by default"
QString inWords(const Permission&, Switch); // "Chat: on by default"

// The roles of the product, then those found only in the data, with how many have each and what it grants.
struct RoleSummary {
    QString id, name;
    bool known = true;
    int people = 0, permissions = 0; // how many permissions are on for somebody of that role without entries of his own
    QString grants; // in words
};
std::vector<RoleSummary> summarizeRoles(const PermissionMatrix&);
Listing rolesListing(std::shared_ptr<const std::vector<RoleSummary>>);

} // namespace bw
