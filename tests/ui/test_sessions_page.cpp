// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/common/face.h"
#include "ui/sessions/sessions_page.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Sessions = OpenPage<SessionsPage>;

const QString kSuper = u"77d4adf2-ae70-48e6-9c81-cebc18e9a7f5"_s; // IT Administrator: three sessions

int rowOf(Sessions& p, const QString& user) { return int(p.table().columnOf(u"User"_s).indexOf(user)); }

void select(Sessions& p, const QString& user, Qt::KeyboardModifiers with = {})
{
    p.table().clickCell(rowOf(p, user), u"State"_s, with, {14, 12});
    p.settle();
}

// Whose sessions are to be ended: an owner for each.
QStringList ended(Sessions& p)
{
    QStringList owners;
    for (const auto& entry : p.instance().draft().entries()) {
        const auto& c = entry->change;
        if (c.kind != u"session.revoke" || c.after)
            return {u"another change: "_s + c.kind};
        owners << p.instance().snapshot()->sessions.find(c.subject.id)->owner;
    }
    return owners;
}

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

    void endsWhatIsSelected()
    {
        Sessions p;
        const int row = rowOf(p, u"Miriam Keller"_s);
        select(p, u"Miriam Keller"_s);
        p.key(Qt::Key_Delete);
        QCOMPARE(ended(p).size(), 1);
        QVERIFY(p.view()->model()->index(row, 0).data(FaceRole).value<Face>().gone);
        QVERIFY(!p.find("End session")->isEnabled());
        QCOMPARE(p.find("End session")->toolTip(), plainTip(u"To be ended already."_s));
        select(p, u"Jonas Lindqvist"_s, Qt::ControlModifier);
        click(p.find("End 1 session(s)")); // the other one is to be ended already
        QCOMPARE(ended(p).size(), 2);
        p.instance().draft().undo();
        QCOMPARE(ended(p).size(), 1);
    }

    void endsAllOfAPerson()
    {
        Sessions p;
        select(p, u"IT Administrator"_s);
        QVERIFY(p.find("End all 3 session(s) of IT Administrator"));
        p.key(Qt::Key_Delete, Qt::ControlModifier);
        QCOMPARE(ended(p), QStringList({kSuper, kSuper, kSuper}));
        QVERIFY(!p.find("End all of this person")->isEnabled());
        p.instance().draft().undo(); // one step
        QVERIFY(p.instance().draft().empty());
        // Of several people, and by mouse.
        select(p, u"Greta Nilsson"_s, Qt::ControlModifier);
        click(p.find("End all 5 session(s) of these 2 people"));
        QCOMPARE(ended(p).size(), 5);
    }

    void endsAllOthers()
    {
        Sessions p;
        select(p, u"IT Administrator"_s);
        click(p.find("End others"));
        QVERIFY(test::choose(u"The other 2 session(s) of IT Administrator"_s));
        QCOMPARE(ended(p), QStringList({kSuper, kSuper}));
        const auto* kept = p.instance().snapshot()->sessions.find(p.page().current().id);
        QVERIFY(kept && !p.instance().draft().removes(u"session", kept->id));
        p.instance().draft().undo();

        p.key(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ended(p).size(), 19);
        QVERIFY(!ended(p).contains(kSuper));
        p.instance().draft().undo();

        // By the menu key; what a filter hides is ended, too.
        p.tick("Role", u"admin"_s);
        select(p, u"IT Administrator"_s);
        p.key(Qt::Key_Menu);
        auto* menu = qobject_cast<QMenu*>(popup());
        QVERIFY(test::choose(u"End others"_s));
        QTRY_VERIFY(popup() != menu);
        QVERIFY(test::choose(u"All but the selected: 21 session(s)"_s));
        QCOMPARE(ended(p).size(), 21);
    }

    void endsFromThePane()
    {
        Sessions p;
        select(p, u"IT Administrator"_s);
        QTRY_VERIFY(p.shows("The person isn't told"));
        click(p.find("End the other 2 session(s)"));
        QCOMPARE(ended(p).size(), 2);
        QTRY_VERIFY(!widgetNamed(p.widget(), u"End the other 2 session(s)"_s, false));
        click(p.find("End this session"));
        QCOMPARE(ended(p).size(), 3);
        QTRY_VERIFY(!p.find("End this session")->isEnabled());
    }

    // Where a database has nobody else's sessions.
    void offersNothingThatIsNotThere()
    {
        Sessions p(qPrintable(u"DELETE FROM sessions WHERE user_id <> '%1' OR id NOT IN (SELECT id FROM sessions WHERE "
                              "user_id = '%1' LIMIT 1)"_s.arg(kSuper)));
        select(p, u"IT Administrator"_s);
        QVERIFY(p.find("End all 1 session(s) of IT Administrator")->isEnabled());
        QVERIFY(!p.find("End others")->isEnabled());
        p.key(Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(p.instance().draft().empty());
    }

    void saysWhenNobodyIsSignedIn()
    {
        Sessions p("DELETE FROM sessions");
        QVERIFY(p.shows("Nobody is signed in"));
    }
};

QTEST_MAIN(TestSessionsPage)
#include "test_sessions_page.moc"
