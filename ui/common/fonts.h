// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFont>

namespace bw {

// A font of the application's family; sizes are given as in the design, where running text is 13 px, and follow a
// person's larger font.
QFont textFont(double pixels, QFont::Weight = QFont::Normal);
// Fixed pitch without ligatures: what stands there must be readable letter for letter.
QFont fixedFont(double pixels = 12);

} // namespace bw
