// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/session_facts.h"
#include "core/domain/access.h"
#include "core/tables/words.h"
#include "ui/common/state_badges.h"
#include <QCoreApplication>

namespace bw {

namespace {

QString say(const char* text) { return QCoreApplication::translate("Sessions", text); }

template<class Fn> Column filterColumn(QStringView id, Fn value)
{
    Column c{id, ""};
    c.cell = [value](const Viewpoint& v, size_t row) -> Cell { return value(v, v.snapshot.sessions[row]); };
    c.flags = Hidden | Unsearched | WindowOnly | FilterOnly;
    return c;
}

} // namespace

SessionState stateOf(const Session& s, const Snapshot& all, Instant now)
{
    const auto* owner = all.users.find(s.owner);
    return !owner                    ? SessionState::OwnerMissing
        : !isActive(s, now)          ? SessionState::Expired
        : owner->status == u"active" ? SessionState::Active
                                     : SessionState::OwnerDisabled;
}

QString id(SessionState s)
{
    switch (s) {
    case SessionState::Active:
        return QStringLiteral("active");
    case SessionState::Expired:
        return QStringLiteral("expired");
    case SessionState::OwnerDisabled:
        return QStringLiteral("owner_disabled");
    case SessionState::OwnerMissing:
        break;
    }
    return QStringLiteral("owner_missing");
}

// Of a key the same states are called the same.
Badge badgeOf(SessionState s) { return keyBadge(id(s)); }

QString explanation(SessionState s)
{
    switch (s) {
    case SessionState::Expired:
        return say(QT_TRANSLATE_NOOP("Sessions", "It has expired; the server deletes such sessions by the hour."));
    case SessionState::OwnerDisabled:
        return say(QT_TRANSLATE_NOOP(
            "Sessions", "Its owner isn't active. It doesn't work now, and works again when the owner is enabled."));
    case SessionState::OwnerMissing:
        return say(QT_TRANSLATE_NOOP("Sessions", "Its owner has no account here: the server refuses it."));
    case SessionState::Active:
        break;
    }
    return {};
}

Listing sessionsTable()
{
    Listing out = *listing(u"sessions");
    static constexpr std::pair<QStringView, int> widths[]{
        {u"user", 230}, {u"status", 140}, {u"created_at", 140}, {u"rotated_at", 140}, {u"expires_at", 140}};
    for (auto& column : out.columns)
        for (const auto& [name, width] : widths)
            if (column.id == name)
                column.width = width;
    auto owner = filterColumn(u"owner_id", [](const Viewpoint&, const Session& s) { return s.owner; });
    owner.shown = out.column(u"user")->shown;
    auto state =
        filterColumn(u"state", [](const Viewpoint& v, const Session& s) { return id(stateOf(s, v.snapshot, v.now)); });
    state.words = statusWords;
    auto role = filterColumn(u"role", [](const Viewpoint& v, const Session& s) -> Cell {
        const auto* person = v.snapshot.users.find(s.owner);
        return person ? Cell(person->role) : Cell();
    });
    role.words = roleWords;
    out.columns.push_back(std::move(owner));
    out.columns.push_back(std::move(state));
    out.columns.push_back(std::move(role));
    return out;
}

} // namespace bw
