// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/finding.h"
#include "core/domain/id_index.h"
#include "core/domain/records.h"
#include <QFlags>
#include <QHash>
#include <QSet>
#include <memory>
#include <vector>

namespace bw {

// What a reader is asked for, and what a snapshot holds. Activity: last use and quota consumption, from the usage rows
// (slow on large ones).
enum class Part { Users = 1, Roles = 2, Invites = 4, Keys = 8, Sessions = 16, Quotas = 32, Activity = 64 };
Q_DECLARE_FLAGS(Parts, Part)
Q_DECLARE_OPERATORS_FOR_FLAGS(Parts)

// Rows in the order of the source, found by id in constant time. Copies share the rows until one of them is changed: a
// later snapshot of the same reading holds a hundred thousand users once.
template<class R> class Table {
public:
    auto begin() const { return data().rows.begin(); }
    auto end() const { return data().rows.end(); }
    size_t size() const { return data().rows.size(); }
    bool empty() const { return data().rows.empty(); }
    const R& operator[](size_t i) const { return data().rows[i]; }
    R& operator[](size_t i) { return own().rows[i]; }
    const R* find(QStringView id) const
    {
        const auto i = row(id);
        return i < 0 ? nullptr : &data().rows[size_t(i)];
    }
    R* at(QStringView id) // to change it
    {
        const auto i = row(id);
        return i < 0 ? nullptr : &own().rows[size_t(i)];
    }
    qsizetype row(QStringView id) const { return data().byId.row(id, idOf(data())); } // -1: none has it
    R& add(R r)
    {
        auto& mine = own();
        mine.rows.push_back(std::move(r));
        mine.byId.add(mine.rows.back().id, quint32(mine.rows.size() - 1), idOf(mine));
        return mine.rows.back();
    }
    void drop(const QSet<QString>& ids) // takes time in proportion to the table: give all at once
    {
        auto& mine = own();
        std::erase_if(mine.rows, [&](const R& r) { return ids.contains(r.id); });
        mine.byId = {};
        for (size_t at = 0; at < mine.rows.size(); ++at)
            mine.byId.add(mine.rows[at].id, quint32(at), idOf(mine));
    }
    void reserve(size_t n)
    {
        own().rows.reserve(n);
        own().byId.reserve(n);
    }

private:
    struct Data {
        std::vector<R> rows;
        IdIndex byId;
    };
    static auto idOf(const Data& data)
    {
        return [&data](quint32 row) { return QStringView(data.rows[row].id); };
    }
    const Data& data() const
    {
        static const Data none;
        return m_data ? *m_data : none;
    }
    Data& own()
    {
        if (!m_data)
            m_data = std::make_shared<Data>();
        else if (m_data.use_count() > 1)
            m_data = std::make_shared<Data>(*m_data);
        return *m_data;
    }

    std::shared_ptr<Data> m_data;
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
