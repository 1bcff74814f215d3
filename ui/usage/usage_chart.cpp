// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/usage_chart.h"
#include "core/base/display.h"
#include "ui/usage/chart_legend.h"
#include "ui/usage/chart_view.h"
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace bw {

UsageChart::UsageChart(QWidget* parent)
    : QFrame(parent)
    , m_scene(new ChartScene(palette(), this))
    , m_view(new ChartView(*m_scene, this))
    , m_legend(new ChartLegend(this))
    , m_tip(new ChartTip(this))
    , m_title(new QLabel(this))
    , m_remark(new QLabel(this))
{
    setProperty("role", QStringLiteral("card"));
    m_title->setProperty("role", QStringLiteral("section"));
    m_remark->setProperty("role", QStringLiteral("hint"));
    for (auto* label : {m_title, m_remark})
        label->setTextFormat(Qt::PlainText);
    auto* head = new QHBoxLayout;
    head->setSpacing(px(10));
    head->addWidget(m_title);
    head->addWidget(m_remark);
    head->addStretch();
    auto* body = new QHBoxLayout;
    body->setSpacing(px(16));
    body->addWidget(m_view, 1);
    body->addWidget(m_legend);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(px(12), px(12), px(12), px(10));
    all->setSpacing(px(12));
    all->addLayout(head);
    all->addLayout(body, 1);
    connect(m_legend, &ChartLegend::hiddenChanged, this, &UsageChart::setHiddenSeries);
    connect(m_view, &ChartView::marked, this, &UsageChart::mark);
    connect(m_view, &ChartView::activated, this, &UsageChart::activate);
}

void UsageChart::setData(const ChartData& chart)
{
    m_data = chart;
    QSet<QString> still;
    for (const auto& s : chart.series)
        if (m_hidden.contains(s.id))
            still.insert(s.id);
    m_hidden = still;
    m_tip->hide();
    m_title->setText(chartTitle(chart));
    m_view->setAccessibleName(m_title->text());
    m_view->setAccessibleDescription(
        tr("%1 tokens in %2. Left and right arrow keys go from column to column, Enter shows one alone.")
            .arg(exactNumber(chart.total), periodText({chart.query.from, chart.query.to}, chart.query.zone)));
    m_view->setColumns(chart.starts.size());
    m_scene->setData(m_data, m_hidden);
    m_legend->setData(m_data, m_hidden);
}

void UsageChart::setRemark(const QString& text) { m_remark->setText(text); }

void UsageChart::setHiddenSeries(const QSet<QString>& hidden)
{
    m_hidden = hidden;
    m_tip->hide();
    m_scene->setData(m_data, m_hidden);
}

QString UsageChart::describe(size_t bucket) const
{
    QStringList parts;
    qint64 sum = 0;
    for (auto s = m_data.series.rbegin(); s != m_data.series.rend(); ++s)
        if (!m_hidden.contains(s->id)) {
            sum += s->values[bucket];
            if (s->values[bucket] != 0)
                parts << QStringLiteral("%1 %2").arg(s->label, exactNumber(s->values[bucket]));
        }
    parts.prepend(
        tr("%1: %2 tokens")
            .arg(bucketWords(m_data.starts[bucket], m_data.query.zone, m_data.query.bucket), exactNumber(sum)));
    return parts.join(QStringLiteral(", "));
}

void UsageChart::mark(std::optional<size_t> bucket, bool byPointer)
{
    m_scene->setMarked(bucket);
    if (!bucket || *bucket >= m_data.starts.size()) {
        m_tip->hide();
        return;
    }
    m_tip->setContent(m_data, m_hidden, *bucket);
    const QRect column = m_view->mapFromScene(m_scene->columnRect(*bucket)).boundingRect();
    m_tip->placeBeside(QRect(m_view->mapTo(this, column.topLeft()), column.size()), m_view->geometry());
    m_tip->show();
    m_tip->raise();
    if (!byPointer) {
        m_view->setAccessibleDescription(describe(*bucket));
        QAccessibleEvent event(m_view, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void UsageChart::activate(size_t bucket)
{
    if (bucket >= m_data.starts.size())
        return;
    const bool last = bucket + 1 == m_data.starts.size();
    emit bucketActivated(m_data.starts[bucket], last ? m_data.query.to->seconds() : m_data.starts[bucket + 1]);
}

void UsageChart::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_scene->setFont(font());
        m_scene->setColors(palette());
    }
}

} // namespace bw
