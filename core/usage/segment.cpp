// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/segment.h"
#include <algorithm>
#include <numeric>

namespace bw::usage {

namespace {

bool fits(qint64 value) { return value >= 0 && value <= std::numeric_limits<quint32>::max(); }

} // namespace

void SegmentWriter::begin(size_t combinations)
{
    m_segment.m_starts.clear();
    m_segment.m_cells.clear();
    m_segment.m_extra.clear();
    m_segment.m_wide.clear();
    m_place.resize(std::max(combinations, m_place.size()));
}

// Copies have exactly the size that is needed.
SegmentPtr SegmentWriter::finish() { return std::make_shared<const Segment>(m_segment); }

void SegmentWriter::add(quint32 combination, const Counts& counts)
{
    quint32& place = m_place[combination];
    if (place >= m_slot.size() || m_slot[place].first != combination) {
        place = quint32(m_slot.size());
        m_slot.emplace_back(combination, counts);
    } else {
        m_slot[place].second += counts;
    }
}

void SegmentWriter::endSlot(Slot slot)
{
    m_segment.m_starts.push_back({slot, quint32(m_segment.m_cells.size())});
    for (const auto& [combination, counts] : m_slot)
        write(combination, counts);
    m_slot.clear();
}

void SegmentWriter::write(quint32 combination, const Counts& c)
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

void SegmentWriter::orderBySlot(std::span<const SlotRow> rows)
{
    const auto earlier = [](const SlotRow& a, const SlotRow& b) { return a.slot < b.slot; };
    m_order.resize(rows.size());
    std::iota(m_order.begin(), m_order.end(), 0U);
    // A server writes its rows in the order of time, but for a few that were under way together.
    if (std::is_sorted(rows.begin(), rows.end(), earlier))
        return;
    const auto [low, high] = std::minmax_element(rows.begin(), rows.end(), earlier);
    const auto spread = quint64(qint64(high->slot) - low->slot);
    if (spread > 4 * rows.size() + 1024) {
        std::stable_sort(
            m_order.begin(), m_order.end(), [&](quint32 a, quint32 b) { return rows[a].slot < rows[b].slot; });
        return;
    }
    m_next.assign(spread + 2, 0);
    for (const auto& row : rows)
        ++m_next[size_t(row.slot - low->slot) + 1];
    std::partial_sum(m_next.begin(), m_next.end(), m_next.begin());
    for (quint32 i = 0; i < rows.size(); ++i)
        m_order[m_next[size_t(rows[i].slot - low->slot)]++] = i;
}

SegmentPtr SegmentWriter::segmentOf(std::span<const SlotRow> rows, size_t combinations)
{
    begin(combinations);
    orderBySlot(rows);
    for (size_t i = 0; i < rows.size(); ++i) {
        const SlotRow& row = rows[m_order[i]];
        add(row.combination, {1, row.prompt, row.completion, row.total});
        if (i + 1 == rows.size() || rows[m_order[i + 1]].slot != row.slot)
            endSlot(row.slot);
    }
    return finish();
}

SegmentPtr SegmentWriter::merged(const Segment& a, const Segment& b, size_t combinations)
{
    begin(combinations);
    const auto takeSlot = [this](const Segment& from, size_t& at) {
        from.visit(from.m_starts[at].begin, from.endOf(at),
            [this](quint32 combination, const Counts& counts) { add(combination, counts); });
        ++at;
    };
    for (size_t i = 0, j = 0; i < a.m_starts.size() || j < b.m_starts.size();) {
        const bool fromA =
            j == b.m_starts.size() || (i < a.m_starts.size() && a.m_starts[i].slot <= b.m_starts[j].slot);
        const bool fromB =
            i == a.m_starts.size() || (j < b.m_starts.size() && b.m_starts[j].slot <= a.m_starts[i].slot);
        const Slot slot = fromA ? a.m_starts[i].slot : b.m_starts[j].slot;
        if (fromA)
            takeSlot(a, i);
        if (fromB)
            takeSlot(b, j);
        endSlot(slot);
    }
    return finish();
}

size_t Segment::bytes() const
{
    return sizeof *this + m_starts.capacity() * sizeof(SlotStart) + m_cells.capacity() * sizeof(Cell)
        + m_extra.capacity() * sizeof(qint32) + m_wide.capacity() * sizeof(Counts);
}

} // namespace bw::usage
