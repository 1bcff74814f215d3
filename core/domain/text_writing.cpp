// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

// What goes wrong while changes are written to a database.
std::span<const TextRow> writingTexts()
{
    static constexpr TextRow all[]{
        // Before anything is begun.
        {"write.network", QT_TRANSLATE_NOOP("Text", "%1 is on a network file system (%2)."),
            QT_TRANSLATE_NOOP("Text",
                "SQLite's locks can't be trusted there: a write beside a running server could damage the database."),
            QT_TRANSLATE_NOOP("Text", "Make changes on the computer where the file is local.")},
        {"write.copy", QT_TRANSLATE_NOOP("Text", "%1 is read through a copy, so it can't be changed."),
            QT_TRANSLATE_NOOP("Text",
                "It is in WAL mode, or its server stopped in the middle of a change that must be undone first."),
            QT_TRANSLATE_NOOP("Text", "Start the server once, then open the file again.")},
        {"write.file", QT_TRANSLATE_NOOP("Text", "You may not write to %1."),
            QT_TRANSLATE_NOOP("Text", "It belongs to somebody else, or is on a file system that is read-only."),
            QT_TRANSLATE_NOOP("Text", "Run this as the user that the server runs as.")},
        {"write.folder", QT_TRANSLATE_NOOP("Text", "No journal can be made beside %1."),
            QT_TRANSLATE_NOOP("Text",
                "SQLite needs a file of its own in %2 while it writes, and making one there didn't work. Nothing was "
                "written."),
            QT_TRANSLATE_NOOP("Text", "Run this as the user that the server runs as.")},
        {"write.standby", QT_TRANSLATE_NOOP("Text", "%1 is a standby server: it is read only."),
            QT_TRANSLATE_NOOP("Text", "It follows another server, which alone takes changes."),
            QT_TRANSLATE_NOOP("Text", "Open the address of the primary server.")},
        {"write.read_only", QT_TRANSLATE_NOOP("Text", "%1 is read only."),
            QT_TRANSLATE_NOOP("Text", "A setting of the database or of this user keeps transactions from writing."),
            QT_TRANSLATE_NOOP("Text", "Ask whoever runs it for a user that may write.")},

        // While it is done: nothing of the transaction stays.
        {"write.full", QT_TRANSLATE_NOOP("Text", "There is no room for the changes to %1."),
            QT_TRANSLATE_NOOP("Text", "The disk is full. Nothing was written."),
            QT_TRANSLATE_NOOP("Text", "Make room on it, then try again.")},
        {"write.failed", QT_TRANSLATE_NOOP("Text", "%1 could not be changed."),
            QT_TRANSLATE_NOOP("Text", "%2. What was begun was taken back."),
            QT_TRANSLATE_NOOP("Text", "Check the database, then try again.")},
        {"write.reference", QT_TRANSLATE_NOOP("Text", "Another record stands in the way."),
            QT_TRANSLATE_NOOP(
                "Text", "The database would be left with a reference to a record that isn't there, and refuses that."),
            QT_TRANSLATE_NOOP("Text", "Read the instance again (F5), then make the change anew.")},
        {"write.duplicate", QT_TRANSLATE_NOOP("Text", "There is such a record already."),
            QT_TRANSLATE_NOOP("Text", "The database takes a value of it only once."),
            QT_TRANSLATE_NOOP("Text", "Read the instance again (F5) to see what there is now.")},
        {"write.constraint", QT_TRANSLATE_NOOP("Text", "The database refuses this change."),
            QT_TRANSLATE_NOOP("Text", "A rule of its own forbids it: %1."),
            QT_TRANSLATE_NOOP("Text", "Ask whoever runs the database about this rule.")},
        {"write.text", QT_TRANSLATE_NOOP("Text", "PostgreSQL can't store this text."),
            QT_TRANSLATE_NOOP("Text", "It contains the character NUL, or bytes that are no text."),
            QT_TRANSLATE_NOOP("Text", "Take these characters out.")},
        {"write.slow", QT_TRANSLATE_NOOP("Text", "%1 took too long for one of the changes."),
            QT_TRANSLATE_NOOP("Text", "A statement was ended at its time limit, and what was begun was taken back."),
            QT_TRANSLATE_NOOP("Text", "Try again when the server has less to do.")},
        {"write.again", QT_TRANSLATE_NOOP("Text", "%1 broke off the changes."),
            QT_TRANSLATE_NOOP("Text", "Others changed the same records at the same moment. Nothing was written."),
            QT_TRANSLATE_NOOP("Text", "Try again.")},
        {"write.lost", QT_TRANSLATE_NOOP("Text", "The connection to %1 was lost before the changes were written."),
            QT_TRANSLATE_NOOP("Text", "The server has taken back what was begun."),
            QT_TRANSLATE_NOOP("Text", "Try again.")},
        {"write.fate", QT_TRANSLATE_NOOP("Text", "It isn't known whether the changes to %1 were written."),
            QT_TRANSLATE_NOOP("Text", "The connection or the disk failed just when they were being made final."),
            QT_TRANSLATE_NOOP("Text", "Open the instance again: what the journal has open is then settled.")},

        // The changes themselves.
        {"write.too_many", QT_TRANSLATE_NOOP("Text", "These changes are too many to be applied at once."),
            QT_TRANSLATE_NOOP(
                "Text", "The database would be locked for longer than its server bears. Nothing was written."),
            QT_TRANSLATE_NOOP("Text",
                "Allow them to be applied in parts, which takes about %1 transactions, or apply fewer at a time.")},
        {"write.swallowed", QT_TRANSLATE_NOOP("Text", "The database did not keep this change."),
            QT_TRANSLATE_NOOP("Text",
                "Read back, the record isn't what was written: a trigger or a view of the database does something "
                "else with it. What was begun was taken back."),
            QT_TRANSLATE_NOOP("Text", "Ask whoever runs the database what was added to its tables.")},
        {"write.count", QT_TRANSLATE_NOOP("Text", "A step of this change met %1 rows in place of %2."),
            QT_TRANSLATE_NOOP("Text", "So the database isn't what it was taken for. What was begun was taken back."),
            QT_TRANSLATE_NOOP("Text", "Read the instance again (F5), then make the change anew.")},
        {"write.keeps_changing", QT_TRANSLATE_NOOP("Text", "What this change removes keeps changing."),
            QT_TRANSLATE_NOOP("Text",
                "Its rows are archived first. Three times they had changed again before the database was locked. "
                "Nothing was written."),
            QT_TRANSLATE_NOOP("Text", "Try again when the server has less to do.")},
        {"write.apart", QT_TRANSLATE_NOOP("Text", "This deletion can't follow another change of the same account."),
            QT_TRANSLATE_NOOP("Text",
                "The account has so much usage that it is removed first and in parts, before all other changes. "
                "Nothing of it was removed."),
            QT_TRANSLATE_NOOP("Text", "Apply the other changes first, and the deletion by itself.")},
        {"write.half", QT_TRANSLATE_NOOP("Text", "This change was begun and isn't finished."),
            QT_TRANSLATE_NOOP("Text", "A part of its rows was moved to the archive before it was interrupted."),
            QT_TRANSLATE_NOOP("Text", "Finish it or put it back: the journal offers both.")},
        {"write.no_archive", QT_TRANSLATE_NOOP("Text", "The archive has no rows to bring back."),
            QT_TRANSLATE_NOOP("Text", "They were removed from it, by its retention or on purpose."),
            QT_TRANSLATE_NOOP("Text", "Restore a backup that was made before.")},
    };
    return all;
}

} // namespace bw
