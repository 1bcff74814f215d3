// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

namespace bw::cli {

QString changeText(const Change&); // title and fields, a line each
QString journalLine(const JournalItem&); // of a list
QString journalText(const JournalItem&); // all of it

// As the documents of this program are: times with three decimals, absent values null.
QJsonObject journalObject(const JournalItem&);

} // namespace bw::cli
