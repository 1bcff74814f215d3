// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <thread>

namespace bw {

// Reads the desktop's font settings, which Qt would do later in the way of everything else: measured, it takes as long
// as connecting to the screen does. Called before there is an application; joined before the first font is asked for.
std::jthread readFontSettings();

} // namespace bw
