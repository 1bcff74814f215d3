// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/time_words.h"
#include "app/cli/moment.h"
#include <QRegularExpression>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDay = 86400, kLongest = 1000 * 366 * kDay; // in microseconds far from the limits of 64 bits

// Hours, minutes and seconds in this order, each once: what of Go's durations makes sense here.
std::optional<qint64> goDuration(const QString& text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,9})h)?(?:(\\d{1,11})m)?(?:(\\d{1,12})s)?$"_s);
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return {};
    const auto seconds =
        match.captured(1).toLongLong() * 3600 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
    return seconds <= kLongest ? std::optional(seconds) : std::nullopt;
}

// "90d" "2w" "1y"
std::optional<qint64> calendarDuration(const QString& text)
{
    static const QRegularExpression form(u"^(\\d{1,7})([dwy])$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto unit = match.captured(2)[0];
    const auto seconds = match.captured(1).toLongLong() * kDay * (unit == u'd' ? 1 : unit == u'w' ? 7 : 365);
    return seconds <= kLongest ? std::optional(seconds) : std::nullopt;
}

} // namespace

Result<std::optional<Instant>> parseExpiry(const QString& text, QLatin1StringView option, Instant now)
{
    if (text == u"never")
        return std::nullopt;
    for (const auto& seconds : {goDuration(text), calendarDuration(text)})
        if (seconds && *seconds > 0)
            return Instant{now.us + *seconds * 1'000'000};
    const auto at = parseMoment(text, QTimeZone::systemTimeZone());
    if (!at)
        return fail(Fault::Invalid, "command.expiry", {u"--"_s + option, text});
    if (*at <= now)
        return fail(Fault::Invalid, "command.expiry-past", {u"--"_s + option, text});
    return at;
}

Result<qint64> parseWindow(const QString& text, QLatin1StringView option)
{
    for (const auto& [name, seconds] : {std::pair{u"1d", kDay}, {u"7d", 7 * kDay}, {u"30d", 30 * kDay}})
        if (text == name)
            return seconds;
    if (const auto seconds = goDuration(text); seconds && *seconds > 0)
        return *seconds;
    return fail(Fault::Invalid, "command.window", {u"--"_s + option, text});
}

} // namespace bw::cli
