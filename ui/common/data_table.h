// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/face.h"
#include "ui/common/table_header.h"
#include <QTableView>

class QMenu;
class QSettings;

namespace bw {

class RecordModel;

// The one table of the window, over any model that answers FaceRole and the column roles: lines, hover, selected and
// current rows, a header to sort, choose, move and resize, copying, links, tooltips, and the keyboard for all of it.
class DataTable final : public QTableView {
    Q_OBJECT
public:
    explicit DataTable(const QString& accessibleName, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel*) override;
    TableHeader& header() const { return *m_header; }
    void setSort(std::vector<SortKey>); // shows it and emits sortChanged

    std::vector<int> selectedRows() const; // ascending
    std::vector<int> shownColumns() const; // logical, from left to right
    std::vector<int> choosableColumns() const; // the same with the hidden ones
    void selectRow(int row); // makes it current, selected and visible
    void showColumn(int column, bool shown);
    void resetColumns();

    // By column ids, so that a layout outlives columns that come and go.
    void saveLayout(QSettings&, const QString& key) const;
    void restoreLayout(QSettings&, const QString& key);

    void copyCell();
    void copyRowsText();
    void copyRowsTsv(bool titles);

signals:
    void sortChanged(const std::vector<bw::SortKey>&);
    void opened(int row); // Enter or a double click
    void linkActivated(const bw::Subject&);
    void typed(const QString& text); // letters that belong into a search
    void escaped();
    void rowsSelected(); // selection or current row changed
    void columnsChanged();
    void menuAboutToShow(QMenu*, const QModelIndex&); // a page adds its own entries

protected:
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void focusInEvent(QFocusEvent*) override;
    void paintEvent(QPaintEvent*) override;
    void leaveEvent(QEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    bool viewportEvent(QEvent*) override;
    void selectionChanged(const QItemSelection&, const QItemSelection&) override;
    void currentChanged(const QModelIndex&, const QModelIndex&) override;

private:
    class Delegate;
    QModelIndex linkAt(const QPoint&) const;
    bool follow(const QModelIndex&);
    bool moveTo(const QKeyEvent&);
    void showTip(const QPoint& at, const QPoint& global);
    void hoverAt(const QPoint&);
    QMenu* rowMenu(const QModelIndex&);
    QMenu* headerMenu(int section);
    void addColumnChoices(QMenu*);
    QString tipOf(const QModelIndex&) const;
    void fitColumn(int column);
    TableHeader* m_header;
    int m_hoverRow = -1;
    bool m_byKeyboard = false; // then the current cell has a frame: Ctrl+C and Enter mean it
    QPersistentModelIndex m_pressedLink;
    QPersistentModelIndex m_hoverLink;
};

} // namespace bw
