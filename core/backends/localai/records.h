// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/db/database.h"

namespace bw::localai {

// Reads the lists of a LocalAI database, whichever kind it is, into a snapshot. Activity is not read here.
// Want::early gets the first users as soon as they are there.
Result<std::shared_ptr<Snapshot>> readRecords(db::Reading&, const Want&, Instant now, const Context&);

} // namespace bw::localai
