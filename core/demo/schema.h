// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/demo.h"
#include <span>

namespace bw::demo {

// CREATE statements in the order in which the server's file lists them. The usage rows go in between: their indexes are
// built from sorted rows (four times as fast as keeping them), and still stand before the tables that follow.
struct Schema {
    std::span<const char*const> beforeUsage, usageIndexes, afterUsage;
};
Schema schemaOf(Generation);

} // namespace bw::demo
