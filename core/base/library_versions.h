// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

namespace bw {

// What the program runs on, as loaded now: name and version, for About and bug reports.
std::vector<std::pair<QString, QString>> libraryVersions();

} // namespace bw
