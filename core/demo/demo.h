// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/instant.h"
#include "core/base/result.h"

namespace bw::demo {

enum class Generation { V41, V43, V49 };

constexpr int leastUsers = 20; // one of each oddity, and a few plain ones
constexpr int mostUsers = 5'000'000;
constexpr int mostDays = 20 * 365;

struct Recipe {
    QString file; // must not exist yet
    int users = 412;
    qint64 usageRows = 200'000;
    int days = 365;
    quint32 seed = 7;
    Generation generation = Generation::V49;
    Instant now = systemNow(); // the end of the usage; the rest hangs on it
};

// The one password of all local demo accounts; their 16 hashes are precomputed and real.
QString password();

// Makes a LocalAI database that a real server of that generation could have made: schema, indexes, value forms, orphans
// and oddities included. Same recipe, same bytes in every row. Leaves nothing behind when it fails or is cancelled.
Result<void> create(const Recipe&, const Context&);

} // namespace bw::demo
