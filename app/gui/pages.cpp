// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page.h"
#include "ui/invites/invites_page.h"
#include "ui/journal/journal_page.h"
#include "ui/keys/keys_page.h"
#include "ui/roles/roles_page.h"
#include "ui/sessions/sessions_page.h"
#include "ui/usage/usage_page.h"
#include "ui/users/users_page.h"
#include <QCoreApplication>

namespace bw {

namespace {

template<class P> Page* make(OpenInstance& instance, QWidget* parent) { return new P(instance, parent); }

} // namespace

std::span<const PageEntry> pages()
{
    static constexpr PageEntry all[]{
        {"users", QT_TRANSLATE_NOOP("Page", "Users"), "users", make<UsersPage>,
            [](const Snapshot& s) { return int(s.users.size()); }},
        {"roles", QT_TRANSLATE_NOOP("Page", "Roles"), "shield", make<RolesPage>, [](const Snapshot&) { return -1; }},
        {"invites", QT_TRANSLATE_NOOP("Page", "Invites"), "mail", make<InvitesPage>,
            [](const Snapshot& s) { return int(s.invites.size()); }},
        {"keys", QT_TRANSLATE_NOOP("Page", "API keys"), "key", make<KeysPage>,
            [](const Snapshot& s) { return int(s.keys.size()); }},
        {"usage", QT_TRANSLATE_NOOP("Page", "Usage"), "chart", make<UsagePage>, [](const Snapshot&) { return -1; }},
        {"sessions", QT_TRANSLATE_NOOP("Page", "Sessions"), "clock", make<SessionsPage>,
            [](const Snapshot& s) { return int(s.sessions.size()); }},
        {"journal", QT_TRANSLATE_NOOP("Page", "Journal"), "book", make<JournalPage>,
            [](const Snapshot&) { return -1; }},
    };
    return all;
}

} // namespace bw
