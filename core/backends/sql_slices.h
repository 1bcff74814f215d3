// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_keep.h"

namespace bw {

// What a set does before its main transaction when a person has too many usage rows for one: they leave or come back in
// slices. A user who is to be deleted is made harmless first; his usage is archived and removed; the rest of him goes
// with the main transaction. The other way round the usage comes first, so that the user is there when all of it is.
class SqlSlices {
public:
    SqlSlices(SqlJob& job, SqlKeep& keep)
        : m_job(job)
        , m_keep(keep)
    {
    }
    Result<void> remove(size_t change);
    Result<void> bringBack(size_t change);

private:
    Result<void> quiesce(size_t change);
    Result<bool> quiesceOnce(size_t change); // false: its rows were not as archived
    Result<qint64> removeSlice(size_t change, const db::Writer::RowsWanted&); // how many rows
    Result<void> restoreSlice(size_t change, std::vector<db::Sql>&);
    void note(size_t change);
    void adapt(qint64 heldUs);

    SqlJob& m_job;
    SqlKeep& m_keep;
    qint64 m_size = kUsageAtOnce; // rows of the next slice
};

} // namespace bw
