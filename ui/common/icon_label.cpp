// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon_label.h"
#include "ui/common/icon.h"
#include <QPainter>

namespace bw {

IconLabel::IconLabel(const char* name, double side, std::optional<Tone> tone, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_tone(tone)
{
    setFixedSize(px(side), px(side));
}

void IconLabel::setIcon(const char* name, std::optional<Tone> tone)
{
    m_name = name;
    m_tone = tone;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(palette());
    QPainter(this).drawPixmap(
        rect(), iconPixmap(m_name, width(), m_tone ? t.tone(*m_tone).text : t.text3, devicePixelRatioF()));
}

} // namespace bw
