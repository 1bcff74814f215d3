// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <QString>
#include <algorithm>
#include <bit>
#include <vector>

namespace bw {

// Finds the row that has an id. It holds places and no texts, because those stand in the rows: 16 bytes a row, where a
// hash of strings takes 50 and counts references.
class IdIndex {
public:
    // idAt(row) gives a row's id. A later row of the same id takes the place of the former.
    template<class IdAt> void add(QStringView id, quint32 row, const IdAt& idAt)
    {
        if (2 * (m_used + 1) > m_slots.size())
            grow(2 * m_slots.size());
        const auto hash = hashOf(id);
        auto& slot = m_slots[place(id, hash, idAt)];
        if (slot.row == kFree) {
            ++m_used;
            slot.hash = hash;
        }
        slot.row = row;
    }
    template<class IdAt> qsizetype row(QStringView id, const IdAt& idAt) const
    {
        if (m_slots.empty())
            return -1;
        const auto& slot = m_slots[place(id, hashOf(id), idAt)];
        return slot.row == kFree ? -1 : qsizetype(slot.row);
    }
    void reserve(size_t rows) { grow(std::bit_ceil(2 * rows)); }

private:
    static constexpr quint32 kFree = ~0U;
    struct Slot {
        quint32 hash = 0, row = kFree;
    };
    static quint32 hashOf(QStringView id)
    {
        const size_t hash = qHash(id, size_t(0));
        return quint32(hash ^ (hash >> 32));
    }
    template<class IdAt> size_t place(QStringView id, quint32 hash, const IdAt& idAt) const
    {
        const size_t mask = m_slots.size() - 1;
        for (size_t at = hash & mask;; at = (at + 1) & mask)
            if (const auto& slot = m_slots[at]; slot.row == kFree || (slot.hash == hash && idAt(slot.row) == id))
                return at;
    }
    void grow(size_t size)
    {
        if (size <= m_slots.size() && !m_slots.empty())
            return;
        std::vector<Slot> old(std::max<size_t>(size, 16));
        old.swap(m_slots);
        const size_t mask = m_slots.size() - 1;
        for (const auto& slot : old) {
            if (slot.row == kFree)
                continue;
            size_t at = slot.hash & mask;
            while (m_slots[at].row != kFree)
                at = (at + 1) & mask;
            m_slots[at] = slot;
        }
    }

    std::vector<Slot> m_slots; // a power of two, at most half of them used
    size_t m_used = 0;
};

} // namespace bw
