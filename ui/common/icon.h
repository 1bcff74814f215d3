// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QIcon>

class QPainter;

namespace bw {

// An icon of the family in resources/icons (16 px grid, currentColor), recoloured from the palette: secondary text,
// disabled, chosen.
QIcon icon(const char* name);
QIcon icon(const char* name, Tone); // in the text colour of a tone
// The same in one colour, for delegates and badges; cached by name, size, colour and device pixel ratio.
QPixmap iconPixmap(const char* name, int size, const QColor&, qreal devicePixelRatio);

} // namespace bw
