// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/backup.h"
#include <QAbstractTableModel>

namespace bw {

// The backups of one database, newest first.
class BackupModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Made, Why, Size, Users, Way, Checked, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(std::vector<Backup>);
    const Backup& at(int row) const { return m_all[size_t(row)]; }
    int rowOf(const QString& id) const; // -1: not there

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<Backup> m_all;
};

QString sizeWords(qint64 bytes); // "3.2 MiB"

} // namespace bw
