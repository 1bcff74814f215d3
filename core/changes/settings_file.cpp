// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/settings_file.h"
#include "core/changes/durable_file.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace bw {

using namespace Qt::Literals::StringLiterals;

Result<std::optional<QJsonObject>> readSettings(const QString& file, const SettingsFormat& format)
{
    QFile in(file);
    if (!in.exists())
        return std::nullopt;
    if (!in.open(QIODevice::ReadOnly))
        return fail(Fault::Storage, format.notRead, {file, in.errorString()}, in.errorString());
    auto values = QJsonDocument::fromJson(in.read(1 << 20)).object();
    if (values[u"format"].toString() != format.name)
        return fail(Fault::Invalid, format.broken, {file});
    if (values[u"version"].toInt() > format.version)
        return fail(Fault::Unsupported, format.newer, {file});
    return values;
}

Result<void> writeSettings(const QString& file, const SettingsFormat& format, QJsonObject values)
{
    if (auto folder = makePrivateFolder(QFileInfo(file).path()); !folder)
        return folder;
    values[u"format"_s] = QString(format.name);
    values[u"version"_s] = format.version;
    QSaveFile out(file);
    const auto text = QJsonDocument(values).toJson();
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(text) != text.size() || !out.commit())
        return fail(Fault::Storage, "backup.not-written", {file, out.errorString()}, out.errorString());
    return {};
}

} // namespace bw
