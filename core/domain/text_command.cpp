// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> commandTexts()
{
    static constexpr TextRow all[]{
        {"export.write", QT_TRANSLATE_NOOP("Text", "The output could not be written."), "",
            QT_TRANSLATE_NOOP("Text", "Check the free space and your rights at that place.")},
        {"export.progress", QT_TRANSLATE_NOOP("Text", "Exporting")},
    };
    return all;
}

} // namespace bw
