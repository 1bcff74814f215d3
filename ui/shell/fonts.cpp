// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fonts.h"
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>

static void needResources() { Q_INIT_RESOURCE(resources); }

namespace bw {

void chooseFont(FontChoice choice)
{
    const QString family = QFontInfo(QApplication::font()).family();
    if (choice == FontChoice::Desktop && !family.startsWith(u"DejaVu Sans") && !family.isEmpty())
        return;
    needResources();
    int id = -1;
    for (const auto* weight : {"Regular", "Medium", "SemiBold"})
        id = QFontDatabase::addApplicationFont(QStringLiteral(":/fonts/Inter-%1.otf").arg(QLatin1StringView(weight)));
    if (id < 0)
        return;
    QFont font(QStringLiteral("Inter"));
    font.setPointSizeF(9.75); // 13 px at 96 dpi; a point size, so that the desktop's scaling enlarges it
    QApplication::setFont(font);
}

} // namespace bw
