// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"
#include "ui/common/badge.h"

namespace bw {

// What a session is good for: it lives, it waits for its owner to be enabled again, it can't be used by anybody.
enum class SessionState { Active, Expired, OwnerDisabled, OwnerMissing };
SessionState stateOf(const Session&, const Snapshot&, Instant now);
QString id(SessionState); // "active" "expired" "owner_disabled" "owner_missing"
Badge badgeOf(SessionState);
QString explanation(SessionState); // empty for an active one

// The sessions' listing with these as a filter, and the owner by id.
Listing sessionsTable();

} // namespace bw
