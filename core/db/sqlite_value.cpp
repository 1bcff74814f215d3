// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite_value.h"
#include <sqlite3.h>

namespace bw::db {

namespace {

int bindText(sqlite3_stmt* s, int at, const QByteArray& text)
{
    // A null pointer would be bound as NULL, an empty QByteArray has one that isn't.
    return sqlite3_bind_text64(s, at, text.constData(), sqlite3_uint64(text.size()), SQLITE_STATIC, SQLITE_UTF8);
}

} // namespace

int bind(sqlite3_stmt* s, int at, const Value& value)
{
    if (const auto* n = std::get_if<qint64>(&value))
        return sqlite3_bind_int64(s, at, *n);
    if (const auto* d = std::get_if<double>(&value))
        return sqlite3_bind_double(s, at, *d);
    if (const auto* t = std::get_if<QByteArray>(&value))
        return bindText(s, at, *t);
    if (const auto* b = std::get_if<Blob>(&value))
        return sqlite3_bind_blob64(s, at, b->bytes.constData(), sqlite3_uint64(b->bytes.size()), SQLITE_STATIC);
    if (const auto* m = std::get_if<Masked>(&value); m && m->value)
        return bindText(s, at, m->value->reveal());
    return sqlite3_bind_null(s, at);
}

Value valueOf(sqlite3_stmt* s, int column)
{
    switch (sqlite3_column_type(s, column)) {
    case SQLITE_INTEGER:
        return qint64(sqlite3_column_int64(s, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(s, column);
    case SQLITE_TEXT: {
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(s, column));
        return QByteArray(text, sqlite3_column_bytes(s, column));
    }
    case SQLITE_BLOB: {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(s, column));
        return Blob{QByteArray(bytes, sqlite3_column_bytes(s, column))};
    }
    default:
        return {};
    }
}

} // namespace bw::db
