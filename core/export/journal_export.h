// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/ledger.h"

class QIODevice;

namespace bw {

// Csv: a line for each change, with a header. JsonLines: an object for each item. Cef: a line of the Common Event
// Format for each change. Syslog: the same behind a header of RFC 5424. docs/journal.md names the columns and fields.
enum class JournalFormat { Csv, JsonLines, Cef, Syslog };

class JournalWriter {
public:
    JournalWriter(JournalFormat, QIODevice&, bool formulaSafe = true);
    Result<void> begin(); // what stands before the first item
    Result<void> write(const JournalItem&);

private:
    Result<void> put(const QByteArray&);
    JournalFormat m_format;
    QIODevice& m_device;
    bool m_formulaSafe;
};

// All of a journal, oldest first.
Result<void> exportJournal(Ledger&, JournalFormat, QIODevice&, const Context&, bool formulaSafe = true);

QJsonObject toJson(const JournalItem&); // as a line of JsonLines

} // namespace bw
