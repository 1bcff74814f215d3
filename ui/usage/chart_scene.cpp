// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_scene.h"
#include "core/base/display.h"
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QPainter>
#include <QStackedBarSeries>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

namespace bw {

// The running bucket: a series' brush is one for all its columns, so the lines are drawn over the column. Lines and no
// pattern brush: vector formats have none.
class ChartScene::Hatching final : public QGraphicsItem {
public:
    explicit Hatching(QGraphicsItem* parent)
        : QGraphicsItem(parent)
    {
        setZValue(50);
    }
    void set(const QRectF& rect, const QColor& color)
    {
        prepareGeometryChange();
        m_rect = rect;
        m_color = color;
    }
    QRectF boundingRect() const override { return m_rect; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        painter->save();
        painter->setClipRect(m_rect, Qt::IntersectClip);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_color, 1.6));
        for (double y = m_rect.top(); y < m_rect.bottom() + m_rect.width(); y += 4.5)
            painter->drawLine(QPointF(m_rect.left(), y), QPointF(m_rect.right(), y - m_rect.width()));
        painter->restore();
    }

private:
    QRectF m_rect;
    QColor m_color;
};

qint64 roundStep(qint64 highest)
{
    const double rough = double(std::max<qint64>(1, highest)) / 4;
    const double power = std::pow(10, std::floor(std::log10(std::max(1.0, rough))));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= rough && std::floor(factor * power) == factor * power)
            return qint64(factor * power);
    return qint64(10 * power);
}

ChartScene::ChartScene(const QPalette& palette, QObject* parent)
    : QGraphicsScene(parent)
    , m_palette(palette)
{
}

ChartScene::~ChartScene() = default;

void ChartScene::setData(const ChartData& data, const QSet<QString>& hidden)
{
    m_data = data;
    m_hidden = hidden;
    m_marked.reset();
    build();
}

void ChartScene::setColors(const QPalette& palette)
{
    m_palette = palette;
    build();
}

void ChartScene::setSize(QSizeF size)
{
    m_size = size;
    setSceneRect(QRectF({}, size));
    if (m_chart)
        m_chart->resize(size);
}

void ChartScene::setMarked(std::optional<size_t> bucket)
{
    m_marked = bucket;
    placeOverlays();
}

qint64 ChartScene::highest() const
{
    qint64 top = 0;
    for (size_t b = 0; b < m_data.starts.size(); ++b) {
        qint64 sum = 0;
        for (const auto& s : m_data.series)
            if (!m_hidden.contains(s.id))
                sum += s.values[b];
        top = std::max(top, sum);
    }
    return top;
}

// Made anew each time: at most 120 columns of seven parts, a few milliseconds.
void ChartScene::build()
{
    if (m_chart) {
        removeItem(m_chart);
        delete m_chart;
    }
    m_chart = new QChart;
    m_chart->legend()->hide();
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setMargins({0, px(8), px(4), 0}); // the topmost label is centred on its line
    m_chart->setBackgroundVisible(false);
    m_chart->setPlotAreaBackgroundVisible(false);
    m_band = new QGraphicsRectItem(m_chart);
    m_band->setZValue(-1);
    m_band->setPen(Qt::NoPen);
    m_hatching = new Hatching(m_chart);
    addColumns();
    addTimeAxis();
    addTokenAxis();
    addItem(m_chart);
    connect(m_chart, &QChart::plotAreaChanged, this, &ChartScene::placeOverlays);
    m_chart->resize(m_size);
    setSceneRect(QRectF({}, m_size));
    placeOverlays();
}

void ChartScene::addColumns()
{
    auto* stack = new QStackedBarSeries;
    const Tokens& t = tokens(m_palette);
    for (const auto& s : m_data.series) {
        if (m_hidden.contains(s.id))
            continue;
        auto* set = new QBarSet(QString{});
        QList<qreal> values;
        values.reserve(qsizetype(s.values.size()));
        for (const qint64 v : s.values)
            values << double(std::max<qint64>(0, v));
        set->append(values);
        set->setBrush(t.series[size_t(s.color)]);
        // The gap between parts; with narrow columns it would eat them.
        set->setPen(m_data.starts.size() > 150 ? QPen(Qt::NoPen) : QPen(m_palette.color(QPalette::Base), 1));
        stack->append(set);
    }
    stack->setBarWidth(0.78);
    m_chart->addSeries(stack);
}

// Not QBarCategoryAxis: with 30 days it shows "…" under every column, and it drops repeated texts.
void ChartScene::addTimeAxis()
{
    const Tokens& t = tokens(m_palette);
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(-0.6);
    const size_t count = m_data.starts.size();
    QFont small = font();
    small.setPixelSize(px(11));
    const QFontMetricsF metrics(small);
    double widest = 1;
    QStringList labels;
    for (const qint64 start : m_data.starts) {
        labels << bucketLabel(start, m_data.query.zone, m_data.query.bucket);
        widest = std::max(widest, metrics.horizontalAdvance(labels.last()));
    }
    const double slot = std::max(1.0, (m_size.width() - px(56)) / double(std::max<size_t>(1, count)));
    size_t every = std::max<size_t>(1, size_t(std::ceil((widest + px(14)) / slot)));
    if (m_data.query.bucket == usage::Bucket::Hour)
        for (const size_t round : {1, 2, 3, 4, 6, 12, 24})
            if (round >= every) {
                every = round;
                break;
            }
    for (size_t i = 0; i < count; i += every) {
        // A text that is there already would be dropped: the same hour of another day.
        QString label = labels[qsizetype(i)];
        while (axis->categoriesLabels().contains(label))
            label += QChar(0x200B);
        axis->append(label, double(i));
    }
    axis->setRange(-0.5, double(std::max<size_t>(1, count)) - 0.5);
    axis->setGridLineVisible(false);
    axis->setLinePen(QPen(t.border2, 1));
    axis->setLabelsColor(t.text3);
    axis->setLabelsFont(small);
    m_chart->addAxis(axis, Qt::AlignBottom);
    for (auto* s : m_chart->series())
        s->attachAxis(axis);
}

void ChartScene::addTokenAxis()
{
    const Tokens& t = tokens(m_palette);
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    const qint64 top = std::max<qint64>(1, highest()), step = roundStep(top);
    const qint64 end = (top + step - 1) / step * step;
    axis->setStartValue(-double(step));
    for (qint64 v = 0; v <= end; v += step)
        axis->append(shortNumber(v), double(v));
    axis->setRange(0, double(end));
    axis->setGridLinePen(QPen(t.grid, 1));
    axis->setLineVisible(false);
    axis->setLabelsColor(t.text3);
    QFont small = font();
    small.setPixelSize(px(11));
    axis->setLabelsFont(small);
    m_chart->addAxis(axis, Qt::AlignLeft);
    for (auto* s : m_chart->series())
        s->attachAxis(axis);
}

QRectF ChartScene::plotArea() const { return m_chart ? m_chart->plotArea() : QRectF{}; }

QRectF ChartScene::columnRect(size_t bucket) const
{
    const QRectF plot = plotArea();
    if (plot.isEmpty() || bucket >= m_data.starts.size())
        return {};
    const double slot = plot.width() / double(m_data.starts.size());
    return {plot.left() + double(bucket) * slot, plot.top(), slot, plot.height()};
}

std::optional<size_t> ChartScene::bucketAt(QPointF at) const
{
    const QRectF plot = plotArea();
    if (m_data.starts.empty() || !plot.contains(at))
        return {};
    const double slot = plot.width() / double(m_data.starts.size());
    return std::min(m_data.starts.size() - 1, size_t((at.x() - plot.left()) / slot));
}

// Until the first layout the plot has no area: the chart says when it has one.
void ChartScene::placeOverlays()
{
    if (!m_chart)
        return;
    m_band->setVisible(m_marked.has_value());
    if (m_marked) {
        m_band->setBrush(tokens(m_palette).accentTint);
        m_band->setRect(columnRect(*m_marked));
    }
    const QRectF slot = m_data.running ? columnRect(*m_data.running) : QRectF{};
    m_hatching->setVisible(!slot.isEmpty());
    if (!slot.isEmpty()) {
        QColor over = m_palette.color(QPalette::Base);
        over.setAlphaF(0.65F);
        const double margin = slot.width() * 0.11;
        qint64 sum = 0;
        for (const auto& s : m_data.series)
            if (!m_hidden.contains(s.id))
                sum += s.values[*m_data.running];
        const qint64 top = std::max<qint64>(1, highest()), step = roundStep(top);
        const double height = slot.height() * double(sum) / double((top + step - 1) / step * step);
        m_hatching->set(QRectF(slot.left() + margin, slot.bottom() - height, slot.width() - 2 * margin, height), over);
    }
}

} // namespace bw
