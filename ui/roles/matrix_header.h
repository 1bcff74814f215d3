// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/tables/filter.h"
#include "core/tables/matrix.h"
#include <QHeaderView>

namespace bw {

// The head of the matrix: names turned by 90°, the groups above them, and below them two rows that stay: what a new
// user has, and administrators. Those rows are the header's, not the table's: they don't scroll, sort or count.
class MatrixHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit MatrixHeader(QWidget* parent = nullptr);
    void setContent(std::shared_ptr<const PermissionColumns>, int administrators);
    void setSort(std::vector<SortKey>);
    void sortBy(int section, bool added); // as a click does, as Shift+click does
    bool startsGroup(int section) const; // the first shown column of a group of permissions
    bool inOrder() const; // each group's columns stand together, the groups in their order
    QSize sizeHint() const override;

signals:
    void sortChanged(const std::vector<bw::SortKey>&);

protected:
    void paintEvent(QPaintEvent*) override;
    void paintSection(QPainter*, const QRect&, int section) const override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    bool viewportEvent(QEvent*) override;

private:
    int permissionAt(int section) const; // -1 = another column
    int groupAt(int section) const; // -1 = a column that stays, then the groups, then the models
    void keepGroups(int oldVisual, int newVisual);
    void paintName(QPainter&, const QRect&, int section) const;
    void paintPinned(QPainter&, const QRect&, int section) const;
    void paintGroups(QPainter&) const;
    void paintAdministrators(QPainter&) const;
    QString pinnedText(int row, int section) const;
    QString tipAt(const QPoint&) const;
    int pinnedTop() const;
    int currentSection() const;

    std::shared_ptr<const PermissionColumns> m_columns;
    int m_administrators = 0;
    std::vector<SortKey> m_sort;
    int m_pressed = -1;
    QPoint m_pressedAt;
};

} // namespace bw
