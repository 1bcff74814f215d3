// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record_face.h"
#include "ui/common/record_model.h"

// What the model answers to a view: faces of cells, headers, flags.
namespace bw {

namespace {

QString wordsOf(const Face& face) { return face.badge ? face.badge->text : face.text; }

} // namespace

void RecordModel::setDraft(const Draft& draft)
{
    m_draft = &draft;
    connect(&draft, &Draft::changed, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

std::shared_ptr<const Draft::Preview> RecordModel::preview(size_t record) const
{
    // The draft looks at the same reading; a table that is still being sorted may show the one before.
    return m_draft && !m_draft->empty()
        ? m_draft->preview(m_listing->record, m_listing->subject(*m_snapshot, record).id)
        : nullptr;
}

Face RecordModel::face(size_t record, int c) const
{
    auto out = storedFace(viewpoint(), record, c);
    const auto staged = preview(record);
    if (!staged)
        return out;
    out.gone = staged->removed;
    // In a preview the record is the first of its table.
    if (m_listing->count(staged->before) == 0 || m_listing->count(staged->after) == 0)
        return out;
    const auto& column = m_listing->columns[size_t(c)];
    const Viewpoint before{staged->before, m_now, nullptr}, after{staged->after, m_now, nullptr};
    if (plainText(column.cell(before, 0)) == plainText(column.cell(after, 0)))
        return out;
    const QString was = wordsOf(out);
    out = storedFace(after, 0, c);
    out.text = wordsOf(out);
    out.badge.reset();
    out.gone = staged->removed;
    out.was = was;
    out.tip = staged->conflict
        ? tr("%1 → %2, not applied yet; it has changed in the database meanwhile").arg(was, out.text)
        : tr("%1 → %2, not applied yet").arg(was, out.text);
    return out;
}

Face RecordModel::storedFace(const Viewpoint& view, size_t record, int c) const
{
    const auto& column = m_listing->columns[size_t(c)];
    const auto cell = column.cell(view, record);
    auto out = faceOf(column, cell, view, record);
    // A value that follows whatever is stored, as an administrator's permissions, is known all the same.
    const bool unknown = std::holds_alternative<std::monostate>(cell) && !(column.known && column.known(view, record));
    if (unknown && unreadable(*m_listing, view.snapshot, record).contains(column.id)) {
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
        out.link = !column.link(view, record).id.isEmpty();
    if (m_dress[size_t(c)])
        m_dress[size_t(c)](view, record, cell, out);
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
        const auto stored = storedFace(viewpoint(), *row, index.column());
        return stored.loading ? QString() : wordsOf(stored);
    }
    case Qt::AccessibleTextRole: {
        const auto shown = face(*row, index.column());
        if (shown.was)
            return tr("%1, now %2, not applied yet").arg(shown.text, *shown.was);
        return shown.gone ? tr("%1, will be deleted").arg(wordsOf(shown)) : QVariant();
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
