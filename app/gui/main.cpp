// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/arguments.h"
#include "app/gui/console.h"
#include "app/gui/first_rows.h"
#include "app/gui/font_settings.h"
#include "app/gui/screenshots.h"
#include "core/base/translations.h"
#include "core/domain/text.h"
#include "ui/shell/fonts.h"
#include <QApplication>
#include <QIcon>
#include <QTimer>
#include <algorithm>
#include <cstdio>

using namespace bw;

namespace {

// Qt's plugins talk to developers (of sizes that a platform ignores, of a missing runtime folder). Nobody who starts
// this from a menu reads that, and in a terminal it hides what matters.
void onlyTrouble(QtMsgType type, const QMessageLogContext&, const QString& text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg || qEnvironmentVariableIsSet("BAILIWICK_VERBOSE"))
        std::fprintf(stderr, "bailiwick: %s\n", qPrintable(text));
}

bool isFor(const char* word, int argc, char** argv)
{
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], word) == 0)
            return true;
    return false;
}

bool isUtf8(const char* word) { return QUtf8StringView(word).isValidUtf8(); }

#ifdef Q_OS_LINUX
bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}
#else
bool hasDisplay() { return true; }
#endif

// --help and --version need no screen.
int answer(const Arguments& arguments)
{
    if (!arguments.problem.isEmpty()) {
        std::fprintf(stderr, "bailiwick: %s\n", qPrintable(arguments.problem));
        return 2;
    }
    std::fputs(qPrintable(arguments.help ? helpText() : versionText()), stdout);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(onlyTrouble);
    QCoreApplication::setApplicationName(QStringLiteral("bailiwick"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BAILIWICK_VERSION));
    if (isFor("--help", argc, argv) || isFor("-h", argc, argv) || isFor("--version", argc, argv)
        || isFor("-v", argc, argv)) {
        QCoreApplication application(argc, argv);
        loadTranslations(application);
        return answer(parseArguments(QCoreApplication::arguments()));
    }
    if (isFor("--screenshots", argc, argv) && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasDisplay()) {
        std::fputs(
            "bailiwick: there is no display. bailiwickctl does without; --screenshots DIR writes pictures.\n", stderr);
        return 1;
    }
    const bool allUtf8 = std::all_of(argv, argv + argc, isUtf8);
    auto fontSettings = readFontSettings();
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("org.bailiwick.Bailiwick"));
    loadTranslations(application);
    Arguments arguments = parseArguments(QCoreApplication::arguments());
    if (!allUtf8) // what is lost in them is another file's name
        arguments.problem = textOf("command.not-utf8").sentence();
    if (fontSettings.joinable())
        fontSettings.join();
    if (!arguments.problem.isEmpty())
        return answer(arguments);
    if (!arguments.screenshots.isEmpty())
        return writeScreenshots(arguments.screenshots, arguments.address);

    chooseFont();
    Settings settings({});
    Theme theme(settings);
    if (arguments.theme)
        theme.useOnce(*arguments.theme);
    Console console({{}, {}, {Ledger::defaultFolder(), systemHeads}}, settings, theme, makeKeychain(), systemNow,
        arguments.address);
    if (arguments.quitAfterFirstRows)
        quitAfterFirstRows();
    if (arguments.demo)
        console.openDemo();
    console.window().showSoon();
    // After the first picture: both talk to other programs.
    QTimer::singleShot(250, &theme, &Theme::askDesktop);
    QTimer::singleShot(250, &console, &Console::askKeychain);
    // An X11 desktop finds it by no other way while the program is not installed.
    QTimer::singleShot(
        250, &application, [] { QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/bailiwick.svg"))); });
    return QApplication::exec();
}
