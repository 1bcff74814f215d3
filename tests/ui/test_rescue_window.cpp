// SPDX-License-Identifier: GPL-3.0-or-later
// Break-glass in the real window: who can sign in, what can be done, and what the journal says of it.
#include "core/secrets/password_hash.h"
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include "ui/common/secret_field.h"
#include <QCheckBox>
#include <QDialog>
#include <QPushButton>
#include <QRadioButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Rescue {
public:
    explicit Rescue(const char* sql)
    {
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_data.path("config")));
        m_data.sql(sql);
        m_program = std::make_unique<Program>(m_data.folder());
        m_program->console().openAddress(m_data.file());
        [this] {
            QTRY_VERIFY(m_program->tabs());
            QTRY_VERIFY(window().instance()->hasActivity());
            QVERIFY(m_program->choose({u"Instance"_s, u"Nobody can sign in…"_s}));
            QTRY_VERIFY(dialog());
        }();
    }
    MainWindow& window() { return m_program->window(); }
    QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }
    bool says(const QString& text) { return dialog() && m_program->says(text); }
    QString missing()
    {
        auto* label = dialog() ? named<QLabel>(dialog(), u"What is missing"_s) : nullptr;
        return label ? label->text() : u"no dialog"_s;
    }
    template<class W> W* find(const char* name) { return named<W>(dialog(), QString::fromUtf8(name)); }
    TableReader admins() { return TableReader(find<QTableView>("Administrators")); }
    void choose(const char* way) // on its circle: beside its words nothing answers
    {
        auto* button = find<QRadioButton>(way);
        QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
        QVERIFY(button->isChecked());
    }
    void fill(const char* field, const QString& text) { test::type(find<QLineEdit>(field), text); }
    QPushButton* button(const QString& text)
    {
        for (auto* one : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
            if (one->isVisible() && one->text() == text)
                return one;
        return nullptr;
    }
    // The review: whatever it warns of is accepted.
    void apply(const QString& verb)
    {
        QVERIFY2(missing().isEmpty(), qPrintable(missing()));
        click(button(u"Review…"_s));
        QTRY_VERIFY(button(verb));
        for (auto* box : dialog()->findChildren<QCheckBox*>())
            if (box->isVisible() && box->text().startsWith(u"Apply with"))
                click(box);
        QTRY_VERIFY2(button(verb)->isEnabled(), qPrintable(missing()));
        click(button(verb));
    }
    QByteArray shownPassword()
    {
        auto* field = dialog() ? dialog()->findChild<SecretField*>() : nullptr;
        return field ? field->secret()->reveal() : QByteArray();
    }
    QByteArray stored(const QByteArray& sql)
    {
        sqlite3* db = nullptr;
        sqlite3_stmt* statement = nullptr;
        sqlite3_open(QFile::encodeName(m_data.file()).constData(), &db);
        sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr);
        QByteArray value;
        if (sqlite3_step(statement) == SQLITE_ROW)
            value = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        sqlite3_close(db);
        return value;
    }
    JournalItem newest()
    {
        auto ledger = Ledger::open(
            m_data.path("ledgers"), window().instance()->instance().identity, fileHeads(m_data.path("heads")));
        const auto all = (*ledger)->list(0, 1, {});
        return all && !all->empty() ? all->front() : JournalItem();
    }
    bool leaves(const QByteArray& secret)
    {
        for (const char* folder : {"ledgers", "heads", "config"})
            for (const auto& file : QDir(m_data.path(folder)).entryInfoList(QDir::Files | QDir::Hidden))
                if (Fixture::contents(file.filePath()).contains(secret))
                    return true;
        return false;
    }

private:
    Fixture m_data{"4.9.0"};
    std::unique_ptr<Program> m_program;
};

constexpr auto kLockedOut = "UPDATE users SET status = 'disabled' WHERE role = 'admin'";

} // namespace

class TestRescueWindow : public QObject {
    Q_OBJECT
private slots:
    void letsAnAdministratorBackIn()
    {
        Rescue r(kLockedOut);
        QVERIFY(r.says(u"None of them can sign in."_s));
        auto admins = r.admins();
        QVERIFY(admins.rows() > 0);
        for (int row = 0; row < admins.rows(); ++row) {
            QCOMPARE(admins.cell(row, u"Can sign in"_s), u"no"_s);
            QCOMPARE(admins.cell(row, u"Why"_s), u"The account is disabled."_s);
        }
        QVERIFY(!r.button(u"Review…"_s)->isEnabled());
        const QString email = admins.cell(0, u"E-mail"_s);
        admins.clickCell(0, u"Name"_s);
        QCOMPARE(r.find<QLineEdit>("Person")->text().isEmpty(), false);
        QCOMPARE(r.missing(), u"Say why, for the journal."_s);
        r.fill("Reason, for the journal", u"ticket 99: locked out"_s);
        r.apply(u"Apply 2 change(s)"_s);
        QTRY_VERIFY(!r.shownPassword().isEmpty());
        QTRY_VERIFY(r.says(u"Password of"_s));
        const auto password = r.shownPassword();
        const auto where = " FROM users WHERE email = '" + email.toUtf8() + "'";
        QCOMPARE(r.stored("SELECT status" + where), "active");
        QVERIFY(passwordMatches(Secret(password), r.stored("SELECT password_hash" + where)));
        const auto item = r.newest();
        QCOMPARE(item.what, JournalItem::What::Rescue);
        QCOMPARE(item.reason, u"ticket 99: locked out"_s);
        QCOMPARE(item.changes.size(), 2u);
        QVERIFY(!r.leaves(password));
    }

    void makesANewAdministrator()
    {
        Rescue r("UPDATE users SET role = 'user'");
        QVERIFY(r.says(u"There is no administrator."_s));
        r.choose("Make a new administrator");
        QCOMPARE(r.missing(), u"Type an address, such as name@company.example."_s);
        r.fill("Person", u"rescue@orvel.example"_s);
        r.fill("Name", u"Rescue"_s);
        r.fill("Reason, for the journal", u"nobody left"_s);
        r.apply(u"Apply 1 change(s)"_s);
        QTRY_VERIFY(!r.shownPassword().isEmpty());
        QTRY_VERIFY(r.says(u"Password of rescue@orvel.example"_s));
        const auto where = " FROM users WHERE email = 'rescue@orvel.example'";
        QCOMPARE(r.stored(QByteArray("SELECT role || status || provider || name") + where), "adminactivelocalRescue");
        QVERIFY(passwordMatches(Secret(r.shownPassword()), r.stored(QByteArray("SELECT password_hash") + where)));
        QCOMPARE(r.newest().what, JournalItem::What::Rescue);
    }

    void setsAPasswordOfLocalAccountsOnly()
    {
        Rescue r("UPDATE users SET provider = 'oidc', email = 'sso@x.test' WHERE rowid = 1;"
                 "UPDATE users SET provider = 'local', email = 'here@x.test' WHERE rowid = 2");
        r.choose("Set a new password");
        r.fill("Reason, for the journal", u"forgotten"_s);
        r.fill("Person", u"nobody@x.test"_s);
        QVERIFY(r.missing().startsWith(u"There is no such account"));
        r.find<QLineEdit>("Person")->clear();
        r.fill("Person", u"sso@x.test"_s);
        QVERIFY(r.missing().contains(u"signs in through a provider"));
        r.find<QLineEdit>("Person")->clear();
        r.fill("Person", u"here@x.test"_s);
        r.apply(u"Apply 1 change(s)"_s);
        QTRY_VERIFY(!r.shownPassword().isEmpty());
        QVERIFY(passwordMatches(
            Secret(r.shownPassword()), r.stored("SELECT password_hash FROM users WHERE email = 'here@x.test'")));
    }

    void endsAllSessions()
    {
        Rescue r("UPDATE users SET name = name");
        QVERIFY(r.stored("SELECT count(*) FROM sessions") != "0");
        r.choose("End sessions");
        r.fill("Reason, for the journal", u"stolen laptop"_s);
        const auto count = r.stored("SELECT count(*) FROM sessions");
        r.apply(u"Apply %1 change(s)"_s.arg(QString::fromUtf8(count)));
        QTRY_COMPARE(r.stored("SELECT count(*) FROM sessions"), "0");
        QTRY_VERIFY(!r.dialog());
        QCOMPARE(r.newest().reason, u"stolen laptop"_s);
    }

    void keepsTheReasonInTheReview()
    {
        Rescue r(kLockedOut);
        r.admins().clickCell(0, u"Name"_s);
        r.fill("Reason, for the journal", u"x"_s);
        click(r.button(u"Review…"_s));
        QTRY_VERIFY(r.button(u"Apply 2 change(s)"_s));
        auto* reason = r.find<QLineEdit>("Reason, for the journal");
        QVERIFY(reason);
        QCOMPARE(reason->text(), u"x"_s);
        for (auto* box : r.dialog()->findChildren<QCheckBox*>())
            if (box->isVisible() && box->text().startsWith(u"Apply with"))
                click(box);
        QTRY_VERIFY(r.button(u"Apply 2 change(s)"_s)->isEnabled());
        reason->setFocus();
        QTest::keyClick(reason, Qt::Key_Backspace);
        QCOMPARE(r.missing(), u"Say why, for the journal."_s);
        QVERIFY(!r.button(u"Apply 2 change(s)"_s)->isEnabled());
    }
};

QTEST_MAIN(TestRescueWindow)
#include "test_rescue_window.moc"
