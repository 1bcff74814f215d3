// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMenu>
#include <functional>
#include <vector>

class QListWidget;
class QPushButton;

namespace bw {

class DataTable;

// The popup of the columns button: which columns, and in what order.
class ColumnChooser final : public QMenu {
    Q_OBJECT
public:
    struct Column {
        int section;
        QString title;
        bool shown;
    };
    struct Columns {
        std::function<std::vector<Column>()> list; // from left to right
        std::function<void(int section, bool shown)> show;
        std::function<void(int section, int before)> move; // to that section's place; empty: the order is fixed
        std::function<void()> reset;
    };
    ColumnChooser(Columns, QWidget* parent);
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
    Columns m_columns;
    QListWidget* m_list;
    QPushButton *m_up, *m_down;
};

} // namespace bw
