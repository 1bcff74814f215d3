// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "ui/usage/chart_data.h"

class QIODevice;

namespace bw {

enum class PictureFormat { Png, Svg, Pdf };
std::optional<PictureFormat> pictureFormat(QStringView nameEnding); // "png"

// The chart as a picture: light palette on white, with title, period, zone, unit and legend, whatever the window shows.
// PNG at twice the size. Needs no window, only a QApplication (offscreen will do).
Result<void> renderChart(const ChartData&, const QString& instanceName, PictureFormat, QIODevice&);
// The same from a cube: query.by.front() is what the columns are divided by.
Result<void> renderUsageChart(const usage::CubePtr&, const usage::Query&, Instant now, const NameOf&,
    const QString& instanceName, PictureFormat, QIODevice&);

} // namespace bw
