// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"

namespace bw::cli {

Result<std::vector<Profile>> savedInstances(); // without those that were opened once only

// A saved connection by its name or id; the only one for an empty text.
Result<Profile> savedInstance(const QString& wanted);

} // namespace bw::cli
