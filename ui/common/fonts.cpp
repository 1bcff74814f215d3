// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fonts.h"
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

namespace bw {

namespace {

QFont sized(QFont font, double pixels)
{
    const auto base = QFontInfo(QApplication::font()).pointSizeF();
    font.setPointSizeF(base * pixels / 13.0);
    return font;
}

// Chosen once: JetBrains Mono, Fira Code and others draw "://" or "->" as one sign, which no letter spacing stops.
const QString& fixedFamily()
{
    static const QString family = [] {
        const auto all = QFontDatabase::families();
        for (const auto& wanted : {QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
                 QStringLiteral("Consolas"), QStringLiteral("Menlo"), QStringLiteral("Liberation Mono")})
            if (all.contains(wanted))
                return wanted;
        return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    }();
    return family;
}

} // namespace

QFont textFont(double pixels, QFont::Weight weight)
{
    auto font = sized(QApplication::font(), pixels);
    font.setWeight(weight);
    return font;
}

QFont fixedFont(double pixels)
{
    QFont font(fixedFamily());
    font.setStyleHint(QFont::Monospace);
    return sized(font, pixels);
}

} // namespace bw
