// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> generalTexts()
{
    static constexpr TextRow all[]{
        {"cancelled", QT_TRANSLATE_NOOP("Text", "Cancelled.")},
        {"capability.absent", QT_TRANSLATE_NOOP("Text", "This instance can't do that.")},
    };
    return all;
}

} // namespace bw
