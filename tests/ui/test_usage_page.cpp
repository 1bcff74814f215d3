// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/open_page.h"
#include "ui/usage/usage_page.h"
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QClipboard>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace bw;
using namespace bw::test;

namespace {

class Usage : public OpenPage<UsagePage> {
public:
    explicit Usage(const Fixture& data)
        : OpenPage(data, kRecordingDay)
    {
        if (!QTest::qWaitFor([this] { return !instance().usageRunning() && !status().isEmpty(); }))
            qWarning("usage was not read");
    }
    QTableView* table() { return named<QTableView>("Usage"); }
    QString figure(const char* name)
    {
        const QString lead = QString::fromUtf8(name) + QStringLiteral(": ");
        for (auto* label : page().findChildren<QLabel*>())
            if (label->isVisible() && label->accessibleName().startsWith(lead))
                return label->accessibleName().mid(lead.size()).remove(QChar(0x2009)).remove(QChar(0x202F));
        return {};
    }
    bool choosePeriod(const char* entry)
    {
        for (auto* button : page().findChildren<QAbstractButton*>())
            if (button->isVisible() && button->accessibleName().startsWith(QStringLiteral("Period: "))) {
                QTest::mouseClick(button, Qt::LeftButton);
                return pressEntry(entry);
            }
        return false;
    }
    bool groupBy(const char* entry)
    {
        for (auto* button : page().findChildren<QAbstractButton*>())
            if (button->accessibleName().startsWith(QStringLiteral("Group by: "))) {
                QTest::mouseClick(button, Qt::LeftButton);
                return pressEntry(entry);
            }
        return false;
    }
    // Exact value of a cell, as it would be copied.
    QString cell(const char* row, const char* column)
    {
        const int name = columnTitled(table(), "Requests") - 2; // the hidden id stands between
        const int r = rowNamed(table(), name, row);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {},
            table()->visualRect(table()->model()->index(r, columnTitled(table(), column))).center());
        QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
        return r < 0 ? QString() : QApplication::clipboard()->text();
    }
    QWidget* chart()
    {
        for (auto* widget : page().findChildren<QAbstractScrollArea*>())
            if (widget->isVisible() && widget->accessibleName().startsWith(QStringLiteral("Tokens by ")))
                return widget;
        return nullptr;
    }
    // What is said of the column that the keys go to.
    QString column(Qt::Key key)
    {
        chart()->setFocus();
        QTest::keyClick(chart(), key);
        return chart()->accessibleDescription().remove(QChar(0x2009)).remove(QChar(0x202F));
    }
};

// One number of the database, as its own shell would give it.
QString sql(const Fixture& data, const QByteArray& query)
{
    sqlite3* db = nullptr;
    sqlite3_open(QFile::encodeName(data.file()).constData(), &db);
    sqlite3_stmt* statement = nullptr;
    QString result;
    if (sqlite3_prepare_v2(db, query.constData(), -1, &statement, nullptr) == SQLITE_OK
        && sqlite3_step(statement) == SQLITE_ROW)
        result = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return result;
}

} // namespace

class TestUsagePage : public QObject {
    Q_OBJECT
private slots:
    void sumsAreThoseOfTheDatabase()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        const QByteArray days = " FROM usage_records WHERE substr(created_at,1,10) >= '2026-10-23'";
        QTRY_COMPARE(usage.figure("Total tokens"), sql(data, "SELECT sum(total_tokens)" + days));
        QCOMPARE(usage.figure("Requests"), sql(data, "SELECT count(*)" + days));
        QVERIFY(usage.choosePeriod("All"));
        QTRY_COMPARE(usage.figure("Total tokens"), sql(data, "SELECT sum(total_tokens) FROM usage_records"));
        QCOMPARE(usage.figure("Prompt tokens"), sql(data, "SELECT sum(prompt_tokens) FROM usage_records"));
        QCOMPARE(usage.figure("Completion tokens"), sql(data, "SELECT sum(completion_tokens) FROM usage_records"));
        QCOMPARE(usage.figure("Requests"), sql(data, "SELECT count(*) FROM usage_records"));
        QCOMPARE(usage.figure("Active users"), sql(data, "SELECT count(DISTINCT user_id) FROM usage_records"));
    }

    void whatHasNoColumnIsNotZero()
    {
        Fixture data("4.9.0");
        data.sql("ALTER TABLE usage_records DROP COLUMN prompt_tokens");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QTRY_COMPARE(usage.figure("Total tokens"), sql(data, "SELECT sum(total_tokens) FROM usage_records"));
        QCOMPARE(usage.figure("Prompt tokens"), QStringLiteral("not known"));
        QCOMPARE(usage.cell("qwen3-8b", "Prompt tokens"), QString());
        QCOMPARE(usage.cell("qwen3-8b", "Total tokens"),
            sql(data, "SELECT sum(total_tokens) FROM usage_records WHERE model='qwen3-8b'"));
        const auto index = usage.table()->model()->index(0, columnTitled(usage.table(), "Prompt tokens"));
        QCOMPARE(index.data().toString(), QStringLiteral("–"));
        QVERIFY2(index.data(Qt::ToolTipRole).toString().contains(u"prompt_tokens"),
            qPrintable(index.data(Qt::ToolTipRole).toString()));
    }

    void theTableAgreesWithTheDatabase()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
        const QByteArray model = " FROM usage_records WHERE model='qwen3-8b'";
        QCOMPARE(usage.cell("qwen3-8b", "Total tokens"), sql(data, "SELECT sum(total_tokens)" + model));
        QCOMPARE(usage.cell("qwen3-8b", "Requests"), sql(data, "SELECT count(*)" + model));
        QCOMPARE(usage.table()->model()->rowCount(), 3);
    }

    // Usage outlives its users, and the legacy key never was one.
    void namesWhoIsNoUserAnyMore()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QVERIFY(usage.groupBy("User"));
        QTRY_COMPARE(usage.cell("Legacy API key", "Requests"), QStringLiteral("26"));
        QCOMPARE(usage.cell("Elif Demir (deleted user)", "Total tokens"), QStringLiteral("15"));
        QCOMPARE(usage.table()->model()->rowCount(), 12);
    }

    void aUserInTheTableIsALink()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QVERIFY(usage.groupBy("User"));
        QTRY_VERIFY(usage.table()->isVisible() && rowNamed(usage.table(), 0, "Samuel Okafor") >= 0);
        QSignalSpy links(&usage.page(), &Page::linkActivated);
        const auto index = usage.table()->model()->index(rowNamed(usage.table(), 0, "Samuel Okafor"), 0);
        usage.table()->scrollTo(index);
        const QRect rect = usage.table()->visualRect(index);
        QTest::mouseClick(usage.table()->viewport(), Qt::LeftButton, {}, QPoint(rect.left() + 50, rect.center().y()));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0][0].value<Subject>().type, QStringLiteral("user"));
        QCOMPARE(links[0][1].toString(), QStringLiteral("users"));
    }

    void arrowKeysReadTheColumns()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QTRY_VERIFY(usage.chart());
        QCOMPARE(usage.column(Qt::Key_End).section(u',', 0, 0), QStringLiteral("Saturday 21 Nov 2026: 450 tokens"));
        const QString before = usage.column(Qt::Key_Left);
        QCOMPARE(before.section(u',', 0, 0),
            QStringLiteral("Friday 20 Nov 2026: %1 tokens")
                .arg(sql(data, "SELECT sum(total_tokens) FROM usage_records WHERE created_at LIKE '2026-11-20%'")));
        QVERIFY(before.contains(QStringLiteral("qwen3-8b ")));
        QCOMPARE(usage.column(Qt::Key_Home).section(u',', 0, 0), QStringLiteral("Friday 23 Oct 2026: 0 tokens"));
        // A column opened shows that day alone, by hours.
        usage.column(Qt::Key_End);
        QTest::keyClick(usage.chart(), Qt::Key_Return);
        QTRY_COMPARE(usage.figure("Total tokens"), QStringLiteral("450"));
    }

    void theLegendHidesAndShowsAlone()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QTRY_VERIFY(usage.chart());
        const QString all = usage.column(Qt::Key_End);
        QVERIFY(all.contains(QStringLiteral("qwen3-8b ")));
        QVERIFY(usage.press("Show qwen3-8b"));
        QVERIFY(!usage.column(Qt::Key_End).contains(QStringLiteral("qwen3-8b ")));
        QVERIFY(usage.press("Show qwen3-8b"));
        QCOMPARE(usage.column(Qt::Key_End), all);
        auto* row = usage.named<QAbstractButton>("Show gemma-3-12b-it");
        QTest::keyClick(row, Qt::Key_Return);
        QVERIFY(!usage.column(Qt::Key_End).contains(QStringLiteral("qwen3-8b ")));
        QVERIFY(usage.column(Qt::Key_End).contains(QStringLiteral("gemma-3-12b-it ")));
    }

    void theZoneMovesTheDays()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QTRY_VERIFY(usage.chart());
        auto* zone = usage.named<QAbstractButton>("Zone: UTC");
        QVERIFY(zone);
        QTest::mouseClick(zone, Qt::LeftButton);
        auto* search = QApplication::activePopupWidget()->findChild<QLineEdit*>();
        QTest::keyClicks(search, QStringLiteral("kiritimati"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(usage.named<QAbstractButton>("Zone: Pacific/Kiritimati"));
        // There it is already the 22nd: what the server wrote from 10:00 UTC on belongs to it.
        const QString tokens =
            sql(data, "SELECT sum(total_tokens) FROM usage_records WHERE created_at >= '2026-11-21 10:00'");
        QTRY_COMPARE(
            usage.column(Qt::Key_End).section(u',', 0, 0), QStringLiteral("Sunday 22 Nov 2026: %1 tokens").arg(tokens));
    }

    void anEmptyPeriodSaysWhereTheUsageIs()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("This year"));
        for (int i = 0; i < 2; ++i)
            QVERIFY(usage.press("Earlier"));
        QTRY_VERIFY(usage.says("No usage in 1 Jan – 31 Dec 2024"));
        QVERIFY(usage.says("There is usage from 17 Oct 2025 – 21 Nov 2026."));
        QVERIFY(usage.press("Show all"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
    }

    void filtersByWhatALinkNames()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        const QString id = sql(data, "SELECT id FROM users WHERE name='Samuel Okafor'");
        usage.page().show(Subject{QStringLiteral("user"), id, {}, {}});
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("20"));
        QVERIFY(usage.named<QAbstractButton>("User: Samuel Okafor"));
        QVERIFY(usage.choose("Source", "API keys"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("20"));
        QVERIFY(usage.press("Clear all"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
    }

    void unreadableTimesAreCountedAndSaid()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE usage_records SET created_at='yesterday' WHERE id IN (SELECT id FROM usage_records LIMIT 3)");
        Usage usage(data);
        QTRY_VERIFY(usage.says("Usage of 3 rows with an unreadable time is not in the chart."));
    }

    void aTotalThatIsNotTheSumIsSaid()
    {
        Fixture data("4.9.0");
        data.sql("UPDATE usage_records SET total_tokens=total_tokens+7");
        Usage usage(data);
        const auto hint = QStringLiteral("The server counted ");
        const auto cell = usage.table()->model()->index(0, columnTitled(usage.table(), "Total tokens"));
        QVERIFY(cell.data(Qt::ToolTipRole).toString().startsWith(hint));
        const auto labels = usage.page().findChildren<QLabel*>();
        QCOMPARE(std::count_if(labels.begin(), labels.end(),
                     [&](const QLabel* label) { return label->toolTip().startsWith(hint); }),
            1);
    }

    // A preset ends with today; of all time the totals hold what the chart can't reach, and it says so.
    void rowsOfTheFarFutureAreNotInToday()
    {
        Fixture data("4.9.0");
        Usage before(data);
        const auto inMonth = before.figure("Requests");
        QVERIFY(before.choosePeriod("All"));
        const auto rows = sql(data, "SELECT count(*) FROM usage_records").toUtf8();
        QTRY_COMPARE(before.figure("Requests"), QString::fromUtf8(rows));
        QVERIFY(!before.says("not in the chart"));
        data.sql("UPDATE usage_records SET created_at='2300-01-01 00:00:00+00:00' WHERE id="
                 "(SELECT id FROM usage_records WHERE created_at LIKE '2026-11-20%' LIMIT 1)");
        Usage after(data);
        QVERIFY(after.choosePeriod("30 days"));
        QTRY_COMPARE(after.figure("Requests").toInt(), inMonth.toInt() - 1);
        QVERIFY(after.choosePeriod("All"));
        QTRY_COMPARE(after.figure("Requests"), QString::fromUtf8(rows));
        QTRY_VERIFY(after.says("2026 are not in the chart, but in totals and table: 1."));
    }

    void exportsTheTableTheCourseAndPictures()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("Today"));
        QTRY_COMPARE(usage.figure("Total tokens"), QStringLiteral("450"));
        const auto csv = usage.exported("Table as CSV…", data.path("table.csv"));
        QVERIFY(csv.startsWith("id,name,requests,prompt_tokens,completion_tokens,total_tokens,share\n"));
        const auto today = QByteArray(" FROM usage_records WHERE created_at LIKE '2026-11-21%' AND model='qwen3-8b'");
        const auto tokens = sql(data, "SELECT sum(total_tokens)" + today).toUtf8();
        QVERIFY(csv.contains("qwen3-8b,qwen3-8b," + sql(data, "SELECT count(*)" + today).toUtf8() + ','));
        QVERIFY(csv.contains(',' + tokens + ','));
        const auto course = usage.exported("Course as CSV…", data.path("course.csv"));
        QVERIFY(course.startsWith("start,model,requests,prompt_tokens,completion_tokens,total_tokens\n2026-11-21T"));
        qint64 sum = 0;
        for (const QByteArray& line : course.split('\n'))
            sum += line.contains("qwen3-8b") ? line.split(',').last().toLongLong() : 0;
        QCOMPARE(QByteArray::number(sum), tokens);
        QVERIFY(usage.exported("Chart as PNG…", data.path("chart.png")).startsWith("\x89PNG"));
        QVERIFY(usage.exported("Chart as PDF…", data.path("chart.pdf")).startsWith("%PDF-"));
    }

    void theTableIsSearchedAndTheChartStays()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
        usage.page().focusSearch();
        auto* search = usage.named<QLineEdit>("Filter this table");
        QVERIFY(search && usage.page().focusWidget() == search);
        QTest::keyClicks(search, QStringLiteral("gemma"));
        QCOMPARE(usage.table()->model()->rowCount(), 1);
        QVERIFY(usage.says("1 of 3"));
        QCOMPARE(usage.figure("Requests"), QStringLiteral("170"));
        const auto shown = usage.exported("Table as CSV, 1 shown rows…", data.path("shown.csv"));
        QCOMPARE(shown.count('\n'), 2);
        QVERIFY(shown.contains("gemma-3-12b-it,"));
        QCOMPARE(usage.exported("Table as CSV…", data.path("all.csv")).count('\n'), 4);
        QTest::keyClicks(search, QStringLiteral(" of nobody"));
        QVERIFY(usage.says("Nothing here matches “gemma of nobody”"));
        QVERIFY(usage.press("Clear filter"));
        QCOMPARE(usage.table()->model()->rowCount(), 3);
        // Letters typed in the table go on to the search, Escape ends it.
        usage.table()->setFocus();
        QTest::keyClicks(usage.table(), QStringLiteral("q"));
        QTest::keyClicks(search, QStringLiteral("wen"));
        QCOMPARE(usage.table()->model()->rowCount(), 1);
        QTest::keyClick(usage.table(), Qt::Key_Escape);
        QCOMPARE(usage.table()->model()->rowCount(), 3);
    }

    void columnsAndSortOutliveAnotherGroupingAndTheWindow()
    {
        Fixture data("4.9.0");
        QSettings kept(data.path("layout.ini"), QSettings::IniFormat);
        const auto shows = [](Usage& usage, const char* title) {
            return !usage.table()->isColumnHidden(columnTitled(usage.table(), title));
        };
        {
            Usage usage(data);
            QVERIFY(usage.choosePeriod("All"));
            QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
            QVERIFY(shows(usage, "Prompt tokens"));
            QVERIFY(usage.choose("Columns", "Prompt tokens"));
            QVERIFY(!shows(usage, "Prompt tokens"));
            QVERIFY(usage.groupBy("User"));
            QTRY_COMPARE(usage.table()->model()->rowCount(), 12);
            QVERIFY(!shows(usage, "Prompt tokens"));
            usage.page().saveLayout(kept);
        }
        Usage usage(data);
        usage.page().restoreLayout(kept);
        QTRY_COMPARE(usage.table()->model()->rowCount(), 12);
        QVERIFY(!shows(usage, "Prompt tokens"));
        QVERIFY(shows(usage, "Completion tokens"));
    }

    void byteOrderMarkIsAChoice()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("All"));
        QTRY_COMPARE(usage.figure("Requests"), QStringLiteral("170"));
        QVERIFY(usage.press("Export") && Usage::pressEntry("Mark CSV as UTF-8 for spreadsheets"));
        QVERIFY(usage.exported("Table as CSV…", data.path("table.csv")).startsWith("\xEF\xBB\xBFid,name"));
        QVERIFY(usage.exported("Course as CSV…", data.path("course.csv")).startsWith("\xEF\xBB\xBFstart,"));
        QVERIFY(usage.exported("Table as JSON…", data.path("table.json")).startsWith("["));
        QVERIFY(usage.press("Export") && Usage::pressEntry("Mark CSV as UTF-8 for spreadsheets"));
        QVERIFY(usage.exported("Table as CSV…", data.path("plain.csv")).startsWith("id,name"));
    }

    void noUsageAtAll()
    {
        Fixture data("4.9.0");
        data.sql("DELETE FROM usage_records");
        Usage usage(data);
        QTRY_VERIFY(usage.says("No usage yet"));
    }

    void readsAgainWhatHasBeenAdded()
    {
        Fixture data("4.9.0");
        Usage usage(data);
        QVERIFY(usage.choosePeriod("Today"));
        QTRY_COMPARE(usage.figure("Total tokens"), QStringLiteral("450"));
        data.sql("INSERT INTO usage_records (user_id,model,prompt_tokens,completion_tokens,total_tokens,created_at)"
                 " VALUES ('x','new-model',1,2,1003,'2026-11-21 11:00:00+00:00')");
        QVERIFY(usage.press("Read again"));
        QTRY_COMPARE(usage.figure("Total tokens"), QStringLiteral("1453"));
        QTRY_VERIFY(usage.named<QAbstractButton>("Show new-model")); // shown with the next layout
    }
};

QTEST_MAIN(TestUsagePage)
#include "test_usage_page.moc"
