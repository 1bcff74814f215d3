// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/usage/chart_scene.h"
#include <QFrame>

class QLabel;

namespace bw {

class ChartLegend;
class ChartTip;
class ChartView;

// The card with the stacked columns: title, chart, legend at the right, tip. Arrow keys go from column to column.
class UsageChart final : public QFrame {
    Q_OBJECT
public:
    explicit UsageChart(QWidget* parent = nullptr);
    void setData(const ChartData&); // what is hidden stays hidden
    void setRemark(const QString&); // beside the title: "today is still running"
    const ChartData& data() const { return m_data; }
    const QSet<QString>& hiddenSeries() const { return m_hidden; }

signals:
    void bucketActivated(qint64 from, qint64 to); // a column was clicked, or Enter pressed on it

protected:
    void changeEvent(QEvent*) override;

private:
    void setHiddenSeries(const QSet<QString>&);
    void mark(std::optional<size_t> bucket, bool byPointer);
    void activate(size_t bucket);
    QString describe(size_t bucket) const;

    ChartData m_data;
    QSet<QString> m_hidden;
    ChartScene* m_scene;
    ChartView* m_view;
    ChartLegend* m_legend;
    ChartTip* m_tip;
    QLabel *m_title, *m_remark;
};

} // namespace bw
