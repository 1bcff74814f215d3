// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"

namespace bw::localai {

// Notes where the HMAC secret is. It is never opened: only a file that isn't empty can be one.
bool noteHmacSecret(Instance&, const QString& file);
void noteHmacSecretBeside(Instance&, const QString& database); // in LocalAI's data folder

} // namespace bw::localai
