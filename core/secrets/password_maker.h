// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/secret.h"
#include <functional>

namespace bw {

using RandomNumbers = std::function<quint32()>; // each as likely as any other
quint32 systemNumber(); // the system's generator for secrets

// A password that can be read aloud, written down and typed: 24 small letters and digits in groups of four, none of
// which looks like another (no 0 1 2 5 8, no i l o). 115 bits; whatever is drawn, even one
// letter throughout, passes judgePassword().
SecretPtr makePassword(const RandomNumbers& = systemNumber);

} // namespace bw
