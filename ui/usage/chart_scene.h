// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include "ui/usage/chart_data.h"
#include <QGraphicsScene>
#include <QSet>

class QChart; // Qt Charts is known to chart_scene.cpp alone

namespace bw {

// The stacked columns as a scene: shown in a view, or rendered into a picture without one.
class ChartScene final : public QGraphicsScene {
    Q_OBJECT
public:
    explicit ChartScene(const QPalette&, QObject* parent = nullptr);
    ~ChartScene() override;

    void setData(const ChartData&, const QSet<QString>& hidden);
    void setColors(const QPalette&);
    void setSize(QSizeF);
    void setMarked(std::optional<size_t> bucket); // the band behind a column: hover or keyboard
    QRectF plotArea() const;
    QRectF columnRect(size_t bucket) const; // the slot, over the whole height of the plot
    std::optional<size_t> bucketAt(QPointF) const;

private:
    class Hatching;
    void build();
    void addColumns();
    void addTimeAxis();
    void addTokenAxis();
    void placeOverlays();
    qint64 highest() const;

    QPalette m_palette;
    ChartData m_data;
    QSet<QString> m_hidden;
    QSizeF m_size{640, 240};
    std::optional<size_t> m_marked;
    QChart* m_chart = nullptr;
    QGraphicsRectItem* m_band = nullptr;
    Hatching* m_hatching = nullptr;
};

// Round steps that make three to six lines: 1, 2, 2.5 or 5 times a power of ten.
qint64 roundStep(qint64 highest);

} // namespace bw
