// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connections/postgres_address.h"
#include "core/db/postgres_target.h"
#include <QUrl>

namespace bw {

namespace {

QString decoded(QStringView part) { return QUrl::fromPercentEncoding(part.toUtf8()); }
QString encoded(const QString& part, const char* alsoPlain = "")
{
    return QString::fromLatin1(QUrl::toPercentEncoding(part, alsoPlain));
}

// QUrl refuses what libpq allows (several hosts, an empty host with a port), so the address is cut by hand:
// scheme://[user[:password]@][host][:port][/database][?name=value&…]
struct Cut {
    QStringView user, password, host, port, database, query;
    bool hasPassword = false;
};

Cut cut(const QString& address)
{
    Cut c;
    QStringView rest = QStringView(address).sliced(address.indexOf(QLatin1StringView("://")) + 3);
    if (const auto mark = rest.indexOf(u'?'); mark >= 0) {
        c.query = rest.sliced(mark + 1);
        rest = rest.first(mark);
    }
    const auto slash = rest.indexOf(u'/');
    QStringView authority = slash < 0 ? rest : rest.first(slash);
    if (slash >= 0)
        c.database = rest.sliced(slash + 1);
    if (const auto at = authority.lastIndexOf(u'@'); at >= 0) {
        c.user = authority.first(at);
        authority = authority.sliced(at + 1);
        if (const auto colon = c.user.indexOf(u':'); colon >= 0) {
            c.password = c.user.sliced(colon + 1);
            c.user = c.user.first(colon);
            c.hasPassword = true;
        }
    }
    c.host = authority;
    const auto colon = authority.lastIndexOf(u':');
    if (colon > authority.lastIndexOf(u']') && !authority.contains(u',')) {
        c.port = authority.sliced(colon + 1);
        c.host = authority.first(colon);
    }
    return c;
}

} // namespace

bool isPostgres(const QString& address)
{
    return address.startsWith(u"postgresql://") || address.startsWith(u"postgres://");
}

PostgresAddress PostgresAddress::parse(const QString& address)
{
    PostgresAddress p;
    if (!isPostgres(address))
        return p;
    const Cut c = cut(address);
    p.user = decoded(c.user);
    p.host = decoded(c.host);
    p.port = decoded(c.port);
    p.database = decoded(c.database);
    for (const auto part : c.query.split(u'&', Qt::SkipEmptyParts)) {
        const auto equals = part.indexOf(u'=');
        const QString name = decoded(equals < 0 ? part : part.first(equals));
        const QString value = equals < 0 ? QString() : decoded(part.sliced(equals + 1));
        if (name == u"host")
            p.host = value;
        else if (name == u"port")
            p.port = value;
        else if (name == u"user")
            p.user = value;
        else if (name == u"dbname")
            p.database = value;
        else if (name == u"sslmode")
            p.sslMode = value;
        else if (name != u"password")
            p.others.append({name, value});
    }
    return p;
}

QString PostgresAddress::text() const
{
    const bool socket = host.startsWith(u'/');
    QString out = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        out += encoded(user) + u'@';
    if (!socket) {
        out += encoded(host, "[]:,");
        if (!port.isEmpty())
            out += u':' + port;
    }
    out += u'/' + encoded(database);
    QStringList query;
    if (socket) {
        query << QStringLiteral("host=") + encoded(host, "/");
        if (!port.isEmpty())
            query << QStringLiteral("port=") + encoded(port);
    }
    if (!sslMode.isEmpty())
        query << QStringLiteral("sslmode=") + encoded(sslMode);
    for (const auto& [name, value] : others)
        query << encoded(name) + u'=' + encoded(value, "/");
    return query.isEmpty() ? out : out + u'?' + query.join(u'&');
}

bool PostgresAddress::local() const
{
    const bool bracketed = host.startsWith(u'[') && host.endsWith(u']');
    return db::isLocalHost((bracketed ? host.sliced(1, host.size() - 2) : host).toUtf8());
}

AddressAndPassword withoutPassword(const QString& address)
{
    if (!isPostgres(address))
        return {address, nullptr};
    const Cut c = cut(address);
    QByteArray password;
    bool found = c.hasPassword;
    if (found)
        password = QByteArray::fromPercentEncoding(c.password.toUtf8());
    for (const auto part : c.query.split(u'&'))
        if (part.startsWith(u"password=")) {
            password = QByteArray::fromPercentEncoding(part.sliced(9).toUtf8());
            found = true;
        }
    if (!found)
        return {address, nullptr}; // letter for letter: it may hold what only libpq understands
    return {PostgresAddress::parse(address).text(), std::make_shared<const Secret>(std::move(password))};
}

} // namespace bw
