// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ui_driver.h"
#include "ui/common/secret_dialog.h"
#include "ui/common/secret_field.h"
#include "ui/common/style.h"
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>
#include <sys/stat.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kKey = "lai-5f0c8d51e2a94b7c", kCode = "9f2c41d07b1e55aa", kPassword = "correct-otter-73";

SecretPtr secret(const QByteArray& text) { return std::make_shared<const Secret>(text); }

QString clipboard() { return QApplication::clipboard()->text(); }

// The dialog over a clock that only the test moves.
class Shown {
public:
    explicit Shown(std::vector<ShownSecret> secrets, const QString& title = u"3 secrets made"_s)
    {
        QApplication::clipboard()->setText(u"before"_s);
        applyTheme(false);
        m_dialog = new SecretDialog(title, std::move(secrets), m_clipboard);
        m_dialog->open();
        [this] { QVERIFY(QTest::qWaitForWindowExposed(m_dialog)); }();
    }
    ~Shown() { delete m_dialog; }
    SecretDialog* dialog() { return m_dialog; }
    SecretClipboard& board() { return m_clipboard; }
    QWidget* find(const char* name) { return widgetNamed(m_dialog, QString::fromUtf8(name)); }
    bool shows(const char* text) { return test::shows(m_dialog, QString::fromUtf8(text)); }
    void pass(int seconds)
    {
        m_ms += seconds * 1000;
        m_clipboard.look();
    }
    void saveAs(const char* button, const QString& file)
    {
        click(find(button));
        auto* files = m_dialog->findChild<QFileDialog*>();
        QVERIFY(files);
        auto* name = files->findChild<QLineEdit*>();
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog->findChild<QFileDialog*>());
    }

private:
    qint64 m_ms = 5'000;
    SecretClipboard m_clipboard{[this] { return m_ms; }};
    QPointer<SecretDialog> m_dialog;
};

std::vector<ShownSecret> three()
{
    return {{u"API key “nightly” of Ada"_s, secret(kKey), {}},
        {u"Invite 1"_s, secret(kCode), u"https://ai.orvel.example/invite/"_s},
        {u"Password of Ben"_s, secret(kPassword), {}}};
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool ownerOnly(const QString& name)
{
    struct stat facts { };
    return ::stat(QFile::encodeName(name).constData(), &facts) == 0 && (facts.st_mode & 0777) == 0600;
}

} // namespace

class TestSecretDialog : public QObject {
    Q_OBJECT
private slots:
    void copiesEachAndAll()
    {
        Shown s(three());
        click(s.find("Copy API key “nightly” of Ada"));
        QCOMPARE(clipboard(), QString::fromUtf8(kKey));
        // A history of the clipboard doesn't keep it.
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
        QVERIFY(s.shows("copied"));
        // An invite is copied as the link that somebody opens; by the keyboard as well.
        auto* field = s.find("Invite 1");
        field->setFocus();
        QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"https://ai.orvel.example/invite/"_s + QString::fromUtf8(kCode));
        click(s.find("Copy all 3"));
        QCOMPARE(clipboard(),
            QString::fromUtf8("API key “nightly” of Ada: " + kKey + "\nInvite 1: https://ai.orvel.example/invite/"
                + kCode + "\nPassword of Ben: " + kPassword + "\n"));
    }

    void clearsTheClipboardAfterHalfAMinute()
    {
        Shown s(three());
        click(s.find("Copy Password of Ben"));
        QVERIFY(s.shows("Clipboard is cleared in 30 s"));
        s.pass(29);
        QVERIFY(s.shows("Clipboard is cleared in 1 s"));
        QCOMPARE(clipboard(), QString::fromUtf8(kPassword));
        s.pass(1);
        QCOMPARE(clipboard(), QString());
        QVERIFY(s.shows("No longer on the clipboard"));
        // Copied again, it counts anew.
        click(s.find("Copy Password of Ben"));
        s.pass(20);
        click(s.find("Copy Invite 1"));
        s.pass(20);
        QVERIFY(clipboard().endsWith(QString::fromUtf8(kCode)));
        s.pass(10);
        QCOMPARE(clipboard(), QString());
    }

    void leavesWhatSomebodyElseCopied()
    {
        Shown s(three());
        click(s.find("Copy Password of Ben"));
        QApplication::clipboard()->setText(u"a shopping list"_s);
        QCOMPARE(s.board().secondsLeft(), 0);
        s.pass(60);
        QCOMPARE(clipboard(), u"a shopping list"_s);
    }

    void clearsAfterTheDialogAndAtTheEnd()
    {
        {
            Shown s(three());
            click(s.find("Copy Password of Ben"));
            click(s.find("I have stored them"));
            const QPointer<SecretDialog> there = s.dialog();
            click(s.find("Close"));
            QTRY_VERIFY(!there);
            QCOMPARE(clipboard(), QString::fromUtf8(kPassword));
            s.pass(30);
            QCOMPARE(clipboard(), QString());
        }
        {
            Shown s(three());
            click(s.find("Copy Password of Ben"));
            QMetaObject::invokeMethod(qApp, "aboutToQuit");
            QCOMPARE(clipboard(), QString());
        }
        {
            Shown s(three());
            click(s.find("Copy Password of Ben"));
        }
        QCOMPARE(clipboard(), QString()); // whoever owned the clipboard is gone
    }

    void closesWhenTheyAreStored()
    {
        Shown s(three());
        const QPointer<SecretDialog> there = s.dialog();
        auto* close = s.find("Close");
        QVERIFY(!close->isEnabled());
        QTest::keyClick(s.dialog(), Qt::Key_Escape);
        QVERIFY(s.dialog()->isVisible());
        QVERIFY(s.shows("Nobody can look them up again."));
        QTest::keyClick(s.dialog(), Qt::Key_Escape); // asked twice is not answered
        QVERIFY(s.dialog()->isVisible());
        s.dialog()->close();
        QVERIFY(s.dialog()->isVisible());
        QTest::keyClick(s.find("I have stored them"), Qt::Key_Space);
        QVERIFY(close->isEnabled());
        QVERIFY(!s.shows("Nobody can look them up again."));
        QTest::keyClick(s.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!there);
    }

    void canBeLeftOnPurpose()
    {
        Shown s({{u"Password of Ben"_s, secret(kPassword), {}}});
        QVERIFY(!widgetNamed(s.dialog(), u"Copy all 1"_s, false));
        const QPointer<SecretDialog> there = s.dialog();
        QTest::keyClick(s.dialog(), Qt::Key_Escape);
        click(s.find("Close all the same"));
        QTRY_VERIFY(!there);
    }

    void savesForTheOwnerOnly()
    {
        QTemporaryDir folder;
        Shown s(three());
        const QString file = folder.filePath(u"new.txt"_s);
        s.saveAs("Save to file…", file);
        QVERIFY(bytesOf(file).contains("Password of Ben: " + kPassword + '\n'));
        QVERIFY(ownerOnly(file));
        QVERIFY(s.shows("Written: "));
        // A file that is there stays, whatever the desktop's dialog asked.
        QFile other(folder.filePath(u"diary.txt"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("dear diary") == 10);
        other.close();
        s.saveAs("Save to file…", other.fileName());
        QCOMPARE(bytesOf(other.fileName()), QByteArray("dear diary"));
        QVERIFY(s.shows("exists already"));
        s.saveAs("Save to file…", folder.filePath(u"no/such/folder.txt"_s));
        QVERIFY(s.shows("Couldn't write"));
    }

    void savesANoteToPrint()
    {
        QTemporaryDir folder;
        Shown s(three());
        const QString file = folder.filePath(u"note.pdf"_s);
        s.saveAs("Save note…", file);
        QVERIFY(bytesOf(file).startsWith("%PDF-"));
        QVERIFY(ownerOnly(file));
        QVERIFY(s.shows("Written: "));
        const auto before = bytesOf(file);
        s.saveAs("Save note…", file);
        QCOMPARE(bytesOf(file), before);
        QVERIFY(s.shows("exists already"));
    }

    // Names, tips and titles go to logs and other programs; a screen reader gets the value when it asks for it.
    void namesNoSecret()
    {
        Shown s(three());
        const auto clean = [](const QString& text) {
            return !text.contains(QString::fromUtf8(kKey)) && !text.contains(QString::fromUtf8(kCode))
                && !text.contains(QString::fromUtf8(kPassword));
        };
        QVERIFY(clean(s.dialog()->windowTitle()));
        for (auto* w : s.dialog()->findChildren<QWidget*>()) {
            QVERIFY(clean(w->toolTip() + w->whatsThis() + w->statusTip() + w->windowTitle() + w->objectName()));
            QVERIFY(clean(w->accessibleName() + w->accessibleDescription()));
            for (int i = 0; i < w->metaObject()->propertyCount(); ++i)
                QVERIFY(clean(w->metaObject()->property(i).read(w).toString()));
        }
        QVERIFY(s.dialog()->findChildren<QTextDocument*>().empty());
        auto* spoken = QAccessible::queryAccessibleInterface(s.find("Password of Ben"));
        QCOMPARE(spoken->text(QAccessible::Name), u"Password of Ben"_s);
        QCOMPARE(spoken->text(QAccessible::Value), QString::fromUtf8(kPassword));
        QVERIFY(spoken->state().readOnly);
    }

    void forgetsThemWhenItCloses()
    {
        const auto password = secret(kPassword);
        {
            Shown s({{u"Password of Ben"_s, password, {}}});
            QVERIFY(password.use_count() > 1);
            click(s.find("I have stored it"));
            const QPointer<SecretDialog> there = s.dialog();
            click(s.find("Close"));
            QTRY_VERIFY(!there);
            QCOMPARE(password.use_count(), 1L);
        }
    }

    void takesWhatWasMade()
    {
        Change invite{u"invite.create"_s, {u"invite"_s, u"new:1"_s, {}, {}}, {}, QJsonObject{}};
        Change key{u"key.create"_s, {u"key"_s, u"new:2"_s, {}, {}}, {},
            QJsonObject{{u"name"_s, u"nightly"_s}, {u"owner"_s, u"u1"_s}}};
        Change role{u"user.role"_s, {u"user"_s, u"u1"_s, {}, {}}, QJsonObject{}, QJsonObject{}};
        const std::vector<Change> changes{invite, role, key, invite};
        const std::vector<Outcome> outcomes{{Status::Done, {}, u"i1"_s, secret(kCode), {}}, {Status::Done},
            {Status::Done, {}, u"k1"_s, secret(kKey), {}}, {Status::Failed, {}, {}, secret("not-made"), {}}};
        const auto made = secretsMade(changes, outcomes, nullptr, u"https://ai.orvel.example/"_s);
        QCOMPARE(made.size(), size_t(2));
        QCOMPARE(made[0].shown()->reveal(), "https://ai.orvel.example/invite/" + kCode);
        QCOMPARE(made[1].label, u"API key “nightly” of u1"_s);
        QCOMPARE(made[1].shown()->reveal(), kKey);
        QCOMPARE(secretsMade(changes, outcomes, nullptr, {})[0].shown()->reveal(), kCode);
    }
};

QTEST_MAIN(TestSecretDialog)
#include "test_secret_dialog.moc"
