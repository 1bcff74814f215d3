// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_selection.h"
#include "ui/common/data_table.h"
#include <QScrollBar>
#include <QSet>

namespace bw {

TableSelection::TableSelection(DataTable& table, RecordModel& model)
    : QObject(&model) // gone with it: a page may give its table another one
    , m_table(table)
    , m_model(model)
{
    connect(&model, &RecordModel::aboutToRearrange, this, &TableSelection::remember);
    connect(&model, &RecordModel::rearranged, this, &TableSelection::restore);
}

void TableSelection::remember()
{
    m_snapshot = m_model.snapshot();
    m_selected.clear();
    for (const int row : m_table.selectedRows())
        if (const auto record = m_model.record(row))
            m_selected.push_back(*record);
    const auto current = m_table.currentIndex();
    m_current = current.isValid() ? m_model.record(current.row()) : std::nullopt;
    m_column = current.isValid() ? current.column() : 0;
    if (m_current)
        m_hidden.clear();
    m_scroll = m_table.verticalScrollBar()->value();
}

// Of the present snapshot; by id only when it is another one: that walks all records.
std::vector<char> TableSelection::wantedRecords() const
{
    std::vector<char> out(m_model.total());
    if (m_snapshot == m_model.snapshot()) {
        for (const auto record : m_selected)
            out[record] = 1;
        return out;
    }
    const auto& subject = m_model.listing().subject;
    QSet<QString> ids;
    for (const auto record : m_selected)
        ids.insert(subject(*m_snapshot, record).id);
    if (!ids.isEmpty())
        for (size_t record = 0; record < out.size(); ++record)
            out[record] = ids.contains(subject(*m_model.snapshot(), record).id);
    return out;
}

void TableSelection::restore()
{
    const QString current =
        m_current ? m_model.listing().subject(*m_snapshot, *m_current).id : std::exchange(m_hidden, {});
    int currentRow = -1;
    if (!current.isEmpty())
        currentRow = m_current && m_snapshot == m_model.snapshot() ? m_model.rowOf(*m_current) : m_model.rowOf(current);
    if (!m_selected.empty() || currentRow >= 0) {
        const auto wanted = wantedRecords();
        QItemSelection selection;
        const int last = m_model.columnCount() - 1, rows = int(m_model.order().size());
        for (int row = 0, begin = -1; row <= rows; ++row) {
            const bool in =
                row < rows && (wanted[m_model.order()[size_t(row)]] || (m_selected.empty() && row == currentRow));
            if (in && begin < 0)
                begin = row;
            if (!in && begin >= 0) {
                selection.append(QItemSelectionRange(m_model.index(begin, 0), m_model.index(row - 1, last)));
                begin = -1;
            }
        }
        m_table.selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    if (currentRow >= 0)
        m_table.selectionModel()->setCurrentIndex(m_model.index(currentRow, m_column), QItemSelectionModel::NoUpdate);
    else
        m_hidden = current;
    m_table.verticalScrollBar()->setValue(m_scroll);
    m_snapshot.reset();
    emit m_table.rowsSelected();
}

} // namespace bw
