// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that stage changes, and what is shown once after the apply, on a real SQLite file.
#include "tests/ui/changes_window.h"
#include "ui/common/person_box.h"
#include "ui/common/secret_dialog.h"
#include "ui/common/secret_field.h"
#include "ui/common/server_address.h"
#include <QListWidget>

using namespace bw;
using namespace bw::test;

namespace {

constexpr auto kJonas = "0b9ccb5c-8585-42c3-8cce-c091f4bf1d3f";

bool take(Changes& w) // what the dialog holds
{
    return QTest::qWaitFor([&] {
        auto* b = w.button(u"Add to the changes"_s);
        return b && b->isEnabled();
    }) && w.press("Add to the changes")
        && QTest::qWaitFor([&] { return !w.dialog(); });
}

// On a page that was turned to just now: where a click goes is known once it is laid out.
bool pressShown(Changes& w, const char* name)
{
    return QTest::qWaitFor([&] {
        auto* button = named<QWidget>(&w.window(), QString::fromUtf8(name));
        return button && w.window().childAt(button->mapTo(&w.window(), button->rect().center())) == button;
    }) && w.press(name);
}

// The review of what is staged is applied as a whole.
bool applyAll(Changes& w, int n)
{
    return w.openReview(qPrintable(u"Review %1 change(s)…"_s.arg(n))) && w.apply(u"Apply %1 change(s)"_s.arg(n))
        && QTest::qWaitFor([&] { return !named<QListView>(&w.window(), u"Changes"_s); });
}

// The dialog with what is shown once, and its secrets.
SecretDialog* shownOnce()
{
    const auto now = [] { return qobject_cast<SecretDialog*>(QApplication::activeModalWidget()); };
    return QTest::qWaitFor([&] { return now() != nullptr; }) ? now() : nullptr;
}

QByteArrayList secretsOf(SecretDialog* dialog)
{
    QByteArrayList out;
    for (auto* field : dialog->findChildren<SecretField*>())
        out << field->secret()->reveal();
    return out;
}

} // namespace

class TestChangeDialogs : public QObject {
    Q_OBJECT
private slots:
    void addressesOfServers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("address"); // empty and typed: refused
        QTest::newRow("none") << u"  "_s << QString();
        QTest::newRow("plain") << u" https://ai.orvel.example/ "_s << u"https://ai.orvel.example"_s;
        QTest::newRow("in a folder") << u"http://ai.orvel.example:8080/localai//"_s
                                     << u"http://ai.orvel.example:8080/localai"_s;
        QTest::newRow("query") << u"https://ai.orvel.example/?a=b#c"_s << u"https://ai.orvel.example"_s;
        QTest::newRow("no scheme") << u"ai.orvel.example"_s << QString();
        QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
        QTest::newRow("file") << u"file:///etc/passwd"_s << QString();
        QTest::newRow("password") << u"https://u:p@ai.orvel.example"_s << QString();
        QTest::newRow("blank inside") << u"https://ai.orvel .example"_s << QString();
    }
    void addressesOfServers()
    {
        QFETCH(QString, typed);
        QFETCH(QString, address);
        QCOMPARE(serverAddressProblem(typed).isEmpty(), !address.isEmpty() || typed.trimmed().isEmpty());
        if (serverAddressProblem(typed).isEmpty())
            QCOMPARE(serverAddress(typed), address);
    }

    void aDialogWithAPasswordCanBeLeft()
    {
        Changes w;
        w.open();
        QVERIFY(w.press("New user…"));
        QTRY_VERIFY(w.dialog());
        QVERIFY(w.press("Generate"));
        QTest::keyClick(w.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!w.window().findChild<QDialog*>());
        QVERIFY(w.draft().empty());
    }

    void createsAUserWithAMadePassword()
    {
        Changes w;
        w.open();
        QVERIFY(w.press("New user…"));
        QTRY_VERIFY(w.dialog());
        QVERIFY(!w.button(u"Add to the changes"_s)->isEnabled());
        QVERIFY(w.program().type("E-mail", u"jonas.lindqvist@northwind.example"_s));
        QVERIFY(w.program().says(u"A local account has this address."_s));
        QVERIFY(w.program().type("E-mail", u"ada@northwind.example"_s));
        QVERIFY(w.program().type("Name", u"Ada Lovelace"_s));
        QVERIFY(w.program().type("New password", u"kurz"_s));
        QVERIFY(!w.button(u"Add to the changes"_s)->isEnabled());
        QVERIFY(w.press("Generate"));
        const auto made = named<QLineEdit>(w.dialog(), u"New password"_s)->text().toUtf8();
        QVERIFY(made.size() >= 12);
        QVERIFY(take(w));
        QCOMPARE(w.draft().entries().size(), size_t(1));
        QVERIFY(w.openReview("Review 1 change(s)…"));
        QTRY_VERIFY(w.button(u"Apply 1 change(s)"_s));
        auto* sql = named<QPlainTextEdit>(w.dialog(), u"Exactly what will be executed"_s);
        QTRY_VERIFY(sql->toPlainText().contains(u"INSERT"));
        QVERIFY(!sql->toPlainText().contains(QString::fromUtf8(made)));
        QVERIFY2(w.apply(u"Apply 1 change(s)"_s), qPrintable(w.missing()));
        QTRY_COMPARE(w.stored("role || ' ' || status", "Ada Lovelace"), "user active");
        QVERIFY(w.stored("password_hash", "Ada Lovelace").startsWith("$2a$"));
        auto* once = shownOnce();
        QVERIFY(once);
        QVERIFY(shows(once, u"Password of Ada Lovelace"_s));
        QCOMPARE(secretsOf(once), QByteArrayList{made});
    }

    void resetsAPassword()
    {
        Changes w;
        w.open();
        w.choose(u"Jonas Lindqvist"_s);
        const auto before = w.stored("password_hash", "Jonas Lindqvist");
        QVERIFY(w.program().choose({u"Users"_s, u"Reset password…"_s}));
        QTRY_VERIFY(w.dialog());
        QVERIFY(w.press("Generate"));
        QVERIFY(take(w));
        QVERIFY(w.openReview("Review 1 change(s)…"));
        QTRY_VERIFY(shows(w.dialog(), u"not possible"_s)); // to undo it
        QVERIFY2(w.apply(u"Apply 1 change(s)"_s), qPrintable(w.missing()));
        QTRY_VERIFY(w.stored("password_hash", "Jonas Lindqvist") != before);
        QVERIFY(shownOnce());
        QVERIFY(w.press("I have stored it"));
        QVERIFY(w.press("Close"));
        QTRY_VERIFY(!w.dialog());
        QVERIFY(!named<QWidget>(&w.window(), u"Undo last apply"_s));
    }

    void setsAndRemovesAQuota()
    {
        Changes w;
        w.open(QByteArray("DELETE FROM quota_rules").constData());
        w.choose(u"Jonas Lindqvist"_s);
        QVERIFY(w.press("Set quota…"));
        QTRY_VERIFY(w.dialog());
        QVERIFY(w.program().type("Tokens", u"twelve"_s));
        QVERIFY(!w.button(u"Add to the changes"_s)->isEnabled());
        QVERIFY(w.program().type("Tokens", u"20 M"_s));
        QVERIFY(take(w));
        QVERIFY(applyAll(w, 1));
        const auto stored = [&] {
            return w.ask("SELECT max_total_tokens || ' ' || window_seconds FROM quota_rules WHERE user_id = '"
                + QByteArray(kJonas) + "'");
        };
        QTRY_COMPARE(stored(), "20000000 2592000");
        QTRY_VERIFY(w.draft().empty());
        QVERIFY(w.press("Set quota…"));
        QTRY_VERIFY(w.dialog());
        QVERIFY(w.press("Remove the limit"));
        QTRY_VERIFY(!w.dialog());
        QVERIFY(applyAll(w, 1));
        QTRY_COMPARE(stored(), "");
    }

    void setsModels()
    {
        Changes w;
        w.open();
        w.choose(u"Jonas Lindqvist"_s);
        QVERIFY(w.press("Set models…"));
        QTRY_VERIFY(w.dialog());
        auto* list = named<QListWidget>(w.dialog(), u"Models"_s);
        QVERIFY(list && list->count() > 1);
        QTest::mouseClick(named<QAbstractButton>(w.dialog(), u"Only these"_s), Qt::LeftButton, {}, {8, 10});
        QVERIFY(!w.button(u"Add to the changes"_s)->isEnabled()); // none is ticked
        list->setFocus();
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Space);
        const auto model = list->item(0)->data(Qt::UserRole).toString().toUtf8();
        QVERIFY(take(w));
        QVERIFY(applyAll(w, 1));
        QTRY_VERIFY2(w.ask("SELECT allowed_models FROM user_permissions WHERE user_id = '" + QByteArray(kJonas) + "'")
                         .contains(model),
            model.constData());
    }

    void aKeyIsShownOnce()
    {
        Changes w;
        Fixture::write(w.data().path(".hmac_secret"), "0123456789abcdef0123456789abcdef");
        w.open();
        w.program().key(Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE(w.program().shownTab(), u"API keys"_s);
        QVERIFY(pressShown(w, "New key…"));
        QTRY_VERIFY(w.dialog());
        auto* owner = named<PersonBox>(w.dialog(), u"Owner"_s);
        owner->setFocus();
        QTest::keyClicks(owner, u"Wei Zhang, wei.zhang@northwind.example"_s);
        QVERIFY(w.program().type("Name", u"nightly"_s));
        QVERIFY(take(w));
        QVERIFY(applyAll(w, 1));
        auto* once = shownOnce();
        QVERIFY(once);
        QVERIFY(shows(once, u"API key “nightly” of Wei Zhang"_s));
        const auto secrets = secretsOf(once);
        QCOMPARE(secrets.size(), 1);
        QVERIFY2(secrets[0].startsWith("lai-"), secrets[0].constData());
        QTest::keyClick(once, Qt::Key_Escape); // not before it is stored
        QVERIFY(once->isVisible());
        QVERIFY(w.press("I have stored it"));
        QVERIFY(w.press("Close"));
        QTRY_VERIFY(!w.dialog());
        QCOMPARE(w.ask("SELECT count(*) FROM user_api_keys WHERE name = 'nightly'"), "1");
    }

    void invitesAreShownAsLinks()
    {
        Changes w;
        Fixture::write(w.data().path(".hmac_secret"), "0123456789abcdef0123456789abcdef");
        w.open();
        for (const bool first : {true, false}) {
            w.program().key(Qt::Key_3, Qt::ControlModifier);
            QTRY_COMPARE(w.program().shownTab(), u"Invites"_s);
            QVERIFY(pressShown(w, "New invites…"));
            QTRY_VERIFY(w.dialog());
            auto* address = named<QLineEdit>(w.dialog(), u"Address of the server"_s);
            QVERIFY(address);
            if (first) {
                QVERIFY(w.program().type("Address of the server", u"ai.northwind.example"_s));
                QVERIFY(!w.button(u"Add to the changes"_s)->isEnabled());
                QVERIFY(w.program().type("Address of the server", u"https://ai.northwind.example/"_s));
            }
            // It is remembered for the next time.
            QCOMPARE(address->text().startsWith(u"https://ai.northwind.example"), true);
            QVERIFY(take(w));
            QVERIFY(applyAll(w, 1));
            auto* once = shownOnce();
            QVERIFY(once);
            const auto secrets = secretsOf(once);
            QCOMPARE(secrets.size(), 1);
            QVERIFY2(secrets[0].startsWith("https://ai.northwind.example/invite/"), secrets[0].constData());
            QCOMPARE(secrets[0].size(), int(qstrlen("https://ai.northwind.example/invite/")) + 64);
            QVERIFY(w.press("I have stored it"));
            QVERIFY(w.press("Close"));
            QTRY_VERIFY(!w.dialog());
            QTRY_VERIFY(w.draft().empty());
        }
        const auto kept = ProfileStore(w.data().path("connections.json")).load();
        QVERIFY(kept && kept->front().server == u"https://ai.northwind.example");
    }
};

QTEST_MAIN(TestChangeDialogs)
#include "test_change_dialogs.moc"
