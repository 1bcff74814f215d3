// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"
#include "ui/common/tokens.h"

namespace bw {

// How an environment is called and coloured. Its name always stands beside the colour.
QString title(Environment);
Tone tone(Environment);
QColor swatchColor(Environment, const QPalette&); // squares and bars in lists
QColor stripeColor(Environment, const QPalette&); // the line at the top of the window: quiet where there is none

} // namespace bw
