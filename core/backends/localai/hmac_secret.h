// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/base/secret.h"

namespace bw::localai {

// Notes where the HMAC secret is, without opening it: only a file that isn't empty can be one.
bool noteHmacSecret(Instance&, const QString& file);
void noteHmacSecretBeside(Instance&, const QString& database); // in LocalAI's data folder
// Its text, without one line end at the end. For the time in which it is used only.
Result<SecretPtr> readHmacSecret(const QString& file);

} // namespace bw::localai
