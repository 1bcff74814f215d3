// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/record_actions.h"

namespace bw {

class PaneContent;

// What can be done to the selected sessions, and to all others: each stages changes in the draft. Which session is
// whose own can't be told from a database, so "all but mine" is all but the chosen ones, or but those of a person.
void addSessionActions(RecordActions&, OpenInstance&);
// The same of one session, below what is known of it.
void addSessionCommands(PaneContent&, OpenInstance&, const Session&);

} // namespace bw
