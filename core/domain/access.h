// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/snapshot.h"

namespace bw {

// Derived state of records: pure functions of a snapshot and a moment.

enum class InviteStatus { Open, Used, Expired };
// Open with usedAt set: its redeemer was deleted, it can be redeemed again. An expiry that can't be read counts as
// passed, as on the server.
InviteStatus statusOf(const Invite&, Instant now);

enum class KeyStatus { Active, Expired, OwnerDisabled, OwnerMissing };
KeyStatus statusOf(const ApiKey&, const Snapshot&, Instant now);

bool isActive(const Session&, Instant now);

// What the server grants: for an admin everything; else the stored value, else the default; unknown keys are left out.
Switches effectivePermissions(const User&, const Snapshot&);
bool isAdmin(const User&);
int explicitCount(const User&); // stored entries

// The fullest quota of a user: share of requests or tokens used, 0 … (may exceed 1); none = no effective limit.
std::optional<double> quotaShare(const Quota&);
std::optional<double> quotaShare(const Snapshot&, size_t userRow);

QString id(InviteStatus); // "open" "used" "expired"
QString id(KeyStatus); // "active" "expired" "owner_disabled" "owner_missing"

} // namespace bw
