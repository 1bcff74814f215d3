// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> backupTexts()
{
    static constexpr TextRow all[]{
        // Making one.
        {"backup.full", QT_TRANSLATE_NOOP("Text", "There is no room left for %1."), "",
            QT_TRANSLATE_NOOP("Text", "Make room on that disk, then try again. Nothing was left behind.")},
        {"backup.not-written", QT_TRANSLATE_NOOP("Text", "%1 can't be written."), QT_TRANSLATE_NOOP("Text", "%2."),
            QT_TRANSLATE_NOOP("Text", "Check the disk and your rights in that folder.")},
        {"backup.space", QT_TRANSLATE_NOOP("Text", "There is too little room in %1."),
            QT_TRANSLATE_NOOP("Text", "%2 MiB are needed and %3 MiB are free."),
            QT_TRANSLATE_NOOP("Text", "Make room there, then try again.")},
        {"backup.not-verified", QT_TRANSLATE_NOOP("Text", "No sound copy of %1 could be made."),
            QT_TRANSLATE_NOOP("Text", "The check of the copy says: %2."),
            QT_TRANSLATE_NOOP("Text",
                "Check the database itself with “PRAGMA integrity_check” of sqlite3. Restore an older backup when it "
                "is damaged.")},
        {"backup.too-long", QT_TRANSLATE_NOOP("Text", "%1 can't be copied while the server runs."),
            QT_TRANSLATE_NOOP(
                "Text", "A table has no row ids, and to read it in one go takes longer than the server may wait."),
            QT_TRANSLATE_NOOP("Text", "Stop the server for the time of the backup.")},
        {"backup.restarted", QT_TRANSLATE_NOOP("Text", "The server wrote while its file was copied."), "",
            QT_TRANSLATE_NOOP("Text", "Try again.")},
        {"backup.busy", QT_TRANSLATE_NOOP("Text", "Another program works on the backups in %1."),
            QT_TRANSLATE_NOOP("Text", "It has done so for more than two minutes."),
            QT_TRANSLATE_NOOP("Text", "Wait until it is done, then try again.")},
        {"backup.postgres", QT_TRANSLATE_NOOP("Text", "Backups are made of SQLite files only."),
            QT_TRANSLATE_NOOP("Text", "This database is kept by PostgreSQL, which has tools of its own."),
            QT_TRANSLATE_NOOP("Text", "Use pg_dump and pg_restore.")},
        {"backup.copying", QT_TRANSLATE_NOOP("Text", "Copying the database")},
        {"backup.indexing", QT_TRANSLATE_NOOP("Text", "Building indexes of the copy")},
        {"backup.checking", QT_TRANSLATE_NOOP("Text", "Checking the copy")},
        {"backup.keeping", QT_TRANSLATE_NOOP("Text", "Keeping the present file")},
        {"backup.restoring", QT_TRANSLATE_NOOP("Text", "Restoring")},

        {"backup.journal.made", QT_TRANSLATE_NOOP("Text", "Backup %1 of %2 made.")},

        // Finding and judging one.
        {"backup.none", QT_TRANSLATE_NOOP("Text", "There is no verified backup of this database."),
            QT_TRANSLATE_NOOP("Text", "They would lie in %1."),
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl backup create” makes one.")},
        {"backup.unknown", QT_TRANSLATE_NOOP("Text", "This database has no backup “%1”."), "",
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl backup list” lists them.")},
        {"backup.no-manifest", QT_TRANSLATE_NOOP("Text", "%1 is no backup of this program."),
            QT_TRANSLATE_NOOP("Text", "No manifest of the same name lies beside it."),
            QT_TRANSLATE_NOOP("Text", "“bailiwickctl backup list” lists those that there are.")},
        {"backup.broken", QT_TRANSLATE_NOOP("Text", "The manifest %1 can't be understood."),
            QT_TRANSLATE_NOOP("Text", "It is damaged, or something else has written it."),
            QT_TRANSLATE_NOOP("Text", "Choose another backup.")},
        {"backup.newer", QT_TRANSLATE_NOOP("Text", "The backup of %1 is from a newer version."),
            QT_TRANSLATE_NOOP("Text", "What its manifest says can't be understood here. It stays as it is."),
            QT_TRANSLATE_NOOP("Text", "Use that version of Bailiwick.")},
        {"backup.verify.ok", QT_TRANSLATE_NOOP("Text", "The backup is whole.")},
        {"backup.verify.missing", QT_TRANSLATE_NOOP("Text", "The file of the backup is missing.")},
        {"backup.verify.changed", QT_TRANSLATE_NOOP("Text", "The file has changed since the backup was made.")},
        {"backup.verify.unchecked",
            QT_TRANSLATE_NOOP("Text", "The file is kept as it was, and could not be checked any further.")},
        {"backup.verify.unsound", QT_TRANSLATE_NOOP("Text", "SQLite finds the database in it damaged.")},
        {"backup.verify.rows", QT_TRANSLATE_NOOP("Text", "It holds other numbers of rows than its manifest says.")},

        // Settings.
        {"backup.settings-read", QT_TRANSLATE_NOOP("Text", "The settings of backups, %1, can't be read."),
            QT_TRANSLATE_NOOP("Text", "%2."), QT_TRANSLATE_NOOP("Text", "Check your rights to it.")},
        {"backup.settings-broken", QT_TRANSLATE_NOOP("Text", "The settings of backups, %1, can't be understood."),
            QT_TRANSLATE_NOOP("Text", "The file is damaged or holds a value that isn't known. It stays as it is."),
            QT_TRANSLATE_NOOP("Text", "Mend it, or move it away to have the usual settings.")},
        {"backup.settings-newer", QT_TRANSLATE_NOOP("Text", "The settings of backups, %1, are from another version."),
            QT_TRANSLATE_NOOP("Text", "A newer Bailiwick has written them. They stay as they are."),
            QT_TRANSLATE_NOOP("Text", "Use that version, or move the file away to have the usual settings.")},

        // Restoring.
        {"restore.other-instance", QT_TRANSLATE_NOOP("Text", "This is a backup of another database."),
            QT_TRANSLATE_NOOP("Text", "It was made of %1."),
            QT_TRANSLATE_NOOP("Text",
                "Choose a backup of this database. To move a database, stop the server and copy the backup there.")},
        {"restore.network", QT_TRANSLATE_NOOP("Text", "%1 is on a network file system (%2)."),
            QT_TRANSLATE_NOOP("Text", "Locks can't be relied on there, so nothing is written."),
            QT_TRANSLATE_NOOP("Text", "Run this on the computer that has the disk.")},
        {"restore.in-use", QT_TRANSLATE_NOOP("Text", "%1 is open in another program."),
            QT_TRANSLATE_NOOP("Text", "It would go on with the file that is replaced: %2."),
            QT_TRANSLATE_NOOP("Text", "Stop the server, then restore.")},
        {"restore.locked", QT_TRANSLATE_NOOP("Text", "%1 is locked."),
            QT_TRANSLATE_NOOP("Text", "Another program is reading or writing it."),
            QT_TRANSLATE_NOOP("Text", "Stop the server, then restore.")},
        {"restore.changed", QT_TRANSLATE_NOOP("Text", "%1 has changed meanwhile."),
            QT_TRANSLATE_NOOP("Text", "What was kept of it is no longer what is there, so it was not replaced."),
            QT_TRANSLATE_NOOP("Text", "Stop the server, then restore.")},
        {"restore.not-verified", QT_TRANSLATE_NOOP("Text", "The backup %1 was not restored."),
            QT_TRANSLATE_NOOP("Text", "%2"), QT_TRANSLATE_NOOP("Text", "Choose another backup.")},
        {"restore.no-folder", QT_TRANSLATE_NOOP("Text", "There is no folder %1."), "",
            QT_TRANSLATE_NOOP("Text", "Make it with the owner and the rights that the server needs.")},
        {"restore.no-right", QT_TRANSLATE_NOOP("Text", "You may not write in %1."),
            QT_TRANSLATE_NOOP("Text", "The restored file is put in place there in one step."),
            QT_TRANSLATE_NOOP("Text", "Run this as the user whom the folder belongs to.")},
        {"restore.owner", QT_TRANSLATE_NOOP("Text", "%1 belongs to another user (uid %2)."),
            QT_TRANSLATE_NOOP("Text", "A file that you make would be yours, and the server could not write it."),
            QT_TRANSLATE_NOOP("Text", "Run this as that user, or as root.")},
        {"restore.not-written", QT_TRANSLATE_NOOP("Text", "%1 can't be replaced."), QT_TRANSLATE_NOOP("Text", "%2."),
            QT_TRANSLATE_NOOP("Text", "Check the disk and your rights. The present file is as it was.")},
        {"restore.cannot-tell", QT_TRANSLATE_NOOP("Text", "Whether a server has %1 open can't be seen."),
            QT_TRANSLATE_NOOP("Text", "The processes of other users can't be looked at."),
            QT_TRANSLATE_NOOP("Text", "Make sure that the server is stopped.")},
        {"restore.several-moments", QT_TRANSLATE_NOOP("Text", "The tables of this backup are of several moments."),
            QT_TRANSLATE_NOOP("Text", "The server wrote all the time while it was made."),
            QT_TRANSLATE_NOOP("Text", "Look at users and their keys after the restore.")},
        {"restore.not-noted", QT_TRANSLATE_NOOP("Text", "The journal could not be told of the restore."),
            QT_TRANSLATE_NOOP("Text", "%1")},
        {"restore.journal.begun", QT_TRANSLATE_NOOP("Text", "Restoring %1 from the backup %2."),
            QT_TRANSLATE_NOOP("Text", "The present file is kept as %3.")},
        {"restore.journal.done", QT_TRANSLATE_NOOP("Text", "%1 was restored from the backup %2."),
            QT_TRANSLATE_NOOP("Text", "The file that it has replaced is kept as %3.")},
        {"restore.journal.failed", QT_TRANSLATE_NOOP("Text", "%1 was not replaced by the backup %2.")},
    };
    return all;
}

} // namespace bw
