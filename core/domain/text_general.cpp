// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> generalTexts()
{
    static constexpr TextRow all[]{
        {"cancelled", QT_TRANSLATE_NOOP("Text", "Cancelled.")},
        {"change.kind", QT_TRANSLATE_NOOP("Text", "“%1” is no kind of change for this.")},
        {"change.subject", QT_TRANSLATE_NOOP("Text", "There is no “%1” any more."), "",
            QT_TRANSLATE_NOOP("Text", "Read the instance again (F5) to see what there is now.")},
        {"table.unknown-column", QT_TRANSLATE_NOOP("Text", "There is no column “%1”."),
            QT_TRANSLATE_NOOP("Text", "The columns are: %2.")},
        {"table.filter-part", QT_TRANSLATE_NOOP("Text", "“%1” is no condition."), "",
            QT_TRANSLATE_NOOP("Text",
                "Write column=value, column!=value, column~part, or <, <=, >, >= in place of =; put values with blanks "
                "in double quotes.")},
        {"table.filter-quote", QT_TRANSLATE_NOOP("Text", "A double quote in “%1” is not closed."), "",
            QT_TRANSLATE_NOOP("Text", "Close it, or double it to mean the character itself.")},
        {"table.filter-time", QT_TRANSLATE_NOOP("Text", "“%1” is no time to compare the column “%2” with."), "",
            QT_TRANSLATE_NOOP("Text",
                "Write a year, month or day (2027, 2027-03, 2027-03-21) or a time (2027-03-21T14:00:00Z); nothing for "
                "those that have none.")},
        {"table.filter-number", QT_TRANSLATE_NOOP("Text", "“%1” is no number to compare the column “%2” with."), "",
            QT_TRANSLATE_NOOP("Text", "Write digits, such as 3 or 0.5; nothing for those that have none.")},
        {"demo.exists", QT_TRANSLATE_NOOP("Text", "%1 exists already."),
            QT_TRANSLATE_NOOP("Text", "A demo database is only ever written to a new file."),
            QT_TRANSLATE_NOOP("Text", "Choose another name, or remove the file first.")},
        {"demo.no-folder", QT_TRANSLATE_NOOP("Text", "There is no folder %1."), "",
            QT_TRANSLATE_NOOP("Text", "Make it, or choose another place.")},
        {"demo.not-written", QT_TRANSLATE_NOOP("Text", "%1 could not be written."), "",
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights in that folder.")},
        {"demo.recipe", QT_TRANSLATE_NOOP("Text", "A demo database can't be made of these numbers."),
            QT_TRANSLATE_NOOP("Text", "It has %1 to %2 users, no fewer than 0 usage rows, and 1 to %3 days."),
            QT_TRANSLATE_NOOP("Text", "Choose numbers within these limits.")},
        {"demo.people", QT_TRANSLATE_NOOP("Text", "Inventing people")},
        {"demo.usage", QT_TRANSLATE_NOOP("Text", "Writing usage")},
        {"demo.indexes", QT_TRANSLATE_NOOP("Text", "Building indexes")},
        {"demo.rows", QT_TRANSLATE_NOOP("Text", "Writing users, keys and invites")},
        {"export.file", QT_TRANSLATE_NOOP("Text", "Couldn't write %1."), "",
            QT_TRANSLATE_NOOP("Text", "Choose a folder that you may write to and that has space left.")},
        {"secret.file-exists", QT_TRANSLATE_NOOP("Text", "%1 exists already."),
            QT_TRANSLATE_NOOP("Text", "What is shown once is only ever written to a new file."),
            QT_TRANSLATE_NOOP("Text", "Choose another name.")},
        {"profiles.broken", QT_TRANSLATE_NOOP("Text", "The file of saved connections, %1, can't be understood."),
            QT_TRANSLATE_NOOP("Text", "It is damaged, or something else has written it. It stays as it is."),
            QT_TRANSLATE_NOOP("Text", "Mend it, or move it away to start with an empty list.")},
        {"profiles.newer", QT_TRANSLATE_NOOP("Text", "The file of saved connections, %1, is from another version."),
            QT_TRANSLATE_NOOP("Text", "A newer Bailiwick has written it. It stays as it is."),
            QT_TRANSLATE_NOOP("Text", "Use that version, or move the file away to start with an empty list.")},
        {"profiles.not-read", QT_TRANSLATE_NOOP("Text", "The file of saved connections, %1, can't be read."), "",
            QT_TRANSLATE_NOOP("Text", "Check your rights to it.")},
        {"profiles.not-written", QT_TRANSLATE_NOOP("Text", "The file of saved connections, %1, can't be written."),
            QT_TRANSLATE_NOOP("Text", "The list is as it was before."),
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights in that folder.")},
        {"profiles.password", QT_TRANSLATE_NOOP("Text", "The address of “%1” holds a password."),
            QT_TRANSLATE_NOOP("Text", "Passwords belong in the keychain, not in the file of connections."),
            QT_TRANSLATE_NOOP("Text", "Take it out of the address and give it when asked.")},
        {"usage.broken_stream", QT_TRANSLATE_NOOP("Text", "%1 sent usage rows in a form that can't be understood."),
            QT_TRANSLATE_NOOP("Text", "Something between here and the server may have changed the stream."),
            QT_TRANSLATE_NOOP("Text", "Try again, without a proxy if there is one.")},
        {"usage.reading", QT_TRANSLATE_NOOP("Text", "Reading usage")},
        {"keychain.memory", QT_TRANSLATE_NOOP("Text", "Passwords are kept until you close Bailiwick."),
            QT_TRANSLATE_NOOP("Text", "This session has no keychain (Secret Service or KWallet) to keep them in."),
            QT_TRANSLATE_NOOP("Text", "Start one, such as gnome-keyring, to have them kept for longer.")},
        {"keychain.locked", QT_TRANSLATE_NOOP("Text", "The keychain is locked."),
            QT_TRANSLATE_NOOP("Text", "It gives nothing out and takes nothing in before its owner has opened it."),
            QT_TRANSLATE_NOOP("Text", "Unlock it and try again.")},
        {"keychain.denied", QT_TRANSLATE_NOOP("Text", "The keychain refused."), "",
            QT_TRANSLATE_NOOP("Text", "Allow Bailiwick to use it, and try again.")},
        {"keychain.no-answer", QT_TRANSLATE_NOOP("Text", "The keychain did not answer as it should."), "",
            QT_TRANSLATE_NOOP("Text", "Check that the keychain of your desktop runs, and try again.")},
        {"capability.absent", QT_TRANSLATE_NOOP("Text", "This instance can't do that.")},
    };
    return all;
}

} // namespace bw
