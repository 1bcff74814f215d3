// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/work.h"
#include "core/changes/head_store.h"
#include "core/domain/change.h"
#include "core/domain/finding.h"
#include <QHash>
#include <memory>

namespace bw {

// Who did something: the user of this computer, and the computer.
struct Operator {
    QString user, host;
    QString text() const { return user + u'@' + host; }
};
Operator thisOperator();

// E-mail addresses by user id: entries name people by both.
using People = QHash<QString, QString>;
// Of all users that changes are about, from what the changes were planned with.
People peopleOf(std::span<const Change>, const Snapshot&);

// One applied set, undo, backup, … as the journal tells it: its intent, and its result where there is one. A set that
// was interrupted and then finished has several intents and is one item; a change counts as done when it was done in
// any of them.
struct JournalItem {
    enum class What { Apply, Undo, Backup, Restore, Rescue, Forget, Note } what = What::Apply;
    enum class State { Open, Applied, Partly, Failed, Conflict } state = State::Open; // Open: no result yet
    qint64 seq = 0; // of the newest intent
    Instant at;
    QString set; // ChangeSet::id
    Operator by;
    QString reason, place, instance;
    std::vector<Change> changes;
    QStringList emails; // for each change, of the user whose record it is; empty where not known
    std::vector<Outcome> outcomes; // without secrets; while Open those that are known of
    QStringList allowed; // rules that were overridden: "allow-last-admin"
    QStringList notes; // "chain was broken at 17", "settled after an interruption"
    QString undoes, undoneBy; // ids of sets
    QString undoneWho; // "alice@pc-4417, 2026-11-21T10:12:41.652Z"
    std::vector<int> already; // changes that were so before it began
    bool whole = false; // it was applied in one transaction, or not at all
    bool blanked = false; // somebody was forgotten: values are missing, and it can't be taken back
    QByteArray hash, previous; // hex, of the newest entry that belongs to it
};

QString id(JournalItem::What); // "apply" "undo" "backup" "restore" "rescue" "forget" "note"
QString id(JournalItem::State); // "open" "applied" "partly" "failed" "conflict"

// What is known of a set before it is applied, for whoever finds it interrupted.
struct Foreseen {
    std::vector<int> already = {};
    bool whole = false;
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
// it. One thread at a time; each thread may open its own.
class Ledger {
public:
    // Makes it when it isn't there. Fault::Storage with "ledger.newer" for one that a newer program wrote: it stays
    // untouched; an older one is migrated after a copy was made.
    static Result<std::unique_ptr<Ledger>> open(
        const QString& folder, const QString& instance, std::shared_ptr<HeadStore>, Now = systemNow);
    static QString defaultFolder(); // …/bailiwick/ledgers
    static QString fileOf(const QString& folder, const QString& instance); // whether it is there or not
    virtual ~Ledger() = default;

    // Before the first change: durable when it returns. Until the conclusion, or the end of this process, other
    // processes see that the set is being applied. Again for a set that is unfinished: it goes on.
    virtual Result<void> intend(
        JournalItem::What, const ChangeSet&, const QStringList& allowed, const People& = {}, const Foreseen& = {}) = 0;
    virtual std::unique_ptr<Archive> archive(const QString& set) = 0; // of the set, to write and read
    virtual Result<void> progress(const QString& set, std::span<const Outcome>) = 0; // after each part
    virtual Result<void> conclude(const QString& set, std::span<const Outcome>, const QStringList& notes) = 0;
    // Something that changes no record: a backup made, a file restored, a proof exported.
    virtual Result<void> note(JournalItem::What, const QString& text, const QString& reason) = 0;

    // Newest first, up to `most`, older than `before` (0 = from the newest).
    virtual Result<std::vector<JournalItem>> list(qint64 before, int most, const Context&) = 0;
    // Oldest first, one by one, however many there are.
    using ItemVisit = std::function<Result<void>(const JournalItem&)>;
    virtual Result<void> each(const ItemVisit&, const Context&) = 0;
    virtual Result<std::optional<JournalItem>> item(const QString& set) = 0;
    // Applied, not undone, not empty, and no undo itself: asked for again and again, it goes back through the sets.
    virtual Result<std::optional<JournalItem>> newestUndoable() = 0;
    virtual Result<std::vector<JournalItem>> unfinished() = 0; // without a result, and nobody is at them any more
    // To settle or finish it: false when somebody else is at it, or it has its result meanwhile.
    virtual Result<bool> claim(const QString& set) = 0;
    // A chain that was seen to be broken while something was written: "journal.broken". It is noted in the entry.
    virtual std::vector<Finding> warnings() const = 0;
    virtual Result<qint64> entries() = 0;

    virtual Result<Verdict> verify(const Context&) = 0;
    virtual Result<QByteArray> head() = 0; // {"seq","hash","at","instance"} as JSON: the proof to compare with later
    virtual Result<Verdict> compare(const QByteArray& proof, const Context&) = 0;
    // Removes a person's rows from the archive and blanks them in the journal; how many places.
    virtual Result<qint64> forget(
        const QString& person, const QStringList& words, const Context&, const QString& reason = {}) = 0;
    // Removes archived rows of sets older than this; the journal stays.
    virtual Result<qint64> trimArchive(Instant olderThan) = 0;
    // Blanks all that names people in entries older than this, up to the first set that is still open, and notes that.
    // What was done, and when, stays, and so does the chain. How many entries.
    virtual Result<qint64> blankBefore(Instant olderThan, const Context&) = 0;
};

} // namespace bw
