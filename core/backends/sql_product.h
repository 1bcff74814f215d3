// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/work.h"
#include "core/db/writer.h"

namespace bw {

// What a product behind a database adds to the part that all share (sql_apply.h): which statements do a change, which
// rows it touches, and how a record is read inside the transaction.
class SqlProduct {
public:
    virtual ~SqlProduct() = default;
    // All fields of a record, as the snapshot has them; none = not there. Locks its row where the database can.
    virtual Result<std::optional<QJsonObject>> find(db::Writer&, const Subject&, const Context&) const = 0;
    // Whole rows that a change removes or alters: they are archived first. Usage rows stand apart, because there may be
    // millions of them: see usageOf().
    virtual std::vector<db::Writer::RowsWanted> touched(const Change&) const = 0;
    // The usage rows that go with a change, by their number in ascending order; none = it has none.
    virtual std::optional<db::Writer::RowsWanted> usageOf(const Change&) const = 0;
    // The statement that makes a user harmless while his usage is taken away in slices: the first step of a deletion
    // that takes several transactions.
    virtual std::vector<db::Sql> quiesce(const Change&) const = 0;
    // The statements that bring an archived row back, as it was.
    virtual std::vector<db::Sql> restore(const db::StoredRow&) const = 0;
};

} // namespace bw
