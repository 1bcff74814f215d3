// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

namespace bw {

class PaneContent;

// One entry: what changed, from what to what, who did it and why, and where it stands in the chain. `known` names
// people and permissions as they are called today.
void describeEntry(PaneContent&, const JournalItem&, const Snapshot* known);

} // namespace bw
