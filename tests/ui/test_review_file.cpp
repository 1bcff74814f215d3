// SPDX-License-Identifier: GPL-3.0-or-later
// Change sets as files in the window: saved, opened by somebody else, checked against what there is, edited, applied;
// and what is no change set is refused with its words.
#include "core/changes/change_file.h"
#include "tests/ui/changes_window.h"
#include <QMessageBox>

using namespace bw;
using namespace bw::test;

namespace {

bool openSet(Changes& w, const QString& file)
{
    return w.program().choose({u"File"_s, u"Open change set…"_s})
        && QTest::qWaitFor([&] { return qobject_cast<QFileDialog*>(QApplication::activeModalWidget()); })
        && w.answerFile(file);
}

QString rowText(Changes& w, int row) { return w.changes()->model()->index(row, 0).data().toString(); }

bool ticked(Changes& w, int row)
{
    return w.changes()->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

// Of the two accounts and the fingerprint of that database.
ChangeSet colleagues(Changes& w)
{
    const auto& s = *w.window().instance()->snapshot();
    ChangeSet set;
    set.id = u"9be0c3c5-5a0c-4b0e-8f0e-0f3f5d1c2a77"_s;
    set.instance = w.window().instance()->instance().identity;
    set.place = u"/srv/localai/database.db"_s;
    set.who = u"alice@pc-4417"_s;
    set.at = w.window().instance()->now();
    set.reason = u"ticket 4711"_s;
    for (const auto& [name, role] : {std::pair{u"Jonas Lindqvist"_s, u"admin"_s}, {u"Wei Zhang"_s, u"admin"_s}})
        for (const auto& u : s.users)
            if (u.name == name)
                set.changes.push_back(*edit(s, u"user.role", u.id, {{u"role"_s, role}}));
    return set;
}

} // namespace

class TestReviewFile : public QObject {
    Q_OBJECT
private slots:
    void savesWhatIsStaged()
    {
        Changes w;
        w.open();
        QVERIFY(!w.window().actions().saveSet->isEnabled());
        w.choose(u"Jonas Lindqvist"_s);
        QVERIFY(w.setRole("Administrator"));
        QVERIFY(w.program().choose({u"File"_s, u"Save change set…"_s}));
        QTRY_VERIFY(qobject_cast<QFileDialog*>(QApplication::activeModalWidget()));
        const auto file = w.data().path("changes.json");
        QVERIFY(w.answerFile(file));
        QTRY_VERIFY(w.program().says(u"Saved without passwords"_s));
        const auto saved = loadChangeSet(file);
        QVERIFY(saved);
        QCOMPARE(saved->changes.size(), size_t(1));
        QCOMPARE(saved->instance, w.window().instance()->instance().identity);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void opensChecksEditsAndApplies()
    {
        Changes w;
        w.open();
        auto set = colleagues(w);
        auto gone = set.changes[0];
        gone.subject = {u"user"_s, u"nobody"_s, u"instance"_s, u"Nobody"_s};
        set.changes.push_back(gone);
        auto stale = *edit(
            *w.window().instance()->snapshot(), u"user.name", set.changes[1].subject.id, {{u"name"_s, u"Wei Z."_s}});
        stale.before->insert(u"name"_s, u"Somebody else"_s);
        set.changes.push_back(stale);
        const auto file = w.data().path("set.json");
        QVERIFY(saveChangeSet(set, file));
        w.data().sql("UPDATE users SET role = 'admin' WHERE name = 'Jonas Lindqvist'");
        w.program().key(Qt::Key_F5);
        QTRY_COMPARE(w.face(u"Jonas Lindqvist"_s, "Role").text, u"admin"_s);

        QVERIFY(openSet(w, file));
        QTRY_VERIFY(w.dialog() && w.changes() && w.button(u"Apply 1 change(s)"_s));
        QVERIFY(shows(w.dialog(), u"Made by alice@pc-4417"_s));
        QCOMPARE(named<QLineEdit>(w.dialog(), u"Reason, for the journal"_s)->text(), u"ticket 4711"_s);
        QVERIFY2(rowText(w, 0).contains(u"it is so already"), qPrintable(rowText(w, 0)));
        QVERIFY(!ticked(w, 0) && ticked(w, 1) && !ticked(w, 2) && !ticked(w, 3));
        QVERIFY(rowText(w, 2).contains(u"left out"));
        QVERIFY(rowText(w, 3).contains(u"left out"));

        w.changes()->setFocus();
        QTest::keyClick(w.changes(), Qt::Key_End);
        QTRY_VERIFY(shows(w.dialog(), u"The column Now shows what stands there."_s));
        QVERIFY(w.press("Apply it all the same"));
        QTRY_VERIFY(w.button(u"Apply 2 change(s)"_s));
        QTRY_VERIFY(ticked(w, 3));
        QTest::keyClick(w.changes(), Qt::Key_Up);
        QTRY_VERIFY(named<QPushButton>(w.dialog(), u"Take it out"_s));
        QVERIFY(w.press("Take it out"));
        QTRY_COMPARE(w.changes()->model()->rowCount(), 3);
        QVERIFY2(w.apply(u"Apply 2 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY2(!w.dialog(), qPrintable(w.missing()));
        QCOMPARE(w.stored("role", "Wei Z."), "admin");
        QVERIFY(w.draft().empty());

        // Again it is another set, and all of it is done.
        QVERIFY(openSet(w, file));
        QTRY_VERIFY(w.dialog() && w.changes());
        QTRY_VERIFY(rowText(w, 1).contains(u"it is so already"));
    }

    void stopsAnotherInstancesSet()
    {
        Changes w;
        w.open();
        auto set = colleagues(w);
        set.instance = u"localai:elsewhere"_s;
        set.place = u"/srv/other/database.db"_s;
        const auto file = w.data().path("set.json");
        QVERIFY(saveChangeSet(set, file));
        QVERIFY(openSet(w, file));
        QTRY_VERIFY(w.dialog() && w.button(u"Apply 2 change(s)"_s));
        QTRY_COMPARE(w.missing(), u"These changes were made for another instance: /srv/other/database.db."_s);
        QVERIFY(!w.button(u"Apply 2 change(s)"_s)->isEnabled());
        QVERIFY(w.tick("Apply it all the same"));
        QVERIFY2(w.apply(u"Apply 2 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY2(!w.dialog(), qPrintable(w.missing()));
        QCOMPARE(w.stored("role", "Wei Zhang"), "admin");
    }

    void asksForThePasswordThatIsNotInTheFile()
    {
        Changes w;
        w.open();
        auto set = colleagues(w);
        set.changes = {*edit(*w.window().instance()->snapshot(), u"user.password", set.changes[0].subject.id, {})};
        const auto file = w.data().path("set.json");
        QVERIFY(saveChangeSet(set, file));
        const auto before = w.stored("password_hash", "Jonas Lindqvist");
        QVERIFY(openSet(w, file));
        QTRY_VERIFY(w.dialog() && named<QPushButton>(w.dialog(), u"Give the password…"_s));
        QVERIFY(!w.button(u"Apply 1 change(s)"_s));
        QVERIFY(w.press("Give the password…"));
        QTRY_VERIFY(named<QPushButton>(w.dialog(), u"Generate"_s));
        QVERIFY(w.press("Generate"));
        QVERIFY(w.press("Add to the changes"));
        QVERIFY2(w.apply(u"Apply 1 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY(w.stored("password_hash", "Jonas Lindqvist") != before);
    }

    void refusesWithWords_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("hello") << QString();
        QTest::newRow("newer") << QByteArray(R"({"bailiwick_change_set": 2, "changes": []})") << QString();
        QTest::newRow("unknown name") << QByteArray(
            R"({"bailiwick_change_set": 1, "id": "a", "instance": "", "place": "", "who": "", "at": "2026-11-21T12:00:00Z", "base": "2026-11-21T12:00:00Z", "reason": "", "changes": [], "password": "x"})")
                                      << u"“password” means nothing"_s;
        QTest::newRow("another file") << QByteArray("SQLite format 3\0more", 20) << QString();
    }
    void refusesWithWords()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, words);
        Changes w;
        w.open();
        const auto file = w.data().path("set.json");
        Fixture::write(file, contents);
        QVERIFY(openSet(w, file));
        QTRY_VERIFY(qobject_cast<QMessageBox*>(QApplication::activeModalWidget()));
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        QVERIFY2(!box->text().isEmpty() && box->text().contains(words), qPrintable(box->text()));
        QVERIFY2(!box->text().startsWith(u"change-file."), qPrintable(box->text())); // words, not an id
        QTest::keyClick(box, Qt::Key_Escape);
        QTRY_VERIFY(!w.dialog());
        QVERIFY(w.draft().empty());
    }
};

QTEST_MAIN(TestReviewFile)
#include "test_review_file.moc"
