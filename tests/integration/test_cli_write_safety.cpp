// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps a writing verb from writing, and how what was written is taken back.
#include "tests/support/write_ctl.h"

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kPriya = "priya.raghunathan@northwind.example";
const QByteArray kMiriam = "miriam.keller@northwind.example";

// Leaves one administrator.
void oneAdmin(const WritableCopy& c)
{
    c.copy.sql("UPDATE users SET role = 'user' WHERE email <> 'miriam.keller@northwind.example'");
}

// Another process that holds a lock on the file.
class Lock {
public:
    Lock(const WritableCopy& c, const char* begin)
    {
        sqlite3_open(QFile::encodeName(c.copy.file()).constData(), &m_db);
        m_held = sqlite3_exec(m_db, begin, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;
    ~Lock() { sqlite3_close(m_db); }
    bool held() const { return m_held; }

private:
    sqlite3* m_db = nullptr;
    bool m_held = false;
};

} // namespace

class TestCliWriteSafety : public QObject {
    Q_OBJECT

private slots:
    void dryRunWritesNothing_data()
    {
        QTest::addColumn<QByteArray>("line");
        for (const char* line : {"users set-role priya.raghunathan@northwind.example admin", "users delete %1",
                 "users create a@b.test --name A --generate-password", "users reset-password %1 --generate-password",
                 "roles permissions set %1 chat=off", "roles quota set %1 --max-requests 5 --window 1h",
                 "invites create --count 3", "invites prune", "keys create --owner %1 --name ci",
                 "sessions revoke --all", "rescue sessions --reason why"})
            QTest::newRow(line) << QByteArray(line).replace("%1", kPriya);
    }
    void dryRunWritesNothing()
    {
        QFETCH(QByteArray, line);
        const WritableCopy c("4.9.0");
        const auto before = c.copy.bytes();
        const auto names = c.copy.names();
        const auto answer = c(line + " --dry-run");
        QVERIFY2(answer.code == 0, both(answer).constData());
        const auto item = answer.object()[u"plan"][0].toObject();
        for (const auto* member : {u"change", u"before", u"after", u"sql", u"risks", u"loses"})
            QVERIFY2(item.contains(QStringView(member)), answer.out.constData());
        QVERIFY(!item[u"sql"].toArray().isEmpty());
        QCOMPARE(c.copy.bytes(), before);
        QCOMPARE(c.copy.names(), names);
        QVERIFY(!QFile::exists(c.home("data")));
    }

    void aPlanSaysWhatWillHappen()
    {
        const WritableCopy c("4.9.0");
        const auto item = c("users set-role " + kPriya + " admin --dry-run").object()[u"plan"][0].toObject();
        QCOMPARE(item[u"before"], QJsonValue(QJsonObject{{u"role"_s, u"user"_s}}));
        QCOMPARE(item[u"after"], QJsonValue(QJsonObject{{u"role"_s, u"admin"_s}}));
        QVERIFY(item[u"sql"][0].toString().startsWith(u"UPDATE"));
        QVERIFY(item[u"sql"][0].toString().contains(u"'admin'"));
        const auto loses =
            c("users delete greta.nilsson@northwind.example --dry-run").object()[u"plan"][0][u"loses"].toObject();
        QVERIFY(loses[u"usage_rows"].toInt() > 0 && loses[u"keys"].toInt() > 0);
        // No hash in a statement.
        const auto key = c("keys create --owner " + kPriya + " --name ci --dry-run");
        QVERIFY(key.out.contains("•••"));
    }

    void needsYesWithoutATerminal()
    {
        const WritableCopy c("4.9.0");
        const auto answer = c("users set-role " + kPriya + " admin");
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.errorCode(), u"command.needs-yes"_s);
        QVERIFY(answer.object()[u"error"][u"hint"].toString().contains(u"--yes"));
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("user"));
    }

    // On a terminal the plan is shown before the question; only a yes goes on.
    void asksOnATerminal()
    {
        const WritableCopy c("4.9.0");
        const auto line = u"printf '%1\\n' | script -qec \"$ctl --database %2 users set-role %3 admin\" /dev/null"_s;
        const auto no = c.ctl.shell(line.arg(u"n"_s, c.copy.file(), QString::fromLatin1(kPriya)));
        QVERIFY2(no.out.contains("user") && no.out.contains("admin") && no.out.contains("[y/N]"), both(no).constData());
        QCOMPARE(no.code, 130);
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("user"));
        const auto yes = c.ctl.shell(line.arg(u"y"_s, c.copy.file(), QString::fromLatin1(kPriya)));
        QVERIFY2(yes.code == 0, both(yes).constData());
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("admin"));
    }

    void lastAdministrator_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("demoted") << "users set-role " + kMiriam + " user";
        QTest::newRow("disabled") << "users disable " + kMiriam;
        QTest::newRow("deleted") << "users delete " + kMiriam;
    }
    void lastAdministrator()
    {
        QFETCH(QByteArray, line);
        const WritableCopy c("4.9.0");
        oneAdmin(c);
        const auto before = c.copy.bytes();
        const auto refused = c(line + " --yes");
        QVERIFY2(refused.code == 5, both(refused).constData());
        const auto risk = refused.object()[u"error"][u"risks"][0].toObject();
        QCOMPARE(risk[u"allow"].toString(), u"--allow-last-admin"_s);
        QVERIFY(risk[u"id"].toString().startsWith(u"rule.last-admin"));
        QCOMPARE(c.copy.bytes(), before);
        const auto passed = c(line + " --yes --allow-last-admin");
        QVERIFY2(passed.code == 0, both(passed).constData());
        QCOMPARE(c.ask("SELECT COUNT(*) FROM users WHERE role = 'admin' AND status = 'active'"), QByteArray("0"));
        QVERIFY(c("journal list").array().last()[u"allowed"].toArray().contains(u"allow-last-admin"_s));
    }

    // The way that somebody states counts: two administrators, of whom none can use a password.
    void waysToSignIn()
    {
        const WritableCopy c("4.9.0");
        const auto line = "users set-role " + kMiriam + " user --yes --local-sign-in ";
        QCOMPARE(c(line + "maybe").code, 2);
        const auto refused = c(line + "off");
        QVERIFY2(refused.code == 5 || refused.out.contains("rule.last-admin"), both(refused).constData());
        const WritableCopy d("4.9.0");
        const auto fine = d(line + "on");
        QVERIFY2(fine.code == 0 && !fine.out.contains("rule.last-admin"), both(fine).constData());
    }

    void ownAccount()
    {
        const WritableCopy c("4.9.0");
        const auto line = "users disable " + kMiriam + " --yes --as " + kMiriam;
        const auto refused = c(line);
        QVERIFY2(refused.code == 5 && refused.out.contains("--allow-self-lockout"), both(refused).constData());
        QCOMPARE(c(line + " --allow-self-lockout").code, 0);
    }

    void weakPassword()
    {
        const WritableCopy c("4.1.0");
        const auto line = words("users create weak@acme.test --name W --password-file - --yes");
        const auto refused = c.run(line, "password1234\n");
        QVERIFY2(refused.code == 5 && refused.out.contains("--allow-weak-password"), both(refused).constData());
        QVERIFY(!both(refused).contains("password1234"));
        QCOMPARE(c.ask("SELECT COUNT(*) FROM users WHERE email = 'weak@acme.test'"), QByteArray("0"));
        QCOMPARE(c.run(line + QStringList{u"--allow-weak-password"_s}, "password1234\n").code, 0);
    }

    void conflict()
    {
        const WritableCopy c("4.9.0");
        const auto file = c.copy.path("plan.json");
        const auto saved =
            c.run(words(("users set-role " + kPriya + " admin --reason later --plan").constData()) << file);
        QVERIFY2(saved.code == 0, both(saved).constData());
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("user"));
        QCOMPARE(c.run({u"changes"_s, u"show"_s, file}).object()[u"reason"].toString(), u"later"_s);
        c.copy.sql("UPDATE users SET role = 'auditor' WHERE email = '" + kPriya + "'");
        const auto preview = c.run({u"changes"_s, u"preview"_s, file});
        QCOMPARE(preview.code, 5);
        QCOMPARE(preview.object()[u"plan"][0][u"fit"].toString(), u"conflict"_s);
        const auto refused = c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s});
        QVERIFY2(refused.code == 5, both(refused).constData());
        const auto result = refused.object()[u"results"][0].toObject();
        QCOMPARE(result[u"status"].toString(), u"conflict"_s);
        QCOMPARE(result[u"theirs"][u"role"].toString(), u"auditor"_s);
        QCOMPARE(result[u"ours"][u"role"].toString(), u"admin"_s);
        QVERIFY(!refused.object()[u"error"][u"code"].toString().isEmpty());
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("auditor"));
        c.copy.sql("UPDATE users SET role = 'user' WHERE email = '" + kPriya + "'");
        const auto applied = c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s});
        QVERIFY2(applied.code == 0, both(applied).constData());
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("admin"));
        // Once more: it is so already.
        QCOMPARE(c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s}).code, 0);
    }

    void changeByChange()
    {
        const WritableCopy c("4.9.0");
        const auto tomas = QByteArray("tomas.herrera@northwind.example");
        const auto file = c.copy.path("plan.json");
        QCOMPARE(c.run(words(("users disable " + kPriya + " " + tomas + " --plan").constData()) << file).code, 0);
        c.copy.sql("UPDATE users SET status = 'odd' WHERE email = '" + kPriya + "'");
        const auto whole = c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s});
        QCOMPARE(whole.code, 5);
        QCOMPARE(statusOf(whole, 1), u"skipped"_s);
        QCOMPARE(c.ask("SELECT status FROM users WHERE email = '" + tomas + "'"), QByteArray("active"));
        const auto each = c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s, u"--each"_s});
        QVERIFY2(each.code == 6, both(each).constData());
        QCOMPARE(each.object()[u"applied"].toInt(), 1);
        QCOMPARE(each.object()[u"failed"].toInt(), 1);
        QCOMPARE(statusOf(each, 0), u"conflict"_s);
        QCOMPARE(statusOf(each, 1), u"done"_s);
        QCOMPARE(c.ask("SELECT status FROM users WHERE email = '" + tomas + "'"), QByteArray("disabled"));
    }

    void lockedByAnother()
    {
        const WritableCopy c("4.9.0");
        const auto before = c.copy.bytes();
        {
            const Lock lock(c, "BEGIN IMMEDIATE"); // closing another handle of this process would drop it
            QVERIFY(lock.held());
            const auto answer = c("users set-role " + kPriya + " admin --yes");
            QVERIFY2(answer.code == 3, both(answer).constData());
            QVERIFY(!answer.errorCode().isEmpty());
        }
        QCOMPARE(c.copy.bytes(), before);
    }

    void undoOfADeletion_data()
    {
        QTest::addColumn<QByteArray>("recording");
        QTest::addColumn<QByteArray>("who");
        for (const char* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork"})
            for (const auto& who : {kPriya, QByteArray("wei.zhang@northwind.example")})
                QTest::addRow("%s %s", recording, who.constData()) << QByteArray(recording) << who;
    }
    void undoOfADeletion()
    {
        QFETCH(QByteArray, recording);
        QFETCH(QByteArray, who);
        const WritableCopy c(recording.constData());
        const auto before = c.dump();
        const auto deleted = c("users delete " + who + " --yes");
        QVERIFY2(deleted.code == 0, both(deleted).constData());
        QVERIFY(c.dump() != before);
        const auto undone = c("changes undo --yes");
        QVERIFY2(undone.code == 0, both(undone).constData());
        const auto after = c.dump();
        for (qsizetype i = 0; i < after.size(); ++i)
            if (!after[i].startsWith("sqlite_sequence"))
                QCOMPARE(sortedLines(after[i]), sortedLines(before[i]));
        // An undo can be undone.
        const auto set = undone.object()[u"change_set"].toString();
        const auto again = c.run({u"changes"_s, u"undo"_s, set, u"--yes"_s});
        QVERIFY2(again.code == 0, both(again).constData());
        QCOMPARE(c.ask("SELECT COUNT(*) FROM users WHERE email = '" + who + "'"), QByteArray("0"));
    }

    void undoGoesBackSetBySet()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("changes undo --yes").errorCode(), u"command.nothing-to-undo"_s);
        QCOMPARE(c("users set-role " + kPriya + " admin --yes").code, 0);
        const auto first = c("users disable " + kPriya + " --yes").object()[u"change_set"].toString();
        QCOMPARE(c.run({u"changes"_s, u"show"_s, first}).object()[u"state"].toString(), u"applied"_s);
        QCOMPARE(c("changes undo --yes").code, 0);
        QCOMPARE(c.ask("SELECT role, status FROM users WHERE email = '" + kPriya + "'"), QByteArray("admin|active"));
        QCOMPARE(c("changes undo --yes").code, 0);
        QCOMPARE(c.ask("SELECT role, status FROM users WHERE email = '" + kPriya + "'"), QByteArray("user|active"));
        QCOMPARE(c("changes undo --yes").code, 2);
        QVERIFY(c.run({u"changes"_s, u"undo"_s, first, u"--yes"_s}).code != 0); // it is undone
        QCOMPARE(c("changes undo no-such-set --yes").errorCode(), u"command.set-unknown"_s);
    }

    void whatCantBeDoneComesFirst()
    {
        const WritableCopy c("4.9.0");
        QFile::remove(c.copy.path(".hmac_secret"));
        for (const char* line : {"keys create", "keys create --owner nobody --yes", "invites create --yes"}) {
            const auto answer = c(line);
            QVERIFY2(answer.code == 7, both(answer).constData());
            QVERIFY(answer.errorCode().startsWith(u"capability."));
        }
        QCOMPARE(c("users set-role").code, 2);
        QCOMPARE(c("users set-role").errorCode(), u"command.argument-missing"_s);
    }

    void wrongArguments_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* line, const char* code) {
            QTest::newRow(line) << QByteArray(line).replace("%1", kPriya) << QString::fromLatin1(code);
        };
        row("users create a@b.test --generate-password", "command.option-missing");
        row("users create a@b.test --name A", "command.password-missing");
        row("users create a@b.test --name A --role boss --generate-password", "command.choice");
        row("users set-role %1 boss", "command.choice");
        row("users set-role nobody@acme.test admin", "command.user-unknown");
        row("users rename %1", "command.option-missing");
        row("roles permissions set %1", "command.argument-missing");
        row("roles permissions set %1 chat=maybe", "command.choice");
        row("roles permissions set %1 chatter=on", "command.permission");
        row("roles models set %1", "command.models-missing");
        row("roles quota set %1 --max-requests 5", "command.option-missing");
        row("roles quota set %1 --max-requests 5 --window 2d", "command.window");
        row("roles quota set %1 --max-requests 5 --window 0s", "command.window");
        row("roles quota remove %1 --model nothing", "command.quota-unknown");
        row("invites create --expires never", "command.invite-never");
        row("invites create --count 0", "command.number");
        row("invites revoke nothing", "command.invite-unknown");
        row("keys create --name ci", "command.option-missing");
        row("keys create --name ci --owner %1 --expires 2020-01-01", "command.expiry-past");
        row("keys create --name ci --owner %1 --expires soon", "command.expiry");
        row("keys revoke nothing", "command.key-unknown");
        row("sessions revoke", "command.sessions-which");
        row("sessions revoke --all --user %1", "command.sessions-which");
        row("rescue password %1 --generate-password", "command.option-missing");
        row("changes preview /nowhere.json", "");
    }
    void wrongArguments()
    {
        QFETCH(QByteArray, line);
        QFETCH(QString, code);
        const WritableCopy c("4.9.0");
        const auto before = c.copy.bytes();
        const auto answer = c(line + " --yes");
        if (!code.isEmpty())
            QCOMPARE(answer.errorCode(), code);
        QVERIFY2(answer.code == 2 || (code.isEmpty() && answer.code == 3), both(answer).constData());
        QCOMPARE(c.copy.bytes(), before);
    }

    void secretFile()
    {
        const WritableCopy c("4.9.0");
        const auto file = c.copy.path("codes");
        const auto made = c.run(words("invites create --count 2 --yes --secret-file") << file);
        QVERIFY2(made.code == 0, both(made).constData());
        const auto codes = Fixture::contents(file).trimmed().split('\n');
        QCOMPARE(codes.size(), 2);
        QCOMPARE(
            QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
            QFile::Permissions());
        for (const auto& code : codes) {
            QCOMPARE(c.ask("SELECT COUNT(*) FROM invite_codes WHERE code = '" + WritableCopy::keyedHash(code) + "'"),
                QByteArray("1"));
            QVERIFY(!both(made).contains(code) && !c.consoleFiles().contains(code));
        }
        const auto count = c.ask("SELECT COUNT(*) FROM invite_codes");
        const auto again = c.run(words("invites create --yes --secret-file") << file);
        QCOMPARE(again.code, 2);
        QCOMPARE(again.errorCode(), u"command.secret-file-exists"_s);
        QCOMPARE(c.ask("SELECT COUNT(*) FROM invite_codes"), count);
        QCOMPARE(Fixture::contents(file).trimmed().split('\n'), codes);
    }

    // A set with a password is saved without it, and asks for one when it is applied.
    void passwordIsNotSaved()
    {
        const WritableCopy c("4.9.0");
        const auto file = c.copy.path("plan.json");
        const auto saved = c.run(words("users create late@acme.test --name Late --generate-password --plan") << file);
        QVERIFY2(saved.code == 0, both(saved).constData());
        QCOMPARE(c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s}).errorCode(), u"command.password-missing"_s);
        const auto applied = c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s, u"--generate-password"_s});
        QVERIFY2(applied.code == 0, both(applied).constData());
        QVERIFY(!applied.object()[u"results"][0][u"secret"].toString().isEmpty());
        QCOMPARE(c.ask("SELECT name FROM users WHERE email = 'late@acme.test'"), QByteArray("Late"));
    }

    void plainText()
    {
        const WritableCopy c("4.9.0");
        const QStringList line{
            u"--database"_s, c.copy.file(), u"users"_s, u"set-role"_s, QString::fromLatin1(kPriya), u"admin"_s};
        const auto plan = c.ctl(line + QStringList{u"--dry-run"_s, u"--verbose"_s});
        QCOMPARE(plan.code, 0);
        QVERIFY2(plan.out.contains("→") && plan.out.contains("UPDATE"), both(plan).constData());
        const auto done = c.ctl(line + QStringList{u"--yes"_s});
        QCOMPARE(done.code, 0);
        QVERIFY2(done.out.startsWith("done"), both(done).constData());
        const auto csv = c.ctl(line + QStringList{u"--yes"_s, u"--csv"_s});
        QCOMPARE(csv.code, 2);
    }

private:
    static QByteArrayList sortedLines(const QByteArray& text)
    {
        // Rows that had no number of their own may get another one: the file has no order besides.
        QByteArrayList lines;
        for (const auto& line : text.mid(text.indexOf(": ") + 2).split('\n'))
            lines << line.mid(line.indexOf('|'));
        std::ranges::sort(lines);
        return lines;
    }
};

QTEST_GUILESS_MAIN(TestCliWriteSafety)
#include "test_cli_write_safety.moc"
