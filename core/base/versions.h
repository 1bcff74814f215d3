// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <utility>
#include <vector>

namespace bw {

// Name and version of each library that core runs with, as loaded and not as compiled: for --version and About.
std::vector<std::pair<QString, QString>> libraryVersions();

} // namespace bw
