// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace bw {

// A figure that is also a filter: words, the number, a remark; chosen = accent edge, tint and a check.
class CountTile final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CountTile(const QString& words, bool warns, QWidget* parent = nullptr);
    void setFigure(int count, const QString& remark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent*) override;

private:
    bool m_warns;
    QString m_figure, m_remark;
    int m_count = 0;
};

} // namespace bw
