// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/kind.h"
#include <QCoreApplication>
#include <algorithm>

namespace bw {

std::span<const Kind> kinds()
{
    using enum Verb;
    static constexpr Kind all[]{
        {u"user.create", u"user", Create, u"", QT_TRANSLATE_NOOP("Kind", "Create user"), u"user.delete", Undo::Swap,
            Takes::Password},
        {u"user.name", u"user", Update, u"name", QT_TRANSLATE_NOOP("Kind", "Rename user"), u""},
        {u"user.email", u"user", Update, u"email", QT_TRANSLATE_NOOP("Kind", "Change e-mail address"), u"", Undo::Swap,
            Takes::Nothing, Makes::Nothing, false, true},
        {u"user.role", u"user", Update, u"role", QT_TRANSLATE_NOOP("Kind", "Set role"), u""},
        {u"user.status", u"user", Update, u"status", QT_TRANSLATE_NOOP("Kind", "Set status"), u""},
        {u"user.password", u"user", Update, u"", QT_TRANSLATE_NOOP("Kind", "Reset password"), u"", Undo::Never,
            Takes::Password},
        {u"user.permissions", u"user", Update, u"permissions", QT_TRANSLATE_NOOP("Kind", "Set permissions"), u"",
            Undo::Swap, Takes::Nothing, Makes::Nothing, false, true},
        {u"user.models", u"user", Update, u"models", QT_TRANSLATE_NOOP("Kind", "Set allowed models"), u"", Undo::Swap,
            Takes::Nothing, Makes::Nothing, false, true},
        {u"user.reject", u"user", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Reject user"), u"user.restore", Undo::Archive,
            Takes::Nothing, Makes::Nothing, true},
        {u"user.delete", u"user", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Delete user"), u"user.restore", Undo::Archive,
            Takes::Nothing, Makes::Nothing, true},
        {u"user.restore", u"user", Create, u"", QT_TRANSLATE_NOOP("Kind", "Bring back user"), u"user.delete"},
        {u"quota.set", u"quota", Set, u"max_requests max_total_tokens window_seconds",
            QT_TRANSLATE_NOOP("Kind", "Set quota"), u"quota.remove"},
        {u"quota.remove", u"quota", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Remove quota"), u"quota.restore",
            Undo::Archive},
        {u"quota.restore", u"quota", Create, u"", QT_TRANSLATE_NOOP("Kind", "Bring back quota"), u"quota.remove"},
        {u"invite.create", u"invite", Create, u"", QT_TRANSLATE_NOOP("Kind", "Create invite"), u"invite.revoke",
            Undo::Swap, Takes::Nothing, Makes::Secret},
        {u"invite.revoke", u"invite", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Revoke invite"), u"invite.restore",
            Undo::Archive},
        {u"invite.prune", u"invite", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Remove spent invite"), u"invite.restore",
            Undo::Archive},
        {u"invite.restore", u"invite", Create, u"", QT_TRANSLATE_NOOP("Kind", "Bring back invite"), u"invite.revoke"},
        {u"key.create", u"key", Create, u"", QT_TRANSLATE_NOOP("Kind", "Create API key"), u"key.revoke", Undo::Swap,
            Takes::Nothing, Makes::Secret},
        {u"key.expiry", u"key", Update, u"expires_at", QT_TRANSLATE_NOOP("Kind", "Set key expiry"), u"", Undo::Swap,
            Takes::Nothing, Makes::Nothing, false, true},
        {u"key.revoke", u"key", Delete, u"", QT_TRANSLATE_NOOP("Kind", "Revoke API key"), u"key.restore", Undo::Archive,
            Takes::Nothing, Makes::Nothing, true},
        {u"key.restore", u"key", Create, u"", QT_TRANSLATE_NOOP("Kind", "Bring back API key"), u"key.revoke"},
        {u"session.revoke", u"session", Delete, u"", QT_TRANSLATE_NOOP("Kind", "End session"), u"session.restore",
            Undo::Archive},
        {u"session.restore", u"session", Create, u"", QT_TRANSLATE_NOOP("Kind", "Bring back session"),
            u"session.revoke"},
    };
    return all;
}

const Kind* kind(QStringView id)
{
    const auto all = kinds();
    const auto found = std::ranges::find_if(all, [&](const Kind& k) { return k.id == id; });
    return found == all.end() ? nullptr : &*found;
}

QString titleOf(const Kind& k) { return QCoreApplication::translate("Kind", k.title); }

} // namespace bw
