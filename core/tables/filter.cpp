// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/filter.h"
#include "core/base/fold.h"
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace bw {
namespace {

QString columnNames(const Listing& listing)
{
    QStringList names;
    for (const auto& c : listing.columns)
        names << c.id.toString();
    return names.join(QStringLiteral(", "));
}

auto unknownColumn(const Listing& listing, const QString& name)
{
    return fail(Fault::Invalid, "table.unknown-column", {name, columnNames(listing)});
}

// Splits at blanks outside double quotes; the quotes go, a doubled one inside quotes stands for itself.
std::optional<QStringList> split(const QString& text)
{
    QStringList parts;
    QString part;
    bool quoted = false, any = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"')
            part += text[++i];
        else if (c == u'"') {
            quoted = !quoted;
            any = true;
        } else if (c.isSpace() && !quoted) {
            if (any || !part.isEmpty())
                parts << part;
            part.clear();
            any = false;
        } else
            part += c;
    }
    if (quoted)
        return {};
    if (any || !part.isEmpty())
        parts << part;
    return parts;
}

struct Operator {
    QStringView text;
    Condition::Op op;
};
constexpr Operator kOperators[]{{u"!=", Condition::IsNot}, {u"<=", Condition::AtMost}, {u">=", Condition::AtLeast},
    {u"=", Condition::Is}, {u"~", Condition::Contains}, {u"<", Condition::Less},
    {u">", Condition::Greater}}; // longer ones first

std::optional<Condition> parseCondition(const QString& part)
{
    qsizetype at = part.size();
    const Operator* found = nullptr;
    for (const auto& o : kOperators)
        if (const auto i = part.indexOf(o.text); i > 0 && i < at) {
            at = i;
            found = &o;
        }
    if (!found)
        return {};
    const auto value = part.mid(at + found->text.size());
    return Condition{part.left(at), found->op, value.split(u',')};
}

std::string folded(const QString& text)
{
    std::string out;
    appendFolded(text, out);
    return out;
}

std::weak_ordering compareWithText(const Cell& cell, const QString& value)
{
    if (std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell)) {
        bool number = false;
        const double wanted = value.toDouble(&number);
        if (number)
            return compareCells(cell, wanted);
    }
    if (std::holds_alternative<Instant>(cell))
        if (const auto at = parseTimestamp(value.toStdString()))
            return compareCells(cell, *at);
    return compareCells(plainText(cell), value);
}

bool holds(const Cell& cell, Condition::Op op, const QString& value)
{
    const bool absent = std::holds_alternative<std::monostate>(cell);
    if (op == Condition::Contains)
        return folded(plainText(cell)).find(folded(value)) != std::string::npos;
    if (absent || value.isEmpty()) // `used_by=` finds the empty ones; nothing is less or greater than nothing
        return op == Condition::Is && plainText(cell).isEmpty() && value.isEmpty();
    const auto order = compareWithText(cell, value);
    switch (op) {
    case Condition::Less:
        return order < 0;
    case Condition::Greater:
        return order > 0;
    case Condition::AtMost:
        return order <= 0;
    case Condition::AtLeast:
        return order >= 0;
    default:
        return order == 0;
    }
}

bool isTime(const Column& column) { return column.look == Look::Time; }
bool isNumber(const Column& column) { return column.look == Look::Number || column.look == Look::Bar; }

// A day or more of RFC 3339; a whole year or month is its first day. Unix seconds are for what a database holds: here
// 2027 is a year.
std::optional<QString> timeValue(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9]{4}(-[0-9]{2}(-[0-9]{2}.*)?)?$"));
    if (!form.match(value).hasMatch())
        return {};
    const qsizetype year = 4, month = 7;
    const auto whole = value.size() == year ? value + QStringLiteral("-01-01")
        : value.size() == month             ? value + QStringLiteral("-01")
                                            : value;
    return parseTimestamp(whole.toStdString()) ? std::optional(whole) : std::nullopt;
}

bool isNumeral(const QString& value)
{
    bool read = false;
    return std::isfinite(value.toDouble(&read)) && read;
}

// What can't be a time or number would be compared as text, and find all rows or none without a word.
Result<void> understandValues(const Column& column, Condition& condition)
{
    if (condition.op == Condition::Contains)
        return {};
    for (auto& value : condition.values) {
        if (value.isEmpty()) // finds the absent ones
            continue;
        if (isTime(column)) {
            const auto time = timeValue(value);
            if (!time)
                return fail(Fault::Invalid, "table.filter-time", {value, condition.column});
            value = *time;
        } else if (isNumber(column) && !isNumeral(value)) {
            return fail(Fault::Invalid, "table.filter-number", {value, condition.column});
        }
    }
    return {};
}

} // namespace

Result<std::vector<Condition>> parseFilter(const Listing& listing, const QString& text)
{
    const auto parts = split(text);
    if (!parts)
        return fail(Fault::Invalid, "table.filter-quote", {text});
    std::vector<Condition> all;
    for (const auto& part : *parts) {
        auto condition = parseCondition(part);
        if (!condition)
            return fail(Fault::Invalid, "table.filter-part", {part});
        const auto* column = listing.column(condition->column);
        if (!column)
            return unknownColumn(listing, condition->column);
        if (const auto understood = understandValues(*column, *condition); !understood)
            return tl::unexpected(understood.error());
        all.push_back(std::move(*condition));
    }
    return all;
}

Result<std::vector<SortKey>> parseSort(const Listing& listing, const QString& text)
{
    std::vector<SortKey> keys;
    for (const auto& part : text.split(u',', Qt::SkipEmptyParts)) {
        const bool down = part.startsWith(u'-');
        const auto name = part.mid(down || part.startsWith(u'+') ? 1 : 0).trimmed();
        if (!listing.column(name))
            return unknownColumn(listing, name);
        keys.push_back({name, down});
    }
    return keys;
}

Result<std::vector<const Column*>> parseColumns(const Listing& listing, const QString& text)
{
    std::vector<const Column*> columns;
    for (const auto& part : text.split(u',', Qt::SkipEmptyParts)) {
        const auto* column = listing.column(part.trimmed());
        if (!column)
            return unknownColumn(listing, part.trimmed());
        columns.push_back(column);
    }
    return columns;
}

bool matches(const Listing& listing, const Viewpoint& view, size_t row, const std::vector<Condition>& conditions)
{
    return std::ranges::all_of(conditions, [&](const Condition& c) {
        const auto* column = listing.column(c.column);
        if (!column)
            return false;
        const Cell cell = column->cell(view, row);
        const bool negated = c.op == Condition::IsNot;
        const auto op = negated ? Condition::Is : c.op;
        return negated != std::ranges::any_of(c.values, [&](const QString& v) { return holds(cell, op, v); });
    });
}

std::vector<std::pair<Cell, int>> facetCounts(
    const Listing&, const Viewpoint& view, const Column& column, std::span<const quint32> rows)
{
    QHash<QString, std::pair<Cell, int>> counts;
    for (const auto row : rows) {
        Cell cell = column.cell(view, row);
        auto& entry = counts[plainText(cell)];
        if (entry.second++ == 0)
            entry.first = std::move(cell);
    }
    std::vector<std::pair<Cell, int>> all(counts.begin(), counts.end());
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : compareCells(a.first, b.first) < 0;
    });
    return all;
}

} // namespace bw
