// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/page_fixture.h"
#include "ui/users/users_page.h"
#include <QClipboard>
#include <QFileDialog>
#include <QLineEdit>
#include <QSettings>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {
using Users = OpenPage<UsersPage>;
QString clipboard() { return QApplication::clipboard()->text(); }
} // namespace

// What every table page does, shown on the users of a recorded LocalAI 4.9.0.
class TestTablePage : public QObject {
    Q_OBJECT
private slots:
    void searchesAllColumnsAsOneTypes()
    {
        Users p;
        const int all = p.table().rows();
        QVERIFY(all > 30);
        type(p.find("Filter users"), u"contoso"_s);
        QCOMPARE(p.table().columnOf(u"Name"_s), QStringList({u"Daniel Brandt"_s, u"Kwame Mensah"_s}));
        // Without case and accents, words in any order; a key in the table goes on typing.
        p.find("Filter users")->setFocus();
        QTest::keyClick(p.find("Filter users"), Qt::Key_Escape);
        QCOMPARE(p.table().rows(), all);
        p.view()->setFocus();
        QTest::keyClicks(p.view(), u"w"_s);
        QCOMPARE(static_cast<QLineEdit*>(p.find("Filter users"))->text(), u"w"_s);
        type(p.find("Filter users"), u"ojcik LUKASZ"_s);
        QCOMPARE(p.table().columnOf(u"Name"_s), QStringList{u"Łukasz Wójcik"_s});
    }

    void sortsByOneAndBySeveralColumns()
    {
        Users p;
        const auto names = p.table().columnOf(u"Name"_s);
        QVERIFY(names.indexOf(u"Bruno Marchetti"_s) < names.indexOf(u"Chloé Dubois"_s));
        p.clickTitle(u"Name"_s);
        QVERIFY(p.table().columnOf(u"Name"_s).indexOf(u"Bruno Marchetti"_s)
            > p.table().columnOf(u"Name"_s).indexOf(u"Chloé Dubois"_s));
        p.clickTitle(u"Status"_s);
        p.clickTitle(u"Role"_s, Qt::ShiftModifier);
        p.clickTitle(u"Role"_s, Qt::ShiftModifier);
        p.clickTitle(u"Name"_s, Qt::ShiftModifier);
        const auto table = p.table();
        QStringList sorted, given;
        for (int row = 0; row < table.rows(); ++row)
            given << table.cell(row, u"Status"_s) + u'/' + (table.cell(row, u"Role"_s) == u"user" ? u"0"_s : u"1"_s);
        for (int row = 1; row < given.size(); ++row) {
            const auto before = given[row - 1].split(u'/'), now = given[row].split(u'/');
            QVERIFY(before[0] <= now[0]);
            if (before[0] == now[0] && before[0] == u"Active")
                QVERIFY2(table.cell(row, u"Role"_s) <= table.cell(row - 1, u"Role"_s)
                        || table.cell(row - 1, u"Role"_s) == table.cell(row, u"Role"_s),
                    "descending by role");
        }
    }

    void filtersByFacetsWithCounts()
    {
        Users p;
        click(p.find("Status"));
        auto* list = popup()->findChild<QAbstractItemView*>();
        QStringList values;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            values << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QTest::keyClick(list, Qt::Key_Escape);
        p.tick("Status", u"Disabled"_s);
        QVERIFY(p.table().rows() > 0);
        for (const auto& status : p.table().columnOf(u"Status"_s))
            QCOMPARE(status, u"Disabled"_s);
        QVERIFY2(values.contains(u"Disabled, %1"_s.arg(p.table().rows())), qPrintable(values.join(u' ')));
        // The other facets count what this one leaves.
        click(p.find("Role"));
        list = popup()->findChild<QAbstractItemView*>();
        QCOMPARE(
            list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(), u"user, %1"_s.arg(p.table().rows()));
        QTest::keyClick(list, Qt::Key_Escape);
        QTest::keyClick(p.find("Status: Disabled"), Qt::Key_Delete);
        QVERIFY(p.find("Status"));
    }

    void saysWhatHidesEverything()
    {
        Users p;
        p.tick("Status", u"Disabled"_s);
        type(p.find("Filter users"), u"haldr"_s);
        QVERIFY(p.shows("No user matches “haldr” and Disabled"));
        QVERIFY(p.shows("are hidden by these two filters."));
        click(p.find("Clear filters"));
        QVERIFY(p.table().rows() > 30);
    }

    void keepsSelectionByRecord()
    {
        Users p;
        p.table().clickCell(2, u"E-mail"_s);
        const QString first = p.table().cell(2, u"Name"_s), second = p.table().cell(6, u"Name"_s);
        p.table().clickCell(6, u"E-mail"_s, Qt::ControlModifier);
        p.clickTitle(u"Name"_s);
        QStringList selected;
        for (const int row : p.selectedRows())
            selected << p.table().cell(row, u"Name"_s);
        selected.sort();
        QStringList wanted{first, second};
        wanted.sort();
        QCOMPARE(selected, wanted);
        // And over a newer reading in which rows have moved.
        p.file().sql("UPDATE users SET name = 'AAA first' WHERE name = 'Yuki Tanaka'");
        QSignalSpy read(&p.instance(), &OpenInstance::snapshotChanged);
        click(p.find("Read again"));
        QTRY_VERIFY(read.count() >= 1);
        QTRY_VERIFY(p.table().columnOf(u"Name"_s).contains(u"AAA first"_s));
        selected.clear();
        for (const int row : p.selectedRows())
            selected << p.table().cell(row, u"Name"_s);
        selected.sort();
        QCOMPARE(selected, wanted);
    }

    void copiesCellsAndRows()
    {
        Users p;
        type(p.find("Filter users"), u"contoso"_s);
        p.table().clickCell(0, u"E-mail"_s);
        p.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard(), u"daniel.brandt@contoso-partners.example"_s);
        p.key(Qt::Key_A, Qt::ControlModifier);
        p.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const auto lines = clipboard().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].startsWith(u"Name\tE-mail\tRole\tStatus"));
        QVERIFY(lines[2].startsWith(u"Kwame Mensah\tkwame.mensah@contoso-partners.example\tuser\tdisabled\tlocal"));
    }

    void copiesFormulasSafely()
    {
        Users p;
        type(p.find("Filter users"), u"calc"_s);
        p.table().clickCell(0, u"E-mail"_s);
        p.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(clipboard().contains(u"'=cmd|' /C calc'!A0\t"));
    }

    void exportsWhatIsShown()
    {
        Users p;
        p.tick("Status", u"Disabled"_s);
        const QString target = p.file().path("out.csv");
        QSignalSpy said(&p.page(), &Page::notice);
        click(p.find("Export"));
        QVERIFY(choose(u"CSV as shown"_s));
        QTRY_VERIFY(p.page().findChild<QFileDialog*>());
        auto* dialog = p.page().findChild<QFileDialog*>();
        auto* name = dialog->findChild<QLineEdit*>();
        name->setText(target);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(said.count(), 1);
        const auto lines = QString::fromUtf8(Fixture::contents(target)).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), p.table().rows() + 1);
        QVERIFY(lines[0].startsWith(u"name,email,role,status,provider,last_seen_at"));
        QVERIFY(lines[1].startsWith(u"Ines Carvalho,ines.carvalho@northwind.example,user,disabled,local,"));
    }

    void choosesAndRemembersColumns()
    {
        Users p;
        QVERIFY(!p.table().titles().contains(u"Keys"_s));
        click(p.find("Columns"));
        auto* list = popup()->findChild<QAbstractItemView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString() == u"Keys") {
                list->setCurrentIndex(list->model()->index(row, 0));
                QTest::keyClick(list, Qt::Key_Space);
                break;
            }
        QTest::keyClick(list, Qt::Key_Escape);
        QVERIFY(p.table().titles().contains(u"Keys"_s));
        p.clickTitle(u"E-mail"_s);
        QSettings settings(p.file().path("layout.ini"), QSettings::IniFormat);
        p.page().saveLayout(settings);
        Users again;
        again.page().restoreLayout(settings);
        QVERIFY(again.table().titles().contains(u"Keys"_s));
        QCOMPARE(again.table().columnOf(u"E-mail"_s), p.table().columnOf(u"E-mail"_s));
    }

    void movesByKeyboard()
    {
        Users p;
        p.view()->setFocus();
        p.key(Qt::Key_End);
        QCOMPARE(p.view()->currentIndex().row(), p.table().rows() - 1);
        p.key(Qt::Key_Home);
        QCOMPARE(p.view()->currentIndex().row(), 0);
        p.key(Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(p.selectedRows().size(), 2U);
        p.key(Qt::Key_Escape);
        QCOMPARE(p.selectedRows().size(), 0U);
        p.key(Qt::Key_Menu);
        QVERIFY(choose(u"Sort by"_s));
    }

    void filtersFromTheContextMenu()
    {
        Users p;
        type(p.find("Filter users"), u"Kwame"_s);
        p.table().clickCell(0, u"Status"_s);
        p.key(Qt::Key_Menu);
        QVERIFY(choose(u"Show only “Disabled”"_s));
        QVERIFY(p.find("Status: Disabled"));
    }

    void showsHostileTextAsText()
    {
        Users p("UPDATE users SET name = 'a' || char(10) || char(8238) || 'b' WHERE name = 'Yuki Tanaka';"
                "UPDATE users SET name = replace(hex(zeroblob(500000)), '00', 'xy') WHERE name = 'Greta Nilsson'");
        type(p.find("Filter users"), u"yuki.tanaka"_s);
        QCOMPARE(p.table().cell(0, u"Name"_s), u"a␊␦b"_s);
        static_cast<QLineEdit*>(p.find("Filter users"))->setText(u"script"_s);
        QCOMPARE(p.table().cell(0, u"Name"_s), u"<script>alert(1)</script><img src=x onerror=alert(2)>"_s);
        static_cast<QLineEdit*>(p.find("Filter users"))->setText(u"greta"_s);
        QVERIFY(p.table().cell(0, u"Name"_s).size() < 400);
        p.table().clickCell(0, u"E-mail"_s);
        p.key(Qt::Key_Home);
        p.view()->setCurrentIndex(p.view()->model()->index(0, 0));
        p.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard().size(), 1'000'000);
    }

    void marksWhatCantBeReadAndSortsItLast()
    {
        Users p("UPDATE users SET created_at = 'soon' WHERE name = 'Bruno Marchetti'");
        click(p.find("Columns"));
        auto* list = popup()->findChild<QAbstractItemView*>();
        for (int row = 0; row < list->model()->rowCount(); ++row)
            if (list->model()->index(row, 0).data().toString() == u"Created") {
                list->setCurrentIndex(list->model()->index(row, 0));
                QTest::keyClick(list, Qt::Key_Space);
                break;
            }
        QTest::keyClick(list, Qt::Key_Escape);
        for (int twice = 0; twice < 2; ++twice) {
            p.clickTitle(u"Created"_s);
            QCOMPARE(p.table().cell(p.table().rows() - 1, u"Created"_s), u"can't be read"_s);
            QCOMPARE(p.table().cell(p.table().rows() - 1, u"Name"_s), u"Bruno Marchetti"_s);
        }
    }

    void namesEveryControlOnce()
    {
        Users p;
        p.table().clickCell(3, u"E-mail"_s);
        p.settle();
        QHash<QString, int> names;
        for (auto* w : p.widget()->findChildren<QWidget*>()) {
            if (!w->isVisible() || w->focusPolicy() == Qt::NoFocus || w->inherits("QHeaderView")
                || w->inherits("QAbstractScrollArea") != w->inherits("QTableView"))
                continue;
            auto* iface = QAccessible::queryAccessibleInterface(w);
            const QString name = iface ? iface->text(QAccessible::Name) : QString();
            QVERIFY2(!name.isEmpty(), w->metaObject()->className());
            QVERIFY2(++names[name] == 1, qPrintable(name));
        }
        QVERIFY(names.size() > 10);
    }
};

QTEST_MAIN(TestTablePage)
#include "test_table_page.moc"
