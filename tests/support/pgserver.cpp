// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgserver.h"
#include <QDir>
#include <QFile>
#include <QTest>
#include <QUrl>
#include <arpa/inet.h>
#include <pwd.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bw::test {

namespace {

constexpr int kPatienceMs = 60'000; // sanitizers and a busy machine

QString binaries()
{
    auto versions = QDir(QStringLiteral("/usr/lib/postgresql")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(versions.begin(), versions.end(), [](const auto& a, const auto& b) { return a.toInt() > b.toInt(); });
    for (const auto& version : versions)
        if (const auto folder = QStringLiteral("/usr/lib/postgresql/%1/bin/").arg(version);
            QFile::exists(folder + QStringLiteral("initdb")))
            return folder;
    return {};
}

const passwd* unprivileged()
{
    for (const auto* name : {"postgres", "nobody"})
        if (const auto* user = ::getpwnam(name))
            return user;
    return nullptr;
}

int freePort()
{
    const int s = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* generic = reinterpret_cast<sockaddr*>(&address);
    const bool bound = ::bind(s, generic, size) == 0 && ::getsockname(s, generic, &size) == 0;
    ::close(s);
    return bound ? ntohs(address.sin_port) : 0;
}

} // namespace

QString PgServer::missing()
{
    return binaries().isEmpty() ? QStringLiteral("PostgreSQL's server programs are not installed") : QString();
}

PgServer::~PgServer() { stop(); }

QString PgServer::program(const char* name) const { return binaries() + QLatin1StringView(name); }

QStringList PgServer::asUser(const QString& program, const QStringList& arguments) const
{
    if (::geteuid() != 0)
        return QStringList{program} + arguments;
    const auto* user = unprivileged();
    return QStringList{QStringLiteral("setpriv"), QStringLiteral("--reuid=%1").arg(user->pw_uid),
               QStringLiteral("--regid=%1").arg(user->pw_gid), QStringLiteral("--clear-groups"), program}
    + arguments;
}

bool PgServer::makeOwn(const QString& path) const
{
    if (::geteuid() != 0)
        return true;
    const auto* user = unprivileged();
    return ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}

bool PgServer::run(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    auto command = asUser(program, arguments);
    QProcess process;
    process.setWorkingDirectory(folder());
    process.start(command.takeFirst(), command);
    process.write(input);
    process.closeWriteChannel();
    const bool done = process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
    m_output = process.readAllStandardOutput();
    if (!done)
        m_error =
            program + QStringLiteral(": ") + QString::fromUtf8(process.readAllStandardError()) + process.errorString();
    return done;
}

std::unique_ptr<QProcess> PgServer::background(const QString& program, const QStringList& arguments) const
{
    auto command = asUser(program, arguments);
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setWorkingDirectory(folder());
    process->start(command.takeFirst(), command);
    return process;
}

bool PgServer::prepare()
{
    m_error = missing();
    return m_error.isEmpty() && makeOwn(folder());
}

bool PgServer::start(const QStringList& settings)
{
    return prepare()
        && run(program("initdb"),
            {QStringLiteral("-D"), folder() + QStringLiteral("/data"), QStringLiteral("-U"), QStringLiteral("owner"),
                QStringLiteral("--auth-local=trust"), QStringLiteral("--auth-host=scram-sha-256"), QStringLiteral("-E"),
                QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync"),
                QStringLiteral("--no-instructions")})
        && launch(settings);
}

bool PgServer::startTcp(const QStringList& settings)
{
    m_port = freePort();
    return start(settings + QStringList{QStringLiteral("listen_addresses=127.0.0.1")});
}

bool PgServer::startStandby(const PgServer& primary)
{
    return prepare()
        && run(program("pg_basebackup"),
            {QStringLiteral("-D"), folder() + QStringLiteral("/data"), QStringLiteral("-h"), primary.folder(),
                QStringLiteral("-p"), QString::number(primary.port()), QStringLiteral("-U"), QStringLiteral("owner"),
                QStringLiteral("-R"), QStringLiteral("--checkpoint=fast"), QStringLiteral("--no-sync")})
        && launch({});
}

bool PgServer::launch(const QStringList& settings)
{
    QStringList arguments{QStringLiteral("-D"), folder() + QStringLiteral("/data"), QStringLiteral("-k"), folder(),
        QStringLiteral("-p"), QString::number(m_port)};
    const QStringList all =
        QStringList{QStringLiteral("listen_addresses="), QStringLiteral("fsync=off"),
            QStringLiteral("shared_buffers=16MB"), QStringLiteral("timezone=UTC"), QStringLiteral("lc_messages=C")}
        + settings;
    for (const auto& setting : all)
        arguments << QStringLiteral("-c") << setting;
    m_process = background(program("postgres"), arguments);
    return waitUntilReady();
}

bool PgServer::waitUntilReady()
{
    QByteArray log;
    while (m_process->state() != QProcess::NotRunning && m_process->waitForReadyRead(kPatienceMs)) {
        log += m_process->readAll();
        if (log.contains("ready to accept"))
            return true;
    }
    m_error = QString::fromUtf8(log + m_process->readAll()) + m_process->errorString();
    return false;
}

void PgServer::stop()
{
    if (!m_process || m_process->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_process->processId()), SIGQUIT); // at once: nothing in it is worth keeping
    if (!m_process->waitForFinished(kPatienceMs))
        m_process->kill();
}

QString PgServer::address(const QString& database, const QString& user) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3&port=%4")
        .arg(user, database, QString::fromLatin1(QUrl::toPercentEncoding(folder())), QString::number(m_port));
}

void PgServer::sql(const QString& statements, const QString& database)
{
    const bool done = run(program("psql"),
        {QStringLiteral("-XqAt"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
            folder(), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"), QStringLiteral("owner"),
            QStringLiteral("-d"), database},
        statements.toUtf8());
    QVERIFY2(done, qPrintable(m_error));
}

QString PgServer::ask(const QString& question, const QString& database)
{
    sql(question, database);
    return QString::fromUtf8(m_output).trimmed();
}

void PgServer::load(const QString& dump, const QString& database)
{
    QFile file(dump);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(dump));
    sql(QStringLiteral("CREATE DATABASE %1;").arg(database));
    sql(QString::fromUtf8(file.readAll()), database);
}

} // namespace bw::test
