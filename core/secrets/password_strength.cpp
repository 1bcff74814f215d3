// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/password_strength.h"
#include <cmath>
#include <zxcvbn.h>

namespace bw {
namespace {

constexpr qsizetype kShortest = 12; // bytes, not characters: six umlauts are long enough for the server, too
constexpr qsizetype kBcryptBytes = 72; // bcrypt looks at no more
constexpr int kWantedScore = 3;

double guessesFor(const QByteArray& password)
{
    static const char* extra[]{"localai", "local-ai", "admin", nullptr}; // the server's
    return std::exp2(ZxcvbnMatch(password.constData(), extra, nullptr)); // the library gives bits
}

int scoreOf(double guesses)
{
    int score = 0;
    for (const double border : {1e3, 1e6, 1e8, 1e10})
        score += guesses >= border;
    return score;
}

} // namespace

PasswordVerdict judgePassword(const QByteArray& password)
{
    if (password.isEmpty())
        return {"password_empty"};
    if (password.contains('\0'))
        return {"password_null_byte"};
    if (password.size() > kBcryptBytes)
        return {"password_too_long"};
    PasswordVerdict v;
    v.guesses = guessesFor(password);
    v.score = scoreOf(v.guesses);
    if (password.size() < kShortest)
        v.code = "password_too_short";
    else if (v.score < kWantedScore)
        v.code = "password_too_weak";
    v.overridable = !v.fine();
    return v;
}

} // namespace bw
