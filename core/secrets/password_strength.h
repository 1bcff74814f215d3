// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

namespace bw {

// What the server of 4.3 and later says about a new password, and of every generation what we ask for: 12 bytes and
// score 3. The score of other programs' zxcvbn may differ by a little, so the server has the last word.
struct PasswordVerdict {
    const char* code = ""; // the server's: "password_empty" "password_too_short" "password_too_long"
                           // "password_null_byte" "password_too_weak"; empty = fine
    bool overridable = false; // as on the server: too short and too weak
    double guesses = 0; // that somebody needs who knows how people choose passwords; of what may be judged
    int score = 0; // 0 to 4, zxcvbn's
    bool fine() const { return !*code; }
};
PasswordVerdict judgePassword(const QByteArray& password);

} // namespace bw
