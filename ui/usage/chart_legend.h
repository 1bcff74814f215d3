// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/usage/chart_data.h"
#include <QAbstractButton>
#include <QSet>

class QLabel;
class QVBoxLayout;

namespace bw {

// One line of the legend: a switch with colour, name, tokens and share.
class LegendRow final : public QAbstractButton {
    Q_OBJECT
public:
    LegendRow(const ChartSeries&, qint64 total, QWidget* parent);
    const QString& id() const { return m_id; }
    QSize sizeHint() const override;

signals:
    void alone(); // double click, Enter

protected:
    void paintEvent(QPaintEvent*) override;
    void mouseDoubleClickEvent(QMouseEvent*) override;
    void keyPressEvent(QKeyEvent*) override;
    void enterEvent(QEnterEvent*) override;
    void leaveEvent(QEvent*) override;

private:
    QString m_id, m_tokens, m_share;
    int m_color;
};

// Top to bottom as stacked.
class ChartLegend final : public QWidget {
    Q_OBJECT
public:
    explicit ChartLegend(QWidget* parent = nullptr);
    void setData(const ChartData&, const QSet<QString>& hidden);

signals:
    void hiddenChanged(const QSet<QString>&);

private:
    void toggle(const QString& id, bool shown);
    void showAlone(const QString& id);
    QVBoxLayout* m_rowsLayout;
    QLabel* m_hint;
    std::vector<LegendRow*> m_rows;
    QSet<QString> m_hidden;
};

} // namespace bw
