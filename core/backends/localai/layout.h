// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/db/postgres_reading.h"
#include "core/db/value.h"

namespace bw::localai {

// Where LocalAI's tables are, which columns they really have, and how statements name them.
struct Layout {
    db::Schema schema;
    std::optional<db::PostgresSchema> postgres = {}; // none: SQLite
    // Tables that refer to users and that this program doesn't know: deleting a user would damage them.
    QStringList foreign = {};

    bool has(const char* table, const char* column) const { return schema.has(table, column); }
    QByteArray table(const QByteArray& name) const;
    QByteArray readable(const QByteArray& table, const QByteArray& column) const; // to be selected
};

// Statements on one table. Columns that it doesn't have are left out.
struct Cell {
    const char* column;
    db::Value value;
};
using Cells = std::vector<Cell>;
db::Value text(const QString&);
db::Sql insertRow(const Layout&, const char* table, const Cells&);
db::Sql updateRows(const Layout&, const char* table, const Cells&, const char* key, const QString& equals);
db::Sql deleteRows(const Layout&, const char* table, const char* key, const QString& equals);
// An invite whose redeemer goes would be open again. This takes the redeemer out of those with `key` = equals, as the
// foreign key wants it, and ends them now unless they had ended before.
db::Sql endInvites(const Layout&, const db::Value& now, const char* key, const QString& equals);

// Times as the server of this database writes them.
struct Stamps {
    bool sqlite = true;
    int offsetMinutes = 0; // SQLite's texts: that of the newest rows, so that their order stays that of time
    db::Value at(Instant) const;
    db::Value at(const std::optional<Instant>& t) const { return t ? at(*t) : db::Value(); }
};

} // namespace bw::localai
