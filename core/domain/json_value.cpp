// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/json_value.h"

namespace bw {

QJsonValue encode(const QString& v) { return v; }
QJsonValue encode(qint64 v) { return v; }
QJsonValue encode(const QStringList& v) { return QJsonArray::fromStringList(v); }

QJsonValue encode(const Switches& v)
{
    QJsonObject o;
    for (auto i = v.begin(); i != v.end(); ++i)
        o.insert(i.key(), i.value());
    return o;
}

QJsonValue encode(Instant v)
{
    // toRfc3339 cuts to three decimals; the rest stands behind them.
    auto text = toRfc3339(v);
    const qint64 rest = ((v.us % 1000) + 1000) % 1000;
    text.insert(text.size() - 1, QStringLiteral("%1").arg(rest, 3, 10, QLatin1Char('0')));
    return text;
}

bool decode(const QJsonValue& j, QString& v)
{
    v = j.toString();
    return j.isString();
}

bool decode(const QJsonValue& j, qint64& v)
{
    v = j.toInteger();
    return j.isDouble() && QJsonValue(v) == j;
}

bool decode(const QJsonValue& j, QStringList& v)
{
    v.clear();
    for (const auto& item : j.toArray()) {
        if (!item.isString())
            return false;
        v << item.toString();
    }
    return j.isArray();
}

bool decode(const QJsonValue& j, Switches& v)
{
    v.clear();
    const auto o = j.toObject();
    for (auto i = o.begin(); i != o.end(); ++i) {
        if (!i.value().isBool())
            return false;
        v[i.key()] = i.value().toBool();
    }
    return j.isObject();
}

bool decode(const QJsonValue& j, Instant& v)
{
    const auto text = j.toString().toUtf8();
    const auto at = parseTimestamp({text.data(), size_t(text.size())});
    if (at)
        v = *at;
    return j.isString() && at;
}

} // namespace bw
