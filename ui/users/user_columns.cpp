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
        return QCoreApplication::translate("Users", "below 80 %");
    case 2:
        return QCoreApplication::translate("Users", "80 to 95 %");
    default:
        return QCoreApplication::translate("Users", "from 95 %");
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
    for (auto& column : out.columns) {
        if (column.id == u"email")
            column.width = 196;
        else if (column.id == u"provider")
            column.width = 74;
        else if (column.id == u"last_seen_at")
            column.width = 106;
        else if (column.id == u"tokens_30d")
            column.width = 92;
        else if (column.id == u"quota_used")
            column.width = 104;
    }
    out.columns.push_back(filterColumn(u"quota_band", quotaBand, quotaWords));
    out.columns.push_back(filterColumn(u"seen_band", seenBand, seenWords));
    return out;
}

} // namespace bw
