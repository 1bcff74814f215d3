// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/layout.h"
#include "core/db/writer.h"
#include "core/domain/change.h"
#include "tests/support/pgserver.h"
#include "tests/support/problem.h"
#include <map>

namespace bw::test {

// Moments after the recordings, when their invites are still open.
inline constexpr Instant kLater{1'795'269'600'123'456}; // 2026-11-21T14:00:00.123456Z
inline const auto kPassword = QByteArrayLiteral("Quill7-Harbor-Mango-New");

// A copy of a recorded LocalAI database that a test may write to: SQLite of some generation, or PostgreSQL.
class LocalAiSite {
public:
    explicit LocalAiSite(const char* recording);
    LocalAiSite(PgServer& server, const QString& database);

    bool sqlite() const { return !m_server; }
    OpenRequest request() const;
    std::unique_ptr<Backend> open() const;
    SnapshotPtr read() const { return readAll(request()); }
    std::unique_ptr<db::Writer> writer() const;
    localai::Layout layout() const;
    // Every row of every table, cell by cell with its type, sorted; `without`: a column that is left out.
    using Rows = std::map<QByteArray, QByteArrayList>;
    Rows rows(const QByteArray& without = {}) const;
    void complete() const; // what some recordings lack: a pending user, an open invite, a spent one
    void sql(const QByteArray&) const; // changes the copy as another program would
    QByteArray ask(const QByteArray&) const; // one value

private:
    Fixture m_fixture;
    PgServer* m_server = nullptr;
    QString m_database;
};

// The first row that only one of them has; empty: they are the same.
QByteArray difference(const LocalAiSite::Rows&, const LocalAiSite::Rows&);

// A change of each kind that can be made on this snapshot, by what it does; restores are made by undoing removals.
// A creation of a key or an invite needs the HMAC secret, which the site has.
Change changeOf(const Kind&, const Snapshot&);
// Somebody with keys, sessions, a row of permissions and usage, and who has not been made by SQL.
const User* somebody(const Snapshot&);

// Runs the steps of prepared work in one transaction; the error's text, else empty.
QString runSteps(db::Writer&, const Work&);

} // namespace bw::test
