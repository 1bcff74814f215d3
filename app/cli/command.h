// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/option.h"
#include "core/base/context.h"
#include "core/base/instant.h"
#include "core/base/result.h"

namespace bw::cli {

struct Line;
class Terminal;

// What a command works with.
struct Run {
    const Line& line;
    Terminal& terminal;
    Context context;
    Instant now; // one moment for the whole run
};

using Function = Result<int> (*)(Run&); // the exit code

// A row of the command line. Adding a command is adding a row (and its function).
struct Command {
    QLatin1StringView noun, verb; // verb empty: the noun alone is the command
    QLatin1StringView arguments; // "USER", "FILE"; "[NOUN]" may be left out
    Function run;
    bool opens; // works on an instance: takes the options that say which
    QLatin1StringView options; // its own options besides those of output, joined by spaces
    const char* help; // QT_TRANSLATE_NOOP("Command", …)
    // The kinds of change that it makes, joined by spaces, or "*" for whatever a change set holds; it takes the options
    // of writing then.
    QLatin1StringView writes = {};

    QString words() const; // "users list"
    bool takes(const Option&) const;
    std::vector<const Option*> ownOptions() const;
};

std::span<const Command> commands();

Result<int> listUsers(Run&);
Result<int> listInvites(Run&);
Result<int> listKeys(Run&);
Result<int> listSessions(Run&);
Result<int> showUser(Run&);
Result<int> rolesMatrix(Run&);
Result<int> usageReport(Run&);
Result<int> showInfo(Run&);
Result<int> listInstances(Run&);
Result<int> showInstance(Run&);
Result<int> createDemo(Run&);
Result<int> createBackup(Run&); // backup.cpp
Result<int> listBackups(Run&);
Result<int> verifyBackup(Run&);
Result<int> pruneBackups(Run&);
Result<int> restoreBackup(Run&); // restore.cpp
Result<int> showRetention(Run&); // retention.cpp
Result<int> setRetention(Run&);
Result<int> trimKept(Run&);
Result<int> printCompletion(Run&);
Result<int> printHelp(Run&);

Result<int> createUser(Run&); // users_write.cpp
Result<int> approveUsers(Run&);
Result<int> rejectUsers(Run&);
Result<int> setUserRole(Run&);
Result<int> enableUsers(Run&);
Result<int> disableUsers(Run&);
Result<int> renameUser(Run&);
Result<int> resetPassword(Run&);
Result<int> deleteUsers(Run&);
Result<int> showPermissions(Run&); // roles_write.cpp
Result<int> setPermissions(Run&);
Result<int> showModels(Run&);
Result<int> setModels(Run&);
Result<int> listQuotas(Run&);
Result<int> setQuota(Run&);
Result<int> removeQuota(Run&);
Result<int> createInvites(Run&); // invites_write.cpp
Result<int> revokeInvites(Run&);
Result<int> pruneInvites(Run&);
Result<int> createKey(Run&); // keys_write.cpp
Result<int> revokeKeys(Run&);
Result<int> setKeyExpiry(Run&);
Result<int> revokeSessions(Run&); // sessions_write.cpp
Result<int> previewChanges(Run&); // changes.cpp
Result<int> applyChanges(Run&);
Result<int> undoChanges(Run&);
Result<int> finishChanges(Run&);
Result<int> putBackChanges(Run&);
Result<int> showChanges(Run&);
Result<int> listJournal(Run&); // journal.cpp
Result<int> verifyJournal(Run&);
Result<int> exportJournal(Run&);
Result<int> proveJournal(Run&);
Result<int> forgetPerson(Run&);
Result<int> rescueAdmin(Run&); // rescue.cpp
Result<int> rescuePassword(Run&);
Result<int> rescueSessions(Run&);

} // namespace bw::cli
