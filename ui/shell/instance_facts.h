// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include <QStringList>

namespace bw {

// What is known of a database file besides its records, a line each: whether its HMAC secret is there, and which other
// programs have it open.
QStringList factsOf(const Instance&);

} // namespace bw
