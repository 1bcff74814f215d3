// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/listing.h"
#include <algorithm>

namespace bw {

Listing usersListing();
Listing invitesListing();
Listing keysListing();
Listing sessionsListing();

std::span<const Listing> listings()
{
    static const std::vector<Listing> all{usersListing(), invitesListing(), keysListing(), sessionsListing()};
    return all;
}

const Listing* listing(QStringView id)
{
    const auto all = listings();
    const auto i = std::ranges::find(all, id, &Listing::id);
    return i == all.end() ? nullptr : &*i;
}

const Column* Listing::column(QStringView wanted) const
{
    const auto i = std::ranges::find(columns, wanted, &Column::id);
    return i == columns.end() ? nullptr : &*i;
}

QString shownText(const Column& c, const Viewpoint& v, size_t row)
{
    if (c.shown)
        return c.shown(v, row);
    const Cell cell = c.cell(v, row);
    return c.words ? c.words(cell) : plainText(cell);
}

namespace {
template<class... F> struct Overload : F... {
    using F::operator()...;
};
template<class... F> Overload(F...) -> Overload<F...>;
} // namespace

QString plainText(const Cell& cell)
{
    return std::visit(
        Overload{[](std::monostate) { return QString(); },
            [](bool v) { return v ? QStringLiteral("true") : QStringLiteral("false"); },
            [](qint64 v) { return QString::number(v); }, [](double v) { return QString::number(v, 'g', 6); },
            [](const QString& v) { return v; }, [](Instant v) { return toRfc3339(v); }},
        cell);
}

QJsonValue toJson(const Cell& cell)
{
    return std::visit(
        Overload{[](std::monostate) { return QJsonValue(); }, [](Instant v) { return QJsonValue(toRfc3339(v)); },
            [](const auto& v) { return QJsonValue(v); }},
        cell);
}

std::weak_ordering compareCells(const Cell& a, const Cell& b)
{
    const auto number = [](const Cell& c) -> std::optional<double> {
        if (const auto* i = std::get_if<qint64>(&c))
            return double(*i);
        if (const auto* d = std::get_if<double>(&c))
            return *d;
        return {};
    };
    if (const auto* x = std::get_if<qint64>(&a), *y = std::get_if<qint64>(&b); x && y)
        return *x <=> *y;
    if (const auto x = number(a), y = number(b); x && y)
        return *x < *y ? std::weak_ordering::less
            : *y < *x  ? std::weak_ordering::greater
                       : std::weak_ordering::equivalent;
    if (const auto* x = std::get_if<Instant>(&a), *y = std::get_if<Instant>(&b); x && y)
        return *x <=> *y;
    if (a.index() != b.index())
        return a.index() <=> b.index();
    const int order = plainText(a).compare(plainText(b), Qt::CaseInsensitive);
    return order <=> 0;
}

} // namespace bw
