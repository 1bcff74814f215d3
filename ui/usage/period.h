// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/calendar.h"
#include <QDate>

namespace bw {

// A period as it was chosen: a preset that moves with the clock, or days.
struct Period {
    QString preset = QStringLiteral("30d"); // "today" "7d" "30d" "90d" "month" "year" "all"; empty: the days below
    QDate first, last; // both included
    bool operator==(const Period&) const = default;

    static Period days(QDate first, QDate last) { return {QString{}, first, last}; }
};
usage::Range rangeOf(const Period&, Instant now, const QTimeZone&);
// The one before or after, of the same length; months and years stay whole ones.
Period shifted(const Period&, int steps, Instant now, const QTimeZone&);
bool endsBeforeToday(const Period&, Instant now, const QTimeZone&);

QStringList periodPresets();
QString presetTitle(const QString& id); // "30 days"
QString toText(const Period&); // for settings
Period periodFromText(const QString&);

} // namespace bw
