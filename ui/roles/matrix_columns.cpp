// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/matrix_view.h"

// Which columns the matrix shows, and how wide.
namespace bw {

namespace {

QString columnId(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal, ColumnIdRole).toString();
}

} // namespace

void MatrixView::setGroups(const QStringList& ids)
{
    m_groups = ids;
    showColumns();
}

void MatrixView::setHidden(QStringList ids)
{
    ids.removeAll(QStringLiteral("name")); // rows without names say nothing
    m_hidden = std::move(ids);
    showColumns();
}

void MatrixView::resetColumns()
{
    m_widths.clear();
    setHidden({});
}

ColumnChooser::Columns MatrixView::choice()
{
    ColumnChooser::Columns columns;
    columns.list = [this] {
        std::vector<ColumnChooser::Column> out;
        for (int c = 0; c < m_model->columnCount(); ++c)
            if (const QString id = columnId(*m_model, c);
                id != u"name" && !m_model->headerData(c, Qt::Horizontal, ColumnHiddenRole).toBool())
                out.push_back({c, m_model->headerData(c, Qt::Horizontal).toString(), !m_hidden.contains(id)});
        return out;
    };
    columns.show = [this](int section, bool shown) {
        QStringList hidden = m_hidden;
        hidden.removeAll(columnId(*m_model, section));
        if (!shown)
            hidden << columnId(*m_model, section);
        setHidden(hidden);
    };
    columns.reset = [this] { resetColumns(); };
    return columns;
}

QStringList MatrixView::widths() const
{
    QStringList out;
    for (int c = 0; c < kMatrixFirstPermission; ++c)
        if (!m_people->isColumnHidden(c))
            out << QStringLiteral("%1:%2")
                       .arg(columnId(*m_model, c))
                       .arg(qRound(m_peopleHeader->sectionSize(c) / (px(100) / 100.0)));
    return out;
}

void MatrixView::setWidths(const QStringList& widths)
{
    for (const QString& entry : widths)
        if (const int width = entry.section(u':', 1).toInt(); width >= 20)
            m_widths[entry.section(u':', 0, 0)] = std::min(width, 2000);
    showColumns();
}

int MatrixView::firstPermission() const
{
    for (int c = kMatrixFirstPermission; c < m_model->columnCount(); ++c)
        if (!m_cells->isColumnHidden(c))
            return c;
    return m_model->columnCount() - 1;
}

void MatrixView::showColumns()
{
    if (!m_model)
        return;
    const int models = m_model->columnCount() - 1;
    const QSignalBlocker quiet(m_peopleHeader);
    for (int c = 0; c < m_model->columnCount(); ++c) {
        const QString id = columnId(*m_model, c);
        const bool offered = !m_model->headerData(c, Qt::Horizontal, ColumnHiddenRole).toBool();
        const bool chosen = !m_hidden.contains(id);
        m_people->setColumnHidden(c, c >= kMatrixFirstPermission || !offered || !chosen);
        m_cells->setColumnHidden(c, c < kMatrixFirstPermission || !chosen);
        const int width =
            c == models ? 74 : m_widths.value(id, m_model->headerData(c, Qt::Horizontal, ColumnWidthRole).toInt());
        (c < kMatrixFirstPermission ? m_people : m_cells)->setColumnWidth(c, px(width));
    }
    for (const auto& group : m_columns->groups)
        for (size_t p = group.first; p < group.first + group.count; ++p)
            if (!m_groups.isEmpty() && !m_groups.contains(group.id))
                m_cells->setColumnHidden(kMatrixFirstPermission + int(p), true);
    for (int c = kMatrixFirstPermission; c < models; ++c)
        m_header->setSectionResizeMode(c, QHeaderView::Fixed);
    m_header->setStretchLastSection(true);
    layOutColumns();
}

void MatrixView::layOutColumns()
{
    if (m_model)
        m_people->setFixedWidth(m_peopleHeader->length());
}

} // namespace bw
