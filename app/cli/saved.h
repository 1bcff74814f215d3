// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/terminal.h"
#include "core/profiles/profile.h"

namespace bw::cli {

Result<std::vector<Profile>> savedInstances(); // without those that were opened once only

// A saved connection by its name or id; the only one for an empty text.
Result<Profile> savedInstance(const QString& wanted);

// The password that the window has kept for it, in the system's keychain; none where there is no keychain, or a locked
// one: it would ask its owner, whom a script doesn't have. Fails only when stopped.
Result<SecretPtr> savedPassword(const Profile&, Terminal&, const Context&);

} // namespace bw::cli
