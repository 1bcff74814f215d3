// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

// What one person has for one permission, and where it comes from.
enum class Switch {
    DefaultOff,
    DefaultOn,
    SetOff,
    SetOn,
    Always, // an administrator: on, whatever is stored
    Absent // a key found only in the data, not stored for this person
};
QString id(Switch); // "off" "on" "set_off" "set_on" "always_on"; empty for Absent
bool isOn(Switch);

enum class ModelAccess { All, Some, None };

// Users × permissions, computed cell by cell from a snapshot: nothing is copied for a row, so 100,000 people cost
// nothing but their rows. Immutable; may be made on a worker.
class PermissionMatrix {
public:
    explicit PermissionMatrix(SnapshotPtr);
    PermissionMatrix(const PermissionMatrix&) = delete; // the listing's columns point into it
    PermissionMatrix& operator=(const PermissionMatrix&) = delete;

    struct Group {
        QString id; // "agent" "general" "api" "other"
        size_t first = 0, count = 0;
    };

    const SnapshotPtr& snapshot() const { return m_snapshot; }
    const std::vector<Permission>& permissions() const { return m_permissions; } // in the order of the groups
    const std::vector<Group>& groups() const { return m_groups; }
    Switch at(size_t user, size_t permission) const;
    Switch byDefault(size_t permission) const; // what a new user has

    // Something stored makes a difference to what the person may do: a permission, or an allow-list of models.
    bool differs(size_t user) const { return m_differs[user]; }
    int differing() const { return m_differing; }
    int administrators() const { return m_administrators; }
    ModelAccess modelAccess(size_t user) const;
    QString modelsText(size_t user) const; // "all", "4 of 11", "none: allows nothing"

    // The matrix as a table: id, name, email, role, status, explicit, differs, one column a permission, models. What
    // the command line and exports print; columns hold the ids of Switch.
    const Listing& listing() const { return m_listing; }

private:
    void orderPermissions();
    void countPeople();
    void makeListing();

    SnapshotPtr m_snapshot;
    std::vector<Permission> m_permissions;
    std::vector<QByteArray> m_titles; // what Column::title points to
    std::vector<Group> m_groups;
    std::vector<bool> m_differs;
    int m_differing = 0, m_administrators = 0;
    Listing m_listing;
};

QString groupTitle(const QString& id); // "Agent"; an unknown group is its id
QString groupRemark(const PermissionMatrix&, size_t group); // "off by default"; empty where its permissions differ
QString inWords(const Permission&, Switch); // "Chat: on by default"

// The roles of the product, then those found only in the data, with how many have each and what it grants.
struct RoleSummary {
    QString id, name;
    bool known = true;
    int people = 0, permissions = 0; // how many permissions are on for somebody of that role without entries of his own
    QString grants; // in words
};
std::vector<RoleSummary> summarizeRoles(const PermissionMatrix&);

} // namespace bw
