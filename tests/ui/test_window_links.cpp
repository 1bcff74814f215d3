// SPDX-License-Identifier: GPL-3.0-or-later
// From person to key, invite and usage, and back: by mouse and by keyboard.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QAbstractButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

class Open {
public:
    Open()
        : m_data("4.9.0")
        , m_program(m_data.folder())
    {
        m_program.console().openAddress(m_data.file());
        [this] {
            QTRY_VERIFY(m_program.tabs());
            QTRY_VERIFY(m_program.window().instance()->hasActivity());
        }();
    }
    Program* operator->() { return &m_program; }
    // By Ctrl and a number.
    void turn(int page)
    {
        m_program.key(Qt::Key(Qt::Key_0 + page), Qt::ControlModifier);
        QCOMPARE(m_program.tabs()->currentIndex(), page - 1);
        if (page == 5)
            QTRY_VERIFY(m_program.table("Usage") && m_program.table("Usage")->model()->rowCount() > 0);
    }
    TableReader table(const char* name) { return TableReader(m_program.table(name)); }
    int row(const char* name, const QString& column, const QString& text)
    {
        return int(table(name).columnOf(column).indexOf(text));
    }
    // The current row's cell.
    QString current(const char* name, const QString& column)
    {
        const int row = m_program.table(name) ? m_program.table(name)->currentIndex().row() : -1;
        return row < 0 ? QString() : table(name).cell(row, column);
    }
    QAbstractButton* link(const QString& name)
    {
        for (auto* button : m_program.window().findChildren<QAbstractButton*>())
            if (button->isVisible() && spokenName(button).startsWith(name))
                return button;
        return nullptr;
    }
    bool pressLink(const QString& name)
    {
        if (!QTest::qWaitFor([&] { return link(name); }))
            return false;
        QTest::mouseClick(link(name), Qt::LeftButton);
        return true;
    }
    // From the table into the pane by Return, to the link by Tab, and along it by Return.
    bool followByKeys(const QString& name)
    {
        if (!QTest::qWaitFor([&] { return link(name); }))
            return false;
        m_program.key(Qt::Key_Return);
        for (int i = 0; i < 60 && QApplication::focusWidget() != link(name); ++i)
            m_program.key(Qt::Key_Tab);
        if (QApplication::focusWidget() != link(name))
            return false;
        m_program.key(Qt::Key_Return);
        return true;
    }
    // Makes a cell the current one with the arrow keys.
    void walkTo(const char* name, int row, const QString& title)
    {
        auto* view = m_program.table(name);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Home);
        for (int i = 0; i < row; ++i)
            QTest::keyClick(view, Qt::Key_Down);
        const auto at = [&] {
            return view->model()->headerData(view->currentIndex().column(), Qt::Horizontal).toString();
        };
        for (int i = 0; i < 30 && view->currentIndex().column() > 0; ++i)
            QTest::keyClick(view, Qt::Key_Left);
        for (int i = 0; i < 30 && at() != title; ++i)
            QTest::keyClick(view, Qt::Key_Right);
        QCOMPARE(at(), title);
    }
    void select(const QString& person)
    {
        const int at = row("Users", u"Name"_s, person);
        QVERIFY2(at >= 0, qPrintable(person));
        table("Users").clickCell(at, u"E-mail"_s);
        auto* pane = named<QFrame>(&m_program.window(), u"Detail"_s);
        QVERIFY(pane);
        QTRY_VERIFY(shows(pane, person)); // it follows when the events are handled
    }
    // One of two words of which one is chosen.
    QAbstractButton* choice(const QString& word)
    {
        for (auto* button : m_program.window().findChildren<QAbstractButton*>())
            if (button->isVisible() && button->isCheckable() && button->text() == word)
                return button;
        return nullptr;
    }
    void press(const QString& word)
    {
        QVERIFY(choice(word));
        QTest::mouseClick(choice(word), Qt::LeftButton);
    }
    bool checked(const QString& word) { return choice(word) && choice(word)->isChecked(); }
    void back() { m_program.key(Qt::Key_Left, Qt::AltModifier); }
    void forward() { m_program.key(Qt::Key_Right, Qt::AltModifier); }
    QString shownTab() { return m_program.shownTab(); }
    QString search(const char* name)
    {
        auto* field = named<QLineEdit>(&m_program.window(), QString::fromUtf8(name));
        return field ? field->text() : u"no such field"_s;
    }

private:
    Fixture m_data;
    Program m_program;
};

} // namespace

class TestWindowLinks : public QObject {
    Q_OBJECT
private slots:
    void backBringsSearchAndFiltersBack()
    {
        Open open;
        QVERIFY(open->type("Filter users", u"northwind"_s));
        QVERIFY(open->press("Status"));
        auto* list = popup()->findChild<QAbstractItemView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString() == u"Active")
                QTest::mouseClick(
                    list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
        QTest::keyClick(list, Qt::Key_Escape);
        const auto left = open.table("Users").columnOf(u"E-mail"_s);
        QVERIFY(left.size() > 3);
        open.select(u"Samuel Okafor"_s);
        QVERIFY(open.pressLink(u"Show all keys of this person"_s));
        QTRY_COMPARE(open.shownTab(), u"API keys"_s);
        QCOMPARE(open.table("API keys").rows(), 1);
        QVERIFY(open.link(u"Owner: Samuel Okafor"_s));

        open.back();
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QCOMPARE(open.search("Filter users"), u"northwind"_s);
        QVERIFY(open.link(u"Status: Active"_s));
        QCOMPARE(open.table("Users").columnOf(u"E-mail"_s), left);
        QCOMPARE(open.current("Users", u"Name"_s), u"Samuel Okafor"_s);

        open.forward();
        QTRY_COMPARE(open.shownTab(), u"API keys"_s);
        QVERIFY(open.link(u"Owner: Samuel Okafor"_s));
        QCOMPARE(open.table("API keys").rows(), 1);
    }

    // A link to somebody whom the list's own filters hide takes them away; Back puts them in their place again.
    void backBringsBackWhatALinkHadToClear()
    {
        Open open;
        QVERIFY(open->type("Filter users", u"contoso"_s));
        open.select(u"Daniel Brandt"_s);
        open.turn(4);
        QVERIFY(open->type("Filter keys", u"ci runner"_s));
        const int row = open.row("API keys", u"Owner"_s, u"svc-ci-pipeline"_s);
        QCOMPARE(row, 0);
        open.table("API keys").clickCell(row, u"Owner"_s, {}, {44, 12});
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QCOMPARE(open.current("Users", u"Name"_s), u"svc-ci-pipeline"_s);
        QCOMPARE(open.search("Filter users"), QString());
        QVERIFY(open->type("Filter users", u"svc"_s));
        open.back();
        QTRY_COMPARE(open.shownTab(), u"API keys"_s);
        QCOMPARE(open.search("Filter keys"), u"ci runner"_s);
        QCOMPARE(open.table("API keys").rows(), 1);
        open.back();
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QCOMPARE(open.search("Filter users"), u"contoso"_s);
        QCOMPARE(open.table("Users").rows(), 2);
        QCOMPARE(open.current("Users", u"Name"_s), u"Daniel Brandt"_s);
        open.forward();
        open.forward();
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QCOMPARE(open.search("Filter users"), u"svc"_s);
        QCOMPARE(open.current("Users", u"Name"_s), u"svc-ci-pipeline"_s);
    }

    void usageAndRolesGetTheirFiltersBack()
    {
        Open open;
        open.turn(2);
        QVERIFY(open->type("Filter people", u"okafor"_s));
        open.turn(1);
        open.select(u"Samuel Okafor"_s);
        QVERIFY(open.pressLink(u"Show usage of this person"_s));
        QTRY_COMPARE(open.shownTab(), u"Usage"_s);
        QVERIFY(open.link(u"User: Samuel Okafor"_s));
        open.turn(1);
        open.select(u"Wei Zhang"_s);
        QVERIFY(open.pressLink(u"Show usage of this person"_s));
        QVERIFY(open.link(u"User: Wei Zhang"_s));
        open.back();
        open.back();
        QTRY_COMPARE(open.shownTab(), u"Usage"_s);
        QVERIFY(open.link(u"User: Samuel Okafor"_s));
        open.back();
        open.back();
        QTRY_COMPARE(open.shownTab(), u"Roles"_s);
        QCOMPARE(open.search("Filter people"), u"okafor"_s);
    }

    // A link from elsewhere finds the page as somebody left it, and may change it; Back shows what was seen there.
    void backBringsPeriodGroupingAndViewBack()
    {
        Open open;
        open.turn(5);
        QTest::mouseClick(open.link(u"Group by: "_s), Qt::LeftButton);
        QVERIFY(Program::chooseEntry(u"User"_s));
        QTest::mouseClick(open.link(u"Period: "_s), Qt::LeftButton);
        QVERIFY(Program::chooseEntry(u"All"_s));
        QTRY_VERIFY(open.link(u"Group by: user"_s));
        const QString period = spokenName(open.link(u"Period: "_s));
        open.turn(2);
        open.press(u"Roles"_s);
        QTRY_VERIFY(open->table("Roles"));
        open.turn(5);
        QTest::mouseClick(open.link(u"Group by: "_s), Qt::LeftButton);
        QVERIFY(Program::chooseEntry(u"Model"_s));
        QTest::mouseClick(open.link(u"Period: "_s), Qt::LeftButton);
        QVERIFY(Program::chooseEntry(u"7 days"_s));
        open.press(u"Table"_s);
        QVERIFY(spokenName(open.link(u"Period: "_s)) != period);
        open.turn(2);
        open.press(u"People"_s);
        QTRY_VERIFY(!open->table("Roles"));

        open.back();
        QTRY_COMPARE(open.shownTab(), u"Usage"_s);
        QVERIFY(open.link(u"Group by: model"_s));
        QVERIFY(open.checked(u"Table"_s));
        open.back();
        QTRY_COMPARE(open.shownTab(), u"Roles"_s);
        QVERIFY(open->table("Roles"));
        QVERIFY(open.checked(u"Roles"_s));
        open.back();
        QTRY_COMPARE(open.shownTab(), u"Usage"_s);
        QVERIFY(open.link(u"Group by: user"_s));
        QCOMPARE(spokenName(open.link(u"Period: "_s)), period);
        QVERIFY(open.checked(u"Chart"_s));
    }

    void fromAPersonToEverythingOfTheirs_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("tab");
        QTest::addColumn<QString>("filter"); // that is set there
        QTest::addColumn<QString>("current"); // the row that is shown there
        const auto row = [](const char* name, const char* person, const char* link, const char* tab, const char* filter,
                             const char* current) {
            QTest::newRow(name) << QString::fromUtf8(person) << QString::fromUtf8(link) << QString::fromUtf8(tab)
                                << QString::fromUtf8(filter) << QString::fromUtf8(current);
        };
        row("keys", "Samuel Okafor", "Show all keys of this person", "API keys", "Owner: Samuel Okafor", "");
        row("one key", "Daniel Brandt", "lai-197f59f8 partner", "API keys", "", "partner");
        row("usage", "Daniel Brandt", "Show usage of this person", "Usage", "User: Daniel Brandt", "");
        row("invites made", "Greta Nilsson", "Invites made: 1", "Invites", "Created by: Greta Nilsson", "");
        row("the invite used", "Ivan Petrov", "3f77e304 redeemed", "Invites", "", "3f77e304");
    }
    void fromAPersonToEverythingOfTheirs()
    {
        QFETCH(QString, person);
        QFETCH(QString, link);
        QFETCH(QString, tab);
        QFETCH(QString, filter);
        QFETCH(QString, current);
        Open open;
        for (const bool byKeys : {false, true}) {
            open.select(person);
            QVERIFY2(byKeys ? open.followByKeys(link) : open.pressLink(link), qPrintable(link));
            QTRY_COMPARE(open.shownTab(), tab);
            if (!filter.isEmpty())
                QTRY_VERIFY2(open.link(filter), qPrintable(filter));
            if (!current.isEmpty())
                QCOMPARE(tab == u"Invites" ? open.current("Invites", u"Code"_s) : open.current("API keys", u"Name"_s),
                    current);
            open.back();
            QTRY_COMPARE(open.shownTab(), u"Users"_s);
            QCOMPARE(open.current("Users", u"Name"_s), person);
        }
    }

    void fromACellToThePerson_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("person");
        QTest::newRow("owner of a key") << 4 << u"API keys"_s << u"Owner"_s << u"Samuel Okafor"_s;
        QTest::newRow("who made an invite") << 3 << u"Invites"_s << u"Created by"_s << u"Greta Nilsson"_s;
        QTest::newRow("who used an invite") << 3 << u"Invites"_s << u"Used by"_s << u"Ivan Petrov"_s;
    }
    void fromACellToThePerson()
    {
        QFETCH(int, page);
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(QString, person);
        const QByteArray name = table.toUtf8();
        Open open;
        for (const bool byKeys : {false, true}) {
            open.turn(page);
            const int row = open.row(name.constData(), column, person);
            QVERIFY2(row >= 0, qPrintable(open.table(name.constData()).columnOf(column).join(u',')));
            if (byKeys) {
                open.walkTo(name.constData(), row, column);
                open->key(Qt::Key_Return);
            } else {
                open.table(name.constData()).clickCell(row, column, {}, {44, 12});
            }
            QTRY_COMPARE(open.shownTab(), u"Users"_s);
            QCOMPARE(open.current("Users", u"Name"_s), person);
            open.back();
            QTRY_COMPARE(open.shownTab(), table);
        }
    }

    void fromAPaneToThePerson_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("person");
        QTest::newRow("key") << 4 << u"API keys"_s << u"Name"_s << u"partner"_s << u"Owner"_s << u"Daniel Brandt"_s;
        QTest::newRow("invite") << 3 << u"Invites"_s << u"Code"_s << u"029fd629"_s << u"Created by"_s
                                << u"Greta Nilsson"_s;
    }
    void fromAPaneToThePerson()
    {
        QFETCH(int, page);
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(QString, text);
        QFETCH(QString, field);
        QFETCH(QString, person);
        const QString link = field + u": "_s + person;
        const QByteArray name = table.toUtf8();
        Open open;
        for (const bool byKeys : {false, true}) {
            open.turn(page);
            const int row = open.row(name.constData(), column, text);
            QVERIFY2(row >= 0, qPrintable(open.table(name.constData()).columnOf(column).join(u',')));
            open.table(name.constData()).clickCell(row, column);
            QVERIFY2(byKeys ? open.followByKeys(link) : open.pressLink(link), qPrintable(link));
            QTRY_COMPARE(open.shownTab(), u"Users"_s);
            QCOMPARE(open.current("Users", u"Name"_s), person);
        }
    }

    void fromUsageAndRolesToThePerson()
    {
        Open open;
        open.turn(5);
        auto* group = open.link(u"Group by: "_s);
        QVERIFY(group);
        QTest::mouseClick(group, Qt::LeftButton);
        QVERIFY(Program::chooseEntry(u"User"_s));
        QTRY_VERIFY(Program::titles(open->table("Usage")).contains(u"User"_s));
        QVERIFY(open.row("Usage", u"User"_s, u"Daniel Brandt"_s) >= 0);
        open.walkTo("Usage", open.row("Usage", u"User"_s, u"Daniel Brandt"_s), u"User"_s);
        open->key(Qt::Key_Return);
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QCOMPARE(open.current("Users", u"Name"_s), u"Daniel Brandt"_s);

        open.turn(2);
        auto* people = open->table("Names and roles of people");
        QVERIFY(people);
        people->setFocus();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(people, Qt::Key_Down);
        const QString name = TableReader(people).cell(people->currentIndex().row(), Program::titles(people).value(0));
        QVERIFY(!name.isEmpty());
        open->key(Qt::Key_Return);
        QTRY_COMPARE(open.shownTab(), u"Users"_s);
        QVERIFY2(name.contains(open.current("Users", u"Name"_s)), qPrintable(name));
    }
};

QTEST_MAIN(TestWindowLinks)
#include "test_window_links.moc"
