// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/tables/filter.h"

namespace bw::cli {

// A listing as the command line shows it: without the window's own columns, the id first.
Listing commandLineListing(const Listing&);

// What --columns, --sort and --filter ask of a listing.
struct Selection {
    std::vector<const Column*> columns;
    std::vector<Condition> filter;
    std::vector<SortKey> sort;
    bool needsActivity = false; // some column follows from the usage rows, which take long to read
};
// `order`: the sorting without --sort.
Result<Selection> readSelection(Run&, const Listing&, const QString& order);

using Keep = std::function<bool(const Viewpoint&, size_t row)>;
std::vector<size_t> selectRows(const Listing&, const Viewpoint&, const Selection&, const Keep& = {});

// As a table, JSON or CSV.
Result<void> writeRows(Run&, const Listing&, const Viewpoint&, std::span<const size_t> rows, const Selection&);

// What a list ends with: 1 when --fail-if-any was given and it isn't empty.
int exitCodeOfList(const Line&, bool empty);

// One row: names and values under one another, a JSON object, or CSV of one line.
Result<void> writeRecord(Run&, const Listing&, const Viewpoint&, size_t row);

} // namespace bw::cli
