// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include "core/usage/segment.h"
#include <QStringList>
#include <array>
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

// The compact sum of all usage rows: quarter hour × user × model × source × key × endpoint. Immutable once read; every
// view is computed from it by report(). Memory is bounded by its cells, not by rows.
class Cube {
public:
    using Combination = std::array<quint32, kDimensions>; // indexes into names

    Names names[kDimensions];
    qint64 rows = 0; // usage rows read, the unreadable ones included
    qint64 unreadable = 0; // rows whose time can't be read: in totals of "all", in no bucket
    qint64 damaged = 0; // rows with tokens that are no whole number: those count as nothing
    QStringList missing; // token columns that the database doesn't have: "total_tokens"
    bool complete = true; // false while it is filled
    std::optional<Instant> first, last;

    const Names& of(Dimension dimension) const { return names[int(dimension)]; }
    const std::vector<Combination>& combinations() const { return m_combinations; }
    // Any order; the same slot and combination may stand in two segments.
    const std::vector<SegmentPtr>& segments() const { return m_segments; }
    size_t cells() const;
    size_t bytes() const; // memory of segments and combinations, for benchmarks

private:
    friend class Builder;
    std::vector<Combination> m_combinations;
    std::vector<SegmentPtr> m_segments;
};
using CubePtr = std::shared_ptr<const Cube>;

} // namespace bw::usage
