// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/backend.h"

namespace bw {

Result<Work> Backend::prepare(std::span<const Change> changes, const Snapshot&, const Context&)
{
    Work work;
    work.changes.assign(changes.begin(), changes.end());
    for (size_t i = 0; i < changes.size(); ++i)
        work.refused[int(i)] = {Fault::Unsupported, capabilities().of(changes[i].kind).why};
    return work;
}

Result<std::vector<Outcome>> Backend::apply(const Work&, const ApplyOptions&, Archive&, const Context&)
{
    return fail(Fault::Unsupported, "capability.absent");
}

Result<void> Backend::ended(const QString&, const Context&)
{
    return {}; // what a process writes to a file ends with it
}

Result<std::optional<QJsonObject>> Backend::find(const Subject&, const Context&)
{
    return fail(Fault::Unsupported, "capability.absent");
}

} // namespace bw
