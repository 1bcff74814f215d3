// SPDX-License-Identifier: GPL-3.0-or-later
// What can't be opened or read: the exit code, one error document, nothing half shown.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include "tests/support/pgserver.h"
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliFailures : public QObject {
    Q_OBJECT
    const Ctl m_ctl;
    PgServer m_server;
    QString m_byTcp;

    void refused(const QStringList& where, int code, const char* error, const QByteArray& input = {}) const
    {
        for (const auto* line : {"users list", "roles matrix", "info"}) {
            const auto json = m_ctl(where + words(line) + QStringList{u"--json"_s}, input);
            QCOMPARE(json.errorCode(), QString::fromLatin1(error));
            QCOMPARE(json.code, code);
            QVERIFY(json.object()[u"error"][u"message"].toString().size() > 10);
        }
        const auto text = m_ctl(where + words("users list"), input);
        QCOMPARE(text.code, code);
        QCOMPARE(text.out, QByteArray());
        QVERIFY(text.err.startsWith("bailiwickctl: "));
    }
    static QStringList at(const QString& place) { return {u"--database"_s, place}; }

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.startTcp(), qPrintable(m_server.error()));
        m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), u"localai"_s);
        m_server.sql(u"CREATE ROLE reader LOGIN PASSWORD 'right one'; CREATE ROLE blind LOGIN PASSWORD 'right one'"_s);
        m_server.sql(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader"_s, u"localai"_s);
        m_byTcp = u"postgresql://%1@127.0.0.1:"_s + QString::number(m_server.port()) + u"/localai"_s;
    }

    void filesThatAreNone()
    {
        const Fixture f("4.9.0");
        const auto whole = f.bytes();
        refused(at(f.path("nowhere.db")), 3, "database.missing");
        QDir().mkpath(f.path("folder"));
        refused(at(f.path("folder")), 3, "database.folder");
        refused(at(u"/dev/null"_s), 3, "database.not_a_file");
        Fixture::write(f.path("text.db"), "no database at all\n");
        refused(at(f.path("text.db")), 3, "database.not_sqlite");
        Fixture::write(f.path("cut.db"), whole.left(100'000));
        refused(at(f.path("cut.db")), 3, "database.truncated");
        Fixture::write(f.path("empty.db"), {});
        refused(at(f.path("empty.db")), 3, "database.empty");
    }

    void databasesOfOthers()
    {
        const Fixture other;
        other.sql("CREATE TABLE albums (id INTEGER)");
        refused(at(other.file()), 3, "database.of_another");
        const Fixture noUsers("4.9.0");
        noUsers.sql("DROP TABLE users");
        refused(at(noUsers.file()), 3, "database.no_users_table");
    }

    void lockedForTooLong()
    {
        const Fixture f("4.9.0");
        sqlite3* db = nullptr;
        QCOMPARE(sqlite3_open(QFile::encodeName(f.file()).constData(), &db), SQLITE_OK);
        QCOMPARE(sqlite3_exec(db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
        const auto answer = m_ctl(at(f.file()) + words("users list --timeout 1 --json"));
        QCOMPARE(answer.errorCode(), u"database.locked"_s);
        QCOMPARE(answer.code, 3);
        QVERIFY(answer.object()[u"error"][u"message"].toString().contains(u'5')); // seconds, at the least
        sqlite3_close(db);
    }

    void aMissingTableIsAWarning()
    {
        const Fixture f("4.9.0");
        f.sql("DROP TABLE invite_codes; DROP TABLE user_permissions; ALTER TABLE users RENAME COLUMN avatar_url TO "
              "picture");
        const auto invites = m_ctl(at(f.file()) + words("invites list --json"));
        QCOMPARE(invites.code, 0);
        QCOMPARE(invites.out, "[]\n");
        QVERIFY(invites.err.contains("invite_codes"));
        QVERIFY(!invites.err.contains("avatar_url")); // of another list
        const auto users = m_ctl(at(f.file()) + words("users list --json"));
        QCOMPARE(users.code, 0);
        QCOMPARE(users.array().size(), 50);
        QVERIFY(users.err.contains("avatar_url"));
        QVERIFY(users.err.contains("user_permissions"));
        QVERIFY(!users.err.contains("invite_codes"));
        QCOMPARE(m_ctl(at(f.file()) + words("users list --json --quiet")).err, QByteArray());
    }

    void cellsThatCantBeRead()
    {
        const Fixture f("4.9.0");
        f.sql("UPDATE users SET created_at = 'soon' WHERE email = 'wei.zhang@northwind.example';"
              "UPDATE users SET name = CAST(x'41ff42' AS TEXT) WHERE email = 'wei.zhang@northwind.example'");
        const auto answer = m_ctl(at(f.file()) + words("users show wei.zhang@northwind.example --json"));
        QCOMPARE(answer.code, 0);
        const auto user = answer.object();
        QVERIFY(user[u"created_at"].isNull());
        QCOMPARE(user[u"unreadable"].toArray(), QJsonArray{u"created_at"_s});
        QCOMPARE(user[u"name"].toString(), u"A\ufffdB"_s);
    }

    void postgresWays()
    {
        const auto socket = m_server.address(u"localai"_s);
        QCOMPARE(m_ctl(at(socket) + words("info --json")).object()[u"way_in"].toString(), u"postgres"_s);
        const auto reader = at(m_byTcp.arg(u"reader"_s) + u"?sslmode=disable"_s);
        const auto list = words("users list --json --quiet");
        const auto expected = m_ctl(at(socket) + list);
        QCOMPARE(expected.code, 0);
        QVERIFY(expected.array().size() > 5);

        const auto fromInput = m_ctl(reader + list + words("--database-password-file -"), "right one\n");
        QCOMPARE(fromInput.array(), expected.array());
        Fixture::write(m_ctl.home("password"), "right one\r\n");
        const auto fromFile = m_ctl(reader + list + QStringList{u"--database-password-file"_s, m_ctl.home("password")});
        QCOMPARE(fromFile.array(), expected.array());
        Ctl withVariable;
        withVariable.set("PGPASSWORD", u"right one"_s);
        QCOMPARE(withVariable(reader + list).array(), expected.array());
        Fixture::write(withVariable.home(".pgpass"), "127.0.0.1:*:localai:reader:right one\n");
        QFile::setPermissions(withVariable.home(".pgpass"), QFile::ReadOwner | QFile::WriteOwner);
        withVariable.set("PGPASSWORD", {});
        QCOMPARE(withVariable(reader + list).array(), expected.array());
    }

    // Qt's texts can't hold such a name: another one would be looked for.
    void aNameThatIsNotUtf8()
    {
        const auto answer = m_ctl.shell(u"\"$ctl\" users list --json --database $'bad\\xff.db'"_s);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.errorCode(), u"command.not-utf8"_s);
        const auto window = m_ctl.shell(u"QT_QPA_PLATFORM=offscreen \"${ctl%ctl}\" $'bad\\xff.db'"_s);
        if (window.code == 127)
            QSKIP("The window is not built with the tests that do without it (./test asan --core).");
        QCOMPARE(window.code, 2);
        QVERIFY2(window.err.contains("UTF-8"), window.err.constData());
    }

    void postgresRefusals()
    {
        const auto reader = m_byTcp.arg(u"reader"_s) + u"?sslmode=disable"_s;
        refused(at(u"postgresql://u@127.0.0.1:1/localai?sslmode=disable"_s), 3, "database.pg.unreachable");
        refused(at(u"postgresql://localhost:abc/x"_s), 2, "database.pg.port");
        refused(at(u"postgresql://localhost/x?sslmode=VERIFY-FULL"_s), 2, "database.pg.sslmode");
        refused(at(reader) + words("--database-password-file -"), 4, "database.pg.wrong_password", "wrong one\n");
        refused(at(m_byTcp.arg(u"blind"_s) + u"?sslmode=disable"_s) + words("--database-password-file -"), 4,
            "database.pg.no_right", "right one\n");
        refused(at(m_server.address(u"nothing"_s)), 3, "database.pg.no_database");
    }

    // Asked on a terminal, without echo, when the server wants a password and none was given.
    void passwordIsAskedFor()
    {
        const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY);
        QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_ctl.home("nobody"));
        environment.remove(u"PGPASSWORD"_s);
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QString::fromLocal8Bit(::ptsname(terminal)));
        process.start(kCtl, at(m_byTcp.arg(u"reader"_s) + u"?sslmode=disable"_s) + words("users list --json --quiet"));
        QByteArray asked;
        QTRY_VERIFY_WITH_TIMEOUT(
            (process.waitForReadyRead(50), asked += process.readAllStandardError()).contains("Password for "), 30'000);
        QCOMPARE(::write(terminal, "right one\n", 10), 10);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QJsonDocument::fromJson(process.readAllStandardOutput()).array().size() > 5);
        ::fcntl(terminal, F_SETFL, O_NONBLOCK);
        char echoed[64];
        const auto n = ::read(terminal, echoed, sizeof echoed);
        QVERIFY(!QByteArray(echoed, qMax(0, int(n))).contains("right"));
        ::close(terminal);
    }

    void anInterruptLeavesNothing()
    {
        const Fixture f;
        QProcess process;
        process.setWorkingDirectory(f.folder());
        process.start(kCtl, words("demo create big.db --users 10000 --usage-rows 50000000 --json"));
        QVERIFY(process.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(!f.names().isEmpty(), 30'000);
        ::kill(pid_t(process.processId()), SIGINT);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QCOMPARE(
            QJsonDocument::fromJson(process.readAllStandardOutput())[u"error"][u"code"].toString(), u"cancelled"_s);
        QCOMPARE(f.names(), QStringList());
    }

    void demoIsNeverWrittenOverAFile()
    {
        const Fixture f("4.9.0");
        const auto before = f.bytes();
        const auto answer = m_ctl({u"demo"_s, u"create"_s, f.file(), u"--json"_s});
        QVERIFY(answer.code != 0 && answer.code != 70);
        QVERIFY(answer.object().contains(u"error"));
        QCOMPARE(f.bytes(), before);
    }
};

QTEST_GUILESS_MAIN(TestCliFailures)
#include "test_cli_failures.moc"
