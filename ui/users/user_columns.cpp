// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_columns.h"
#include "core/domain/access.h"

namespace bw {

namespace {

qint64 code(const Cell& cell)
{
    const auto* n = std::get_if<qint64>(&cell);
    return n ? *n : -1;
}

QString quotaWords(const Cell& cell)
{
    switch (code(cell)) {
    case 0:
        return QCoreApplication::translate("Users", "no limit");
    case 1:
        return QCoreApplication::translate("Users", "below 80%");
    case 2:
        return QCoreApplication::translate("Users", "80 to 95%");
    default:
        return QCoreApplication::translate("Users", "from 95%");
    }
}

Cell quotaBand(const Viewpoint& view, size_t row)
{
    const auto share = quotaShare(view.snapshot, row);
    return qint64(!share ? 0 : *share < 0.8 ? 1 : *share < 0.95 ? 2 : 3);
}

QString seenWords(const Cell& cell)
{
    switch (code(cell)) {
    case 0:
        return QCoreApplication::translate("Users", "within 7 days");
    case 1:
        return QCoreApplication::translate("Users", "7 to 30 days ago");
    case 2:
        return QCoreApplication::translate("Users", "30 to 90 days ago");
    case 3:
        return QCoreApplication::translate("Users", "over 90 days ago");
    default:
        return QCoreApplication::translate("Users", "never");
    }
}

Cell seenBand(const Viewpoint& view, size_t row)
{
    if (row >= view.snapshot.facts.size() || !view.snapshot.facts[row].lastSeen)
        return qint64(4);
    const qint64 days = (view.now.seconds() - view.snapshot.facts[row].lastSeen->seconds()) / 86'400;
    return qint64(days < 7 ? 0 : days < 30 ? 1 : days < 90 ? 2 : 3);
}

Column filterColumn(QStringView id, Cell (*cell)(const Viewpoint&, size_t), QString (*words)(const Cell&))
{
    Column c{id, ""};
    c.cell = cell;
    c.words = words;
    c.flags = Hidden | Unsearched | WindowOnly | FilterOnly;
    return c;
}

} // namespace

Listing usersTable()
{
    Listing out = *listing(u"users");
    // Beside the pane of a window of 1440 px, without a scroll bar; keys and permissions stand in the pane.
    static constexpr std::pair<QStringView, int> widths[]{{u"name", 174}, {u"email", 192}, {u"role", 76},
        {u"status", 94}, {u"provider", 74}, {u"last_seen_at", 110}, {u"tokens_30d", 92}, {u"quota_used", 100}};
    for (auto& column : out.columns) {
        for (const auto& [id, width] : widths)
            if (column.id == id)
                column.width = width;
        if (column.id == u"keys" || column.id == u"permissions")
            column.flags |= Hidden;
    }
    out.columns.push_back(filterColumn(u"quota_band", quotaBand, quotaWords));
    out.columns.push_back(filterColumn(u"seen_band", seenBand, seenWords));
    return out;
}

} // namespace bw
