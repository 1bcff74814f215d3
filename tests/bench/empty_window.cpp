// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/first_rows.h"
#include "ui/shell/fonts.h"
#include <QApplication>
#include <QStandardItemModel>
#include <QTableView>

// The yardstick of start-up: a table of 50 rows in a window of the program's size, with its libraries and its font.
int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("fusion"));
    bw::chooseFont();
    QStandardItemModel model(50, 8);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column)
            model.setItem(row, column, new QStandardItem(QStringLiteral("Cell %1, %2").arg(row).arg(column)));
    }
    QTableView table;
    table.setModel(&model);
    table.resize(1440, 900);
    table.show();
    bw::quitAfterFirstRows();
    return QApplication::exec();
}
