// SPDX-License-Identifier: GPL-3.0-or-later
// The manual and the completions of the shells say what the program takes, no more and no less.
#include "tests/support/ctl.h"
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
            u"^  ([a-z]+(?: [a-z-]+)?)(?:  | [A-Z\\[])"_s, QRegularExpression::MultilineOption);
        for (auto i = command.globalMatch(commands); i.hasNext();)
            m_commands << i.next().captured(1);
        QVERIFY(m_options.size() > 25);
        QVERIFY(m_commands.contains(u"users list"_s) && m_commands.contains(u"demo create"_s));
    }

    // Each option that a command's own help lists is taken by it; the rest is refused.
    void helpOfACommandIsTrue()
    {
        for (const auto& command : std::as_const(m_commands)) {
            const auto line = command.split(u' ');
            const auto help = optionsIn(QString::fromUtf8(m_ctl(line + QStringList{u"--help"_s}).out));
            for (const auto& o : std::as_const(m_options)) {
                if (o == u"help" || o == u"version")
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

    void bashCompletesInPlace_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("offered");
        QTest::newRow("noun") << u"us"_s << u"users usage"_s;
        QTest::newRow("verb") << u"users ''"_s << u"list show"_s;
        QTest::newRow("after options") << u"--database x --json keys ''"_s << u"list"_s;
        QTest::newRow("option") << u"keys list --u"_s << u"--unused-for"_s;
        QTest::newRow("option of another command") << u"users list --u"_s << u""_s;
        QTest::newRow("value") << u"users list --output ''"_s << u"table json csv"_s;
        QTest::newRow("free value") << u"users list --filter ''"_s << u""_s;
        QTest::newRow("shell") << u"completion z"_s << u"zsh"_s;
    }
    void bashCompletesInPlace()
    {
        QFETCH(QString, line);
        const auto answer =
            m_ctl.shell(u"source <(\"$ctl\" completion bash); COMP_WORDS=(bailiwickctl %1); "
                        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _bailiwickctl; echo \"${COMPREPLY[*]}\""_s.arg(line));
        QTEST(QString::fromUtf8(answer.out).trimmed(), "offered");
        QCOMPARE(answer.err, QByteArray());
    }
};

QTEST_GUILESS_MAIN(TestCliManual)
#include "test_cli_manual.moc"
