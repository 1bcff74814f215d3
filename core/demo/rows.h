// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/demo/company.h"
#include "core/demo/new_file.h"

namespace bw::demo {

// Writes every table but the usage, whose figures the keys' last use, the sessions and the quotas' limits follow.
void writeAccounts(NewFile&, const Company&);
void writeKeys(NewFile&, const Company&);
void writeSessions(NewFile&, const Company&);
void writePermissions(NewFile&, const Company&);
void writeQuotas(NewFile&, const Company&);
void writeInvites(NewFile&, const Company&);

} // namespace bw::demo
