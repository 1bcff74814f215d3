// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page.h"
#include "ui/roles/roles_page.h"
#include <QCoreApplication>

namespace bw {

std::span<const PageEntry> pages()
{
    static constexpr PageEntry all[]{
        {"roles", QT_TRANSLATE_NOOP("Page", "Roles"), "shield", makeRolesPage, [](const Snapshot&) { return -1; }},
    };
    return all;
}

} // namespace bw
