// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/users/users_page.h"
#include <QLineEdit>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Users : public OpenPage<UsersPage> {
public:
    using OpenPage::OpenPage;
    void open(const QString& name)
    {
        for (int row = 0; row < table().rows(); ++row)
            if (table().cell(row, u"Name"_s) == name) {
                table().clickCell(row, u"E-mail"_s);
                settle();
                return;
            }
        QTest::qFail(qPrintable(name), __FILE__, __LINE__);
    }
};

} // namespace

class TestUsersPage : public QObject {
    Q_OBJECT
private slots:
    void sumsUpTheQueue()
    {
        Users p;
        const int pending = int(p.table().columnOf(u"Status"_s).count(u"Pending"_s));
        QVERIFY(pending > 3);
        QVERIFY(p.shows(qPrintable(u"%1 people wait for approval"_s.arg(pending))));
        QVERIFY(p.shows("(Own Name)"));
        QVERIFY(p.shows(qPrintable(u"%1 pending"_s.arg(pending))));
    }

    void showsWhoSomebodyIs()
    {
        Users p;
        p.open(u"Priya Raghunathan"_s);
        for (const char* text : {"priya.raghunathan@northwind.example", "Agents: on", "Images: off", "Agent 2 of 5",
                 "Models: 2 of ", "gemma-3-12b-it", "Active sessions:"})
            QVERIFY2(p.shows(text), text);
        QVERIFY(p.find("Copy e-mail address"));
    }

    void saysThatAdministratorsMayEverything()
    {
        Users p;
        p.open(u"Greta Nilsson"_s);
        QVERIFY(p.shows("The permissions stored for this person have no effect."));
        QVERIFY(p.shows("Administrators are never limited: these have no effect."));
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Quota used"_s), u"no limit"_s);
    }

    void saysWhatQuotasAndWindowsDo()
    {
        Users p("UPDATE quota_rules SET window_seconds = -3600 WHERE model = 'qwen3-8b'");
        p.open(u"svc-ci-pipeline"_s);
        QVERIFY(p.shows("window -1 h: no effect"));
        p.open(u"Wei Zhang"_s);
        QVERIFY(p.shows("rolling 30 days"));
    }

    void saysWhatCantBeRead()
    {
        Users p("UPDATE user_permissions SET permissions = 'not json', allowed_models = '[]' WHERE user_id ="
                "(SELECT id FROM users WHERE name = 'Yuki Tanaka')");
        p.open(u"Yuki Tanaka"_s);
        QVERIFY(p.shows("The stored permissions can't be read."));
        QVERIFY(p.shows("The stored list of allowed models can't be read."));
        QVERIFY(!p.shows("All models are allowed."));
        QVERIFY(!p.shows("Agent 0 of 5")); // what somebody without entries has
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Permissions"_s), u"can't be read"_s);
    }

    // What is stored for an administrator has no effect: the window says what the command line says.
    void unreadablePermissionsOfAnAdministratorAreKnown()
    {
        Users p("UPDATE user_permissions SET permissions = 'not json' WHERE user_id ="
                "(SELECT id FROM users WHERE name = 'Greta Nilsson')");
        p.open(u"Greta Nilsson"_s);
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Permissions"_s), u"everything"_s);
    }

    void marksUnknownPermissionsRolesAndStates()
    {
        Users p("UPDATE users SET role = 'owner', status = 'limbo' WHERE name = 'Yuki Tanaka';"
                "UPDATE user_permissions SET permissions = '{\"teleport\":true}' WHERE user_id ="
                "(SELECT id FROM users WHERE name = 'Yuki Tanaka')");
        p.open(u"Yuki Tanaka"_s);
        QVERIFY(p.shows("teleport: on, no effect on this server"));
        QVERIFY(p.shows("it has a user's rights"));
        QVERIFY(p.shows("nothing is allowed but signing in"));
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Status"_s), u"limbo"_s);
    }

    void leadsFromOneAccountToTheOtherOfTheSameAddress()
    {
        Users p(
            "UPDATE users SET email = 'bruno.marchetti@northwind.example', provider = 'oidc' WHERE name = 'Own Name'");
        QSignalSpy links(&p.page(), &Page::linkActivated);
        p.open(u"Bruno Marchetti"_s);
        QVERIFY(p.shows("Another account has the same address:"));
        click(p.find("Own Name (OIDC, user)"));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][1].toString(), u"users"_s);
        QCOMPARE(links[0][0].value<Subject>().id, u"71e5ceae-f74a-4f79-9805-98c21bef95b1"_s);
        p.page().show(links[0][0].value<Subject>());
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Name"_s), u"Own Name"_s);
    }

    void linksToKeysAndUsage()
    {
        Users p;
        QSignalSpy links(&p.page(), &Page::linkActivated);
        p.open(u"Jonas Lindqvist"_s);
        click(p.find("Show all keys of this person"));
        click(p.find("Show usage of this person"));
        QCOMPARE(links.count(), 2);
        QCOMPARE(links[0][1].toString(), u"keys"_s);
        QCOMPARE(links[1][1].toString(), u"usage"_s);
        QCOMPARE(links[1][0].value<Subject>().type, u"user"_s);
    }

    void showsARecordThatAFilterHides()
    {
        Users p;
        type(p.find("Filter users"), u"contoso"_s);
        p.page().show(Subject{u"user"_s, u"0b9ccb5c-8585-42c3-8cce-c091f4bf1d3f"_s, {}, {}});
        QCOMPARE(p.table().cell(p.view()->currentIndex().row(), u"Name"_s), u"Jonas Lindqvist"_s);
    }

    void addsTokensWhenUsageIsRead()
    {
        Users p;
        QTRY_VERIFY(p.instance().usage() && p.instance().usage()->complete);
        QTRY_VERIFY(!p.table().columnOf(u"Tokens, 30 d"_s).contains(QString()));
        QVERIFY(p.table().columnOf(u"Tokens, 30 d"_s).count(u"–"_s) < p.table().rows());
    }

    void findsWhatIsCounted()
    {
        Users p("UPDATE usage_records SET total_tokens = 7654321, created_at = '2026-11-20 09:00:00+00:00' WHERE id = "
                "(SELECT max(r.id) FROM usage_records r JOIN users u ON u.id = r.user_id "
                "WHERE u.name = 'Samuel Okafor')");
        auto& search = static_cast<QLineEdit&>(*p.find("Filter users"));
        type(&search, u"7.7 M"_s);
        QTRY_COMPARE(p.table().columnOf(u"Name"_s), QStringList{u"Samuel Okafor"_s}); // usage comes after the lists
        QCOMPARE(p.table().cell(0, u"Tokens, 30 d"_s), u"7.7\u202FM"_s);
        search.clear();
        type(&search, u"never"_s);
        const auto seen = p.table().columnOf(u"Last seen"_s);
        QVERIFY(seen.size() > 3);
        QCOMPARE(seen.count(u"never"_s), seen.size());
    }
};

QTEST_MAIN(TestUsersPage)
#include "test_users_page.moc"
