// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/tables/listing.h"
#include <string>

namespace bw {

// Folding leaves no control character in a cell's own text: nothing that is typed is found across two cells.
constexpr char kCellEnd = '\x1f';

bool holdsWord(std::string_view text, const std::string& word);

// One column's part of a row's searched text. What is seen is found: "OIDC", "Legacy API key", "1.2M".
class ColumnText {
public:
    explicit ColumnText(const Column& column)
        : m_column(column)
    {
    }
    void append(const Viewpoint&, size_t row, std::string& to);

private:
    const std::string& withWords(const Cell&);
    const Column& m_column;
    std::vector<std::pair<Cell, std::string>> m_known;
};

// Of one column each different text once, and which of them a row has. For numbers, shares and times, of which many
// rows have the same: nearly every search is answered by a look at the few texts.
class ColumnValues {
public:
    // awaiting: a derived column whose empty cells are not known yet, so that they say nothing
    ColumnValues(const Column&, const Viewpoint&, size_t rows, bool awaiting, const Context&);
    static bool suit(const Column&);

    std::vector<char> hits(const std::string& word) const; // by text; empty: none
    bool hit(const std::vector<char>& hits, size_t row) const { return hits[m_textOf[row]] != 0; }

private:
    std::vector<std::string> m_texts;
    std::vector<quint32> m_textOf; // of each row
};

} // namespace bw
