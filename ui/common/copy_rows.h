// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

class QAbstractItemModel;

namespace bw {

// What goes to the clipboard. Text: as shown, columns under each other. Tsv: exact values for a spreadsheet, safe
// against being taken for formulas, with a line of titles where wanted.
QString rowsAsText(const QAbstractItemModel&, const std::vector<int>& rows, const std::vector<int>& columns);
QString rowsAsTsv(
    const QAbstractItemModel&, const std::vector<int>& rows, const std::vector<int>& columns, bool titles);

} // namespace bw
