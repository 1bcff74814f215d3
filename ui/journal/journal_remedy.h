// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/applier.h"

namespace bw {

// What can be done about a set of changes that stands in the journal.
struct Offer {
    Remedy remedy;
    QString text; // "Undo 4 changes…"
    QString obstacle = {}; // why it can't be done; empty: it can
};
struct Offers {
    QString title, sentence;
    std::vector<Offer> all; // empty: it changed no record
};
// `now` says what has been changed since; null while it isn't wholly known.
Offers offersOf(const JournalItem&, const Snapshot* now, Instant at);

} // namespace bw
