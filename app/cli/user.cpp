// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/people.h"
#include "app/cli/rows.h"

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

Result<int> showUser(Run& run)
{
    const auto listing = commandLineListing(*bw::listing(u"users"));
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto snapshot = readParts(run, **backend, listing.parts | Part::Activity);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    const auto row = findUser(**snapshot, run.line.arguments[0], run.line.value("provider"_L1));
    if (!row)
        return tl::unexpected(row.error());
    const Viewpoint view{**snapshot, run.now};
    const auto written = writeRecord(run, listing, view, *row);
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
