// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

namespace bw {

class ConnectionBook;
class ConnectionModel;

// The connections on the welcome page: one row each, with the environment's colour at its left.
class ConnectionTable final : public QTableView {
    Q_OBJECT
public:
    explicit ConnectionTable(const ConnectionBook&, QWidget* parent = nullptr);
    QString chosen() const; // id of the current row; empty = none

signals:
    void openWanted(const QString& id);
    void editWanted(const QString& id);
    void removeWanted(const QString& id);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;
    void resizeEvent(QResizeEvent*) override;
    void currentChanged(const QModelIndex&, const QModelIndex&) override;
    void focusInEvent(QFocusEvent*) override;

private:
    ConnectionModel* m_model;
};

} // namespace bw
