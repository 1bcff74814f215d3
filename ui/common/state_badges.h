// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/badge.h"

namespace bw {

// How the states of records look: what is as it should be is quiet, what needs somebody stands out, what this program
// doesn't know is said to be unknown.
Badge userBadge(const QString& status);
Badge keyBadge(const QString& status);
Badge inviteBadge(const QString& status);
bool knownUserStatus(const QString& status);
bool knownRole(const QString& role);

} // namespace bw
