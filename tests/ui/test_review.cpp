// SPDX-License-Identifier: GPL-3.0-or-later
// The review on a real SQLite file: what is asked for before it applies, in which way it does, and what it makes of
// conflicts.
#include "core/changes/ledger.h"
#include "tests/support/usage_rows.h"
#include "tests/ui/changes_window.h"
#include "ui/common/person_box.h"
#include "ui/common/segmented.h"

using namespace bw;
using namespace bw::test;

namespace {

QString roleOf(Changes& w, const char* name) { return QString::fromUtf8(w.stored("role", name)); }

void disableAndPromote(Changes& w) // two changes of two people
{
    w.choose(u"Jonas Lindqvist"_s);
    QVERIFY(w.press("Disable"));
    w.choose(u"Wei Zhang"_s);
    QVERIFY(w.setRole("Administrator"));
    QCOMPARE(w.draft().entries().size(), size_t(2));
}

// What the column of that title holds in the table of the field.
QStringList comparison(Changes& w)
{
    QStringList out;
    if (auto* card = named<QFrame>(w.dialog(), u"Before and after"_s))
        for (auto* label : card->findChildren<QLabel*>())
            out << label->text();
    return out;
}

} // namespace

class TestReview : public QObject {
    Q_OBJECT
private slots:
    void tenThousandChanges();
    void asksForTheNameInProduction();
    void eachAlone();
    void mineOverTheirs();
    void theirsOverMine();
    void inParts();
    void whatIsStatedDecides();
    void notesStandWhereTheyBelong();
};

void TestReview::tenThousandChanges()
{
    Changes w;
    w.open("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) INSERT INTO users (id, "
           "email, name, provider, role, status, created_at, updated_at) SELECT printf('u%05d', i), "
           "printf('u%05d@x.test', i), printf('Person %05d', i), 'local', 'user', 'pending', '2026-11-01 "
           "08:00:00+00:00', '2026-11-01 08:00:00+00:00' FROM n");
    w.users()->setFocus();
    QVERIFY(w.press("Pending users"));
    QTRY_VERIFY(w.users()->model()->rowCount() > 10'000);
    QTest::keyClick(w.users(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(w.users(), Qt::Key_A);
    const int n = int(w.draft().entries().size());
    QVERIFY2(n > 10'000, qPrintable(QString::number(n)));
    QVERIFY(w.openReview(qPrintable(u"Review %1 change(s)…"_s.arg(n))));
    QTRY_VERIFY(w.button(u"Apply %1 change(s)"_s.arg(n)));
    QTRY_VERIFY(w.button(u"Apply %1 change(s)"_s.arg(n))->isEnabled() || !w.missing().isEmpty());
    // A row is no widget: there are as many of them as for one change.
    const auto before = w.dialog()->findChildren<QWidget*>().size();
    QVERIFY2(before < 150, qPrintable(QString::number(before)));
    auto* list = w.changes();
    QCOMPARE(list->model()->rowCount(), n);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(list->currentIndex().row(), n - 1);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(list, Qt::Key_PageUp);
    QVERIFY(list->viewport()->rect().intersects(list->visualRect(list->currentIndex())));
    QVERIFY(w.dialog()->findChildren<QWidget*>().size() < before + 20);
    QTest::keyClick(list, Qt::Key_Space); // left out
    QTRY_VERIFY(w.button(u"Apply %1 change(s)"_s.arg(n - 1)));
}

void TestReview::asksForTheNameInProduction()
{
    Changes w(Environment::Production);
    w.open();
    w.choose(u"Jonas Lindqvist"_s);
    QTest::keyClick(w.users(), Qt::Key_Delete);
    QVERIFY(w.openReview("Review 1 change(s)…"));
    const auto verb = u"Delete 1 user(s)"_s;
    QTRY_VERIFY(w.button(verb));
    w.tickWarnings();
    QTRY_VERIFY(shows(w.dialog(), u"To delete 1 user(s) in production, type prod-gpu"_s));
    QVERIFY(!w.button(verb)->isEnabled());
    QVERIFY(w.program().type("Name of the instance, to confirm", u"prod-gp"_s));
    QVERIFY(!w.button(verb)->isEnabled());
    QVERIFY(w.program().type("Name of the instance, to confirm", u"prod-gpu"_s));
    QVERIFY(w.button(verb)->isEnabled());
    click(w.button(verb));
    QTRY_VERIFY(w.stored("name", "Jonas Lindqvist").isEmpty());
    QTRY_VERIFY(!w.dialog());

    // Back, without a name to be typed: nothing is lost by it.
    QVERIFY(w.undo());
    QVERIFY(QTest::qWaitFor([&] { return w.dialog() != nullptr; }));
    QVERIFY2(w.apply(u"Undo 1 change(s)"_s), qPrintable(w.missing()));
    QTRY_COMPARE(w.stored("name", "Jonas Lindqvist"), "Jonas Lindqvist");
}

void TestReview::eachAlone()
{
    for (const bool alone : {false, true}) {
        Changes w;
        w.open();
        disableAndPromote(w);
        QVERIFY(w.openReview("Review 2 change(s)…"));
        QTRY_VERIFY(w.button(u"Apply 2 change(s)"_s));
        if (alone)
            QVERIFY(w.press("Each for itself: one that fails stops no other"));
        w.data().sql("UPDATE users SET status = 'pending' WHERE name = 'Jonas Lindqvist'"); // behind its back
        QVERIFY2(w.apply(u"Apply 2 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY(shows(w.dialog(), u"not applied: changed in the database meanwhile"_s)
            || shows(w.dialog(), u"1 conflict(s)"_s));
        QCOMPARE(w.stored("status", "Jonas Lindqvist"), "pending");
        QCOMPARE(roleOf(w, "Wei Zhang"), alone ? u"admin"_s : u"user"_s);
        click(w.button(u"Close"_s));
        QTRY_VERIFY(!w.dialog());
        QTRY_COMPARE(w.draft().entries().size(), size_t(alone ? 1 : 2));
    }
}

void TestReview::mineOverTheirs()
{
    Changes w;
    w.open();
    w.choose(u"Jonas Lindqvist"_s);
    QVERIFY(w.press("Disable"));
    w.data().sql("UPDATE users SET status = 'pending' WHERE name = 'Jonas Lindqvist'");
    w.program().key(Qt::Key_F5);
    QTRY_COMPARE(w.draft().conflicts(), 1);
    QVERIFY(w.program().says(u"1 conflict(s) with the database."_s));
    QVERIFY(w.openReview("Review 1 change(s)…"));
    QTRY_VERIFY(shows(w.dialog(), u"It has changed in the database since you edited it"_s));
    const auto said = comparison(w);
    QCOMPARE(said.mid(0, 4), (QStringList{u"Field"_s, u"Before"_s, u"Now"_s, u"After"_s}));
    QCOMPARE(said.mid(4, 4), (QStringList{u"Status"_s, u"Active"_s, u"Pending"_s, u"Disabled"_s}));
    QVERIFY(w.press("Use mine"));
    QVERIFY2(w.apply(u"Apply 1 change(s)"_s), qPrintable(w.missing()));
    QTRY_COMPARE(w.stored("status", "Jonas Lindqvist"), "disabled");
    QTRY_VERIFY(!w.dialog());
}

void TestReview::theirsOverMine()
{
    Changes w;
    w.open();
    w.choose(u"Jonas Lindqvist"_s);
    QVERIFY(w.press("Disable"));
    w.data().sql("UPDATE users SET status = 'pending' WHERE name = 'Jonas Lindqvist'");
    w.program().key(Qt::Key_F5);
    QTRY_COMPARE(w.draft().conflicts(), 1);
    QVERIFY(w.openReview("Review 1 change(s)…"));
    QTRY_VERIFY(named<QPushButton>(w.dialog(), u"Discard mine"_s));
    QVERIFY(w.press("Discard mine"));
    QTRY_VERIFY(!w.dialog());
    QVERIFY(w.draft().empty());
    QCOMPARE(w.stored("status", "Jonas Lindqvist"), "pending");
}

void TestReview::inParts()
{
    Changes w;
    w.open("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) INSERT INTO usage_records "
           "(user_id, model, endpoint, total_tokens, created_at) SELECT '0b9ccb5c-8585-42c3-8cce-c091f4bf1d3f', 'm', "
           "'/v1/chat/completions', 1, '2026-11-20 10:00:00+00:00' FROM n");
    w.choose(u"Jonas Lindqvist"_s);
    QTest::keyClick(w.users(), Qt::Key_Delete);
    QVERIFY(w.openReview("Review 1 change(s)…"));
    const auto verb = u"Delete 1 user(s)"_s;
    QTRY_VERIFY(w.button(verb));
    w.tickWarnings();
    QTRY_COMPARE(w.missing(), u"It takes several parts: tick that at the left."_s);
    QVERIFY(!w.button(verb)->isEnabled());
    QVERIFY(w.tick("so that the server can go on"));
    QTRY_VERIFY(w.button(verb)->isEnabled());
    click(w.button(verb));
    QTRY_VERIFY_WITH_TIMEOUT(!w.dialog(), 30'000);
    Writer db(w.data().file());
    const auto rows = [&](const char* table) {
        return db.rows(("SELECT count(*) FROM "_ba + table + " WHERE user_id = '0b9ccb5c-8585-42c3-8cce-c091f4bf1d3f'")
                           .constData())[0][0];
    };
    QCOMPARE(rows("usage_records"), u"0"_s);
    QVERIFY(w.stored("name", "Jonas Lindqvist").isEmpty());

    QVERIFY(w.undo());
    QVERIFY(QTest::qWaitFor([&] { return w.dialog() != nullptr; }));
    QTRY_VERIFY(w.button(u"Undo 1 change(s)"_s));
    if (!w.tick("so that the server can go on")) { // how much the archive holds is seen when it is applied
        QVERIFY2(w.apply(u"Undo 1 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY2_WITH_TIMEOUT(w.missing().contains(u"too many to be applied at once"), "it was applied", 30'000);
        QVERIFY(!w.button(u"Undo 1 change(s)"_s)->isEnabled());
        QVERIFY(w.tick("so that the server can go on"));
    }
    QVERIFY2(w.apply(u"Undo 1 change(s)"_s), qPrintable(w.missing()));
    QTRY_VERIFY_WITH_TIMEOUT(!w.dialog(), 30'000);
    QVERIFY(rows("usage_records").toInt() >= 9000);
}

// Which ways to sign in work is asked for once, and changes the rules; the own account is kept from being locked out.
void TestReview::whatIsStatedDecides()
{
    Changes w;
    w.open("UPDATE users SET role = 'user' WHERE name NOT IN ('Greta Nilsson', 'Sofia Rossi'); UPDATE users SET role = "
           "'admin' WHERE name = 'Sofia Rossi'");
    w.choose(u"Greta Nilsson"_s);
    QVERIFY(w.press("Disable"));
    QVERIFY(w.openReview("Review 1 change(s)…"));
    QTRY_VERIFY(shows(w.dialog(), u"It is not known whether an administrator could still sign in to database.db"_s));
    QVERIFY(shows(w.dialog(), u"Which ways to sign in work is not known."_s));

    QVERIFY(w.press("State which ways to sign in work"));
    QTRY_VERIFY(named<Segmented>(w.dialog(), u"Single sign-on"_s));
    QVERIFY(press(named<Segmented>(w.dialog(), u"Single sign-on"_s), u"Works"_s));
    QVERIFY(w.press("Keep with the connection"));
    QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s));
    QTRY_VERIFY(!shows(w.dialog(), u"could still sign in"_s)); // Sofia can
    QVERIFY(shows(w.dialog(), u"SSO works"_s));
    QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s)->isEnabled());

    // Whoever works here is the one who would be locked out.
    QVERIFY(w.press("State sign-in and your account"));
    QTRY_VERIFY(named<PersonBox>(w.dialog(), u"Your account"_s));
    auto* account = named<PersonBox>(w.dialog(), u"Your account"_s);
    account->setFocus();
    QTest::keyClicks(account, u"Greta Nobody"_s);
    QVERIFY(!w.button(u"Keep with the connection"_s)->isEnabled());
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(account, Qt::Key_Backspace);
    QTest::keyClicks(account, u"Greta Nilsson, greta.nilsson@northwind.example"_s);
    QVERIFY(w.press("Keep with the connection"));
    QTRY_VERIFY(shows(w.dialog(), u"You would lock your own account"_s));
    QVERIFY(shows(w.dialog(), u"You are Greta Nilsson."_s));
    QVERIFY(!w.button(u"Apply 1 change(s)"_s));

    const auto kept = ProfileStore(w.data().path("connections.json")).load();
    QVERIFY(kept && kept->size() == 1);
    QCOMPARE(kept->front().account, u"95e29cc1-94dc-4765-9c76-55f8ed3f017e"_s);
    QVERIFY(kept->front().ways.source == SignInWays::Source::Stated);
    QCOMPARE(kept->front().ways.oidc, std::optional(true));
    QVERIFY(!kept->front().ways.local);
}

void TestReview::notesStandWhereTheyBelong()
{
    Changes w;
    w.open();
    disableAndPromote(w);
    QVERIFY(w.openReview("Review 2 change(s)…"));
    QTRY_VERIFY(w.button(u"Apply 2 change(s)"_s));
    const auto note = u"Sessions of a disabled account are kept."_s;
    QTRY_VERIFY(shows(w.dialog(), note)); // the first change is the disabling
    w.changes()->setFocus();
    QTest::keyClick(w.changes(), Qt::Key_Down);
    QTRY_VERIFY(!shows(w.dialog(), note));
}

QTEST_MAIN(TestReview)
#include "test_review.moc"
