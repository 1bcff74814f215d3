// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>
#include <string>

namespace bw {

// Appends text as it is compared in search and sort: UTF-8 without case and without accents ("Müller" and "muller" are
// equal), control characters as spaces. One form for both sides, so that what is typed is found.
void appendFolded(QStringView, std::string& to);

} // namespace bw
