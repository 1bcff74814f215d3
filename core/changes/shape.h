// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/change.h"

namespace bw {

// Is it a change at all? Of a known kind, of that kind's type of record, with before and after as its verb wants them,
// and with fields of that record and of their types. What comes from a file or a journal is asked this first; all that
// works by name relies on it.
Result<void> checkShape(const Change&);

} // namespace bw
