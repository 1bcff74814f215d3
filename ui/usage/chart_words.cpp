// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_data.h"
#include "ui/usage/entity_names.h"
#include "ui/usage/usage_words.h"
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace bw {
namespace {

using usage::Bucket;

QDateTime at(qint64 start, const QTimeZone& zone) { return QDateTime::fromSecsSinceEpoch(start, zone); }

QString bucketWord(Bucket b)
{
    switch (b) {
    case Bucket::Hour:
        return words(QT_TRANSLATE_NOOP("Usage", "hour"));
    case Bucket::Week:
        return words(QT_TRANSLATE_NOOP("Usage", "week"));
    case Bucket::Month:
        return words(QT_TRANSLATE_NOOP("Usage", "month"));
    default:
        return words(QT_TRANSLATE_NOOP("Usage", "day"));
    }
}

} // namespace

QString chartTitle(const ChartData& data)
{
    return words(QT_TRANSLATE_NOOP("Usage", "Tokens by %1 and %2"))
        .arg(dimensionWord(data.by()), bucketWord(data.query.bucket));
}

QString periodText(const usage::Range& range, const QTimeZone& zone)
{
    if (!range.from && !range.to)
        return words(QT_TRANSLATE_NOOP("Usage", "All"));
    const QLocale locale;
    const QString full = words(QT_TRANSLATE_NOOP("Usage", "d MMM yyyy"));
    const auto day = [&](Instant i) { return at(i.seconds(), zone).date(); };
    if (!range.to)
        return words(QT_TRANSLATE_NOOP("Usage", "since %1")).arg(locale.toString(day(*range.from), full));
    const QDate last = day(Instant{range.to->us - 1});
    if (!range.from)
        return words(QT_TRANSLATE_NOOP("Usage", "until %1")).arg(locale.toString(last, full));
    const QDate first = day(*range.from);
    if (first == last)
        return locale.toString(last, full);
    const QString from =
        locale.toString(first, first.year() == last.year() ? words(QT_TRANSLATE_NOOP("Usage", "d MMM")) : full);
    return QStringLiteral("%1 – %2").arg(from, locale.toString(last, full));
}

QString bucketLabel(qint64 start, const QTimeZone& zone, Bucket bucket)
{
    const QLocale locale;
    const QDateTime t = at(start, zone);
    switch (bucket) {
    case Bucket::Hour:
        return t.time().hour() == 0 ? locale.toString(t.date(), words(QT_TRANSLATE_NOOP("Usage", "d MMM")))
                                    : t.toString(QStringLiteral("HH:mm"));
    case Bucket::Month:
        return locale.toString(t.date(), QStringLiteral("MMM yyyy"));
    default:
        return locale.toString(t.date(), words(QT_TRANSLATE_NOOP("Usage", "d MMM")));
    }
}

QString bucketWords(qint64 start, const QTimeZone& zone, Bucket bucket)
{
    const QLocale locale;
    const QDateTime t = at(start, zone);
    const QString day = words(QT_TRANSLATE_NOOP("Usage", "dddd d MMM yyyy"));
    switch (bucket) {
    case Bucket::Hour:
        return QStringLiteral("%1, %2 – %3")
            .arg(locale.toString(t.date(), words(QT_TRANSLATE_NOOP("Usage", "dddd d MMM"))),
                t.toString(QStringLiteral("HH:mm")), at(start + 3600, zone).toString(QStringLiteral("HH:mm")));
    case Bucket::Week:
        return words(QT_TRANSLATE_NOOP("Usage", "Week from %1"))
            .arg(locale.toString(t.date(), words(QT_TRANSLATE_NOOP("Usage", "d MMM yyyy"))));
    case Bucket::Month:
        return locale.toString(t.date(), QStringLiteral("MMMM yyyy"));
    default:
        return locale.toString(t.date(), day);
    }
}

} // namespace bw
