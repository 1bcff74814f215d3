// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

static constexpr auto kSeeHelp = QT_TRANSLATE_NOOP("Text", "“bailiwickctl --help” lists all commands.");

std::span<const TextRow> commandTexts()
{
    static constexpr TextRow all[]{
        {"export.write", QT_TRANSLATE_NOOP("Text", "The output could not be written."), "",
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights at that place.")},
        {"export.progress", QT_TRANSLATE_NOOP("Text", "Exporting")},
        {"command.none", QT_TRANSLATE_NOOP("Text", "Nothing was asked for."),
            QT_TRANSLATE_NOOP("Text", "The nouns are: %1."), kSeeHelp},
        {"command.unknown-noun", QT_TRANSLATE_NOOP("Text", "There is no command “%1”."),
            QT_TRANSLATE_NOOP("Text", "The nouns are: %2."), kSeeHelp},
        {"command.unknown-noun-near", QT_TRANSLATE_NOOP("Text", "There is no command “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Is “%2” meant?")},
        {"command.unknown-verb", QT_TRANSLATE_NOOP("Text", "“%1” has no verb “%2”."),
            QT_TRANSLATE_NOOP("Text", "It has: %3."), kSeeHelp},
        {"command.verb-missing", QT_TRANSLATE_NOOP("Text", "“%1” needs a verb."),
            QT_TRANSLATE_NOOP("Text", "It has: %2."), kSeeHelp},
        {"command.unknown-option", QT_TRANSLATE_NOOP("Text", "There is no option “%1”."), "", kSeeHelp},
        {"command.unknown-option-near", QT_TRANSLATE_NOOP("Text", "There is no option “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Is “%2” meant?")},
        {"command.option-elsewhere", QT_TRANSLATE_NOOP("Text", "“%2” has no option “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl %2 --help” lists its options.")},
        {"command.option-alone", QT_TRANSLATE_NOOP("Text", "“%1” goes with “%2” only.")},
        {"command.no-value", QT_TRANSLATE_NOOP("Text", "The option “%1” takes no value.")},
        {"command.value-missing", QT_TRANSLATE_NOOP("Text", "The option “%1” needs a value: %2."), "",
            QT_TRANSLATE_NOOP("Text", "A value that begins with two dashes is written as %1=VALUE.")},
        {"command.argument-missing", QT_TRANSLATE_NOOP("Text", "“%1” needs an argument: %2."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl %1 --help” says more.")},
        {"command.argument-extra", QT_TRANSLATE_NOOP("Text", "“%1” takes no argument “%2”."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl %1 --help” says more.")},
        {"command.choice", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP("Text", "The values are: %3.")},
        {"command.number", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP("Text", "It takes a whole number from %3 to %4.")},
        {"command.duration", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP("Text", "It takes a number with a unit: s, m, h, d or w, as in 90d, 12h or 2w.")},
        {"command.time", QT_TRANSLATE_NOOP("Text", "“%2” is no value for %1."),
            QT_TRANSLATE_NOOP("Text",
                "It takes a date as 2026-10-01, or a time as 2026-10-01T13:00 or "
                "2026-10-01T13:00:00+02:00.")},
        {"command.zone", QT_TRANSLATE_NOOP("Text", "There is no time zone “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Name it as Europe/Berlin or UTC.")},
        {"command.time-order", QT_TRANSLATE_NOOP("Text", "--from must be earlier than --to.")},
        {"command.period-and-times", QT_TRANSLATE_NOOP("Text", "--period and --from or --to exclude each other.")},
        {"command.two-buckets", QT_TRANSLATE_NOOP("Text", "--by takes one of hour, day, week and month.")},
        {"command.columns-json",
            QT_TRANSLATE_NOOP(
                "Text", "--columns chooses columns of the table and of CSV; this JSON document is fixed.")},
        {"command.no-csv", QT_TRANSLATE_NOOP("Text", "“%1” has no CSV form."), "",
            QT_TRANSLATE_NOOP("Text", "Use --json.")},
        {"command.needs-yes", QT_TRANSLATE_NOOP("Text", "“%1” changes something and can't ask: there is no terminal."),
            "", QT_TRANSLATE_NOOP("Text", "Add --yes to go on without a question, or --dry-run to see what it does.")},
        {"command.declined", QT_TRANSLATE_NOOP("Text", "Nothing was changed.")},
        {"command.no-help", QT_TRANSLATE_NOOP("Text", "There is no command “%1”."), "", kSeeHelp},
        {"command.where-missing", QT_TRANSLATE_NOOP("Text", "No database was named."), "",
            QT_TRANSLATE_NOOP("Text",
                "Name one with --database FILE, --database postgresql://user@host/db, or save a "
                "connection in the window. “bailiwickctl demo create demo.db” makes one to try.")},
        {"command.where-several", QT_TRANSLATE_NOOP("Text", "There are several saved connections: %1."), "",
            QT_TRANSLATE_NOOP("Text", "Choose one with --instance NAME.")},
        {"command.where-twice", QT_TRANSLATE_NOOP("Text", "--database and --instance exclude each other.")},
        {"command.instance-unknown", QT_TRANSLATE_NOOP("Text", "There is no saved connection “%1”."),
            QT_TRANSLATE_NOOP("Text", "The saved ones are: %2.")},
        {"command.instance-several", QT_TRANSLATE_NOOP("Text", "Several saved connections have the name “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Use the id that “bailiwickctl instance list” prints.")},
        {"command.password-in-address", QT_TRANSLATE_NOOP("Text", "The database address holds a password."),
            QT_TRANSLATE_NOOP("Text", "Everybody on this computer could read it in the list of processes."),
            QT_TRANSLATE_NOOP("Text",
                "Take it out of the address and give it by --database-password-file FILE (- is "
                "standard input), in ~/.pgpass, in the variable PGPASSWORD, or when asked on a "
                "terminal.")},
        {"command.secret-file", QT_TRANSLATE_NOOP("Text", "The secret's file “%1” can't be read.")},
        {"command.secret-file-empty", QT_TRANSLATE_NOOP("Text", "The secret's file “%1” is empty."), "",
            QT_TRANSLATE_NOOP("Text", "Give the file that LocalAI reads; it is .hmac_secret in its data folder.")},
        {"command.not-utf8", QT_TRANSLATE_NOOP("Text", "The command line holds bytes that aren't UTF-8."),
            QT_TRANSLATE_NOOP("Text", "A file of such a name can't be opened by it."),
            QT_TRANSLATE_NOOP("Text", "Give a link whose name is UTF-8: ln -s FILE database.db.")},
        {"command.user-unknown", QT_TRANSLATE_NOOP("Text", "There is no user “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "Give an id or an e-mail address that “users list” prints.")},
        {"command.user-several", QT_TRANSLATE_NOOP("Text", "Several accounts have the address “%1”: %2."), "",
            QT_TRANSLATE_NOOP("Text", "Choose one with --provider, or give its id.")},
        {"command.internal", QT_TRANSLATE_NOOP("Text", "Bailiwick failed through a fault of its own."), "",
            QT_TRANSLATE_NOOP("Text", "Please report it with the command that you gave.")},
        {"command.memory", QT_TRANSLATE_NOOP("Text", "There is not enough memory for this."), "",
            QT_TRANSLATE_NOOP("Text", "Ask for less at a time, with a shorter period or fewer groups.")},
    };
    return all;
}

} // namespace bw
