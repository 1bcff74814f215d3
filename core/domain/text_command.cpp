// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw {

std::span<const TextRow> commandTexts()
{
    static constexpr TextRow all[]{
        {"command.none", ""},
    };
    return all;
}

} // namespace bw
