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
        {"users"_L1, "create"_L1, "EMAIL"_L1, createUser, true,
            "name role status password-file generate-password secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Make a local account."), "user.create"_L1},
        {"users"_L1, "approve"_L1, "USER..."_L1, approveUsers, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Let pending users in."), "user.status"_L1},
        {"users"_L1, "reject"_L1, "USER..."_L1, rejectUsers, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Delete pending users."), "user.reject"_L1},
        {"users"_L1, "set-role"_L1, "USER ROLE"_L1, setUserRole, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Make somebody an administrator (admin) or a user."), "user.role"_L1},
        {"users"_L1, "enable"_L1, "USER..."_L1, enableUsers, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Let disabled users in again."), "user.status"_L1},
        {"users"_L1, "disable"_L1, "USER..."_L1, disableUsers, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Keep users out without deleting anything."), "user.status"_L1},
        {"users"_L1, "rename"_L1, "USER"_L1, renameUser, true, "name email provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Change the name or the e-mail address."), "user.name user.email"_L1},
        {"users"_L1, "reset-password"_L1, "USER..."_L1, resetPassword, true,
            "provider password-file generate-password secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Set a new password; ends the sessions. It can't be undone."),
            "user.password"_L1},
        {"users"_L1, "delete"_L1, "USER..."_L1, deleteUsers, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Delete users with all that is theirs; kept for undo."), "user.delete"_L1},
        {"roles"_L1, "matrix"_L1, ""_L1, rolesMatrix, true, list,
            QT_TRANSLATE_NOOP("Command", "Which permissions and models each user has, and which of them were set.")},
        {"roles"_L1, "permissions get"_L1, "USER"_L1, showPermissions, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "What a user may do, and what of it was set.")},
        {"roles"_L1, "permissions set"_L1, "USER KEY=on|off|default..."_L1, setPermissions, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Set permissions of a user; default removes an entry."),
            "user.permissions"_L1},
        {"roles"_L1, "models get"_L1, "USER"_L1, showModels, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Which models a user may use.")},
        {"roles"_L1, "models set"_L1, "USER [MODEL...]"_L1, setModels, true, "provider all"_L1,
            QT_TRANSLATE_NOOP("Command", "Restrict a user to these models; --all lifts it."), "user.models"_L1},
        {"roles"_L1, "quota list"_L1, "USER"_L1, listQuotas, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "Quotas of a user, and what is used of them.")},
        {"roles"_L1, "quota set"_L1, "USER"_L1, setQuota, true, "provider model max-requests max-tokens window"_L1,
            QT_TRANSLATE_NOOP("Command", "Set a quota, for one model or for all."), "quota.set"_L1},
        {"roles"_L1, "quota remove"_L1, "USER"_L1, removeQuota, true, "provider model all"_L1,
            QT_TRANSLATE_NOOP("Command", "Remove a quota, or all of the user."), "quota.remove"_L1},
        {"invites"_L1, "list"_L1, ""_L1, listInvites, true, list,
            QT_TRANSLATE_NOOP("Command", "Invite codes with their state.")},
        {"invites"_L1, "create"_L1, ""_L1, createInvites, true, "count expires note secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Make invite codes; each is shown once."), "invite.create"_L1},
        {"invites"_L1, "revoke"_L1, "INVITE..."_L1, revokeInvites, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Remove invites that nobody has used, by id or first letters."),
            "invite.revoke"_L1},
        {"invites"_L1, "prune"_L1, ""_L1, pruneInvites, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Remove used and expired invites."), "invite.prune"_L1},
        {"keys"_L1, "list"_L1, ""_L1, listKeys, true,
            "owner provider unused-for expiring columns sort filter fail-if-any"_L1,
            QT_TRANSLATE_NOOP("Command", "API keys with owner, state and last use.")},
        {"keys"_L1, "create"_L1, ""_L1, createKey, true, "name owner provider expires secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Make an API key; it is shown once."), "key.create"_L1},
        {"keys"_L1, "revoke"_L1, "KEY..."_L1, revokeKeys, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Remove API keys, by id, prefix or name."), "key.revoke"_L1},
        {"keys"_L1, "set-expiry"_L1, "KEY [WHEN]"_L1, setKeyExpiry, true, "expires"_L1,
            QT_TRANSLATE_NOOP("Command", "Set when a key expires, or never."), "key.expiry"_L1},
        {"sessions"_L1, "list"_L1, ""_L1, listSessions, true, list, QT_TRANSLATE_NOOP("Command", "Browser sessions.")},
        {"sessions"_L1, "revoke"_L1, "[SESSION...]"_L1, revokeSessions, true, "user provider all all-but"_L1,
            QT_TRANSLATE_NOOP("Command", "Sign people out: one session, a user's, or all."), "session.revoke"_L1},
        {"usage"_L1, "report"_L1, ""_L1, usageReport, true, "by from to period zone columns sort filter fail-if-any"_L1,
            QT_TRANSLATE_NOOP("Command", "Requests and tokens, grouped by time and by what was used.")},
        {"changes"_L1, "preview"_L1, "FILE"_L1, previewChanges, true, "password-file generate-password"_L1,
            QT_TRANSLATE_NOOP("Command", "What a saved change set would do now."), "*"_L1},
        {"changes"_L1, "apply"_L1, "FILE"_L1, applyChanges, true, "password-file generate-password secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Apply a saved change set."), "*"_L1},
        {"changes"_L1, "show"_L1, "FILE|ID"_L1, showChanges, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "A saved change set, or one of the journal.")},
        {"changes"_L1, "undo"_L1, "[ID]"_L1, undoChanges, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Take back a change set; without ID the newest."), "*"_L1},
        {"changes"_L1, "finish"_L1, "ID"_L1, finishChanges, true, "secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Do the rest of a change set that was interrupted."), "*"_L1},
        {"changes"_L1, "put-back"_L1, "ID"_L1, putBackChanges, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Take back what an interrupted change set has done."), "*"_L1},
        {"journal"_L1, "list"_L1, ""_L1, listJournal, true, "limit"_L1,
            QT_TRANSLATE_NOOP("Command", "What was changed by this console, by whom and why; newest last.")},
        {"journal"_L1, "verify"_L1, ""_L1, verifyJournal, true, "proof"_L1,
            QT_TRANSLATE_NOOP("Command", "Is the journal as it was written?")},
        {"journal"_L1, "export"_L1, "[FILE]"_L1, exportJournal, true, "format"_L1,
            QT_TRANSLATE_NOOP("Command", "The journal for other programs.")},
        {"journal"_L1, "proof"_L1, "[FILE]"_L1, proveJournal, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "The newest entry's hash, to compare the journal with later.")},
        {"journal"_L1, "forget"_L1, "USER"_L1, forgetPerson, true, "provider yes reason"_L1,
            QT_TRANSLATE_NOOP("Command", "Remove a person from archive and journal.")},
        {"rescue"_L1, "admin"_L1, "USER"_L1, rescueAdmin, true,
            "provider name password-file generate-password secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Nobody can sign in: make or raise an administrator."),
            "user.create user.role user.status user.password"_L1},
        {"rescue"_L1, "password"_L1, "USER"_L1, rescuePassword, true,
            "provider password-file generate-password secret-file"_L1,
            QT_TRANSLATE_NOOP("Command", "Nobody can sign in: set a password."), "user.password"_L1},
        {"rescue"_L1, "sessions"_L1, "[USER]"_L1, rescueSessions, true, "provider"_L1,
            QT_TRANSLATE_NOOP("Command", "End all sessions, or a user's."), "session.revoke"_L1},
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
        {"retention"_L1, "show"_L1, ""_L1, showRetention, false, ""_L1,
            QT_TRANSLATE_NOOP("Command", "For how long backups, archive and journal are kept.")},
        {"retention"_L1, "set"_L1, ""_L1, setRetention, false,
            "before-small before-large small-below keep-newest keep-days archive-days journal-days"_L1,
            QT_TRANSLATE_NOOP("Command", "Change that; what is not named stays as it is.")},
        {"retention"_L1, "trim"_L1, ""_L1, trimKept, true, ""_L1,
            QT_TRANSLATE_NOOP("Command", "Remove now from archive and journal what is kept no longer.")},
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
    if (in(OptionGroup::Writing) && !writes.isEmpty())
        return true;
    const auto own = ownOptions();
    return std::find(own.begin(), own.end(), &o) != own.end();
}

} // namespace bw::cli
