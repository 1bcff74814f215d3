// SPDX-License-Identifier: GPL-3.0-or-later
// What is typed: understood wherever options stand, refused with exit code 2 and a hint where it is wrong.
#include "core/profiles/profile.h"
#include "tests/support/ctl.h"
#include <QTemporaryFile>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliLine : public QObject {
    Q_OBJECT
    const Ctl m_ctl;
    const QString m_database = recorded("4.9.0");

private slots:
    void wrongUsageIsTwo_data()
    {
        QTest::addColumn<QStringList>("line");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* line, const char* code) {
            QTest::newRow(*line ? line : "(nothing)") << words(line) << QString::fromLatin1(code);
        };
        row("", "command.none");
        row("--quiet", "command.none");
        row("people list", "command.unknown-noun");
        row("user list", "command.unknown-noun-near");
        row("users", "command.verb-missing");
        row("users remove", "command.unknown-verb");
        // Verbs of later issues are unknown, not stubs.
        row("users import a@b.example", "command.unknown-verb");
        row("keys rotate x", "command.unknown-verb");
        row("usage export", "command.unknown-verb");
        row("oidc check https://id.example", "command.unknown-noun");
        row("info all", "command.unknown-verb");
        row("users list all", "command.argument-extra");
        row("users show", "command.argument-missing");
        row("users show a b", "command.argument-extra");
        row("users list --colums id", "command.unknown-option-near");
        row("users list --frobnicate", "command.unknown-option");
        row("users list --url https://ai.example", "command.unknown-option-near");
        row("users list -x", "command.unknown-option");
        row("users list --zone UTC", "command.option-elsewhere");
        row("demo create x.db --database y.db", "command.option-elsewhere");
        row("users list --columns", "command.value-missing");
        row("users list --columns --quiet", "command.value-missing");
        row("users list --quiet=yes", "command.no-value");
        row("users list --output xml", "command.choice");
        row("users list --database DB --columns id,nothing", "table.unknown-column");
        row("users list --database DB --columns quota_used", "table.unknown-column"); // the window's own
        row("users list --database DB --columns ,", "command.value-missing");
        row("users list --database DB --sort nothing", "table.unknown-column");
        row("users list --database DB --filter nothing=1", "table.unknown-column");
        row("users list --database DB --filter created_at<yesterday", "table.filter-time");
        row("keys list --database DB --filter expires_at<7d", "table.filter-time");
        row("users list --database DB --filter keys>abc", "table.filter-number");
        row("users list --database DB --filter role", "table.filter-part");
        row("users list --database DB --timeout never", "command.number");
        row("users list --database DB --timeout 0", "command.number");
        row("users list --database DB --instance x", "command.where-twice");
        // Empty variables of a script.
        row("users list --database=", "command.value-missing");
        row("users list --instance=", "command.value-missing");
        row("users list --database DB --ca-file=", "command.value-missing");
        row("users list --database DB --hmac-secret-file=", "command.value-missing");
        row("users list --database DB --database-password-file=", "command.value-missing");
        row("users list", "command.where-missing");
        row("users list --instance x", "command.instance-unknown");
        row("users list --database postgresql://u:Hunter-7@db.example/localai", "command.password-in-address");
        row("users list --database postgres://u:Hunter/-7@db.example/localai", "command.password-in-address");
        row("users list --database PostgreSQL://u:Hunter-7@db.example/localai", "command.password-in-address");
        row("users list --database postgresql://u@h/d?password=Hunter-7", "command.password-in-address");
        row("users list --database postgresql://u@h/d?sslmode=require&passw%6Frd=Hunter-7",
            "command.password-in-address");
        row("users list --database DB --database-password-file /nowhere", "command.secret-file");
        row("users list --database DB --hmac-secret-file /nowhere", "command.secret-file");
        row("users list --database DB --hmac-secret-file /", "command.secret-file");
        row("users list --database DB --hmac-secret-file EMPTY", "command.secret-file-empty");
        row("users show nobody@nowhere.example --database DB", "command.user-unknown");
        row("users show jonas.lindqvist@northwind.example --database DB", "command.user-several");
        row("keys list --database DB --unused-for 90", "command.duration");
        row("keys list --database DB --unused-for -1d", "command.duration");
        row("keys list --database DB --unused-for 100000000w", "command.duration");
        row("keys list --database DB --expiring d", "command.duration");
        row("keys list --database DB --expiring soon", "command.duration");
        row("keys list --database DB --owner nobody", "command.user-unknown");
        row("usage report --database DB --by colour", "command.choice");
        row("usage report --database DB --by day,hour", "command.two-buckets");
        row("usage report --database DB --from yesterday", "command.time");
        row("usage report --database DB --from 2026-02-30", "command.time");
        row("usage report --database DB --to 2026-01-01T25:00", "command.time");
        row("usage report --database DB --from 2026-02-01 --to 2026-02-01", "command.time-order");
        row("usage report --database DB --zone Mars/Olympus", "command.zone");
        row("usage report --database DB --zone=", "command.zone");
        row("usage report --database DB --period fortnight", "command.choice");
        row("usage report --database DB --period 7d --from 2026-01-01", "command.period-and-times");
        row("usage report --database DB --from 2026-01-01T00:00:00+99:99", "command.time");
        row("usage report --database DB --to 2026-01-01T00:00:00-00:60", "command.time");
        row("keys list --database DB --provider local", "command.option-alone");
        row("usage report --database DB --columns day,nothing", "table.unknown-column");
        row("demo create", "command.argument-missing");
        row("demo create x.db --users 0", "command.number");
        row("demo create x.db --users 19", "command.number");
        row("demo create x.db --days 7301", "command.number");
        row("demo create x.db --users many", "command.number");
        row("demo create x.db --generation 5.0", "command.choice");
        row("completion tcsh", "command.choice");
        row("help nothing", "command.no-help");
        row("nothing --help", "command.no-help");
    }
    void wrongUsageIsTwo()
    {
        QFETCH(QStringList, line);
        line.replaceInStrings(u"DB"_s, m_database);
        QTemporaryFile empty;
        QVERIFY(empty.open());
        line.replaceInStrings(u"EMPTY"_s, empty.fileName());
        const auto text = m_ctl(line);
        QCOMPARE(text.code, 2);
        QCOMPARE(text.out, QByteArray());
        QVERIFY(text.err.startsWith("bailiwickctl: "));
        QVERIFY(!text.err.contains("Hunter")); // what was typed as password
        const auto json = m_ctl(line + QStringList{u"--json"_s});
        QCOMPARE(json.code, 2);
        QCOMPARE(json.err, QByteArray());
        QTEST(json.errorCode(), "code");
        const auto error = json.object()[u"error"].toObject();
        QVERIFY(!error[u"message"].toString().isEmpty());
        QVERIFY(!error[u"message"].toString().contains(u'%'));
        QVERIFY(error[u"message"] != error[u"code"]); // the catalogue has it
        QVERIFY(error.contains(u"hint"));
        QCOMPARE(json.out.count('\n'), 1);
    }

    void fixedDocumentTakesNoColumns()
    {
        const auto line = QStringList{u"--database"_s, m_database} + words("roles matrix --columns email,chat");
        QCOMPARE(m_ctl(line).code, 0);
        QCOMPARE(m_ctl(line + QStringList{u"--json"_s}).errorCode(), u"command.columns-json"_s);
        QCOMPARE(m_ctl(QStringList{u"--database"_s, m_database} + words("info --csv")).code, 2);
    }

    void errorIsJsonHoweverItWasAsked()
    {
        for (const auto* form : {"--json", "--output json", "--output=json", "--csv --json"})
            QCOMPARE(m_ctl(words(form) + words("userz")).errorCode(), u"command.unknown-noun-near"_s);
        QCOMPARE(m_ctl(words("--json --csv userz")).out, QByteArray());
        QCOMPARE(m_ctl(words("userz -- --json")).out, QByteArray());
    }

    void optionsMayStandAnywhere()
    {
        const auto expected = m_ctl({u"users"_s, u"list"_s, u"--database"_s, m_database, u"--columns"_s, u"email"_s,
            u"--filter"_s, u"role=admin"_s, u"--csv"_s});
        QCOMPARE(expected.code, 0);
        QCOMPARE(expected.lines().first(), "email");
        const QList<QStringList> others{
            {u"--csv"_s, u"--columns=email"_s, u"users"_s, u"--database="_s + m_database, u"list"_s,
                u"--filter=role=admin"_s},
            {u"--database"_s, m_database, u"--output"_s, u"table"_s, u"users"_s, u"--output=csv"_s, u"list"_s,
                u"--filter"_s, u"role=admin"_s, u"--columns"_s, u"email"_s},
            {u"--database"_s, m_database, u"--csv"_s, u"--columns=email"_s, u"--filter=role=admin"_s, u"--"_s,
                u"users"_s, u"list"_s},
        };
        for (const auto& line : others) {
            const auto answer = m_ctl(line);
            QCOMPARE(answer.out, expected.out);
            QCOMPARE(answer.code, 0);
        }
    }

    void repeatedOptionsAddUp()
    {
        const auto answer = m_ctl(QStringList{u"--database"_s, m_database}
            + words("users list --csv --columns email --columns role --filter role=admin --filter email~keller"));
        QCOMPARE(answer.out, "email,role\nmiriam.keller@northwind.example,admin\n");
    }

    void helpAndVersionNeedNoDatabase()
    {
        for (const auto* line : {"--help", "-h", "help", "users --help", "users list --help", "help users list",
                 "usage report -h", "--version", "users list --version"}) {
            const auto answer = m_ctl(words(line));
            QCOMPARE(answer.code, 0);
            QVERIFY2(!answer.out.isEmpty(), line);
            QCOMPARE(answer.err, QByteArray());
        }
        QVERIFY(m_ctl(words("usage report --help")).out.contains("--period"));
        QVERIFY(!m_ctl(words("users list --help")).out.contains("--period"));
        QVERIFY(m_ctl(words("--version")).out.contains("SQLite 3."));
        QVERIFY(m_ctl(words("--version --json")).object()[u"libraries"][u"Qt"].isString());
    }

    void savedInstancesAreFoundByName()
    {
        const Ctl ctl;
        QDir().mkpath(ctl.home("config/bailiwick"));
        QVERIFY(m_ctl(words("instance list --json")).array().isEmpty());
        writeConnections(ctl, {{u"Prod"_s, m_database}});
        const auto list = ctl(words("instance list --json")).array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"name"].toString(), u"Prod"_s);
        QCOMPARE(list[0][u"address"].toString(), m_database);
        QCOMPARE(ctl(words("instance show Prod --json")).object()[u"address"].toString(), m_database);
        QCOMPARE(ctl(words("instance show Test --json")).errorCode(), u"command.instance-unknown"_s);
        // The only one is the default.
        QCOMPARE(ctl(words("users list --json")).array().size(), 50);
        QCOMPARE(ctl(words("users list --json --instance Prod")).array().size(), 50);
        writeConnections(ctl, {{u"Prod"_s, m_database}, {u"Old"_s, recorded("4.1.0")}});
        QCOMPARE(ctl(words("users list --json")).errorCode(), u"command.where-several"_s);
        QCOMPARE(ctl(words("info --json --instance Old")).object()[u"generation"].toString(), u"4.1"_s);
    }

private:
    static void writeConnections(const Ctl& ctl, const QList<std::pair<QString, QString>>& all)
    {
        std::vector<bw::Profile> profiles;
        for (const auto& [name, address] : all)
            profiles.push_back({.id = u"id-"_s + name, .name = name, .address = address});
        const auto saved = bw::ProfileStore(ctl.home("config/bailiwick/connections.json")).save(profiles);
        QVERIFY(saved);
    }
};

QTEST_GUILESS_MAIN(TestCliLine)
#include "test_cli_line.moc"
