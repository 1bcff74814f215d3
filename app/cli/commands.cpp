// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

std::span<const Command> commands()
{
    static constexpr auto list = "columns sort filter fail-if-any"_L1;
    static constexpr Command all[]{
        {"instance"_L1, "list"_L1, ""_L1, listInstances, false, list,
            QT_TRANSLATE_NOOP("Command", "Saved connections.")},
        {"instance"_L1, "show"_L1, "NAME"_L1, showInstance, false, ""_L1,
            QT_TRANSLATE_NOOP("Command", "One saved connection, by its name or id.")},
        {"info"_L1, ""_L1, ""_L1, showInfo, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "What this instance is and what can be done with it.")},
        {"info"_L1, "show"_L1, ""_L1, showInfo, true, ""_L1, QT_TRANSLATE_NOOP("Command", "The same.")},
        {"users"_L1, "list"_L1, ""_L1, listUsers, true, list,
            QT_TRANSLATE_NOOP("Command", "Users with role, state, permissions, models, quotas and keys.")},
        {"users"_L1, "show"_L1, "USER"_L1, showUser, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "One user, by id or e-mail address.")},
        {"roles"_L1, "matrix"_L1, ""_L1, rolesMatrix, true, list,
            QT_TRANSLATE_NOOP("Command", "Which permissions and models each user has, and which of them were set.")},
        {"invites"_L1, "list"_L1, ""_L1, listInvites, true, list,
            QT_TRANSLATE_NOOP("Command", "Invite codes with their state.")},
        {"keys"_L1, "list"_L1, ""_L1, listKeys, true,
            "owner provider unused-for expiring columns sort filter fail-if-any"_L1,
            QT_TRANSLATE_NOOP("Command", "API keys with owner, state and last use.")},
        {"sessions"_L1, "list"_L1, ""_L1, listSessions, true, list, QT_TRANSLATE_NOOP("Command", "Browser sessions.")},
        {"usage"_L1, "report"_L1, ""_L1, usageReport, true, "by from to period zone columns sort filter fail-if-any"_L1,
            QT_TRANSLATE_NOOP("Command", "Requests and tokens, grouped by time and by what was used.")},
        {"demo"_L1, "create"_L1, "FILE"_L1, createDemo, false, "users usage-rows days seed generation"_L1,
            QT_TRANSLATE_NOOP("Command", "Make a LocalAI database with invented users to try things on.")},
        {"backup"_L1, "create"_L1, ""_L1, createBackup, true, "reason"_L1,
            QT_TRANSLATE_NOOP("Command", "Make a verified backup of a SQLite database.")},
        {"backup"_L1, "list"_L1, ""_L1, listBackups, true, list,
            QT_TRANSLATE_NOOP("Command", "Backups of a SQLite database, newest first.")},
        {"backup"_L1, "verify"_L1, "[ID|FILE]"_L1, verifyBackup, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Is a backup whole and sound? Without ID the newest.")},
        {"backup"_L1, "restore"_L1, "[ID|FILE]"_L1, restoreBackup, true, "yes dry-run reason"_L1,
            QT_TRANSLATE_NOOP("Command", "Put a backup in the place of the database. Without ID the newest.")},
        {"backup"_L1, "prune"_L1, ""_L1, pruneBackups, true, "dry-run"_L1,
            QT_TRANSLATE_NOOP("Command", "Remove backups that the settings have no place for.")},
        {"completion"_L1, ""_L1, "bash|zsh|fish"_L1, printCompletion, false, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Print the completions for a shell.")},
        {"help"_L1, ""_L1, "[NOUN] [VERB]"_L1, printHelp, false, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Help on a command, or on all of them.")},
    };
    return all;
}

QString Command::words() const { return verb.isEmpty() ? QString(noun) : noun + u' ' + verb; }

std::vector<const Option*> Command::ownOptions() const
{
    std::vector<const Option*> own;
    for (const auto& name : QString(options).split(u' ', Qt::SkipEmptyParts))
        own.push_back(option(name));
    return own;
}

bool Command::takes(const Option& o) const
{
    const auto in = [&](OptionGroup group) {
        const auto all = bw::cli::options(group);
        return &o >= all.data() && &o < all.data() + all.size();
    };
    if (in(OptionGroup::Output))
        return true;
    if (in(OptionGroup::Where))
        return opens;
    const auto own = ownOptions();
    return std::find(own.begin(), own.end(), &o) != own.end();
}

} // namespace bw::cli
