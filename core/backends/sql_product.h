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
    // These fields of a record at least (none named: all), as the snapshot has them; none = not there. Locks its row
    // where the database can (Writer::lockClause). It is called twice for each change while the lock is held: 10 k
    // changes have 150 ms, so that a find of one field must take a few microseconds.
    virtual Result<std::optional<QJsonObject>> find(
        db::Writer&, const Subject&, const QStringList& fields, const Context&) const = 0;
    // Whole rows that a change removes or alters: they are archived first, in this order, and brought back in it:
    // parents before those that refer to them. Usage rows stand apart, because there may be millions of them: see
    // usageOf().
    virtual std::vector<db::Writer::RowsWanted> touched(const Change&) const = 0;
    // The usage rows that go with a change, by their number in ascending order; none = it has none.
    virtual std::optional<db::Writer::RowsWanted> usageOf(const Change&) const = 0;
    // The statement that makes a user harmless while his usage is taken away in slices: the first step of a deletion
    // that takes several transactions.
    virtual std::vector<db::Sql> quiesce(const Change&) const = 0;
    virtual bool isUsage(const QByteArray& table) const = 0;
    virtual QString person(const db::StoredRow&) const = 0; // id of the user whose row it is; empty: nobody's
    // The statements that bring an archived row back, as it was. A row that is there already, as after a restore that
    // was interrupted, becomes what it was.
    virtual std::vector<db::Sql> restore(const db::StoredRow&) const = 0;
    // Of an edit that is taken back (Kind::exact): the statements that give its fields the bytes that this archived row
    // has for them. Empty: the prepared ones do.
    virtual std::vector<db::Sql> putBack(const Change&, const db::StoredRow&) const { return {}; }
};

} // namespace bw
