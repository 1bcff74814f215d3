// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"
#include "ui/common/badge.h"

namespace bw {

// An entry of the journal in words for a person.
QString actionId(const JournalItem&); // of one kind of change its id, else what it was: "user.role", "undo", "backup"
QString actionWords(const JournalItem&); // "Set role", "4 changes", "Undo"
QString actionTitle(const QString& actionId);
QString subjectWords(const JournalItem&); // whose: "Ada Lovelace", "4 users"
QString whatWords(const JournalItem&); // "role user → admin"
Badge resultBadge(const JournalItem&);
// What can be taken back by a set that undoes it.
bool reversible(const JournalItem&);
QString dayWords(const QDate&, const QDate& today); // "Today, 19 November"

} // namespace bw
