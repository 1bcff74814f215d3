// SPDX-License-Identifier: GPL-3.0-or-later
// Takes back, finishes and puts back from the journal in the real window, on a real SQLite file.
#include "core/changes/ledger.h"
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QDialog>
#include <QPushButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class JournalUndo {
public:
    JournalUndo()
        : m_data("4.9.0")
    {
    }
    void open()
    {
        m_program.reset(); // one after the other
        m_program = std::make_unique<Program>(m_data.folder());
        m_program->console().openAddress(m_data.file());
        QTRY_VERIFY(m_program->tabs());
        QTRY_VERIFY(window().instance()->hasActivity());
    }
    MainWindow& window() { return m_program->window(); }
    Program& program() { return *m_program; }
    void turnTo(const char* page)
    {
        for (int tab = 0; tab < m_program->tabs()->count(); ++tab)
            if (m_program->tabs()->tabText(tab) == QString::fromUtf8(page))
                m_program->tabs()->setCurrentIndex(tab);
    }
    TableReader table(const char* name) { return TableReader(m_program->table(name)); }
    // Clicks at the end of a cell: a name at its beginning may be a link.
    bool choose(const char* name, const QString& column, const QString& value)
    {
        const int row = int(table(name).columnOf(column).indexOf(value));
        if (row >= 0)
            table(name).clickCell(row, column, {}, {table(name).rect(row, column).width() - 6, 10});
        QApplication::processEvents();
        return row >= 0;
    }
    // Of the sets; backups are written down, too, and days have headings.
    QStringList results()
    {
        auto all = table("Journal").columnOf(u"Result"_s);
        all.removeAll(QString());
        all.removeAll(u"nothing changed"_s);
        return all;
    }
    QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
    // Presses the button of the review, once it can be, and waits until it is done.
    bool apply(const QString& words)
    {
        const auto button = [&]() -> QPushButton* {
            for (auto* b : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
                if (b->isVisible() && b->text() == words)
                    return b;
            return nullptr;
        };
        if (!QTest::qWaitFor([&] { return button() != nullptr; }))
            return false;
        for (auto* box : dialog()->findChildren<QAbstractButton*>())
            if (box->isVisible() && box->isCheckable() && box->text().startsWith(u"Apply with"))
                click(box);
        if (!QTest::qWaitFor([&] { return button() && button()->isEnabled(); }))
            return false;
        click(button());
        return QTest::qWaitFor([&] { return !dialog(); });
    }
    QByteArray value(const QByteArray& sql) const
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(m_data.file()).constData(), &db);
        QByteArray out;
        sqlite3_exec(
            db, sql.constData(),
            [](void* to, int, char** values, char**) {
                *static_cast<QByteArray*>(to) = values[0];
                return 0;
            },
            &out, nullptr);
        sqlite3_close(db);
        return out;
    }
    QByteArray roleOf(const char* name) const
    {
        return value(QByteArray("SELECT role FROM users WHERE name = '") + name + "'");
    }
    void elsewhere(const char* sql) const { m_data.sql(sql); }
    QByteArray sessions() const { return value("SELECT count(*) FROM sessions"); }

    // As a console leaves it that was killed between two parts: Jonas Lindqvist's role is set, Wei Zhang's isn't.
    void interrupt()
    {
        const auto backend = openDatabase(m_data.request(), {});
        QVERIFY(backend);
        const auto snapshot = readAll(m_data.request());
        ChangeSet set;
        set.id = newSetId();
        set.instance = (*backend)->instance().identity;
        set.reason = u"ticket 4711"_s;
        for (const auto& user : snapshot->users)
            if (user.name == u"Jonas Lindqvist" || user.name == u"Wei Zhang")
                set.changes.push_back(*edit(*snapshot, u"user.role", user.id, {{u"role"_s, u"admin"_s}}));
        QCOMPARE(set.changes.size(), size_t(2));
        auto ledger =
            Ledger::open(m_data.folder() + u"/ledgers"_s, set.instance, fileHeads(m_data.folder() + u"/heads"_s));
        QVERIFY(ledger && (*ledger)->intend(JournalItem::What::Apply, set, {}));
        m_data.sql("UPDATE users SET role = 'admin' WHERE name = 'Jonas Lindqvist'");
    }

private:
    Fixture m_data;
    std::unique_ptr<Program> m_program;
};

} // namespace

class TestJournalUndo : public QObject {
    Q_OBJECT
private slots:
    void undoesAndUndoesTheUndo()
    {
        JournalUndo w;
        w.open();
        w.turnTo("Sessions");
        QVERIFY(w.choose("Sessions", u"User"_s, u"Miriam Keller"_s));
        QTest::keyClick(w.program().table("Sessions"), Qt::Key_Delete);
        QVERIFY(w.program().press("Review 1 change(s)…"));
        QVERIFY(w.apply(u"Apply 1 change(s)"_s));
        QTRY_COMPARE(w.sessions(), "21");

        w.turnTo("Journal");
        QTRY_COMPARE(w.results(), QStringList({u"Applied"_s}));
        QVERIFY(w.choose("Journal", u"Action"_s, u"End session"_s));
        QTRY_VERIFY(w.program().says(u"Undo would make 1 change(s)"_s));
        QVERIFY(w.program().says(u"Nobody has changed these values since."_s));
        QVERIFY(w.program().press("Undo 1 change(s)…"));
        QVERIFY(w.apply(u"Undo 1 change(s)"_s));
        QTRY_COMPARE(w.sessions(), "22");
        QTRY_COMPARE(w.results(), QStringList({u"Applied"_s, u"Undone"_s}));
        // It can't be undone again; the undo can, from the menu.
        QTRY_VERIFY(w.program().says(u"It can't be undone"_s));
        QVERIFY(w.program().says(u"This was taken back already"_s));
        QVERIFY(!named<QPushButton>(&w.window(), u"Undo…"_s)->isEnabled());
        QVERIFY(w.choose("Journal", u"Action"_s, u"Undo"_s));
        QTest::keyClick(w.program().table("Journal"), Qt::Key_Menu);
        QVERIFY(Program::chooseEntry(u"Undo 1 change(s)…"_s));
        QVERIFY(w.apply(u"Undo 1 change(s)"_s));
        QTRY_COMPARE(w.sessions(), "21");
        QTRY_COMPARE(w.results(), QStringList({u"Applied"_s, u"Undone"_s, u"Applied"_s})); // it counts again
    }

    void saysWhatWasChangedSince()
    {
        JournalUndo w;
        w.open();
        w.turnTo("Users");
        QVERIFY(w.choose("Users", u"Name"_s, u"Jonas Lindqvist"_s));
        QVERIFY(w.program().press("Disable"));
        QVERIFY(w.program().press("Review 1 change(s)…"));
        QVERIFY(w.apply(u"Apply 1 change(s)"_s));
        w.turnTo("Journal");
        QTRY_VERIFY(w.choose("Journal", u"Action"_s, u"Set status"_s));
        QTRY_VERIFY(w.program().says(u"Nobody has changed these values since."_s));
        w.elsewhere("UPDATE users SET status = 'pending' WHERE name = 'Jonas Lindqvist'");
        w.program().key(Qt::Key_F5);
        QTRY_VERIFY(w.program().says(u"All of it was changed since, and would be left out."_s));
    }

    void finishesWhatWasInterrupted()
    {
        JournalUndo w;
        w.interrupt();
        w.open();
        QTRY_VERIFY(w.program().says(u"role of 2 users: user → admin. Only a part of it is in the database."_s));
        QVERIFY(w.program().press("Show in the journal"));
        QCOMPARE(w.program().shownTab(), u"Journal"_s);
        QTRY_VERIFY(w.program().says(u"Only a part of it is in the database"_s));
        QTRY_COMPARE(w.results(), QStringList({u"1 of 2 applied"_s}));
        QVERIFY(named<QPushButton>(&w.window(), u"Put back…"_s)->isEnabled());
        QVERIFY(w.program().press("Finish 1 change(s)…"));
        QTRY_VERIFY(w.dialog());
        QTRY_VERIFY(shows(w.dialog(), u"1 will be applied"_s));
        QCOMPARE(named<QLineEdit>(w.dialog(), u"Reason, for the journal"_s)->text(), u"ticket 4711"_s);
        QVERIFY(w.apply(u"Finish 1 change(s)"_s));
        QTRY_COMPARE(w.roleOf("Wei Zhang"), "admin");
        QCOMPARE(w.roleOf("Jonas Lindqvist"), "admin");
        QTRY_COMPARE(w.results(), QStringList({u"Applied"_s}));
        QTRY_VERIFY(!w.program().says(u"Interrupted at"_s));
        // As one set it is taken back as one.
        QTRY_VERIFY(w.program().says(u"Undo would make 2 change(s)"_s));
        QVERIFY(w.program().press("Undo 2 change(s)…"));
        QVERIFY(w.apply(u"Undo 2 change(s)"_s));
        QTRY_COMPARE(w.roleOf("Wei Zhang"), "user");
        QCOMPARE(w.roleOf("Jonas Lindqvist"), "user");
    }

    void putsBackWhatWasInterrupted()
    {
        JournalUndo w;
        w.interrupt();
        w.open();
        QTRY_VERIFY(w.program().says(u"Interrupted at"_s));
        QVERIFY(w.program().press("Show in the journal"));
        QTRY_VERIFY(named<QPushButton>(&w.window(), u"Put back…"_s));
        QVERIFY(w.program().press("Put back…"));
        QVERIFY(w.apply(u"Undo 1 change(s)"_s));
        QTRY_COMPARE(w.roleOf("Jonas Lindqvist"), "user");
        QTRY_COMPARE(w.results(), QStringList({u"Applied"_s, u"Undone"_s}));
        QTRY_VERIFY(!w.program().says(u"Interrupted at"_s));
    }

    // Also when the console was closed in between.
    void remindsAtTheNextStart()
    {
        JournalUndo w;
        w.interrupt();
        w.open();
        QTRY_VERIFY(w.program().says(u"Interrupted at"_s));
        w.open();
        QTRY_VERIFY(w.program().says(u"Interrupted at"_s));
    }
};

QTEST_MAIN(TestJournalUndo)
#include "test_journal_undo.moc"
