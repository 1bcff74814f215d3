// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

// The users' listing with what only the window has: widths that fit beside the pane, and filters by quota and last use.
Listing usersTable();

} // namespace bw
