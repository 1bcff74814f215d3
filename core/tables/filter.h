// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/tables/listing.h"

namespace bw {

// A condition on one column. In text: `role=admin`, `role!=admin`, `name~keller` (contains), `keys>3`,
// `keys>=3`, `created_at<2026-01-01`; several are joined by spaces and all must hold; values with spaces stand in
// double quotes; `a=x,y` is either.
struct Condition {
    enum Op { Is, IsNot, Contains, Less, Greater, AtMost, AtLeast };
    QString column;
    Op op = Is;
    QStringList values;
};
Result<std::vector<Condition>> parseFilter(
    const Listing&, const QString& text); // Fault::Invalid names the part and the known columns

// `-created_at,name`: descending by created_at, then by name.
struct SortKey {
    QString column;
    bool descending = false;
};
Result<std::vector<SortKey>> parseSort(const Listing&, const QString& text);
Result<std::vector<const Column*>> parseColumns(const Listing&, const QString& text);

bool matches(const Listing&, const Viewpoint&, size_t row, const std::vector<Condition>&);
// Sorts rows (indexes into the snapshot) stably; absent cells come last in either direction.
void sortRows(const Listing&, const Viewpoint&, std::vector<quint32>& rows, const std::vector<SortKey>&);
// Distinct values of a column among the rows, most frequent first, with counts.
std::vector<std::pair<Cell, int>> facetCounts(
    const Listing&, const Viewpoint&, const Column&, std::span<const quint32> rows);

} // namespace bw
