// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMap>
#include <QString>
#include <QStringView>
#include <tuple>

namespace bw {

using Switches = QMap<QString, bool>;

// A stored property of a record, defined once: its name in files and on the command line, its place in the struct, its
// words.
template<class R, class T> struct Field {
    using Value = T;
    QStringView id;
    T R::*member;
    const char* title; // QT_TRANSLATE_NOOP("Field", …)
};
template<class R, class T> Field(QStringView, T R::*, const char*) -> Field<R, T>;

// Whether the stored value could be read; if not, the record says so and has the field's default.
template<class R, class T> bool readable(const R& record, const Field<R, T>& field)
{
    return !record.unreadable.contains(field.id);
}

template<class R> struct Fields; // specialised beside each record: static constexpr auto list = std::tuple{…}

template<class R, class Fn> void eachField(Fn fn)
{
    std::apply([&](const auto&... f) { (fn(f), ...); }, Fields<R>::list);
}

} // namespace bw
