// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/segment.h"
#include <algorithm>
#include <numeric>

namespace bw::usage {

// Sums up the rows and cells of one slot after the other. A table by combination finds a cell without hashing: entries
// left from earlier slots are recognised by what they point to, so nothing is cleared between slots.
class SegmentWriter {
public:
    SegmentWriter(Segment& segment, size_t combinations)
        : m_segment(segment)
        , m_place(combinations)
    {
    }

    void add(quint32 combination, const Counts& counts)
    {
        quint32& place = m_place[combination];
        if (place >= m_cells.size() || m_cells[place].first != combination) {
            place = quint32(m_cells.size());
            m_cells.emplace_back(combination, counts);
        } else {
            m_cells[place].second += counts;
        }
    }

    void endSlot(Slot slot)
    {
        if (m_cells.empty())
            return;
        m_segment.m_starts.push_back({slot, quint32(m_segment.m_cells.size())});
        for (const auto& [combination, counts] : m_cells)
            write(combination, counts);
        m_cells.clear();
    }

    void finish()
    {
        m_segment.m_starts.shrink_to_fit();
        m_segment.m_cells.shrink_to_fit();
        m_segment.m_extra.shrink_to_fit();
        m_segment.m_wide.shrink_to_fit();
    }

private:
    static bool fits(qint64 value) { return value >= 0 && value <= std::numeric_limits<quint32>::max(); }

    void write(quint32 combination, const Counts& c)
    {
        auto& s = m_segment;
        // Only parts that are small may be subtracted: the total of a damaged row would overflow.
        const bool small = c.requests > 0 && fits(c.requests) && fits(c.prompt) && fits(c.completion) && fits(c.total);
        const qint64 difference = small ? c.total - c.prompt - c.completion : 0;
        const auto extra = qint32(difference);
        if (!small || extra != difference) {
            s.m_cells.push_back({combination, 0, quint32(s.m_wide.size()), 0});
            s.m_wide.push_back(c);
            if (!s.m_extra.empty())
                s.m_extra.push_back(0);
            return;
        }
        s.m_cells.push_back({combination, quint32(c.requests), quint32(c.prompt), quint32(c.completion)});
        if (extra != 0 && s.m_extra.empty())
            s.m_extra.resize(s.m_cells.size() - 1);
        if (extra != 0 || !s.m_extra.empty())
            s.m_extra.push_back(extra);
    }

    Segment& m_segment;
    std::vector<quint32> m_place;
    std::vector<std::pair<quint32, Counts>> m_cells;
};

namespace {

std::vector<quint32> orderBySlot(std::span<const SlotRow> rows)
{
    std::vector<quint32> order(rows.size());
    const auto [low, high] = std::minmax_element(
        rows.begin(), rows.end(), [](const SlotRow& a, const SlotRow& b) { return a.slot < b.slot; });
    const auto spread = quint64(qint64(high->slot) - low->slot);
    if (spread > 4 * rows.size() + 1024) {
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return rows[a].slot < rows[b].slot; });
        return order;
    }
    std::vector<quint32> next(spread + 2);
    for (const auto& row : rows)
        ++next[size_t(row.slot - low->slot) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    for (quint32 i = 0; i < rows.size(); ++i)
        order[next[size_t(rows[i].slot - low->slot)]++] = i;
    return order;
}

template<class RowAt> void write(SegmentWriter& writer, size_t count, RowAt&& rowAt)
{
    for (size_t i = 0; i < count; ++i) {
        const SlotRow& row = rowAt(i);
        writer.add(row.combination, {1, row.prompt, row.completion, row.total});
        if (i + 1 == count || rowAt(i + 1).slot != row.slot)
            writer.endSlot(row.slot);
    }
}

} // namespace

SegmentPtr Segment::of(std::span<const SlotRow> rows, size_t combinations)
{
    auto segment = std::make_shared<Segment>();
    SegmentWriter writer(*segment, combinations);
    segment->m_cells.reserve(rows.size());
    const auto earlier = [](const SlotRow& a, const SlotRow& b) { return a.slot < b.slot; };
    // A server writes its rows in the order of time, but for a few that were under way together.
    if (std::is_sorted(rows.begin(), rows.end(), earlier)) {
        write(writer, rows.size(), [&](size_t i) -> const SlotRow& { return rows[i]; });
    } else {
        const auto order = orderBySlot(rows);
        write(writer, rows.size(), [&](size_t i) -> const SlotRow& { return rows[order[i]]; });
    }
    writer.finish();
    return segment;
}

SegmentPtr Segment::merged(const Segment& a, const Segment& b, size_t combinations)
{
    auto segment = std::make_shared<Segment>();
    SegmentWriter writer(*segment, combinations);
    segment->m_cells.reserve(a.cells() + b.cells());
    const auto add = [&writer](quint32 combination, const Counts& counts) { writer.add(combination, counts); };
    size_t i = 0, j = 0;
    while (i < a.m_starts.size() || j < b.m_starts.size()) {
        const bool fromA =
            j == b.m_starts.size() || (i < a.m_starts.size() && a.m_starts[i].slot <= b.m_starts[j].slot);
        const bool fromB =
            i == a.m_starts.size() || (j < b.m_starts.size() && b.m_starts[j].slot <= a.m_starts[i].slot);
        const Slot slot = fromA ? a.m_starts[i].slot : b.m_starts[j].slot;
        if (fromA) {
            a.visit(a.m_starts[i].begin, a.endOf(i), add);
            ++i;
        }
        if (fromB) {
            b.visit(b.m_starts[j].begin, b.endOf(j), add);
            ++j;
        }
        writer.endSlot(slot);
    }
    writer.finish();
    return segment;
}

size_t Segment::bytes() const
{
    return sizeof *this + m_starts.capacity() * sizeof(SlotStart) + m_cells.capacity() * sizeof(Cell)
        + m_extra.capacity() * sizeof(qint32) + m_wide.capacity() * sizeof(Counts);
}

} // namespace bw::usage
