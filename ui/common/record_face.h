// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/face.h"

namespace bw {

// How a column's look shows a cell: relative times, short numbers, text on one line.
Face faceOf(const Column&, const Cell&, const Viewpoint&, size_t row);
// Columns of that record whose stored value could not be read.
const Unreadable& unreadable(const Listing&, const Snapshot&, size_t row);

// A number as tables show it: exact up to 9,999, then short. The tooltip has the exact one.
QString tableNumber(qint64);
// "19 Nov 2026, 14:06", in the window's zone; and with the zone, for tooltips.
QString paneTime(Instant);
QString tipTime(Instant);

} // namespace bw
