// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/domain/change.h"
#include "core/domain/sign_in_ways.h"

namespace bw {

// What rules look at: what the instance was and will be, not kinds of change. So a new kind is guarded without a line
// in the rules.
struct Situation {
    const Snapshot& before;
    const Snapshot& after;
    std::span<const Change> changes;
    const Instance& instance;
    SignInWays ways;
    QString account; // user id of whoever runs this, where that is known
    Instant now;
    QString name = {}; // that people call the instance by; empty: its place stands for it
};

struct Risk {
    Finding finding; // id "rule.last-admin", level, subject = id of the record, args for the text catalogue
    std::vector<int> changes; // that cause it together
    // The flag that lets it pass: "allow-last-admin". Empty: a warning, which --yes answers, or, when it blocks,
    // nothing.
    const char* allow = "";
};

// Every rule over every change of the set; what blocks comes first. Pure.
std::vector<Risk> judge(const Situation&);
std::span<const char* const> allowFlags(); // all that there are

} // namespace bw
