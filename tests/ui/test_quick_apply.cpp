// SPDX-License-Identifier: GPL-3.0-or-later
// One harmless change is applied at once and taken back at once; everything else goes through the review.
#include "tests/ui/changes_window.h"

using namespace bw;
using namespace bw::test;

namespace {

constexpr auto kWaiting = "Noor van den Berg";

bool applyNowShown(Changes& w) { return named<QPushButton>(&w.window(), u"Apply now"_s) != nullptr; }

// The plan of what is staged has been made: what is offered will not change any more.
void waitForThePlan(Changes& w)
{
    auto& applier = w.window().instance()->applier();
    bool planned = false;
    const auto job =
        applier.plan(applier.setOf(w.draft().changes()), [&](const Result<Applier::PlannedPtr>&) { planned = true; });
    QTRY_VERIFY(planned);
}

} // namespace

class TestQuickApply : public QObject {
    Q_OBJECT
private slots:
    void appliesAtOnceAndTakesItBackAtOnce()
    {
        Changes w;
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        QVERIFY(w.press("Approve"));
        QTRY_VERIFY(applyNowShown(w));
        QVERIFY(w.press("Apply now"));
        QTRY_COMPARE(w.stored("status", kWaiting), "active");
        QTRY_VERIFY(w.program().says(u"Applied: Noor van den Berg"_s));
        QVERIFY(!w.dialog());
        QTRY_VERIFY(w.draft().empty());
        QTRY_VERIFY(!w.face(QString::fromUtf8(kWaiting), "Status").was);

        w.program().key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(w.stored("status", kWaiting), "pending");
        QTRY_VERIFY(w.program().says(u"Undone: Noor van den Berg"_s));
        QVERIFY(!w.dialog());
    }

    void theToastTakesItBack()
    {
        Changes w;
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        QVERIFY(w.press("Approve"));
        QTRY_VERIFY(applyNowShown(w));
        w.users()->setFocus();
        w.program().key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(w.stored("status", kWaiting), "active");
        QTRY_VERIFY(named<QPushButton>(&w.window(), u"Undo"_s));
        QVERIFY(w.press("Undo"));
        QTRY_COMPARE(w.stored("status", kWaiting), "pending");
        QVERIFY(!w.dialog());
    }

    void isOfferedForOneHarmlessChangeOnly()
    {
        Changes w;
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        w.choose(u"Oskar Reinholt"_s, Qt::ControlModifier);
        QVERIFY(w.press("Approve")); // two
        waitForThePlan(w);
        QVERIFY(!applyNowShown(w));
        w.program().key(Qt::Key_Z, Qt::ControlModifier);

        w.choose(u"Greta Nilsson"_s);
        QVERIFY(w.setRole("User")); // an administrator less: nobody has said which ways to sign in work
        waitForThePlan(w);
        QVERIFY(!applyNowShown(w));
        w.program().key(Qt::Key_Z, Qt::ControlModifier);

        w.choose(u"Jonas Lindqvist"_s);
        QTest::keyClick(w.users(), Qt::Key_Delete);
        waitForThePlan(w);
        QVERIFY(!applyNowShown(w));
        w.program().key(Qt::Key_Z, Qt::ControlModifier);

        QVERIFY(w.setRole("Administrator"));
        QTRY_VERIFY(applyNowShown(w));
        w.program().key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!applyNowShown(w));
    }

    void neverInProduction()
    {
        Changes w(Environment::Production);
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        QVERIFY(w.press("Approve"));
        waitForThePlan(w);
        QVERIFY(!applyNowShown(w));
        w.users()->setFocus();
        w.program().key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.stored("status", kWaiting), "pending");
        QCOMPARE(w.draft().entries().size(), size_t(1));
    }

    void whatChangedMeanwhileStays()
    {
        Changes w;
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        QVERIFY(w.press("Approve"));
        QTRY_VERIFY(applyNowShown(w));
        w.data().sql("UPDATE users SET status = 'disabled' WHERE name = 'Noor van den Berg'");
        QVERIFY(w.press("Apply now"));
        QTRY_VERIFY(w.program().says(u"Not applied, because it has changed in the database"_s));
        QCOMPARE(w.stored("status", kWaiting), "disabled");
        QTRY_COMPARE(w.draft().conflicts(), 1);
        QVERIFY(!applyNowShown(w));
    }

    void aApprovesInTheQueueAlone()
    {
        Changes w;
        w.open();
        w.choose(QString::fromUtf8(kWaiting));
        QTest::keyClick(w.users(), Qt::Key_A);
        QVERIFY(w.draft().empty()); // it looks for a name
        w.users()->setFocus();
        QVERIFY(w.press("Pending users"));
        QTRY_VERIFY(w.row(u"Jonas Lindqvist"_s) < 0);
        w.choose(QString::fromUtf8(kWaiting));
        w.choose(u"Oskar Reinholt"_s, Qt::ControlModifier);
        QTest::keyClick(w.users(), Qt::Key_A);
        QCOMPARE(w.draft().entries().size(), size_t(2));
        QCOMPARE(w.face(QString::fromUtf8(kWaiting), "Status").was.value_or(QString()), u"Pending"_s);
    }

    void theMenuHasTheCommandsOfTheSelection()
    {
        Changes w;
        w.open();
        w.choose(u"Jonas Lindqvist"_s);
        QVERIFY(w.program().choose({u"Users"_s, u"Disable"_s}));
        QCOMPARE(w.draft().entries().size(), size_t(1));
        QVERIFY(!w.program().choose({u"Users"_s, u"Approve"_s})); // nobody waits
        while (QApplication::activePopupWidget())
            QApplication::activePopupWidget()->close();
        w.users()->setFocus();
        w.program().key(Qt::Key_5, Qt::ControlModifier);
        QTRY_COMPARE(w.program().shownTab(), u"Usage"_s);
        QVERIFY(!w.program().choose({u"Users"_s}) && !w.program().choose({u"Usage"_s}));
    }
};

QTEST_MAIN(TestQuickApply)
#include "test_quick_apply.moc"
