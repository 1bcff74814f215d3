// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_keep.h"

namespace bw {

// One change inside the lock: expected values, its statements or its rows of the archive, read back.
class SqlOne {
public:
    SqlOne(SqlJob&, SqlKeep&);
    Result<void> loadArchived(); // before anything is locked
    bool usageBack(size_t change) const { return m_usageBack[change]; } // its usage comes back in slices
    Result<Outcome> apply(size_t change);

private:
    Result<void> load(size_t change);
    void lookAhead(size_t change, const QStringList& read);
    Result<void> steps(size_t change);
    Result<qint64> step(size_t change, const Step&);
    Result<bool> putBack(size_t change); // false: by its prepared statements
    Result<void> bringBack(size_t change);

    SqlJob& m_job;
    SqlKeep& m_keep;
    std::vector<std::vector<const Step*>> m_steps; // by change
    std::vector<std::vector<db::StoredRow>> m_brought; // rows of the archive, by change
    std::vector<bool> m_usageBack;
    std::vector<bool> m_editedBefore; // removed by a change, and altered by an earlier one
};

} // namespace bw
