// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>

class QListWidget;
class QPushButton;

namespace bw {

class DataTable;

// The popup of the columns button: which columns, and in what order.
class ColumnChooser final : public QMenu {
    Q_OBJECT
public:
    ColumnChooser(DataTable&, QWidget* parent);

protected:
    bool eventFilter(QObject*, QEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    // A menu keeps Tab for its entries; here it goes from control to control.
    bool focusNextPrevChild(bool next) override { return QWidget::focusNextPrevChild(next); }
    void showEvent(QShowEvent*) override;

private:
    void fill();
    void toggle(int row);
    void move(int by);
    DataTable& m_table;
    QListWidget* m_list;
    QPushButton *m_up, *m_down;
};

} // namespace bw
