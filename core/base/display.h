// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include <QLocale>
#include <QTimeZone>

namespace bw {

// Text from a server as it may be shown on one line: NUL, line breaks, other control characters and bidirectional
// overrides become visible marks (U+2400 …), and it is cut after `limit` characters. For screens; exports and copies
// carry the exact text.
QString displayText(const QString&, int limit = 300);

// "3 days ago", "in 6 days", "just now"; the exact form has date, time and zone.
QString relativeTime(Instant, Instant now);
QString exactTime(Instant, const QTimeZone&, const QLocale& = QLocale());

// 1234567 → "1.2 M"; thousands by a thin space: "1 204".
QString shortNumber(qint64);
QString exactNumber(qint64);
// 0.474 → "47%". "<1%" is not nothing, and what is not all is 99% at most.
QString percentText(double share, int decimals = 0);
// 2592000 → "30 days", 5400 → "1 h 30 min", -3600 → "-1 h".
QString duration(qint64 seconds);

} // namespace bw
