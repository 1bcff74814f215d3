// SPDX-License-Identifier: GPL-3.0-or-later
// The manual and the completions of the shells say what the program takes, no more and no less.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include <QRegularExpression>
#include <QSet>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QSet<QString> optionsIn(const QString& text)
{
    static const QRegularExpression form(u"--([a-z][a-z-]*[a-z])"_s);
    QSet<QString> found;
    for (auto i = form.globalMatch(text); i.hasNext();)
        found << i.next().captured(1);
    return found;
}

QString listed(const QSet<QString>& set)
{
    QStringList all(set.begin(), set.end());
    all.sort();
    return all.join(u' ');
}

} // namespace

class TestCliManual : public QObject {
    Q_OBJECT
    const Ctl m_ctl;
    QString m_help;
    QSet<QString> m_options;
    QStringList m_commands; // "users list"

private slots:
    void initTestCase()
    {
        m_help = QString::fromUtf8(m_ctl(words("--help")).out);
        static const QRegularExpression option(u"^  --([a-z-]+)"_s, QRegularExpression::MultilineOption);
        for (auto i = option.globalMatch(m_help); i.hasNext();)
            m_options << i.next().captured(1);
        const auto commands = m_help.section(u"Commands\n"_s, 1).section(u"\n\n"_s, 0, 0);
        static const QRegularExpression command(
            u"^  ([a-z]+(?: [a-z-]+){0,2})(?:  | [A-Z\\[])"_s, QRegularExpression::MultilineOption);
        for (auto i = command.globalMatch(commands); i.hasNext();)
            m_commands << i.next().captured(1);
        QVERIFY(m_options.size() > 25);
        QVERIFY(m_commands.contains(u"users list"_s) && m_commands.contains(u"demo create"_s));
    }

    // Each option that a command's own help lists is taken by it; the rest is refused.
    void helpOfACommandIsTrue()
    {
        int pair = 0;
        for (const auto& command : std::as_const(m_commands)) {
            const auto line = command.split(u' ');
            const auto help = optionsIn(QString::fromUtf8(m_ctl(line + QStringList{u"--help"_s}).out));
            ++pair; // so that another command tries other ones
            for (const auto& o : std::as_const(m_options)) {
                // Each try is a process: all that are offered, and of those that aren't every eighth.
                if (o == u"help" || o == u"version" || (++pair % 8 != 0 && !help.contains(o)))
                    continue;
                // With --version a command is checked and not run.
                auto with = m_ctl(line + QStringList{u"--json"_s, u"--version"_s, u"--"_s + o + u"=json"_s});
                if (with.errorCode() == u"command.no-value")
                    with = m_ctl(line + QStringList{u"--json"_s, u"--version"_s, u"--"_s + o});
                QVERIFY2(
                    help.contains(o) == (with.code == 0), qPrintable(command + u' ' + o + u' ' + with.errorCode()));
            }
        }
    }

    void manualNamesEveryOptionAndCommand()
    {
        QFile file(QStringLiteral(SOURCE_DIR "/packaging/man/bailiwickctl.1.in"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto text = QString::fromUtf8(file.readAll());
        text.replace(u"\\-"_s, u"-"_s);
        QCOMPARE(listed(optionsIn(text)), listed(m_options));
        for (const auto& command : std::as_const(m_commands))
            QVERIFY2(text.contains(u".SS "_s + command), qPrintable(command));
        for (const int code : {0, 1, 2, 3, 4, 5, 6, 7, 70, 130})
            QVERIFY2(
                text.contains(QRegularExpression(u"^\\.TP\\n%1$"_s.arg(code), QRegularExpression::MultilineOption)),
                qPrintable(QString::number(code)));
    }

    void completionsNameEveryOptionAndCommand_data()
    {
        QTest::addColumn<int>("unused");
        for (const char* shell : {"bash", "zsh", "fish"})
            QTest::newRow(shell) << 0;
    }
    void completionsNameEveryOptionAndCommand()
    {
        const auto shell = QString::fromLatin1(QTest::currentDataTag());
        const auto answer = m_ctl({u"completion"_s, shell});
        QCOMPARE(answer.code, 0);
        const auto script = QString::fromUtf8(answer.out);
        auto offered = optionsIn(script);
        static const QRegularExpression fishOption(u"^complete .* -l ([a-z-]+)"_s, QRegularExpression::MultilineOption);
        for (auto i = fishOption.globalMatch(script); i.hasNext();)
            offered << i.next().captured(1);
        QCOMPARE(listed(offered), listed(m_options));
        for (const auto& command : std::as_const(m_commands))
            QVERIFY2(script.contains(command.section(u' ', -1)), qPrintable(command));
    }

    void completesInPlace_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::addColumn<QString>("line"); // up to the cursor
        QTest::addColumn<QString>("offered");
        const auto row = [](const char* what, const char* line, const char* offered) {
            for (const char* shell : {"bash", "zsh", "fish"})
                QTest::addRow("%s: %s", shell, what)
                    << QString::fromLatin1(shell) << QString::fromLatin1(line) << QString::fromLatin1(offered);
        };
        row("noun", "us", "usage users");
        row("verb", "sessions ", "list revoke");
        row("verb of two words", "roles ", "matrix models permissions quota");
        row("its second word", "roles quota ", "list remove set");
        row("option of such a verb", "roles quota set --win", "--window");
        row("option of writing", "users delete --dr", "--dry-run");
        row("after options", "--database x --json demo ", "create");
        row("option", "keys list --u", "--unused-for");
        row("option before the command", "--hm", "--hmac-secret-file");
        row("option of another command", "users list --u", "");
        row("value", "users list --output ", "csv json table");
        row("free value", "users list --filter ", "");
        row("shell", "completion z", "zsh");
    }
    void completesInPlace()
    {
        QFETCH(QString, shell);
        QFETCH(QString, line);
        Fixture::write(m_ctl.home("_bailiwickctl"), m_ctl({u"completion"_s, shell}).out);
        auto script = QStringLiteral(SOURCE_DIR "/tests/support/complete.") + shell;
        const auto answer = m_ctl.shell(u"%1 '%2' \"$HOME\" 'bailiwickctl %3'"_s.arg(shell, script, line));
        auto offered = QString::fromUtf8(answer.out).split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        offered.sort();
        offered.removeDuplicates();
        QTEST(offered.join(u' '), "offered");
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.err, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestCliManual)
#include "test_cli_manual.moc"
