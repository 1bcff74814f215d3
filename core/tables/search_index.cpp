// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/search_index.h"
#include "core/base/fold.h"
#include <QStringList>
#include <algorithm>
#include <numeric>
#include <string.h>
#include <unordered_map>
#include <unordered_set>

namespace bw {
namespace {

constexpr char kCellEnd = '\x1f'; // folding leaves no control character in a cell's own text
constexpr size_t kUsual = 4096; // bytes of a row in one column
constexpr size_t kSample = 1000; // rows that tell which columns say the same in many of them

// A time is found by its date: "2026-11" or "2026-11-21"; anything finer would match by accident.
void appendCell(const Cell& cell, std::string& to)
{
    if (const auto* at = std::get_if<Instant>(&cell))
        appendFolded(QStringView(toRfc3339(*at)).left(10), to);
    else if (const auto* text = std::get_if<QString>(&cell))
        appendFolded(*text, to);
    else
        appendFolded(plainText(cell), to);
    to.push_back(kCellEnd);
}

// One column's part of the searched text. What is seen is found too: "OIDC", "Legacy API key".
class ColumnText {
public:
    explicit ColumnText(const Column& column)
        : m_column(column)
    {
    }

    void append(const Viewpoint& v, size_t row, std::string& to)
    {
        const Cell cell = m_column.cell(v, row);
        if (m_column.shown) {
            appendCell(cell, to);
            appendFolded(m_column.shown(v, row), to);
            to.push_back(kCellEnd);
        } else if (m_column.words) {
            to += withWords(cell);
        } else {
            appendCell(cell, to);
        }
    }

private:
    // Words follow from the cell alone, and there are few: each is translated once.
    const std::string& withWords(const Cell& cell)
    {
        const auto known = std::ranges::find(m_known, cell, &std::pair<Cell, std::string>::first);
        if (known != m_known.end())
            return known->second;
        if (m_known.size() == 32)
            m_known.clear();
        auto& made = m_known.emplace_back(cell, std::string());
        appendCell(cell, made.second);
        appendFolded(m_column.words(cell), made.second);
        made.second.push_back(kCellEnd);
        return made.second;
    }

    const Column& m_column;
    std::vector<std::pair<Cell, std::string>> m_known;
};

bool holds(std::string_view text, const std::string& word)
{
    if (word.size() == 1)
        return memchr(text.data(), word[0], text.size()) != nullptr;
    return memmem(text.data(), text.size(), word.data(), word.size()) != nullptr;
}

} // namespace

class SearchIndex::Builder {
public:
    Builder(SearchIndex& index, const Listing& listing, const Viewpoint& view)
        : m_index(index)
        , m_view(view)
        , m_rows(listing.count(view.snapshot))
    {
        for (const auto& column : listing.columns)
            if (!column.flags.testFlag(Unsearched))
                place(ColumnText(column));
        m_index.m_begin.reserve(m_rows + 1);
        m_index.m_sharedOf.reserve(m_rows);
        m_index.m_own.reserve(m_rows * (m_ownSampled / std::max<size_t>(1, sampled()) + 16));
    }

    void all(const Context& context)
    {
        for (size_t row = 0; row < m_rows && (row % 4096 != 0 || !context.cancelled()); ++row)
            add(row);
        m_index.m_begin.push_back(m_index.m_own.size());
    }

private:
    size_t sampled() const { return std::min(m_rows, kSample); }

    // Where its text goes: to what rows say alone, or alike.
    void place(ColumnText column)
    {
        std::unordered_set<std::string> different;
        size_t bytes = 0;
        for (size_t n = 0; n < sampled(); ++n) {
            std::string text;
            column.append(m_view, n * m_rows / sampled(), text);
            bytes += std::min(text.size(), kUsual); // one name of a megabyte says nothing about the others
            different.insert(std::move(text));
        }
        const bool alike = different.size() * 8 <= sampled();
        (alike ? m_sharedColumns : m_ownColumns).push_back(std::move(column));
        if (!alike)
            m_ownSampled += bytes;
    }

    void add(size_t row)
    {
        auto& own = m_index.m_own;
        m_index.m_begin.push_back(own.size());
        for (auto& column : m_ownColumns)
            column.append(m_view, row, own);
        m_text.clear();
        for (auto& column : m_sharedColumns)
            column.append(m_view, row, m_text);
        const auto [known, isNew] = m_sharedRow.try_emplace(m_text, quint32(m_index.m_shared.size()));
        if (isNew)
            m_index.m_shared.push_back(m_text);
        m_index.m_sharedOf.push_back(known->second);
    }

    SearchIndex& m_index;
    const Viewpoint& m_view;
    size_t m_rows, m_ownSampled = 0;
    std::vector<ColumnText> m_ownColumns, m_sharedColumns;
    std::unordered_map<std::string, quint32> m_sharedRow;
    std::string m_text;
};

SearchIndex::SearchIndex(const Listing& listing, const Viewpoint& view, const Context& context)
{
    Builder(*this, listing, view).all(context);
}

SearchIndex::Words SearchIndex::wordsOf(const QString& text)
{
    Words words;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts)) {
        std::string folded;
        appendFolded(word, folded);
        if (!folded.empty())
            words.push_back(std::move(folded));
    }
    // The rarest word first, as a guess.
    std::ranges::stable_sort(words, std::ranges::greater(), [](const std::string& w) { return w.size(); });
    return words;
}

std::vector<char> SearchIndex::sharedHits(const std::string& word) const
{
    std::vector<char> hits(m_shared.size());
    std::ranges::transform(m_shared, hits.begin(), [&](const std::string& text) { return char(holds(text, word)); });
    return hits;
}

void SearchIndex::keep(const std::string& word, std::vector<quint32>& rows) const
{
    const auto shared = sharedHits(word);
    std::erase_if(rows, [&](quint32 row) { return !shared[m_sharedOf[row]] && !holds(own(row), word); });
}

std::vector<quint32> SearchIndex::find(const Words& words, const std::vector<quint32>& among) const
{
    auto found = among;
    for (const auto& word : words)
        keep(word, found);
    return found;
}

std::vector<quint32> SearchIndex::find(const Words& words) const
{
    std::vector<quint32> found;
    if (words.empty()) {
        found.resize(rows());
        std::iota(found.begin(), found.end(), 0U);
        return found;
    }
    const auto& word = words[0];
    const auto shared = sharedHits(word);
    const auto next = [&](size_t at) -> size_t { // the next place of the word in what rows say alone
        const void* hit = word.size() == 1 ? memchr(m_own.data() + at, word[0], m_own.size() - at)
                                           : memmem(m_own.data() + at, m_own.size() - at, word.data(), word.size());
        return hit ? size_t(static_cast<const char*>(hit) - m_own.data()) : m_own.size();
    };
    size_t place = next(0);
    for (size_t row = 0; row < rows(); ++row) {
        if (!shared[m_sharedOf[row]]) {
            if (place < m_begin[row])
                place = next(m_begin[row]);
            if (place >= m_begin[row + 1]) // a hit never spans two rows: each row ends with kCellEnd
                continue;
        }
        found.push_back(quint32(row));
    }
    for (size_t w = 1; w < words.size(); ++w)
        keep(words[w], found);
    return found;
}

const std::vector<quint32>& Search::find(const QString& text)
{
    auto words = SearchIndex::wordsOf(text);
    const auto narrows = [&](const Answer& former) {
        return std::ranges::all_of(former.words, [&](const std::string& shorter) {
            return std::ranges::any_of(words, [&](const std::string& word) { return word.find(shorter) != word.npos; });
        });
    };
    while (!m_answers.empty() && !narrows(m_answers.back()))
        m_answers.pop_back();
    if (m_answers.empty())
        m_answers.push_back({words, m_index->find(words)});
    else if (m_answers.back().words != words) {
        auto rows = m_index->find(words, m_answers.back().rows);
        m_answers.push_back({std::move(words), std::move(rows)});
    }
    return m_answers.back().rows;
}

} // namespace bw
