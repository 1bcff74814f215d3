// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/arguments.h"
#include "core/base/versions.h"
#include <QCommandLineParser>
#include <QCoreApplication>

namespace bw {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Arguments", text); }

struct Parser {
    QCommandLineOption help{
        {QStringLiteral("h"), QStringLiteral("help")}, say(QT_TRANSLATE_NOOP("Arguments", "Shows this help."))};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")},
        say(QT_TRANSLATE_NOOP("Arguments", "Shows the versions of the program and its libraries."))};
    QCommandLineOption demo{QStringLiteral("demo"),
        say(QT_TRANSLATE_NOOP("Arguments", "Opens the demo; makes it when there is none yet."))};
    QCommandLineOption theme{QStringLiteral("theme"),
        say(QT_TRANSLATE_NOOP("Arguments", "Colours of this run: light, dark or system.")), QStringLiteral("THEME")};
    QCommandLineOption screenshots{QStringLiteral("screenshots"),
        say(QT_TRANSLATE_NOOP(
            "Arguments", "Writes pictures of all tabs, light and dark, and the usage chart into a folder, and exits.")),
        QStringLiteral("DIR")};
    QCommandLineOption firstRows{QStringLiteral("quit-after-first-rows")};
    QCommandLineParser parser;

    Parser()
    {
        firstRows.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.setApplicationDescription(say(QT_TRANSLATE_NOOP(
            "Arguments", "Administration console for self-hosted AI instances: users, roles, invites, keys, usage.")));
        parser.addOptions({help, version, demo, theme, screenshots, firstRows});
        parser.addPositionalArgument(QStringLiteral("DATABASE"),
            say(QT_TRANSLATE_NOOP("Arguments",
                "A SQLite file, LocalAI's data folder, or postgresql://user@host/database without a password.")),
            QStringLiteral("[DATABASE]"));
    }
};

} // namespace

Arguments parseArguments(const QStringList& words)
{
    Parser p;
    Arguments a;
    if (!p.parser.parse(words)) {
        a.problem = p.parser.errorText();
        return a;
    }
    const QStringList places = p.parser.positionalArguments();
    a.help = p.parser.isSet(p.help);
    a.version = p.parser.isSet(p.version);
    a.demo = p.parser.isSet(p.demo);
    a.quitAfterFirstRows = p.parser.isSet(p.firstRows);
    a.screenshots = p.parser.value(p.screenshots);
    a.address = places.value(0);
    if (p.parser.isSet(p.theme)) {
        a.theme = themeChoiceFrom(p.parser.value(p.theme));
        if (!a.theme)
            a.problem = say(QT_TRANSLATE_NOOP("Arguments", "--theme is light, dark or system, not “%1”."))
                            .arg(p.parser.value(p.theme));
    }
    if (places.size() > 1)
        a.problem = say(QT_TRANSLATE_NOOP("Arguments", "One database at a time, not %1.")).arg(places.size());
    else if (a.demo && !a.address.isEmpty())
        a.problem = say(QT_TRANSLATE_NOOP("Arguments", "Either --demo or a database, not both."));
    else if (!a.screenshots.isEmpty() && a.address.isEmpty())
        a.problem = say(QT_TRANSLATE_NOOP("Arguments", "--screenshots needs a database."));
    return a;
}

QString helpText() { return Parser().parser.helpText(); }

QString versionText()
{
    QString text = QStringLiteral("bailiwick " BAILIWICK_VERSION "\n");
    for (const auto& [name, version] : libraryVersions())
        text += QStringLiteral("%1 %2\n").arg(name, version);
    return text;
}

} // namespace bw
