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
    };
    return all;
}

} // namespace bw
