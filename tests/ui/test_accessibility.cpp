// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page as assistive technology and a person without a mouse would.
#include "tests/support/fixture.h"
#include "tests/ui/program.h"
#include "ui/common/page.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QButtonGroup>
#include <QHeaderView>
#include <QMenuBar>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSet>
#include <QTableView>
#include <algorithm>

using namespace bw;
using namespace bw::test;

namespace {

// Parts of another control: a table speaks for its header and viewport, a field for the icons in it.
bool isPart(const QWidget* w)
{
    return qobject_cast<const QHeaderView*>(w) || qobject_cast<const QScrollBar*>(w)
        || w->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<const QMenuBar*>(w)
        || w->inherits("QLineEditIconButton");
}

QList<QWidget*> controls(const QWidget& window)
{
    QList<QWidget*> all;
    for (auto* w : window.findChildren<QWidget*>())
        if (w->isVisible() && w->isEnabled() && !isPart(w)
            && ((w->focusPolicy() & Qt::TabFocus) || qobject_cast<QAbstractButton*>(w)
                || qobject_cast<QAbstractItemView*>(w)))
            all << w;
    return all;
}

QString describe(const QWidget* w, const QString& name)
{
    return QStringLiteral("%1 “%2” in %3")
        .arg(QString::fromLatin1(w->metaObject()->className()), name,
            w->parentWidget() ? QString::fromLatin1(w->parentWidget()->metaObject()->className()) : QString());
}

// What Tab reaches, from wherever the focus is, once around.
QSet<QWidget*> reachedByTab(QWidget& window)
{
    QSet<QWidget*> reached;
    for (int i = 0; i < 300; ++i) {
        auto* at = QApplication::focusWidget();
        if (!at || (i > 0 && reached.contains(at) && i > 3 * reached.size()))
            break;
        reached.insert(at);
        QTest::keyClick(&window, Qt::Key_Tab);
    }
    return reached;
}

// Choices of a group, and the frozen columns of a table: arrow keys go from one to the other.
bool reachedByArrows(const QWidget* w, const QSet<QWidget*>& reached)
{
    const auto any = [&](auto fits) { return std::any_of(reached.begin(), reached.end(), fits); };
    if (const auto* view = qobject_cast<const QAbstractItemView*>(w))
        return any([&](QWidget* other) {
            const auto* shared = qobject_cast<QAbstractItemView*>(other);
            return shared && shared->selectionModel() == view->selectionModel();
        });
    const auto* button = qobject_cast<const QAbstractButton*>(w);
    return button && button->group() && button->group()->exclusive() && any([&](QWidget* other) {
        const auto* choice = qobject_cast<QAbstractButton*>(other);
        return choice && choice->group() == button->group();
    });
}

void checkTable(QTableView* table)
{
    auto* interface = QAccessible::queryAccessibleInterface(table);
    QVERIFY(interface && interface->tableInterface());
    auto* cells = interface->tableInterface();
    if (table->model()->rowCount() == 0)
        return;
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        if (table->isColumnHidden(column))
            continue;
        const auto header = table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QVERIFY2(!header.isEmpty(), qPrintable(QStringLiteral("column %1").arg(column)));
        QCOMPARE(cells->columnDescription(column), header);
        // Columns that are derived from usage follow the others, however slow the machine.
        const auto spoken = [&] {
            auto* cell = cells->cellAt(0, column);
            return cell ? cell->text(QAccessible::Name) : QString();
        };
        QTRY_VERIFY2(!spoken().isEmpty(), qPrintable(header));
    }
}

} // namespace

class TestAccessibility : public QObject {
    Q_OBJECT
private slots:
    void everyPage_data()
    {
        QTest::addColumn<int>("tab");
        int tab = 0;
        for (const auto& page : pages())
            QTest::newRow(page.id) << tab++;
        QTest::newRow("welcome") << -1;
    }
    void everyPage()
    {
        QFETCH(int, tab);
        Fixture data("4.9.0");
        Program program(data.folder());
        if (tab >= 0) {
            program.console().openAddress(data.file());
            QTRY_VERIFY(program.tabs());
            QTRY_VERIFY(program.window().instance()->hasActivity()); // until then cells of it are grey blocks
            QTest::keyClick(&program.window(), Qt::Key(Qt::Key_1 + tab), Qt::ControlModifier);
            QCOMPARE(program.tabs()->currentIndex(), tab);
            QTRY_VERIFY(!program.window().instance()->usageRunning());
        }
        const auto all = controls(program.window());
        QVERIFY(all.size() > 3);
        const auto reached = reachedByTab(program.window());

        QSet<QString> names;
        static const QRegularExpression number(QStringLiteral("^[0-9]*$"));
        QStringList faults;
        for (auto* w : all) {
            const QString name = spokenName(w);
            const auto* interface = QAccessible::queryAccessibleInterface(w);
            const auto require = [&](bool fine, const char* what) {
                if (!fine)
                    faults << describe(w, name) + QStringLiteral(": ") + QString::fromLatin1(what);
            };
            require(!number.match(name).hasMatch(), "no name");
            require(name != QString::fromLatin1(w->metaObject()->className()), "its class for a name");
            require(!names.contains(name), "a name that another control has");
            require(interface && interface->role() != QAccessible::NoRole && interface->role() != QAccessible::Client,
                "no role");
            require(reached.contains(w) || reachedByArrows(w, reached), "not reached by keyboard");
            names.insert(name);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
        for (auto* table : program.window().findChildren<QTableView*>())
            if (table->isVisible())
                checkTable(table);
    }

    void theListOnTheLeftIsTabs()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(program.tabs());
        auto* list = QAccessible::queryAccessibleInterface(program.tabs());
        QCOMPARE(list->role(), QAccessible::PageTabList);
        QStringList tabs;
        for (int i = 0; i < list->childCount(); ++i) // scroll buttons, never shown, are children too
            if (list->child(i)->role() == QAccessible::PageTab)
                tabs << list->child(i)->text(QAccessible::Name);
        QCOMPARE(tabs,
            (QStringList{QStringLiteral("Users"), QStringLiteral("Roles"), QStringLiteral("Invites"),
                QStringLiteral("API keys"), QStringLiteral("Usage"), QStringLiteral("Sessions"),
                QStringLiteral("Journal")}));
    }
};

QTEST_MAIN(TestAccessibility)
#include "test_accessibility.moc"
