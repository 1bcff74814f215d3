// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/secrets/random_bytes.h"
#include <span>
#include <vector>

namespace bw {

// bcrypt, cost 10, with the prefix "$2a$" that Go's servers write. A password has 1 to 72 bytes and no NUL: bcrypt
// would ignore the rest without a word.
// Each takes 50 to 200 ms, so several are worked on at once, one on each core; a stop waits for those that are begun.
Result<std::vector<SecretPtr>> hashPasswords(std::span<const SecretPtr>, const RandomBytes&, const Context&);
bool passwordMatches(const Secret& password, const QByteArray& hash); // "$2a$", "$2b$" or "$2y$"

// None: it can be hashed. Else an id of the text catalogue.
const char* unusablePassword(const Secret&);

} // namespace bw
