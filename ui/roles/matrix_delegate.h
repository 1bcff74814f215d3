// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>

namespace bw {

class MatrixView;

class MatrixDelegate final : public QStyledItemDelegate {
public:
    explicit MatrixDelegate(MatrixView&);
    void paint(QPainter*, const QStyleOptionViewItem&, const QModelIndex&) const override;

private:
    MatrixView& m_view;
};

} // namespace bw
