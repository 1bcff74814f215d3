// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fixture.h"
#include "tests/ui/by_name.h"
#include "ui/common/style.h"
#include "ui/connections/connection_book.h"
#include "ui/connections/connection_dialog.h"
#include "ui/connections/password_dialog.h"
#include "ui/connections/postgres_address.h"
#include "ui/connections/welcome_page.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>

using namespace bw;
using namespace bw::test;

namespace {

struct Saved {
    Profile profile;
    SecretPtr password;
    bool openIt = false;
    int times = 0;
};

// A dialog whose answer is kept.
struct Shown {
    QWidget window;
    ConnectionDialog* dialog;
    Saved saved;
    Shown(const Profile& profile, ConnectionDialog::Kind kind)
        : dialog(new ConnectionDialog(profile, kind, &window))
    {
        QObject::connect(
            dialog, &ConnectionDialog::saved, dialog, [this](const Profile& p, const SecretPtr& password, bool openIt) {
                saved = {p, password, openIt, saved.times + 1};
            });
        window.show();
        dialog->open();
    }
    void type(const char* field, const char* text)
    {
        auto* edit = named<QLineEdit>(dialog, QString::fromUtf8(field));
        QVERIFY2(edit, field);
        edit->selectAll();
        QTest::keyClicks(edit, QString::fromUtf8(text));
    }
};

Profile profile(const QString& address)
{
    Profile p;
    p.id = QStringLiteral("p1");
    p.address = address;
    return p;
}

} // namespace

class TestConnections : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(false); }

    void takesThePasswordOutOfAnAddress_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QByteArray>("password");
        const auto row = [](const char* given, const char* address, const char* password) {
            QTest::newRow(given) << QString::fromUtf8(given) << QString::fromUtf8(address) << QByteArray(password);
        };
        row("postgresql://ann:s%40cret@db.example/localai", "postgresql://ann@db.example/localai", "s@cret");
        row("postgresql://db.example/localai?password=x&sslmode=require",
            "postgresql://db.example/localai?sslmode=require", "x");
        row("postgres://ann:a%3Ab@db.example:5433/localai", "postgresql://ann@db.example:5433/localai", "a:b");
        row("postgresql://ann:p@/localai?host=/run/postgresql", "postgresql://ann@/localai?host=/run/postgresql", "p");
        row("postgresql://ann:p@[::1]:5432/localai", "postgresql://ann@[::1]:5432/localai", "p");
        row("postgresql:///localai?service=prod", "postgresql:///localai?service=prod", "");
        row("/srv/a:b@c/database.db", "/srv/a:b@c/database.db", "");
    }
    void takesThePasswordOutOfAnAddress()
    {
        QFETCH(QString, given);
        QFETCH(QByteArray, password);
        const auto [address, taken] = withoutPassword(given);
        QTEST(address, "address");
        QCOMPARE(taken ? taken->reveal() : QByteArray(), password);
    }

    void keepsWhatTheFormDoesNotShow()
    {
        const QString address = QStringLiteral(
            "postgresql://ann@db.example:6432/localai?sslmode=verify-ca&options=-csearch_path%3Dai&service=x");
        QCOMPARE(PostgresAddress::parse(address).text(), address);
    }

    void isLocalAsTheConnectionWillBe_data()
    {
        QTest::addColumn<bool>("local");
        for (const auto* address : {"postgresql:///x", "postgresql://localhost/x", "postgresql://127.8.9.1/x",
                 "postgresql://[::1]:5432/x", "postgresql:///x?host=/run"})
            QTest::newRow(address) << true;
        for (const auto* address : {"postgresql://db.example/x", "postgresql://127.evil.example/x",
                 "postgresql://localhost,db.example/x", "postgresql://[::2]/x"})
            QTest::newRow(address) << false;
    }
    void isLocalAsTheConnectionWillBe()
    {
        QTEST(PostgresAddress::parse(QString::fromLatin1(QTest::currentDataTag())).local(), "local");
    }

    void makesAnAddressFromTheForm()
    {
        Shown shown(profile({}), ConnectionDialog::Kind::Postgres);
        shown.type("Host", "db.example");
        shown.type("Port", "6432");
        shown.type("Database", "localai");
        shown.type("User", "read only");
        shown.type("Password", "geheim");
        QVERIFY(press(shown.dialog, QStringLiteral("Production")));
        QVERIFY(press(shown.dialog, QStringLiteral("Save and open")));
        QCOMPARE(shown.saved.times, 1);
        QCOMPARE(shown.saved.profile.address,
            QStringLiteral("postgresql://read%20only@db.example:6432/localai?sslmode=verify-full"));
        QCOMPARE(shown.saved.profile.name, QStringLiteral("localai on db.example"));
        QCOMPARE(shown.saved.profile.environment, Environment::Production);
        QCOMPARE(shown.saved.password->reveal(), QByteArray("geheim"));
        QVERIFY(shown.saved.openIt);
    }

    void aSocketNeedsNoTls()
    {
        Shown shown(profile({}), ConnectionDialog::Kind::Postgres);
        shown.type("Host", "/run/postgresql");
        shown.type("Database", "localai");
        QVERIFY(press(shown.dialog, QStringLiteral("Save")));
        QCOMPARE(shown.saved.profile.address, QStringLiteral("postgresql:///localai?host=/run/postgresql"));
        QVERIFY(!shown.saved.password);
        QVERIFY(!shown.saved.openIt);
    }

    void aWeakerModeIsExplainedAndWritten()
    {
        Shown shown(profile(QStringLiteral("postgresql://db.example/localai")), ConnectionDialog::Kind::Postgres);
        auto* tls = named<QComboBox>(shown.dialog, QStringLiteral("TLS"));
        QVERIFY(tls);
        QCOMPARE(tls->currentData().toString(), QStringLiteral("verify-full"));
        tls->setFocus();
        QTest::keyClicks(tls, QStringLiteral("require"));
        bool explained = false;
        for (auto* label : shown.dialog->findChildren<QLabel*>())
            explained |= label->text().contains(QStringLiteral("somebody in between could read the password"));
        QVERIFY(explained);
        QVERIFY(press(shown.dialog, QStringLiteral("Save")));
        QVERIFY(shown.saved.profile.address.endsWith(QStringLiteral("?sslmode=require")));
    }

    void anUnusableFormCannotBeSaved()
    {
        Shown shown(profile({}), ConnectionDialog::Kind::Postgres);
        QVERIFY(!press(shown.dialog, QStringLiteral("Save")));
        shown.type("Host", "db.example");
        shown.type("Port", "70000");
        QVERIFY(!press(shown.dialog, QStringLiteral("Save")));
        QVERIFY(
            named<QLabel>(shown.dialog, QStringLiteral("What is missing"))->text().contains(QStringLiteral("65535")));
        shown.type("Port", "5432");
        QVERIFY(press(shown.dialog, QStringLiteral("Save")));
    }

    void everyControlOfTheDialogHasANameOfItsOwn()
    {
        for (const auto kind : {ConnectionDialog::Kind::File, ConnectionDialog::Kind::Postgres}) {
            Shown shown(profile({}), kind);
            QStringList names;
            for (auto* widget : shown.dialog->findChildren<QWidget*>())
                if (widget->isVisible() && widget->focusPolicy() & Qt::TabFocus) {
                    const QString name = spokenName(widget);
                    QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
                    QVERIFY2(!names.contains(name), qPrintable(name));
                    names << name;
                }
            QVERIFY(names.size() >= 8);
        }
    }

    void theBookKeepsItsOrderAndItsFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("connections.json"));
        qint64 clock = 1'700'000'000;
        const Now now = [&] { return Instant{clock++ * 1'000'000}; };
        {
            ConnectionBook book(file, now);
            for (int i = 0; i < 20; ++i)
                book.opened(unsavedProfile(QStringLiteral("/srv/%1/database.db").arg(i)));
            Profile kept = unsavedProfile(QStringLiteral("postgresql://db.example/localai"));
            kept.saved = true;
            kept.name = QStringLiteral("prod-gpu");
            book.put(kept);
        }
        const ConnectionBook book(file, now);
        QCOMPARE(book.all().size(), size_t(13)); // twelve recent ones, and what was saved
        QCOMPARE(book.all().front().address, QStringLiteral("/srv/19/database.db"));
        QVERIFY(book.findAddress(QStringLiteral("postgresql://db.example/localai")));
        QVERIFY(!book.findAddress(QStringLiteral("/srv/0/database.db")));
    }

    void aBrokenFileIsLeftAloneAndSaid()
    {
        Fixture data;
        const QString file = data.path("connections.json");
        Fixture::write(file, "{ not json");
        ConnectionBook book(file, systemNow);
        QVERIFY(book.error());
        book.opened(unsavedProfile(QStringLiteral("/srv/database.db")));
        QCOMPARE(Fixture::contents(file), QByteArray("{ not json"));
        WelcomePage page(book);
        page.show();
        QVERIFY(!book.all().empty());
        bool said = false;
        for (auto* label : page.findChildren<QLabel*>())
            said |= label->isVisible() && label->text().contains(QStringLiteral("connections.json"));
        QVERIFY(said);
    }

    void theWelcomePageOpensEditsAndRemovesByKeys()
    {
        QTemporaryDir folder;
        ConnectionBook book(folder.filePath(QStringLiteral("connections.json")), systemNow);
        Profile one = unsavedProfile(QStringLiteral("/srv/one/database.db"));
        book.opened(one);
        WelcomePage page(book);
        page.resize(1000, 700);
        page.show();
        auto* table = named<QTableView>(&page, QStringLiteral("Connections"));
        QVERIFY(table);
        QSignalSpy opened(&page, &WelcomePage::openWanted), edited(&page, &WelcomePage::editWanted),
            removed(&page, &WelcomePage::removeWanted);
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Home);
        QTest::keyClick(table, Qt::Key_Return);
        QTest::keyClick(table, Qt::Key_F2);
        QTest::keyClick(table, Qt::Key_Delete);
        for (const auto* spy : {&opened, &edited, &removed})
            QCOMPARE(spy->value(0).value(0).toString(), one.id);
    }

    void thePasswordIsHandedOverAsTyped()
    {
        QWidget window;
        auto* dialog = new PasswordDialog(QStringLiteral("prod-gpu"), {}, false, &window);
        window.show();
        dialog->open();
        QByteArray given;
        connect(dialog, &PasswordDialog::given, this, [&](const SecretPtr& secret, bool) { given = secret->reveal(); });
        QTest::keyClicks(named<QLineEdit>(dialog, QStringLiteral("Password")), QStringLiteral(" spaces stay "));
        QVERIFY(press(dialog, QStringLiteral("Open")));
        QCOMPARE(given, QByteArray(" spaces stay "));
    }
};

QTEST_MAIN(TestConnections)
#include "test_connections.moc"
