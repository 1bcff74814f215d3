// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/open_instance.h"

namespace bw {

// Stages the same edit, or the removal, of several records in one step; those that are no longer there are left out.
void stageEdits(OpenInstance&, QStringView kind, const QStringList& ids, const QJsonObject& values);
void stageRemovals(OpenInstance&, QStringView kind, const QStringList& ids);

} // namespace bw
