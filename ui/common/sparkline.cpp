// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/sparkline.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace bw {

Sparkline::Sparkline(Form form, QWidget* parent)
    : QWidget(parent)
    , m_form(form)
{
    setSizePolicy(form == Form::Columns ? QSizePolicy::Expanding : QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Sparkline::setValues(std::vector<qint64> values, const QString& inWords)
{
    m_values = std::move(values);
    setAccessibleDescription(inWords);
    setToolTip(inWords.toHtmlEscaped());
    update();
}

QSize Sparkline::sizeHint() const { return m_form == Form::Columns ? QSize(px(240), px(36)) : QSize(px(72), px(26)); }

QSize Sparkline::minimumSizeHint() const { return {px(48), sizeHint().height()}; }

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_values.empty())
        return;
    const qint64 highest = std::max<qint64>(1, *std::max_element(m_values.begin(), m_values.end()));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing, m_form == Form::Line);
    if (m_form == Form::Columns)
        paintColumns(painter, highest);
    else
        paintLine(painter, highest);
}

// Whole pixels for every edge: at 3 px a column a blurred edge is a third of it.
void Sparkline::paintColumns(QPainter& painter, qint64 highest) const
{
    const Tokens& t = tokens(palette());
    const QColor bar = palette().color(QPalette::Highlight);
    const double slot = double(width()) / double(m_values.size());
    const int gap = slot >= 4 ? 2 : slot >= 2 ? 1 : 0;
    const int floor = height() - 1;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const int left = int(double(i) * slot), right = std::max(left + 1, int(double(i + 1) * slot) - gap);
        const qint64 value = std::max<qint64>(0, m_values[i]);
        // Something is never drawn as nothing.
        const int tall = value == 0 ? 0 : std::max(1, int(double(value) / double(highest) * floor));
        painter.fillRect(left, floor - tall, right - left, tall, bar);
        painter.fillRect(left, floor, right - left, 1, value == 0 ? t.border2 : bar);
    }
}

void Sparkline::paintLine(QPainter& painter, qint64 highest) const
{
    const QRectF area = QRectF(rect()).adjusted(1, 2, -1, -2);
    const double step = m_values.size() > 1 ? area.width() / double(m_values.size() - 1) : 0;
    QPainterPath path;
    for (size_t i = 0; i < m_values.size(); ++i) {
        const QPointF at(area.left() + double(i) * step,
            area.bottom() - double(std::max<qint64>(0, m_values[i])) / double(highest) * area.height());
        i == 0 ? path.moveTo(at) : path.lineTo(at);
    }
    painter.setPen(QPen(tokens(palette()).text3, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace bw
