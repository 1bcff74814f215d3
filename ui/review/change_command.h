// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"

namespace bw {

// The command line that does the same. Passwords never stand in it.
QString commandOf(const Change&, const Instance&, const Snapshot&);

} // namespace bw
