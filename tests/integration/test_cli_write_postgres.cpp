// SPDX-License-Identifier: GPL-3.0-or-later
// The writing verbs on a real PostgreSQL.
#include "tests/support/pgserver.h"
#include "tests/support/write_ctl.h"

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliWritePostgres : public QObject {
    Q_OBJECT
    PgServer m_server;
    Ctl m_ctl;
    const QString m_db = u"localai"_s;
    QString m_user; // an active account of role user

    Answer run(const QString& line) const
    {
        return m_ctl(QStringList{u"--json"_s, u"--database"_s, m_server.address(m_db), u"--hmac-secret-file"_s,
                         QStringLiteral(TEST_DATA "/localai/4.9.0/postgres_hmac_secret")}
            + line.split(u' ', Qt::SkipEmptyParts));
    }
    QString ask(const QString& question) { return m_server.ask(question.arg(m_user), m_db); }
    void step(const QString& line, const QString& question, const QString& expected)
    {
        const auto answer = run(line.arg(m_user) + u" --yes --reason pg"_s);
        QVERIFY2(answer.code == 0, (line.toUtf8() + both(answer)).constData());
        QCOMPARE(statusOf(answer), u"done"_s);
        QCOMPARE(ask(question), expected);
    }

private slots:
    void initTestCase()
    {
        if (const auto missing = PgServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QFile dump(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"));
        QVERIFY(dump.open(QIODevice::ReadOnly));
        m_server.load(dump.fileName(), m_db);
        m_ctl.set("XDG_DATA_HOME", m_ctl.home("data"));
        m_ctl.set("XDG_STATE_HOME", m_ctl.home("state"));
        m_ctl.set("DBUS_SESSION_BUS_ADDRESS", u"unix:path=/nowhere/bus"_s);
        m_user =
            m_server.ask(u"SELECT id FROM users u WHERE role = 'user' AND status = 'active' AND provider = 'local' "
                         "ORDER BY (SELECT COUNT(*) FROM usage_records r WHERE r.user_id = u.id) DESC LIMIT 1"_s,
                m_db);
        QVERIFY(!m_user.isEmpty());
    }

    void verbs()
    {
        const auto column = [](const char* name) {
            return u"SELECT %1 FROM users WHERE id = '%2'"_s.arg(QLatin1StringView(name), u"%1"_s);
        };
        step(u"users set-role %1 admin"_s, column("role"), u"admin"_s);
        step(u"users set-role %1 user"_s, column("role"), u"user"_s);
        step(u"users rename %1 --name Renamed"_s, column("name"), u"Renamed"_s);
        step(u"users disable %1"_s, column("status"), u"disabled"_s);
        step(u"changes undo"_s, column("status"), u"active"_s);
        step(u"roles permissions set %1 chat=off"_s,
            u"SELECT permissions::json->>'chat' FROM user_permissions WHERE user_id = '%1'"_s, u"false"_s);
        step(u"roles models set %1 one two"_s,
            u"SELECT allowed_models::json->'models'->>1 FROM user_permissions WHERE user_id = '%1'"_s, u"two"_s);
        step(u"roles quota set %1 --model m --max-requests 7 --window 36h"_s,
            u"SELECT max_requests || ' ' || window_seconds FROM quota_rules WHERE model = 'm' AND user_id = '%1'"_s,
            u"7 129600"_s);
        step(u"keys create --owner %1 --name ci --expires 90d"_s,
            u"SELECT COUNT(*) FROM user_api_keys WHERE name = 'ci' AND user_id = '%1'"_s, u"1"_s);
        step(u"keys revoke ci"_s, u"SELECT COUNT(*) FROM user_api_keys WHERE name = 'ci' AND user_id = '%1'"_s, u"0"_s);
        step(u"invites create --as %1"_s, u"SELECT COUNT(*) > 0 FROM invite_codes WHERE created_by = '%1'"_s, u"t"_s);
        step(u"users reset-password %1 --generate-password"_s,
            u"SELECT substr(password_hash, 1, 7) FROM users WHERE id = '%1'"_s, u"$2a$10$"_s);
    }

    void deletionAndUndo()
    {
        const auto rows = u"SELECT md5(string_agg(t, '|' ORDER BY t)) FROM (SELECT u::text t FROM users u UNION ALL "
                          "SELECT r::text FROM usage_records r UNION ALL SELECT k::text FROM user_api_keys k UNION ALL "
                          "SELECT p::text FROM user_permissions p UNION ALL SELECT q::text FROM quota_rules q UNION "
                          "ALL SELECT i::text FROM invite_codes i WHERE created_by = '%1') all_rows"_s;
        const auto before = ask(rows);
        const auto deleted = run(u"users delete %1 --yes"_s.arg(m_user));
        QVERIFY2(deleted.code == 0, both(deleted).constData());
        QVERIFY(ask(rows) != before);
        const auto undone = run(u"changes undo --yes"_s);
        QVERIFY2(undone.code == 0, both(undone).constData());
        QCOMPARE(ask(rows), before);
        QCOMPARE(run(u"journal verify"_s).code, 0);
    }

    void conflict()
    {
        const auto file = m_ctl.home("plan.json");
        QCOMPARE(run(u"users disable %1 --plan "_s.arg(m_user) + file).code, 0);
        m_server.sql(u"UPDATE users SET status = 'odd' WHERE id = '%1'"_s.arg(m_user), m_db);
        const auto answer = run(u"changes apply --yes "_s + file);
        QVERIFY2(answer.code == 5, both(answer).constData());
        QCOMPARE(answer.object()[u"results"][0][u"theirs"][u"status"].toString(), u"odd"_s);
        QCOMPARE(ask(u"SELECT status FROM users WHERE id = '%1'"_s), u"odd"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliWritePostgres)
#include "test_cli_write_postgres.moc"
