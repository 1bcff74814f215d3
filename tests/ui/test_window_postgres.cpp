// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real PostgreSQL: the dialog, the question for a password, where passwords are kept, and rights.
#include "core/secrets/system_keychain.h"
#include "tests/support/fixture.h"
#include "tests/support/pgserver.h"
#include "tests/support/private_bus.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QPushButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kDatabase = QStringLiteral("localai");
const auto kPassword = QStringLiteral("Quill7 & \"Harbor\"");
PrivateBus* bus = nullptr;

} // namespace

class TestWindowPostgres : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void opensByTheDialogAndFillsEveryTab();
    void asksAgainAfterAWrongPassword();
    void aWeakerModeMustBeChosenAndShows();
    void withoutAKeychainPasswordsStayInMemoryAndThatIsSaid();
    void keepsThePasswordInTheKeychain();
    void onlyAnAcceptedPasswordIsKept();
    void usageWithoutARightToIt();
    void nothingIsHalfShownWithoutARightToAList();
    void aServerThatIsGoneIsSaidOnce();

private:
    void fill(Program&, const QString& host, const QString& user, const QString& password = {});
    void openUsage(Program&);
    static bool asked(Program& program) { return named<QDialog>(&program.window(), u"Password"_s); }
    static void openFirst(Program&);
    PgServer m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestWindowPostgres::initTestCase()
{
    if (const auto missing = PgServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    for (const char* name : {"PGPASSWORD", "PGPASSFILE", "PGSERVICE", "PGSERVICEFILE", "PGSSLMODE", "PGSSLROOTCERT"})
        qunsetenv(name);
    QVERIFY2(m_server.startTcp(), qPrintable(m_server.error()));
    m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), kDatabase);
    m_server.sql(QStringLiteral("CREATE ROLE reader LOGIN PASSWORD '%1'; GRANT pg_read_all_data TO reader;"
                                "CREATE ROLE lists LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO lists;"
                                "REVOKE SELECT ON usage_records FROM lists;"
                                "CREATE ROLE few LOGIN; GRANT SELECT ON users, usage_records TO few;")
                     .arg(kPassword),
        kDatabase);
}

// By the welcome page's button, as far as the dialog's buttons.
void TestWindowPostgres::fill(Program& program, const QString& host, const QString& user, const QString& password)
{
    QVERIFY(program.press("PostgreSQL…"));
    QTRY_VERIFY(named<QPushButton>(&program.window(), u"Save and open"_s));
    QVERIFY(program.type("Host", host));
    QVERIFY(program.type("Port", QString::number(m_server.port())));
    QVERIFY(program.type("Database", kDatabase));
    QVERIFY(program.type("User", user));
    if (!password.isEmpty())
        QVERIFY(program.type("Password", password));
}

void TestWindowPostgres::openFirst(Program& program)
{
    auto* connections = program.table("Connections");
    QVERIFY(connections);
    connections->setFocus();
    QTest::keyClick(connections, Qt::Key_Home);
    QTest::keyClick(connections, Qt::Key_Return);
}

void TestWindowPostgres::openUsage(Program& program)
{
    QTRY_VERIFY(program.tabs());
    program.key(Qt::Key_5, Qt::ControlModifier);
    QTRY_COMPARE(program.shownTab(), u"Usage"_s);
    QTRY_VERIFY(!program.window().instance()->usageRunning());
}

void TestWindowPostgres::opensByTheDialogAndFillsEveryTab()
{
    Program program(m_folder->path());
    fill(program, u"127.0.0.1"_s, u"reader"_s, kPassword);
    QVERIFY(program.press("Production"));
    QVERIFY(program.press("Save and open"));
    QTRY_VERIFY(program.tabs());
    QTRY_COMPARE(TableReader(program.table("Users")).rows(), 14);
    QVERIFY(TableReader(program.table("Users")).columnOf(u"Name"_s).contains(u"Łukasz Wójcik"_s));
    QVERIFY(program.says(u"PostgreSQL "_s + m_server.ask(u"SHOW server_version"_s).section(u' ', 0, 0)));
    QVERIFY(program.says(u"reader@127.0.0.1"_s)); // the banner: whose eyes it is seen with, and where
    QVERIFY(program.says(u", read at "_s));
    QVERIFY(!program.says(u"sslmode"_s)); // this computer needs no TLS
    QVERIFY(program.window().windowTitle().contains(u"localai on 127.0.0.1"));
    for (auto* entry : program.window().findChildren<QAction*>()) // backups are made of files
        if (entry->text() == u"&Backups…")
            QVERIFY(!entry->isEnabled() && entry->toolTip().contains(u"pg_dump"));

    program.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(program.table("Permissions of people"));
    QTRY_COMPARE(program.table("Permissions of people")->model()->rowCount(), 14);
    program.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(program.table("Invites"));
    QTRY_COMPARE(TableReader(program.table("Invites")).rows(), 1);
    program.key(Qt::Key_4, Qt::ControlModifier);
    QTRY_VERIFY(program.table("API keys"));
    QTRY_COMPARE(TableReader(program.table("API keys")).rows(), 2);
    QVERIFY(TableReader(program.table("API keys")).columnOf(u"Name"_s).contains(u"wei laptop"_s));
    openUsage(program);
    QTRY_VERIFY(program.table("Usage") && program.table("Usage")->model()->rowCount() > 0);
}

void TestWindowPostgres::asksAgainAfterAWrongPassword()
{
    Program program(m_folder->path());
    fill(program, u"127.0.0.1"_s, u"reader"_s);
    QTest::keyClick(named<QLineEdit>(&program.window(), u"User"_s), Qt::Key_Return);
    QTRY_VERIFY(asked(program));
    QVERIFY(program.says(u"wants a password for reader."_s));
    QVERIFY(program.type("Password", u"a wrong one"_s));
    QVERIFY(program.press("Open"));
    auto* dialog = named<QDialog>(&program.window(), u"Password"_s);
    QTRY_VERIFY(asked(program) && named<QDialog>(&program.window(), u"Password"_s) != dialog);
    QVERIFY(!program.tabs());
    auto* second = named<QDialog>(&program.window(), u"Password"_s);
    QStringList said;
    for (auto* label : second->findChildren<QLabel*>())
        said << label->text();
    QVERIFY2(said.join(u' ').contains(u"PostgreSQL at 127.0.0.1 did not accept the password of reader."),
        qPrintable(said.join(u' ')));
    QVERIFY(program.type("Password", kPassword));
    QTest::keyClick(named<QLineEdit>(second, u"Password"_s), Qt::Key_Return);
    QTRY_VERIFY(program.tabs());
    QVERIFY(!asked(program));
    QTRY_COMPARE(TableReader(program.table("Users")).rows(), 14);
}

// By an address that is this computer, though its name does not say so.
void TestWindowPostgres::aWeakerModeMustBeChosenAndShows()
{
    Program program(m_folder->path());
    fill(program, u"0.0.0.0"_s, u"reader"_s, kPassword);
    auto* tls = named<QComboBox>(&program.window(), u"TLS"_s);
    QVERIFY(tls);
    QVERIFY(tls->currentText().startsWith(u"verify-full"));
    QVERIFY(program.press("Save and open"));
    QTRY_VERIFY(named<QPushButton>(&program.window(), u"Try again"_s));
    QVERIFY(program.says(u"PostgreSQL at 0.0.0.0 offers no encryption."_s));
    QVERIFY(!program.tabs());
    QVERIFY(program.press("Open another…"));

    auto* connections = program.table("Connections");
    QTRY_VERIFY(connections && connections->isVisible());
    connections->setFocus();
    QTest::keyClick(connections, Qt::Key_Home);
    QTest::keyClick(connections, Qt::Key_F2);
    QTRY_VERIFY(named<QComboBox>(&program.window(), u"TLS"_s));
    tls = named<QComboBox>(&program.window(), u"TLS"_s);
    tls->setFocus();
    QTest::keyClicks(tls, u"disable"_s);
    QVERIFY(program.says(u"password and data can be read on the way"_s));
    QVERIFY(program.press("Save and open"));
    QTRY_VERIFY(program.tabs());
    QTRY_VERIFY(program.says(u"The server's identity is not checked (sslmode=disable)."_s));
    auto* banner = named<QFrame>(&program.window(),
        u"The server's identity is not checked (sslmode=disable). This weaker mode was chosen for this connection. "
        "Use sslmode=verify-full with a CA file."_s);
    QVERIFY(banner);
    QCOMPARE(banner->property("tone").toString(), u"warning"_s);
}

void TestWindowPostgres::withoutAKeychainPasswordsStayInMemoryAndThatIsSaid()
{
    {
        Program program(m_folder->path());
        program.console().askKeychain();
        QVERIFY(program.says(u"There is no system keychain here: passwords are kept in memory"_s));
        fill(program, u"127.0.0.1"_s, u"reader"_s, kPassword);
        QVERIFY(program.says(u"Kept in memory until Bailiwick ends: there is no system keychain here"_s));
        QVERIFY(program.press("Save and open"));
        QTRY_VERIFY(program.tabs());
        program.key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(program.table("Connections"));
        openFirst(program); // within the same run it is known
        QTRY_VERIFY(program.tabs());
        QVERIFY(!asked(program));
    }
    QVERIFY(!Fixture::contents(m_folder->filePath(u"connections.json"_s)).contains("Harbor"));
    QVERIFY(!Fixture::contents(m_folder->filePath(u"window.ini"_s)).contains("Harbor"));
    Program program(m_folder->path());
    openFirst(program);
    QTRY_VERIFY(asked(program));
    QVERIFY(!named<QAbstractButton>(&program.window(), u"Keep it in the system keychain"_s));
}

void TestWindowPostgres::keepsThePasswordInTheKeychain()
{
    if (!bus->startKeyring())
        QSKIP("gnome-keyring is not installed");
    {
        Program program(m_folder->path(), makeKeychain());
        program.console().askKeychain();
        QTRY_VERIFY(program.says(u"Passwords are kept in the system keychain."_s));
        fill(program, u"127.0.0.1"_s, u"reader"_s, kPassword);
        QVERIFY(program.says(u"Stored in the system keychain"_s));
        QVERIFY(program.press("Save and open"));
        QTRY_VERIFY(program.tabs());
    }
    QVERIFY(!Fixture::contents(m_folder->filePath(u"connections.json"_s)).contains("Harbor"));
    {
        Program program(m_folder->path(), makeKeychain());
        openFirst(program);
        QTRY_VERIFY(program.tabs() || asked(program));
        QVERIFY(!asked(program));
        QTRY_COMPARE(TableReader(program.table("Users")).rows(), 14);
        program.key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(program.table("Connections"));
        // What is removed is forgotten there, too.
        QTest::keyClick(program.table("Connections"), Qt::Key_Home);
        QTest::keyClick(program.table("Connections"), Qt::Key_Delete);
        QTRY_VERIFY(program.says(u"Remove the connection localai on 127.0.0.1?"_s));
        QVERIFY(program.press("Remove"));
        QTRY_VERIFY(!program.table("Connections"));
    }
}

void TestWindowPostgres::onlyAnAcceptedPasswordIsKept()
{
    if (!bus->startKeyring())
        QSKIP("gnome-keyring is not installed");
    {
        Program program(m_folder->path(), makeKeychain());
        program.console().askKeychain();
        QTRY_VERIFY(program.says(u"Passwords are kept in the system keychain."_s));
        fill(program, u"127.0.0.1"_s, u"reader"_s);
        QVERIFY(program.press("Save and open"));
        QTRY_VERIFY(asked(program));
        QVERIFY(named<QAbstractButton>(&program.window(), u"Keep it in the system keychain"_s));
        QVERIFY(program.type("Password", u"a wrong one"_s));
        QVERIFY(program.press("Open"));
        QTRY_VERIFY(program.says(u"did not accept the password"_s) && asked(program));
    }
    {
        // Nothing was kept: it is asked for, not tried.
        Program program(m_folder->path(), makeKeychain());
        program.console().askKeychain();
        QTRY_VERIFY(program.says(u"Passwords are kept in the system keychain."_s));
        openFirst(program);
        QTRY_VERIFY(asked(program));
        QVERIFY(program.says(u"wants a password for reader."_s));
        QVERIFY(program.type("Password", kPassword));
        QVERIFY(program.press("Open"));
        QTRY_VERIFY(program.tabs());
    }
    Program program(m_folder->path(), makeKeychain());
    openFirst(program);
    QTRY_VERIFY(program.tabs() || asked(program));
    QVERIFY(!asked(program));
}

void TestWindowPostgres::usageWithoutARightToIt()
{
    Program program(m_folder->path());
    program.console().openAddress(m_server.address(kDatabase, u"lists"_s));
    QTRY_VERIFY(program.tabs());
    QTRY_COMPARE(TableReader(program.table("Users")).rows(), 14);
    program.key(Qt::Key_4, Qt::ControlModifier);
    QTRY_COMPARE(TableReader(program.table("API keys")).rows(), 2);
    openUsage(program);
    QTRY_VERIFY(program.says(u"lacks a right in this database."_s));
    QVERIFY(program.says(u"usage_records"_s));
    for (auto* label : program.window().findChildren<QLabel*>()) // and to its end
        if (label->isVisible() && label->text().contains(u"usage_records"))
            QVERIFY(label->height() >= label->heightForWidth(label->width()));
    QVERIFY(!program.table("Usage"));
}

// A list is never shown without what belongs to it: it would say that nobody has a key.
void TestWindowPostgres::nothingIsHalfShownWithoutARightToAList()
{
    Program program(m_folder->path());
    program.console().openAddress(m_server.address(kDatabase, u"few"_s));
    QTRY_VERIFY(named<QPushButton>(&program.window(), u"Try again"_s));
    QVERIFY(!program.tabs());
    QVERIFY(program.says(u"few lacks a right in this database."_s));
    QVERIFY(program.says(u"permission denied for table"_s));
    QVERIFY(program.says(u"Ask its owner for: GRANT SELECT on LocalAI's tables."_s));
    m_server.sql(u"GRANT SELECT ON ALL TABLES IN SCHEMA public TO few"_s, kDatabase);
    QVERIFY(program.press("Try again"));
    QTRY_VERIFY(program.tabs());
    QTRY_COMPARE(TableReader(program.table("Users")).rows(), 14);
}

void TestWindowPostgres::aServerThatIsGoneIsSaidOnce()
{
    Program program(m_folder->path());
    program.console().openAddress(m_server.address(kDatabase, u"owner"_s));
    QTRY_VERIFY(program.tabs());
    QTRY_VERIFY(program.window().instance()->hasActivity());
    m_server.stop();
    program.key(Qt::Key_F5);
    QTRY_COMPARE(program.count(u"What you see is from"_s), 1);
    QTest::qWait(3000);
    QCOMPARE(program.count(u"is no longer there"_s), 0);
    QCOMPARE(program.count(u"What you see is from"_s), 1);
    QCOMPARE(TableReader(program.table("Users")).rows(), 14);
}

int main(int argc, char** argv)
{
    PrivateBus ownBus;
    bus = &ownBus;
    QApplication application(argc, argv);
    TestWindowPostgres test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_window_postgres.moc"
