// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

namespace bw::test {

// A real PostgreSQL of one's own in a temporary folder, on a socket in that folder; by TCP on 127.0.0.1 only when asked
// for. As root it runs as an unprivileged user, because PostgreSQL refuses root. Superuser "owner", who needs no
// password on the socket; by TCP everybody needs one (SCRAM).
class PgServer {
public:
    PgServer() = default;
    ~PgServer();
    PgServer(const PgServer&) = delete;
    PgServer& operator=(const PgServer&) = delete;

    static QString missing(); // what keeps tests from starting one; empty = nothing
    bool start(const QStringList& settings = {}); // "ssl=on" …
    bool startTcp(const QStringList& settings = {});
    bool startStandby(const PgServer& primary); // follows it by streaming replication
    void stop();

    void sql(const QString& statements, const QString& database = QStringLiteral("postgres")); // as owner
    void load(const QString& dump, const QString& database); // into a new database
    QString ask(const QString& question, const QString& database = QStringLiteral("postgres")); // one value

    QString folder() const { return m_folder.path(); } // holds the socket
    int port() const { return m_port; }
    // postgresql://user@/database?host=<socket folder>
    QString address(const QString& database, const QString& user = QStringLiteral("owner")) const;
    QString error() const { return m_error; }

    // Runs a program as the user that the server runs as; false = error() says why.
    bool run(const QString& program, const QStringList& arguments, const QByteArray& input = {});
    bool makeOwn(const QString& path) const; // gives a file or folder to that user
    std::unique_ptr<QProcess> background(const QString& program, const QStringList& arguments) const;

private:
    bool prepare();
    bool launch(const QStringList& settings);
    bool waitUntilReady();
    QString program(const char* name) const;
    QStringList asUser(const QString& program, const QStringList& arguments) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QString m_error;
    QByteArray m_output;
    int m_port = 5432;
};

} // namespace bw::test
