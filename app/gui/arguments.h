// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/shell/settings.h"
#include <QStringList>

namespace bw {

// What the window was started with.
struct Arguments {
    QString address; // empty: the welcome page
    std::optional<ThemeChoice> theme; // for this run
    QString screenshots; // folder: pictures are written there, and no window is shown
    bool demo = false, quitAfterFirstRows = false, help = false, version = false;
    QString problem; // not empty: not understood
};
Arguments parseArguments(const QStringList&);
QString helpText();
QString versionText();

} // namespace bw
