// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/rhythm.h"
#include "core/demo/random.h"
#include <algorithm>

namespace bw::demo {

namespace {

// In UTC; the company lives an hour or two east of it. Each of the two curves adds up to 24.
constexpr double peopleByHour[]{0.05, 0.04, 0.04, 0.06, 0.2, 0.8, 1.9, 2.7, 2.9, 2.6, 1.9, 1.8, 2.4, 2.3, 1.6, 1.0, 0.6,
    0.4, 0.3, 0.2, 0.1, 0.05, 0.03, 0.03};
constexpr double machinesByHour[]{1.2, 2.6, 2.8, 1.5, 0.7, 0.8, 0.9, 1.0, 1.0, 1.0, 0.9, 0.9, 1.0, 1.0, 1.0, 0.9, 0.8,
    0.7, 0.6, 0.6, 0.5, 0.5, 0.5, 0.6};
constexpr double peopleByWeekday[]{1.25, 1.4, 1.42, 1.35, 1.1, 0.27, 0.21};
constexpr double machinesByWeekday[]{1.08, 1.1, 1.1, 1.1, 1.06, 0.8, 0.76};
constexpr double machineShare = 0.42;

double holiday(const Weekday& date)
{
    if ((date.month == 12 && date.day >= 24) || (date.month == 1 && date.day == 1))
        return 0.2;
    if (date.month == 8 && date.day <= 21)
        return 0.7;
    return date.month == 5 && date.day == 1 ? 0.25 : 1.0;
}

} // namespace

bool isNight(Nanoseconds at)
{
    const auto h = at / hour % 24;
    return h >= 1 && h < 4;
}

std::vector<Hour> rhythm(Nanoseconds start, Nanoseconds now, qint64 rows, quint32 seed)
{
    Random random(seed, 20);
    std::vector<Hour> hours;
    std::vector<double> weights;
    double total = 0, dayNoise = 1;
    for (Nanoseconds at = start; at < now;) {
        const Nanoseconds next = std::min(now, (at / hour + 1) * hour);
        const size_t h = size_t(at / hour % 24);
        if (h == 0)
            dayNoise = 0.86 + 0.28 * random.unit();
        const auto date = weekdayOf(at);
        const double growth = 0.55 + 0.45 * double(at - start) / double(now - start);
        const double people = (1 - machineShare) * peopleByHour[h] * peopleByWeekday[date.index] * holiday(date)
            * dayNoise * (0.85 + 0.3 * random.unit());
        const double machine = machineShare * machinesByHour[h] * machinesByWeekday[date.index];
        total += (people + machine) * growth * double(next - at) / double(hour);
        weights.push_back(total);
        hours.push_back({at, next, 0, machine / (people + machine)});
        at = next;
    }
    qint64 before = 0;
    for (size_t i = 0; i < hours.size(); ++i) {
        const qint64 upTo = i + 1 == hours.size() ? rows : qint64(weights[i] / total * double(rows));
        hours[i].requests = upTo - before;
        before = upTo;
    }
    return hours;
}

} // namespace bw::demo
