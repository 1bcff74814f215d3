// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/line.h"
#include "core/backends/work.h"
#include "core/domain/sign_in_ways.h"

namespace bw::cli {

// What the options of writing say.
struct Wishes {
    bool dryRun = false, yes = false;
    QString planFile; // empty: apply
    QStringList allowed; // "allow-last-admin"
    SignInWays ways;
    ApplyOptions options;
    bool writes() const { return !dryRun && planFile.isEmpty(); }
};
Result<Wishes> readWishes(const Line&);

} // namespace bw::cli
