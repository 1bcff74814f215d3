// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/filter.h"
#include <QHeaderView>

namespace bw {

// The header of a table: titles, the sort's arrows and, with several columns, their order. A click sorts, Shift+click
// adds a column to the sort.
class TableHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit TableHeader(QWidget* parent = nullptr);

    void setSort(std::vector<SortKey>);
    const std::vector<SortKey>& sort() const { return m_sort; }
    // As a click on that column does; added: as Shift+click does.
    void sortBy(int section, bool added);
    // The least width that shows the title whole.
    int titleWidth(int section) const;

signals:
    void sortChanged(const std::vector<bw::SortKey>&);
    void menuWanted(int section, const QPoint& global);

protected:
    void paintSection(QPainter*, const QRect&, int section) const override;
    QSize sizeHint() const override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;

private:
    QString columnId(int section) const;
    std::vector<SortKey> m_sort;
    int m_pressed = -1, m_pressedX = 0;
};

} // namespace bw
