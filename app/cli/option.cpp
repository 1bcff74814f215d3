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

constexpr Option writingOptions[]{
    {"dry-run"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Print what would be done, and stop.")},
    {"plan"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("Command", "Save the change set in this file instead of applying it.")},
    {"yes"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Answer the question and pass warnings; needed without a terminal.")},
    {"reason"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Command", "Why, for the journal.")},
    {"as"_L1, "USER"_L1,
        QT_TRANSLATE_NOOP("Command", "Your own account there: it is kept from being locked out, and creates invites.")},
    {"each"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Apply change by change: one that fails doesn't keep back the others.")},
    {"in-parts"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "A large set may take several transactions, so that none holds a lock for long.")},
    {"local-sign-in"_L1, "on|off"_L1,
        QT_TRANSLATE_NOOP("Command", "Whether signing in with a password works there; else it counts as not known."),
        "on off"_L1},
    {"sso"_L1, "on|off"_L1, QT_TRANSLATE_NOOP("Command", "Whether signing in through OIDC or GitHub works there."),
        "on off"_L1},
    {"legacy-key"_L1, "yes|no"_L1,
        QT_TRANSLATE_NOOP("Command", "Whether the server has a LOCALAI_API_KEY: an administrator without an account."),
        "yes no"_L1},
    {"allow-last-admin"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Even if no administrator is left who can sign in.")},
    {"allow-self-lockout"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Even if your own account (--as) loses its access.")},
    {"allow-weak-password"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Even a password of fewer than 12 bytes or that is easy to guess.")},
    {"allow-all-keys"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Even if no working API key is left.")},
    {"allow-same-address"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Even if another account has the same e-mail address.")},
    {"allow-other-instance"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "Even if the change set was made for another instance.")},
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
    {"owner"_L1, "USER"_L1, QT_TRANSLATE_NOOP("Command", "Keys of this user (id or e-mail address).")},
    {"name"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Command", "Name of the user or the key.")},
    {"email"_L1, "ADDRESS"_L1, QT_TRANSLATE_NOOP("Command", "The new e-mail address.")},
    {"role"_L1, "ROLE"_L1, QT_TRANSLATE_NOOP("Command", "Role of the new user; default: user."), "user admin"_L1},
    {"status"_L1, "STATUS"_L1, QT_TRANSLATE_NOOP("Command", "Status of the new user; default: active."),
        "active pending disabled"_L1},
    {"password-file"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP("Command", "The new password stands in this file; - reads standard input.")},
    {"generate-password"_L1, ""_L1, QT_TRANSLATE_NOOP("Command", "Make a strong password and print it once.")},
    {"secret-file"_L1, "FILE"_L1,
        QT_TRANSLATE_NOOP(
            "Command", "Write what is made (password, key, code) to this new file, which only you can read.")},
    {"expires"_L1, "WHEN"_L1,
        QT_TRANSLATE_NOOP("Command", "When it expires: 90d, 72h, 1y, a date, a time, or never (keys).")},
    {"count"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "How many invites.")},
    {"note"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Command", "A note on the invites, for the journal.")},
    {"model"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Command", "The model that the quota is for; without it: all models.")},
    {"max-requests"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "Most requests within the window, or none.")},
    {"max-tokens"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "Most tokens within the window, or none.")},
    {"window"_L1, "WINDOW"_L1,
        QT_TRANSLATE_NOOP("Command", "The quota's rolling window: one of these, or as 90m, 36h, 1h30m."),
        "1m 5m 1h 6h 1d 7d 30d"_L1},
    {"all"_L1, ""_L1,
        QT_TRANSLATE_NOOP("Command", "All of them: models without restriction, all quotas of the user, all sessions.")},
    {"all-but"_L1, "USER|SESSION"_L1,
        QT_TRANSLATE_NOOP("Command", "All sessions but this one, or but those of this user."), {}, true},
    {"user"_L1, "USER"_L1, QT_TRANSLATE_NOOP("Command", "All sessions of this user.")},
    {"unused-for"_L1, "DURATION"_L1,
        QT_TRANSLATE_NOOP("Command", "Only keys not used for so long, or never and older than that: 90d, 12h, 2w.")},
    {"expiring"_L1, "DURATION"_L1, QT_TRANSLATE_NOOP("Command", "Only keys that expire within this time: 14d, 12h.")},
    {"by"_L1, "A,B,C"_L1,
        QT_TRANSLATE_NOOP("Command", "Group by hour, day, week or month, and by model, user, source, key, endpoint."),
        "hour day week month model user source key endpoint"_L1, true},
    {"limit"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "Only the newest entries.")},
    {"proof"_L1, "FILE"_L1, QT_TRANSLATE_NOOP("Command", "Compare with what “journal proof” printed.")},
    {"format"_L1, "FORMAT"_L1, QT_TRANSLATE_NOOP("Command", "jsonl (the default), csv, cef or syslog."),
        "jsonl csv cef syslog"_L1},
    {"before-small"_L1, "WHEN"_L1,
        QT_TRANSLATE_NOOP("Command", "Backups of smaller databases: before each change set, or once an hour or day."),
        "change hour day never"_L1},
    {"before-large"_L1, "WHEN"_L1, QT_TRANSLATE_NOOP("Command", "The same of larger databases."),
        "change hour day never"_L1},
    {"small-below"_L1, "MIB"_L1, QT_TRANSLATE_NOOP("Command", "Databases of fewer MiB are smaller ones.")},
    {"keep-newest"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "So many of the newest backups always stay.")},
    {"keep-days"_L1, "N"_L1, QT_TRANSLATE_NOOP("Command", "For so many days the newest backup of each day stays.")},
    {"archive-days"_L1, "N|forever"_L1,
        QT_TRANSLATE_NOOP("Command", "How long the archive keeps rows that changes removed or altered.")},
    {"journal-days"_L1, "N|forever"_L1,
        QT_TRANSLATE_NOOP("Command", "How long the journal keeps names, reasons and values; the entries stay.")},
    {"from"_L1, "TIME"_L1,
        QT_TRANSLATE_NOOP("Command", "First moment that counts; a date means midnight in the zone.")},
    {"to"_L1, "TIME"_L1, QT_TRANSLATE_NOOP("Command", "First moment that no longer counts.")},
    {"zone"_L1, "ZONE"_L1,
        QT_TRANSLATE_NOOP("Command", "Time zone that days are cut in, as Europe/Berlin; default: the system's.")},
    {"period"_L1, "PERIOD"_L1, QT_TRANSLATE_NOOP("Command", "In place of --from and --to."),
        "today 7d 30d 90d month year all"_L1},
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
    case OptionGroup::Writing:
        return writingOptions;
    case OptionGroup::Command:
        break;
    }
    return commandOptions;
}

const Option* option(QAnyStringView name)
{
    for (const auto group : kOptionGroups)
        for (const auto& o : options(group))
            if (name == o.name)
                return &o;
    return nullptr;
}

} // namespace bw::cli
