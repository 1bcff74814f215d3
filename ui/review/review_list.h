// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include "ui/review/review.h"
#include <QListView>

namespace bw {

// The changes of a review, each with a box that puts it in or leaves it out, and what there is to say of it.
class ReviewList final : public QListView {
    Q_OBJECT
public:
    explicit ReviewList(Review&, QWidget* parent = nullptr);
    int current() const { return currentIndex().row(); }
    void showRow(int row);

signals:
    void currentRowChanged(int row);

protected:
    void keyPressEvent(QKeyEvent*) override;
    void mousePressEvent(QMouseEvent*) override;
    void currentChanged(const QModelIndex&, const QModelIndex&) override;

private:
    class Model;
    class Delegate;
    Review& m_review;
};

// What the list says below a change: why it is out, what it warns of or takes with it, what came of it.
struct RowNote {
    QString words;
    std::optional<Tone> tone = {};
    const char* icon = nullptr; // at the right of the row
};
RowNote noteOf(const Review&, int row);
QString nameOf(const Change&);

} // namespace bw
