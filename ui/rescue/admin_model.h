// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/sign_in.h"
#include "core/domain/snapshot.h"
#include <QAbstractTableModel>

namespace bw {

// The administrators of an instance, and whether each can sign in as far as the rule of the last administrator knows.
class AdminModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Email, SignsIn, Why, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void set(SnapshotPtr, const SignInWays&);
    QString idAt(int row) const;
    SignIn best() const { return m_best; } // of all of them

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex&, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        const User* user;
        AdminSignIn signIn;
    };
    SnapshotPtr m_snapshot;
    std::vector<Row> m_rows;
    SignIn m_best = SignIn::None;
};

} // namespace bw
