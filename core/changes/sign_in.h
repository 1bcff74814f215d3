// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/finding.h"
#include "core/domain/records.h"
#include "core/domain/sign_in_ways.h"

namespace bw {

// How far an account can be trusted to let an administrator in. Stale: by a provider that doesn't work now.
enum class SignIn { None, Stale, Unknown, Works };

// Of one account, and why: the same judgement for the rule of the last administrator and for whoever looks at what can
// be done when nobody gets in.
struct AdminSignIn {
    SignIn can = SignIn::None;
    Finding why;
};
AdminSignIn signInOf(const User&, const SignInWays&);

} // namespace bw
