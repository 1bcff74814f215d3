// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/rules.h"

namespace bw {

struct Line { // of the preview: one field
    QString id; // "role", "permissions.chat", or what follows from the change: "sessions" "keys" "administrators"
    QString field, before, after; // words for a person; "–" where there is nothing
};

struct Item {
    std::vector<Line> lines;
    QStringList sql; // exactly what will be executed, secrets masked
    Losses loses;
    QStringList effects; // what else it does, without removing anything: "ends 2 sessions", "3 keys stop"
    std::optional<Error> refused; // this instance can't do it
    Fit fit = Fit::Applies; // against the snapshot that the plan was made with and the changes before it
    std::optional<QJsonObject> found = {}; // theirs, on a conflict; none and Conflict: the record is gone
    Undo undo = Undo::Swap;
    std::vector<int> risks; // of Plan::risks
    std::vector<int> notes = {}; // of Work::notes
};

struct Plan {
    Work work; // its changes are those of the set, in order
    std::vector<Item> items; // one for each change
    std::vector<Risk> risks;
    Level worst = Level::Ok; // of the risks

    // Risks that block and are not allowed by one of these flags ("allow-last-admin").
    std::vector<const Risk*> blocking(const QStringList& allowed = {}) const;
    Losses loses() const; // all together
    // Nothing is lost or shown once, no rule has more than a remark, and it can all be taken back: it may be applied
    // without a look at it.
    bool harmless() const;
};

// What is said of an instance from outside of it.
struct Stated {
    SignInWays ways = {};
    QString account = {}; // user id of whoever runs this, where that is known
    QString name = {}; // that people call the instance by
};

// What a set would do, without doing it.
Result<Plan> plan(const ChangeSet&, const Snapshot& base, Backend&, const Stated&, Instant now, const Context&);

// In words for a person. `known` gives names of people, titles and defaults of permissions, and how many models there
// are; without it (a journal's entry) ids and keys stand in their place.
std::vector<Line> linesOf(const Change&, const Snapshot* known = nullptr);
QString summary(const Change&, const Snapshot* known = nullptr); // "role admin → user"
QString summary(std::span<const Change>, const Snapshot* known = nullptr); // "role of 3 users: user → admin"
QString inWords(const Losses&); // "1 key, 214 usage rows, 1 invite"; empty when there are none

} // namespace bw
