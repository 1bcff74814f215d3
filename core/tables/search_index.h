// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/tables/search_text.h"
#include <memory>

namespace bw {

// The folded text of all rows; a search is a memmem over it. Built off the UI thread, immutable then. What many rows
// say alike (roles, states, permissions) is kept and searched once for all of them, and so are numbers and times.
class SearchIndex {
public:
    // awaiting: what derived columns say is not known yet, so that "never" would be wrong. Incomplete when stopped.
    SearchIndex(const Listing&, const Viewpoint&, bool awaiting = false, const Context& = {});
    // The same rows with the derived columns as they are now: much cheaper than all of it.
    SearchIndex withDerived(const Listing&, const Viewpoint&, bool awaiting, const Context& = {}) const;

    using Words = std::vector<std::string>; // folded, the longest first
    static Words wordsOf(const QString& text);

    // Rows in which every word stands in some column; all rows for no words.
    std::vector<quint32> find(const Words&) const;
    std::vector<quint32> find(const Words&, const std::vector<quint32>& among) const;
    std::vector<quint32> find(const QString& text) const { return find(wordsOf(text)); }

private:
    class Builder;
    class Hits;
    struct Texts {
        std::string own; // of each row what it says alone
        std::vector<size_t> begin; // of each row in it; one more for the end
        std::vector<std::string> shared; // what rows say alike, each text once
        std::vector<quint32> sharedOf; // of each row
    };
    using Values = std::shared_ptr<const ColumnValues>;
    size_t rows() const { return m_texts->sharedOf.size(); }
    std::string_view own(size_t row) const
    {
        const auto& begin = m_texts->begin;
        return std::string_view(m_texts->own).substr(begin[row], begin[row + 1] - begin[row]);
    }
    void keep(const std::string& word, std::vector<quint32>& rows) const; // those that hold it

    std::shared_ptr<const Texts> m_texts;
    std::vector<Values> m_values, m_derived; // one a column
};

// Answers what is typed letter by letter: a longer text is searched in the rows of the shorter one, and a shorter one
// again is known.
class Search {
public:
    explicit Search(std::shared_ptr<const SearchIndex> index)
        : m_index(std::move(index))
    {
    }
    const std::vector<quint32>& find(const QString& text);
    void forget() { m_answers.clear(); }

private:
    struct Answer {
        SearchIndex::Words words;
        std::vector<quint32> rows;
    };
    std::shared_ptr<const SearchIndex> m_index;
    std::vector<Answer> m_answers; // the rows of each are among those of the one before it
};

} // namespace bw
