// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/profiles/profile.h"
#include <QAbstractTableModel>

namespace bw {

class ConnectionBook;

// Saved and recent connections as rows, newest first.
class ConnectionModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Product, Address, Environment, LastOpened, ColumnCount };
    ConnectionModel(const ConnectionBook&, QObject* parent);
    int rowCount(const QModelIndex& = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return ColumnCount; }
    QVariant data(const QModelIndex&, int role) const override;
    QVariant headerData(int section, Qt::Orientation, int role) const override;
    const Profile& at(int row) const;

private:
    QString text(const Profile&, int column) const;
    const ConnectionBook& m_book;
};

} // namespace bw
