// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QLabel>

class QPainter;

namespace bw {

// A state in one word. Quiet ones (what is as it should be) are a dot and the word, the others a box with an icon:
// never colour alone.
struct Badge {
    QString text;
    Tone tone = Tone::Neutral;
    const char* icon = nullptr; // name in resources/icons
    bool quiet = false; // with an icon: that instead of the dot
};

QSize badgeSize(const Badge&);
// At the left of `area`, in its middle; cut off at its right edge.
void drawBadge(QPainter&, const QRect& area, const Badge&, const QPalette&);

class BadgeLabel final : public QLabel {
    Q_OBJECT
public:
    explicit BadgeLabel(Badge, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    Badge m_badge;
};

} // namespace bw
