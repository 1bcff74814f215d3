// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "ui/common/table_page.h"
#include <QItemSelectionModel>
#include <algorithm>

// The detail pane of a table page: what it holds, stepping through the rows, when it shows.
namespace bw {

void TablePage::updatePaneHead(bool record)
{
    if (!record)
        return m_pane->setHead(tr("No selection"), false, false);
    const int row = m_table->currentIndex().row();
    const auto rows = m_table->selectedRows();
    const auto at = std::find(rows.begin(), rows.end(), row);
    const bool several = rows.size() > 1 && at != rows.end();
    const auto place = several ? at - rows.begin() : row;
    const auto count = several ? qint64(rows.size()) : qint64(m_model->order().size());
    m_pane->setHead(
        (several ? tr("%1 of %2 selected") : tr("%1 of %2")).arg(exactNumber(place + 1), exactNumber(count)), place > 0,
        place + 1 < count);
}

void TablePage::updatePane()
{
    m_paneTimer.stop();
    if (m_pane->isHidden())
        return;
    m_paneTimer.setInterval(0);
    const auto index = m_table->currentIndex();
    const auto record = index.isValid() ? m_model->record(index.row()) : std::nullopt;
    updatePaneHead(record.has_value());
    // A keystroke in the search moves rows; what is known of one record, or of all, stays as it is.
    const auto shown = std::pair{m_model->snapshot(), record};
    if (m_described == shown)
        return;
    m_described = shown;
    auto content = std::make_unique<PaneContent>();
    if (record)
        describe(*content, *record);
    else
        describeNone(*content);
    m_pane->setContent(content.release());
}

// Among several selected rows it steps through those, and they stay selected.
void TablePage::step(int by)
{
    const auto rows = m_table->selectedRows();
    const int current = m_table->currentIndex().row();
    const auto at = std::find(rows.begin(), rows.end(), current);
    if (rows.size() < 2 || at == rows.end()) {
        m_table->selectRow(current + by);
        return;
    }
    const auto to = at - rows.begin() + by;
    if (to < 0 || to >= qsizetype(rows.size()))
        return;
    const auto index = m_model->index(rows[size_t(to)], m_table->currentIndex().column());
    m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    m_table->scrollTo(index);
}

void TablePage::showDetail(bool shown)
{
    m_detailWanted = shown;
    m_pane->setVisible(shown);
    updatePane();
    emit statusChanged();
}

// A narrow window folds the pane, a wide one brings it back; asked for, it shows in either.
void TablePage::resizeEvent(QResizeEvent* e)
{
    Page::resizeEvent(e);
    const bool wide = window()->width() >= px(1240);
    if (wide != std::exchange(m_wasWide, wide))
        m_pane->setVisible(wide && m_detailWanted);
}

void TablePage::showEvent(QShowEvent* e)
{
    Page::showEvent(e);
    m_paneTimer.start();
}

} // namespace bw
