// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"
#include <QJsonArray>

namespace bw {

// How the listings of this folder are written down.

inline Cell toCell(const QString& v)
{
    return v.isNull() ? Cell() : Cell(v);
} // null: NULL in the database, or no such column
template<class T> Cell toCell(const std::optional<T>& v) { return v ? Cell(*v) : Cell(); }

// A column that shows a stored field as it is.
template<auto where, class R, class T>
Column show(const Field<R, T>& f, Look look, int width, ColumnFlags flags = Plain)
{
    return {f.id, f.title, look,
        [m = f.member](const Viewpoint& v, size_t row) { return toCell((v.snapshot.*where)[row].*m); }, flags, {}, {},
        width};
}

// A column computed from the record and its surroundings.
template<auto where, class Fn>
Column compute(QStringView id, const char* title, Look look, int width, ColumnFlags flags, Fn fn)
{
    return {id, title, look,
        [fn](const Viewpoint& v, size_t row) -> Cell { return fn(v, (v.snapshot.*where)[row], row); }, flags, {}, {},
        width};
}

inline Column withAbsent(Column c, const char* words)
{
    c.absent = words;
    return c;
}

// What the marked cells say, and which they are.
QString unreadableSearched(const QStringList& fields);

// The cells that could not be read; in every listing's documents.
template<auto where> Column unreadableColumn()
{
    auto c = compute<where>(u"unreadable", QT_TRANSLATE_NOOP("Field", "Can't be read"), Look::Secondary, 120, Hidden,
        [](const Viewpoint&, const auto& r, size_t) -> Cell {
            return r.unreadable.isEmpty() ? Cell() : Cell(r.unreadable.join(u' '));
        });
    c.json = [](const Viewpoint& v, size_t row) {
        return QJsonValue(QJsonArray::fromStringList((v.snapshot.*where)[row].unreadable));
    };
    c.searched = [](const Viewpoint& v, size_t row) { return unreadableSearched((v.snapshot.*where)[row].unreadable); };
    return c;
}

template<auto where>
Listing makeListing(QStringView id, QStringView record, const char* title, Parts parts, std::vector<Column> columns)
{
    return {id, record, title, parts, [](const Snapshot& s) { return (s.*where).size(); },
        [record](const Snapshot& s, size_t row) {
            return Subject{record.toString(), (s.*where)[row].id, s.scope, {}};
        },
        std::move(columns), [](const Snapshot& s, QStringView wanted) { return (s.*where).row(wanted); }};
}

// People who are named in other records. An id without a row is the legacy key's or of a deleted user.
Cell personCell(const Snapshot&, const QString& id); // name, else e-mail, else the id; absent for an empty id
QString personShown(const Snapshot&, const QString& id); // for a person: "Legacy API key", "Deleted user 7c1e9a04"
Subject personLink(const Snapshot&, const QString& id); // empty where there is no row

} // namespace bw
