// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/change.h"

namespace bw {

// A change set as a file that a colleague can read, check and apply: docs/change-sets.md has the format. No secret is
// in it: a change that takes a password comes back without one.
QByteArray toFile(const ChangeSet&);
// Hostile, newer and damaged files are refused by name of what is wrong; what is accepted passes checkShape().
Result<ChangeSet> fromFile(const QByteArray&);

Result<void> saveChangeSet(const ChangeSet&, const QString& file); // in one step, for the owner only
Result<ChangeSet> loadChangeSet(const QString& file);

// It can't be applied before somebody has given a password.
bool lacksPassword(const Change&);

// How a set stands to what there is now: each change against the snapshot and the changes before it.
struct Standing {
    Fit fit = Fit::Applies;
    std::optional<QJsonObject> found = {}; // theirs, on a conflict; none and Conflict: the record is gone
};
Result<std::vector<Standing>> standing(std::span<const Change>, const Snapshot& now);

} // namespace bw
