// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/font_settings.h"
#include <clocale>
#include <dlfcn.h>

namespace bw {

std::jthread readFontSettings()
{
    // The settings' numbers are read with the locale's point; the application would set the same locale meanwhile.
    std::setlocale(LC_ALL, "");
    // Qt links fontconfig where it uses it; then nothing else is needed, and elsewhere there is nothing to read.
    using Init = int (*)();
    const auto init = reinterpret_cast<Init>(::dlsym(RTLD_DEFAULT, "FcInit"));
    return init ? std::jthread([init] { init(); }) : std::jthread();
}

} // namespace bw
