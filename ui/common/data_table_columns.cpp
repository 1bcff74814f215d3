// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_painter.h"
#include "ui/common/data_table.h"
#include "ui/common/icon.h"
#include <QContextMenuEvent>
#include <QMenu>
#include <QSettings>

// Columns and menus of a table.
namespace bw {

namespace {

bool filterOnly(const QAbstractItemModel& model, int column)
{
    return model.headerData(column, Qt::Horizontal, ColumnFilterOnlyRole).toBool();
}

// A title in a menu is text: an ampersand in it underlines nothing.
QString menuText(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace

std::vector<int> DataTable::shownColumns() const
{
    std::vector<int> out;
    for (const int column : choosableColumns())
        if (!isColumnHidden(column))
            out.push_back(column);
    return out;
}

std::vector<int> DataTable::choosableColumns() const
{
    std::vector<int> out;
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int column = m_header->logicalIndex(visual); !filterOnly(*model(), column))
            out.push_back(column);
    return out;
}

void DataTable::showColumn(int column, bool shown)
{
    if (!shown && shownColumns().size() < 2)
        return;
    setColumnHidden(column, !shown);
    emit columnsChanged();
}

void DataTable::resetColumns()
{
    for (int column = 0; column < m_header->count(); ++column) {
        m_header->moveSection(m_header->visualIndex(column), column);
        const int width = model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt();
        m_header->resizeSection(column, std::max(px(width > 0 ? width : 120), m_header->minimumSectionSize()));
        setColumnHidden(column,
            filterOnly(*model(), column) || model()->headerData(column, Qt::Horizontal, ColumnHiddenRole).toBool());
    }
    emit columnsChanged();
}

void DataTable::fitColumn(int column)
{
    int width = m_header->titleWidth(column);
    const int first = std::max(0, rowAt(0)), last = rowAt(viewport()->height() - 1);
    for (int row = first; row <= (last < 0 ? model()->rowCount() - 1 : last); ++row)
        width = std::max(width, cellWidth(model()->index(row, column).data(FaceRole).value<Face>()));
    m_header->resizeSection(column, std::min(width, px(600)));
}

// "name:180:1" or "name:160.71:1": id, width at 100 %, shown; from left to right.
void DataTable::saveLayout(QSettings& settings, const QString& key) const
{
    QStringList columns, sort;
    for (const int column : choosableColumns()) {
        const bool hidden = isColumnHidden(column);
        // A hidden section has no width of its own to ask for.
        const int width = hidden ? 0 : m_header->sectionSize(column);
        columns << QStringLiteral("%1:%2:%3").arg(columnId(*model(), column)).arg(at100Percent(width)).arg(!hidden);
    }
    for (const auto& k : m_header->sort())
        sort << (k.descending ? u"-"_qs : QString()) + k.column;
    settings.setValue(key + u"/columns"_qs, columns);
    settings.setValue(key + u"/sort"_qs, sort);
}

void DataTable::restoreLayout(QSettings& settings, const QString& key)
{
    int place = 0;
    for (const auto& entry : settings.value(key + u"/columns"_qs).toStringList()) {
        const auto parts = entry.split(u':');
        for (int column = 0; column < m_header->count() && parts.size() == 3; ++column) {
            if (columnId(*model(), column) != parts[0] || filterOnly(*model(), column))
                continue;
            m_header->moveSection(m_header->visualIndex(column), place++);
            if (const double width = parts[1].toDouble(); width > 0 && width < 10'000)
                m_header->resizeSection(column, px(width));
            setColumnHidden(column, parts[2] != u"1");
            break;
        }
    }
    std::vector<SortKey> sort;
    for (const auto& entry : settings.value(key + u"/sort"_qs).toStringList())
        sort.push_back({entry.startsWith(u'-') ? entry.sliced(1) : entry, entry.startsWith(u'-')});
    if (!sort.empty())
        setSort(std::move(sort));
    emit columnsChanged();
}

void DataTable::addColumnChoices(QMenu* menu)
{
    for (const int column : choosableColumns()) {
        auto* action = menu->addAction(menuText(model()->headerData(column, Qt::Horizontal).toString()));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        connect(action, &QAction::triggered, this, [this, column](bool on) { showColumn(column, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &DataTable::resetColumns);
}

QMenu* DataTable::headerMenu(int section)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (section >= 0) {
        const QString id = columnId(*model(), section);
        connect(menu->addAction(tr("Sort ascending")), &QAction::triggered, this, [this, id] {
            setSort({{id, false}});
        });
        connect(menu->addAction(tr("Sort descending")), &QAction::triggered, this, [this, id] {
            setSort({{id, true}});
        });
        if (!m_header->sort().empty())
            connect(menu->addAction(tr("Add to the sort")), &QAction::triggered, this,
                [this, section] { m_header->sortBy(section, true); });
        menu->addSeparator();
        connect(
            menu->addAction(tr("Fit to content")), &QAction::triggered, this, [this, section] { fitColumn(section); });
        connect(menu->addAction(tr("Hide column")), &QAction::triggered, this,
            [this, section] { showColumn(section, false); });
        menu->addSeparator();
    }
    addColumnChoices(menu);
    return menu;
}

QMenu* DataTable::rowMenu(const QModelIndex& index)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto subject = index.data(SubjectRole).value<Subject>();
    if (!subject.id.isEmpty()) {
        auto* open = menu->addAction(icon("link"), menuText(tr("Open %1").arg(index.data().toString().left(60))));
        connect(open, &QAction::triggered, this, [this, subject] { emit linkActivated(subject); });
        menu->addSeparator();
    }
    auto* cell = menu->addAction(icon("copy"), tr("Copy cell"));
    if (selectedRows().size() < 2)
        cell->setShortcut(QKeySequence::Copy);
    connect(cell, &QAction::triggered, this, &DataTable::copyCell);
    const int rows = std::max(1, int(selectedRows().size()));
    connect(menu->addAction(rows == 1 ? tr("Copy row as text") : tr("Copy %1 rows as text").arg(rows)),
        &QAction::triggered, this, &DataTable::copyRowsText);
    auto* tsv = menu->addAction(
        rows == 1 ? tr("Copy row as TSV with titles") : tr("Copy %1 rows as TSV with titles").arg(rows));
    tsv->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(tsv, &QAction::triggered, this, [this] { copyRowsTsv(true); });
    menu->addSeparator();
    const int column = index.column();
    const auto title = model()->headerData(column, Qt::Horizontal).toString();
    connect(menu->addAction(menuText(tr("Sort by %1").arg(title))), &QAction::triggered, this,
        [this, column] { m_header->sortBy(column, false); });
    if (!m_header->sort().empty())
        connect(menu->addAction(menuText(tr("Add %1 to the sort").arg(title))), &QAction::triggered, this,
            [this, column] { m_header->sortBy(column, true); });
    emit menuAboutToShow(menu, index);
    return menu;
}

void DataTable::contextMenuEvent(QContextMenuEvent* e)
{
    const bool keyboard = e->reason() == QContextMenuEvent::Keyboard;
    const auto index = keyboard ? currentIndex() : indexAt(e->pos());
    if (!index.isValid())
        return;
    if (!keyboard && !selectionModel()->isRowSelected(index.row()))
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    rowMenu(index)->popup(keyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : e->globalPos());
}

} // namespace bw
