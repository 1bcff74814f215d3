// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace bw {

// Writes pictures of the welcome page and of all tabs, light and dark, and the usage chart as PNG, SVG and PDF into a
// folder. Needs a QApplication, no display. Returns the program's exit code; what went wrong is on stderr.
int writeScreenshots(const QString& folder, const QString& address);

} // namespace bw
