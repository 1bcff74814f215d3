// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include <QCoreApplication>
#include <QDateTime>
#include <limits>

namespace bw {

namespace {

// Between thousands and before a unit: never broken at the end of a line.
constexpr QChar kThinSpace(0x202F);

QString inWords(const char* text) { return QCoreApplication::translate("Display", text); }

// English needs no catalogue for its plural: one is a text of its own.
struct Counted {
    const char* one;
    const char* many; // with %n
};
QString counted(const Counted& text, qint64 n)
{
    constexpr auto most = std::numeric_limits<int>::max();
    return n > most ? u'>' + counted(text, most)
        : n == 1    ? inWords(text.one)
                    : QCoreApplication::translate("Display", text.many, nullptr, int(n));
}

// The mark that stands for a character which can't be seen or would disturb the text around it; 0 = shown as it is.
char16_t markFor(char16_t c)
{
    if (c < 0x20)
        return char16_t(0x2400 + c);
    if (c == 0x7F)
        return u'\u2421';
    if (c == 0x2028 || c == 0x2029 || c == 0x85)
        return u'\u2424'; // line and paragraph separators
    const bool direction =
        (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
    const bool invisible = (c >= 0x80 && c < 0xA0) || c == 0x200B || c == 0x2060 || c == 0xFEFF
        || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0x206A && c <= 0x206F) || c == 0x00AD;
    if (direction || invisible)
        return u'\u2426';
    return c >= 0xFFFE ? u'\uFFFD' : 0;
}

} // namespace

QString displayText(const QString& text, int limit)
{
    const bool cut = text.size() > limit;
    QString out = cut ? text.left(limit) : text;
    if (cut && !out.isEmpty() && out.back().isHighSurrogate())
        out.chop(1);
    for (qsizetype i = 0; i < out.size(); ++i) {
        const QChar c = out.at(i);
        if (c.isHighSurrogate() && i + 1 < out.size() && out.at(i + 1).isLowSurrogate()) {
            ++i;
            continue;
        }
        if (c.isSurrogate())
            out[i] = QChar::ReplacementCharacter;
        else if (const char16_t mark = markFor(c.unicode()))
            out[i] = QChar(mark);
    }
    if (cut)
        out += u'…';
    return out;
}

QString relativeTime(Instant at, Instant now)
{
    static constexpr Counted past[]{
        {QT_TRANSLATE_NOOP("Display", "1 minute ago"), QT_TRANSLATE_N_NOOP("Display", "%n minutes ago")},
        {QT_TRANSLATE_NOOP("Display", "1 hour ago"), QT_TRANSLATE_N_NOOP("Display", "%n hours ago")},
        {QT_TRANSLATE_NOOP("Display", "1 day ago"), QT_TRANSLATE_N_NOOP("Display", "%n days ago")},
        {QT_TRANSLATE_NOOP("Display", "1 year ago"), QT_TRANSLATE_N_NOOP("Display", "%n years ago")},
    };
    static constexpr Counted future[]{
        {QT_TRANSLATE_NOOP("Display", "in 1 minute"), QT_TRANSLATE_N_NOOP("Display", "in %n minutes")},
        {QT_TRANSLATE_NOOP("Display", "in 1 hour"), QT_TRANSLATE_N_NOOP("Display", "in %n hours")},
        {QT_TRANSLATE_NOOP("Display", "in 1 day"), QT_TRANSLATE_N_NOOP("Display", "in %n days")},
        {QT_TRANSLATE_NOOP("Display", "in 1 year"), QT_TRANSLATE_N_NOOP("Display", "in %n years")},
    };
    const bool ahead = at > now;
    const auto& words = ahead ? future : past;
    // In seconds, so that the ends of the range of Instant don't overflow.
    const qint64 seconds = ahead ? at.seconds() - now.seconds() : now.seconds() - at.seconds();
    const qint64 days = seconds / 86'400;
    if (seconds < 60)
        return inWords(QT_TRANSLATE_NOOP("Display", "just now"));
    if (seconds < 3600)
        return counted(words[0], seconds / 60);
    if (days == 0)
        return counted(words[1], seconds / 3600);
    // Days stay exact for long: an admin compares "141 days" with a limit of 90.
    return days < 730 ? counted(words[2], days) : counted(words[3], qint64(double(days) / 365.2425));
}

QString exactTime(Instant at, const QTimeZone& zone, const QLocale& locale)
{
    const auto when = QDateTime::fromSecsSinceEpoch(at.seconds(), zone);
    //: Date and time in Qt's format letters: 19 Nov 2026, 14:06:31
    const auto text = locale.toString(when, inWords(QT_TRANSLATE_NOOP("Display", "d MMM yyyy, HH:mm:ss")));
    const auto name = zone.abbreviation(when);
    const bool spoken = !name.isEmpty() && name.front().isLetter();
    return text + u' ' + (spoken ? name : zone.displayName(when, QTimeZone::OffsetName, QLocale::c()));
}

QString exactNumber(qint64 value)
{
    QString text = QString::number(value);
    const qsizetype first = value < 0 ? 1 : 0;
    for (qsizetype at = text.size() - 3; at > first; at -= 3)
        text.insert(at, kThinSpace);
    return text;
}

QString shortNumber(qint64 value)
{
    static constexpr struct {
        double size;
        char16_t letter;
    } units[]{{1e3, u'k'}, {1e6, u'M'}, {1e9, u'G'}, {1e12, u'T'}, {1e15, u'P'}, {1e18, u'E'}};
    if (value > -10'000 && value < 10'000)
        return exactNumber(value);
    const double size = std::abs(double(value));
    size_t unit = 0;
    // 999,950 would be rounded to 1000 k.
    while (unit + 1 < std::size(units) && size / units[unit].size >= 999.95)
        ++unit;
    QString text = QString::number(double(value) / units[unit].size, 'f', 1);
    if (text.endsWith(u".0"))
        text.chop(2);
    text.replace(u'.', QLocale().decimalPoint());
    return text + kThinSpace + QChar(units[unit].letter);
}

QString percentText(double share, int decimals)
{
    const double percent = std::clamp(share, -9.99, 99.99) * 100;
    QString number;
    if (decimals > 0)
        number = QLocale().toString(percent, 'f', decimals);
    else if (percent > 0 && percent < 0.5)
        number = QStringLiteral("<1");
    else
        number = QString::number(percent < 100 && percent > 99 ? 99 : std::lround(percent));
    //: A share; languages that put a space before the sign do so here.
    return inWords(QT_TRANSLATE_NOOP("Display", "%1%")).arg(number);
}

QString duration(qint64 seconds)
{
    static constexpr Counted days{QT_TRANSLATE_NOOP("Display", "1 day"), QT_TRANSLATE_N_NOOP("Display", "%n days")};
    const auto size = seconds < 0 ? 0 - quint64(seconds) : quint64(seconds);
    QStringList parts;
    if (const auto n = size / 86'400)
        parts << counted(days, qint64(n));
    if (const auto n = size / 3600 % 24)
        parts << inWords(QT_TRANSLATE_NOOP("Display", "%1 h")).arg(n);
    if (const auto n = size / 60 % 60)
        parts << inWords(QT_TRANSLATE_NOOP("Display", "%1 min")).arg(n);
    if (const auto n = size % 60; n || parts.isEmpty())
        parts << inWords(QT_TRANSLATE_NOOP("Display", "%1 s")).arg(n);
    return (seconds < 0 ? QStringLiteral("-") : QString()) + parts.join(u' ');
}

} // namespace bw
