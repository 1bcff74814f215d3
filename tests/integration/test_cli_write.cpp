// SPDX-License-Identifier: GPL-3.0-or-later
// Every writing verb on a database of each generation: exit code, document, and what stands in the database then.
#include "tests/support/write_ctl.h"

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kPriya = "priya.raghunathan@northwind.example";
constexpr auto kPriyaId = "(SELECT id FROM users WHERE email = 'priya.raghunathan@northwind.example')";

} // namespace

class TestCliWrite : public QObject {
    Q_OBJECT

    // Runs one verb and looks what the question finds afterwards.
    static void step(const WritableCopy& c, const QByteArray& line, const char* kind, const QByteArray& question,
        const QByteArray& expected)
    {
        const auto answer = c(line + " --yes --reason ticket-4711");
        const auto told = line + ": " + both(answer);
        QVERIFY2(answer.code == 0, told.constData());
        const auto document = answer.object();
        QVERIFY2(!document[u"change_set"].toString().isEmpty(), told.constData());
        QVERIFY2(document[u"applied"].toInt() >= 1 && document[u"failed"].toInt() == 0, told.constData());
        QVERIFY2(document[u"results"][0][u"change"][u"kind"].toString() == QLatin1StringView(kind), told.constData());
        QVERIFY2(statusOf(answer) == u"done", told.constData());
        QVERIFY2(document[u"warnings"].isArray(), told.constData());
        QCOMPARE(c.ask(question), expected);
    }

private slots:
    void usersAndRoles_data() { generations(); }
    void usersAndRoles()
    {
        const WritableCopy c(QTest::currentDataTag());
        const auto user = [](const char* column) {
            return QByteArray("SELECT ") + column + " FROM users WHERE id = " + kPriyaId;
        };
        const QByteArray priya(kPriya);
        step(c, "users set-role " + priya + " admin", "user.role", user("role"), "admin");
        step(c, "users set-role " + priya + " user", "user.role", user("role"), "user");
        step(c, "users disable " + priya, "user.status", user("status"), "disabled");
        step(c, "users enable " + priya, "user.status", user("status"), "active");
        step(c, "users rename " + priya + " --name Priya", "user.name", user("name"), "Priya");
        const auto pending = c.ask("SELECT id FROM users WHERE status = 'pending' LIMIT 1");
        step(c, "users approve " + pending, "user.status", "SELECT status FROM users WHERE id = '" + pending + "'",
            "active");
        const auto other = c.ask("SELECT id FROM users WHERE status = 'pending' LIMIT 1");
        step(c, "users reject " + other, "user.reject", "SELECT COUNT(*) FROM users WHERE id = '" + other + "'", "0");
        step(c, "roles permissions set " + priya + " chat=off agents=on", "user.permissions",
            QByteArray("SELECT json_extract(permissions, '$.chat'), json_extract(permissions, '$.agents') FROM "
                       "user_permissions WHERE user_id = ")
                + kPriyaId,
            "0|1");
        step(c, "roles permissions set " + priya + " chat=default", "user.permissions",
            QByteArray("SELECT json_type(permissions, '$.chat') FROM user_permissions WHERE user_id = ") + kPriyaId,
            "");
        const auto models = QByteArray("SELECT allowed_models FROM user_permissions WHERE user_id = ") + kPriyaId;
        step(c, "roles models set " + priya + " qwen3-32b bge-m3", "user.models", models,
            R"({"enabled":true,"models":["qwen3-32b","bge-m3"]})");
        step(c, "roles models set " + priya + " --all", "user.models", models, R"({"enabled":false})");
        const auto quota = QByteArray("SELECT max_requests, max_total_tokens, window_seconds FROM quota_rules WHERE "
                                      "model = 'qwen3-32b' AND user_id = ")
            + kPriyaId;
        step(c, "roles quota set " + priya + " --model qwen3-32b --max-requests 100 --max-tokens 50000 --window 1d",
            "quota.set", quota, "100|50000|86400");
        step(c, "roles quota set " + priya + " --model qwen3-32b --max-requests none --window 90m", "quota.set", quota,
            "|50000|5400");
        step(c, "roles quota remove " + priya + " --model qwen3-32b", "quota.remove", quota, "");
        step(c, "users delete " + priya, "user.delete", user("id"), "");
        QCOMPARE(c.ask("PRAGMA integrity_check"), QByteArray("ok"));
        QCOMPARE(c("journal verify").object()[u"ok"], QJsonValue(true));
        // What stands in the list is what the database has.
        QCOMPARE(c("users list --fail-if-any --filter email=priya").code, 0);
    }

    void invitesKeysSessions_data() { generations(); }
    void invitesKeysSessions()
    {
        const WritableCopy c(QTest::currentDataTag());
        const QByteArray priya(kPriya);
        const auto invites = c("invites create --expires 72h --count 2 --yes");
        QVERIFY2(invites.code == 0, both(invites).constData());
        for (int i = 0; i < 2; ++i) {
            const auto result = invites.object()[u"results"][i].toObject();
            const auto code = result[u"secret"].toString().toLatin1();
            QCOMPARE(code.size(), 64);
            QVERIFY(result.contains(u"link") && result[u"link"].isNull());
            QCOMPARE(c.ask("SELECT code_prefix, used_by IS NULL FROM invite_codes WHERE code = '"
                         + WritableCopy::keyedHash(code) + "'"),
                code.left(8) + "|1");
        }
        // The oldest active administrator, and the answer says so.
        QCOMPARE(c.ask("SELECT email FROM users WHERE id = (SELECT created_by FROM invite_codes ORDER BY rowid DESC)"),
            QByteArray("miriam.keller@northwind.example"));
        QVERIFY(invites.out.contains("command.invite-creator"));
        const auto named = c("invites create --as " + priya + " --yes");
        QVERIFY2(named.code == 0, both(named).constData());
        QVERIFY(!named.out.contains("command.invite-creator"));
        QCOMPARE(c.ask("SELECT email FROM users WHERE id = (SELECT created_by FROM invite_codes ORDER BY rowid DESC)"),
            priya);
        const auto id = c.ask("SELECT id FROM invite_codes ORDER BY rowid DESC LIMIT 1");
        step(c, "invites revoke " + id, "invite.revoke", "SELECT COUNT(*) FROM invite_codes WHERE id = '" + id + "'",
            "0");
        c.copy.sql("UPDATE invite_codes SET expires_at = '2020-01-01 00:00:00+00:00' WHERE rowid = (SELECT MAX(rowid) "
                   "FROM invite_codes)");
        const auto spent = c("invites list --filter status=used,expired").array().size();
        const auto pruned = c("invites prune --yes");
        QVERIFY2(pruned.code == 0, both(pruned).constData());
        QVERIFY(spent > 0);
        QCOMPARE(pruned.object()[u"applied"].toInt(), spent);
        QCOMPARE(c("invites list --filter status=used,expired").array().size(), 0);

        const auto key = c("keys create --owner " + priya + " --name ci --expires 90d --yes");
        QVERIFY2(key.code == 0, both(key).constData());
        const auto secret = key.object()[u"results"][0][u"secret"].toString().toLatin1();
        QVERIFY(secret.startsWith("lai-") && secret.size() == 68);
        QCOMPARE(c.ask("SELECT name, key_prefix, user_id = " + QByteArray(kPriyaId)
                     + " FROM user_api_keys WHERE key_hash = '" + WritableCopy::keyedHash(secret) + "'"),
            "ci|" + secret.left(12) + "|1");
        step(c, "keys set-expiry ci never", "key.expiry",
            "SELECT expires_at IS NULL FROM user_api_keys WHERE name = 'ci'", "1");
        step(c, "keys set-expiry ci --expires 2100-01-01", "key.expiry",
            "SELECT substr(expires_at, 1, 4) IN ('2099', '2100') FROM user_api_keys WHERE name = 'ci'", "1");
        step(c, "keys revoke " + secret.left(12), "key.revoke", "SELECT COUNT(*) FROM user_api_keys WHERE name = 'ci'",
            "0");

        const auto session = c.ask("SELECT id, user_id FROM sessions ORDER BY rowid LIMIT 1").split('|');
        step(c, "sessions revoke " + session[0].left(12), "session.revoke",
            "SELECT COUNT(*) FROM sessions WHERE id = '" + session[0] + "'", "0");
        const auto owner = c.ask("SELECT user_id FROM sessions ORDER BY rowid LIMIT 1");
        step(c, "sessions revoke --all-but " + owner, "session.revoke",
            "SELECT COUNT(*) FROM sessions WHERE user_id <> '" + owner + "'", "0");
        step(c, "sessions revoke --user " + owner, "session.revoke", "SELECT COUNT(*) FROM sessions", "0");
        QCOMPARE(c("sessions revoke --all --yes").object()[u"applied"].toInt(), 0);
    }

    void passwords_data() { generations(); }
    void passwords()
    {
        const WritableCopy c(QTest::currentDataTag());
        const auto made =
            c.run(words("users create new@acme.test --password-file - --yes") << u"--name"_s << u"New Person"_s,
                "harvest-copper-violin-92\n");
        QVERIFY2(made.code == 0, both(made).constData());
        QCOMPARE(c.ask("SELECT name, provider, role, status FROM users WHERE email = 'new@acme.test'"),
            QByteArray("New Person|local|user|active"));
        QVERIFY(!made.object()[u"results"][0].toObject().contains(u"secret"));
        const auto hash = c.ask("SELECT password_hash FROM users WHERE email = 'new@acme.test'");
        QVERIFY2(hash.startsWith("$2a$10$") && hash.size() == 60, hash.constData());
        const auto id = c.ask("SELECT id FROM users WHERE email = 'new@acme.test'");
        QCOMPARE(made.object()[u"results"][0][u"change"][u"subject"][u"id"].toString().toLatin1(), id);

        const auto reset = c("users reset-password new@acme.test --generate-password --yes");
        QVERIFY2(reset.code == 0, both(reset).constData());
        QVERIFY(reset.object()[u"results"][0][u"secret"].toString().size() > 20);
        QVERIFY(c.ask("SELECT password_hash FROM users WHERE email = 'new@acme.test'") != hash);
        // Once, and nowhere else.
        const auto secret = reset.object()[u"results"][0][u"secret"].toString().toUtf8();
        QCOMPARE(both(reset).count(secret), 1);
        QVERIFY(!c.consoleFiles().contains(secret));
        QVERIFY(!c.consoleFiles().contains("harvest-copper-violin-92"));
        QVERIFY(!c.copy.bytes().contains(secret));
        QVERIFY(!both(c("journal list")).contains(secret) && !both(c("changes undo --dry-run")).contains(secret));
    }

    void breakGlass()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("rescue sessions --yes").errorCode(), u"command.option-missing"_s);
        c.copy.sql("UPDATE users SET status = 'disabled', role = 'user'");
        step(c, "rescue admin miriam.keller@northwind.example", "user.status",
            "SELECT role, status FROM users WHERE email LIKE 'miriam%'", "admin|active");
        const auto fresh = c("rescue admin boss@acme.test --generate-password --yes --reason locked-out");
        QVERIFY2(fresh.code == 0, both(fresh).constData());
        QVERIFY(!fresh.object()[u"results"][0][u"secret"].toString().isEmpty());
        QCOMPARE(c.ask("SELECT role, status, provider FROM users WHERE email = 'boss@acme.test'"),
            QByteArray("admin|active|local"));
        const auto before = c.ask("SELECT password_hash FROM users WHERE email = 'boss@acme.test'");
        QCOMPARE(c("rescue password boss@acme.test --generate-password --yes --reason again").code, 0);
        QVERIFY(c.ask("SELECT password_hash FROM users WHERE email = 'boss@acme.test'") != before);
        QCOMPARE(c("rescue sessions --yes --reason all-out").code, 0);
        QCOMPARE(c.ask("SELECT COUNT(*) FROM sessions"), QByteArray("0"));
        const auto journal = c("journal list").array();
        QCOMPARE(journal.last()[u"what"].toString(), u"rescue"_s);
        QCOMPARE(journal.last()[u"reason"].toString(), u"all-out"_s);
    }

    void readsWhatItWrites()
    {
        const WritableCopy c("4.9.0");
        const QByteArray priya(kPriya);
        QCOMPARE(c("roles permissions set " + priya + " chat=off --yes").code, 0);
        const auto permissions = c("roles permissions get " + priya).object();
        QCOMPARE(permissions[u"explicit"][u"chat"], QJsonValue(false));
        QCOMPARE(permissions[u"effective"][u"chat"], QJsonValue(false));
        QCOMPARE(c("roles models set " + priya + " one two --yes").code, 0);
        const auto models = c("roles models get " + priya).object();
        QCOMPARE(models[u"restricted"], QJsonValue(true));
        QCOMPARE(models[u"allowed"].toArray().size(), 2);
        QCOMPARE(c("roles quota set " + priya + " --max-tokens 7000000 --window 30d --yes").code, 0);
        const auto quotas = c("roles quota list " + priya).array();
        QCOMPARE(quotas.last()[u"max_total_tokens"].toInteger(), 7000000);
        QCOMPARE(quotas.last()[u"window_seconds"].toInteger(), 30 * 86400);
    }

private:
    static void generations()
    {
        QTest::addColumn<int>("unused");
        for (const char* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork"})
            QTest::newRow(recording) << 0;
    }
};

QTEST_GUILESS_MAIN(TestCliWrite)
#include "test_cli_write.moc"
