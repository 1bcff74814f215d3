// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/period.h"
#include <QCoreApplication>
#include <QDateTime>

namespace bw {
namespace {

QDate dayOf(Instant i, const QTimeZone& zone) { return QDateTime::fromSecsSinceEpoch(i.seconds(), zone).date(); }

// By way of noon, which every day has.
Instant startOf(QDate day, const QTimeZone& zone)
{
    const qint64 noon = QDateTime(day, QTime(12, 0), zone).toSecsSinceEpoch();
    return {usage::bucketAt(noon, zone, usage::Bucket::Day).start * 1'000'000};
}

struct Days {
    QDate first, last;
};

Days daysOf(const Period& period, Instant now, const QTimeZone& zone)
{
    if (period.preset.isEmpty())
        return {period.first, period.last};
    const QDate today = dayOf(now, zone);
    const auto range = rangeOf(period, now, zone);
    return {range.from ? dayOf(*range.from, zone) : today, today};
}

} // namespace

usage::Range rangeOf(const Period& period, Instant now, const QTimeZone& zone)
{
    if (!period.preset.isEmpty())
        return usage::period(period.preset, now, zone).value_or(usage::Range{});
    return {startOf(period.first, zone), startOf(period.last.addDays(1), zone)};
}

Period shifted(const Period& period, int steps, Instant now, const QTimeZone& zone)
{
    if (period.preset == u"all")
        return period;
    const Days days = daysOf(period, now, zone);
    const bool monthStart = days.first.day() == 1, yearStart = monthStart && days.first.month() == 1;
    if (period.preset == u"year" || (yearStart && days.last == days.first.addYears(1).addDays(-1))) {
        const QDate first = days.first.addYears(steps);
        return Period::days(first, first.addYears(1).addDays(-1));
    }
    if (period.preset == u"month" || (monthStart && days.last == days.first.addMonths(1).addDays(-1))) {
        const QDate first = days.first.addMonths(steps);
        return Period::days(first, first.addMonths(1).addDays(-1));
    }
    const qint64 length = days.first.daysTo(days.last) + 1;
    return Period::days(days.first.addDays(length * steps), days.last.addDays(length * steps));
}

bool endsBeforeToday(const Period& period, Instant now, const QTimeZone& zone)
{
    return period.preset.isEmpty() && period.last < dayOf(now, zone);
}

QStringList periodPresets()
{
    return {QStringLiteral("today"), QStringLiteral("7d"), QStringLiteral("30d"), QStringLiteral("90d"),
        QStringLiteral("month"), QStringLiteral("year"), QStringLiteral("all")};
}

QString presetTitle(const QString& id)
{
    static constexpr const char* titles[]{QT_TRANSLATE_NOOP("Usage", "Today"), QT_TRANSLATE_NOOP("Usage", "7 days"),
        QT_TRANSLATE_NOOP("Usage", "30 days"), QT_TRANSLATE_NOOP("Usage", "90 days"),
        QT_TRANSLATE_NOOP("Usage", "This month"), QT_TRANSLATE_NOOP("Usage", "This year"),
        QT_TRANSLATE_NOOP("Usage", "All")};
    const auto i = periodPresets().indexOf(id);
    return i < 0 ? QString{} : QCoreApplication::translate("Usage", titles[i]);
}

QString toText(const Period& p)
{
    return p.preset.isEmpty() ? QStringLiteral("%1/%2").arg(p.first.toString(Qt::ISODate), p.last.toString(Qt::ISODate))
                              : p.preset;
}

Period periodFromText(const QString& text)
{
    if (periodPresets().contains(text))
        return {text, {}, {}};
    const Period p = Period::days(QDate::fromString(text.section(u'/', 0, 0), Qt::ISODate),
        QDate::fromString(text.section(u'/', 1), Qt::ISODate));
    return p.first.isValid() && p.last.isValid() && p.first <= p.last ? p : Period{};
}

} // namespace bw
