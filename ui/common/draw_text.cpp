// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draw_text.h"
#include <QPainter>
#include <QTextLayout>

namespace bw {

namespace {

// Where Qt's own drawText() draws it, to the pixel.
bool drawnIfItFits(QPainter& p, const QRect& area, QString text)
{
    QTextLayout layout(text.replace(u'\n', u' '), p.font());
    layout.setCacheEnabled(false);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (!line.isValid())
        return true; // nothing to draw
    line.setLineWidth(1 << 24);
    layout.endLayout();
    if (line.horizontalAdvance() > area.width())
        return false;
    const qreal height = line.ascent() + line.descent(); // line.height() is rounded up
    line.draw(&p, {qreal(area.left()), area.top() + (area.height() - height) / 2});
    return true;
}

} // namespace

void drawElided(QPainter& p, const QRect& area, const QString& text)
{
    if (!drawnIfItFits(p, area, text))
        p.drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            p.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

} // namespace bw
