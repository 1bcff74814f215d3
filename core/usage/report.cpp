// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/report.h"
#include <QSet>
#include <algorithm>
#include <unordered_map>

namespace bw::usage {

namespace {

constexpr quint32 kNoGroup = std::numeric_limits<quint32>::max();

// Which group each combination of the cube belongs to, kNoGroup when a filter keeps it out.
class Groups {
public:
    Groups(const Cube& cube, const Query& query)
        : m_by(query.by)
        , m_of(cube.combinations().size(), kNoGroup)
    {
        const auto passes = filters(cube, query);
        quint64 product = 1;
        for (const auto dimension : m_by)
            product = std::min(product * quint64(cube.of(dimension).ids.size()), kTooMany);
        // Groups are numbered in the order they are met. A table by all possible values is fastest while it is small.
        std::vector<quint32> table(product < kTooMany ? product : 0, kNoGroup);
        std::unordered_map<quint64, quint32> map;
        for (size_t i = 0; i < m_of.size(); ++i) {
            const auto& combination = cube.combinations()[i];
            if (!let(passes, combination))
                continue;
            quint64 place = 0;
            for (const auto dimension : m_by)
                place = place * quint64(cube.of(dimension).ids.size()) + combination[size_t(dimension)];
            quint32& group = table.empty() ? map.try_emplace(place, kNoGroup).first->second : table[place];
            if (group == kNoGroup) {
                group = quint32(m_keys.size());
                m_keys.emplace_back();
                for (const auto dimension : m_by)
                    m_keys.back().append(combination[size_t(dimension)]);
            }
            m_of[i] = group;
        }
    }

    quint32 of(quint32 combination) const { return m_of[combination]; }
    size_t size() const { return m_keys.size(); }
    const Key& key(quint32 group) const { return m_keys[group]; }

private:
    static constexpr quint64 kTooMany = 1 << 22;
    using Filter = std::pair<size_t, std::vector<bool>>; // dimension, and which of its values pass

    static std::vector<Filter> filters(const Cube& cube, const Query& query)
    {
        std::vector<Filter> all;
        for (const auto& [dimension, list] : query.only) {
            const QSet<QString> wanted(list.begin(), list.end());
            const auto& ids = cube.of(dimension).ids;
            std::vector<bool> passes(size_t(ids.size()));
            for (qsizetype i = 0; i < ids.size(); ++i)
                passes[size_t(i)] = wanted.contains(ids[i]);
            all.emplace_back(size_t(dimension), std::move(passes));
        }
        return all;
    }
    static bool let(const std::vector<Filter>& filters, const Cube::Combination& combination)
    {
        return std::all_of(filters.begin(), filters.end(),
            [&](const Filter& filter) { return filter.second[combination[filter.first]]; });
    }

    const std::vector<Dimension>& m_by;
    std::vector<quint32> m_of;
    std::vector<Key> m_keys; // by group
};

// The part of one segment that is still to be counted.
struct Cursor {
    const Segment* segment;
    size_t at, end; // indexes of starts()
    Slot slot() const { return segment->starts()[at].slot; }
};

// Smallest slot that begins at or after a moment.
qint64 slotFrom(Instant at)
{
    constexpr qint64 slotUs = kSlotSeconds * 1'000'000;
    return at.us > 0 ? (at.us - 1) / slotUs + 1 : at.us / slotUs;
}

std::vector<Cursor> cursors(const Cube& cube, const Query& query)
{
    const qint64 from = query.from ? slotFrom(*query.from) : std::numeric_limits<Slot>::min() + 1;
    const qint64 to = query.to ? slotFrom(*query.to) : qint64(std::numeric_limits<Slot>::max()) + 1;
    std::vector<Cursor> all;
    for (const auto& segment : cube.segments()) {
        const auto& starts = segment->starts();
        const auto find = [&](qint64 slot) {
            return size_t(std::partition_point(starts.begin(), starts.end(), [slot](const auto& s) {
                return s.slot == kNoTime || s.slot < slot;
            }) - starts.begin());
        };
        if (const Cursor cursor{segment.get(), find(from), find(to)}; cursor.at < cursor.end)
            all.push_back(cursor);
    }
    return all;
}

class Counting {
public:
    Counting(const Cube& cube, Report& out)
        : m_cube(cube)
        , m_out(out)
        , m_groups(cube, out.query)
        , m_counts(m_groups.size())
    {
    }

    void run()
    {
        const auto& query = m_out.query;
        auto open = cursors(m_cube, query);
        const bool all = !query.from && !query.to;
        if (all)
            countUnreadable();
        if (query.bucket == Bucket::None) {
            for (auto& cursor : open)
                take(cursor, std::numeric_limits<qint64>::max());
            return endBucket(0, true);
        }
        endBucket(0, false);
        while (!open.empty()) {
            const auto next = std::min_element(
                open.begin(), open.end(), [](const Cursor& a, const Cursor& b) { return a.slot() < b.slot(); });
            const auto span = bucketAt(qint64(next->slot()) * kSlotSeconds, query.zone, query.bucket);
            for (auto& cursor : open)
                take(cursor, slotFrom({span.end * 1'000'000}));
            endBucket(span.start, true);
            open.erase(
                std::remove_if(open.begin(), open.end(), [](const Cursor& c) { return c.at == c.end; }), open.end());
        }
    }

private:
    void take(Cursor& cursor, qint64 before)
    {
        const auto& starts = cursor.segment->starts();
        const size_t first = cursor.at;
        while (cursor.at < cursor.end && starts[cursor.at].slot < before)
            ++cursor.at;
        if (cursor.at > first)
            count(*cursor.segment, starts[first].begin, cursor.segment->endOf(cursor.at - 1));
    }

    void count(const Segment& segment, size_t begin, size_t end)
    {
        segment.visit(begin, end, [this](quint32 combination, const Counts& counts) {
            const auto group = m_groups.of(combination);
            if (group == kNoGroup)
                return;
            auto& sum = m_counts[group];
            if (sum.requests == 0)
                m_touched.push_back(group);
            sum += counts;
        });
    }

    void countUnreadable()
    {
        for (const auto& segment : m_cube.segments())
            if (segment->firstSlot() == kNoTime)
                count(*segment, 0, segment->endOf(0));
    }

    void endBucket(qint64 start, bool listed)
    {
        if (listed)
            std::sort(m_touched.begin(), m_touched.end(), [this](quint32 a, quint32 b) {
                const auto x = m_counts[a].total, y = m_counts[b].total;
                return x != y ? x > y : m_groups.key(a) < m_groups.key(b);
            });
        for (const auto group : m_touched) {
            m_out.totals += m_counts[group];
            if (listed)
                m_out.rows.push_back({start, m_groups.key(group), m_counts[group]});
            m_counts[group] = {};
        }
        m_touched.clear();
    }

    const Cube& m_cube;
    Report& m_out;
    Groups m_groups;
    std::vector<Counts> m_counts; // by group, of the running bucket
    std::vector<quint32> m_touched; // groups with usage in it
};

} // namespace

Report report(const Cube& cube, const Query& query)
{
    Report out{query, {}, {}};
    Counting(cube, out).run();
    return out;
}

} // namespace bw::usage
