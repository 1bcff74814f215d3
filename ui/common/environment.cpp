// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/environment.h"
#include <QCoreApplication>

namespace bw {

QString title(Environment e)
{
    switch (e) {
    case Environment::Production:
        return QCoreApplication::translate("Environment", "Production");
    case Environment::Staging:
        return QCoreApplication::translate("Environment", "Staging");
    case Environment::Test:
        return QCoreApplication::translate("Environment", "Test");
    case Environment::None:
        break;
    }
    return QCoreApplication::translate("Environment", "None");
}

Tone tone(Environment e)
{
    switch (e) {
    case Environment::Production:
        return Tone::Danger;
    case Environment::Staging:
        return Tone::Warning;
    case Environment::Test:
        return Tone::Success;
    case Environment::None:
        break;
    }
    return Tone::Neutral;
}

QColor swatchColor(Environment e, const QPalette& palette) { return tokens(palette).tone(tone(e)).mark; }

QColor stripeColor(Environment e, const QPalette& palette)
{
    return e == Environment::None ? tokens(palette).border2 : swatchColor(e, palette);
}

} // namespace bw
