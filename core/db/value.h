// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <QByteArray>
#include <QList>
#include <variant>

namespace bw::db {

struct Blob {
    QByteArray bytes;
    bool operator==(const Blob&) const = default;
};
// Bound to a statement, and shown as ••• everywhere else: a password's hash, the hash of a key.
struct Masked {
    SecretPtr value;
    bool operator==(const Masked& o) const
    {
        return value == o.value || (value && o.value && value->reveal() == o.value->reveal());
    }
};
// A stored value with the type that the database has for it. QByteArray: text, byte for byte, which may be no UTF-8.
using Value = std::variant<std::monostate, qint64, double, QByteArray, Blob, Masked>;

// One statement with its values; `?` stands for each value in order, whatever the database.
struct Sql {
    QByteArray text;
    QList<Value> binds;
};
// For a person, on one line or several: the statement with its values in place as the database would take them, masked
// ones as •••.
QString shown(const Sql&);

// A whole row as it is stored.
struct StoredRow {
    QByteArray table;
    QList<QByteArray> columns;
    QList<Value> values;
    // Columns that refer to a row which isn't there: a key whose owner was deleted. SQLite checks references only for
    // those who ask it to, and LocalAI doesn't.
    QList<QByteArray> dangling = {};
    bool operator==(const StoredRow&) const = default;
};

} // namespace bw::db
