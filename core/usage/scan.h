// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/builder.h"
#include "core/usage/reader.h"
#include <span>

namespace bw::usage {

// Where rows come from: a table with whole numbers as ids. Each call is one short reading of its own.
class RowSource {
public:
    virtual ~RowSource() = default;

    struct Ends {
        qint64 lowest = 0, highest = 0;
    };
    virtual Result<std::optional<Ends>> ends(const Context&) = 0; // none: no rows
    virtual Result<std::optional<qint64>> highest(qint64 atMost, const Context&) = 0;

    struct Piece {
        qint64 rows = 0, us = 0;
        qint64 last = 0; // the id up to which it came; below the one asked for when time was up
    };
    // Rows with low <= id <= high, by ascending id; the caller keeps or drops them.
    virtual Result<Piece> read(qint64 low, qint64 high, Builder&, const Context&) = 0;
    virtual Result<Piece> count(qint64 low, qint64 high, const Context&) = 0;
    // Sets names from the front; how many were done when time was up.
    virtual Result<size_t> names(std::span<const NameWanted>, Builder&, const Context&) = 0;
    virtual Result<bool> othersWrote(const Context&) = 0; // somebody may have committed since ends()
    virtual QStringList missing() const { return {}; } // token columns, once ends() is known
};

struct Pace {
    qint64 windowUs = 100'000;
    qint64 firstWindow = 20'000; // ids
    std::function<qint64()> ticks; // monotonic, microseconds
};
Result<CubePtr> scan(RowSource&, const Pace&, const Partial&, const Context&, const Range& only = {});

} // namespace bw::usage
