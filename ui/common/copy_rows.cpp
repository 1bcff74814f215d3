// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/copy_rows.h"
#include "core/export/table_export.h"
#include "ui/common/face.h"
#include <QAbstractItemModel>

namespace bw {

namespace {

// Wider cells push the rest of their line aside: padding every line to a name of 300 characters helps nobody.
constexpr qsizetype kWidest = 60;

QString shown(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

QString title(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal).toString();
}

} // namespace

QString rowsAsText(const QAbstractItemModel& model, const std::vector<int>& rows, const std::vector<int>& columns)
{
    std::vector<qsizetype> width(columns.size());
    for (size_t c = 0; c < columns.size(); ++c) {
        width[c] = title(model, columns[c]).size();
        for (const int row : rows)
            width[c] = std::min(kWidest, std::max(width[c], shown(model, row, columns[c]).size()));
    }
    const auto line = [&](auto text) {
        QString out;
        for (size_t c = 0; c < columns.size(); ++c)
            out += c + 1 < columns.size() ? text(c).leftJustified(width[c] + 2) : text(c);
        return out.trimmed() + u'\n';
    };
    QString out = line([&](size_t c) { return title(model, columns[c]); });
    for (const int row : rows)
        out += line([&](size_t c) { return shown(model, row, columns[c]); });
    return out;
}

QString rowsAsTsv(
    const QAbstractItemModel& model, const std::vector<int>& rows, const std::vector<int>& columns, bool titles)
{
    QString out;
    const auto add = [&](auto text) {
        for (size_t c = 0; c < columns.size(); ++c)
            out += (c ? u"\t"_qs : QString()) + text(columns[c]);
        out += u'\n';
    };
    if (titles)
        add([&](int c) { return csvField(title(model, c), u'\t', true); });
    for (const int row : rows)
        add([&](int c) {
            const auto exact = model.index(row, c).data(ExactRole);
            const bool number = model.headerData(c, Qt::Horizontal, ColumnNumericRole).toBool();
            return csvField(exact.isValid() ? exact.toString() : shown(model, row, c), u'\t', !number);
        });
    return out;
}

} // namespace bw
