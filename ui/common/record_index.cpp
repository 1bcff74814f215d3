// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_index.h"
#include "core/base/fold.h"
#include <algorithm>
#include <numeric>

namespace bw {

namespace {

// The first eight bytes of the folded text in one number: most comparisons of names end there.
quint64 head(const std::string& s)
{
    quint64 out = 0;
    for (size_t i = 0; i < 8; ++i)
        out = out << 8 | (i < s.size() ? uchar(s[i]) : 0);
    return out;
}

struct TextKey {
    quint64 head;
    quint32 row;
};

struct Values {
    std::vector<Cell> cells;
    std::vector<quint32> present;
    bool allText = true;
};

std::optional<Values> collect(const Viewpoint& view, size_t rows, const Column& column, const Context& context)
{
    Values out;
    out.cells.reserve(rows);
    for (size_t row = 0; row < rows; ++row) {
        if (row % 4096 == 0 && context.cancelled())
            return {};
        out.cells.push_back(column.cell(view, row));
        const auto& cell = out.cells.back();
        if (std::holds_alternative<std::monostate>(cell))
            continue;
        out.present.push_back(quint32(row));
        out.allText &= std::holds_alternative<QString>(cell);
    }
    return out;
}

// Folded first, exact then: values that differ in case stand together and still count apart.
void sortTexts(Values& values)
{
    std::vector<std::string> folded(values.cells.size());
    std::vector<TextKey> keys;
    keys.reserve(values.present.size());
    for (const auto row : values.present) {
        appendFolded(std::get<QString>(values.cells[row]), folded[row]);
        keys.push_back({head(folded[row]), row});
    }
    std::sort(keys.begin(), keys.end(), [&](const TextKey& a, const TextKey& b) {
        if (a.head != b.head)
            return a.head < b.head;
        if (const int c = folded[a.row].compare(folded[b.row]); c != 0)
            return c < 0;
        if (const int c = std::get<QString>(values.cells[a.row]).compare(std::get<QString>(values.cells[b.row]));
            c != 0)
            return c < 0;
        return a.row < b.row;
    });
    for (size_t i = 0; i < keys.size(); ++i)
        values.present[i] = keys[i].row;
}

bool sameValue(const Cell& a, const Cell& b)
{
    if (const auto* text = std::get_if<QString>(&a))
        if (const auto* other = std::get_if<QString>(&b))
            return *text == *other;
    return compareCells(a, b) == std::weak_ordering::equivalent;
}

} // namespace

std::optional<ColumnRanks> rankColumn(const Viewpoint& view, size_t rows, const Column& column, const Context& context)
{
    auto values = collect(view, rows, column, context);
    if (!values)
        return {};
    if (values->allText)
        sortTexts(*values);
    else
        std::sort(values->present.begin(), values->present.end(), [&](quint32 a, quint32 b) {
            const auto order = compareCells(values->cells[a], values->cells[b]);
            return order == std::weak_ordering::equivalent ? a < b : order == std::weak_ordering::less;
        });

    ColumnRanks out;
    out.rank.resize(rows);
    const Cell* previous = nullptr;
    for (const auto row : values->present) {
        const Cell& cell = values->cells[row];
        if (!previous || !sameValue(*previous, cell))
            out.example.push_back(row);
        previous = &cell;
        out.rank[row] = quint32(out.example.size() - 1);
    }
    if (values->present.size() == rows)
        return out;
    out.hasAbsent = true;
    const auto absent = quint32(out.example.size());
    for (size_t row = 0; row < rows; ++row)
        if (std::holds_alternative<std::monostate>(values->cells[row])) {
            if (out.example.size() == absent)
                out.example.push_back(quint32(row));
            out.rank[row] = absent;
        }
    return out;
}

std::vector<quint32> sortedByRanks(size_t rows, const std::vector<RankedKey>& keys)
{
    std::vector<quint32> order(rows), next(rows);
    std::iota(order.begin(), order.end(), 0U);
    // Counting sorts from the least key to the first: each is stable, so the former order decides ties.
    for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
        const auto& ranks = *key->ranks;
        const size_t present = ranks.distinct() - (ranks.hasAbsent ? 1 : 0);
        const auto place = [&](quint32 row) -> size_t {
            const size_t r = ranks.rank[row];
            return key->descending && r < present ? present - 1 - r : r;
        };
        std::vector<quint32> begin(ranks.distinct() + 1);
        for (size_t row = 0; row < rows; ++row)
            ++begin[place(quint32(row)) + 1];
        std::partial_sum(begin.begin(), begin.end(), begin.begin());
        for (const auto row : order)
            next[begin[place(row)]++] = row;
        order.swap(next);
    }
    return order;
}

} // namespace bw
