// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/sign_in.h"
#include "core/changes/rule_view.h"
#include "core/domain/access.h"
#include "core/domain/words.h"

namespace bw {

namespace {

AdminSignIn because(const User& u, SignIn can, const char* why)
{
    const auto level = can == SignIn::Works ? Level::Ok : can == SignIn::Unknown ? Level::Inform : Level::Warn;
    return {can, {why, level, u.id, {providerWord(u.provider)}}};
}

AdminSignIn byProvider(const User& u, std::optional<bool> works)
{
    if (!works)
        return because(u, SignIn::Unknown, "sign-in.provider-unknown");
    return *works ? because(u, SignIn::Works, "sign-in.provider")
                  : because(u, SignIn::Stale, "sign-in.provider-broken");
}

AdminSignIn byPassword(const User& u, std::optional<bool> works)
{
    if (!isUsableAddress(u.email))
        return because(u, SignIn::None, "sign-in.address");
    if (!works)
        return because(u, SignIn::Unknown, "sign-in.password-unknown");
    return *works ? because(u, SignIn::Works, "sign-in.password") : because(u, SignIn::None, "sign-in.password-off");
}

} // namespace

AdminSignIn signInOf(const User& u, const SignInWays& ways)
{
    if (!isAdmin(u))
        return because(u, SignIn::None, "sign-in.no-admin");
    if (u.status == u"pending")
        return because(u, SignIn::None, "sign-in.pending");
    if (!isActiveUser(&u))
        return because(u, SignIn::None, "sign-in.disabled");
    if (u.provider == u"agent-worker")
        return because(u, SignIn::None, "sign-in.service");
    if (u.provider == u"local")
        return byPassword(u, ways.local);
    if (u.provider == u"oidc")
        return byProvider(u, ways.oidc);
    return byProvider(u, u.provider == u"github" ? ways.github : std::nullopt);
}

} // namespace bw
