// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roles/matrix_view.h"

// Which columns the matrix shows, and how wide.
namespace bw {

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
    resetOrder();
    setHidden({});
}

MatrixHeader& MatrixView::headerOf(int section) const
{
    return section < kMatrixFirstPermission ? *m_peopleHeader : *m_header;
}

std::vector<int> MatrixView::fromLeftToRight() const
{
    std::vector<int> out;
    for (const bool staying : {true, false})
        for (int visual = 0; visual < m_model->columnCount(); ++visual)
            if (const int c = (staying ? m_peopleHeader : m_header)->logicalIndex(visual);
                (c < kMatrixFirstPermission) == staying)
                out.push_back(c);
    return out;
}

void MatrixView::resetOrder()
{
    for (auto* header : {m_peopleHeader, m_header}) {
        const QSignalBlocker quiet(header);
        for (int c = 0; c < header->count(); ++c)
            header->moveSection(header->visualIndex(c), c);
    }
}

ColumnChooser::Columns MatrixView::choice()
{
    ColumnChooser::Columns columns;
    columns.list = [this] {
        std::vector<ColumnChooser::Column> out;
        for (const int c : fromLeftToRight())
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
    columns.move = [this](int section, int before) {
        auto& header = headerOf(section);
        if (&header == &headerOf(before))
            header.moveSection(header.visualIndex(section), header.visualIndex(before));
    };
    columns.reset = [this] { resetColumns(); };
    return columns;
}

QStringList MatrixView::layoutText() const
{
    QStringList out;
    for (const int c : fromLeftToRight()) {
        const QString id = columnId(*m_model, c);
        out << QStringLiteral("%1:%2").arg(id).arg(m_widths.value(id)); // 0 = as it comes
    }
    return out;
}

void MatrixView::setLayoutText(const QStringList& columns)
{
    QHash<QString, int> sections;
    for (int c = 0; c < m_model->columnCount(); ++c)
        sections[columnId(*m_model, c)] = c;
    int place[2] = {0, kMatrixFirstPermission};
    for (const QString& entry : columns) {
        const QString id = entry.section(u':', 0, -2); // a permission's name may hold a colon
        const int c = sections.value(id, -1);
        if (c < 0)
            continue;
        if (const double width = entry.section(u':', -1).toDouble(); width >= 20)
            m_widths[id] = std::min(width, 2000.0);
        auto& header = headerOf(c);
        const QSignalBlocker quiet(&header);
        header.moveSection(header.visualIndex(c), place[c < kMatrixFirstPermission ? 0 : 1]++);
    }
    if (!m_header->inOrder()) // a newer server has put permissions into other groups
        resetOrder();
    showColumns();
}

int MatrixView::firstPermission() const
{
    for (const int c : fromLeftToRight())
        if (c >= kMatrixFirstPermission && !m_cells->isColumnHidden(c))
            return c;
    return m_model->columnCount() - 1;
}

void MatrixView::showColumns()
{
    if (!m_model)
        return;
    const int models = m_model->columnCount() - 1;
    m_layingOut = true;
    for (int c = 0; c < m_model->columnCount(); ++c) {
        const QString id = columnId(*m_model, c);
        const bool offered = !m_model->headerData(c, Qt::Horizontal, ColumnHiddenRole).toBool();
        const bool chosen = !m_hidden.contains(id);
        m_people->setColumnHidden(c, c >= kMatrixFirstPermission || !offered || !chosen);
        m_cells->setColumnHidden(c, c < kMatrixFirstPermission || !chosen);
        const double width =
            m_widths.value(id, c == models ? 74 : m_model->headerData(c, Qt::Horizontal, ColumnWidthRole).toInt());
        (c < kMatrixFirstPermission ? m_people : m_cells)->setColumnWidth(c, px(width));
    }
    for (const auto& group : m_columns->groups)
        for (size_t p = group.first; p < group.first + group.count; ++p)
            if (!m_groups.isEmpty() && !m_groups.contains(group.id))
                m_cells->setColumnHidden(kMatrixFirstPermission + int(p), true);
    m_header->setStretchLastSection(true);
    m_layingOut = false;
    layOutColumns();
    for (auto* view : {m_people, m_cells})
        view->viewport()->update();
}

void MatrixView::resized(int section, int, int to)
{
    if (m_layingOut)
        return;
    const bool stretched = section == m_model->columnCount() - 1;
    if (to > 0 && !stretched)
        m_widths[columnId(*m_model, section)] = at100Percent(to);
    layOutColumns();
}

void MatrixView::layOutColumns()
{
    if (m_model)
        m_people->setFixedWidth(m_peopleHeader->length());
}

} // namespace bw
