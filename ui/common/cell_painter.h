// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/face.h"
#include <QRect>

namespace bw {

// Digits all as wide as the widest one, so that columns of numbers stand under each other in fonts whose digits differ.
void paintTabular(QPainter&, const QRect&, Qt::Alignment, const QString&);
int tabularWidth(const QFontMetrics&, const QString&);

void paintAvatar(QPainter&, const QRect& disc, const QString& seed, const QString& initials, const QPalette&);
// A bar of 6 px: calm, from 80 % a warning, from 95 % danger.
void paintBar(QPainter&, const QRect&, double share, const QPalette&);
QColor shareColor(double share, const QPalette&);

struct CellState {
    bool current = false; // on accentTint2, tertiary text gets secondary's colour
    bool linkHovered = false;
    bool chosen = false; // its row is selected: what is staged keeps the row's colour
};
void paintCell(QPainter&, const QRect& cell, const Face&, const CellState&, const QPalette&);
// Whether the cell's text is shown whole in that width, and where it stands (for links).
bool fits(const QRect& cell, const Face&);
QRect textRect(const QRect& cell, const Face&);
int cellWidth(const Face&); // that shows it whole

} // namespace bw
