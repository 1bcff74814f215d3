// SPDX-License-Identifier: GPL-3.0-or-later
// Small settings of one user, as JSON: with format and version, for the owner's eyes only, written as a whole or not.
#pragma once
#include "core/base/result.h"
#include <QJsonObject>
#include <QLatin1StringView>
#include <optional>

namespace bw {

struct SettingsFormat {
    QLatin1StringView name; // stands in the file
    int version;
    const char *notRead, *broken, *newer; // ids of its errors; each is told the file
};

// None: there is no such file yet. A newer version is refused.
Result<std::optional<QJsonObject>> readSettings(const QString& file, const SettingsFormat&);
// Adds format and version, and makes the folder.
Result<void> writeSettings(const QString& file, const SettingsFormat&, QJsonObject values);

} // namespace bw
