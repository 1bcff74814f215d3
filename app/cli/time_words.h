// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/line.h"
#include "core/base/instant.h"

namespace bw::cli {

// When something shall end: "90d", "72h", "1y", "1h30m" from now, a date or a time, or "never".
Result<std::optional<Instant>> parseExpiry(const QString& text, QLatin1StringView option, Instant now);

// A quota's window in seconds, as the server takes it: 1d, 7d, 30d, or a Go duration of whole seconds such as 1m, 90m,
// 36h, 1h30m.
Result<qint64> parseWindow(const QString& text, QLatin1StringView option);

} // namespace bw::cli
