// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <string_view>

namespace bw::demo {

using Nanoseconds = qint64; // since 1970, UTC: the servers' times have nine decimals
constexpr Nanoseconds second = 1'000'000'000;
constexpr Nanoseconds minute = 60 * second;
constexpr Nanoseconds hour = 60 * minute;
constexpr Nanoseconds day = 24 * hour;

// A time as a server in UTC writes it: Go's text, trailing zeros of the fraction cut. 0 = no time, an empty text.
class Stamp {
public:
    explicit Stamp(Nanoseconds);
    operator std::string_view() const { return {m_text, size_t(m_size)}; }

private:
    char m_text[36];
    int m_size = 0;
};

struct Weekday {
    int index; // 0 = Monday
    int month, day; // of the date
};
Weekday weekdayOf(Nanoseconds);

} // namespace bw::demo
