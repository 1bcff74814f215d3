// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace bw {

// One value that a column can be filtered by.
struct FacetValue {
    QString value; // as plainText() gives it; empty = absent
    QString label;
    int count = 0;
};

} // namespace bw
