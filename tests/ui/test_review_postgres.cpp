// SPDX-License-Identifier: GPL-3.0-or-later
// Stages, reviews, applies and takes back in the window on a real PostgreSQL.
#include "tests/support/pgserver.h"
#include "tests/support/ui_driver.h"
#include "tests/ui/program.h"
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const auto kDatabase = QStringLiteral("localai");

QDialog* dialog() { return qobject_cast<QDialog*>(QApplication::activeModalWidget()); }

QPushButton* button(const QString& text)
{
    for (auto* b : dialog() ? dialog()->findChildren<QPushButton*>() : QList<QPushButton*>())
        if (b->isVisible() && b->text() == text)
            return b;
    return nullptr;
}

void tickWarnings()
{
    for (auto* box : dialog()->findChildren<QAbstractButton*>())
        if (box->isVisible() && box->isCheckable() && box->text().startsWith(u"Apply with"))
            click(box);
}

} // namespace

class TestReviewPostgres : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        if (const auto missing = PgServer::missing(); !missing.isEmpty())
            QSKIP(qPrintable(missing));
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), kDatabase);
    }

    void appliesAndTakesBack()
    {
        QTemporaryDir folder;
        Program program(folder.path());
        program.console().openAddress(m_server.address(kDatabase));
        QTRY_VERIFY(program.tabs());
        QTRY_VERIFY(program.window().instance()->hasActivity());
        const auto role = [this] {
            return m_server.ask(u"SELECT role || ' ' || status FROM users WHERE name = 'Łukasz Wójcik'"_s, kDatabase);
        };
        const auto before = role();
        TableReader users(program.table("Users"));
        users.clickCell(int(users.columnOf(u"Name"_s).indexOf(u"Łukasz Wójcik"_s)), u"Name"_s);
        QVERIFY(program.press("Set role") && Program::chooseEntry(u"Administrator"_s));
        QVERIFY(program.press("Review 1 change(s)…"));
        QTRY_VERIFY(button(u"Apply 1 change(s)"_s));
        auto* sql = bw::test::named<QPlainTextEdit>(dialog(), u"Exactly what will be executed"_s);
        QVERIFY(sql);
        QTRY_VERIFY2(sql->toPlainText().contains(u"UPDATE"), qPrintable(sql->toPlainText()));
        tickWarnings();
        QTRY_VERIFY(button(u"Apply 1 change(s)"_s)->isEnabled());
        click(button(u"Apply 1 change(s)"_s));
        QTRY_VERIFY(!dialog());
        QCOMPARE(role(), u"admin active"_s);
        QTRY_VERIFY(program.window().instance()->draft().empty());

        program.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(dialog() && button(u"Undo 1 change(s)"_s));
        tickWarnings();
        QTRY_VERIFY(button(u"Undo 1 change(s)"_s)->isEnabled());
        click(button(u"Undo 1 change(s)"_s));
        QTRY_VERIFY(!dialog());
        QCOMPARE(role(), before);
    }

private:
    PgServer m_server;
};

QTEST_MAIN(TestReviewPostgres)
#include "test_review_postgres.moc"
