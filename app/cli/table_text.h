// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/tables/listing.h"

namespace bw::cli {

// Rows with aligned columns, for eyes: times cut to minutes, long cells cut, nothing in a name may move the cursor.
Result<void> writeTable(Run&, const Viewpoint&, std::span<const size_t> rows, std::span<const Column* const> columns);

// Columns that a terminal needs for a text: wide characters count twice, combining ones not at all.
int displayWidth(const QString&);

// The same for what is no listing: names and values under one another, values aligned.
Result<void> writePairs(Terminal&, const std::vector<std::pair<QString, QString>>&);

} // namespace bw::cli
