// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/record_actions.h"

namespace bw {

// What can be done to the selected keys: each stages changes in the draft.
void addKeyActions(RecordActions&, OpenInstance&, QWidget* page);

} // namespace bw
