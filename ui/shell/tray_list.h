// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/draft.h"
#include <QAbstractListModel>
#include <QListView>

namespace bw {

// The staged changes, one a row, each with a button that discards it; Del does the same for those that are selected.
class TrayList final : public QListView {
    Q_OBJECT
public:
    explicit TrayList(Draft&, QWidget* parent = nullptr);
    QSize sizeHint() const override; // up to eight rows
    QSize minimumSizeHint() const override; // up to two
    int heightOfAll() const;

protected:
    void keyPressEvent(QKeyEvent*) override;
    void mouseReleaseEvent(QMouseEvent*) override;
    void mouseMoveEvent(QMouseEvent*) override;
    void leaveEvent(QEvent*) override;
    void contextMenuEvent(QContextMenuEvent*) override;

private:
    class Model;
    class Delegate;
    QRect crossRect(const QModelIndex&) const;
    void discardSelected();
    Draft& m_draft;
    int m_hover = -1;
};

// "Farida Noumbissi: quota, all models: 12 M → 20 M tokens"
QString changeName(const Change&);

} // namespace bw
