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
    // What a step has really removed of a table, where others may have added rows or taken some away since they were
    // compared: the archive has exactly these before they are gone for good.
    Result<void> removed(size_t change, const QByteArray& table, std::span<const db::StoredRow>);
    bool large(size_t change) const { return m_large[change]; } // too many usage rows for one transaction
    void sliced(size_t change) { m_large[change] = false; }

private:
    using Rows = std::vector<db::StoredRow>;
    struct Kept {
        Rows touched, usage;
        bool operator==(const Kept&) const = default;
    };
    Result<Kept> read(size_t change);
    Result<Rows> readTouched(size_t change);
    Result<Rows> readUsage(size_t change);
    Result<void> readAhead(size_t from, std::vector<Rows>&);
    Result<bool> take(size_t change, Rows touched, std::vector<ArchivedRow>&);
    Result<void> drop(size_t change, std::span<const db::StoredRow>);
    bool removes(size_t change) const { return !m_job.changes[change].after; }
    bool keeps(size_t change) const;

    SqlJob& m_job;
    std::vector<Kept> m_rows; // by change
    std::vector<bool> m_large;
    std::optional<qint64> m_version;
};

Result<void> archiveRows(SqlJob&, size_t change, std::span<const db::StoredRow>);

} // namespace bw
