// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/review/review.h"
#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace bw {

// One change of a review: who it is about, what stands in its way, before and after, exactly what will be executed,
// and what is checked, archived and undone.
class ReviewDetail final : public QScrollArea {
    Q_OBJECT
public:
    explicit ReviewDetail(Review&, QWidget* parent = nullptr);
    void show(int row);

signals:
    void stateWanted(); // which ways to sign in work

private:
    void rebuild();
    QWidget* makeHead(const Review::Row&);
    void addNotices(QVBoxLayout&);
    QWidget* makeRefused(const Review::Row&, const Error&);
    QWidget* makeRisk(const Risk&, bool inRows);
    QWidget* makeConflict(const Review::Row&);
    QWidget* makeLines(const Review::Row&, const std::vector<Line>&);
    QWidget* makeEvidence(const Review::Row&, const Item*);
    QWidget* makeFacts(const Review::Row&, const Item*);
    Review& m_review;
    int m_row = -1, m_tab = 0;
};

} // namespace bw
