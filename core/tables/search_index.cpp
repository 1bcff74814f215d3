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

constexpr size_t kUsual = 4096; // bytes of a row in one column
constexpr size_t kSample = 1000; // rows that tell which columns say the same in many of them

} // namespace

class SearchIndex::Builder {
public:
    Builder(Texts& texts, const Listing& listing, const Viewpoint& view)
        : m_texts(texts)
        , m_view(view)
        , m_rows(listing.count(view.snapshot))
    {
        for (const auto& column : listing.columns)
            if (!column.flags.testFlag(Unsearched) && !column.flags.testFlag(Derived) && !ColumnValues::suit(column))
                place(ColumnText(column));
        m_texts.begin.reserve(m_rows + 1);
        m_texts.sharedOf.reserve(m_rows);
        m_texts.own.reserve(m_rows * (m_ownSampled / std::max<size_t>(1, sampled()) + 16));
    }

    void all(const Context& context)
    {
        for (size_t row = 0; row < m_rows && (row % 4096 != 0 || !context.cancelled()); ++row)
            add(row);
        m_texts.begin.push_back(m_texts.own.size());
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
        auto& own = m_texts.own;
        m_texts.begin.push_back(own.size());
        for (auto& column : m_ownColumns)
            column.append(m_view, row, own);
        m_text.clear();
        for (auto& column : m_sharedColumns)
            column.append(m_view, row, m_text);
        const auto [known, isNew] = m_sharedRow.try_emplace(m_text, quint32(m_texts.shared.size()));
        if (isNew)
            m_texts.shared.push_back(m_text);
        m_texts.sharedOf.push_back(known->second);
    }

    Texts& m_texts;
    const Viewpoint& m_view;
    size_t m_rows, m_ownSampled = 0;
    std::vector<ColumnText> m_ownColumns, m_sharedColumns;
    std::unordered_map<std::string, quint32> m_sharedRow;
    std::string m_text;
};

namespace {

std::vector<std::shared_ptr<const ColumnValues>> valuesOf(
    const Listing& listing, const Viewpoint& view, bool derived, bool awaiting, const Context& context)
{
    std::vector<std::shared_ptr<const ColumnValues>> out;
    for (const auto& column : listing.columns)
        if (!column.flags.testFlag(Unsearched) && column.flags.testFlag(Derived) == derived
            && (derived || ColumnValues::suit(column)))
            out.push_back(
                std::make_shared<ColumnValues>(column, view, listing.count(view.snapshot), awaiting, context));
    return out;
}

} // namespace

SearchIndex::SearchIndex(const Listing& listing, const Viewpoint& view, bool awaiting, const Context& context)
    : m_values(valuesOf(listing, view, false, false, context))
    , m_derived(valuesOf(listing, view, true, awaiting, context))
{
    auto texts = std::make_shared<Texts>();
    Builder(*texts, listing, view).all(context);
    m_texts = std::move(texts);
}

SearchIndex SearchIndex::withDerived(
    const Listing& listing, const Viewpoint& view, bool awaiting, const Context& context) const
{
    SearchIndex out(*this);
    out.m_derived = valuesOf(listing, view, true, awaiting, context);
    return out;
}

SearchIndex::Words SearchIndex::wordsOf(const QString& text)
{
    Words words;
    for (const auto& word : text.simplified().split(u' ', Qt::SkipEmptyParts)) {
        std::string folded;
        appendFolded(word, folded);
        if (!folded.empty())
            words.push_back(std::move(folded));
    }
    // The rarest word first, as a guess.
    std::ranges::stable_sort(words, std::ranges::greater(), [](const std::string& w) { return w.size(); });
    return words;
}

// Where a word stands, of what several rows have in common: columns without it are not looked at.
class SearchIndex::Hits {
public:
    Hits(const SearchIndex& index, const std::string& word)
        : m_sharedOf(index.m_texts->sharedOf)
        , m_shared(index.m_texts->shared.size())
    {
        std::ranges::transform(index.m_texts->shared, m_shared.begin(),
            [&](const std::string& text) { return char(holdsWord(text, word)); });
        for (const auto* columns : {&index.m_values, &index.m_derived})
            for (const auto& values : *columns)
                if (auto hits = values->hits(word); !hits.empty())
                    m_values.emplace_back(values.get(), std::move(hits));
    }
    bool holds(size_t row) const
    {
        return m_shared[m_sharedOf[row]]
            || std::ranges::any_of(m_values, [&](const auto& v) { return v.first->hit(v.second, row); });
    }

private:
    const std::vector<quint32>& m_sharedOf;
    std::vector<char> m_shared;
    std::vector<std::pair<const ColumnValues*, std::vector<char>>> m_values;
};

void SearchIndex::keep(const std::string& word, std::vector<quint32>& rows) const
{
    const Hits hits(*this, word);
    std::erase_if(rows, [&](quint32 row) { return !hits.holds(row) && !holdsWord(own(row), word); });
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
    const Hits hits(*this, word);
    const auto& text = m_texts->own;
    const auto& begin = m_texts->begin;
    const auto next = [&](size_t at) -> size_t { // the next place of the word in what rows say alone
        const void* hit = word.size() == 1 ? memchr(text.data() + at, word[0], text.size() - at)
                                           : memmem(text.data() + at, text.size() - at, word.data(), word.size());
        return hit ? size_t(static_cast<const char*>(hit) - text.data()) : text.size();
    };
    size_t place = next(0);
    for (size_t row = 0; row < rows(); ++row) {
        if (!hits.holds(row)) {
            if (place < begin[row])
                place = next(begin[row]);
            if (place >= begin[row + 1]) // a hit never spans two rows: each row ends with kCellEnd
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
