// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/backends/localai/layout.h"

namespace bw::localai {

// Whether each kind of change can be done on this database, and why not.
struct Writing {
    const Layout& layout;
    const Instance& instance;
    const char* never = nullptr; // why nothing at all can be written: a copy, a standby
    QList<QByteArray> views = {}, readOnly = {}; // tables that are none, and that one may not write
};
void addWriting(Capabilities&, const Writing&);

// Why a file that is read through a copy isn't written, from what the reader noted.
const char* whyCopy(const std::vector<Finding>& notes);

} // namespace bw::localai
