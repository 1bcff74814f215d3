// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/usage/cube.h"
#include "core/usage/intern.h"
#include "core/usage/range.h"

namespace bw::usage {

// A usage row as it is read. Texts are valid during the call only.
struct RowText {
    qint64 id = 0;
    std::string_view value[kDimensions] = {}; // by Dimension
    std::optional<Instant> at = {}; // none: can't be read
    qint64 prompt = 0, completion = 0, total = 0;
    bool damaged = false; // one of the three is stored as something that is no whole number
};

// A user or a key whose name stands in a row that was read.
struct NameWanted {
    Dimension dimension; // User or Key
    quint32 number;
    qint64 row;
};

// Makes a cube from rows in any order; best is by time, as a server writes them. Rows count only after keep(): a window
// that fails in the middle is dropped and read again.
class Builder {
public:
    explicit Builder(const Range& only = {})
        : m_only(only)
        , m_all(only.open())
    {
    }
    void add(const RowText&);
    void keep();
    void drop();
    qint64 rows() const { return m_rows; } // kept ones, those outside the range too

    // Each row carries the names of its user and key; those of the newest row are wanted. Taking them from every row
    // would cost 15 %, so only the row's id is remembered and the few names are read afterwards.
    std::vector<NameWanted> takeNameless(size_t most);
    void setName(const NameWanted&, std::string_view name);

    void setMissing(const QStringList& columns) { m_missing = columns; }
    CubePtr cube(bool complete);

private:
    class Newest { // row with the highest id, of each user or key
    public:
        void seen(quint32 number, qint64 row);
        std::vector<quint32> queue; // numbers whose name is to be read
        std::vector<qint64> row; // by number
        std::vector<QString> name; // by number
    private:
        std::vector<bool> m_queued;
        friend class Builder;
    };
    quint32 combination(const Cube::Combination&);
    void growTable();
    void push(SegmentPtr);

    Range m_only;
    bool m_all; // no range: not worth a look at each row
    Interner m_texts[kDimensions];
    std::vector<Cube::Combination> m_combinations;
    struct Entry { // of a table with open addressing
        quint64 key = 0;
        quint32 number = 0; // of a combination, + 1; 0 = free
    };
    std::vector<Entry> m_table = std::vector<Entry>(1024);
    std::vector<SlotRow> m_window;
    SegmentWriter m_writer;
    std::vector<SegmentPtr> m_segments; // shared with the cubes handed out
    Newest m_users, m_keys;
    qint64 m_rows = 0, m_unreadable = 0, m_unreadableInWindow = 0, m_outsideInWindow = 0;
    qint64 m_damaged = 0, m_damagedInWindow = 0;
    std::optional<Instant> m_first, m_last;
    QStringList m_ids[kDimensions];
    QStringList m_missing;
};

} // namespace bw::usage
