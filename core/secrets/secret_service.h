// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include <chrono>

namespace bw {

enum class SecretService { Ready, Locked, Absent };

// Asks the session bus whether there is a keychain and whether it is locked, without making it ask its owner for a
// password. QtKeychain can't tell: a locked one whose owner said no looks to it like one without that entry.
SecretService secretServiceState(const Context&, std::chrono::milliseconds most);

} // namespace bw
