// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"

namespace bw::campaign {

// A way in that is wrong on purpose, to see that a campaign finds it: "skip-check" expects whatever it finds, so that
// nobody else's change is a conflict; "claim-done" says that everything was done. Any other name: the same way in.
std::unique_ptr<Backend> withFault(std::unique_ptr<Backend>, const QString& fault);

} // namespace bw::campaign
