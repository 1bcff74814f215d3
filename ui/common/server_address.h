// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace bw {

// The address of a server as people open it, such as "https://ai.example.org/localai": typed by an admin, for links.
QString serverAddress(const QString& typed); // without blanks, query, fragment and the stroke at its end
QString serverAddressProblem(const QString& typed); // empty: it is fine, or there is none

} // namespace bw
