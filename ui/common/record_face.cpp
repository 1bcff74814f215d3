// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_face.h"
#include "core/base/display.h"
#include <cmath>

namespace bw {

namespace {

// No tooltip is longer than a person reads; copies and exports carry the whole text.
constexpr int kTip = 600;

void fillText(Face& face, const QString& text)
{
    face.text = displayText(text);
    if (face.text != text)
        face.tip = displayText(text, kTip);
}

void fillTime(Face& face, Instant when, Instant now)
{
    face.text = relativeTime(when, now);
    face.tip = tipTime(when);
}

void fillNumber(Face& face, qint64 number)
{
    face.text = tableNumber(number);
    if (const auto exact = exactNumber(number); exact != face.text)
        face.tip = exact;
}

} // namespace

QString tableNumber(qint64 number)
{
    return number > -10'000 && number < 10'000 ? exactNumber(number) : shortNumber(number);
}

QString paneTime(Instant when)
{
    const auto local = QDateTime::fromMSecsSinceEpoch(when.us / 1000);
    return QLocale().toString(local, QCoreApplication::translate("Time", "d MMM yyyy, HH:mm"));
}

QString tipTime(Instant when) { return exactTime(when, QTimeZone::systemTimeZone()); }

Face faceOf(const Column& column, const Cell& cell, const Viewpoint& view, size_t row)
{
    Face out;
    out.look = column.look;
    if (column.shown || column.words || std::holds_alternative<QString>(cell))
        fillText(out, shownText(column, view, row));
    else if (std::holds_alternative<std::monostate>(cell))
        out.text = QStringLiteral("–");
    else if (const auto* when = std::get_if<Instant>(&cell))
        fillTime(out, *when, view.now);
    else if (const auto* number = std::get_if<qint64>(&cell))
        fillNumber(out, *number);
    else if (const auto* share = std::get_if<double>(&cell)) {
        out.share = *share;
        out.text = percentText(*share);
    } else
        out.text = std::get<bool>(cell) ? QCoreApplication::translate("Cell", "yes")
                                        : QCoreApplication::translate("Cell", "no");
    const bool absent = std::holds_alternative<std::monostate>(cell);
    if (column.absent && (absent || out.text.isEmpty())) {
        out.muted = true;
        out.text = QCoreApplication::translate("Absent", column.absent);
    } else if (absent) {
        out.muted = true;
        if (out.text.isEmpty())
            out.text = QStringLiteral("–");
    }
    return out;
}

const Unreadable& unreadable(const Listing& listing, const Snapshot& snapshot, size_t row)
{
    static const Unreadable none;
    if (listing.record == u"user")
        return snapshot.users[row].unreadable;
    if (listing.record == u"invite")
        return snapshot.invites[row].unreadable;
    if (listing.record == u"key")
        return snapshot.keys[row].unreadable;
    if (listing.record == u"session")
        return snapshot.sessions[row].unreadable;
    return none;
}

} // namespace bw
