// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_index.h"
#include "core/base/fold.h"
#include <algorithm>
#include <numeric>

namespace bw {

namespace {

// Eight bytes of a folded text in one number, as they compare; no folded text holds a zero.
quint64 eight(std::string_view text, size_t from)
{
    quint64 out = 0;
    for (size_t i = from; i < from + 8; ++i)
        out = out << 8 | (i < text.size() ? uchar(text[i]) : 0);
    return out;
}

// Nearly all comparisons of names end in the first sixteen bytes, and look nowhere else.
struct TextKey {
    quint64 first, second;
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
    const auto exact = [&](quint32 row) -> const QString& { return std::get<QString>(values.cells[row]); };
    std::string folded;
    std::vector<size_t> begin(values.cells.size()), end(values.cells.size());
    std::vector<TextKey> keys;
    keys.reserve(values.present.size());
    for (const auto row : values.present) {
        begin[row] = folded.size();
        appendFolded(exact(row), folded);
        end[row] = folded.size();
        const auto text = std::string_view(folded).substr(begin[row]);
        keys.push_back({eight(text, 0), eight(text, 8), row});
    }
    const auto rest = [&](quint32 row) {
        return std::string_view(folded)
            .substr(begin[row], end[row] - begin[row])
            .substr(std::min<size_t>(16, end[row] - begin[row]));
    };
    const auto compare = [&](const TextKey& a, const TextKey& b) {
        return a.first != b.first  ? (a.first < b.first ? -1 : 1)
            : a.second != b.second ? (a.second < b.second ? -1 : 1)
                                   : rest(a.row).compare(rest(b.row));
    };
    std::sort(keys.begin(), keys.end(), [&](const TextKey& a, const TextKey& b) {
        const int order = compare(a, b);
        return order != 0 ? order < 0 : a.row < b.row;
    });
    for (size_t i = 0, from = 0; i < keys.size(); ++i) {
        values.present[i] = keys[i].row;
        if (i + 1 < keys.size() && compare(keys[i], keys[i + 1]) == 0)
            continue;
        // What folds alike is mostly the same: then there is nothing to sort.
        const auto first = values.present.begin() + qsizetype(from), last = values.present.begin() + qsizetype(i) + 1;
        from = i + 1;
        if (!std::all_of(first, last, [&](quint32 row) { return exact(row) == exact(*first); }))
            std::stable_sort(first, last, [&](quint32 a, quint32 b) { return exact(a) < exact(b); });
    }
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
