// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> journalTexts()
{
    static constexpr TextRow all[]{
        // The file of journal and archive.
        {"ledger.newer", QT_TRANSLATE_NOOP("Text", "The journal %1 was written by a newer version of this program."),
            QT_TRANSLATE_NOOP("Text", "It was left untouched."),
            QT_TRANSLATE_NOOP("Text", "Install the newer version, or use it where the journal was written.")},
        {"ledger.not-made", QT_TRANSLATE_NOOP("Text", "%1 could not be made."), "",
            QT_TRANSLATE_NOOP(
                "Text", "Nothing is changed without a journal. Check the free space and your rights in that folder.")},
        {"ledger.not-written", QT_TRANSLATE_NOOP("Text", "The journal %1 could not be read or written."), "",
            QT_TRANSLATE_NOOP(
                "Text", "Nothing is changed without a journal. Check the free space and your rights in that folder.")},
        {"ledger.full", QT_TRANSLATE_NOOP("Text", "There is no space left for the journal %1."), "",
            QT_TRANSLATE_NOOP("Text", "Nothing is changed without a journal. Make space, then try again.")},
        {"ledger.busy", QT_TRANSLATE_NOOP("Text", "The journal %1 is in use."),
            QT_TRANSLATE_NOOP("Text", "Another window or command of this program is at work on it."),
            QT_TRANSLATE_NOOP("Text", "Try again when that has finished.")},
        {"ledger.damaged", QT_TRANSLATE_NOOP("Text", "The journal %1 is damaged."),
            QT_TRANSLATE_NOOP("Text", "What stands in it is not what this program writes."),
            QT_TRANSLATE_NOOP(
                "Text", "Keep the file for whoever has to look into this, and move it away: a new one is made then.")},
        {"ledger.set-running", QT_TRANSLATE_NOOP("Text", "These changes are being applied already."),
            QT_TRANSLATE_NOOP("Text", "Another window or command of this program is at it."),
            QT_TRANSLATE_NOOP("Text", "Look into the journal when it has finished.")},
        // What a look at the chain finds; %1 is a number where there is one.
        {"journal.edited", QT_TRANSLATE_NOOP("Text", "An entry was altered after it was written.")},
        {"journal.removed", QT_TRANSLATE_NOOP("Text", "An entry is missing.")},
        {"journal.moved", QT_TRANSLATE_NOOP("Text", "An entry doesn't follow the one before it."),
            QT_TRANSLATE_NOOP("Text", "Entries were inserted, removed or put in another order.")},
        {"journal.cut", QT_TRANSLATE_NOOP("Text", "The newest entries are missing."),
            QT_TRANSLATE_NOOP("Text", "A later one is known from outside the journal.")},
        {"journal.rewritten", QT_TRANSLATE_NOOP("Text", "The journal was written anew."),
            QT_TRANSLATE_NOOP("Text",
                "It agrees with itself, but an entry is another than the one that is known from outside the journal: "
                "this one or one before it was altered.")},
        {"journal.noted",
            QT_TRANSLATE_NOOP("Text", "The journal was found broken here when a later entry was written.")},
        {"journal.broken", QT_TRANSLATE_NOOP("Text", "The journal's chain is broken at entry %1."),
            QT_TRANSLATE_NOOP("Text", "Somebody altered the journal. That doesn't stop this, and it is noted."),
            QT_TRANSLATE_NOOP("Text", "Verify the journal to see what is wrong with it.")},
        {"journal.was-broken", QT_TRANSLATE_NOOP("Text", "The chain was found broken at entry %1.")},
        {"journal.head-not-kept",
            QT_TRANSLATE_NOOP("Text", "The journal's newest entry could not be noted outside of it."),
            QT_TRANSLATE_NOOP("Text", "The state folder can't be written to."),
            QT_TRANSLATE_NOOP("Text", "Until it can, nobody notices when the newest entries are removed.")},
        {"journal.result-not-written", QT_TRANSLATE_NOOP("Text", "The result could not be written to the journal."), "",
            QT_TRANSLATE_NOOP("Text", "It is found out and entered at the next start.")},
        {"journal.no-proof", QT_TRANSLATE_NOOP("Text", "This is no proof of a journal.")},
        {"journal.other-proof", QT_TRANSLATE_NOOP("Text", "This proof is of another instance's journal.")},
        {"journal.verifying", QT_TRANSLATE_NOOP("Text", "Verifying the journal")},
        {"journal.forgetting", QT_TRANSLATE_NOOP("Text", "Looking through the journal")},
        {"journal.expiring", QT_TRANSLATE_NOOP("Text", "Blanking old entries of the journal")},
        {"journal.expired",
            QT_TRANSLATE_NOOP("Text", "Names, reasons and values of older entries were removed, as the settings say.")},
        {"journal.settled", QT_TRANSLATE_NOOP("Text", "It was interrupted; this is what was found afterwards.")},
        {"journal.other-error", QT_TRANSLATE_NOOP("Text", "It failed for a reason that this version doesn't know.")},
        // Applying and taking back.
        {"apply.blocked", QT_TRANSLATE_NOOP("Text", "A safety rule stops this: %1")},
        {"apply.other-instance",
            QT_TRANSLATE_NOOP("Text", "These changes were made for %1, and this is %2. Nothing was written."), "",
            QT_TRANSLATE_NOOP("Text", "Open the instance that they were made for.")},
        {"apply.interrupted", QT_TRANSLATE_NOOP("Text", "It was interrupted before this was done.")},
        {"apply.partly-deleted", QT_TRANSLATE_NOOP("Text", "It was interrupted in the middle of this deletion."),
            QT_TRANSLATE_NOOP("Text", "The account is disabled, and some of its usage is in the archive only."),
            QT_TRANSLATE_NOOP("Text", "Finish the deletion, or put everything back.")},
        {"apply.cannot-tell",
            QT_TRANSLATE_NOOP("Text", "It was interrupted, and whether this was done can't be told.")},
        {"undo.open", QT_TRANSLATE_NOOP("Text", "These changes are still being applied, or were interrupted."), "",
            QT_TRANSLATE_NOOP("Text", "Wait until they are done; what was interrupted is settled first.")},
        {"undo.undone", QT_TRANSLATE_NOOP("Text", "This was taken back already, by %1.")},
        {"undo.blanked", QT_TRANSLATE_NOOP("Text", "This can't be taken back."),
            QT_TRANSLATE_NOOP("Text",
                "The former values are gone: they were kept for a limited time, or their owner was forgotten.")},
        {"undo.never", QT_TRANSLATE_NOOP("Text", "This can't be taken back."),
            QT_TRANSLATE_NOOP("Text", "The former password is not known to anybody.")},
        {"undo.nothing", QT_TRANSLATE_NOOP("Text", "There is nothing to take back.")},
        {"undo.archive-gone", QT_TRANSLATE_NOOP("Text", "What was deleted is no longer in the archive."),
            QT_TRANSLATE_NOOP("Text", "It was kept for a limited time only, or its owner was forgotten.")},
        {"finish.nothing", QT_TRANSLATE_NOOP("Text", "There is nothing to finish.")},
        {"finish.secret", QT_TRANSLATE_NOOP("Text", "This can't be finished."),
            QT_TRANSLATE_NOOP("Text", "It sets a password, and passwords are kept nowhere."),
            QT_TRANSLATE_NOOP("Text", "Put back what was done, or set the password anew.")},
    };
    return all;
}

} // namespace bw
