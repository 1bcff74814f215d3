// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/invites/invites_page.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Invites = OpenPage<InvitesPage>;

int rowOf(Invites& p, const QString& code) { return int(p.table().columnOf(u"Code"_s).indexOf(code)); }

} // namespace

class TestInvitesPage : public QObject {
    Q_OBJECT
private slots:
    void tellsStatesApart()
    {
        Invites p;
        const auto state = [&](const QString& code) { return p.table().cell(rowOf(p, code), u"State"_s); };
        QCOMPARE(state(u"90c411d1"_s), u"Open"_s);
        QCOMPARE(state(u"92cbd461"_s), u"Expires soon"_s);
        QCOMPARE(state(u"c6e69198"_s), u"Expired"_s);
        QCOMPARE(state(u"3f77e304"_s), u"Used"_s);
        QCOMPARE(state(u"71b1eb80"_s), u"Open again"_s);
        QCOMPARE(p.table().cell(rowOf(p, u"d70e3c78"_s), u"Created by"_s), u"Legacy API key"_s);
        const auto states = p.table().columnOf(u"State"_s);
        const auto open = states.size() - states.count(u"Used"_s) - states.count(u"Expired"_s);
        QVERIFY(p.shows(qPrintable(u"%1 open · %2 used · %3 expired"_s.arg(open)
                                       .arg(states.count(u"Used"_s))
                                       .arg(states.count(u"Expired"_s)))));
    }

    void followsCreatorAndRedeemer()
    {
        Invites p;
        QSignalSpy links(&p.page(), &Page::linkActivated);
        p.table().clickCell(rowOf(p, u"3f77e304"_s), u"Used by"_s, {}, {14, 14});
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].value<Subject>().id, u"555bb4c3-6e96-4355-b065-97c4c3a631c7"_s);
        QCOMPARE(links[0][1].toString(), u"users"_s);
        // The legacy key is nobody: no link.
        p.table().clickCell(rowOf(p, u"d70e3c78"_s), u"Created by"_s, {}, {14, 14});
        QCOMPARE(links.count(), 1);
    }

    void showsThoseThatAPersonMade()
    {
        Invites p;
        p.page().show(Subject{u"user"_s, u"95e29cc1-94dc-4765-9c76-55f8ed3f017e"_s, {}, {}});
        QCOMPARE(p.table().columnOf(u"Code"_s), QStringList{u"029fd629"_s});
        QVERIFY(p.find("Created by: Greta Nilsson"));
    }

    void saysWhenThereAreNone()
    {
        Invites p("DELETE FROM invite_codes");
        QVERIFY(p.shows("No invites yet"));
        QVERIFY(widgetNamed(p.widget(), u"New invites…"_s, false));
    }
};

QTEST_MAIN(TestInvitesPage)
#include "test_invites_page.moc"
