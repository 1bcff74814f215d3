// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

namespace bw {

class PaneContent;

// One entry: who did it and why; then what changed, from what to what, and where it stands in the chain. `known` names
// people and permissions as they are called today.
void describeHead(PaneContent&, const JournalItem&);
void describeBody(PaneContent&, const JournalItem&, const Snapshot* known);

} // namespace bw
