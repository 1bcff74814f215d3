// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/company.h"
#include "core/demo/new_file.h"

namespace bw::demo {

// Writes the usage rows, oldest first, and notes in the company what follows from them: when each key was last used,
// each account was last seen on the web, and what each quota has counted.
void writeUsage(NewFile&, Company&, qint64 rows);

} // namespace bw::demo
