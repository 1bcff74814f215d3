// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> databaseTexts()
{
    static constexpr TextRow all[]{
        // A SQLite file that can't be opened or read.
        {"database.missing", QT_TRANSLATE_NOOP("Text", "There is no file at %1."), "",
            QT_TRANSLATE_NOOP("Text", "Check the path; LocalAI keeps its database as database.db in its data folder.")},
        {"database.no_right", QT_TRANSLATE_NOOP("Text", "You may not read %1."),
            QT_TRANSLATE_NOOP("Text", "The file or a folder above it belongs to somebody else."),
            QT_TRANSLATE_NOOP(
                "Text", "Ask whoever runs the server for the right to read it, or run this as that user.")},
        {"database.folder", QT_TRANSLATE_NOOP("Text", "%1 is a folder without a LocalAI database."),
            QT_TRANSLATE_NOOP("Text", "Neither database.db nor data/database.db is in it."),
            QT_TRANSLATE_NOOP("Text", "Choose the database file itself, or LocalAI's data folder.")},
        {"database.not_a_file", QT_TRANSLATE_NOOP("Text", "%1 is no file."),
            QT_TRANSLATE_NOOP("Text", "It is a device, a pipe or a socket."),
            QT_TRANSLATE_NOOP("Text", "Choose the database file itself.")},
        {"database.empty", QT_TRANSLATE_NOOP("Text", "%1 is empty."),
            QT_TRANSLATE_NOOP("Text", "A server that has never been started with sign-in leaves such a file."),
            QT_TRANSLATE_NOOP("Text", "Start LocalAI with its database first, or choose another file.")},
        {"database.not_sqlite", QT_TRANSLATE_NOOP("Text", "%1 is no SQLite database."),
            QT_TRANSLATE_NOOP("Text", "It doesn't begin as one does."),
            QT_TRANSLATE_NOOP("Text", "Choose LocalAI's database.db, or give the address of a PostgreSQL database.")},
        {"database.archive", QT_TRANSLATE_NOOP("Text", "%1 is a compressed archive."),
            QT_TRANSLATE_NOOP("Text", "A database can't be read while it is packed."),
            QT_TRANSLATE_NOOP("Text", "Unpack it and open the file that is in it.")},
        {"database.encrypted", QT_TRANSLATE_NOOP("Text", "%1 looks encrypted."),
            QT_TRANSLATE_NOOP("Text", "Its contents are indistinguishable from random bytes."),
            QT_TRANSLATE_NOOP("Text", "Open a decrypted copy: LocalAI itself doesn't encrypt its database.")},
        {"database.truncated", QT_TRANSLATE_NOOP("Text", "%1 is cut off."),
            QT_TRANSLATE_NOOP("Text", "It should have %2 bytes and has %3: a copy was probably not finished."),
            QT_TRANSLATE_NOOP("Text", "Copy it again, or restore it from a backup.")},
        {"database.damaged", QT_TRANSLATE_NOOP("Text", "%1 is damaged."),
            QT_TRANSLATE_NOOP("Text", "SQLite found contents that contradict each other, so nothing of it is shown."),
            QT_TRANSLATE_NOOP("Text", "Restore it from a backup, or save what can be saved with sqlite3's .recover.")},
        {"database.cannot_read", QT_TRANSLATE_NOOP("Text", "%1 can't be read."), QT_TRANSLATE_NOOP("Text", "%2."),
            QT_TRANSLATE_NOOP("Text", "Check the disk and the mount, then try again.")},
        {"database.locked", QT_TRANSLATE_NOOP("Text", "%1 is locked."),
            QT_TRANSLATE_NOOP("Text", "Another program has kept it locked for longer than %2 seconds."),
            QT_TRANSLATE_NOOP("Text", "Wait for its work to end, for instance a backup, then try again.")},
        {"database.hot_journal", QT_TRANSLATE_NOOP("Text", "The server stopped in the middle of a change of %1."),
            QT_TRANSLATE_NOOP("Text", "The journal beside the file holds what must be undone first."),
            QT_TRANSLATE_NOOP("Text", "Open the file again: it is then read through a repaired copy.")},
        {"database.gone", QT_TRANSLATE_NOOP("Text", "%1 is gone."),
            QT_TRANSLATE_NOOP("Text", "It was moved or deleted while it was open."),
            QT_TRANSLATE_NOOP("Text", "Open it from its new place.")},
        {"database.replaced", QT_TRANSLATE_NOOP("Text", "%1 was replaced."),
            QT_TRANSLATE_NOOP(
                "Text", "Another file has taken its place while it was open, as after a restored backup."),
            QT_TRANSLATE_NOOP("Text", "Open it again to see the new one.")},
        {"database.no_copy", QT_TRANSLATE_NOOP("Text", "No private copy of %1 could be made."),
            QT_TRANSLATE_NOOP("Text", "%2."),
            QT_TRANSLATE_NOOP("Text", "Make room in the folder for temporary files (TMPDIR), then try again.")},
        {"database.keeps_changing", QT_TRANSLATE_NOOP("Text", "%1 changes while it is copied."),
            QT_TRANSLATE_NOOP("Text", "Three attempts found it changed at their end, so no copy was of one moment."),
            QT_TRANSLATE_NOOP(
                "Text", "Try again when the server has less to do, or run this where the file is local.")},

        // Readable, but not what was asked for.
        {"database.no_tables", QT_TRANSLATE_NOOP("Text", "%1 is a database without tables."), "",
            QT_TRANSLATE_NOOP("Text", "Start LocalAI with it first, or choose another database.")},
        {"database.no_users_table", QT_TRANSLATE_NOOP("Text", "%1 has no table of users."),
            QT_TRANSLATE_NOOP(
                "Text", "It has other tables of LocalAI: it is incomplete, or the right to see it is missing."),
            QT_TRANSLATE_NOOP("Text", "Restore it from a backup, or choose another database.")},
        {"database.of_product", QT_TRANSLATE_NOOP("Text", "%1 is the database of another product."),
            QT_TRANSLATE_NOOP("Text", "Its tables look like those of %2."),
            QT_TRANSLATE_NOOP("Text", "Choose LocalAI's database.db.")},
        {"database.of_another", QT_TRANSLATE_NOOP("Text", "%1 is the database of another product."),
            QT_TRANSLATE_NOOP("Text", "It has none of LocalAI's tables of users."),
            QT_TRANSLATE_NOOP("Text", "Choose LocalAI's database.db.")},

        // What a banner says.
        {"database.note.network", QT_TRANSLATE_NOOP("Text", "Read through a private copy."),
            QT_TRANSLATE_NOOP("Text", "The file is on a network file system (%1), where locks can't be relied on.")},
        {"database.note.wal", QT_TRANSLATE_NOOP("Text", "Read through a private copy."),
            QT_TRANSLATE_NOOP("Text", "The file has a write-ahead log; to read it in place would write beside it.")},
        {"database.note.hot_journal", QT_TRANSLATE_NOOP("Text", "Read through a repaired private copy."),
            QT_TRANSLATE_NOOP("Text", "A change was cut off and its journal still lies beside the file."),
            QT_TRANSLATE_NOOP("Text", "The server repairs it when it starts again.")},
        {"database.note.newer", QT_TRANSLATE_NOOP("Text", "This database is newer than this program knows."),
            QT_TRANSLATE_NOOP("Text", "Not shown: %1.")},
        {"database.note.changing", QT_TRANSLATE_NOOP("Text", "The lists may be of slightly different moments."),
            QT_TRANSLATE_NOOP("Text", "The server kept writing while they were read."),
            QT_TRANSLATE_NOOP("Text", "Refresh to read them again.")},
        {"database.note.missing_table", QT_TRANSLATE_NOOP("Text", "The table %1 is missing."),
            QT_TRANSLATE_NOOP("Text", "What it would hold is left empty.")},
        {"database.note.missing_column", QT_TRANSLATE_NOOP("Text", "The table %1 has no column %2."),
            QT_TRANSLATE_NOOP("Text", "What it would hold is left empty.")},
        {"database.note.unreadable", QT_TRANSLATE_NOOP("Text", "Cells that can't be read: %1."),
            QT_TRANSLATE_NOOP("Text", "They are marked and left empty.")},

        // Why a part isn't there.
        {"database.capability.no_table", QT_TRANSLATE_NOOP("Text", "The database has no table for it.")},
        {"database.capability.no_column", QT_TRANSLATE_NOOP("Text", "A column of its table is missing.")},

        // Progress.
        {"database.copying", QT_TRANSLATE_NOOP("Text", "Copying the database")},
        {"database.reading_users", QT_TRANSLATE_NOOP("Text", "Reading users")},
        {"database.reading_activity", QT_TRANSLATE_NOOP("Text", "Reading last use")},
    };
    return all;
}

} // namespace bw
