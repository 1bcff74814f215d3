// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/line.h"
#include "core/usage/calendar.h"

namespace bw::cli {

// A date (midnight in the zone) or a time, of the zone unless it says its own offset.
std::optional<Instant> parseMoment(const QString& text, const QTimeZone&);

Result<QTimeZone> zoneOf(const Line&); // --zone, else the system's

// --from and --to. A date is midnight in the zone, a time without an offset is of the zone.
Result<usage::Range> timesOf(const Line&, const QTimeZone&);

} // namespace bw::cli
