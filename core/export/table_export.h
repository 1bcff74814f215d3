// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include "core/tables/listing.h"

class QIODevice;

namespace bw {

enum class Format { Csv, Tsv, Json };
struct ExportOptions {
    Format format = Format::Csv;
    bool bom = false; // CSV for spreadsheets that guess the encoding
    bool formulaSafe = true; // a cell that begins with = + - @ tab or CR gets a leading apostrophe; numbers don't
};

// Writes rows of a listing (indexes into the snapshot, in that order) with those columns. Exact texts, times RFC 3339
// UTC.
Result<void> exportRows(const Listing&, const Viewpoint&, std::span<const size_t> rows,
    std::span<const Column* const> columns, const ExportOptions&, QIODevice&, const Context& = {});

// One CSV or TSV field, quoted as RFC 4180 says where it must be.
QString csvField(const QString&, QChar separator, bool formulaSafe);

} // namespace bw
