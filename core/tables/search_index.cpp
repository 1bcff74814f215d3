// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fold.h"
#include "core/tables/filter.h"
#include <QStringList>
#include <algorithm>
#include <string.h>

namespace bw {
namespace {

constexpr char kCellEnd = '\x1f'; // folding leaves no control character in a cell's own text

// A time is found by its date: "2026-11" or "2026-11-21"; anything finer would match by accident.
void appendCell(const Column& c, const Viewpoint& v, size_t row, std::string& to)
{
    const Cell cell = c.cell(v, row);
    if (const auto* at = std::get_if<Instant>(&cell))
        appendFolded(QStringView(toRfc3339(*at)).left(10), to);
    else
        appendFolded(plainText(cell), to);
    to.push_back(kCellEnd);
    if (!c.words && !c.shown)
        return;
    appendFolded(shownText(c, v, row), to); // what is seen is found too: "OIDC", "Legacy API key"
    to.push_back(kCellEnd);
}

std::vector<std::string> foldedWords(const QString& text)
{
    std::vector<std::string> words;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts)) {
        std::string folded;
        appendFolded(word, folded);
        if (!folded.empty())
            words.push_back(std::move(folded));
    }
    std::ranges::sort(
        words, {}, [](const std::string& w) { return -qsizetype(w.size()); }); // the rarest word first, as a guess
    return words;
}

} // namespace

SearchIndex::SearchIndex(const Listing& listing, const Viewpoint& view)
{
    const size_t rows = listing.count(view.snapshot);
    m_begin.reserve(rows + 1);
    m_text.reserve(rows * 160);
    for (size_t row = 0; row < rows; ++row) {
        m_begin.push_back(m_text.size());
        for (const auto& column : listing.columns)
            if (!column.flags.testFlag(Unsearched))
                appendCell(column, view, row, m_text);
    }
    m_begin.push_back(m_text.size());
}

std::vector<quint32> SearchIndex::find(const QString& text) const
{
    const size_t count = m_begin.size() - 1;
    const auto words = foldedWords(text);
    std::vector<quint32> rows;
    if (words.empty()) {
        rows.resize(count);
        for (quint32 row = 0; row < count; ++row)
            rows[row] = row;
        return rows;
    }
    const auto holds = [&](size_t row, const std::string& word) {
        return memmem(m_text.data() + m_begin[row], m_begin[row + 1] - m_begin[row], word.data(), word.size())
            != nullptr;
    };
    size_t row = 0;
    for (size_t at = 0; at < m_text.size();) {
        const void* hit = memmem(m_text.data() + at, m_text.size() - at, words[0].data(), words[0].size());
        if (!hit)
            break;
        const auto place = size_t(static_cast<const char*>(hit) - m_text.data());
        while (m_begin[row + 1] <= place) // a hit never spans two rows: each row ends with kCellEnd
            ++row;
        if (std::all_of(words.begin() + 1, words.end(), [&](const std::string& w) { return holds(row, w); }))
            rows.push_back(quint32(row));
        at = m_begin[row + 1];
    }
    return rows;
}

} // namespace bw
