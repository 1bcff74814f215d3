// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/stamp.h"
#include <cstring>

namespace bw::demo {

namespace {

struct Date {
    int year, month, day;
};

Date dateOf(qint64 days) // Howard Hinnant's civil_from_days
{
    days += 719468;
    const qint64 era = (days >= 0 ? days : days - 146096) / 146097;
    const qint64 ofEra = days - era * 146097;
    const qint64 year = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const qint64 ofYear = ofEra - (365 * year + year / 4 - year / 100);
    const qint64 month = (5 * ofYear + 2) / 153;
    const int m = int(month < 10 ? month + 3 : month - 9);
    return {int(year + era * 400) + (m <= 2), m, int(ofYear - (153 * month + 2) / 5 + 1)};
}

void putDigits(char* to, qint64 value, int count)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        to[i] = char('0' + value % 10);
}

qint64 floorDiv(qint64 a, qint64 b) { return a / b - (a % b < 0); }

} // namespace

Stamp::Stamp(Nanoseconds at)
{
    if (at == 0)
        return;
    const qint64 days = floorDiv(at, day);
    const qint64 rest = at - days * day;
    const auto date = dateOf(days);
    std::memcpy(m_text, "0000-00-00 00:00:00.", 20);
    putDigits(m_text, date.year, 4);
    putDigits(m_text + 5, date.month, 2);
    putDigits(m_text + 8, date.day, 2);
    putDigits(m_text + 11, rest / hour, 2);
    putDigits(m_text + 14, rest / minute % 60, 2);
    putDigits(m_text + 17, rest / second % 60, 2);
    putDigits(m_text + 20, rest % second, 9);
    m_size = 29;
    while (m_text[m_size - 1] == '0')
        --m_size;
    if (m_text[m_size - 1] == '.')
        --m_size;
    std::memcpy(m_text + m_size, "+00:00", 6);
    m_size += 6;
}

Weekday weekdayOf(Nanoseconds at)
{
    const qint64 days = floorDiv(at, day);
    const auto date = dateOf(days);
    return {int(((days + 3) % 7 + 7) % 7), date.month, date.day};
}

} // namespace bw::demo
