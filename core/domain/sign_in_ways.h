// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

namespace bw {

// How one can sign in to an instance, as far as somebody knows. An administrator counts only by a way that works.
struct SignInWays {
    enum class Source { Unknown, Stated, Server, Checked } source = Source::Unknown; // who says so; Stated: the admin
    std::optional<bool> local; // with e-mail and password; none = not known
    std::optional<bool> oidc, github; // false: off, or broken
    std::optional<bool> legacyKey; // LOCALAI_API_KEY: a full administrator without an account
};

} // namespace bw
