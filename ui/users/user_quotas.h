// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/listing.h"

namespace bw {

class PaneContent;

void addQuotas(PaneContent&, const Viewpoint&, const User&, const UserFacts&);

} // namespace bw
