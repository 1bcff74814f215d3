// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_target.h"
#include <QDir>
#include <QFile>
#include <algorithm>
#include <arpa/inet.h>
#include <iterator>
#include <libpq-fe.h>

namespace bw::db {

namespace {

using Parameters = QMap<QByteArray, QByteArray>;

// The program's copy of libpq's table of environment variables, as far as it must know the outcome beforehand.
constexpr std::pair<const char*, const char*> kEnvironment[]{{"host", "PGHOST"}, {"hostaddr", "PGHOSTADDR"},
    {"port", "PGPORT"}, {"sslmode", "PGSSLMODE"}, {"sslrootcert", "PGSSLROOTCERT"}, {"gssencmode", "PGGSSENCMODE"}};

constexpr const char* kSystemBundles[]{"/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem", "/etc/ssl/cert.pem"};

constexpr QByteArrayView kSslModes[]{"disable", "allow", "prefer", "require", "verify-ca", "verify-full"};

// As a name may begin like an address (127.db.example), it must be one as a whole.
bool isLoopback(const QByteArray& host)
{
    in_addr address = {};
    return ::inet_pton(AF_INET, host.constData(), &address) == 1 && ntohl(address.s_addr) >> 24 == IN_LOOPBACKNET;
}

QByteArray contents(const QString& file)
{
    QFile in(file);
    constexpr qint64 longest = 1 << 20;
    return in.open(QIODevice::ReadOnly) ? in.read(longest) : QByteArray();
}

// libpq's messages quote what they could not understand, which may be a password in the wrong place: not passed on.
Result<Parameters> parse(const QString& address)
{
    char* message = nullptr;
    auto* options = PQconninfoParse(address.toUtf8().constData(), &message);
    PQfreemem(message);
    if (!options)
        return fail(Fault::Invalid, "database.pg.address");
    Parameters found;
    for (const auto* o = options; o->keyword; ++o)
        if (o->val)
            found.insert(o->keyword, o->val);
    PQconninfoFree(options);
    return found;
}

Result<Parameters> serviceParameters(const QByteArray& name, const PostgresSurroundings& around, const QString& home)
{
    QStringList files;
    const auto own = around.environment("PGSERVICEFILE");
    files << (own.isEmpty() ? home + QStringLiteral("/.pg_service.conf") : QFile::decodeName(own));
    if (const auto folder = around.environment("PGSYSCONFDIR"); !folder.isEmpty())
        files << QFile::decodeName(folder) + QStringLiteral("/pg_service.conf");
    files << QStringLiteral("/etc/postgresql-common/pg_service.conf") << QStringLiteral("/etc/pg_service.conf")
          << QStringLiteral("/etc/sysconfig/pgsql/pg_service.conf");
    for (const auto& file : files)
        if (auto section = serviceSection(contents(file), name))
            return *section;
    return fail(Fault::Unreachable, "database.pg.no_service", {QString::fromUtf8(name), files.first()});
}

bool verifies(const QByteArray& mode) { return mode == "verify-full" || mode == "verify-ca"; }

Result<QByteArray> rootCertificate(const PostgresOptions& options, const Parameters& p, const QString& home)
{
    if (!options.caFile.isEmpty()) {
        if (!QFile::exists(options.caFile))
            return fail(Fault::Untrusted, "database.pg.no_ca_file", {options.caFile});
        return QFile::encodeName(options.caFile);
    }
    if (const auto chosen = p.value("sslrootcert"); !chosen.isEmpty()) {
        if (chosen != "system" && !QFile::exists(QFile::decodeName(chosen)))
            return fail(Fault::Untrusted, "database.pg.no_ca_file", {QFile::decodeName(chosen)});
        return chosen;
    }
    if (const auto own = home + QStringLiteral("/.postgresql/root.crt"); QFile::exists(own))
        return QFile::encodeName(own);
    for (const auto* bundle : kSystemBundles)
        if (QFile::exists(QLatin1StringView(bundle)))
            return QByteArray(bundle);
    return fail(Fault::Untrusted, "database.pg.no_ca_file", {QLatin1StringView(kSystemBundles[0])});
}

// Where an address is given, libpq looks up no name; an empty one of a list leaves its host to the name.
bool goesToLocalHosts(const Parameters& p)
{
    const auto addresses = p.value("hostaddr");
    return isLocalHost(addresses) && (!addresses.split(',').contains(QByteArray()) || isLocalHost(p.value("host")));
}

// libpq tells of these only when it connects, and then like a server that is not there.
Result<void> check(const Parameters& p)
{
    for (const auto& port : p.value("port").split(',')) {
        bool number = false;
        const int value = port.toInt(&number);
        // A password that is not followed by an @ stands where the port does: not passed on.
        if (!port.isEmpty() && (!number || value < 1 || value > 65535))
            return fail(Fault::Invalid, "database.pg.port");
    }
    const auto mode = p.value("sslmode");
    if (!mode.isEmpty() && std::find(std::begin(kSslModes), std::end(kSslModes), mode) == std::end(kSslModes))
        return fail(Fault::Invalid, "database.pg.sslmode", {QString::fromUtf8(mode)});
    return {};
}

Result<void> decideTls(PostgresTarget& target, const PostgresOptions& options, const QString& home)
{
    auto& p = target.parameters;
    target.local = goesToLocalHosts(p);
    auto mode = p.value("sslmode");
    if (!options.caFile.isEmpty() && mode.isEmpty())
        mode = "verify-full";
    if (mode.isEmpty() && !target.local)
        mode = "verify-full";
    if (!target.local && mode != "verify-full")
        target.notes.push_back({"database.note.sslmode", Level::Warn, {}, {QString::fromUtf8(mode)}});
    target.sslMode = mode;
    if (mode.isEmpty())
        return {};
    p["sslmode"] = mode;
    if (!verifies(mode))
        return {};
    const auto root = rootCertificate(options, p, home);
    if (!root)
        return tl::unexpected(root.error());
    p["sslrootcert"] = *root;
    // A Kerberos ticket would make libpq encrypt by GSSAPI and skip the certificate.
    if (!p.contains("gssencmode"))
        p["gssencmode"] = "disable";
    return {};
}

} // namespace

bool isLocalHost(const QByteArray& hosts)
{
    for (const auto& part : hosts.split(',')) {
        const auto host = part.toLower();
        if (!host.isEmpty() && !host.startsWith('/') && !host.startsWith('@') && host != "localhost" && host != "::1"
            && !isLoopback(host))
            return false;
    }
    return true;
}

std::optional<Parameters> serviceSection(const QByteArray& file, const QByteArray& service)
{
    std::optional<Parameters> section;
    for (const auto& raw : file.split('\n')) {
        const auto line = raw.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        if (line.startsWith('[')) {
            if (section)
                return section;
            if (line == '[' + service + ']')
                section.emplace();
        } else if (const auto equals = line.indexOf('='); section && equals > 0) {
            section->insert(line.left(equals).trimmed(), line.mid(equals + 1).trimmed());
        }
    }
    return section;
}

Result<PostgresTarget> resolveTarget(const PostgresOptions& options, const PostgresSurroundings& around)
{
    auto given = parse(options.address);
    if (!given)
        return tl::unexpected(given.error());
    if (given->contains("password") || given->contains("sslpassword"))
        return fail(Fault::Invalid, "database.pg.password_in_address");
    const auto home = around.home.isEmpty() ? QDir::homePath() : around.home;
    PostgresTarget target;
    auto service = given->take("service");
    if (service.isEmpty())
        service = around.environment("PGSERVICE");
    if (!service.isEmpty()) {
        auto found = serviceParameters(service, around, home);
        if (!found)
            return tl::unexpected(found.error());
        target.parameters = *found;
    }
    for (auto i = given->begin(); i != given->end(); ++i)
        target.parameters[i.key()] = i.value();
    for (const auto& [keyword, variable] : kEnvironment)
        if (const auto value = around.environment(variable);
            !value.isEmpty() && target.parameters.value(keyword).isEmpty()) // libpq takes an empty one for none
            target.parameters[keyword] = value;
    if (auto checked = check(target.parameters); !checked)
        return tl::unexpected(checked.error());
    if (auto decided = decideTls(target, options, home); !decided)
        return tl::unexpected(decided.error());
    target.parameters["client_encoding"] = "UTF8";
    target.parameters["fallback_application_name"] = "bailiwick";
    if (!around.home.isEmpty() && !target.parameters.contains("passfile") && around.environment("PGPASSFILE").isEmpty())
        target.parameters["passfile"] = QFile::encodeName(home + QStringLiteral("/.pgpass"));
    return target;
}

} // namespace bw::db
