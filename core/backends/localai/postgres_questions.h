// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/localai/sql_records.h"
#include "core/backends/localai/write_capabilities.h"

namespace bw::localai {

// Questions to PostgreSQL, each a statement of its own; the connection is looked up anew for each.
Ask askPostgres(std::function<Result<db::PostgresConnection*>(const Context&)>);
// Tables that are none, that may not be written, and that refer to users without anybody here knowing them.
struct PostgresRights {
    QList<QByteArray> views, readOnly;
    QStringList foreign;
};
Result<PostgresRights> rightsOf(const Ask&, const db::PostgresSchema&, const Context&);

} // namespace bw::localai
