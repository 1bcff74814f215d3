// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> changeTexts()
{
    static constexpr TextRow all[]{
        // A change that is none.
        {"change.unknown-kind", QT_TRANSLATE_NOOP("Text", "“%1” is no kind of change that this program knows."),
            QT_TRANSLATE_NOOP("Text", "A newer Bailiwick, or something else, has written it.")},
        {"change.type", QT_TRANSLATE_NOOP("Text", "“%1” can't be done to a record of type “%2”.")},
        {"change.no-id", QT_TRANSLATE_NOOP("Text", "A change “%1” doesn't say which record it is for.")},
        {"change.sides", QT_TRANSLATE_NOOP("Text", "A change “%1” has not what such a change needs."),
            QT_TRANSLATE_NOOP("Text",
                "What is made has nothing before, what is removed has nothing after, and an edit has the same fields "
                "on both sides, those of its kind.")},
        {"change.field", QT_TRANSLATE_NOOP("Text", "“%1” is no field of a record of type “%2”.")},
        {"change.value", QT_TRANSLATE_NOOP("Text", "The value of the field “%1” is not of the field's type.")},
        {"change.lost", QT_TRANSLATE_NOOP("Text", "The plan has another number of changes than was asked for."), "",
            QT_TRANSLATE_NOOP("Text", "Please report this fault of the program.")},
        {"change.password-missing", QT_TRANSLATE_NOOP("Text", "The new password is missing."),
            QT_TRANSLATE_NOOP("Text", "A file of changes holds no password."),
            QT_TRANSLATE_NOOP("Text", "Give one when you apply it.")},

        // A file with a change set.
        {"change-file.none", QT_TRANSLATE_NOOP("Text", "The file holds no change set."),
            QT_TRANSLATE_NOOP("Text", "It is damaged, or something else."),
            QT_TRANSLATE_NOOP("Text", "Choose a file that Bailiwick has saved from planned changes.")},
        {"change-file.version",
            QT_TRANSLATE_NOOP("Text", "The file's change set has version %1, and this program knows 1."),
            QT_TRANSLATE_NOOP("Text", "A newer Bailiwick has written it."), QT_TRANSLATE_NOOP("Text", "Use that one.")},
        {"change-file.large", QT_TRANSLATE_NOOP("Text", "The file is larger than %1 MB."),
            QT_TRANSLATE_NOOP("Text", "No change set is so large.")},
        {"change-file.many", QT_TRANSLATE_NOOP("Text", "The file holds %1 changes."),
            QT_TRANSLATE_NOOP("Text", "A change set has %2 at most."),
            QT_TRANSLATE_NOOP("Text", "Split it into several files.")},
        {"change-file.deep",
            QT_TRANSLATE_NOOP("Text", "The file's contents are nested too deeply, or are too many, for a change set.")},
        {"change-file.long", QT_TRANSLATE_NOOP("Text", "A text in the file is longer than any in a change set.")},
        {"change-file.twice", QT_TRANSLATE_NOOP("Text", "“%1” stands twice in one place of the file."),
            QT_TRANSLATE_NOOP("Text", "Which of the two is meant can't be known."),
            QT_TRANSLATE_NOOP("Text", "Remove one of them.")},
        {"change-file.unknown", QT_TRANSLATE_NOOP("Text", "“%1” means nothing at its place in a change set.")},
        {"change-file.member", QT_TRANSLATE_NOOP("Text", "“%1” is missing, or not what it should be.")},
        {"change-file.change", QT_TRANSLATE_NOOP("Text", "Change %1 of the file is not valid: %2")},
        {"change-file.not-read", QT_TRANSLATE_NOOP("Text", "%1 can't be read."), "",
            QT_TRANSLATE_NOOP("Text", "Check the path and your rights to it.")},
        {"change-file.not-written", QT_TRANSLATE_NOOP("Text", "%1 could not be written."), "",
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights in that folder.")},
    };
    return all;
}

} // namespace bw
