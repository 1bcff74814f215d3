// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a window while a file is being read, and with files that are dropped on it or have gone.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QHelpEvent>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocumentFragment>
#include <QTimer>
#include <QToolTip>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Another program that keeps everybody else out of the file.
class Lock {
public:
    explicit Lock(const Fixture& data)
    {
        sqlite3_open(QFile::encodeName(data.file()).constData(), &m_db);
        m_held = sqlite3_exec(m_db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~Lock() { sqlite3_close(m_db); }
    bool held() const { return m_held; }

private:
    sqlite3* m_db = nullptr;
    bool m_held = false;
};

QUrl url(const QString& file) { return QUrl::fromLocalFile(file); }
bool opening(Program& program) { return named<QPushButton>(&program.window(), u"Cancel"_s); }
bool failed(Program& program) { return named<QPushButton>(&program.window(), u"Try again"_s); }

// Opened by keyboard, read and closed.
QStringList menuOf(Program& program)
{
    auto* button = named<QWidget>(&program.window(), u"Instance"_s);
    QStringList lines;
    QTimer::singleShot(0, button, [&] { // the menu runs a loop of its own
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            for (auto* action : menu->actions())
                lines << action->text();
            QTest::keyClick(menu, Qt::Key_Escape);
        }
    });
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    return lines;
}

// The lines of the tip over “SQLite file” in the status bar.
QStringList sourceTip(Program& program)
{
    auto* source = named<QLabel>(&program.window(), u"Source"_s);
    const QPoint middle = source->rect().center();
    QHelpEvent help(QEvent::ToolTip, middle, source->mapToGlobal(middle));
    QApplication::sendEvent(source, &help);
    return QTextDocumentFragment::fromHtml(QToolTip::text()).toPlainText().split(u'\n');
}

} // namespace

class TestWindowFiles : public QObject {
    Q_OBJECT
private slots:
    void opensADroppedFolder()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.folder())}));
        QTRY_VERIFY(program.tabs());
        QVERIFY(TableReader(program.table("Users")).rows() > 30);
    }

    void aDroppedFolderWithoutADatabaseIsSaid()
    {
        QTemporaryDir home, empty;
        Program program(home.path());
        QVERIFY(program.drop({url(empty.path())}));
        QTRY_VERIFY(failed(program));
        QVERIFY2(program.says(empty.path()), qPrintable(empty.path()));
    }

    void aDroppedLetterIsNoDatabase()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        const QString letter = data.path("letter.txt");
        Fixture::write(letter, "Dear admin,\n");
        Program program(home.path());
        QVERIFY(program.drop({url(letter)}));
        QTRY_VERIFY(failed(program));
        QVERIFY(program.says(u"letter.txt"_s));
        QVERIFY(!program.tabs());
        QVERIFY(program.drop({url(data.file())})); // onto the failure
        QTRY_VERIFY(program.tabs());
        QVERIFY(program.drop({url(letter)})); // onto an open one: nothing of it stays beside the failure
        QTRY_VERIFY(failed(program));
        QVERIFY(!program.tabs());
        QVERIFY(program.says(u"No instance open"_s));
    }

    void saysWhetherTheSecretIsThereAndWhoHasTheFileOpen()
    {
        Fixture data("4.9.0"), alone("4.9.0");
        Fixture::write(data.path(".hmac_secret"), "0123456789abcdef");
        QProcess other;
        other.setStandardInputFile(data.file());
        other.start(u"sleep"_s, {u"600"_s});
        QVERIFY(other.waitForStarted());
        QTRY_COMPARE(Fixture::contents(u"/proc/%1/comm"_s.arg(other.processId())), "sleep\n");
        const QString openIn = u"sleep (pid %1)"_s.arg(other.processId());
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.file())}));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        QStringList said = menuOf(program);
        QVERIFY2(said.contains(u"HMAC secret: found beside the database"_s), qPrintable(said.join(u'\n')));
        QVERIFY2(said.contains(u"Open in: "_s + openIn), qPrintable(said.join(u'\n')));
        said = sourceTip(program);
        QVERIFY2(said.first().contains(data.file()), qPrintable(said.first()));
        QVERIFY2(said.contains(u"HMAC secret: found beside the database"_s), qPrintable(said.join(u'\n')));
        QVERIFY2(said.contains(u"Open in: "_s + openIn), qPrintable(said.join(u'\n')));
        QVERIFY(!said.join(u'\n').contains(u"0123456789abcdef"_s));
        other.kill();
        other.waitForFinished();
        QVERIFY(program.drop({url(alone.file())})); // nothing of the other file stays
        QTRY_VERIFY(program.window().instance() && program.window().instance()->profile().address == alone.file());
        QTRY_VERIFY(program.tabs() && program.window().instance()->hasActivity());
        said = menuOf(program);
        QVERIFY2(said.contains(u"HMAC secret: not found beside the database"_s), qPrintable(said.join(u'\n')));
        QVERIFY2(!said.join(u'\n').contains(openIn), qPrintable(said.join(u'\n')));
    }

    // The later reading of usage rows counts the quotas' cells alone, which are among the lists' already.
    void cellsThatCannotBeReadAreCountedOnce()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE quota_rules SET created_at = 'never' WHERE rowid = (SELECT min(rowid) FROM quota_rules);"
                 "UPDATE users SET created_at = 'yesterday' WHERE rowid = 1");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.file())}));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        QTRY_COMPARE(program.count(u"Cells that can't be read"_s), 1);
        QVERIFY(program.says(u"Cells that can't be read: 2."_s));
        data.sql("UPDATE quota_rules SET created_at = NULL; UPDATE users SET created_at = NULL WHERE rowid = 1");
        program.key(Qt::Key_F5); // what was mended is said no more
        QTRY_COMPARE(program.count(u"Cells that can't be read"_s), 0);
        QTRY_VERIFY(program.says(u"Offline"_s));
        QVERIFY(program.window().instance()->hasActivity());
    }

    void twoFilesAndOtherPlacesAreNotTaken()
    {
        Fixture one("4.9.0"), two("4.1.0");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(!program.drop({url(one.file()), url(two.file())}));
        QVERIFY(!program.drop({QUrl(u"https://db.example/database.db"_s)}));
        QVERIFY(named<QPushButton>(&program.window(), u"Start demo"_s));
    }

    void aRecentFileThatHasGoneIsSaidAndCanBeRemoved()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        {
            Program program(home.path());
            QVERIFY(program.drop({url(data.file())}));
            QTRY_VERIFY(program.tabs());
        }
        QVERIFY(QFile::remove(data.file()));
        Program program(home.path());
        auto* connections = program.table("Connections");
        QVERIFY(connections);
        QTest::keyClick(connections, Qt::Key_Home);
        QTest::keyClick(connections, Qt::Key_Return);
        QTRY_VERIFY(failed(program));
        QVERIFY(program.says(u"There is no file at "_s + data.file()));
        QVERIFY(program.press("Open another…"));
        QTRY_VERIFY(program.table("Connections"));
        QTest::keyClick(connections, Qt::Key_Home);
        QTest::keyClick(connections, Qt::Key_Delete);
        QTRY_VERIFY(!program.table("Connections"));
    }

    void anotherFileReplacesOneThatIsStillBeingRead()
    {
        Fixture slow("4.9.0"), other("4.1.0");
        QTemporaryDir home;
        Program program(home.path());
        {
            const Lock lock(slow);
            QVERIFY(lock.held());
            QVERIFY(program.drop({url(slow.file())}));
            QVERIFY(opening(program));
            QVERIFY(program.drop({url(other.file())}));
            QTRY_VERIFY(program.tabs());
        }
        QTRY_VERIFY(program.window().instance()->hasActivity());
        QCOMPARE(program.window().instance()->profile().address, other.file());
        QTRY_VERIFY(program.says(u", read at "_s));
        QVERIFY(!failed(program));
        auto* instance = named<QWidget>(&program.window(), u"Instance"_s);
        QVERIFY(instance && instance->accessibleDescription().contains(u"LocalAI 4.1"));
    }

    void openingCanBeCancelled()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        const Lock lock(data);
        QVERIFY(program.drop({url(data.file())}));
        QVERIFY(opening(program));
        QVERIFY(program.press("Cancel"));
        QTRY_VERIFY(named<QPushButton>(&program.window(), u"Start demo"_s));
        QVERIFY(!failed(program));
        QVERIFY(program.says(u"No instance open"_s));
    }

    void aLockedFileIsSaidAndTriedAgain()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        {
            const Lock lock(data);
            QVERIFY(program.drop({url(data.file())}));
            QTRY_VERIFY_WITH_TIMEOUT(failed(program), 30'000);
        }
        QVERIFY(program.press("Try again"));
        QTRY_VERIFY(program.tabs());
    }

    void closesWhileItOpens()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        const Lock lock(data); // until after the window has gone
        {
            Program program(home.path());
            QVERIFY(program.drop({url(data.file())}));
            QVERIFY(opening(program));
            QTest::qWait(50);
            QVERIFY(program.window().close());
        }
        QVERIFY(lock.held());
    }

    void closesWhileItReadsAgain()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.file())}));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const Lock lock(data);
        program.key(Qt::Key_5, Qt::ControlModifier); // usage rows, too
        program.key(Qt::Key_F5);
        program.key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(named<QPushButton>(&program.window(), u"Start demo"_s));
        QVERIFY(!program.tabs());
    }

    void readsOnceMoreHoweverOftenF5IsPressed()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.file())}));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const int rows = TableReader(program.table("Users")).rows();
        data.sql("DELETE FROM users WHERE id = (SELECT min(id) FROM users)");
        {
            const Lock lock(data);
            QVERIFY(lock.held());
            for (int i = 0; i < 20; ++i) {
                program.key(Qt::Key_F5);
                QTest::qWait(5);
            }
            QVERIFY(program.says(u"Reading…"_s));
            QVERIFY(named<QPushButton>(&program.window(), u"Stop reading"_s));
            QCOMPARE(TableReader(program.table("Users")).rows(), rows); // what was read stays
        }
        QTRY_COMPARE(TableReader(program.table("Users")).rows(), rows - 1);
        QTRY_VERIFY(program.says(u"Offline"_s));
        QVERIFY(program.window().instance()->hasActivity());
        QCOMPARE(program.count(u"What you see is from"_s), 0);
    }

    void readingAgainCanBeStopped()
    {
        Fixture data("4.9.0");
        QTemporaryDir home;
        Program program(home.path());
        QVERIFY(program.drop({url(data.file())}));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const Lock lock(data);
        program.key(Qt::Key_F5);
        QVERIFY(program.says(u"Reading…"_s));
        program.key(Qt::Key_F5, Qt::ShiftModifier);
        QTRY_VERIFY(!program.says(u"Reading…"_s));
        QCOMPARE(program.count(u"What you see is from"_s), 0); // who stops knows it
        QVERIFY(TableReader(program.table("Users")).rows() > 30);
    }
};

QTEST_MAIN(TestWindowFiles)
#include "test_window_files.moc"
