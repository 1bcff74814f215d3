// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"

namespace bw {

// HMAC-SHA256 in lower-case hex, with the secret's bytes as they are for the key. An empty secret means plain SHA-256.
QByteArray keyedHash(const Secret& secret, QByteArrayView text);

} // namespace bw
