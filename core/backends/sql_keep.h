// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_job.h"

namespace bw {

// Rows that a set removes or alters: read and archived before anything is locked, compared inside the lock.
class SqlKeep {
public:
    explicit SqlKeep(SqlJob& job)
        : m_job(job)
        , m_rows(job.changes.size())
        , m_large(job.changes.size())
    {
    }
    Result<void> all(); // of all changes
    Result<void> again(size_t change); // those of its rows that are new or other ones since
    // Inside the lock and before any step: whether what was archived is still what is there.
    struct Fresh {
        size_t upTo = 0; // changes that were compared; the rest must wait for another transaction
        std::vector<size_t> stale;
    };
    Result<Fresh> compare(size_t from);
    Result<bool> same(size_t change); // inside the lock
    Result<void> accept(size_t change); // what is there now is ours: it isn't archived
    bool large(size_t change) const { return m_large[change]; } // too many usage rows for one transaction
    void sliced(size_t change) { m_large[change] = false; }

private:
    using Rows = std::vector<db::StoredRow>;
    Result<Rows> read(size_t change);
    Result<void> hand(size_t change, const Rows&);

    SqlJob& m_job;
    std::vector<Rows> m_rows; // by change
    std::vector<bool> m_large;
    std::optional<qint64> m_version;
};

Result<void> archiveRows(SqlJob&, size_t change, std::span<const db::StoredRow>);

} // namespace bw
