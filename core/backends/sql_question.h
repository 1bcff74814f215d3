// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/sql_product.h"

namespace bw {

// What a product would ask to find a record, without asking; none: not just one thing.
std::optional<db::Sql> questionOf(const SqlProduct&, const db::Writer&, const Subject&, const QStringList& fields);

} // namespace bw
