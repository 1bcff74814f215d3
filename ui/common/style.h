// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/common/tokens.h"
#include <QProxyStyle>

class QWidget;

namespace bw {

// Fusion with our measures: what a style sheet can't say (indicators, arrows, combo boxes, menus, tooltip delay).
// The sheet itself is keyed on dynamic properties:
//   QAbstractButton role:  "primary" filled, "danger" filled red, "link" words only, "flat" no edge until hovered
//   QPushButton scale:     "large" 32 high (dialog footers, welcome page), "small" 24 (inside a row)
//   QToolButton segment:   "first" "middle" "last": joined choices; checked = chosen
//   QLabel role:           "title" 15 semibold, "heading" 20 semibold, "section" 12 semibold, "hint" 12 third colour,
//                          "secondary" second colour, "fixed" fixed pitch 12
//   QLabel, QFrame tone:   "success" "warning" "danger" "info" "neutral" "accent"
//   QFrame role:           "card", "banner" (with a tone), "bar" (line below), "bulk" (accent tint, line above),
//                          "line" (1 px), "sidebar"
//   QLineEdit tone:        "danger": what was typed is wrong
class Style final : public QProxyStyle {
public:
    Style();
    int pixelMetric(PixelMetric, const QStyleOption*, const QWidget*) const override;
    int styleHint(StyleHint, const QStyleOption*, const QWidget*, QStyleHintReturn*) const override;
    QSize sizeFromContents(ContentsType, const QStyleOption*, const QSize&, const QWidget*) const override;
    QRect subControlRect(ComplexControl, const QStyleOptionComplex*, SubControl, const QWidget*) const override;
    QIcon standardIcon(StandardPixmap, const QStyleOption*, const QWidget*) const override;
    void drawPrimitive(PrimitiveElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawControl(ControlElement, const QStyleOption*, QPainter*, const QWidget*) const override;
    void drawComplexControl(ComplexControl, const QStyleOptionComplex*, QPainter*, const QWidget*) const override;
};

// Palette and sheet of the whole program; the first call installs the style.
void applyTheme(bool dark);
QString styleSheet(const QPalette&);

QString toneName(Tone); // value of the property "tone"

// After a dynamic property that the sheet is keyed on has changed.
void repolish(QWidget*);

} // namespace bw
