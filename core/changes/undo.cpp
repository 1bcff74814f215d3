// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/apply.h"

namespace bw {

Result<ChangeSet> undoOf(const JournalItem& item, const Snapshot& now, Instant at)
{
    if (item.state == JournalItem::State::Open)
        return fail(Fault::Conflict, "undo.open");
    if (!item.undoneBy.isEmpty())
        return fail(Fault::Conflict, "undo.undone", {item.undoneWho});
    if (item.blanked)
        return fail(Fault::Refused, "undo.blanked");
    auto back = inverse(item.set, item.changes, item.outcomes);
    if (back.changes.empty())
        return fail(Fault::Refused, back.never.empty() ? "undo.nothing" : "undo.never");
    for (auto& c : back.changes)
        if (recordType(c.subject.type) && recordType(c.subject.type)->find(now, c.subject.id))
            c.subject.label = labelOf(now, c.subject.type, c.subject.id); // he may have been renamed
    return ChangeSet{newSetId(), item.instance, item.place, thisOperator().text(), at, now.readAt, {}, item.set,
        std::move(back.changes)};
}

} // namespace bw
