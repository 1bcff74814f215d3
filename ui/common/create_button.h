// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QPushButton;

namespace bw {

class OpenInstance;

// "New user…": disabled where the instance can't do that kind of change, with the reason.
QPushButton* createButton(const QString& text, OpenInstance&, const QString& kind);

} // namespace bw
