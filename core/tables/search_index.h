// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/tables/listing.h"
#include <memory>
#include <string>

namespace bw {

// The folded text of all rows; a search is a memmem over it. Built off the UI thread, immutable then. What many rows
// say alike (roles, states, permissions) is kept and searched once for all of them: a third of the text of users.
class SearchIndex {
public:
    SearchIndex(const Listing&, const Viewpoint&, const Context& = {}); // incomplete when it was stopped

    using Words = std::vector<std::string>; // folded, the longest first
    static Words wordsOf(const QString& text);

    // Rows in which every word stands in some column; all rows for no words.
    std::vector<quint32> find(const Words&) const;
    std::vector<quint32> find(const Words&, const std::vector<quint32>& among) const;
    std::vector<quint32> find(const QString& text) const { return find(wordsOf(text)); }

private:
    class Builder;
    size_t rows() const { return m_sharedOf.size(); }
    std::string_view own(size_t row) const
    {
        return std::string_view(m_own).substr(m_begin[row], m_begin[row + 1] - m_begin[row]);
    }
    std::vector<char> sharedHits(const std::string& word) const;
    void keep(const std::string& word, std::vector<quint32>& rows) const; // those that hold it

    std::string m_own; // of each row what it says alone
    std::vector<size_t> m_begin; // of each row in it; one more for the end
    std::vector<std::string> m_shared; // what rows say alike, each text once
    std::vector<quint32> m_sharedOf; // of each row
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
