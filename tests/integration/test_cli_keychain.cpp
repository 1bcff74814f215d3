// SPDX-License-Identifier: GPL-3.0-or-later
// A saved PostgreSQL connection whose password is in a real Secret Service, on a session bus of its own. This program,
// called with --store, puts it there as the window does.
#include "core/profiles/profile.h"
#include "core/secrets/system_keychain.h"
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include "tests/support/pgserver.h"
#include <cstdio>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliKeychain : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.startTcp(), qPrintable(m_server.error()));
        m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), u"localai"_s);
        m_server.sql(u"CREATE ROLE reader LOGIN PASSWORD 'kept one'; GRANT pg_read_all_data TO reader"_s);
    }

    void init()
    {
        m_ctl = std::make_unique<Ctl>();
        for (const auto* folder : {"run", "config/bailiwick"})
            QVERIFY(QDir().mkpath(m_ctl->home(folder)));
        QVERIFY(QFile::setPermissions(m_ctl->home("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        m_ctl->set("XDG_RUNTIME_DIR", m_ctl->home("run"));
        for (const auto* name : {"XDG_DATA_HOME", "XDG_CACHE_HOME"})
            m_ctl->set(name, m_ctl->home(name));
        for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "SSH_AUTH_SOCK", "GNOME_KEYRING_CONTROL"})
            m_ctl->unset(name);
        m_ctl->set("DBUS_SESSION_BUS_ADDRESS", u"unix:path=/nowhere/bus"_s);
        const auto address = u"postgresql://reader@127.0.0.1:%1/localai?sslmode=disable"_s.arg(m_server.port());
        QVERIFY(ProfileStore(m_ctl->home("config/bailiwick/connections.json"))
                    .save({{.id = u"id-1"_s, .name = u"Prod"_s, .address = address}}));
    }

    void passwordIsFound()
    {
        const auto answer = withKeychain(u"kept one"_s, u"users list --json --quiet"_s);
        QVERIFY2(answer.code == 0, (answer.out + answer.err).constData());
        QVERIFY(answer.array().size() > 5);
    }

    void anotherIdHasNone()
    {
        QVERIFY(
            ProfileStore(m_ctl->home("config/bailiwick/connections.json"))
                .save({{.id = u"id-2"_s,
                    .name = u"Prod"_s,
                    .address = u"postgresql://reader@127.0.0.1:%1/localai?sslmode=disable"_s.arg(m_server.port())}}));
        const auto answer = withKeychain(u"kept one"_s, u"users list --json"_s);
        QCOMPARE(answer.code, 4);
        QCOMPARE(answer.errorCode(), u"database.pg.password_needed"_s);
    }

    void whatIsGivenGoesFirst()
    {
        Fixture::write(m_ctl->home("password"), "kept one\n");
        QCOMPARE(withKeychain(u"old one"_s, u"users list --json"_s).errorCode(), u"database.pg.wrong_password"_s);
        QCOMPARE(withKeychain(
                     u"old one"_s, u"users list --quiet --database-password-file '%1'"_s.arg(m_ctl->home("password")))
                     .code,
            0);
        m_ctl->set("PGPASSWORD", u"kept one"_s);
        QCOMPARE(withKeychain(u"old one"_s, u"users list --quiet"_s).code, 0);
    }

    void withoutKeychainThereIsPgpass()
    {
        QCOMPARE((*m_ctl)(words("users list --json")).errorCode(), u"database.pg.password_needed"_s);
        Fixture::write(m_ctl->home(".pgpass"), "127.0.0.1:*:localai:reader:kept one\n");
        QVERIFY(QFile::setPermissions(m_ctl->home(".pgpass"), QFile::ReadOwner | QFile::WriteOwner));
        const auto answer = (*m_ctl)(words("users list --json --quiet"));
        QVERIFY2(answer.code == 0, (answer.out + answer.err).constData());
    }

    void aLockedOneIsSaidAndNotWaitedFor()
    {
        withKeychain(u"kept one"_s, u"--version"_s); // makes the keyring
        const auto answer =
            onBus(u"gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"_s, u"users list --json"_s);
        QCOMPARE(answer.errorCode(), u"database.pg.password_needed"_s);
        QVERIFY2(answer.err.contains("The keychain is locked."), answer.err.constData());
    }

private:
    // On a new session bus; the daemon goes with it.
    Answer onBus(const QString& prepare, const QString& line) const
    {
        Fixture::write(m_ctl->home("script"), (prepare + u"\n'"_s + kCtl + u"' "_s + line + u'\n').toUtf8());
        return m_ctl->shell(u"dbus-run-session -- sh '%1'"_s.arg(m_ctl->home("script")));
    }
    Answer withKeychain(const QString& password, const QString& line) const
    {
        return onBus(u"(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets; "
                     "gnome-keyring-daemon --start --components=secrets) >/dev/null 2>&1\n'%1' --store '%2'"_s.arg(
                         QCoreApplication::applicationFilePath(), password),
            line);
    }

    PgServer m_server;
    std::unique_ptr<Ctl> m_ctl;
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--store") == 0) {
        const auto stored = SystemKeychain().write(u"id-1"_s, std::make_shared<const Secret>(QByteArray(argv[2])), {});
        if (!stored)
            std::fprintf(stderr, "%s\n", stored.error().id);
        return stored ? 0 : 1;
    }
    TestCliKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_cli_keychain.moc"
