// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_apply.h"

namespace bw {

// One applySql() under way: what its parts share.
struct SqlJob {
    const Work& work;
    const ApplyOptions& options;
    const SqlProduct& product;
    db::Writer& writer;
    Archive& archive;
    const LockBudget& budget;
    const Context& context;
    std::vector<Change> changes; // those of the work; `before` follows what we ourselves did as a first step
    std::vector<Outcome> outcomes;
    std::vector<bool> begun; // a part of it is committed already
    qint64 waitedUs = 0; // for readers that kept us from committing

    SqlJob(
        const Work&, const ApplyOptions&, const SqlProduct&, db::Writer&, Archive&, const LockBudget&, const Context&);
    // Begins, does, commits; anew when a reader was in the way. What fails is rolled back.
    Result<void> transaction(const std::function<Result<void>()>&);
    bool mayTryAgain(const Error&); // after a pause
    Result<std::optional<QJsonObject>> find(const Change&, bool whole = false);
    void committed() const;
    void reset(size_t change); // nothing of it is in the database, or only what was begun
};

QStringList fieldsOf(const Change&);
// Inside the lock. A row that referred to something refers to it again or isn't brought back; one that referred to
// nothing comes back as it was.
Result<void> restoreRow(SqlJob&, const db::StoredRow&);

} // namespace bw
