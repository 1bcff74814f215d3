// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgserver.h"
#include "tests/support/problem.h"
#include <QDir>
#include <QUrl>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace bw;
using namespace bw::test;

namespace {

const auto kDatabase = QStringLiteral("localai");

// An environment variable for one test.
class Variable {
public:
    Variable(const char* name, const QString& value)
        : m_name(name)
    {
        qputenv(name, value.toUtf8());
    }
    ~Variable() { qunsetenv(m_name); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    const char* m_name;
};

} // namespace

// The ways in: TCP with a password, service and password files, TLS, a standby, a pooler.
class TestPostgresConnect : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void password();
    void passwordFile();
    void service();
    void refused();
    void silentServer();
    void passwordInAddress_data();
    void passwordInAddress();
    void noTls();
    void tls();
    void standby();
    void pooler();

private:
    QString tcp(const QString& user, const QString& more = {}, const QString& host = QStringLiteral("127.0.0.1")) const
    {
        return QStringLiteral("postgresql://%1@%2:%3/localai%4")
            .arg(user, host, QString::number(m_server.port()), more);
    }
    static OpenRequest request(const QString& address, const char* password = nullptr)
    {
        OpenRequest r;
        r.address = address;
        r.timeoutMs = 60'000;
        if (password)
            r.password = std::make_shared<Secret>(QByteArray(password));
        return r;
    }
    void makeCertificates();

    PgServer m_server;
    QTemporaryDir m_folder;
};

void TestPostgresConnect::initTestCase()
{
    for (const auto* name : {"PGPASSWORD", "PGPASSFILE", "PGSERVICE", "PGSERVICEFILE", "PGSSLMODE", "PGSSLROOTCERT"})
        qunsetenv(name);
    qputenv("HOME", QFile::encodeName(m_folder.path())); // no file of whoever runs the test plays a part
    QVERIFY2(m_server.startTcp(), qPrintable(m_server.error()));
    m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), kDatabase);
    m_server.sql(
        QStringLiteral("CREATE ROLE reader LOGIN PASSWORD 'Quill7 & \"Harbor\"'; GRANT pg_read_all_data TO reader"));
}

void TestPostgresConnect::password()
{
    const char* right = "Quill7 & \"Harbor\"";
    COMPARE_ERROR(problemOf(request(tcp(QStringLiteral("reader")))), Fault::NotSignedIn, "database.pg.password_needed");
    const auto wrong = problemOf(request(tcp(QStringLiteral("reader")), "wrong-Harbor"));
    COMPARE_ERROR(wrong, Fault::NotSignedIn, "database.pg.wrong_password");
    QVERIFY(!wrong.detail.contains(QStringLiteral("wrong-Harbor")));
    QVERIFY2(wrong.detail.endsWith(QStringLiteral("FATAL:  password authentication failed for user \"reader\"")),
        qPrintable(wrong.detail)); // in the server's words, without its source line
    COMPARE_ERROR(problemOf(request(tcp(QStringLiteral("nobody_at_all")), right)), Fault::NotSignedIn,
        "database.pg.wrong_password");
    auto backend = openDatabase(request(tcp(QStringLiteral("reader")), right), {});
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().detail));
    QCOMPARE((*backend)->instance().place, QStringLiteral("reader@127.0.0.1:%1/localai").arg(m_server.port()));
    const Variable variable("PGPASSWORD", QString::fromUtf8(right));
    QVERIFY(openDatabase(request(tcp(QStringLiteral("reader"))), {}));
}

void TestPostgresConnect::passwordFile()
{
    const auto file = m_folder.filePath(QStringLiteral(".pgpass"));
    Fixture::write(file, "127.0.0.1:*:localai:reader:Quill7 & \"Harbor\"\n");
    QVERIFY(QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner));
    const Variable variable("PGPASSFILE", file);
    const auto s = readAll(request(tcp(QStringLiteral("reader"))));
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
}

void TestPostgresConnect::service()
{
    const auto file = m_folder.filePath(QStringLiteral("services.conf"));
    Fixture::write(file,
        QStringLiteral(
            "# ours\n[other]\nhost=/nowhere\n\n[ai]\nhost=%1\nport=%2\ndbname=localai\nuser=owner\n[last]\nport=1\n")
            .arg(m_server.folder())
            .arg(m_server.port())
            .toUtf8());
    const Variable variable("PGSERVICEFILE", file);
    const auto s = readAll(request(QStringLiteral("postgresql://?service=ai")));
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
    COMPARE_ERROR(problemOf(request(QStringLiteral("postgresql://?service=nothing"))), Fault::Unreachable,
        "database.pg.no_service");
}

void TestPostgresConnect::refused()
{
    COMPARE_ERROR(problemOf(request(QStringLiteral("postgresql://x@127.0.0.1:1/localai"))), Fault::Unreachable,
        "database.pg.unreachable");
    COMPARE_ERROR(problemOf(request(QStringLiteral("postgresql://x@/localai?host=/nowhere/at/all"))),
        Fault::Unreachable, "database.pg.unreachable");
    COMPARE_ERROR(problemOf(request(QStringLiteral("postgresql://x@localhost:1/localai"))), Fault::Unreachable,
        "database.pg.unreachable");
    COMPARE_ERROR(problemOf(request(QStringLiteral("postgresql://x@no-such-host.invalid/localai"))), Fault::Unreachable,
        "database.pg.unknown_host");
    COMPARE_ERROR(
        problemOf(request(QStringLiteral("postgresql://x@[::1/localai"))), Fault::Invalid, "database.pg.address");
}

// A port that takes the connection and then says nothing: the time-out and the stop end the wait.
void TestPostgresConnect::silentServer()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    QVERIFY(::bind(listener, generic, size) == 0 && ::listen(listener, 8) == 0);
    QVERIFY(::getsockname(listener, generic, &size) == 0);
    auto r = request(QStringLiteral("postgresql://x@127.0.0.1:%1/localai").arg(ntohs(address.sin_port)));
    r.timeoutMs = 300;
    COMPARE_ERROR(problemOf(r), Fault::Unreachable, "database.pg.timeout");
    r.timeoutMs = 600'000;
    std::stop_source stop;
    std::jthread stopper([&] {
        ::close(::accept(listener, nullptr, nullptr)); // that of the first attempt, which has given up
        const int second = ::accept(listener, nullptr, nullptr);
        char request[8]; // it has come, so the client waits for the answer
        const bool asked = ::recv(second, request, sizeof request, 0) > 0;
        if (asked)
            stop.request_stop();
        while (::recv(second, request, sizeof request, 0) > 0) { }
        ::close(second);
    });
    const auto stopped = openDatabase(r, {stop.get_token(), {}});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().fault, Fault::Cancelled);
    stopper.join();
    ::close(listener);
}

void TestPostgresConnect::passwordInAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("user part") << QStringLiteral("postgresql://reader:hunter2@127.0.0.1/localai");
    QTest::newRow("query part") << QStringLiteral("postgresql://reader@127.0.0.1/localai?password=hunter2");
    QTest::newRow("postgres") << QStringLiteral("postgres://reader:hunter2@127.0.0.1/localai");
}

void TestPostgresConnect::passwordInAddress()
{
    QFETCH(QString, address);
    const auto problem = problemOf(request(address));
    COMPARE_ERROR(problem, Fault::Invalid, "database.pg.password_in_address");
    const auto text = textOf(problem).sentence() + problem.detail;
    QVERIFY(!text.contains(QStringLiteral("hunter2")));
    for (const auto* way : {"~/.pgpass", "PGPASSWORD", "--database-password-file"})
        QVERIFY2(text.contains(QLatin1StringView(way)), way);
}

void TestPostgresConnect::noTls()
{
    QDir(m_folder.path()).mkpath(QStringLiteral(".postgresql"));
    makeCertificates();
    auto r = request(tcp(QStringLiteral("reader"), {}, QStringLiteral("localhost")), "Quill7 & \"Harbor\"");
    r.caFile = m_folder.filePath(QStringLiteral("ca.crt"));
    COMPARE_ERROR(problemOf(r), Fault::Untrusted, "database.pg.no_tls");
    r.caFile = m_folder.filePath(QStringLiteral("nothing.crt"));
    COMPARE_ERROR(problemOf(r), Fault::Untrusted, "database.pg.no_ca_file");
}

void TestPostgresConnect::makeCertificates()
{
    const auto openssl = [&](const char* arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), QString::fromLatin1(arguments).split(u' '));
        QVERIFY2(
            process.waitForFinished(60'000) && process.exitCode() == 0, process.readAllStandardError().constData());
    };
    if (QFile::exists(m_folder.filePath(QStringLiteral("ca.crt"))))
        return;
    Fixture::write(m_folder.filePath(QStringLiteral("san.cnf")), "subjectAltName=DNS:localhost\n");
    const char* key = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=Test-CA -keyout ca.key -out ca.crt";
    openssl(key);
    openssl("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr");
    openssl(
        "x509 -req -in server.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 2 -extfile san.cnf -out server.crt");
}

void TestPostgresConnect::tls()
{
    makeCertificates();
    PgServer server;
    QVERIFY2(server.startTcp(), qPrintable(server.error()));
    for (const auto* name : {"server.key", "server.crt"}) {
        const auto to = server.folder() + QStringLiteral("/data/") + QLatin1StringView(name);
        QVERIFY(QFile::copy(m_folder.filePath(QLatin1StringView(name)), to));
        QVERIFY(QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(server.makeOwn(to));
    }
    server.sql(QStringLiteral("ALTER SYSTEM SET ssl = on"));
    server.sql(QStringLiteral("SELECT pg_reload_conf(); CREATE ROLE reader LOGIN PASSWORD 'pw'; "
                              "GRANT pg_read_all_data TO reader"));
    server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), kDatabase);
    const auto address = [&](const char* host, const char* more) {
        return QStringLiteral("postgresql://reader@%1:%2/localai%3")
            .arg(QLatin1StringView(host), QString::number(server.port()), QLatin1StringView(more));
    };
    // Required, and known to nobody: the system's authorities don't vouch for it.
    COMPARE_ERROR(problemOf(request(address("localhost", "?sslmode=verify-full"), "pw")), Fault::Untrusted,
        "database.pg.untrusted");
    // Trusted by the connection's CA file, but only under the name that it is of.
    auto r = request(address("localhost", ""), "pw");
    r.caFile = m_folder.filePath(QStringLiteral("ca.crt"));
    const auto s = readAll(r);
    QVERIFY(s);
    QCOMPARE(s->users.size(), 14u);
    r.address = address("127.0.0.1", "");
    COMPARE_ERROR(problemOf(r), Fault::Untrusted, "database.pg.untrusted");
    // By the file that libpq looks for itself.
    const auto own = m_folder.filePath(QStringLiteral(".postgresql"));
    QVERIFY(QDir().mkpath(own));
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("ca.crt")), own + QStringLiteral("/root.crt")));
    QVERIFY(openDatabase(request(address("localhost", "?sslmode=verify-full"), "pw"), {}));
    QVERIFY(QFile::remove(own + QStringLiteral("/root.crt")));
}

void TestPostgresConnect::standby()
{
    PgServer standby;
    QVERIFY2(standby.startStandby(m_server), qPrintable(standby.error()));
    auto backend = openDatabase(request(standby.address(kDatabase)), {});
    QVERIFY2(backend, backend ? "" : qPrintable(backend.error().detail));
    QCOMPARE((*backend)->instance().notes.size(), 1u);
    QCOMPARE(QByteArray((*backend)->instance().notes[0].id), QByteArray("database.note.standby"));
    const auto s = (*backend)->read({kAllParts | Part::Activity}, {});
    QVERIFY2(s, s ? "" : qPrintable(s.error().detail));
    QCOMPARE((*s)->users.size(), 14u);
    QVERIFY((*backend)->freshness({}));
}

void TestPostgresConnect::pooler()
{
    const auto program = QStringLiteral("/usr/sbin/pgbouncer");
    if (!QFile::exists(program))
        QSKIP("PgBouncer is not installed");
    QTemporaryDir folder;
    QVERIFY(m_server.makeOwn(folder.path()));
    const auto file = folder.filePath(QStringLiteral("pgbouncer.ini"));
    Fixture::write(folder.filePath(QStringLiteral("users.txt")), "\"owner\" \"\"\n");
    Fixture::write(file,
        QStringLiteral("[databases]\nlocalai = host=%1 port=%2\n[pgbouncer]\nlisten_port = 6432\nunix_socket_dir = %3\n"
                       "listen_addr =\nauth_type = trust\nauth_file = %3/users.txt\npool_mode = transaction\n"
                       "default_pool_size = 2\nmax_client_conn = 20\n")
            .arg(m_server.folder(), QString::number(m_server.port()), folder.path())
            .toUtf8());
    auto bouncer = m_server.background(program, {file});
    QByteArray log;
    while (!log.contains("process up") && bouncer->waitForReadyRead(30'000))
        log += bouncer->readAll();
    QVERIFY2(log.contains("process up"), log.constData());
    const auto address = QStringLiteral("postgresql://owner@/localai?host=%1&port=6432")
                             .arg(QString::fromLatin1(QUrl::toPercentEncoding(folder.path())));
    // More clients than server connections, in turns: what one leaves behind another would trip over.
    std::vector<std::unique_ptr<Backend>> clients;
    for (int i = 0; i < 4; ++i) {
        auto backend = openDatabase(request(address), {});
        QVERIFY2(backend, backend ? "" : qPrintable(backend.error().detail));
        clients.push_back(std::move(*backend));
    }
    for (int round = 0; round < 3; ++round)
        for (auto& client : clients) {
            const auto s = client->read({kAllParts | Part::Activity}, {});
            QVERIFY2(s, s ? "" : qPrintable(s.error().detail));
            QCOMPARE((*s)->users.size(), 14u);
            QVERIFY(client->freshness({}));
        }
    bouncer->terminate();
    QVERIFY(bouncer->waitForFinished(30'000));
}

QTEST_GUILESS_MAIN(TestPostgresConnect)
#include "test_postgres_connect.moc"
