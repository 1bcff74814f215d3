// SPDX-License-Identifier: GPL-3.0-or-later
// What each page says when there is nothing to show, or not everything.
#include "tests/support/fixture.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QPushButton>

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

// Its table is not shown beside what a page says in its place, and that is said to its end.
void checkPage(Program& program, int page, const char* table, const QString& words)
{
    program.key(Qt::Key(Qt::Key_0 + page), Qt::ControlModifier);
    QTRY_VERIFY2(program.says(words), qPrintable(words));
    QVERIFY2(!program.table(table), table);
    for (auto* label : program.window().findChildren<QLabel*>())
        if (label->isVisible() && label->wordWrap() && !label->text().isEmpty())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
}

} // namespace

class TestWindowStates : public QObject {
    Q_OBJECT
private slots:
    void anEmptyInstance()
    {
        Fixture data("4.9.0");
        data.sql("DELETE FROM usage_records; DELETE FROM quota_rules; DELETE FROM user_permissions;"
                 "DELETE FROM user_api_keys; DELETE FROM invite_codes; DELETE FROM sessions; DELETE FROM users");
        Program program(data.folder());
        openIt(program, data);
        checkPage(program, 1, "Users", u"No users"_s);
        checkPage(program, 3, "Invites", u"No invites"_s);
        checkPage(program, 4, "API keys", u"No API keys"_s);
        checkPage(program, 5, "Usage", u"No usage"_s);
    }

    void withoutTheTableOfUsersNothingOpens()
    {
        Fixture data("4.9.0");
        data.sql("DROP TABLE users");
        Program program(data.folder());
        program.console().openAddress(data.file());
        QTRY_VERIFY(named<QPushButton>(&program.window(), u"Try again"_s));
        QVERIFY(!program.tabs());
        QVERIFY(program.says(u"has no table of users."_s));
        QVERIFY(program.says(u"Restore it from a backup, or choose another database."_s));
    }

    // The other pages work, and the banner says what is missing.
    void withoutOtherTablesTheirPagesSaySo()
    {
        Fixture data("4.9.0");
        data.sql("DROP TABLE invite_codes; DROP TABLE user_api_keys; DROP TABLE usage_records");
        Program program(data.folder());
        openIt(program, data);
        QVERIFY(TableReader(program.table("Users")).rows() > 30);
        QVERIFY(program.says(u"invite_codes"_s) || program.says(u"more note"_s));
        checkPage(program, 3, "Invites", u"invite"_s);
        checkPage(program, 4, "API keys", u"key"_s);
        program.key(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(!program.window().instance()->usageRunning());
        QVERIFY(!program.table("Usage"));
    }
};

QTEST_MAIN(TestWindowStates)
#include "test_window_states.moc"
