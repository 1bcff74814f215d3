// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include <QStringList>
#include <memory>
#include <vector>

namespace bw::usage {

// What usage rows can be grouped and filtered by, besides time.
enum class Dimension { User, Model, Source, Key, Endpoint };
constexpr int kDimensions = 5;

// The names behind the numbers of one dimension. Id 0 is the empty value.
struct Names {
    QStringList ids; // user id, model name, source, key id, endpoint
    QStringList labels; // as stored in the newest row seen: user_name, api_key_name; else equal to the id
};

struct Counts {
    qint64 requests = 0, prompt = 0, completion = 0,
           total = 0; // total is the stored one: not always prompt + completion
    Counts& operator+=(const Counts& o)
    {
        requests += o.requests;
        prompt += o.prompt;
        completion += o.completion;
        total += o.total;
        return *this;
    }
    bool operator==(const Counts&) const = default;
};

// The compact sum of all usage rows: quarter hour × user × model × source × key × endpoint. Immutable once read; every
// view is computed from it. Memory is bounded by its cells, not by rows. See docs/architecture.md and the reader for
// how it is filled.
class Cube {
public:
    struct Cell {
        qint32 slot; // quarter hours since 1970-01-01T00:00Z
        quint32 combination; // index into combinations
        Counts counts;
    };
    struct Combination {
        quint32 value[kDimensions]; // index into names(dimension)
    };
    std::vector<Cell> cells; // ordered by slot; the same slot and combination may stand twice
    std::vector<Combination> combinations;
    Names names[kDimensions];
    qint64 rows = 0; // usage rows read
    qint64 unreadable = 0; // rows whose time can't be read: in totals of "all", in no bucket
    Counts unreadableCounts;
    bool complete = true; // false while it is filled
    std::optional<Instant> first, last;
};
using CubePtr = std::shared_ptr<const Cube>;

} // namespace bw::usage
