// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

class OpenInstance;
class PaneContent;
class Worker;

// The detail pane of one user; and without a selection of all: who waits for approval, else who is there.
void describeUser(PaneContent&, OpenInstance&, Worker&, const Viewpoint&, size_t row);
void describeUsers(PaneContent&, const Snapshot&, Instant now);

} // namespace bw
