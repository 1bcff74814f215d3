// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/open_page.h"
#include "ui/common/tokens.h"
#include "ui/roles/roles_page.h"
#include <QClipboard>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace bw;
using namespace bw::test;

namespace {

// The page with shorthands for its two tables: names at the left, permissions beside them.
class Roles : public OpenPage<RolesPage> {
public:
    explicit Roles(const Fixture& data)
        : OpenPage(data, kRecordingDay)
    {
    }
    QTableView* people() { return named<QTableView>("Names and roles of people"); }
    QTableView* cells() { return named<QTableView>("Permissions of people"); }
    int person(const char* name) { return rowNamed(people(), columnTitled(people(), "Person"), name); }
    QString cell(const char* name, const char* permission)
    {
        return spoken(cells(), person(name), columnTitled(cells(), permission));
    }
    QRect rectOf(const char* name, const char* permission)
    {
        const auto index = cells()->model()->index(person(name), columnTitled(cells(), permission));
        cells()->scrollTo(index);
        return cells()->visualRect(index);
    }
    void click(const char* name, const char* permission)
    {
        const QPoint at = rectOf(name, permission).center();
        QTest::mouseClick(cells()->viewport(), Qt::LeftButton, {}, at);
    }
    // Whether some pixel of a painted cell has that colour.
    bool painted(const char* name, const char* permission, const QColor& color)
    {
        const QRect rect = rectOf(name, permission);
        const QImage image = cells()->viewport()->grab(rect).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (image.pixelColor(x, y) == color)
                    return true;
        return false;
    }
    // Whether a mark of danger is painted there, however it is smoothed.
    bool reddish(const char* name, const char* permission)
    {
        const QImage image = cells()->viewport()->grab(rectOf(name, permission)).toImage();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (const QColor c = image.pixelColor(x, y); c.red() > c.green() + 60 && c.red() > c.blue() + 60)
                    return true;
        return false;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(QApplication::focusWidget(), key, with); }
};

} // namespace

class TestRolesPage : public QObject {
    Q_OBJECT
private slots:
    void findsWhoHasAPermission()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        auto* search = roles.named<QLineEdit>("Filter people");
        QVERIFY(search);
        QTest::keyClicks(search, QStringLiteral("agents"));
        QVERIFY(roles.person("Priya Raghunathan") >= 0); // set on
        QVERIFY(roles.people()->model()->rowCount() < 50);
        const int agents = columnTitled(roles.cells(), "Agents");
        for (int row = 0; row < roles.people()->model()->rowCount(); ++row) {
            const auto words = spoken(roles.cells(), row, agents);
            QVERIFY2(words == u"set on" || words == u"on for administrators", qPrintable(words));
        }
    }

    void showsWhatIsStoredAndWhatIsDefault()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QVERIFY(roles.people() && roles.cells());
        QCOMPARE(roles.people()->model()->rowCount(), 50);
        QCOMPARE(roles.cell("Priya Raghunathan", "Agents"), QStringLiteral("set on"));
        QCOMPARE(roles.cell("Priya Raghunathan", "Images"), QStringLiteral("set off"));
        QCOMPARE(roles.cell("Priya Raghunathan", "Chat"), QStringLiteral("on by default"));
        QCOMPARE(roles.cell("Priya Raghunathan", "Quantization"), QStringLiteral("off by default"));
        QCOMPARE(roles.cell("Greta Nilsson", "Chat"), QStringLiteral("on for administrators"));
        QCOMPARE(roles.cell("Priya Raghunathan", "Models"), QStringLiteral("2 of 3"));
        QVERIFY(roles.status().contains(QStringLiteral("2 of 50 people differ from the default")));
        QCOMPARE(
            roles.rectOf("Priya Raghunathan", "Agents").width(), roles.rectOf("Priya Raghunathan", "Chat").width());
    }

    void paintsFourKindsOfMarks()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        const Tokens& t = lightTokens();
        QVERIFY(roles.painted("Priya Raghunathan", "Agents", t.tone(Tone::Accent).tint));
        QVERIFY(roles.painted("Priya Raghunathan", "Images", t.tone(Tone::Danger).tint));
        for (const char* quiet : {"Chat", "Quantization"}) {
            QVERIFY(!roles.painted("Priya Raghunathan", quiet, t.tone(Tone::Accent).tint));
            QVERIFY(!roles.painted("Priya Raghunathan", quiet, t.tone(Tone::Danger).tint));
        }
    }

    // A key that this server does not know, an unknown role, and an allow-list that allows nothing.
    void saysWhatOneWouldNotExpect()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE user_permissions SET permissions='{\"teleport\":true}',"
                 "allowed_models='{\"enabled\":true}' WHERE user_id=(SELECT id FROM users WHERE name='Wei Zhang');"
                 "UPDATE users SET role='auditor' WHERE name='Wei Zhang'");
        Roles roles(data);
        QCOMPARE(roles.cell("Wei Zhang", "teleport"), QStringLiteral("set on"));
        QCOMPARE(roles.cell("Samuel Okafor", "teleport"), QString());
        QCOMPARE(roles.cell("Wei Zhang", "Chat"), QStringLiteral("on by default"));
        QCOMPARE(roles.cell("Wei Zhang", "Models"), QStringLiteral("none: allows nothing"));
        QVERIFY(roles.press("Roles"));
        auto* table = roles.named<QTableView>("Roles");
        QVERIFY(table);
        const int row = rowNamed(table, columnTitled(table, "Role"), "auditor");
        QCOMPARE(spoken(table, row, columnTitled(table, "People")), QStringLiteral("1"));
        QVERIFY(
            spoken(table, row, columnTitled(table, "What it grants")).contains(QStringLiteral("user's permissions")));
    }

    void marksWhatCantBeRead()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE user_permissions SET permissions='not json' WHERE user_id IN (SELECT id FROM users WHERE name "
                 "IN ('Wei Zhang', 'Greta Nilsson'))");
        Roles roles(data);
        QCOMPARE(roles.cell("Wei Zhang", "Chat"), QStringLiteral("can't be read"));
        QCOMPARE(roles.cell("Greta Nilsson", "Chat"), QStringLiteral("on for administrators"));
        QCOMPARE(spoken(roles.people(), roles.person("Wei Zhang"), columnTitled(roles.people(), "Explicit")),
            QStringLiteral("can't be read"));
        QVERIFY(roles.reddish("Wei Zhang", "Chat"));
        QVERIFY(!roles.reddish("Samuel Okafor", "Chat"));
        QVERIFY(!roles.reddish("Greta Nilsson", "Chat"));
        QVERIFY(roles.status().contains(QStringLiteral("2 of 50 people differ from the default")));
        QVERIFY(roles.choose("Differs from default", "can't be read"));
        QTRY_COMPARE(roles.people()->model()->rowCount(), 1);
        QCOMPARE(roles.person("Wei Zhang"), 0);
    }

    void administratorsMayUseAllModelsWhateverIsStored()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE user_permissions SET allowed_models='not json' WHERE user_id IN (SELECT id FROM users WHERE "
                 "name IN ('Wei Zhang', 'Greta Nilsson'))");
        Roles roles(data);
        const int models = columnTitled(roles.people(), "Models");
        const auto shown = [&](const char* name) { return spoken(roles.people(), roles.person(name), models); };
        QCOMPARE(shown("Wei Zhang"), QStringLiteral("can't be read"));
        QCOMPARE(shown("Greta Nilsson"), QStringLiteral("all"));
    }

    void typingAndFacetsFilter()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        roles.click("Aoife O'Connell", "Chat");
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("priya"));
        auto* search = roles.named<QLineEdit>("Filter people");
        QVERIFY(search && search->hasFocus());
        QCOMPARE(search->text(), QStringLiteral("priya"));
        QTRY_COMPARE(roles.people()->model()->rowCount(), 1);
        search->clear();
        QVERIFY(roles.choose("Differs from default", "yes"));
        QTRY_COMPARE(roles.people()->model()->rowCount(), 2);
        QVERIFY(roles.status().startsWith(QStringLiteral("2 of 50 people")));
        QTest::keyClicks(search, QStringLiteral("nobody of that name"));
        QVERIFY(roles.says("No person matches “nobody of that name”"));
        QVERIFY(roles.press("Clear filters"));
        QCOMPARE(roles.people()->model()->rowCount(), 50);
    }

    void aGroupAloneHidesTheOtherColumns()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QVERIFY(roles.choose("Permission", "Agent"));
        QVERIFY(roles.cells()->isColumnHidden(columnTitled(roles.cells(), "Chat")));
        QVERIFY(!roles.cells()->isColumnHidden(columnTitled(roles.cells(), "Skills")));
    }

    void arrowKeysCrossFromPermissionsToPeople()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        roles.click("Priya Raghunathan", "Skills");
        roles.key(Qt::Key_Left);
        QCOMPARE(roles.cells()->currentIndex().column(), columnTitled(roles.cells(), "Agents"));
        roles.key(Qt::Key_Left);
        QVERIFY(roles.people()->hasFocus());
        QCOMPARE(roles.people()->currentIndex().column(), columnTitled(roles.people(), "Explicit"));
        roles.key(Qt::Key_Right);
        QVERIFY(roles.cells()->hasFocus());
        roles.key(Qt::Key_Down);
        QCOMPARE(roles.people()->currentIndex().row(), roles.person("Priya Raghunathan") + 1);
    }

    void enterAndTheNameLeadToThePerson()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QSignalSpy links(&roles.page(), &Page::linkActivated);
        roles.click("Yuki Tanaka", "Chat");
        roles.key(Qt::Key_Return);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0][0].value<Subject>().label, QStringLiteral("Yuki Tanaka"));
        QCOMPARE(links[0][1].toString(), QStringLiteral("users"));
        const auto name =
            roles.people()->model()->index(roles.person("Priya Raghunathan"), columnTitled(roles.people(), "Person"));
        roles.people()->scrollTo(name);
        const QRect rect = roles.people()->visualRect(name);
        QTest::mouseClick(roles.people()->viewport(), Qt::LeftButton, {}, rect.center() - QPoint(rect.width() / 4, 0));
        QCOMPARE(links.size(), 2);
        QCOMPARE(links[1][0].value<Subject>().label, QStringLiteral("Priya Raghunathan"));
        // Beside the words it only selects.
        QTest::mouseClick(
            roles.people()->viewport(), Qt::LeftButton, {}, rect.center() + QPoint(rect.width() / 2 - 4, 0));
        QCOMPARE(links.size(), 2);
    }

    void copiesCellsAndRows()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        roles.click("Priya Raghunathan", "Agents");
        roles.key(Qt::Key_Right, Qt::ShiftModifier);
        QVERIFY(roles.status().contains(QStringLiteral("2 cells selected")));
        roles.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("set_on\tset_on\n"));
        roles.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Agents\tSkills\nset_on\tset_on\n"));
    }

    void aClickOnAPermissionSortsByIt()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        auto* header = roles.cells()->horizontalHeader();
        const int agents = columnTitled(roles.cells(), "Agents");
        const QPoint at(header->sectionViewportPosition(agents) + header->sectionSize(agents) / 2, 60);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QTest::mouseClick(
            header->viewport(), Qt::LeftButton, {}, at); // descending: "set_on" before "off" and "always_on"
        QTRY_COMPARE(roles.person("Priya Raghunathan"), 0);
        // The rows that stay belong to no column: a click on them sorts nothing.
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, QPoint(at.x(), header->height() - 10));
        QCOMPARE(roles.person("Priya Raghunathan"), 0);
    }

    void keepsTheCurrentPersonOverARefresh()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        roles.click("Priya Raghunathan", "Images");
        data.sql("INSERT INTO users (id,email,name,provider,role,status) VALUES"
                 " ('0','aa@northwind.example','AAA first','local','user','active')");
        roles.instance().refresh();
        QTRY_COMPARE(roles.people()->model()->rowCount(), 51);
        QTRY_COMPARE(roles.cells()->currentIndex().row(), roles.person("Priya Raghunathan"));
        QCOMPARE(roles.cells()->currentIndex().column(), columnTitled(roles.cells(), "Images"));
        QCOMPARE(roles.page().current().label, QStringLiteral("Priya Raghunathan"));
    }

    void exportsWhatIsShownAndAll()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QVERIFY(roles.choose("Differs from default", "yes"));
        QTRY_COMPARE(roles.people()->model()->rowCount(), 2);
        const auto shown = roles.exported("CSV, 2 shown people…", data.path("shown.csv"));
        QVERIFY(shown.startsWith("id,name,email,role,explicit,agents,"));
        QCOMPARE(shown.count('\n'), 3);
        QVERIFY(shown.contains(",Priya Raghunathan,"));
        QVERIFY(shown.contains(",set_off,"));
        const auto all = roles.exported("JSON, all 50 people…", data.path("all.json"));
        const auto people = QJsonDocument::fromJson(all).array();
        QCOMPARE(people.size(), 50);
        for (const auto& person : people)
            if (person[QStringLiteral("name")].toString() == u"Priya Raghunathan")
                QCOMPARE(person[QStringLiteral("effective")][QStringLiteral("images")].toBool(true), false);
    }

    void aLinkShowsThePersonEvenIfFilteredOut()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QVERIFY(roles.choose("Differs from default", "yes"));
        QTRY_COMPARE(roles.people()->model()->rowCount(), 2);
        QString id;
        for (const User& u : roles.instance().snapshot()->users)
            if (u.name == u"Samuel Okafor")
                id = u.id;
        roles.page().show(Subject{QStringLiteral("user"), id, {}, {}});
        QCOMPARE(roles.page().current().label, QStringLiteral("Samuel Okafor"));
    }

    void rolesAreSearchedToo()
    {
        Fixture data("4.9.0");
        Roles roles(data);
        QVERIFY(roles.press("Roles"));
        auto* table = roles.named<QTableView>("Roles");
        QVERIFY(table);
        const int all = table->model()->rowCount();
        QVERIFY(all >= 2);
        roles.page().focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("admin"));
        QCOMPARE(table->model()->rowCount(), 1);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("x"));
        QVERIFY(roles.says("No role matches “adminx”"));
        QVERIFY(roles.press("Clear filters"));
        QCOMPARE(table->model()->rowCount(), all);
    }

    void columnsAreChosenAndRemembered()
    {
        Fixture data("4.9.0");
        QSettings kept(data.path("layout.ini"), QSettings::IniFormat);
        const auto shows = [](Roles& roles, const char* title) {
            const int column = columnTitled(roles.cells(), title);
            return column >= 0 && !(roles.cells()->isColumnHidden(column) && roles.people()->isColumnHidden(column));
        };
        {
            Roles roles(data);
            QVERIFY(shows(roles, "Images") && shows(roles, "Explicit") && shows(roles, "Models"));
            QVERIFY(roles.choose("Columns", "Images"));
            QVERIFY(roles.choose("Columns", "Explicit"));
            QVERIFY(!shows(roles, "Images") && !shows(roles, "Explicit"));
            roles.page().saveLayout(kept);
        }
        Roles roles(data);
        roles.page().restoreLayout(kept);
        QVERIFY(!shows(roles, "Images") && !shows(roles, "Explicit") && shows(roles, "Models"));
        // A group chosen shows no column that is hidden; without it only that one is missing.
        QVERIFY(roles.choose("Permission", "API"));
        QVERIFY(!shows(roles, "Images") && shows(roles, "Chat") && !shows(roles, "Agents"));
        QVERIFY(roles.press("Columns"));
        QVERIFY(press(QApplication::activePopupWidget(), QStringLiteral("Reset columns")));
        QApplication::activePopupWidget()->close();
        QVERIFY(shows(roles, "Images") && shows(roles, "Explicit"));
    }

    void columnsMoveWithinTheirGroupAndKeepTheirWidths()
    {
        Fixture data("4.9.0");
        QSettings kept(data.path("layout.ini"), QSettings::IniFormat);
        const auto place = [](Roles& roles, const char* title) {
            return roles.cells()->horizontalHeader()->visualIndex(columnTitled(roles.cells(), title));
        };
        const auto move = [](Roles& roles, const char* title, Qt::Key key) {
            QVERIFY(roles.press("Columns"));
            auto* list = QApplication::activePopupWidget()->findChild<QAbstractItemView*>();
            const int row = rowNamed(list, 0, title);
            QVERIFY(row >= 0);
            QTest::keyClick(list, Qt::Key_Home);
            for (int i = 0; i < row; ++i)
                QTest::keyClick(list, Qt::Key_Down);
            QTest::keyClick(list, key, Qt::AltModifier);
            QTest::keyClick(list, Qt::Key_Escape);
        };
        {
            Roles roles(data);
            const int chat = place(roles, "Chat"), images = place(roles, "Images");
            QCOMPARE(images, chat + 1);
            move(roles, "Images", Qt::Key_Up);
            QCOMPARE(place(roles, "Images"), chat);
            QCOMPARE(place(roles, "Chat"), images);
            move(roles, "Images", Qt::Key_Up); // the group before it is another's
            QCOMPARE(place(roles, "Images"), chat);
            auto* header = roles.people()->horizontalHeader();
            const int person = columnTitled(roles.people(), "Person");
            const QPoint edge(header->sectionViewportPosition(person) + header->sectionSize(person) - 1, 20);
            const int width = header->sectionSize(person);
            QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
            QTest::mouseMove(header->viewport(), edge + QPoint(40, 0));
            QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(40, 0));
            QCOMPARE(header->sectionSize(person), width + 40);
            QVERIFY(roles.choose("Columns", "Explicit"));
            QCOMPARE(header->sectionSize(person), width + 40);
            roles.page().saveLayout(kept);
        }
        Roles roles(data);
        const int before = roles.people()->horizontalHeader()->sectionSize(columnTitled(roles.people(), "Person"));
        roles.page().restoreLayout(kept);
        QCOMPARE(place(roles, "Images") + 1, place(roles, "Chat"));
        QCOMPARE(roles.people()->horizontalHeader()->sectionSize(columnTitled(roles.people(), "Person")), before + 40);
    }
};

QTEST_MAIN(TestRolesPage)
#include "test_roles_page.moc"
