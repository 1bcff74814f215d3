// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/tables/filter.h"
#include <algorithm>
#include <bit>

namespace bw {
namespace {

// The sort keys of one column for the rows in question. `lead` orders most pairs by one comparison of integers: numbers
// and times whole, text by its first eight folded bytes; only equal text looks further (measured: 100 k names in 20 ms
// instead of 130).
struct Keys {
    std::vector<quint64> lead;
    std::vector<bool> absent;
    std::vector<std::string> text; // empty unless the column holds text
    bool descending = false;
};

quint64 ordered(qint64 v) { return quint64(v) ^ (1ULL << 63); }

quint64 ordered(double v)
{
    const auto bits = std::bit_cast<quint64>(v);
    return bits >> 63 ? ~bits : bits | (1ULL << 63);
}

quint64 leadOf(const std::string& text)
{
    quint64 lead = 0;
    for (size_t i = 0; i < 8; ++i)
        lead = lead << 8 | (i < text.size() ? uchar(text[i]) : 0);
    return lead;
}

Keys keysOf(const Column& column, const Viewpoint& view, const std::vector<quint32>& rows, bool descending)
{
    Keys keys;
    keys.descending = descending;
    keys.lead.resize(rows.size());
    keys.absent.resize(rows.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        const Cell cell = column.cell(view, rows[i]);
        if (const auto* text = std::get_if<QString>(&cell)) {
            keys.text.resize(rows.size());
            appendFolded(*text, keys.text[i]);
            keys.lead[i] = leadOf(keys.text[i]);
        } else if (const auto* number = std::get_if<qint64>(&cell))
            keys.lead[i] = ordered(*number);
        else if (const auto* share = std::get_if<double>(&cell))
            keys.lead[i] = ordered(*share);
        else if (const auto* at = std::get_if<Instant>(&cell))
            keys.lead[i] = ordered(at->us);
        else if (const auto* flag = std::get_if<bool>(&cell))
            keys.lead[i] = *flag;
        else
            keys.absent[i] = true;
    }
    return keys;
}

int compare(const Keys& keys, quint32 a, quint32 b)
{
    if (keys.absent[a] != keys.absent[b])
        return keys.absent[a] ? 1 : -1; // in either direction
    if (keys.absent[a])
        return 0;
    int order = keys.lead[a] < keys.lead[b] ? -1 : keys.lead[a] > keys.lead[b] ? 1 : 0;
    if (order == 0 && !keys.text.empty())
        order = keys.text[a].compare(keys.text[b]);
    return keys.descending ? -order : order;
}

} // namespace

void sortRows(const Listing& listing, const Viewpoint& view, std::vector<quint32>& rows, const std::vector<SortKey>& by)
{
    std::vector<Keys> keys;
    for (const auto& key : by)
        if (const auto* column = listing.column(key.column))
            keys.push_back(keysOf(*column, view, rows, key.descending));
    if (keys.empty())
        return;
    std::vector<quint32> order(rows.size());
    for (quint32 i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, [&](quint32 a, quint32 b) {
        for (const auto& k : keys)
            if (const int c = compare(k, a, b))
                return c < 0;
        return false;
    });
    for (auto& i : order)
        i = rows[i];
    rows = std::move(order);
}

} // namespace bw
