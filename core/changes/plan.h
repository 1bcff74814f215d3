// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/rules.h"

namespace bw {

struct Line { // of the preview: one field
    QString id; // "role"
    QString field, before, after; // words for a person; "–" where there is nothing
};

struct Item {
    std::vector<Line> lines;
    QStringList sql; // exactly what will be executed, secrets masked
    Losses loses;
    std::optional<Error> refused; // this instance can't do it
    Fit fit = Fit::Applies; // against the snapshot that the plan was made with
    Undo undo = Undo::Swap;
    std::vector<int> risks; // of Plan::risks
};

struct Plan {
    Work work; // its changes are those of the set, in order
    std::vector<Item> items; // one for each change
    std::vector<Risk> risks;
    Level worst = Level::Ok; // of the risks

    // Risks that block and are not allowed by one of these flags ("allow-last-admin").
    std::vector<const Risk*> blocking(const QStringList& allowed = {}) const;
    Losses loses() const; // all together
};

// What a set would do, without doing it. `account`: see Situation.
Result<Plan> plan(const ChangeSet&, const Snapshot& base, Backend&, const SignInWays&, const QString& account,
    Instant now, const Context&);
std::vector<Line> linesOf(const Change&);
QString summary(const Change&); // "role admin → user", "quota, all models: 12 M → 20 M tokens"
QString summary(std::span<const Change>); // "role of 3 users: user → admin"

} // namespace bw
