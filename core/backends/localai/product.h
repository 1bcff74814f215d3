// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/registry.h"
#include "core/db/database.h"

namespace bw::localai {

extern const Product product;

// One for each way in; openDatabase() of the product chooses by the address.
bool isPostgresAddress(QStringView address);
Result<std::unique_ptr<Backend>> openSqlite(const OpenRequest&, const Context&);
Result<std::unique_ptr<Backend>> openPostgres(const OpenRequest&, const Context&);

// What is the same for both: is it a LocalAI database at all, and of which generation.
Result<void> recognise(const db::Schema&, const QString& place);
Instance describe(const db::Schema&);

} // namespace bw::localai
