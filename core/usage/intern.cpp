// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/intern.h"

namespace bw::usage {

namespace {

quint64 mixed(quint64 hash, quint64 word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
    return hash ^ (hash >> 29);
}

quint64 hashOf(std::string_view text)
{
    quint64 hash = text.size(), word = 0;
    const char* at = text.data();
    size_t left = text.size();
    for (; left >= 8; at += 8, left -= 8) {
        memcpy(&word, at, 8);
        hash = mixed(hash, word);
    }
    word = 0;
    if (left)
        memcpy(&word, at, left);
    return mixed(hash, word);
}

} // namespace

Interner::Interner()
    : m_start{0}
    , m_table(64)
{
    find({});
}

quint32 Interner::find(std::string_view wanted)
{
    const quint64 hash = hashOf(wanted);
    const size_t mask = m_table.size() - 1;
    for (size_t at = hash & mask;; at = (at + 1) & mask) {
        Entry& entry = m_table[at];
        if (entry.used && entry.hash == hash && same(text(entry.id), wanted))
            return entry.id;
        if (entry.used)
            continue;
        const quint32 id = quint32(m_start.size()) - 1;
        entry = {hash, id, true};
        m_bytes.insert(m_bytes.end(), wanted.begin(), wanted.end());
        m_start.push_back(m_bytes.size());
        if (2 * m_start.size() > m_table.size())
            grow();
        return id;
    }
}

void Interner::grow()
{
    std::vector<Entry> old(m_table.size() * 2);
    old.swap(m_table);
    const size_t mask = m_table.size() - 1;
    for (const auto& entry : old) {
        if (!entry.used)
            continue;
        size_t at = entry.hash & mask;
        while (m_table[at].used)
            at = (at + 1) & mask;
        m_table[at] = entry;
    }
}

} // namespace bw::usage
