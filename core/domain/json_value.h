// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/domain/field.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>

namespace bw {

// A field's value as it stands in changes, files and the journal. Times are RFC 3339 in UTC with six decimals, so that
// a value survives the way through JSON; a value that can't be read or isn't there is null.
QJsonValue encode(const QString&);
QJsonValue encode(qint64);
QJsonValue encode(const QStringList&);
QJsonValue encode(const Switches&);
QJsonValue encode(Instant);
template<class T> QJsonValue encode(const std::optional<T>& v) { return v ? encode(*v) : QJsonValue(QJsonValue::Null); }

// False when the value is of another type: files and servers are not trusted.
bool decode(const QJsonValue&, QString&);
bool decode(const QJsonValue&, qint64&);
bool decode(const QJsonValue&, QStringList&);
bool decode(const QJsonValue&, Switches&);
bool decode(const QJsonValue&, Instant&);
template<class T> bool decode(const QJsonValue& j, std::optional<T>& v)
{
    if (j.isNull()) {
        v.reset();
        return true;
    }
    return decode(j, v.emplace());
}

} // namespace bw
