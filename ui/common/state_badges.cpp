// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/state_badges.h"
#include "core/base/display.h"
#include "core/tables/words.h"

namespace bw {

namespace {

struct Looks {
    QLatin1StringView status;
    Tone tone;
    const char* icon;
    bool quiet;
};

constexpr Looks kUsers[]{{QLatin1StringView("active"), Tone::Success, nullptr, true},
    {QLatin1StringView("pending"), Tone::Warning, "clock", false},
    {QLatin1StringView("disabled"), Tone::Neutral, "minus", false}};
constexpr Looks kKeys[]{{QLatin1StringView("active"), Tone::Success, nullptr, true},
    {QLatin1StringView("expired"), Tone::Neutral, "minus", false},
    {QLatin1StringView("owner_disabled"), Tone::Danger, "alert", false},
    {QLatin1StringView("owner_missing"), Tone::Danger, "alert", false}};
constexpr Looks kInvites[]{{QLatin1StringView("open"), Tone::Success, "circle", false},
    {QLatin1StringView("used"), Tone::Neutral, "check", true},
    {QLatin1StringView("expired"), Tone::Neutral, "minus", false}};

template<size_t n> Badge badge(const Looks (&looks)[n], const QString& status)
{
    for (const auto& l : looks)
        if (l.status == status)
            return {statusWords(status), l.tone, l.icon, l.quiet};
    return {displayText(statusWords(status), 40), Tone::Warning, "help", false};
}

} // namespace

Badge userBadge(const QString& status) { return badge(kUsers, status); }
Badge keyBadge(const QString& status) { return badge(kKeys, status); }
Badge inviteBadge(const QString& status) { return badge(kInvites, status); }

bool knownUserStatus(const QString& status)
{
    return std::any_of(std::begin(kUsers), std::end(kUsers), [&](const Looks& l) { return l.status == status; });
}

bool knownRole(const QString& role) { return role == u"admin" || role == u"user"; }

} // namespace bw
