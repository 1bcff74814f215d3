// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> databaseTexts()
{
    static constexpr TextRow all[]{
        {"database.none", ""},
    };
    return all;
}

} // namespace bw
