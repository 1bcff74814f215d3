// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include "core/tables/listing.h"

class QIODevice;

namespace bw {

// Csv: RFC 4180 with LF as line end (what cut, awk and every spreadsheet read), a header line of column ids.
// Tsv: the same without quotes; a tab or line break in a cell becomes a space, so that pasting keeps the grid.
// Json: one array, one object a line.
enum class Format { Csv, Tsv, Json };
struct ExportOptions {
    Format format = Format::Csv;
    bool bom = false; // CSV for spreadsheets that guess the encoding
    bool formulaSafe = true; // a text that begins with = + - @ tab, CR or LF gets a leading apostrophe; numbers don't
    bool header = true; // the line of column ids of CSV and TSV
};

// Writes rows of a listing (indexes into the snapshot, in that order) with those columns. Exact texts, times RFC 3339
// UTC; only a NUL becomes U+2400 in CSV and TSV, which can't carry it.
Result<void> exportRows(const Listing&, const Viewpoint&, std::span<const size_t> rows,
    std::span<const Column* const> columns, const ExportOptions&, QIODevice&, const Context& = {});

// One CSV or TSV field, quoted as RFC 4180 says where it must be. Separator tab: TSV as above.
QString csvField(const QString&, QChar separator, bool formulaSafe);

} // namespace bw
