// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/work.h"
#include "core/changes/head_store.h"
#include "core/domain/change.h"
#include <memory>

namespace bw {

// Who did something: the user of this computer, and the computer.
struct Operator {
    QString user, host;
    QString text() const { return user + u'@' + host; }
};
Operator thisOperator();

// One applied set, undo, backup, … as the journal tells it: its intent, and its result where there is one.
struct JournalItem {
    enum class What { Apply, Undo, Backup, Restore, Rescue, Forget, Note } what = What::Apply;
    enum class State { Open, Applied, Partly, Failed, Conflict } state = State::Open; // Open: no result yet
    qint64 seq = 0; // of the intent
    Instant at;
    QString set; // ChangeSet::id
    Operator by;
    QString reason, place;
    std::vector<Change> changes;
    std::vector<Outcome> outcomes; // without secrets; empty while Open
    QStringList allowed; // rules that were overridden: "allow-last-admin"
    QStringList notes; // "chain was broken at 17", "settled after an interruption"
    QString undoes, undoneBy; // ids of sets
    QByteArray hash, previous; // hex, of the newest entry that belongs to it
};

struct Verdict {
    bool ok = true;
    qint64 entries = 0;
    QByteArray head; // hash of the newest entry, hex
    std::optional<qint64> firstBad; // sequence number
    QString why; // id in the text catalogue: "journal.edited" "journal.removed" "journal.cut"
};

// Journal and archive of one instance: a SQLite file in the console's data folder, owner-only, WAL with
// synchronous=FULL, so that windows and cron jobs can share it. The format is in docs/journal.md. Entries are chained
// by hashes; personal fields go into the hash as a salted digest, so that they can be blanked later. No secret is in
// it.
class Ledger {
public:
    // Makes it when it isn't there. Fault::Storage with "ledger.newer" for one that a newer program wrote: it stays
    // untouched; an older one is migrated after a copy was made.
    static Result<std::unique_ptr<Ledger>> open(
        const QString& folder, const QString& instance, std::shared_ptr<HeadStore>, Now = systemNow);
    static QString defaultFolder(); // …/bailiwick/ledgers
    virtual ~Ledger() = default;

    // Before the first change: durable when it returns.
    virtual Result<void> intend(JournalItem::What, const ChangeSet&, const QStringList& allowed) = 0;
    virtual std::unique_ptr<Archive> archive(const QString& set) = 0; // of the set, to write and read
    virtual Result<void> progress(const QString& set, std::span<const Outcome>) = 0; // after each part
    virtual Result<void> conclude(const QString& set, std::span<const Outcome>, const QStringList& notes) = 0;
    // Something that changes no record: a backup made, a file restored, a proof exported.
    virtual Result<void> note(JournalItem::What, const QString& text, const QString& reason) = 0;

    // Newest first, up to `most`, older than `before` (0 = from the newest).
    virtual Result<std::vector<JournalItem>> list(qint64 before, int most, const Context&) = 0;
    virtual Result<std::optional<JournalItem>> item(const QString& set) = 0;
    virtual Result<std::optional<JournalItem>> newestUndoable() = 0; // applied, not undone, not empty
    virtual Result<std::vector<JournalItem>> unfinished() = 0; // intents without a result
    virtual Result<qint64> entries() = 0;

    virtual Result<Verdict> verify(const Context&) = 0;
    virtual Result<QByteArray> head() = 0; // {"seq","hash","at","instance"} as JSON: the proof to compare with later
    virtual Result<Verdict> compare(const QByteArray& proof, const Context&) = 0;
    // Removes a person's rows from the archive and blanks them in the journal; how many places.
    virtual Result<qint64> forget(const QString& person, const QStringList& words, const Context&) = 0;
    // Removes archived rows of sets older than this; the journal stays.
    virtual Result<qint64> trimArchive(Instant olderThan) = 0;
};

} // namespace bw
