// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/stamp.h"
#include <vector>

namespace bw::demo {

// One hour of the usage: how many requests, and which share of them is made by machines.
struct Hour {
    Nanoseconds from = 0, to = 0;
    qint64 requests = 0;
    double byMachines = 0; // share, 0 to 1
};

// Working days high, week ends low, a curve over the day, night jobs of machines, growth over the whole span, holidays,
// some noise. The requests of all hours add up to `rows` exactly; the last hour ends at `now`.
std::vector<Hour> rhythm(Nanoseconds start, Nanoseconds now, qint64 rows, quint32 seed);

bool isNight(Nanoseconds);

} // namespace bw::demo
