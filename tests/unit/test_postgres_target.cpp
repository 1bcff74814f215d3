// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_target.h"
#include "tests/support/fixture.h"
#include <QDir>

using namespace bw;
using namespace bw::db;
using namespace bw::test;

// How an address is completed, and how a server will be verified, before anything is sent.
class TestPostgresTarget : public QObject {
    Q_OBJECT
private slots:
    void init();
    void localHosts_data();
    void localHosts();
    void sslMode_data();
    void sslMode();
    void addressesOfAList_data();
    void addressesOfAList();
    void badPortOrMode_data();
    void badPortOrMode();
    void serviceDecides();
    void environmentDecides();
    void rootCertificate();
    void serviceFile_data();
    void serviceFile();
    void passwordNeverPasses();

private:
    PostgresSurroundings around()
    {
        PostgresSurroundings a;
        a.home = m_home.path();
        a.environment = [this](const char* name) { return m_environment.value(name); };
        return a;
    }
    Result<PostgresTarget> resolve(const QString& address, const QString& ca = {})
    {
        PostgresOptions options;
        options.address = address;
        options.caFile = ca;
        return resolveTarget(options, around());
    }
    QTemporaryDir m_home;
    QMap<QByteArray, QByteArray> m_environment;
};

// A file of one's own, so that it plays no part what the system has.
void TestPostgresTarget::init()
{
    QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral(".postgresql")));
    Fixture::write(m_home.filePath(QStringLiteral(".postgresql/root.crt")), "x");
}

void TestPostgresTarget::localHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("local");
    for (const auto* host : {"", "/var/run/postgresql", "@abstract", "localhost", "LOCALHOST", "127.0.0.1", "127.8.9.1",
             "127.255.255.254", "::1", "localhost,127.0.0.1"})
        QTest::newRow(host) << QByteArray(host) << true;
    for (const auto* host : {"db.example", "10.0.0.1", "localhost.example", "localhost,db.example", "fe80::1",
             "1127.0.0.1", "127.evil.example", "127.0.0.1.evil.example", "127.1", "127.0.0.256", "128.0.0.1",
             "127.0.0.1,127.evil", "::11", " /run"})
        QTest::newRow(host) << QByteArray(host) << false;
}

void TestPostgresTarget::localHosts()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, local);
    QCOMPARE(isLocalHost(host), local);
}

void TestPostgresTarget::sslMode_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("mode");
    QTest::addColumn<bool>("weaker");
    const auto row = [](const char* address, const char* mode, bool weaker) {
        QTest::newRow(address) << QString::fromLatin1(address) << QByteArray(mode) << weaker;
    };
    row("postgresql:///localai", "", false);
    row("postgresql://x@localhost/localai", "", false);
    row("postgresql://x@localhost/localai?sslmode=require", "require", false);
    row("postgresql://x@db.example/localai", "verify-full", false);
    row("postgres://x@db.example:6000/localai", "verify-full", false);
    row("postgresql://x@db.example/localai?sslmode=verify-full", "verify-full", false);
    row("postgresql://x@db.example/localai?sslmode=verify-ca", "verify-ca", true);
    row("postgresql://x@db.example/localai?sslmode=require", "require", true);
    row("postgresql://x@db.example/localai?sslmode=disable", "disable", true);
    row("postgresql://x@localhost,db.example/localai", "verify-full", false);
    row("postgresql://x@/localai?host=10.0.0.1", "verify-full", false);
    row("postgresql://x@localhost/localai?hostaddr=10.0.0.1", "verify-full", false);
}

void TestPostgresTarget::sslMode()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, mode);
    QFETCH(bool, weaker);
    const auto target = resolve(address);
    QVERIFY2(target, target ? "" : target.error().id);
    QCOMPARE(target->parameters.value("sslmode"), mode);
    QCOMPARE(target->notes.size(), size_t(weaker));
    if (weaker)
        QCOMPARE(target->notes[0].args, QStringList{QString::fromLatin1(mode)});
    // No encryption that goes past the certificate.
    QCOMPARE(target->parameters.value("gssencmode"), QByteArray(mode.startsWith("verify") ? "disable" : ""));
}

void TestPostgresTarget::addressesOfAList_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("local");
    const auto row = [](const char* address, bool local) {
        QTest::newRow(address) << QString::fromLatin1(address) << local;
    };
    row("postgresql://x@127.evil.example/localai", false);
    row("postgresql://x@db.example/localai?hostaddr=127.0.0.1", true);
    // An empty address leaves this host to its name.
    row("postgresql://x@localhost,db.example/localai?hostaddr=127.0.0.1,", false);
    row("postgresql://x@db.example,localhost/localai?hostaddr=127.0.0.1,127.0.0.1", true);
}

void TestPostgresTarget::addressesOfAList()
{
    QFETCH(QString, address);
    QFETCH(bool, local);
    const auto target = resolve(address);
    QVERIFY2(target, target ? "" : target.error().id);
    QCOMPARE(target->local, local);
    QCOMPARE(target->sslMode, QByteArray(local ? "" : "verify-full"));
}

void TestPostgresTarget::badPortOrMode_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("problem"); // empty: none
    const auto row = [](const char* address, const char* problem) {
        QTest::newRow(address) << QString::fromLatin1(address) << QByteArray(problem);
    };
    for (const auto* port : {"abc", "0", "65536", "99999", "-1", "5432x", "5432,abc"})
        QTest::newRow(port) << QStringLiteral("postgresql://localhost/x?port=") + QLatin1StringView(port)
                            << QByteArray("database.pg.port");
    for (const auto* mode : {"bogus", "VERIFY-FULL", "verify_full"})
        QTest::newRow(mode) << QStringLiteral("postgresql://localhost/x?sslmode=") + QLatin1StringView(mode)
                            << QByteArray("database.pg.sslmode");
    row("postgresql://localhost:abc/x", "database.pg.port");
    row("postgresql://localhost:1/x", "");
    row("postgresql://localhost:65535/x", "");
    row("postgresql://localhost,localhost/x?port=5432,", "");
    row("postgresql://localhost:5432,localhost:6432/x", "");
    for (const auto* mode : {"disable", "allow", "prefer", "require", "verify-ca", "verify-full", ""})
        QTest::newRow(qPrintable(QStringLiteral("mode ") + QLatin1StringView(mode)))
            << QStringLiteral("postgresql://localhost/x?sslmode=") + QLatin1StringView(mode) << QByteArray();
}

void TestPostgresTarget::badPortOrMode()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, problem);
    const auto target = resolve(address);
    QCOMPARE(target ? QByteArray() : QByteArray(target.error().id), problem);
    if (!target)
        QCOMPARE(target.error().fault, Fault::Invalid);
}

void TestPostgresTarget::serviceDecides()
{
    Fixture::write(m_home.filePath(QStringLiteral(".pg_service.conf")),
        "[remote]\nhost=db.example\nuser=reader\n\n[loose]\nhost=db.example\nsslmode=prefer\n[near]\nhost=/run\n");
    QCOMPARE(resolve(QStringLiteral("postgresql://?service=remote"))->parameters.value("sslmode"),
        QByteArray("verify-full"));
    QCOMPARE(resolve(QStringLiteral("postgresql://?service=loose"))->notes.size(), 1u);
    QVERIFY(resolve(QStringLiteral("postgresql://?service=near"))->local);
    // The address wins over the file.
    const auto mixed = resolve(QStringLiteral("postgresql://admin@/other?service=remote"));
    QCOMPARE(mixed->parameters.value("user"), QByteArray("admin"));
    QCOMPARE(mixed->parameters.value("host"), QByteArray("db.example"));
    QVERIFY(!mixed->parameters.contains("service"));
    m_environment["PGSERVICE"] = "remote";
    QCOMPARE(resolve(QStringLiteral("postgresql:///x"))->parameters.value("host"), QByteArray("db.example"));
    m_environment.clear();
    const auto missing = resolve(QStringLiteral("postgresql://?service=nothing"));
    QVERIFY(!missing);
    QCOMPARE(QByteArray(missing.error().id), QByteArray("database.pg.no_service"));
}

void TestPostgresTarget::environmentDecides()
{
    m_environment = {{"PGHOST", "db.example"}, {"PGSSLMODE", "require"}};
    const auto target = resolve(QStringLiteral("postgresql:///localai"));
    QVERIFY(!target->local);
    QCOMPARE(target->notes.size(), 1u);
    // libpq looks there for what is empty in the address, too.
    const auto empty = resolve(QStringLiteral("postgresql:///localai?host=&sslmode="));
    QVERIFY(!empty->local);
    QCOMPARE(empty->sslMode, QByteArray("require"));
    const auto own = resolve(QStringLiteral("postgresql:///localai?host=/run&sslmode=disable"));
    QVERIFY(own->local);
    QCOMPARE(own->parameters.value("sslmode"), QByteArray("disable"));
    m_environment.clear();
}

void TestPostgresTarget::rootCertificate()
{
    const auto remote = QStringLiteral("postgresql://x@db.example/localai");
    const auto ca = m_home.filePath(QStringLiteral("ca.crt"));
    Fixture::write(ca, "x");
    const auto own = m_home.filePath(QStringLiteral(".postgresql/root.crt"));
    QCOMPARE(resolve(remote)->parameters.value("sslrootcert"), QFile::encodeName(own));
    QCOMPARE(resolve(remote, ca)->parameters.value("sslrootcert"), QFile::encodeName(ca));
    QVERIFY(QFile::remove(own));
    const auto system = resolve(remote);
    if (system) // else this system has no bundle, and nothing is trusted
        QVERIFY(system->parameters.value("sslrootcert").startsWith("/etc/"));
    else
        QCOMPARE(QByteArray(system.error().id), QByteArray("database.pg.no_ca_file"));
    // A CA file says that the server shall be verified, wherever it is.
    QCOMPARE(resolve(QStringLiteral("postgresql://x@localhost/localai"), ca)->parameters.value("sslmode"),
        QByteArray("verify-full"));
    const auto missing = resolve(remote, m_home.filePath(QStringLiteral("nothing.crt")));
    QVERIFY(!missing);
    QCOMPARE(missing.error().fault, Fault::Untrusted);
}

void TestPostgresTarget::serviceFile_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("expected"); // "none", or the section's host
    const auto row = [](const char* name, const char* file, const char* expected) {
        QTest::newRow(name) << QByteArray(file) << QByteArray(expected);
    };
    row("empty", "", "none");
    row("plain", "[ai]\nhost=a\n", "a");
    row("spaces and carriage returns", "  [ai]\r\n host = a \r\n", "a");
    row("comment", "[ai]\n# host=b\nhost=a", "a");
    row("other sections around", "[x]\nhost=b\n[ai]\nhost=a\n[y]\nhost=c\n", "a");
    row("named like the end", "[my ai]\nhost=b\n", "none");
    row("outside of a section", "host=a\n", "none");
    row("empty section", "[ai]\n[x]\nhost=b", "");
}

void TestPostgresTarget::serviceFile()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, expected);
    const auto section = serviceSection(file, "ai");
    QCOMPARE(section ? section->value("host") : QByteArray("none"), expected);
}

void TestPostgresTarget::passwordNeverPasses()
{
    for (const auto* address : {"postgresql://x:pw@db.example/localai", "postgresql://x@db.example/localai?password=pw",
             "postgresql://x@db.example/localai?sslpassword=pw", "postgresql://x:pw@[bad/localai",
             "postgresql://x:pw"}) {
        const auto target = resolve(QString::fromLatin1(address));
        QVERIFY2(!target, address);
        QCOMPARE(target.error().fault, Fault::Invalid);
        QVERIFY(!target.error().detail.contains(QStringLiteral("pw")));
        QVERIFY(target.error().args.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPostgresTarget)
#include "test_postgres_target.moc"
