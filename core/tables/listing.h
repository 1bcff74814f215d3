// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"
#include <QJsonValue>
#include <compare>
#include <functional>
#include <span>
#include <variant>

namespace bw {

// How a window paints a column; the command line ignores it.
enum class Look { Text, Name, Badge, Number, Time, Secondary, Fixed, Bar };

// Number cells are whole numbers; double is for shares (0 … 1 and above). monostate = absent: null in JSON, empty in
// CSV.
using Cell = std::variant<std::monostate, bool, qint64, double, QString, Instant>;

// What a cell function may look at besides the row. One moment for a whole table, so that rows agree.
struct Viewpoint {
    const Snapshot& snapshot;
    Instant now;
    const std::vector<qint64>* tokens30Days = nullptr; // by row of users; null = usage was not read
};

enum ColumnFlag {
    Plain = 0,
    Hidden = 1, // not shown until it is chosen
    Facet = 2, // few values: offered as a filter with counts
    Unsearched = 4, // not part of the text search: no window ever shows its cells
    Derived = 8, // arrives later than the rows (Part::Activity)
    WindowOnly = 16, // not in the command line's documents and exports made from them
    FilterOnly = 32, // neither shown nor exported: its values are a filter of the window
};
Q_DECLARE_FLAGS(ColumnFlags, ColumnFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(ColumnFlags)

struct Column {
    QStringView id; // snake_case: JSON, CSV, --columns, --filter, --sort, saved layouts
    const char* title; // QT_TRANSLATE_NOOP("Field", …)
    Look look = Look::Text;
    std::function<Cell(const Viewpoint&, size_t row)> cell = {};
    ColumnFlags flags = Plain;
    std::function<QJsonValue(const Viewpoint&, size_t row)> json =
        {}; // where JSON says more than the cell (permissions, quotas)
    std::function<Subject(const Viewpoint&, size_t row)> link = {}; // the record that this cell names; empty id = none
    int width = 120; // px at 100 %
    QString (*words)(const Cell&) = nullptr; // of a coded value, for a person: "oidc" → "OIDC"; null = the plain text
    // Where a person reads more than the cell says: "Legacy API key" for an owner without a row. Null = words, else the
    // plain text.
    std::function<QString(const Viewpoint&, size_t row)> shown = {};
    const char* absent = nullptr; // QT_TRANSLATE_NOOP("Absent", …): what an empty cell says, "never"; null = a dash
    // True where an empty cell is known although what is stored can't be read: it doesn't count for an administrator.
    bool (*known)(const Viewpoint&, size_t row) = nullptr;
    // Instead of the cell and what is shown of it, where a person looks for something else: the name of a permission
    // that is on.
    std::function<QString(const Viewpoint&, size_t row)> searched = {};
};

// A table of the program: the window's page, the command line's `list`, every export, filter, sort and layout are made
// from it.
struct Listing {
    QStringView id, record; // "users", "user"
    const char* title; // QT_TRANSLATE_NOOP("Listing", "Users")
    Parts parts; // what it reads
    std::function<size_t(const Snapshot&)> count;
    std::function<Subject(const Snapshot&, size_t row)> subject;
    std::vector<Column> columns;
    // The row of a record in constant time, -1 = none; null where rows have no table of their own.
    std::function<qsizetype(const Snapshot&, QStringView id)> rowOf = {};
    const Column* column(QStringView id) const;
};
std::span<const Listing> listings(); // users, invites, keys, sessions
const Listing* listing(QStringView id);

// What a person reads in a cell: shown, else words, else the plain text.
QString shownText(const Column&, const Viewpoint&, size_t row);

// A cell as plain text: what search, filters and exports see (times RFC 3339, numbers without separators).
QString plainText(const Cell&);
QJsonValue toJson(const Cell&);
// Total order for sorting: absent cells last in both directions is the caller's business; text is compared case-folded.
std::weak_ordering compareCells(const Cell&, const Cell&);

} // namespace bw
