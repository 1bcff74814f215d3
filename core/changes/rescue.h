// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/change.h"
#include "core/domain/snapshot.h"

namespace bw {

// Break-glass: nobody can sign in any more. What is missing for somebody to get in, as changes like any others.
// Role and state of an administrator who may sign in, and a new password where one is given. Empty: all is so already.
Result<std::vector<Change>> letIn(const Snapshot&, const User&, const SecretPtr& password = {});
Result<Change> newAdministrator(const QString& scope, const QString& email, const QString& name, SecretPtr password);
Result<Change> newPasswordOf(const Snapshot&, const User&, SecretPtr password);
Result<std::vector<Change>> endSessions(const Snapshot&, const QString& owner); // empty owner: everybody's

} // namespace bw
