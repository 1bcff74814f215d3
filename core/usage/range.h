// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/instant.h"
#include <optional>

namespace bw::usage {

// From the first moment that counts to the first that no longer does; none = no limit.
struct Range {
    std::optional<Instant> from, to;
    bool open() const { return !from && !to; }
    bool holds(Instant at) const { return (!from || *from <= at) && (!to || at < *to); }
};

} // namespace bw::usage
