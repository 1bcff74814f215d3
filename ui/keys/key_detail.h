// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

class OpenInstance;
class PaneContent;
class Worker;

void describeKey(PaneContent&, OpenInstance&, Worker&, const Viewpoint&, size_t row);

} // namespace bw
