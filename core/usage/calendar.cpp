// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/calendar.h"
#include <QDateTime>
#include <limits>

namespace bw::usage {

namespace {

constexpr qint64 kHour = 3600, kDay = 86'400;
constexpr qint64 kBeginOfTime = std::numeric_limits<qint64>::min() / 1'000'000 + 1;
constexpr qint64 kEndOfTime = std::numeric_limits<qint64>::max() / 1'000'000;

qint64 floorTo(qint64 value, qint64 unit)
{
    const qint64 rest = value % unit;
    return value - (rest < 0 ? rest + unit : rest);
}

QDateTime at(qint64 second) { return QDateTime::fromSecsSinceEpoch(second, Qt::UTC); }
qint64 offset(qint64 second, const QTimeZone& zone) { return zone.offsetFromUtc(at(second)); }

QDate localDate(qint64 second, const QTimeZone& zone) { return at(second + offset(second, zone)).date(); }

// Not every day exists everywhere: Samoa left out 2011-12-30.
qint64 startOf(QDate day, const QTimeZone& zone)
{
    for (int tries = 0; tries < 3; ++tries, day = day.addDays(1))
        if (const auto start = day.startOfDay(zone); start.isValid())
            return start.toSecsSinceEpoch();
    return day.addDays(-3).startOfDay(Qt::UTC).toSecsSinceEpoch();
}

// A moment before or at `second` from which on the offset is the same; found by halving, as QTimeZone's list of
// transitions is not complete on every platform.
qint64 sinceSameOffset(qint64 from, qint64 second, const QTimeZone& zone)
{
    const qint64 wanted = offset(second, zone);
    if (offset(from, zone) == wanted)
        return from;
    while (second - from > 1) {
        const qint64 middle = from + (second - from) / 2;
        (offset(middle, zone) == wanted ? second : from) = middle;
    }
    return second;
}
qint64 untilSameOffset(qint64 second, qint64 to, const QTimeZone& zone)
{
    const qint64 wanted = offset(second, zone);
    if (offset(to - 1, zone) == wanted)
        return to;
    while (to - second > 1) {
        const qint64 middle = second + (to - second) / 2;
        (offset(middle, zone) == wanted ? second : to) = middle;
    }
    return to;
}

Span hourAt(qint64 second, const QTimeZone& zone)
{
    const qint64 away = offset(second, zone);
    const qint64 start = floorTo(second + away, kHour) - away;
    return {sinceSameOffset(start, second, zone), untilSameOffset(second, start + kHour, zone)};
}

QDate firstDay(QDate day, Bucket bucket)
{
    if (bucket == Bucket::Week)
        return day.addDays(1 - day.dayOfWeek());
    return bucket == Bucket::Month ? QDate(day.year(), day.month(), 1) : day;
}
QDate nextFirstDay(QDate first, Bucket bucket)
{
    if (bucket == Bucket::Week)
        return first.addDays(7);
    return bucket == Bucket::Month ? first.addMonths(1) : first.addDays(1);
}

Instant instant(qint64 second) { return {second * 1'000'000}; }

} // namespace

Span bucketAt(qint64 second, const QTimeZone& zone, Bucket bucket)
{
    if (bucket == Bucket::None)
        return {kBeginOfTime, kEndOfTime};
    if (bucket == Bucket::Hour)
        return hourAt(second, zone);
    const auto first = firstDay(localDate(second, zone), bucket);
    const Span span{startOf(first, zone), startOf(nextFirstDay(first, bucket), zone)};
    if (span.start <= second && second < span.end)
        return span;
    const qint64 day = floorTo(second, kDay); // beyond what the zone's rules are made for
    return {day, day + kDay};
}

std::vector<qint64> bucketStarts(Instant from, Instant to, const QTimeZone& zone, Bucket bucket)
{
    constexpr size_t most = 100'000;
    std::vector<qint64> starts;
    for (qint64 second = from.seconds(); instant(second) < to && starts.size() < most;) {
        const auto span = bucketAt(second, zone, bucket);
        starts.push_back(span.start);
        second = span.end;
        if (bucket == Bucket::None)
            break;
    }
    return starts;
}

QString bucketText(qint64 start, const QTimeZone& zone, Bucket bucket)
{
    if (bucket == Bucket::None)
        return {};
    if (bucket == Bucket::Hour) {
        const auto away = int(offset(start, zone));
        return QDateTime::fromSecsSinceEpoch(start, Qt::OffsetFromUTC, away).toString(u"yyyy-MM-ddTHH:mm:ss")
            + (away < 0 ? u'-' : u'+') + QTime(0, 0).addSecs(std::abs(away)).toString(u"HH:mm");
    }
    const auto day = localDate(start, zone);
    if (bucket == Bucket::Day)
        return day.toString(Qt::ISODate);
    if (bucket == Bucket::Month)
        return day.toString(u"yyyy-MM");
    int year = 0;
    const int week = day.weekNumber(&year);
    return QStringLiteral("%1-W%2").arg(year, 4, 10, QLatin1Char('0')).arg(week, 2, 10, QLatin1Char('0'));
}

std::optional<Range> period(QStringView id, Instant now, const QTimeZone& zone)
{
    const auto today = localDate(now.seconds(), zone);
    const auto end = instant(startOf(today.addDays(1), zone));
    const auto since = [&](QDate day) { return Range{instant(startOf(day, zone)), end}; };
    if (id == u"all")
        return Range{};
    if (id == u"today")
        return since(today);
    if (id == u"month")
        return since(QDate(today.year(), today.month(), 1));
    if (id == u"year")
        return since(QDate(today.year(), 1, 1));
    if (id == u"7d" || id == u"30d" || id == u"90d")
        return since(today.addDays(1 - id.chopped(1).toInt()));
    return {};
}

} // namespace bw::usage
