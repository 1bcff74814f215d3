// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/document.h"
#include "app/cli/people.h"
#include "app/cli/rows.h"
#include "app/cli/table_text.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> writeAsPairs(Run& run, const Listing& listing, const Viewpoint& view, size_t row)
{
    std::vector<std::pair<QString, QString>> pairs;
    for (const auto& c : listing.columns)
        pairs.emplace_back(
            QCoreApplication::translate("Field", c.title), c.shown ? c.shown(view, row) : plainText(c.cell(view, row)));
    return writePairs(run.terminal, pairs);
}

Result<void> writeAsDocument(Run& run, const Listing& listing, const Viewpoint& view, size_t row)
{
    Document document;
    for (const auto& c : listing.columns)
        document.add(c.id.toString(), c.json ? c.json(view, row) : toJson(c.cell(view, row)));
    return document.write(run.terminal);
}

} // namespace

Result<int> showUser(Run& run)
{
    const auto listing = commandLineListing(*bw::listing(u"users"));
    const auto selection = readSelection(run, listing, {});
    if (!selection)
        return tl::unexpected(selection.error());
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
    const auto written = run.line.style == Style::Json ? writeAsDocument(run, listing, view, *row)
        : run.line.style == Style::Table               ? writeAsPairs(run, listing, view, *row)
                                                       : writeRows(run, listing, view, std::span(&*row, 1), *selection);
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
