// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "ui/common/record_model.h"
#include <QSet>
#include <algorithm>

// Which rows are shown, in which order, and how many have which value.
namespace bw {

// Only asked for when it may take time: of a large snapshot the missing ones are made on the worker first.
bool RecordModel::rankedAll(const QStringList& columns)
{
    QStringList absent;
    for (const auto& column : columns)
        if (!ranked(column))
            absent << column;
    if (absent.isEmpty() || !large())
        return true;
    if (m_indexed) {
        m_toRank = absent + m_toRank;
        m_toRank.removeDuplicates();
        rankAhead();
    }
    return false;
}

std::vector<char> RecordModel::passing(const std::vector<Condition>& conditions, QStringView except)
{
    std::vector<char> out(m_rows, 1);
    for (const auto& condition : conditions) {
        if (condition.column == except || columnOf(condition.column) < 0)
            continue;
        const auto ranked = ranks(condition.column);
        const auto& column = *m_listing->column(condition.column);
        const QSet<QString> values(condition.values.begin(), condition.values.end());
        std::vector<char> allowed(ranked->distinct());
        for (size_t r = 0; r < allowed.size(); ++r)
            allowed[r] = values.contains(plainText(column.cell(viewpoint(), ranked->example[r])))
                != (condition.op == Condition::IsNot);
        for (size_t row = 0; row < m_rows; ++row)
            out[row] &= allowed[ranked->rank[row]];
    }
    return out;
}

const std::vector<quint32>* RecordModel::found()
{
    if (m_search.trimmed().isEmpty()) {
        if (m_find)
            m_find->forget();
        return nullptr;
    }
    if (!m_searchIndex && large())
        return nullptr;
    if (!m_searchIndex)
        m_searchIndex = std::make_shared<const SearchIndex>(*m_listing, viewpoint(), bool(m_awaiting));
    if (!m_find)
        m_find.emplace(m_searchIndex);
    return &m_find->find(m_search);
}

// A keystroke in the search sorts nothing again and asks no condition again.
void RecordModel::freshen()
{
    if (!rankedAll(neededColumns())) {
        if (!m_sorted)
            m_sorted = sortedByRanks(m_rows, {});
        return;
    }
    if (m_sortStale || !m_sorted) {
        std::vector<RankedKey> keys;
        std::vector<Ranks> kept;
        for (const auto& key : m_sort) {
            kept.push_back(ranks(key.column));
            keys.push_back({kept.back().get(), key.descending});
        }
        m_sorted = sortedByRanks(m_rows, keys);
        m_sortStale = false;
    }
    if (m_filterStale || !m_passing) {
        m_passing = m_conditions.empty() ? std::vector<char>{} : passing(m_conditions);
        m_filterStale = false;
    }
}

std::vector<quint32> RecordModel::arranged()
{
    freshen();
    const auto* matches = found();
    const bool filtered = m_passing && !m_passing->empty();
    if (!matches && !filtered)
        return *m_sorted;
    std::vector<char> shown = filtered ? *m_passing : std::vector<char>(m_rows, 1);
    if (matches) {
        std::vector<char> hit(m_rows);
        for (const auto row : *matches)
            hit[row] = shown[row];
        shown.swap(hit);
    }
    std::vector<quint32> out;
    for (const auto row : *m_sorted)
        if (shown[row])
            out.push_back(row);
    return out;
}

std::vector<FacetValue> RecordModel::facet(QStringView id)
{
    const auto* column = m_listing->column(id);
    if (!column)
        return {};
    const int c = columnOf(id);
    const auto ranked = ranks(id.toString());
    const auto pass = passing(m_conditions, id);
    std::vector<int> counts(ranked->distinct());
    if (const auto* matches = found()) {
        for (const auto row : *matches)
            counts[ranked->rank[row]] += pass[row];
    } else {
        for (size_t row = 0; row < m_rows; ++row)
            counts[ranked->rank[row]] += pass[row];
    }
    std::vector<FacetValue> out;
    for (size_t r = 0; r < counts.size(); ++r) {
        const size_t row = ranked->example[r];
        out.push_back({plainText(column->cell(viewpoint(), row)), facetLabel(row, c), counts[r]});
    }
    return out;
}

// The column's own words: a face may say more of one row than its value does ("expires soon" of an open invite).
QString RecordModel::facetLabel(size_t record, int c) const
{
    const auto& column = m_listing->columns[size_t(c)];
    if (column.words || column.shown) {
        const auto text = displayText(shownText(column, viewpoint(), record), 80);
        return text.isEmpty() ? tr("none") : text;
    }
    const auto shown = face(record, c);
    return shown.badge ? shown.badge->text : shown.text;
}

int RecordModel::countShown(const QString& column, const QString& value)
{
    const int c = columnOf(column);
    if (c < 0 || (large() && !ranked(column)))
        return 0;
    if (!large()) // needs no order of the column, which would have to be made first
        return int(std::count_if(m_order.begin(), m_order.end(), [&, view = viewpoint()](quint32 row) {
            return plainText(m_listing->columns[size_t(c)].cell(view, row)) == value;
        }));
    const auto all = ranks(column);
    for (quint32 r = 0; r < all->distinct(); ++r)
        if (plainText(m_listing->columns[size_t(c)].cell(viewpoint(), all->example[r])) == value)
            return int(std::count_if(m_order.begin(), m_order.end(), [&](quint32 row) { return all->rank[row] == r; }));
    return 0;
}

int RecordModel::distinctShown(const QString& column)
{
    if (columnOf(column) < 0 || (large() && !ranked(column)))
        return 0;
    const auto all = ranks(column);
    std::vector<char> seen(all->distinct());
    for (const auto row : m_order)
        seen[all->rank[row]] = 1;
    return int(std::count(seen.begin(), seen.end(), 1));
}

int RecordModel::countAll(const std::vector<Condition>& conditions)
{
    if (conditions.empty())
        return int(m_rows);
    const auto pass = passing(conditions);
    return int(std::count(pass.begin(), pass.end(), 1));
}

} // namespace bw
