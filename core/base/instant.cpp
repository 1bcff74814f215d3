// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include <QDateTime>
#include <chrono>

namespace bw {

Instant systemNow()
{
    using namespace std::chrono;
    return {duration_cast<microseconds>(system_clock::now().time_since_epoch()).count()};
}

QString toRfc3339(Instant t)
{
    const qint64 ms = t.us >= 0 ? t.us / 1000 : (t.us - 999) / 1000;
    const auto when = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    const int year = when.date().year();
    const auto date =
        year >= 0 && year <= 9999 ? QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')) : QString::number(year);
    return date + when.toString(QStringLiteral("-MM-ddTHH:mm:ss.zzz")) + u'Z';
}

} // namespace bw
