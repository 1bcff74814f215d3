// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/builder.h"
#include <algorithm>

namespace bw::usage {

namespace {

constexpr qint64 kNoRow = std::numeric_limits<qint64>::min();

// None: further away than slots reach (60,000 years).
Slot slotOf(Instant at)
{
    const qint64 seconds = at.seconds();
    const qint64 slot = seconds >= 0 ? seconds / kSlotSeconds : (seconds - kSlotSeconds + 1) / kSlotSeconds;
    return slot > std::numeric_limits<Slot>::min() && slot <= std::numeric_limits<Slot>::max() ? Slot(slot) : kNoTime;
}

// All five numbers in one word, as long as they are small enough, so that a look-up touches nothing but the table. Else
// a hash, marked as such by the top bit.
constexpr quint64 kNotExact = quint64(1) << 63;
quint64 keyOf(const Cube::Combination& c)
{
    constexpr int bits[kDimensions]{20, 12, 4, 20, 7};
    quint64 packed = 0, hash = 0;
    bool exact = true;
    for (size_t d = 0; d < c.size(); ++d) {
        exact = exact && c[d] < (quint32(1) << bits[d]);
        packed = packed << bits[d] | c[d];
        hash = (hash ^ c[d]) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32;
    }
    return exact ? packed : hash | kNotExact;
}
size_t placeOf(quint64 key)
{
    key *= 0x9E3779B97F4A7C15U;
    return size_t(key ^ key >> 32);
}

// Segments are merged while they are small, and when they cover the same time (rows that were not written in the order
// of time): else there would be more cells than slots × combinations. Only with one of similar size, so that the work
// stays n log n.
bool shouldMerge(const Segment& older, const Segment& newer)
{
    constexpr size_t enough = size_t(1) << 16;
    if (newer.cells() * 2 < older.cells())
        return false;
    if (older.cells() + newer.cells() <= enough)
        return true;
    const auto overlap = qint64(std::min(older.lastSlot(), newer.lastSlot()))
        - qint64(std::max(older.firstSlot(), newer.firstSlot())) + 1;
    const auto shorter =
        std::min(qint64(older.lastSlot()) - older.firstSlot(), qint64(newer.lastSlot()) - newer.firstSlot());
    return overlap > 0 && overlap * 4 > shorter;
}

} // namespace

void Builder::Newest::seen(quint32 number, qint64 id)
{
    if (number >= row.size()) {
        row.resize(number + 1, kNoRow);
        m_queued.resize(number + 1);
        name.resize(number + 1);
    }
    if (id <= row[number])
        return;
    row[number] = id;
    if (!m_queued[number]) {
        m_queued[number] = true;
        queue.push_back(number);
    }
}

void Builder::add(const RowText& in)
{
    Cube::Combination c;
    for (int d = 0; d < kDimensions; ++d)
        c[size_t(d)] = m_texts[d].id(in.value[d]);
    if (const auto user = c[size_t(Dimension::User)])
        m_users.seen(user, in.id);
    if (const auto key = c[size_t(Dimension::Key)])
        m_keys.seen(key, in.id);
    const Slot slot = in.at ? slotOf(*in.at) : kNoTime;
    if (slot == kNoTime) {
        ++m_unreadableInWindow;
    } else {
        if (!m_first || *in.at < *m_first)
            m_first = in.at;
        if (!m_last || *in.at > *m_last)
            m_last = in.at;
    }
    m_damagedInWindow += in.damaged;
    if (!m_all && !(in.at && m_only.holds(*in.at))) {
        ++m_outsideInWindow;
        return;
    }
    m_window.push_back({slot, combination(c), in.prompt, in.completion, in.total});
}

quint32 Builder::combination(const Cube::Combination& wanted)
{
    const quint64 key = keyOf(wanted);
    const size_t mask = m_table.size() - 1;
    for (size_t at = placeOf(key) & mask;; at = (at + 1) & mask) {
        Entry& entry = m_table[at];
        if (entry.number && entry.key == key && (!(key & kNotExact) || m_combinations[entry.number - 1] == wanted))
            return entry.number - 1;
        if (entry.number)
            continue;
        m_combinations.push_back(wanted);
        const auto number = quint32(m_combinations.size());
        entry = {key, number};
        if (2 * m_combinations.size() > m_table.size())
            growTable();
        return number - 1;
    }
}

void Builder::growTable()
{
    std::vector<Entry> old(m_table.size() * 2);
    old.swap(m_table);
    const size_t mask = m_table.size() - 1;
    for (const auto& entry : old) {
        if (!entry.number)
            continue;
        size_t at = placeOf(entry.key) & mask;
        while (m_table[at].number)
            at = (at + 1) & mask;
        m_table[at] = entry;
    }
}

void Builder::keep()
{
    m_rows += qint64(m_window.size()) + m_outsideInWindow;
    m_unreadable += m_unreadableInWindow;
    m_damaged += m_damagedInWindow;
    if (!m_window.empty())
        push(m_writer.segmentOf(m_window, m_combinations.size()));
    drop();
}

void Builder::drop()
{
    m_window.clear();
    m_unreadableInWindow = m_outsideInWindow = m_damagedInWindow = 0;
}

void Builder::push(SegmentPtr segment)
{
    while (!m_segments.empty() && shouldMerge(*m_segments.back(), *segment)) {
        segment = m_writer.merged(*m_segments.back(), *segment, m_combinations.size());
        m_segments.pop_back();
    }
    m_segments.push_back(std::move(segment));
}

std::vector<NameWanted> Builder::takeNameless(size_t most)
{
    std::vector<NameWanted> wanted;
    const auto take = [&](Dimension dimension, Newest& newest) {
        while (wanted.size() < most && !newest.queue.empty()) {
            const auto number = newest.queue.back();
            newest.queue.pop_back();
            newest.m_queued[number] = false;
            wanted.push_back({dimension, number, newest.row[number]});
        }
    };
    take(Dimension::User, m_users);
    take(Dimension::Key, m_keys);
    return wanted;
}

void Builder::setName(const NameWanted& of, std::string_view name)
{
    auto& newest = of.dimension == Dimension::User ? m_users : m_keys;
    newest.name[of.number] = QString::fromUtf8(name.data(), qsizetype(name.size()));
}

CubePtr Builder::cube(bool complete)
{
    auto cube = std::make_shared<Cube>();
    for (int d = 0; d < kDimensions; ++d) {
        auto& ids = m_ids[d];
        for (auto i = quint32(ids.size()); i < m_texts[d].size(); ++i) {
            const auto text = m_texts[d].text(i);
            ids.append(QString::fromUtf8(text.data(), qsizetype(text.size())));
        }
        auto& names = cube->names[d];
        names.ids = names.labels = ids;
        if (d != int(Dimension::User) && d != int(Dimension::Key))
            continue;
        const auto& known = d == int(Dimension::User) ? m_users.name : m_keys.name;
        for (size_t i = 0; i < known.size(); ++i)
            if (!known[i].isEmpty())
                names.labels[qsizetype(i)] = known[i];
    }
    cube->m_combinations = m_combinations;
    cube->m_segments = m_segments;
    cube->rows = m_rows;
    cube->unreadable = m_unreadable;
    cube->damaged = m_damaged;
    cube->missing = m_missing;
    cube->complete = complete;
    cube->first = m_first;
    cube->last = m_last;
    return cube;
}

size_t Cube::cells() const
{
    size_t sum = 0;
    for (const auto& segment : m_segments)
        sum += segment->cells();
    return sum;
}

size_t Cube::bytes() const
{
    size_t sum = m_combinations.capacity() * sizeof(Combination);
    for (const auto& segment : m_segments)
        sum += segment->bytes();
    return sum;
}

} // namespace bw::usage
