// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/instant.h"
#include "core/base/result.h"
#include <QByteArray>
#include <QHash>
#include <QList>
#include <span>
#include <string_view>

namespace bw::db {

// How the rows of a table are read in parts.
struct RowOrder {
    enum Kind {
        RowId,
        Key, // SQLite WITHOUT ROWID: the first column of the primary key
        View, // no order of its own: a column that tells its rows apart best
    } kind = RowId;
    QByteArray column = "rowid";
    bool numbers = true; // whole numbers, each once: ranges of them can be read
};

// Tables and the columns that they really have, in the database's order. Nothing is taken for granted (spec section 4).
// SQLite's names are in lower case: it takes Users and users for the same.
struct Schema {
    QHash<QByteArray, QList<QByteArray>> tables; // and views
    QHash<QByteArray, RowOrder> orders; // where it is not the row id
    QHash<QByteArray, QString> broken; // views that can't be read, and why
    bool has(const QByteArray& table) const { return tables.contains(table); }
    bool has(const QByteArray& table, const QByteArray& column) const { return tables.value(table).contains(column); }
    RowOrder order(const QByteArray& table) const { return orders.value(table); }
};

// One row, valid during the call that hands it out. A column that the table doesn't have is null.
class Row {
public:
    virtual ~Row() = default;
    virtual bool null(int column) const = 0;
    virtual std::string_view text(int column) const = 0; // the stored bytes, which may be no UTF-8; a number as text
    virtual std::optional<qint64> integer(int column) const = 0; // none: null, or not a whole number
    virtual std::optional<Instant> time(int column) const = 0; // none: null, or can't be read
};

enum class Next { Row, Pause }; // Pause: end the running slice before the next row
using Visit = std::function<Next(const Row&)>;

struct Select {
    QByteArray table;
    QList<QByteArray> columns;
    std::function<void()> paused = {}; // called between two slices, while nothing is locked
};

// A reading of several tables: one transaction where that holds nobody up (PostgreSQL), slices where a lock does
// (SQLite). Ends in its destructor.
class Reading {
public:
    virtual ~Reading() = default;
    virtual const Schema& schema() const = 0;
    virtual Result<void> each(const Select&, const Visit&, const Context&) = 0;
    virtual bool mixed() const = 0; // somebody committed between two slices: rows may be of two moments
};

} // namespace bw::db
