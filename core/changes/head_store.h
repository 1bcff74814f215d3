// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <optional>

namespace bw {

// The newest entry of a journal, kept apart from it: a cut tail is found by comparing with this.
struct Head {
    qint64 seq = 0;
    QByteArray hash; // hex
};
class HeadStore {
public:
    virtual ~HeadStore() = default;
    virtual Result<std::optional<Head>> newest(const QString& instance) = 0;
    virtual Result<void> keep(const QString& instance, const Head&) = 0; // never replaces a newer one
};

} // namespace bw
