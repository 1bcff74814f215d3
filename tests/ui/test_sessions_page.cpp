// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/sessions/sessions_page.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Sessions = OpenPage<SessionsPage>;

const QString kSuper = u"77d4adf2-ae70-48e6-9c81-cebc18e9a7f5"_s; // IT Administrator: three sessions

int rowOf(Sessions& p, const QString& user) { return int(p.table().columnOf(u"User"_s).indexOf(user)); }

} // namespace

class TestSessionsPage : public QObject {
    Q_OBJECT
private slots:
    void tellsStatesApart()
    {
        // Jonas Lindqvist's has expired, Kwame Mensah is disabled, the legacy key has no account.
        Sessions p;
        const auto state = [&](const QString& user) { return p.table().cell(rowOf(p, user), u"State"_s); };
        QCOMPARE(state(u"Jonas Lindqvist"_s), u"Expired"_s);
        QCOMPARE(state(u"Kwame Mensah"_s), u"Owner not active"_s);
        QCOMPARE(state(u"Legacy API key"_s), u"Owner missing"_s);
        QCOMPARE(state(u"Miriam Keller"_s), u"Active"_s);
        const auto states = p.table().columnOf(u"State"_s);
        QCOMPARE(states.size(), 22);
        // Three of the administrator, two of Greta Nilsson.
        QCOMPARE(states.count(u"Active"_s), 19);
        QVERIFY(p.shows("16 people signed in · 1 expired"));
        QVERIFY(p.shows("22 sessions"));
    }

    void filtersByStatePersonAndRole()
    {
        Sessions p;
        p.tick("State", u"Owner missing"_s);
        QCOMPARE(p.table().columnOf(u"User"_s), QStringList{u"Legacy API key"_s});
        p.page().restoreFilters({});
        p.tick("Person", u"IT Administrator"_s);
        QCOMPARE(p.table().rows(), 3);
        p.page().restoreFilters({});
        p.tick("Role", u"admin"_s);
        const auto admins = p.table().columnOf(u"User"_s);
        QCOMPARE(admins.size(), 6);
        QCOMPARE(QSet<QString>(admins.begin(), admins.end()),
            QSet<QString>({u"IT Administrator"_s, u"Miriam Keller"_s, u"Greta Nilsson"_s}));
    }

    void opensThePersonAndTheOtherSessions()
    {
        Sessions p;
        QSignalSpy links(&p.page(), &Page::linkActivated);
        p.page().show(Subject{u"user"_s, kSuper, {}, {}});
        QCOMPARE(p.table().rows(), 3);
        p.table().clickCell(0, u"State"_s, {}, {14, 12});
        p.settle();
        QTRY_VERIFY(p.shows("Other sessions of this person"));
        click(p.find("User: IT Administrator"));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].value<Subject>().id, kSuper);
        QCOMPARE(links[0][1].toString(), u"users"_s);
        // In the table the name is the link.
        p.table().clickCell(0, u"User"_s, {}, {44, 12});
        QCOMPARE(links.count(), 2);
        QCOMPARE(links[1][0].value<Subject>().id, kSuper);
    }

    void saysWhatASessionOfNobodyIs()
    {
        Sessions p;
        QSignalSpy links(&p.page(), &Page::linkActivated);
        p.table().clickCell(rowOf(p, u"Legacy API key"_s), u"User"_s, {}, {14, 12});
        p.settle();
        QTRY_VERIFY(p.shows("Its owner has no account here: the server refuses it."));
        QCOMPARE(links.count(), 0);
        p.table().clickCell(rowOf(p, u"Kwame Mensah"_s), u"State"_s, {}, {14, 12});
        p.settle();
        QTRY_VERIFY(p.shows("works again when the owner is enabled"));
    }

    void saysWhenNobodyIsSignedIn()
    {
        Sessions p("DELETE FROM sessions");
        QVERIFY(p.shows("Nobody is signed in"));
    }
};

QTEST_MAIN(TestSessionsPage)
#include "test_sessions_page.moc"
