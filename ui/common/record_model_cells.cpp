// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_face.h"
#include "ui/common/record_model.h"

// What the model answers to a view: faces of cells, headers, flags.
namespace bw {

Face RecordModel::face(size_t record, int c) const
{
    const auto& column = m_listing->columns[size_t(c)];
    const auto cell = column.cell(viewpoint(), record);
    auto out = faceOf(column, cell, viewpoint(), record);
    // A value that follows whatever is stored, as an administrator's models, is known all the same.
    const bool unknown = std::holds_alternative<std::monostate>(cell);
    if (unknown && unreadable(*m_listing, *m_snapshot, record).contains(column.id)) {
        out.unreadable = true;
        out.text = tr("can't be read");
        out.tip = tr("The stored value can't be read.");
        return out;
    }
    if (m_awaiting && column.flags.testFlag(Derived) && unknown) {
        out.loading = true;
        return out;
    }
    if (column.link)
        out.link = !column.link(viewpoint(), record).id.isEmpty();
    if (m_dress[size_t(c)])
        m_dress[size_t(c)](viewpoint(), record, cell, out);
    return out;
}

int RecordModel::rowCount(const QModelIndex& parent) const
{
    const bool plain = m_search.isEmpty() && m_conditions.empty();
    return parent.isValid() ? 0 : int(m_order.size()) + (plain ? std::min(m_missing, 50) : 0);
}

int RecordModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_listing->columns.size());
}

QVariant RecordModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = record(index.row());
    const auto& column = m_listing->columns[size_t(index.column())];
    if (!row) {
        if (role != FaceRole)
            return role == Qt::DisplayRole ? QVariant(QString()) : QVariant();
        Face grey;
        grey.look = column.look;
        grey.loading = true;
        return QVariant::fromValue(grey);
    }
    switch (role) {
    case FaceRole:
        return QVariant::fromValue(face(*row, index.column()));
    case Qt::DisplayRole: {
        const auto shown = face(*row, index.column());
        return shown.badge ? shown.badge->text : shown.loading ? QString() : shown.text;
    }
    case Qt::ToolTipRole:
        return face(*row, index.column()).tip;
    case ExactRole:
        return plainText(column.cell(viewpoint(), *row));
    case SubjectRole:
        return QVariant::fromValue(column.link ? column.link(viewpoint(), *row) : Subject{});
    default:
        return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const auto& column = m_listing->columns[size_t(section)];
    switch (role) {
    case Qt::DisplayRole:
        return QCoreApplication::translate("Field", column.title);
    case ColumnIdRole:
        return column.id.toString();
    case ColumnWidthRole:
        return column.width;
    case ColumnHiddenRole:
        return column.flags.testFlag(Hidden);
    case ColumnFilterOnlyRole:
        return column.flags.testFlag(FilterOnly);
    case ColumnNumericRole:
        return column.look == Look::Number;
    default:
        return {};
    }
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const
{
    if (!record(index.row()))
        return Qt::NoItemFlags;
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace bw
