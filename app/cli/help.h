// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/line.h"

namespace bw::cli {

// All commands, those of a noun, or one command; an error for what there isn't.
Result<QString> helpText(const QStringList& words);
QString versionText();
QByteArray versionDocument();
Result<QString> completionScript(const QString& shell);

} // namespace bw::cli
