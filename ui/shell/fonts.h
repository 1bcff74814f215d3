// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bw {

enum class FontChoice { Desktop, Bundled };
// The desktop's own font, unless it has none (a bare Debian answers with DejaVu Sans): then the bundled Inter. Pictures
// are always made with the bundled one, so that they are the same everywhere.
void chooseFont(FontChoice = FontChoice::Desktop);

} // namespace bw
