// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/moment.h"
#include <QDateTime>
#include <QRegularExpression>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

std::optional<Instant> parseMoment(const QString& text, const QTimeZone& zone)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?)(Z|[+-]\\d\\d:?\\d\\d)?)?$"_s);
    const auto match = form.match(text);
    const auto day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!match.hasMatch() || !day.isValid())
        return {};
    if (match.captured(2).isEmpty())
        return Instant{day.startOfDay(zone).toMSecsSinceEpoch() * 1000};
    const auto time = QTime::fromString(match.captured(2).left(12), Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    const auto offset = match.captured(3);
    if (offset.isEmpty())
        return Instant{QDateTime(day, time, zone).toMSecsSinceEpoch() * 1000};
    const int hours = offset.mid(1, 2).toInt(), minutes = offset.right(2).toInt();
    if (hours > 23 || minutes > 59)
        return {};
    const int seconds = offset == u"Z" ? 0 : (hours * 60 + minutes) * (offset[0] == u'-' ? -60 : 60);
    return Instant{(QDateTime(day, time, Qt::UTC).toMSecsSinceEpoch() - seconds * 1000LL) * 1000};
}

namespace {

Result<std::optional<Instant>> moment(const Line& line, QLatin1StringView name, const QTimeZone& zone)
{
    if (!line.has(name))
        return std::nullopt;
    const auto at = parseMoment(line.value(name), zone);
    if (!at)
        return fail(Fault::Invalid, "command.time", {u"--"_s + name, line.value(name)});
    return at;
}

} // namespace

Result<QTimeZone> zoneOf(const Line& line)
{
    if (!line.has("zone"_L1))
        return QTimeZone::systemTimeZone();
    const QTimeZone zone(line.value("zone"_L1).toLatin1());
    if (!zone.isValid() || line.value("zone"_L1).isEmpty())
        return fail(Fault::Invalid, "command.zone", {line.value("zone"_L1)});
    return zone;
}

Result<usage::Range> timesOf(const Line& line, const QTimeZone& zone)
{
    const auto from = moment(line, "from"_L1, zone), to = moment(line, "to"_L1, zone);
    if (!from || !to)
        return tl::unexpected((from ? to : from).error());
    if (*from && *to && **from >= **to)
        return fail(Fault::Invalid, "command.time-order");
    return usage::Range{*from, *to};
}

} // namespace bw::cli
