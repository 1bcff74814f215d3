// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/record_actions.h"

namespace bw {

// What can be done to the selected invites: each stages changes in the draft.
void addInviteActions(RecordActions&, OpenInstance&);

} // namespace bw
