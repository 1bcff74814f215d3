// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of the real window, on a real SQLite file: made, verified, deleted, restored, and how long they are kept.
#include "core/changes/backup_policy.h"
#include "core/changes/keeping.h"
#include "tests/support/fixture.h"
#include "tests/support/sqlite_dump.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QComboBox>
#include <QDialog>
#include <QMessageBox>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// What a server does: it has the file open, and locks nothing while it is idle.
int holdOpen(const char* file)
{
    sqlite3* db = nullptr;
    sqlite3_open(file, &db);
    sqlite3_exec(db, "SELECT count(*) FROM users", nullptr, nullptr, nullptr);
    std::printf("open\n");
    std::fflush(stdout);
    std::getchar();
    sqlite3_close(db);
    return 0;
}

class Backups {
public:
    explicit Backups(Environment environment = Environment::None)
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_data.path("config")));
        if (environment != Environment::None) {
            Profile profile;
            profile.id = u"p"_s;
            profile.name = u"prod-gpu"_s;
            profile.environment = environment;
            profile.address = m_data.file();
            [&] { QVERIFY(ProfileStore(m_data.path("connections.json")).save({profile})); }();
        }
        m_program = std::make_unique<Program>(m_data.folder());
        m_program->console().openAddress(m_data.file());
        [this] {
            QTRY_VERIFY(m_program->tabs());
            QTRY_VERIFY(window().instance()->hasActivity());
        }();
    }
    Fixture& data() { return m_data; }
    Program& program() { return *m_program; }
    MainWindow& window() { return m_program->window(); }
    QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
    bool open()
    {
        return m_program->choose({u"Instance"_s, u"Backups…"_s}) && QTest::qWaitFor([this] { return dialog(); });
    }
    QTableView* table() { return named<QTableView>(dialog(), u"Backups"_s); }
    int rows() { return table() ? table()->model()->rowCount() : 0; }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
    bool press(const char* name) { return dialog() && test::press(dialog(), QString::fromUtf8(name)); }
    bool says(const QString& text) { return dialog() && m_program->says(text); }
    QPushButton* button(const char* text)
    {
        for (auto* one : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
            if (one->isVisible() && one->text() == QString::fromUtf8(text))
                return one;
        return nullptr;
    }
    bool enabled(const char* text) { return button(text) && button(text)->isEnabled(); }
    // One backup; then two users go and one comes.
    void makeAndLose()
    {
        m_then = dump(m_data.file());
        QVERIFY(open());
        QTRY_VERIFY(enabled("Back up now"));
        QVERIFY(press("Back up now"));
        QTRY_COMPARE(rows(), 1);
        QTRY_VERIFY(enabled("Restore…"));
        m_data.sql("DELETE FROM users WHERE rowid <= 2; INSERT INTO users (id, email, name) VALUES ('new', "
                   "'new@x.test', 'New One')");
        m_now = m_data.bytes();
    }
    bool isRestored() { return dump(m_data.file()) == m_then; }
    bool isUntouched() { return m_data.bytes() == m_now; }
    std::vector<JournalItem> journal()
    {
        auto ledger = Ledger::open(
            m_data.path("ledgers"), window().instance()->instance().identity, fileHeads(m_data.path("heads")));
        return *(*ledger)->list(0, 100, {});
    }

private:
    Fixture m_data{"4.9.0"};
    std::unique_ptr<Program> m_program;
    QHash<QByteArray, QByteArrayList> m_then;
    QByteArray m_now;
};

} // namespace

class TestBackupsWindow : public QObject {
    Q_OBJECT
private slots:
    void makesVerifiesAndDeletes()
    {
        Backups b;
        QVERIFY(b.open());
        QTRY_VERIFY(b.says(u"No backups yet"_s));
        QVERIFY(!b.enabled("Restore…"));
        QVERIFY(b.press("Back up now"));
        QTRY_COMPARE(b.rows(), 1);
        QTRY_VERIFY(b.says(u"Made and verified at"_s));
        QCOMPARE(b.cell(0, 1), u"Asked for"_s);
        QCOMPARE(b.cell(0, 3), u"50"_s);
        QCOMPARE(b.cell(0, 4), u"Whole, of one moment"_s);
        QCOMPARE(b.cell(0, 5), u"verified"_s);
        QCOMPARE(b.journal().size(), 1u);
        QCOMPARE(b.journal().front().what, JournalItem::What::Backup);

        QVERIFY(b.press("Verify"));
        QTRY_VERIFY(b.says(u"The backup is whole."_s));
        const auto file =
            BackupStore(b.window().instance()->instance().identity, {b.data().path("backups")}).list()->front().file;
        auto bytes = Fixture::contents(file);
        bytes[5000] = char(bytes[5000] ^ 1);
        Fixture::write(file, bytes);
        QVERIFY(b.press("Verify"));
        QTRY_VERIFY(b.says(u"The file has changed since the backup was made."_s));

        // Somebody who changes his mind, and then somebody who does not.
        b.table()->setFocus();
        QTest::keyClick(b.table(), Qt::Key_Delete);
        QTRY_VERIFY(qobject_cast<QMessageBox*>(b.dialog()));
        QVERIFY(b.press("Keep"));
        QTRY_VERIFY(b.table());
        QCOMPARE(b.rows(), 1);
        QVERIFY(b.press("Delete…"));
        QTRY_VERIFY(qobject_cast<QMessageBox*>(b.dialog()));
        QVERIFY(b.press("Delete"));
        QTRY_VERIFY(b.says(u"No backups yet"_s));
        QVERIFY(!QFile::exists(file));
        QCOMPARE(b.journal().size(), 2u);
        QVERIFY(b.journal().front().notes.join(u' ').contains(u"deleted"));
    }

    // Somebody else works on the backups: that takes as long as it takes.
    void canBeStopped()
    {
        Backups b;
        const auto folder = b.data().path("backups") + u'/' + b.window().instance()->instance().identity;
        QVERIFY(QDir().mkpath(folder));
        const auto other = FolderLock::take(folder, {});
        QVERIFY(other);
        QVERIFY(b.open());
        QTRY_VERIFY(b.says(u"No backups yet"_s));
        QVERIFY(b.press("Back up now"));
        QTRY_VERIFY(b.enabled("Stop"));
        QVERIFY(!b.enabled("Back up now") && !b.enabled("Restore…"));
        QVERIFY(b.press("Stop"));
        QTRY_VERIFY(b.says(u"Stopped. Nothing was left behind."_s));
        QVERIFY(b.enabled("Back up now"));
        // Escape stops what runs, and closes only then.
        QVERIFY(b.press("Back up now"));
        QTRY_VERIFY(b.enabled("Stop"));
        QTest::keyClick(b.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(b.says(u"Stopped. Nothing was left behind."_s));
        QTest::keyClick(b.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!b.dialog());
        QVERIFY(QDir(folder).entryList({u"*.db"_s, u"*.json"_s}, QDir::Files).isEmpty());
    }

    void restores()
    {
        Backups b;
        b.makeAndLose();
        QVERIFY(b.press("Restore…"));
        QTRY_VERIFY(b.says(u"Restore the backup of"_s));
        QTRY_VERIFY(b.enabled("Restore"));
        QTRY_VERIFY(b.says(u"users"_s) && b.says(u"49"_s) && b.says(u"50"_s));
        QTRY_VERIFY(b.says(u"1 user(s) are lost"_s) && b.says(u"New One <new@x.test>"_s));
        QTRY_VERIFY(b.says(u"2 user(s) come back"_s));
        QTRY_VERIFY(b.says(u"Nothing was applied with Bailiwick since."_s));
        QVERIFY(!named<QWidget>(b.dialog(), u"Name of the instance, to confirm"_s)); // no production
        QVERIFY(b.isUntouched());
        test::type(named<QLineEdit>(b.dialog(), u"Reason, for the journal"_s), u"ticket 12"_s);
        QVERIFY(b.press("Restore"));
        QTRY_VERIFY(b.says(u"Restored: as it was on"_s));
        QVERIFY(b.isRestored());
        QTRY_VERIFY(b.says(u"The file that it has replaced is kept:"_s));
        QVERIFY(b.press("Close"));
        // The window shows the restored file, and what was replaced is a backup now.
        QTRY_COMPARE(b.rows(), 2);
        QCOMPARE(b.cell(0, 1), u"Replaced by a restore"_s);
        QTRY_COMPARE(b.window().instance()->snapshot()->users.size(), size_t(50));
        const auto journal = b.journal();
        QCOMPARE(journal.front().what, JournalItem::What::Restore);
        QCOMPARE(journal.front().reason, u"ticket 12"_s);
        QCOMPARE(journal.size(), 3u); // made, begun, done
        QVERIFY(b.press("Close"));
        QTRY_VERIFY(!b.dialog());
    }

    void refusesWhileAServerHasTheFile()
    {
        Backups b;
        b.makeAndLose();
        QProcess server;
        server.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, b.data().file()});
        QVERIFY(server.waitForReadyRead());
        QVERIFY(b.press("Restore…"));
        QTRY_VERIFY(b.says(u"is open in another program"_s));
        QVERIFY(!b.enabled("Restore"));
        server.write("\n");
        QVERIFY(server.waitForFinished());
        QVERIFY(b.press("Look again"));
        QTRY_VERIFY(b.enabled("Restore"));
        // A server that comes between the look and the restore.
        server.start(QCoreApplication::applicationFilePath(), {u"--hold"_s, b.data().file()});
        QVERIFY(server.waitForReadyRead());
        QVERIFY(b.press("Restore"));
        QTRY_VERIFY(b.says(u"is open in another program"_s));
        QVERIFY(b.isUntouched());
        QVERIFY(!b.enabled("Restore"));
        server.write("\n");
        QVERIFY(server.waitForFinished());
        QTest::keyClick(b.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(b.table());
    }

    void asksForTheNameInProduction()
    {
        Backups b(Environment::Production);
        b.makeAndLose();
        QVERIFY(b.press("Restore…"));
        QTRY_VERIFY(b.says(u"To restore in production, type prod-gpu"_s));
        QVERIFY(!b.enabled("Restore"));
        auto* name = named<QLineEdit>(b.dialog(), u"Name of the instance, to confirm"_s);
        test::type(name, u"prod"_s);
        QVERIFY(!b.enabled("Restore"));
        QVERIFY(b.isUntouched());
        test::type(name, u"-gpu"_s);
        QVERIFY(b.enabled("Restore"));
        QVERIFY(b.press("Restore"));
        QTRY_VERIFY(b.says(u"Restored: as it was on"_s));
        QVERIFY(b.isRestored());
    }

    // What can't be opened can be restored all the same.
    void restoresWhatCannotBeOpened_data()
    {
        QTest::addColumn<bool>("missing");
        QTest::newRow("damaged") << false;
        QTest::newRow("missing") << true;
    }
    void restoresWhatCannotBeOpened()
    {
        QFETCH(bool, missing);
        Backups b;
        b.makeAndLose();
        QVERIFY(b.press("Close"));
        QTRY_VERIFY(!b.dialog());
        b.program().key(Qt::Key_W, Qt::ControlModifier);
        if (missing)
            QVERIFY(QFile::remove(b.data().file()));
        else
            Fixture::write(b.data().file(), QByteArray(9000, 'x'));
        b.program().console().openAddress(b.data().file());
        QTRY_VERIFY(named<QWidget>(&b.window(), u"Restore a backup…"_s));
        QVERIFY(b.program().press("Restore a backup…"));
        QTRY_COMPARE(b.rows(), 1);
        QVERIFY(b.press("Restore…"));
        QTRY_VERIFY(b.enabled("Restore"));
        QTRY_VERIFY(b.says(u"can't be told"_s) || missing);
        QVERIFY(b.press("Restore"));
        QTRY_VERIFY(b.says(u"Restored: as it was on"_s));
        QVERIFY(b.isRestored());
        QTRY_VERIFY(b.window().instance() && b.window().instance()->whole());
        QCOMPARE(b.window().instance()->snapshot()->users.size(), size_t(50));
        QVERIFY(b.press("Close"));
        QTRY_COMPARE(b.rows(), missing ? 1 : 2);
    }

    void offersNothingToRestoreWithoutBackups()
    {
        Backups b;
        b.program().key(Qt::Key_W, Qt::ControlModifier);
        Fixture::write(b.data().file(), QByteArray(9000, 'x'));
        b.program().console().openAddress(b.data().file());
        QTRY_VERIFY(named<QWidget>(&b.window(), u"Open another…"_s));
        QVERIFY(!named<QWidget>(&b.window(), u"Restore a backup…"_s));
    }

    void saysWhatIsKept()
    {
        Backups b;
        QVERIFY(b.open());
        QVERIFY(b.press("What is kept…"));
        QTRY_VERIFY(named<QSpinBox>(b.dialog(), u"Archive"_s));
        QCOMPARE(named<QSpinBox>(b.dialog(), u"Archive"_s)->text(), u"for ever"_s);
        for (const auto& [field, value] :
            {std::pair("Newest backups that stay", "7"), {"Archive", "400"}, {"People in the journal", "365"}}) {
            auto* box = named<QSpinBox>(b.dialog(), QString::fromUtf8(field));
            box->setFocus();
            box->selectAll();
            QTest::keyClicks(box, QString::fromUtf8(value));
        }
        auto* small = named<QComboBox>(b.dialog(), u"Smaller databases"_s);
        small->setFocus();
        QTest::keyClick(small, Qt::Key_Down);
        QVERIFY(b.press("Save"));
        QTRY_VERIFY(b.says(u"Saved. It counts from the next backup and the next apply on."_s));
        const auto backups = BackupSettings::load(BackupSettings::defaultFile());
        QVERIFY(backups);
        QCOMPARE(backups->retention.newest, 7);
        QCOMPARE(backups->retention.days, 30);
        QCOMPARE(backups->small, BackupEvery::Hour);
        QCOMPARE(KeepSettings::load(KeepSettings::defaultFile()).value(), (KeepSettings{400, 365}));

        // What another version wrote stays as it is.
        Fixture::write(KeepSettings::defaultFile(), R"({"format":"bailiwick-keeping","version":9})");
        QVERIFY(b.press("What is kept…"));
        QTRY_VERIFY(b.says(u"are from another version."_s));
        QVERIFY(!b.enabled("Save"));
    }
};

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--hold") == 0)
        return holdOpen(argv[2]);
    QApplication application(argc, argv);
    TestBackupsWindow test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_backups_window.moc"
