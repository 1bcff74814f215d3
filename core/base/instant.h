// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <compare>
#include <functional>
#include <optional>
#include <string_view>

namespace bw {

// A moment, in microseconds since 1970-01-01T00:00:00Z (years -290,000 to 290,000: the data holds dates of the year
// 2300 and beyond).
struct Instant {
    qint64 us = 0;
    auto operator<=>(const Instant&) const = default;
    qint64 seconds() const { return us >= 0 ? us / 1'000'000 : (us - 999'999) / 1'000'000; }
};

using Now = std::function<Instant()>; // the clock is a parameter; tests give a fixed one
Instant systemNow();

// RFC 3339 in UTC with three decimals, cut and not rounded: "2026-11-21T10:12:41.652Z".
QString toRfc3339(Instant);

// A time as LocalAI stores it: Go's text "2006-01-02 15:04:05.999999999-07:00", RFC 3339, no zone = UTC, a date alone,
// Unix seconds. None for anything else. Never throws, never allocates; a batch of rows in one form is fast.
std::optional<Instant> parseTimestamp(std::string_view text);

} // namespace bw
