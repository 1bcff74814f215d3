// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/value.h"
#include <QString>

namespace bw::db {

namespace {

QString shownLiteral(const Value& v)
{
    if (const auto* n = std::get_if<qint64>(&v))
        return QString::number(*n);
    if (const auto* d = std::get_if<double>(&v))
        return QString::number(*d, 'g', 17);
    if (const auto* t = std::get_if<QByteArray>(&v))
        return u'\'' + QString::fromUtf8(*t).replace(u'\'', QStringLiteral("''")) + u'\'';
    if (const auto* b = std::get_if<Blob>(&v))
        return QStringLiteral("x'%1'").arg(QString::fromLatin1(b->bytes.toHex()));
    return std::holds_alternative<Masked>(v) ? QStringLiteral("'•••'") : QStringLiteral("NULL");
}

} // namespace

QString shown(const Sql& sql)
{
    QString out;
    qsizetype next = 0;
    bool quoted = false; // a ? inside a text of the statement itself
    for (const char c : sql.text) {
        if (c == '\'')
            quoted = !quoted;
        if (c == '?' && !quoted && next < sql.binds.size())
            out += shownLiteral(sql.binds[next++]);
        else
            out += QLatin1Char(c);
    }
    return out;
}

} // namespace bw::db
