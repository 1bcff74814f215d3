// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, reviews, applies and undoes in the real window, on a real SQLite file.
#include "tests/ui/changes_window.h"

using namespace bw;
using namespace bw::test;

class TestChanges : public QObject {
    Q_OBJECT
private slots:
    void stagesMarksAndDiscards()
    {
        Changes w;
        w.open();
        QVERIFY(!named<QWidget>(&w.window(), u"Pending changes"_s));
        w.choose(u"Jonas Lindqvist"_s);
        w.choose(u"Wei Zhang"_s, Qt::ControlModifier);
        QVERIFY(w.setRole("Administrator"));
        QCOMPARE(w.draft().entries().size(), size_t(2));
        QVERIFY(w.program().says(u"2 pending change(s)"_s));
        const auto face = w.face(u"Jonas Lindqvist"_s, "Role");
        QCOMPARE(face.text, u"admin"_s);
        QCOMPARE(face.was.value_or(QString()), u"user"_s);
        QVERIFY(face.tip.contains(u"not applied yet"));
        QVERIFY(!w.face(u"Jonas Lindqvist"_s, "Status").was);
        QCOMPARE(w.stored("role", "Jonas Lindqvist"), "user"); // nothing is applied

        QVERIFY(w.press("Show the pending changes"));
        auto* list = named<QListView>(&w.window(), u"List of pending changes"_s);
        QVERIFY(list);
        QCOMPARE(list->model()->rowCount(), 2);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(w.draft().entries().size(), size_t(1));
        w.program().key(Qt::Key_Z, Qt::ControlModifier); // brings it back
        QCOMPARE(w.draft().entries().size(), size_t(2));
        w.program().key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.draft().empty());
        QVERIFY(!w.face(u"Jonas Lindqvist"_s, "Role").was);
    }

    void reviewsAppliesAndUndoes()
    {
        Changes w;
        w.open();
        w.choose(u"Jonas Lindqvist"_s);
        QVERIFY(w.setRole("Administrator"));
        QVERIFY(w.press("Review 1 change(s)…"));
        QTRY_VERIFY(w.dialog());
        QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s));
        auto* sql = named<QPlainTextEdit>(w.dialog(), u"Exactly what will be executed"_s);
        QVERIFY(sql);
        QTRY_VERIFY2(sql->toPlainText().contains(u"UPDATE"), qPrintable(sql->toPlainText()));
        QVERIFY(shows(w.dialog(), u"user"_s) && shows(w.dialog(), u"admin"_s));
        w.tickWarnings();
        QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s)->isEnabled());
        click(w.button(u"Apply 1 change(s)"_s));
        QTRY_VERIFY2(!w.dialog(), qPrintable(w.missing()));
        QTRY_COMPARE(w.stored("role", "Jonas Lindqvist"), "admin");
        QTRY_VERIFY(w.draft().empty());
        QTRY_COMPARE(w.face(u"Jonas Lindqvist"_s, "Role").text, u"admin"_s);
        QVERIFY(!w.face(u"Jonas Lindqvist"_s, "Role").was);

        w.program().key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(w.dialog());
        QTRY_VERIFY(w.button(u"Undo 1 change(s)"_s));
        w.tickWarnings();
        QTRY_VERIFY(w.button(u"Undo 1 change(s)"_s)->isEnabled());
        click(w.button(u"Undo 1 change(s)"_s));
        QTRY_COMPARE(w.stored("role", "Jonas Lindqvist"), "user");
        QTRY_VERIFY(!w.dialog());
    }

    void leavesTheLastAdministratorsOut()
    {
        Changes w;
        w.open("UPDATE users SET role = 'user' WHERE name <> 'Greta Nilsson'");
        w.choose(u"Greta Nilsson"_s);
        w.choose(u"Wei Zhang"_s, Qt::ControlModifier);
        QVERIFY(w.press("Disable"));
        QVERIFY(w.press("Review 2 change(s)…"));
        QTRY_VERIFY(w.dialog());
        QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s));
        QTRY_VERIFY(shows(w.dialog(), u"1 will be applied"_s));
        auto* list = named<QListView>(w.dialog(), u"Changes"_s);
        int out = 0;
        for (int r = 0; r < list->model()->rowCount(); ++r) {
            const auto index = list->model()->index(r, 0);
            if (index.data(Qt::CheckStateRole).toInt() == Qt::Unchecked) {
                ++out;
                QVERIFY2(index.data().toString().startsWith(u"Greta Nilsson"), qPrintable(index.data().toString()));
            }
        }
        QCOMPARE(out, 1);
    }

    void asksBeforeItLeavesChangesBehind()
    {
        Changes w;
        w.open();
        w.choose(u"Jonas Lindqvist"_s);
        QTest::keyClick(w.users(), Qt::Key_Delete);
        QVERIFY(w.face(u"Jonas Lindqvist"_s, "Name").gone);
        w.window().close();
        QVERIFY(w.window().isVisible());
        QTRY_VERIFY(w.dialog());
        click(w.button(u"Stay"_s));
        QTRY_VERIFY(!w.dialog());
        w.window().close();
        QTRY_VERIFY(w.dialog());
        click(w.button(u"Discard and leave"_s));
        QTRY_VERIFY(!w.window().isVisible());
    }
};

QTEST_MAIN(TestChanges)
#include "test_changes.moc"
