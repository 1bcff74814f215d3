// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/staging.h"

namespace bw {

void stageEdits(OpenInstance& instance, QStringView kind, const QStringList& ids, const QJsonObject& values)
{
    std::vector<Change> changes;
    for (const auto& id : ids)
        if (auto change = edit(*instance.snapshot(), kind, id, values))
            changes.push_back(std::move(*change));
    instance.draft().stage(changes);
}

void stageRemovals(OpenInstance& instance, QStringView kind, const QStringList& ids)
{
    std::vector<Change> changes;
    for (const auto& id : ids)
        if (auto change = remove(*instance.snapshot(), kind, id))
            changes.push_back(std::move(*change));
    instance.draft().stage(changes);
}

} // namespace bw
