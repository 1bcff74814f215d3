// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_view.h"
#include "core/base/display.h"
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QPainter>

namespace bw {
namespace {

// Qt knows a graphics view as a scroll area; what is in it is the view's own business, so it is said by its
// description.
QAccessibleInterface* chartInterface(const QString&, QObject* object)
{
    auto* view = qobject_cast<ChartView*>(object);
    return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

} // namespace

ChartView::ChartView(ChartScene& scene, QWidget* parent)
    : QGraphicsView(&scene, parent)
    , m_scene(scene)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setFocusPolicy(Qt::NoFocus); // a click on it gives the focus to the view
    viewport()->setObjectName(QStringLiteral("qt_scrollarea_viewport")); // as any other scroll area's
    static const bool known = (QAccessible::installFactory(chartInterface), true);
    Q_UNUSED(known)
    setInteractive(false);
    setMinimumSize(px(240), px(140));
}

void ChartView::setColumns(size_t count)
{
    m_count = count;
    m_current.reset();
}

void ChartView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    m_scene.setSize(viewport()->size());
}

void ChartView::mouseMoveEvent(QMouseEvent* event)
{
    const auto column = m_scene.bucketAt(mapToScene(event->pos()));
    viewport()->setCursor(column ? Qt::PointingHandCursor : Qt::ArrowCursor);
    emit marked(column, true);
}

void ChartView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto column = m_scene.bucketAt(mapToScene(event->pos())))
        emit activated(*column);
}

void ChartView::wheelEvent(QWheelEvent* event) { event->ignore(); } // the page scrolls

void ChartView::leaveEvent(QEvent*) { emit marked(hasFocus() ? m_current : std::nullopt, false); }

void ChartView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    if (m_count > 0 && event->reason() != Qt::MouseFocusReason)
        go(m_current.value_or(m_count - 1));
    viewport()->update();
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    emit marked({}, false);
    viewport()->update();
}

void ChartView::go(size_t column)
{
    m_current = column;
    emit marked(column, false);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    const size_t last = m_count == 0 ? 0 : m_count - 1, now = m_current.value_or(last);
    if (m_count == 0)
        return QGraphicsView::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return go(now == 0 ? 0 : now - 1);
    case Qt::Key_Right:
        return go(std::min(last, now + 1));
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current)
            emit activated(*m_current);
        return;
    default:
        event->ignore(); // not the base class: it scrolls and takes Page Up and Page Down from the window
    }
}

void ChartView::paintEvent(QPaintEvent* event)
{
    QGraphicsView::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter p(viewport());
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(palette().color(QPalette::Highlight), 2));
    p.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

ChartTip::ChartTip(QWidget* parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void ChartTip::setContent(const ChartData& chart, const QSet<QString>& hidden, size_t bucket)
{
    m_lines.clear();
    qint64 sum = 0;
    for (auto s = chart.series.rbegin(); s != chart.series.rend(); ++s)
        if (!hidden.contains(s->id)) {
            m_lines.push_back({s->color, s->label, shortNumber(s->values[bucket])});
            sum += s->values[bucket];
        }
    m_title = bucketWords(chart.starts[bucket], chart.query.zone, chart.query.bucket);
    m_total = shortNumber(sum);
    m_hint = chart.query.bucket == usage::Bucket::Hour ? QString{}
        : chart.query.bucket == usage::Bucket::Day     ? tr("Click to see this day alone")
                                                       : tr("Click to see this period alone");
    resize(sizeHint());
    update();
}

QSize ChartTip::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int widest = QFontMetrics(bold).horizontalAdvance(m_title + m_total) + px(28);
    for (const Line& line : m_lines)
        widest = std::max(widest,
            px(18) + std::min(px(220), fontMetrics().horizontalAdvance(line.name))
                + fontMetrics().horizontalAdvance(line.amount) + px(28));
    widest = std::max(widest, fontMetrics().horizontalAdvance(m_hint));
    return {widest + px(24), px(20) + px(22) * int(m_lines.size() + (m_hint.isEmpty() ? 1 : 2))};
}

void ChartTip::placeBeside(const QRect& column, const QRect& within)
{
    int x = column.right() + px(8);
    if (x + width() > within.right())
        x = column.left() - px(8) - width();
    move(std::max(within.left(), x), std::max(within.top(), column.top() + px(4)));
}

void ChartTip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(t.dark ? t.border2 : palette().color(QPalette::ToolTipBase), 1));
    p.setBrush(palette().color(QPalette::ToolTipBase));
    p.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), 4, 4);
    QRect line(px(12), px(10), width() - px(24), px(22));
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    p.setPen(palette().color(QPalette::ToolTipText));
    p.setFont(bold);
    p.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_title);
    p.drawText(line, Qt::AlignVCenter | Qt::AlignRight, m_total);
    p.setFont(font());
    for (const Line& l : m_lines) {
        line.translate(0, px(22));
        // The tip is dark in both palettes: the dark set of colours is the one that is told apart on it.
        p.fillRect(
            QRect(line.left(), line.center().y() - px(5) + 1, px(10), px(10)), darkTokens().series[size_t(l.color)]);
        p.drawText(line, Qt::AlignVCenter | Qt::AlignRight, l.amount);
        const QRect name = line.adjusted(px(18), 0, -fontMetrics().horizontalAdvance(l.amount) - px(8), 0);
        p.drawText(
            name, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(l.name, Qt::ElideRight, name.width()));
    }
    if (!m_hint.isEmpty()) {
        p.setPen(darkTokens().text2);
        p.drawText(line.translated(0, px(22)), Qt::AlignVCenter | Qt::AlignLeft, m_hint);
    }
}

} // namespace bw
