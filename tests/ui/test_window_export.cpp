// SPDX-License-Identifier: GPL-3.0-or-later
// Exports through the window, compared byte for byte, and stopped in the middle.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kHostile = R"(
    DELETE FROM users WHERE id NOT IN (SELECT id FROM users ORDER BY id LIMIT 6);
    UPDATE users SET email = 'a@x.example', name = '=cmd|'' /C calc''!A0' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 0);
    UPDATE users SET email = 'b@x.example', name = '+1' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 1);
    UPDATE users SET email = 'c@x.example', name = '@SUM(A1:A9)' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 2);
    UPDATE users SET email = 'd@x.example', name = char(9) || '=1' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 3);
    UPDATE users SET email = 'e@x.example', name = char(13) || '=2' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 4);
    UPDATE users SET email = 'f@x.example', name = 'Zoë "Z", née –' WHERE id = (SELECT id FROM users ORDER BY id LIMIT 1 OFFSET 5);
)";

const char* const kMany = R"(
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
    INSERT INTO users (id, email, name, provider, subject, role, status, created_at, updated_at)
    SELECT 'id' || i, 'user' || i || '@northwind.example', 'User ' || i, 'local', 'user' || i, 'user', 'active',
        '2026-11-01 10:00:00+00:00', '2026-11-01 10:00:00+00:00' FROM n;
)";

void openIt(Program& program, const Fixture& data)
{
    program.console().openAddress(data.file());
    QTRY_VERIFY(program.tabs());
    QTRY_VERIFY(program.window().instance()->hasActivity());
}

// Only name and e-mail, in the order of the e-mails.
void narrow(Program& program)
{
    auto* table = program.table("Users");
    QVERIFY(program.press("Columns"));
    auto* list = popup()->findChild<QAbstractItemView*>();
    QTest::keyClick(list, Qt::Key_Home);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QString title = list->model()->index(row, 0).data().toString();
        const bool ticked = list->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        if (ticked != (title == u"Name" || title == u"E-mail"))
            QTest::keyClick(list, Qt::Key_Space);
        QTest::keyClick(list, Qt::Key_Down);
    }
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(Program::clickTitle(table, u"E-mail"_s));
    QCOMPARE(TableReader(table).titles(), (QStringList{u"Name"_s, u"E-mail"_s}));
    QCOMPARE(TableReader(table).cell(0, u"E-mail"_s), u"a@x.example"_s);
}

const QByteArray kWanted = "name,email\n"
                           "'=cmd|' /C calc'!A0,a@x.example\n"
                           "'+1,b@x.example\n"
                           "'@SUM(A1:A9),c@x.example\n"
                           "'\t=1,d@x.example\n"
                           "\"'\r=2\",e@x.example\n"
                           "\"Zo\xC3\xAB \"\"Z\"\", n\xC3\xA9"
                           "e \xE2\x80\x93\",f@x.example\n";

} // namespace

class TestWindowExport : public QObject {
    Q_OBJECT
private slots:
    void hostileNamesAreTextInASpreadsheet()
    {
        Fixture data("4.9.0");
        data.sql(kHostile);
        Program program(data.folder());
        openIt(program, data);
        narrow(program);
        QVERIFY(program.exportTo("CSV as shown: 6 users", data.path("plain.csv")));
        QTRY_VERIFY(program.says(u"Written: "_s + data.path("plain.csv")));
        QCOMPARE(Fixture::contents(data.path("plain.csv")), kWanted);

        // With the mark that spreadsheets want; the option stays until it is taken back.
        for (const char* name : {"marked.csv", "again.csv"}) {
            if (qstrcmp(name, "marked.csv") == 0) {
                QVERIFY(program.press("Export"));
                QVERIFY(Program::chooseEntry(u"Mark CSV as UTF-8 for spreadsheets"_s));
            }
            QVERIFY(program.exportTo("CSV as shown", data.path(name)));
            QTRY_VERIFY(program.says(u"Written: "_s + data.path(name)));
            QCOMPARE(Fixture::contents(data.path(name)), "\xEF\xBB\xBF" + kWanted);
        }
        QVERIFY(program.exportTo("JSON as shown", data.path("marked.json")));
        QTRY_VERIFY(program.says(u"Written: "_s + data.path("marked.json")));
        QVERIFY(Fixture::contents(data.path("marked.json")).startsWith('['));
        QVERIFY(program.press("Export"));
        QVERIFY(Program::chooseEntry(u"Mark CSV as UTF-8 for spreadsheets"_s));
        QVERIFY(program.exportTo("CSV as shown", data.path("unmarked.csv")));
        QTRY_VERIFY(program.says(u"Written: "_s + data.path("unmarked.csv")));
        QCOMPARE(Fixture::contents(data.path("unmarked.csv")), kWanted);
    }

    void jsonHoldsTheValuesThemselves()
    {
        Fixture data("4.9.0");
        data.sql(kHostile);
        Program program(data.folder());
        openIt(program, data);
        narrow(program);
        QVERIFY(program.exportTo("JSON as shown: 6 users", data.path("shown.json")));
        QTRY_VERIFY(program.says(u"Written: "_s + data.path("shown.json")));
        QJsonParseError problem;
        auto rows = QJsonDocument::fromJson(Fixture::contents(data.path("shown.json")), &problem).array();
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QCOMPARE(rows.size(), 6);
        QCOMPARE(rows[0].toObject().keys(), (QStringList{u"email"_s, u"name"_s}));
        QCOMPARE(rows[0].toObject()[u"name"_s].toString(), u"=cmd|' /C calc'!A0"_s); // no formula there: as it is
        QCOMPARE(rows[3].toObject()[u"name"_s].toString(), u"\t=1"_s);
        QCOMPARE(rows[5].toObject()[u"name"_s].toString(), u"Zoë \"Z\", née –"_s);

        QVERIFY(program.exportTo("JSON with all columns: 6 users", data.path("all.json")));
        QTRY_VERIFY(program.says(u"Written: "_s + data.path("all.json")));
        rows = QJsonDocument::fromJson(Fixture::contents(data.path("all.json")), &problem).array();
        QCOMPARE(problem.error, QJsonParseError::NoError);
        QCOMPARE(rows.size(), 6);
        QVERIFY(rows[0].toObject().keys().size() > 12);
        QVERIFY(rows[0].toObject().contains(u"id"_s));
    }

    void stoppedInTheMiddleItLeavesNothing()
    {
        Fixture data("4.9.0");
        data.sql(kMany);
        Program program(data.folder());
        openIt(program, data);
        QTRY_VERIFY(TableReader(program.table("Users")).rows() > 30000);
        QTRY_VERIFY(data.names().contains(u"connections.json"_s)); // it is among the recent ones from here on
        const QStringList before = data.names();
        QVERIFY(program.exportTo("JSON with all columns", data.path("users.json")));
        QTRY_VERIFY(program.says(u"Exporting: "_s)); // some of it is written
        QVERIFY(program.press("Cancel what is running"));
        QTRY_VERIFY(program.says(u"Export stopped. No file was written."_s));
        QCOMPARE(data.names(), before);
        QVERIFY(!named<QPushButton>(&program.window(), u"Cancel what is running"_s));
    }

    void stoppedItLeavesAnOlderFileAsItWas()
    {
        Fixture data("4.9.0");
        data.sql(kMany);
        Program program(data.folder());
        openIt(program, data);
        Fixture::write(data.path("users.json"), "the older one\n");
        // Qt's dialog asks whether to replace it, in a loop of its own.
        QTimer::singleShot(0, &program.window(), [] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (box && box->button(QMessageBox::Yes))
                QTest::mouseClick(box->button(QMessageBox::Yes), Qt::LeftButton);
        });
        QVERIFY(program.exportTo("JSON with all columns", data.path("users.json")));
        QTRY_VERIFY(program.says(u"Exporting: "_s));
        QVERIFY(program.press("Cancel what is running"));
        QTRY_VERIFY(program.says(u"Export stopped. No file was written."_s));
        QCOMPARE(Fixture::contents(data.path("users.json")), QByteArray("the older one\n"));
    }

    void closingTheWindowStopsIt()
    {
        Fixture data("4.9.0");
        data.sql(kMany);
        {
            Program program(data.folder());
            openIt(program, data);
            QVERIFY(program.exportTo("JSON with all columns", data.path("users.json")));
            QTRY_VERIFY(program.says(u"Exporting: "_s));
            QVERIFY(program.window().close());
        }
        QCOMPARE(data.names().filter(u"users"_s), QStringList());
    }

    void aPlaceThatTakesNoFileIsSaid()
    {
        Fixture data("4.9.0");
        Program program(data.folder());
        openIt(program, data);
        QVERIFY(program.exportTo("CSV as shown", u"/proc/users.csv"_s));
        QTRY_VERIFY(program.says(u"/proc/users.csv"_s));
        QVERIFY(!program.says(u"Written"_s));
        QVERIFY(program.press("Close message"));
        QVERIFY(!program.says(u"/proc/users.csv"_s));
    }
};

QTEST_MAIN(TestWindowExport)
#include "test_window_export.moc"
