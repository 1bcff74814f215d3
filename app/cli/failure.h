// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"

namespace bw::cli {

int exitCode(Fault);

} // namespace bw::cli
