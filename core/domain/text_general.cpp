// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> generalTexts()
{
    static constexpr TextRow all[]{
        {"cancelled", QT_TRANSLATE_NOOP("Text", "Cancelled.")},
        {"table.unknown-column", QT_TRANSLATE_NOOP("Text", "There is no column “%1”."),
            QT_TRANSLATE_NOOP("Text", "The columns are: %2.")},
        {"table.filter-part", QT_TRANSLATE_NOOP("Text", "“%1” is no condition."), "",
            QT_TRANSLATE_NOOP("Text",
                "Write column=value, column!=value, column~part, column<value or column>value; put values with blanks "
                "in double quotes.")},
        {"table.filter-quote", QT_TRANSLATE_NOOP("Text", "A double quote in “%1” is not closed."), "",
            QT_TRANSLATE_NOOP("Text", "Close it, or double it to mean the character itself.")},
        {"export.file", QT_TRANSLATE_NOOP("Text", "Couldn't write %1."), "",
            QT_TRANSLATE_NOOP("Text", "Choose a folder that you may write to and that has space left.")},
        {"capability.absent", QT_TRANSLATE_NOOP("Text", "This instance can't do that.")},
    };
    return all;
}

} // namespace bw
