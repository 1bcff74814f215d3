// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/finding.h"
#include "core/domain/id_index.h"
#include "core/domain/records.h"
#include <QFlags>
#include <QHash>
#include <memory>
#include <vector>

namespace bw {

// What a reader is asked for, and what a snapshot holds. Activity: last use and quota consumption, from the usage rows
// (slow on large ones).
enum class Part { Users = 1, Roles = 2, Invites = 4, Keys = 8, Sessions = 16, Quotas = 32, Activity = 64 };
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

// Rows in the order of the source, found by id in constant time.
template<class R> class Table {
public:
    auto begin() const { return m_rows.begin(); }
    auto end() const { return m_rows.end(); }
    size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }
    const R& operator[](size_t i) const { return m_rows[i]; }
    R& operator[](size_t i) { return m_rows[i]; }
    const R* find(QStringView id) const { return const_cast<Table*>(this)->at(id); }
    R* at(QStringView id)
    {
        const auto i = row(id);
        return i < 0 ? nullptr : &m_rows[size_t(i)];
    }
    qsizetype row(QStringView id) const { return m_byId.row(id, idOf()); } // -1: none has it
    R& add(R r)
    {
        m_rows.push_back(std::move(r));
        m_byId.add(m_rows.back().id, quint32(m_rows.size() - 1), idOf());
        return m_rows.back();
    }
    void reserve(size_t n)
    {
        m_rows.reserve(n);
        m_byId.reserve(n);
    }

private:
    auto idOf() const
    {
        return [this](quint32 row) { return QStringView(m_rows[row].id); };
    }
    std::vector<R> m_rows;
    IdIndex m_byId;
};

// What follows from other tables for one user; same index as Snapshot::users. Made by derive().
struct UserFacts {
    int keys = 0, sessions = 0, invites = 0;
    std::optional<Instant> lastSeen; // newest of session rotation, key use and usage
    std::vector<int> quotas; // rows of Snapshot::quotas
};

// What an instance was at one moment, in one scope. Immutable once read: pages, rules and the worker share one.
struct Snapshot {
    QString scope = QStringLiteral("instance");
    Parts parts = {};
    Instant readAt = {};
    Table<Scope> scopes;
    Table<User> users;
    Table<Role> roles;
    Table<Invite> invites;
    Table<ApiKey> keys;
    Table<Session> sessions;
    Table<Quota> quotas;
    std::vector<Permission> permissions; // the catalogue of this server's generation, then keys found only in the data
    QStringList models; // all names seen: allow-lists, quotas, usage
    QHash<QString, Instant> lastUsage; // by user id; read with Part::Activity
    bool permissionsTold = true, modelsTold = true; // false: the way in can't tell what is set for each user
    std::vector<Finding> notes; // what the view says instead of breaking: newer schema, missing column, damaged cells
    std::vector<UserFacts> facts; // see derive()
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

// Fills `facts` from the tables that were read. Pure; call it once after reading.
void derive(Snapshot&);

// The full address of a record: what a link points to. type: "user" "invite" "key" "session".
struct Subject {
    QString type, id, scope, label;
    bool operator==(const Subject& o) const { return type == o.type && id == o.id && scope == o.scope; }
};

} // namespace bw
