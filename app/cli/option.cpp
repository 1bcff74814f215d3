// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/option.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Option whereOptions[]{
    {"instance"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Command", "A saved connection, by its name or id.")},
    {"database"_L1, "ADDRESS"_L1,
        QT_TRANSLATE_NOOP(
            "Command", "A LocalAI database: a SQLite file, LocalAI's data folder, or postgresql://user@host/db.")},
    {"database-password-file"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("Command", "The PostgreSQL password stands in this file; - reads standard input.")},
    {"ca-file"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("Command", "Certificates (PEM) that may sign the PostgreSQL server's certificate.")},
    {"hmac-secret-file"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("Command", "LocalAI's HMAC secret, where it doesn't lie beside the database.")},
    {"timeout"_L1, "SECONDS"_L1,
        QT_TRANSLATE_NOOP("Command", "Longest wait for each answer; a lock is waited for at least 5 seconds.")},
};

constexpr Option outputOptions[]{
    {"output"_L1, "FORMAT"_L1, QT_TRANSLATE_NOOP("Command", "table (the default), json or csv."), "table json csv"_L1},
    {"json"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Short for --output json.")},
    {"csv"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Short for --output csv.")},
    {"no-color"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "No colors, as with the variable NO_COLOR.")},
    {"quiet"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "No notes, warnings or progress on standard error.")},
    {"verbose"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Say on standard error what is opened and how long it takes.")},
    {"help"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Help on a command, or on all of them.")},
    {"version"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Version of the program and of its libraries.")},
};

constexpr Option commandOptions[]{
    {"columns"_L1, "A,B,C"_L1, QT_TRANSLATE_NOOP("Command", "Only these columns, in this order."), {}, true},
    {"sort"_L1, "[-]A,B"_L1,
        QT_TRANSLATE_NOOP("Command", "Sort by these columns; a minus in front turns the order round."), {}, true},
    {"filter"_L1, "CONDITIONS"_L1,
        QT_TRANSLATE_NOOP(
            "Command", "Only rows that meet all conditions: role=admin, name~keller, keys>3, created_at<2026-01-01."),
        {}, true},
    {"fail-if-any"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Exit with 1 when the list isn't empty.")},
    {"provider"_L1, "NAME"_L1,
        QT_TRANSLATE_NOOP("Command", "Which account is meant when an address has several: local, github, oidc, …"),
        "local github oidc"_L1},
    {"owner"_L1, "USER"_L1, QT_TRANSLATE_NOOP("Command", "Only keys of this user (id or e-mail address).")},
    {"unused-for"_L1, "DURATION"_L1,
        QT_TRANSLATE_NOOP("Command", "Only keys not used for so long, or never and older than that: 90d, 12h, 2w.")},
    {"expiring"_L1, "DURATION"_L1, QT_TRANSLATE_NOOP("Command", "Only keys that expire within this time: 14d, 12h.")},
    {"by"_L1, "A,B,C"_L1,
        QT_TRANSLATE_NOOP("Command", "Group by hour, day, week or month, and by model, user, source, key, endpoint."),
        "hour day week month model user source key endpoint"_L1, true},
    {"from"_L1, "TIME"_L1,
        QT_TRANSLATE_NOOP("Command", "First moment that counts; a date means midnight in the zone.")},
    {"to"_L1, "TIME"_L1, QT_TRANSLATE_NOOP("Command", "First moment that no longer counts.")},
    {"zone"_L1, "ZONE"_L1,
        QT_TRANSLATE_NOOP("Command", "Time zone that days are cut in, as Europe/Berlin; default: the system's.")},
    {"period"_L1, "PERIOD"_L1, QT_TRANSLATE_NOOP("Command", "In place of --from and --to."),
        "today 7d 30d 90d month year all"_L1},
    {"dry-run"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Print what would be done, and stop.")},
    {"yes"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Answer the question and pass warnings; needed without a terminal.")},
    {"reason"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Command", "Why, for the journal.")},
    {"users"_L1, "N"_L1,
        QT_TRANSLATE_NOOP("Command", "Number of users, from 20: one of each oddity of real data is among them.")},
    {"usage-rows"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "Number of usage rows.")},
    {"days"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "Days that the usage covers.")},
    {"seed"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "The same seed makes the same names and numbers.")},
    {"generation"_L1, "VERSION"_L1, QT_TRANSLATE_NOOP("Command", "LocalAI whose tables are made: 4.1, 4.3 or 4.9."),
        "4.1 4.3 4.9"_L1},
};

} // namespace

std::span<const Option> options(OptionGroup group)
{
    switch (group) {
    case OptionGroup::Where:
        return whereOptions;
    case OptionGroup::Output:
        return outputOptions;
    case OptionGroup::Command:
        break;
    }
    return commandOptions;
}

const Option* option(QAnyStringView name)
{
    for (const auto group : {OptionGroup::Where, OptionGroup::Output, OptionGroup::Command})
        for (const auto& o : options(group))
            if (name == o.name)
                return &o;
    return nullptr;
}

} // namespace bw::cli
