// SPDX-License-Identifier: GPL-3.0-or-later
// Selection and form of the answers: filters, order, columns, CSV, tables, pipes, full disks, languages.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include <QStandardPaths>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliOutput : public QObject {
    Q_OBJECT
    const Ctl m_ctl;
    const QStringList m_where{u"--database"_s, recorded("4.9.0")};

    Answer ask(const char* line) const { return m_ctl(m_where + words(line)); }
    Answer ask(const QStringList& line) const { return m_ctl(m_where + line); }
    QStringList column(const QStringList& line, const char* name) const
    {
        QStringList values;
        for (const auto& item : ask(line + QStringList{u"--json"_s}).array())
            values << item[QLatin1StringView(name)].toVariant().toString();
        return values;
    }

private slots:
    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("is") << u"role=admin"_s << 3;
        QTest::newRow("is not") << u"role!=admin"_s << 47;
        QTest::newRow("both") << u"role=user status=disabled"_s << 2;
        QTest::newRow("either") << u"provider=oidc,github"_s << 2;
        QTest::newRow("contains") << u"email~NORTHWIND"_s << 29;
        QTest::newRow("contains, folded") << u"name~chloe"_s << 1;
        QTest::newRow("quoted") << u"name=\"Miriam Keller\""_s << 1;
        QTest::newRow("more than") << u"keys>1"_s << 1;
        QTest::newRow("never seen") << u"last_seen_at= status=active role=user provider=local email~northwind"_s << 2;
        QTest::newRow("none") << u"role=owner"_s << 0;
    }
    void filters()
    {
        QFETCH(QString, filter);
        const auto answer = ask({u"users"_s, u"list"_s, u"--json"_s, u"--filter"_s, filter});
        QCOMPARE(answer.code, 0);
        QTEST(int(answer.array().size()), "count");
    }

    void failIfAny()
    {
        const auto some = ask({u"users"_s, u"list"_s, u"--fail-if-any"_s, u"--filter"_s, u"role=admin"_s, u"--json"_s});
        QCOMPARE(some.code, 1);
        QCOMPARE(some.array().size(), 3); // the list, not an error
        const auto none = ask({u"users"_s, u"list"_s, u"--fail-if-any"_s, u"--filter"_s, u"role=owner"_s, u"--json"_s});
        QCOMPARE(none.code, 0);
        QCOMPARE(none.out, "[]\n");
        QCOMPARE(ask("keys list --fail-if-any --quiet").code, 1);
        QCOMPARE(ask("roles matrix --fail-if-any --filter role=admin --json").code, 1);
        QCOMPARE(ask("roles matrix --fail-if-any --filter role=owner").code, 0);
        QCOMPARE(ask("usage report --by user --fail-if-any --filter total_tokens>1 --json").code, 1);
        QCOMPARE(ask("usage report --by user --fail-if-any --filter total_tokens<0 --json").code, 0);
    }

    void sorting()
    {
        auto names = column(words("users list --sort name"), "name");
        QCOMPARE(names.size(), 50);
        for (qsizetype i = 1; i < names.size(); ++i)
            QVERIFY(names[i - 1].compare(names[i], Qt::CaseInsensitive) <= 0);
        auto reversed = column(words("users list --sort -created_at"), "created_at");
        QVERIFY(std::is_sorted(reversed.rbegin(), reversed.rend()));
        // Several columns, and what is absent stands last in either direction.
        const auto items = ask("users list --sort role,-last_seen_at --json").array();
        for (qsizetype i = 1; i < items.size(); ++i) {
            const auto before = items[i - 1][u"role"].toString(), role = items[i][u"role"].toString();
            QVERIFY(before <= role);
            if (before == role)
                QVERIFY(items[i - 1][u"last_seen_at"].toString() >= items[i][u"last_seen_at"].toString());
        }
        QVERIFY(ask("users list --sort last_seen_at --json").array().last()[u"last_seen_at"].isNull());
    }

    void columnsAreTopLevelKeys()
    {
        const auto items = ask("users list --columns permissions,id --json").array();
        QCOMPARE(items[0].toObject().keys(), (QStringList{u"id"_s, u"permissions"_s}));
        QVERIFY(items[0][u"permissions"][u"effective"][u"chat"].toBool());
        QCOMPARE(ask("users list --columns role,email --csv --filter name~lindqvist").out,
            "role,email\nuser,jonas.lindqvist@northwind.example\n");
        QCOMPARE(ask("usage report --by model --columns model --csv --quiet").lines().first(), "model");
        QCOMPARE(ask("users list --columns email,id,email --csv").lines().first(), "email,id");
        QCOMPARE(
            ask("users list --columns email --columns email --json --filter name~lindqvist").out.count("email"), 1);
    }

    void documentsHaveTheirOrder()
    {
        QCOMPARE(ask("users list --csv").lines().first(),
            "id,email,name,provider,role,status,created_at,last_seen_at,permissions,models,quotas,keys,sessions,"
            "unreadable");
        QCOMPARE(ask("invites list --csv").lines().first(),
            "id,code_prefix,status,created_by,used_by,created_at,expires_at,used_at,unreadable");
        QCOMPARE(ask("keys list --csv").lines().first(),
            "id,prefix,name,owner,role,role_at_issue,created_at,expires_at,last_used_at,status,unreadable");
        const auto json = ask("users show miriam.keller@northwind.example --json").out;
        QVERIFY(json.indexOf("\"email\"") < json.indexOf("\"name\""));
        QVERIFY(json.indexOf("\"quotas\"") < json.indexOf("\"keys\""));
    }

    void keysOfAnOwner()
    {
        QCOMPARE(column(words("keys list --owner fatima.el-sayed@northwind.example"), "id").size(), 27);
        QCOMPARE(column(words("keys list --owner legacy-api-key"), "name"), QStringList{u"orphan"_s});
        QCOMPARE(column(words("keys list --owner wei.zhang@northwind.example"), "id").size(), 0);
        QCOMPARE(
            ask("keys list --owner jonas.lindqvist@northwind.example --json").errorCode(), u"command.user-several"_s);
        QCOMPARE(column(words("keys list --owner jonas.lindqvist@northwind.example --provider local"), "id").size(), 1);
    }

    // The moment is now, so the keys are made here.
    void unusedAndExpiringKeys()
    {
        const Fixture f("4.9.0");
        f.sql("DELETE FROM user_api_keys WHERE rowid NOT IN (SELECT rowid FROM user_api_keys LIMIT 5);"
              "UPDATE user_api_keys SET created_at = datetime('now', '-400 days') || '+00:00', last_used = NULL, "
              "expires_at = NULL, name = 'k' || (SELECT count(*) FROM user_api_keys o WHERE o.rowid < "
              "user_api_keys.rowid);"
              "UPDATE user_api_keys SET last_used = datetime('now', '-100 days') || '+00:00' WHERE name = 'k0';"
              "UPDATE user_api_keys SET last_used = datetime('now', '-80 days') || '+00:00' WHERE name = 'k1';"
              "UPDATE user_api_keys SET created_at = datetime('now', '-3 days') || '+00:00' WHERE name = 'k2';"
              "UPDATE user_api_keys SET expires_at = datetime('now', '+10 days') || '+00:00' WHERE name = 'k3';"
              "UPDATE user_api_keys SET expires_at = datetime('now', '-1 days') || '+00:00' WHERE name = 'k4'");
        const auto names = [&](const char* line) {
            QStringList all;
            for (const auto& item : m_ctl(QStringList{u"--database"_s, f.file(), u"--json"_s} + words(line)).array())
                all << item[u"name"].toString();
            all.sort();
            return all;
        };
        QCOMPARE(names("keys list --unused-for 90d"), (QStringList{u"k0"_s, u"k3"_s, u"k4"_s}));
        QCOMPARE(names("keys list --unused-for 11w"), (QStringList{u"k0"_s, u"k1"_s, u"k3"_s, u"k4"_s}));
        QCOMPARE(names("keys list --expiring 14d"), QStringList{u"k3"_s});
        QCOMPARE(names("keys list --expiring 239h"), QStringList());
        QCOMPARE(names("keys list --expiring 14d --unused-for 90d"), QStringList{u"k3"_s});
    }

    void csvIsSafeAndWhole()
    {
        const auto csv = ask("users list --csv --columns name,email --sort email");
        QVERIFY(csv.out.contains("'=cmd|' /C calc'!A0,'=cmd|'calc'!a0@evil.example\n"));
        QVERIFY(csv.out.contains("'@SUM(1+1)*cmd,'+1+1@evil.example\n"));
        QVERIFY(csv.out.contains("\"Robert'); DROP TABLE users;-- \"\"q\"\" `b`\",quotes@evil.example\n"));
        QVERIFY(csv.out.contains("田中 花子,花子@例え.example\n"));
        QVERIFY(!csv.out.contains('\0'));
    }

    // A name can't move the cursor, change colours or break a line.
    void tableHoldsOneLineARow()
    {
        const auto table = ask("users list");
        QCOMPARE(table.code, 0);
        QCOMPARE(table.lines().size(), 52);
        for (const char c : {'\x1b', '\r', '\t', '\a', '\0'})
            QVERIFY(!table.out.contains(c));
        QVERIFY(!table.out.contains("\u202e"));
        QVERIFY(table.out.contains("line1␍␊line2"));
        const auto lines = table.lines();
        QCOMPARE(lines[0].indexOf("E-mail"), lines[1].indexOf("miriam.keller@"));
        QVERIFY(lines[1].contains("2026-11-21T10:12Z"));
    }

    void showIsReadable()
    {
        const auto text = ask("users show priya.raghunathan@northwind.example");
        QVERIFY(text.out.contains("priya.raghunathan@northwind.example\n"));
        QVERIFY(ask("users show priya.raghunathan@northwind.example --csv").lines().size() == 3);
        QVERIFY(ask("info").out.contains("LocalAI\n"));
    }

    void aClosedPipeEndsQuietly()
    {
        const auto answer =
            m_ctl.shell(u"for i in 1 2 3; do \"$ctl\" --database '%1' users list --json 2>err-$$ | head -1; "
                        "echo ${PIPESTATUS[0]}; cat err-$$; rm err-$$; done"_s.arg(recorded("4.9.0")));
        QCOMPARE(answer.out, "[\n0\n[\n0\n[\n0\n");
    }

    void aFullDiskIsSaid()
    {
        for (const auto* line : {"users list --json", "users list --csv", "users list", "roles matrix --json", "info",
                 "info --json", "--help", "--version", "completion bash"}) {
            const auto answer = m_ctl.shell(u"\"$ctl\" %1 %2 >/dev/full"_s.arg(QString::fromLatin1(line),
                QByteArray(line).contains("list") || QByteArray(line).contains("info")
                        || QByteArray(line).contains("roles")
                    ? u"--database '%1'"_s.arg(recorded("4.9.0"))
                    : QString()));
            QVERIFY2(answer.code == 3, line);
            QVERIFY2(answer.err.contains("could not be written"), answer.err.constData());
        }
    }

    void closedOutput()
    {
        const auto answer = m_ctl.shell(u"\"$ctl\" users list --database '%1' >&-"_s.arg(recorded("4.9.0")));
        QCOMPARE(answer.code, 3);
        QVERIFY2(answer.err.contains("Bad file descriptor"), answer.err.constData());
    }

    void coloursOnlyOnATerminal()
    {
        // In a pipe there are none, whatever is asked for; the terminal's side is `script`'s.
        Ctl forced;
        forced.set("CLICOLOR_FORCE", u"1"_s);
        QVERIFY(!forced(m_where + words("users list")).out.contains('\x1b'));
        if (QStandardPaths::findExecutable(u"script"_s).isEmpty())
            QSKIP("no script(1) to make a terminal");
        const auto onTerminal = [&](const char* prefix, const char* option) {
            Ctl ctl;
            ctl.set("TERM", u"xterm"_s);
            return ctl.shell(u"%1 script -qec \"'$ctl' --database '%2' users list %3\" /dev/null"_s.arg(
                QString::fromLatin1(prefix), recorded("4.9.0"), QString::fromLatin1(option)));
        };
        QVERIFY(onTerminal("", "").out.contains("\x1b[1m"));
        QVERIFY(!onTerminal("", "--no-color").out.contains('\x1b'));
        QVERIFY(!onTerminal("NO_COLOR=1", "").out.contains('\x1b'));
    }

    void namesAreUtf8InEveryLocale()
    {
        const auto expected = ask("users list --csv");
        for (const auto* locale : {"C", "POSIX", "en_US.UTF-8", "xx_XX"}) {
            Ctl ctl;
            ctl.set("LC_ALL", QString::fromLatin1(locale));
            const auto answer = ctl(m_where + words("users list --csv"));
            QCOMPARE(answer.out, expected.out);
            QCOMPARE(answer.err, expected.err);
            QCOMPARE(ctl(m_where + words("users list")).out, ask("users list").out);
        }
    }

    void textsFollowTheLocale()
    {
        const auto english = m_ctl(words("--help"));
        QVERIFY(english.out.contains("Commands\n"));
        Ctl german;
        german.set("LC_ALL", u"de_DE.UTF-8"_s);
        const auto help = german(words("--help"));
        QVERIFY(help.out.contains("Befehle\n"));
        QVERIFY(!help.out.contains("Commands\n"));
        QVERIFY(german(words("users lst")).err.contains("kein Verb"));
        // Under C and C.UTF-8 English, whatever LANGUAGE says; and documents never change.
        Ctl plain;
        plain.set("LANGUAGE", u"de"_s);
        QCOMPARE(plain(words("--help")).out, english.out);
        QCOMPARE(german(m_where + words("users list --json")).out, ask("users list --json").out);
    }

    void quietAndVerbose()
    {
        const Fixture f("4.9.0");
        f.sql("DROP TABLE sessions");
        const QStringList where{u"--database"_s, f.file()};
        QVERIFY(m_ctl(where + words("users list")).err.startsWith("Warning: "));
        QCOMPARE(m_ctl(where + words("users list --quiet")).err, QByteArray());
        QVERIFY(m_ctl(where + words("users list --verbose")).err.contains("SQLite 3."));
        const auto items = m_ctl(where + words("users list --json --quiet")).array();
        QVERIFY(items[0][u"sessions"].isNull());
    }

    void demoCanBeListed()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(u"demo.db"_s);
        const auto made = m_ctl(
            QStringList{u"demo"_s, u"create"_s, file} + words("--users 40 --usage-rows 500 --days 30 --seed 3 --json"));
        QCOMPARE(made.code, 0);
        QCOMPARE(made.object()[u"users"].toInt(), 40);
        QVERIFY(!made.object()[u"password"].toString().isEmpty());
        QCOMPARE(m_ctl(QStringList{u"--database"_s, file} + words("users list --json")).array().size(), 40);
        const auto old = folder.filePath(u"old.db"_s);
        QCOMPARE(
            m_ctl(QStringList{u"demo"_s, u"create"_s, old} + words("--users 20 --usage-rows 9 --generation 4.1")).code,
            0);
        QCOMPARE(m_ctl(QStringList{u"--database"_s, old} + words("info --json")).object()[u"generation"].toString(),
            u"4.1"_s);
    }
};

QTEST_GUILESS_MAIN(TestCliOutput)
#include "test_cli_output.moc"
