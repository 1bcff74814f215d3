// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QPainter;
class QRect;

namespace bw {

// One line at the left of the area, in its middle, with the painter's font; what doesn't fit ends in "…". The text is
// shaped once: QFontMetrics::elidedText() and QPainter::drawText() shape it each, half the cost of a painted cell.
void drawElided(QPainter&, const QRect& area, const QString& text);

} // namespace bw
