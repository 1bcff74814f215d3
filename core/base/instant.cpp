// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include <charconv>
#include <chrono>
#include <limits>

namespace bw {

Instant systemNow()
{
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

namespace {

constexpr qint64 kMicro = 1'000'000;
constexpr qint64 kDay = 86'400;

constexpr bool digit(char c) { return c >= '0' && c <= '9'; }

// Days since 1970-01-01 in the proleptic Gregorian calendar, which Go and both databases use. A year starts in March
// here, so that the leap day is its last.
constexpr qint64 daysSinceEpoch(qint64 year, int month, int day)
{
    year -= month <= 2;
    const qint64 era = (year >= 0 ? year : year - 399) / 400;
    const qint64 yearOfEra = year - era * 400;
    const qint64 dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719'468;
}

struct Date {
    qint64 year;
    int month, day;
};

// The inverse of daysSinceEpoch.
constexpr Date dateOf(qint64 days)
{
    days += 719'468;
    const qint64 era = (days >= 0 ? days : days - 146'096) / 146'097;
    const qint64 dayOfEra = days - era * 146'097;
    const qint64 yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const qint64 dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const int month = int((5 * dayOfYear + 2) / 153); // 0 = March
    const int day = int(dayOfYear - (153 * month + 2) / 5 + 1);
    return {yearOfEra + era * 400 + (month >= 10), month < 10 ? month + 3 : month - 9, day};
}

void putDigits(char*& to, unsigned value, int digits)
{
    for (int i = digits - 1; i >= 0; --i, value /= 10)
        to[i] = char('0' + value % 10);
    to += digits;
}

constexpr bool leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }
constexpr int daysIn(int year, int month)
{
    constexpr int days[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && leap(year) ? 29 : days[month - 1];
}

// The text that is left to read.
struct Input {
    const char* at;
    const char* end;
    bool done() const { return at == end; }
    bool next(char c)
    {
        if (at == end || *at != c)
            return false;
        ++at;
        return true;
    }
    bool two(int& value)
    {
        if (end - at < 2 || !digit(at[0]) || !digit(at[1]))
            return false;
        value = (at[0] - '0') * 10 + (at[1] - '0');
        at += 2;
        return true;
    }
    bool year(int& value)
    {
        const char* start = at;
        for (value = 0; at != end && digit(*at) && at - start < 6; ++at)
            value = value * 10 + (*at - '0');
        return at - start >= 4;
    }
};

bool readTimeOfDay(Input& in, qint64& seconds)
{
    int hour = 0, minute = 0, second = 0;
    if (!in.two(hour) || !in.next(':') || !in.two(minute) || (in.next(':') && !in.two(second)))
        return false;
    seconds = hour * 3600 + minute * 60 + second;
    return hour < 24 && minute < 60 && second < 60;
}

// Cut to microseconds; nothing finer is kept anywhere.
bool readFraction(Input& in, qint64& micros)
{
    if (!in.next('.'))
        return true;
    const char* start = in.at;
    int kept = 0;
    for (; !in.done() && digit(*in.at); ++in.at)
        if (kept < 6) {
            micros = micros * 10 + (*in.at - '0');
            ++kept;
        }
    const auto digits = in.at - start;
    for (; kept < 6; ++kept)
        micros *= 10;
    return digits >= 1 && digits <= 18;
}

// "+02", "+0200", "+02:00" and "+00:53:28" (PostgreSQL, dates before standard time).
bool readOffset(Input& in, qint64& seconds)
{
    const int sign = in.next('+') ? 1 : in.next('-') ? -1 : 0;
    int hour = 0, minute = 0, second = 0;
    if (!sign || !in.two(hour))
        return false;
    if (in.next(':')) {
        if (!in.two(minute) || (in.next(':') && !in.two(second)))
            return false;
    } else if (!in.done() && digit(*in.at) && !in.two(minute)) {
        return false;
    }
    seconds = sign * (hour * 3600 + minute * 60 + second);
    return hour < 24 && minute < 60 && second < 60;
}

// What Go prints after the offset: " CET", " +0545" for a zone without a name, and " m=+1.5" of a monotonic clock. It
// says nothing that the offset does not.
bool readZoneName(Input& in)
{
    while (!in.done()) {
        if (!in.next(' ') || in.done())
            return false;
        for (; !in.done() && *in.at != ' '; ++in.at)
            if (!digit(*in.at) && !(*in.at >= 'A' && *in.at <= 'Z') && !(*in.at >= 'a' && *in.at <= 'z')
                && *in.at != '+' && *in.at != '-' && *in.at != '=' && *in.at != '.')
                return false;
    }
    return true;
}

bool readZone(Input& in, qint64& seconds)
{
    if (in.done())
        return true;
    if (in.next('Z'))
        return in.done();
    if (in.next(' ') && in.end - in.at == 3 && std::string_view(in.at, 3) == "UTC")
        return true;
    return readOffset(in, seconds) && readZoneName(in);
}

std::optional<Instant> instant(qint64 days, qint64 seconds, qint64 micros)
{
    const qint64 total = days * kDay + seconds;
    constexpr qint64 limit = std::numeric_limits<qint64>::max() / kMicro - 1;
    if (total > limit || total < -limit)
        return {};
    return Instant{total * kMicro + micros};
}

std::optional<Instant> calendarTime(Input in)
{
    int year = 0, month = 0, day = 0;
    if (!in.year(year) || !in.next('-') || !in.two(month) || !in.next('-') || !in.two(day))
        return {};
    if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
        return {};
    qint64 seconds = 0, micros = 0, offset = 0;
    if (!in.done()) {
        if (!in.next(' ') && !in.next('T'))
            return {};
        if (!readTimeOfDay(in, seconds) || !readFraction(in, micros) || !readZone(in, offset))
            return {};
    }
    return instant(daysSinceEpoch(year, month, day), seconds - offset, micros);
}

std::optional<Instant> unixSeconds(Input in)
{
    const bool negative = in.next('-');
    if (in.done() || !digit(*in.at))
        return {};
    qint64 seconds = 0, micros = 0;
    for (; !in.done() && digit(*in.at); ++in.at) {
        if (seconds > std::numeric_limits<qint64>::max() / kMicro)
            return {};
        seconds = seconds * 10 + (*in.at - '0');
    }
    if (!readFraction(in, micros) || !in.done())
        return {};
    const auto at = instant(0, seconds, micros);
    return at && negative ? Instant{-at->us} : at;
}

// Two digits at p, -1 for anything else.
inline int pair(const char* p)
{
    const unsigned tens = static_cast<unsigned char>(p[0]) - unsigned('0');
    const unsigned ones = static_cast<unsigned char>(p[1]) - unsigned('0');
    return tens > 9 || ones > 9 ? -1 : int(tens * 10 + ones);
}

// "2006-01-02 15:04:05" with or without fraction and "±hh:mm": what every row of a real database looks like.
bool commonForm(std::string_view text, Instant& out)
{
    if (text.size() < 19)
        return false;
    const char* p = text.data();
    if (p[4] != '-' || p[7] != '-' || (p[10] != ' ' && p[10] != 'T') || p[13] != ':' || p[16] != ':')
        return false;
    const int century = pair(p), year = pair(p + 2), month = pair(p + 5), day = pair(p + 8);
    const int hour = pair(p + 11), minute = pair(p + 14), second = pair(p + 17);
    // A single -1 makes the whole negative.
    if ((century | year | month | day | hour | minute | second) < 0 || month < 1 || month > 12 || day < 1 || hour > 23
        || minute > 59 || second > 59)
        return false;
    if (day > 28 && day > daysIn(century * 100 + year, month))
        return false;

    const char* const end = p + text.size();
    const char* at = p + 19;
    qint64 micros = 0;
    if (at != end && *at == '.') {
        qint64 unit = kMicro;
        for (++at; at != end && digit(*at); ++at) {
            unit /= 10;
            micros += unit * (*at - '0');
        }
        if (at == p + 20 || at > p + 29)
            return false;
    }
    int offset = 0;
    if (end - at == 6 && (*at == '+' || *at == '-') && at[3] == ':') {
        const int hours = pair(at + 1), minutes = pair(at + 4);
        if ((hours | minutes) < 0 || hours > 23 || minutes > 59)
            return false;
        offset = (*at == '-' ? -60 : 60) * (hours * 60 + minutes);
    } else if (at != end) {
        return false;
    }
    const qint64 days = daysSinceEpoch(century * 100 + year, month, day);
    out.us = (days * kDay + hour * 3600 + minute * 60 + second - offset) * kMicro + micros;
    return true;
}

} // namespace

// By hand: a list of a hundred thousand rows prints as many times for its search, and QDateTime takes ten times as
// long.
QString toRfc3339(Instant t)
{
    constexpr qint64 msOfDay = kDay * 1000;
    const qint64 ms = t.us >= 0 ? t.us / 1000 : (t.us - 999) / 1000;
    const qint64 days = ms >= 0 ? ms / msOfDay : (ms - msOfDay + 1) / msOfDay;
    const auto ofDay = unsigned(ms - days * msOfDay);
    const auto [year, month, day] = dateOf(days);
    char text[48];
    char* at = text;
    if (year >= 1 && year <= 9999)
        putDigits(at, unsigned(year), 4);
    else
        at = std::to_chars(text, text + 12, year < 1 ? year - 1 : year).ptr; // the year before 1 is -1, as Qt counts
    const auto put = [&at](char before, unsigned value, int digits) {
        *at++ = before;
        putDigits(at, value, digits);
    };
    put('-', unsigned(month), 2);
    put('-', unsigned(day), 2);
    put('T', ofDay / 3'600'000, 2);
    put(':', ofDay / 60'000 % 60, 2);
    put(':', ofDay / 1000 % 60, 2);
    put('.', ofDay % 1000, 3);
    *at++ = 'Z';
    return QString::fromLatin1(text, at - text);
}

std::optional<Instant> parseTimestamp(std::string_view text)
{
    if (Instant at; commonForm(text, at))
        return at;
    const Input in{text.data(), text.data() + text.size()};
    if (const auto at = calendarTime(in))
        return at;
    return unixSeconds(in);
}

} // namespace bw
