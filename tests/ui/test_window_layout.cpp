// SPDX-License-Identifier: GPL-3.0-or-later
// Facets and columns by keyboard, and what a window remembers of them.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QPushButton>
#include <QSplitterHandle>
#include <QToolButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

void openIt(Program& program, const Fixture& data)
{
    program.console().openAddress(data.file());
    QTRY_VERIFY(program.tabs());
    QTRY_VERIFY(program.window().instance()->hasActivity());
}

TableReader users(Program& program) { return TableReader(program.table("Users")); }
QStringList titles(Program& program) { return Program::titles(program.table("Users")); }

// The list of the popup as it is painted: what a screen reader says of its lines.
QStringList lines()
{
    QStringList out;
    auto* list = popup()->findChild<QAbstractItemView*>();
    for (int row = 0; list && row < list->model()->rowCount(); ++row)
        out << list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return out;
}

bool popupSays(const QString& text)
{
    for (auto* label : popup()->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(text))
            return true;
    return false;
}

void press(Qt::Key key, Qt::KeyboardModifiers with = {})
{
    if (!QApplication::activePopupWidget())
        qFatal("the popup has gone before %d", key);
    auto* at = popup()->focusWidget();
    QVERIFY(at);
    QTest::keyClick(at, key, with);
}

// As many as rows: every user comes from a provider of its own.
const char* const kProviders = "UPDATE users SET provider = 'provider ' || printf('%03d', rowid)";
const char* const kMany = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400)
    INSERT INTO users (id, email, name, provider, subject, role, status, created_at, updated_at)
    SELECT 'id' || i, 'user' || i || '@northwind.example', 'User ' || i, 'idp' || i, 'user' || i, 'user', 'active',
        '2026-11-01 10:00:00+00:00', '2026-11-01 10:00:00+00:00' FROM n;
)";

} // namespace

class TestWindowLayout : public QObject {
    Q_OBJECT
private slots:
    void aLongFacetIsSearchedByKeyboard()
    {
        Fixture data("4.9.0");
        data.sql(kProviders);
        Program program(data.folder());
        openIt(program, data);
        const int all = users(program).rows();
        auto* facet = named<QToolButton>(&program.window(), u"Provider"_s);
        QVERIFY(facet);
        facet->setFocus();
        QTest::keyClick(facet, Qt::Key_Down);
        QVERIFY(lines().size() == all);
        QVERIFY(!popupSays(u"more: type to find them"_s));
        auto* list = popup()->findChild<QAbstractItemView*>();
        QVERIFY(list->visualRect(list->model()->index(all - 1, 0)).top() > list->viewport()->height()); // don't fit
        QTest::keyClicks(popup()->focusWidget(), u"VIDER 01"_s);
        QVERIFY(lines().size() > 5);
        for (const auto& line : lines())
            QVERIFY2(line.startsWith(u"provider 01"), qPrintable(line));
        QVERIFY(lines().contains(u"provider 017, 1"_s));
        QTest::keyClicks(popup()->focusWidget(), u"7"_s);
        QCOMPARE(lines(), QStringList{u"provider 017, 1"_s});
        press(Qt::Key_Return);
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(users(program).rows(), 1);
        QCOMPARE(users(program).cell(0, u"Provider"_s), u"provider 017"_s);

        // A second one with the arrow keys; what is ticked stays so while one searches.
        facet = named<QToolButton>(&program.window(), u"Provider: provider 017"_s);
        QVERIFY(facet);
        facet->setFocus();
        QTest::keyClick(facet, Qt::Key_Space);
        QTest::keyClicks(popup()->focusWidget(), u"provider 02"_s);
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Space);
        press(Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(users(program).rows(), 2);
        QVERIFY(named<QToolButton>(&program.window(), u"Provider: provider 017, provider 021"_s));
        // The end of a long list, too.
        facet->setFocus();
        QTest::keyClick(facet, Qt::Key_Return);
        press(Qt::Key_Down);
        press(Qt::Key_End);
        press(Qt::Key_Space);
        press(Qt::Key_Escape);
        QCOMPARE(users(program).rows(), 3);
        QTest::keyClick(facet, Qt::Key_Delete);
        QCOMPARE(users(program).rows(), all);
    }

    void moreThanCanBeListedAreFoundAndCounted()
    {
        Fixture data("4.9.0");
        data.sql(kMany);
        Program program(data.folder());
        openIt(program, data);
        auto* facet = named<QToolButton>(&program.window(), u"Provider"_s);
        QVERIFY(facet);
        facet->setFocus();
        QTest::keyClick(facet, Qt::Key_Return);
        QCOMPARE(lines().size(), 300);
        QVERIFY2(popupSays(u"more: type to find them"_s), "what the list leaves out");
        QVERIFY(!lines().contains(u"idp399, 1"_s));
        QTest::keyClicks(popup()->focusWidget(), u"idp399"_s);
        QCOMPARE(lines(), QStringList{u"idp399, 1"_s});
        QVERIFY(!popupSays(u"more: type to find them"_s));
        press(Qt::Key_Return);
        QCOMPARE(users(program).columnOf(u"Provider"_s), QStringList{u"idp399"_s});
    }

    void facetsThatDoNotFitAreInAMenu()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.window().resize(1250, 700);
        openIt(program, data);
        // A wide pane leaves the table's bar little room.
        for (auto* handle : program.window().findChildren<QSplitterHandle*>())
            if (handle->isVisible() && handle->mapTo(&program.window(), QPoint()).x() > 600) {
                QTest::mousePress(handle, Qt::LeftButton, {}, {0, 100});
                QTest::mouseMove(handle, {-200, 100});
                QTest::mouseRelease(handle, Qt::LeftButton, {}, {-200, 100});
            }
        auto* more = named<QPushButton>(&program.window(), u"Filter"_s);
        QVERIFY(more);
        QVERIFY(!named<QToolButton>(&program.window(), u"Last seen"_s));
        more->setFocus();
        QTest::keyClick(more, Qt::Key_Space);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Up); // from the top to the last one
        QVERIFY(menu->activeAction());
        QCOMPARE(menu->activeAction()->text(), u"Last seen"_s);
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void columnsAreChosenMovedAndResetByKeyboard()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        openIt(program, data);
        const QStringList usual = titles(program);
        QVERIFY(usual.startsWith(u"Name"_s));
        auto* button = named<QToolButton>(&program.window(), u"Columns"_s);
        QVERIFY(button);
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        press(Qt::Key_Down);
        press(Qt::Key_Space); // the second one goes
        QStringList wanted = usual;
        wanted.removeAt(1);
        QCOMPARE(titles(program), wanted);
        press(Qt::Key_Space); // and comes back
        QCOMPARE(titles(program), usual);
        press(Qt::Key_Up, Qt::AltModifier); // to the left of the first
        wanted = usual;
        wanted.swapItemsAt(0, 1);
        QCOMPARE(titles(program), wanted);
        press(Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(titles(program), usual);
        press(Qt::Key_Up, Qt::AltModifier);
        // To the buttons under the list.
        QStringList reached;
        for (int i = 0; i < 5 && reached.value(reached.size() - 1) != u"Reset columns"; ++i) {
            press(Qt::Key_Tab);
            reached << spokenName(popup()->focusWidget());
        }
        QVERIFY2(reached.contains(u"Move column to the left"_s), qPrintable(reached.join(u',')));
        QVERIFY2(reached.contains(u"Reset columns"_s), qPrintable(reached.join(u',')));
        press(Qt::Key_Space);
        QCOMPARE(titles(program), usual);
        press(Qt::Key_Escape);
        QVERIFY(!QApplication::activePopupWidget());
    }

    void theLastColumnStays()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        openIt(program, data);
        QVERIFY(program.choose({u"View"_s, u"Columns…"_s}));
        auto* list = popup()->findChild<QAbstractItemView*>();
        press(Qt::Key_Home);
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked)
                press(Qt::Key_Space);
            press(Qt::Key_Down);
        }
        press(Qt::Key_Escape);
        QCOMPARE(titles(program).size(), 1);
    }

    void theLayoutOutlivesTheProgram()
    {
        Fixture data("4.9.0");
        QStringList order, names;
        QSize size;
        int width = 0, pane = 0;
        {
            Program program(data.folder());
            program.window().resize(1380, 790);
            openIt(program, data);
            auto* table = program.table("Users");
            const QRect email = Program::titleRect(table, u"E-mail"_s);
            Program::drag(table, {email.right(), 10}, {email.right() + 61, 10});
            width = Program::titleRect(table, u"E-mail"_s).width();
            QCOMPARE(width, email.width() + 61);
            Program::drag(table, Program::titleRect(table, u"Status"_s).center(),
                Program::titleRect(table, u"Name"_s).center() - QPoint(40, 0));
            QCOMPARE(titles(program).first(), u"Status"_s);
            QVERIFY(program.choose({u"View"_s, u"Columns…"_s}));
            press(Qt::Key_End); // a column that is hidden at first
            press(Qt::Key_Space);
            press(Qt::Key_Escape);
            QVERIFY(Program::clickTitle(table, u"Status"_s));
            QVERIFY(Program::clickTitle(table, u"E-mail"_s, Qt::ShiftModifier));
            QVERIFY(Program::clickTitle(table, u"E-mail"_s, Qt::ShiftModifier)); // downwards
            order = titles(program);
            names = users(program).columnOf(u"E-mail"_s);
            auto* detail = named<QFrame>(&program.window(), u"Detail"_s);
            QVERIFY(detail);
            pane = detail->width();
            size = program.window().size();
            program.window().close();
        }
        {
            Program program(data.folder(), nullptr, ThemeChoice::Light);
            openIt(program, data);
            QCOMPARE(titles(program), order);
            QCOMPARE(users(program).columnOf(u"E-mail"_s), names);
            QCOMPARE(Program::titleRect(program.table("Users"), u"E-mail"_s).width(), width);
            // Both sort keys are there: the first one turned round keeps the second.
            QVERIFY(Program::clickTitle(program.table("Users"), u"Status"_s, Qt::ShiftModifier));
            const auto now = users(program);
            for (int row = 1; row < now.rows(); ++row) {
                QVERIFY(now.cell(row - 1, u"Status"_s) >= now.cell(row, u"Status"_s));
                if (now.cell(row - 1, u"Status"_s) == now.cell(row, u"Status"_s))
                    QVERIFY(now.cell(row - 1, u"E-mail"_s) >= now.cell(row, u"E-mail"_s));
            }
            auto* detail = named<QFrame>(&program.window(), u"Detail"_s);
            QVERIFY(detail);
            QCOMPARE(detail->width(), pane);
            program.key(Qt::Key_F9);
            QVERIFY(!detail->isVisible());
            program.window().close();
        }
        Program program(data.folder());
        openIt(program, data);
        QVERIFY(!named<QFrame>(&program.window(), u"Detail"_s));
        QVERIFY(size.isValid());
    }

    void theUsagePageRemembersItsTable()
    {
        Fixture data("4.9.0");
        QStringList order;
        {
            Program program(data.folder());
            openIt(program, data);
            program.key(Qt::Key_5, Qt::ControlModifier);
            QTRY_VERIFY(program.table("Usage") && program.table("Usage")->model()->rowCount() > 0);
            auto* table = program.table("Usage");
            order = Program::titles(table);
            QVERIFY(order.size() > 4);
            Program::drag(table, Program::titleRect(table, order[2]).center(),
                Program::titleRect(table, order[1]).center() - QPoint(40, 0));
            std::swap(order[1], order[2]);
            QCOMPARE(Program::titles(table), order);
            program.window().close();
        }
        Program program(data.folder());
        openIt(program, data);
        QTRY_VERIFY(program.table("Usage") && program.table("Usage")->model()->rowCount() > 0);
        QCOMPARE(Program::titles(program.table("Usage")), order);
    }
};

QTEST_MAIN(TestWindowLayout)
#include "test_window_layout.moc"
