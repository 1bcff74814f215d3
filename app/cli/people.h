// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/domain/snapshot.h"

namespace bw::cli {

// The user that USER on the command line means: an id, or an e-mail address that only one account has (of that
// provider, when one is given).
Result<size_t> findUser(const Snapshot&, const QString& text, const QString& provider);

} // namespace bw::cli
