// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/connect.h"
#include "core/changes/ledger.h"
#include "core/domain/change.h"
#include <map>

namespace bw::cli {

// What a verb makes its change set of, and what it adds to the answer.
class Building {
public:
    Building(Run& r, Backend& b, const Snapshot& s, Ledger* l)
        : run(r)
        , backend(b)
        , now(s)
        , m_ledger(l)
    {
    }
    Run& run;
    Backend& backend;
    const Snapshot& now; // as the instance was read
    ChangeSet set; // of which the verb fills the changes
    std::vector<Finding> notes;
    std::map<int, SecretPtr> generated; // passwords that were made, by change: shown once

    Result<void> add(Result<Change>);
    // Of the next change: a password from --password-file, --generate-password or a question. None with --plan: a
    // secret is never saved.
    Result<SecretPtr> newPassword(const QString& whose);
    Result<const User*> user(const QString& text) const; // USER of the command line
    const QStringList& arguments() const { return run.line.arguments; }
    Result<Ledger*> ledger(); // opened when something needs it, with --dry-run too

private:
    Ledger* m_ledger; // null with --dry-run and --plan: nothing is written then
    std::unique_ptr<Ledger> m_opened;
    SecretPtr m_passwordFromFile; // standard input can be read once
};
using Build = std::function<Result<void>(Building&)>;

// The common path of all writing verbs: open, say what this instance can't do, settle what an interruption left, read,
// build the set, plan, print, ask, apply, answer. The exit code. PlanOnly: as with --dry-run.
enum class Upto { PlanOnly, Applied };
Result<int> write(Run&, const Build&, JournalItem::What = JournalItem::What::Apply, Upto = Upto::Applied);

} // namespace bw::cli
