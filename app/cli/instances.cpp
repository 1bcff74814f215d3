// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rows.h"
#include "app/cli/saved.h"
#include <QCoreApplication>

namespace bw::cli {

namespace {

Column textColumn(QStringView id, const char* title, const std::vector<Profile>& all, QString Profile::*member)
{
    return {id, title, Look::Text, [&all, member](const Viewpoint&, size_t row) -> Cell {
                const auto& text = all[row].*member;
                return text.isEmpty() ? Cell() : Cell(text);
            }};
}

Listing listingOf(const std::vector<Profile>& all)
{
    Listing l{u"instances", u"instance", QT_TRANSLATE_NOOP("Listing", "Connections"), {},
        [&all](const Snapshot&) { return all.size(); }, {}, {}};
    auto ids = textColumn(u"id", QT_TRANSLATE_NOOP("Field", "ID"), all, &Profile::id);
    ids.flags = Hidden;
    l.columns = {ids, textColumn(u"name", QT_TRANSLATE_NOOP("Field", "Name"), all, &Profile::name),
        Column{u"environment", QT_TRANSLATE_NOOP("Field", "Environment"), Look::Text,
            [&all](const Viewpoint&, size_t row) -> Cell { return id(all[row].environment); }},
        textColumn(u"product", QT_TRANSLATE_NOOP("Field", "Product"), all, &Profile::product),
        textColumn(u"address", QT_TRANSLATE_NOOP("Field", "Address"), all, &Profile::address),
        textColumn(u"ca_file", QT_TRANSLATE_NOOP("Field", "CA file"), all, &Profile::caFile),
        Column{u"last_opened_at", QT_TRANSLATE_NOOP("Field", "Last opened"), Look::Time,
            [&all](const Viewpoint&, size_t row) -> Cell {
                const auto ms = all[row].lastOpened;
                return ms > 0 ? Cell(Instant{ms * 1000}) : Cell();
            }}};
    l.columns[5].flags = Hidden;
    return l;
}

} // namespace

Result<int> listInstances(Run& run)
{
    const auto all = savedInstances();
    if (!all)
        return tl::unexpected(all.error());
    const auto listing = listingOf(*all);
    const auto selection = readSelection(run, listing, QStringLiteral("name"));
    if (!selection)
        return tl::unexpected(selection.error());
    const Snapshot nobody;
    const Viewpoint view{nobody, run.now};
    const auto rows = selectRows(listing, view, *selection);
    if (const auto written = writeRows(run, listing, view, rows, *selection); !written)
        return tl::unexpected(written.error());
    return exitCodeOfList(run.line, rows.empty());
}

Result<int> showInstance(Run& run)
{
    const auto found = savedInstance(run.line.arguments[0]);
    if (!found)
        return tl::unexpected(found.error());
    const std::vector<Profile> one{*found};
    const Snapshot nobody;
    if (const auto written = writeRecord(run, listingOf(one), {nobody, run.now}, 0); !written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
