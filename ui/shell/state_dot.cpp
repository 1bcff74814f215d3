// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/state_dot.h"
#include <QPainter>

namespace bw {

StateDot::StateDot(QWidget* parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setProperty("role", QStringLiteral("secondary"));
    setContentsMargins(px(16), 0, px(8), 0);
}

void StateDot::setState(const QString& word, Tone tone)
{
    m_tone = tone;
    setText(word);
    setAccessibleName(tr("State: %1").arg(word));
    update();
}

void StateDot::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(tokens(palette()).tone(m_tone).mark);
    p.drawEllipse(QRectF(px(2), (height() - px(8)) / 2.0, px(8), px(8)));
}

} // namespace bw
