// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixture.h"
#include "tests/ui/program.h"
#include "ui/common/face.h"
#include "ui/common/page.h"
#include "ui/common/style.h"
#include "ui/shell/workspace.h"
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace bw;
using namespace bw::test;

class TestWindow : public QObject {
    Q_OBJECT
private slots:
    void opensAFileThatIsGiven()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        QVERIFY(program.window().windowTitle().endsWith(QStringLiteral("database.db — Bailiwick")));
        QTRY_VERIFY(program.says(QStringLiteral(", read at ")));
        QVERIFY(program.says(QStringLiteral("SQLite file")));
        auto* instance = named<QWidget>(&program.window(), QStringLiteral("Instance"));
        QVERIFY(instance);
        QVERIFY(instance->accessibleDescription().contains(QStringLiteral("LocalAI 4.9")));
    }

    void opensLocalAisDataFolder()
    {
        Fixture data("4.9.0");
        Program program(QTemporaryDir().path());
        program.console().openAddress(data.folder());
        QTRY_VERIFY(program.tabs());
    }

    void saysWhyABadFileDoesNotOpen()
    {
        Fixture data;
        Fixture::write(data.file(), "This is a letter, not a database.\n");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(named<QPushButton>(&program.window(), QStringLiteral("Try again")));
        QVERIFY(!program.tabs());
        auto* what = named<QLabel>(&program.window(), QStringLiteral("What happened"));
        QVERIFY(what);
        QVERIFY2(what->text().contains(QStringLiteral("database.db")), qPrintable(what->text()));

        // It becomes a database while one reads this.
        QVERIFY(QFile::remove(data.file()));
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/localai/4.3.0/database.db"), data.file()));
        QVERIFY(press(&program.window(), QStringLiteral("Try again")));
        QTRY_VERIFY(program.tabs());
    }

    void goesBackToTheWelcomePage()
    {
        Fixture data;
        Program program(data.folder());
        program.console().openAddress(data.path("nowhere.db"));
        QTRY_VERIFY(named<QPushButton>(&program.window(), QStringLiteral("Open another…")));
        QVERIFY(press(&program.window(), QStringLiteral("Open another…")));
        QTRY_VERIFY(named<QPushButton>(&program.window(), QStringLiteral("Start demo")));
        QVERIFY(program.says(QStringLiteral("No instance open")));
    }

    void turnsPagesByKeys()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        const int count = program.tabs()->count();
        QCOMPARE(count, int(pages().size()));
        for (int i = 0; i < count; ++i) {
            program.key(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
            QTRY_COMPARE(program.tabs()->currentIndex(), i);
            QVERIFY(program.window().windowTitle().startsWith(program.shownTab()));
        }
        program.key(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(program.tabs()->currentIndex(), 0);
        program.key(Qt::Key_PageUp, Qt::ControlModifier);
        QTRY_COMPARE(program.tabs()->currentIndex(), count - 1);
        program.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(program.tabs()->currentIndex(), 0);
        program.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(program.tabs()->currentIndex(), count - 1);
    }

    void theListOfPagesIsATabList()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        auto* list = QAccessible::queryAccessibleInterface(program.tabs());
        QCOMPARE(list->role(), QAccessible::PageTabList);
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i)
            if (list->child(i)->role() == QAccessible::PageTab)
                names << list->child(i)->text(QAccessible::Name);
        QStringList wanted;
        for (const auto& page : pages())
            wanted << QString::fromLatin1(page.title);
        QCOMPARE(names, wanted);
    }

    void clickOnATabTurnsToIt()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        const int last = program.tabs()->count() - 1;
        QTest::mouseClick(program.tabs(), Qt::LeftButton, {}, program.tabs()->tabRect(last).center());
        QCOMPARE(program.tabs()->currentIndex(), last);
    }

    void opensADroppedFile()
    {
        Fixture data("4.1.0");
        Program program(data.folder());
        QMimeData mime;
        mime.setUrls({QUrl::fromLocalFile(data.file())});
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&program.window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QApplication::sendEvent(&program.window(), &drop);
        QTRY_VERIFY(program.tabs());
    }

    void refusesWhatIsNoFile()
    {
        Fixture data;
        Program program(data.folder());
        QMimeData mime;
        mime.setText(QStringLiteral("words"));
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, {});
        enter.ignore();
        QApplication::sendEvent(&program.window(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void showsWhoWaitsForApproval()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE users SET status = 'pending' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1)");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        program.key(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(named<QPushButton>(&program.window(), QStringLiteral("Pending users")));
        QVERIFY(press(&program.window(), QStringLiteral("Pending users")));
        QTRY_COMPARE(program.shownTab(), QStringLiteral("Users"));
        const auto& users = program.window().instance()->snapshot()->users;
        const auto waiting =
            std::count_if(users.begin(), users.end(), [](const User& u) { return u.status == u"pending"; });
        auto* table = named<QTableView>(&program.window(), QStringLiteral("Users"));
        QVERIFY(table);
        QTRY_COMPARE(table->model()->rowCount(), int(waiting));
    }

    void followsALinkAndComesBack()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        program.key(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(named<QTableView>(&program.window(), QStringLiteral("API keys")));
        auto* keys = named<QTableView>(&program.window(), QStringLiteral("API keys"));
        QTRY_VERIFY(keys->model()->rowCount() > 0);
        QModelIndex owner;
        for (int row = 0; row < keys->model()->rowCount() && !owner.isValid(); ++row)
            for (int column = 0; column < keys->model()->columnCount() && !owner.isValid(); ++column)
                if (keys->model()->index(row, column).data(SubjectRole).value<Subject>().type == u"user"
                    && !keys->isColumnHidden(column)
                    && program.window().instance()->snapshot()->users.find(
                        keys->model()->index(row, column).data(SubjectRole).value<Subject>().id))
                    owner = keys->model()->index(row, column);
        QVERIFY(owner.isValid());
        const auto wanted = owner.data(SubjectRole).value<Subject>();
        keys->scrollTo(owner);
        const QRect cell = keys->visualRect(owner);
        QTest::mouseClick(keys->viewport(), Qt::LeftButton, {}, {cell.left() + 44, cell.center().y()});
        QTRY_COMPARE(program.shownTab(), QStringLiteral("Users"));
        QCOMPARE(program.window().workspace()->page()->current(), wanted);
        program.key(Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(program.shownTab(), QStringLiteral("API keys"));
        program.key(Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(program.shownTab(), QStringLiteral("Users"));
        QCOMPARE(program.window().workspace()->page()->current(), wanted);
    }

    void noticesThatTheFileHasChanged()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        QTRY_COMPARE(program.window().instance()->state(), OpenInstance::State::Ready);
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const auto before = program.window().instance()->snapshot()->users.size();
        data.sql("DELETE FROM users WHERE id = (SELECT id FROM users LIMIT 1)");
        QTRY_VERIFY_WITH_TIMEOUT(program.says(QStringLiteral("database.db has changed since")), 10000);
        QVERIFY(press(&program.window(), QStringLiteral("Refresh")));
        QTRY_COMPARE(program.window().instance()->snapshot()->users.size(), before - 1);
        QTRY_VERIFY(!program.says(QStringLiteral("has changed since")));
    }

    void noticesThatTheFileIsGone()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        QVERIFY(QFile::remove(data.file()));
        QTRY_VERIFY_WITH_TIMEOUT(program.says(QStringLiteral("is no longer there")), 10000);
        QVERIFY(program.tabs()); // what was read stays

        // Tried again, the failed reading says it in its place.
        program.key(Qt::Key_F5);
        QTRY_COMPARE(program.window().instance()->state(), OpenInstance::State::Ready);
        QCOMPARE(program.count(QStringLiteral("What you see is from")), 1);
        QSignalSpy asked(program.window().instance(), &OpenInstance::changedElsewhere);
        QTRY_VERIFY_WITH_TIMEOUT(asked.count() > 0, 10000);
        QCOMPARE(program.count(QStringLiteral("hat you see is from")), 1);

        // And it is there again.
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/localai/4.9.0/database.db"), data.file()));
        QTRY_VERIFY_WITH_TIMEOUT(program.says(QStringLiteral("was replaced by another file")), 10000);
        QCOMPARE(program.count(QStringLiteral("hat you see is from")), 1);
        QVERIFY(program.press("Read the new file"));
        QTRY_COMPARE(program.count(QStringLiteral("hat you see is from")), 0);
    }

    void refreshesByKey()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const auto before = program.window().instance()->snapshot();
        program.key(Qt::Key_F5);
        QTRY_VERIFY(program.window().instance()->snapshot() != before);
        QVERIFY(program.tabs());
    }

    void changesItsColours()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        const auto corner = [&] { return program.window().grab().toImage().pixelColor(500, 12); };
        QCOMPARE(corner(), lightPalette().color(QPalette::Window));
        for (auto* action : program.window().actions().themes)
            if (action->text().remove(u'&') == u"Dark")
                action->trigger();
        QCOMPARE(corner(), darkPalette().color(QPalette::Window));
        // Remembered for the next start.
        Settings again(data.path("window.ini"));
        QCOMPARE(again.theme(), ThemeChoice::Dark);
    }

    void remembersPageAndConnection()
    {
        Fixture data("4.9.0");
        const int last = int(pages().size()) - 1;
        {
            Program program(data.folder());
            program.console().openAddress(data.file());
            QTRY_VERIFY(program.tabs());
            program.key(Qt::Key(Qt::Key_1 + last), Qt::ControlModifier);
            QTRY_COMPARE(program.tabs()->currentIndex(), last);
            program.window().close();
        }
        Program program(data.folder());
        auto* table = named<QTableView>(&program.window(), QStringLiteral("Connections"));
        QVERIFY(table);
        QCOMPARE(table->model()->rowCount(), 1);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Return);
        QTRY_VERIFY(program.tabs());
        QTRY_COMPARE(program.tabs()->currentIndex(), last);
    }

    void makesTheDemoAndStopsWhenAsked()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        QVERIFY(press(&program.window(), QStringLiteral("Start demo")));
        QVERIFY(press(&program.window(), QStringLiteral("Cancel")));
        QTRY_VERIFY(named<QPushButton>(&program.window(), QStringLiteral("Start demo")));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("demo.db"))));
    }
};

QTEST_MAIN(TestWindow)
#include "test_window.moc"
