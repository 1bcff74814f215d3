// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, reviews, applies and undoes in the real window, on a real SQLite file.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include "ui/common/face.h"
#include <QDialog>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Changes {
public:
    Changes()
        : m_data("4.9.0")
        , m_program(m_data.folder())
    {
    }
    void open(const char* sql = nullptr)
    {
        if (sql)
            m_data.sql(sql);
        m_program.console().openAddress(m_data.file());
        QTRY_VERIFY(m_program.tabs());
        QTRY_VERIFY(m_program.window().instance()->hasActivity());
        QVERIFY(users());
    }
    Program& program() { return m_program; }
    MainWindow& window() { return m_program.window(); }
    Draft& draft() { return window().instance()->draft(); }
    QTableView* users() { return m_program.table("Users"); }
    int row(const QString& name)
    {
        for (int r = 0; r < users()->model()->rowCount(); ++r)
            if (users()->model()->index(r, nameColumn()).data().toString() == name)
                return r;
        return -1;
    }
    void choose(const QString& name, Qt::KeyboardModifiers with = {})
    {
        const auto index = users()->model()->index(row(name), nameColumn());
        QVERIFY2(index.isValid(), qPrintable(name));
        users()->scrollTo(index);
        QTest::mouseClick(users()->viewport(), Qt::LeftButton, with, users()->visualRect(index).center());
    }
    bool press(const char* name) { return m_program.press(name); }
    bool setRole(const char* role) { return press("Set role") && chooseEntry(role); }
    static bool chooseEntry(const char* text)
    {
        return QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; })
            && Program::chooseEntry(QString::fromUtf8(text));
    }
    Face face(const QString& name, const char* title)
    {
        for (int c = 0; c < users()->model()->columnCount(); ++c)
            if (users()->model()->headerData(c, Qt::Horizontal).toString() == QString::fromUtf8(title))
                return users()->model()->index(row(name), c).data(FaceRole).value<Face>();
        return {};
    }
    QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
    QPushButton* button(const QString& text)
    {
        for (auto* b : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
            if (b->isVisible() && b->text() == text)
                return b;
        return nullptr;
    }
    QByteArray stored(const char* column, const char* name)
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(m_data.file()).constData(), &db);
        QByteArray value;
        const auto sql = QByteArray("SELECT ") + column + " FROM users WHERE name = '" + name + "'";
        sqlite3_exec(
            db, sql.constData(),
            [](void* out, int, char** values, char**) {
                *static_cast<QByteArray*>(out) = values[0];
                return 0;
            },
            &value, nullptr);
        sqlite3_close(db);
        return value;
    }

private:
    int nameColumn()
    {
        for (int c = 0; c < users()->model()->columnCount(); ++c)
            if (users()->model()->headerData(c, Qt::Horizontal).toString() == u"Name")
                return c;
        return 0;
    }
    Fixture m_data;
    Program m_program;
};

} // namespace

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
        tickWarnings(w);
        QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s)->isEnabled());
        click(w.button(u"Apply 1 change(s)"_s));
        QTRY_VERIFY2(!w.dialog(), qPrintable(missing(w)));
        QTRY_COMPARE(w.stored("role", "Jonas Lindqvist"), "admin");
        QTRY_VERIFY(w.draft().empty());
        QTRY_COMPARE(w.face(u"Jonas Lindqvist"_s, "Role").text, u"admin"_s);
        QVERIFY(!w.face(u"Jonas Lindqvist"_s, "Role").was);

        w.program().key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(w.dialog());
        QTRY_VERIFY(w.button(u"Undo 1 change(s)"_s));
        tickWarnings(w);
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

private:
    static QString missing(Changes& w)
    {
        auto* label = w.dialog() ? named<QLabel>(w.dialog(), u"What is missing"_s) : nullptr;
        return label ? label->text() : QString();
    }
    static void tickWarnings(Changes& w)
    {
        for (auto* box : w.dialog()->findChildren<QAbstractButton*>())
            if (box->isVisible() && box->isCheckable() && box->text().startsWith(u"Apply with"))
                click(box);
    }
};

QTEST_MAIN(TestChanges)
#include "test_changes.moc"
