// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"
#include "ui/common/record_actions.h"

namespace bw {

// What can be done to the selected users: each stages changes in the draft.
void addUserActions(RecordActions&, OpenInstance&, QWidget* page);
void approveWaiting(OpenInstance&, const QStringList& ids); // those of them who wait
void askNewUser(OpenInstance&, QWidget* page);

} // namespace bw
