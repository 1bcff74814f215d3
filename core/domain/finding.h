// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QStringList>

namespace bw {

enum class Level { Ok, Inform, Warn, Block };

// What a check, a rule or a reader saw. No sentence in it: the text catalogue makes one from id and args when it is
// shown.
struct Finding {
    const char* id = "";
    Level level = Level::Inform;
    QString subject = {};
    QStringList args = {};
    QJsonObject evidence = {};
    const char* causedBy = nullptr;
};

} // namespace bw
