// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/usage/chart_legend.h"
#include "core/base/display.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace bw {

LegendRow::LegendRow(const ChartSeries& s, qint64 total, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(s.id)
    , m_tokens(shortNumber(s.sum))
    , m_share(percentText(total > 0 ? double(s.sum) / double(total) : 0))
    , m_color(s.color)
{
    setText(s.label);
    setCheckable(true);
    setChecked(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Show %1").arg(s.label));
    setAccessibleDescription(tr("%1 tokens, %2").arg(exactNumber(s.sum), m_share));
    setToolTip(tr("%1: %2 tokens").arg(s.label, exactNumber(s.sum)).toHtmlEscaped());
}

QSize LegendRow::sizeHint() const { return {px(250), px(21)}; }

void LegendRow::enterEvent(QEnterEvent*) { update(); }
void LegendRow::leaveEvent(QEvent*) { update(); }

void LegendRow::mouseDoubleClickEvent(QMouseEvent*) { emit alone(); }

void LegendRow::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit alone();
        break;
    case Qt::Key_Up:
        focusPreviousChild();
        break;
    case Qt::Key_Down:
        focusNextChild();
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void LegendRow::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(palette());
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    if (underMouse())
        p.fillRect(rect(), t.buttonHover);
    const QRectF swatch(px(4), (height() - px(10)) / 2.0, px(10), px(10));
    if (isChecked())
        p.fillRect(swatch, t.series[size_t(m_color)]);
    else {
        p.setPen(QPen(t.border2, 1));
        p.drawRect(swatch.adjusted(.5, .5, -.5, -.5));
    }
    const QRect share(width() - px(40), 0, px(36), height());
    const QRect amount(share.left() - px(58), 0, px(56), height());
    const QRect name(px(22), 0, amount.left() - px(24), height());
    p.setPen(isChecked() ? palette().color(QPalette::Text) : t.text3);
    p.drawText(name, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
    p.setPen(t.text2);
    p.drawText(amount, Qt::AlignVCenter | Qt::AlignRight, m_tokens);
    p.setPen(t.text3);
    p.drawText(share, Qt::AlignVCenter | Qt::AlignRight, m_share);
    if (hasFocus()) {
        p.setPen(QPen(palette().color(QPalette::Highlight), 2));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
    , m_rowsLayout(new QVBoxLayout)
    , m_hint(new QLabel(this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(px(6));
    m_rowsLayout->setSpacing(0);
    all->addLayout(m_rowsLayout);
    auto* line = new QFrame(this);
    line->setProperty("role", QStringLiteral("line"));
    line->setFixedHeight(1);
    all->addWidget(line);
    m_hint->setProperty("role", QStringLiteral("hint"));
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    all->addWidget(m_hint);
    all->addStretch();
    setFixedWidth(px(266));
}

void ChartLegend::setData(const ChartData& chart, const QSet<QString>& hidden)
{
    m_hidden = hidden;
    QString focused;
    for (auto* row : m_rows) {
        if (row->hasFocus())
            focused = row->id();
        delete row;
    }
    m_rows.clear();
    for (auto s = chart.series.rbegin(); s != chart.series.rend(); ++s) {
        auto* row = new LegendRow(*s, chart.total, this);
        row->setChecked(!hidden.contains(s->id));
        connect(row, &QAbstractButton::toggled, this, [this, id = s->id](bool on) { toggle(id, on); });
        connect(row, &LegendRow::alone, this, [this, id = s->id] { showAlone(id); });
        m_rowsLayout->addWidget(row);
        m_rows.push_back(row);
        if (!focused.isNull() && s->id == focused)
            row->setFocus();
    }
    m_hint->setText(tr("Click a name to hide it, double-click to see it alone."));
}

void ChartLegend::toggle(const QString& id, bool shown)
{
    shown ? void(m_hidden.remove(id)) : void(m_hidden.insert(id));
    emit hiddenChanged(m_hidden);
}

// The same once more shows all again.
void ChartLegend::showAlone(const QString& id)
{
    QSet<QString> others;
    for (const auto* row : m_rows)
        if (row->id() != id)
            others.insert(row->id());
    m_hidden = m_hidden == others ? QSet<QString>{} : others;
    for (auto* row : m_rows) {
        const QSignalBlocker quiet(row);
        row->setChecked(!m_hidden.contains(row->id()));
    }
    emit hiddenChanged(m_hidden);
}

} // namespace bw
