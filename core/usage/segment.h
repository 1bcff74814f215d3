// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <limits>
#include <memory>
#include <span>
#include <vector>

namespace bw::usage {

// Sums stay at the end of the range instead of wrapping around: a damaged row may hold any number.
inline qint64 added(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (__builtin_add_overflow(a, b, &sum))
        return b > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
    return sum;
}

struct Counts {
    qint64 requests = 0, prompt = 0, completion = 0,
           total = 0; // total is the stored one: not always prompt + completion
    Counts& operator+=(const Counts& o)
    {
        requests = added(requests, o.requests);
        prompt = added(prompt, o.prompt);
        completion = added(completion, o.completion);
        total = added(total, o.total);
        return *this;
    }
    bool operator==(const Counts&) const = default;
};

// Times are kept as quarter hours since 1970-01-01T00:00Z: all zones of today have offsets of whole quarter hours.
using Slot = qint32;
constexpr qint64 kSlotSeconds = 900;
constexpr Slot kNoTime = std::numeric_limits<Slot>::min(); // rows whose time can't be read

// One usage row, its texts already numbered.
struct SlotRow {
    Slot slot;
    quint32 combination;
    qint64 prompt, completion, total;
};

// Cells of a stretch of time, ordered by slot, each slot and combination once. Immutable. A cell takes 16 bytes; what
// does not fit stands beside.
class Segment {
public:
    struct SlotStart {
        Slot slot;
        quint32 begin; // first cell
    };
    const std::vector<SlotStart>& starts() const { return m_starts; } // ascending; only those with cells
    size_t cells() const { return m_cells.size(); }
    size_t endOf(size_t slotIndex) const
    {
        return slotIndex + 1 < m_starts.size() ? m_starts[slotIndex + 1].begin : m_cells.size();
    }
    Slot firstSlot() const { return m_starts.front().slot; }
    Slot lastSlot() const { return m_starts.back().slot; }
    size_t bytes() const;

    // fn(combination, counts) for each cell of [begin, end).
    template<class Fn> void visit(size_t begin, size_t end, Fn&& fn) const
    {
        for (size_t i = begin; i < end; ++i) {
            const auto& cell = m_cells[i];
            fn(cell.combination, cell.requests ? narrow(cell, i) : m_wide[cell.prompt]);
        }
    }

private:
    friend class SegmentWriter;
    struct Cell {
        quint32 combination;
        quint32 requests; // 0: the counts stand in m_wide[prompt]
        quint32 prompt, completion;
    };
    Counts narrow(const Cell& cell, size_t i) const
    {
        const auto sum = qint64(cell.prompt) + cell.completion;
        return {cell.requests, cell.prompt, cell.completion, m_extra.empty() ? sum : sum + m_extra[i]};
    }
    std::vector<SlotStart> m_starts;
    std::vector<Cell> m_cells;
    std::vector<qint32> m_extra; // total - prompt - completion of each cell; empty when all are 0
    std::vector<Counts> m_wide;
};
using SegmentPtr = std::shared_ptr<const Segment>;

// Makes segments. Keeps its working memory from one to the next: to ask the system for it each time would cost 6 %.
class SegmentWriter {
public:
    // `rows` may be in any order; `combinations` is how many there are.
    SegmentPtr segmentOf(std::span<const SlotRow> rows, size_t combinations);
    SegmentPtr merged(const Segment&, const Segment&, size_t combinations);

private:
    void begin(size_t combinations);
    void add(quint32 combination, const Counts&);
    void endSlot(Slot);
    void write(quint32 combination, const Counts&);
    SegmentPtr finish();
    void orderBySlot(std::span<const SlotRow> rows);

    Segment m_segment; // in the making
    // The cells of the running slot, and where each combination's is. Places left from earlier slots are recognised by
    // what they point to, so nothing is cleared between slots.
    std::vector<std::pair<quint32, Counts>> m_slot;
    std::vector<quint32> m_place, m_order, m_next;
};

} // namespace bw::usage
