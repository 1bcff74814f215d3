// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/grants.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bw::localai {

namespace {

constexpr size_t kLongest = 1 << 20; // far above what a permission map or an allow-list can sensibly hold

// None: no JSON, or no object. `null` and an empty text are an empty object, as the server takes them.
std::optional<QJsonObject> object(std::string_view json)
{
    const auto trimmed = QByteArrayView(json.data(), qsizetype(json.size())).trimmed();
    if (trimmed.isEmpty() || trimmed == "{}" || trimmed == "null")
        return QJsonObject();
    if (json.size() > kLongest)
        return {};
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(trimmed.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return {};
    return document.object();
}

} // namespace

Permissions parsePermissions(std::string_view json)
{
    const auto map = object(json);
    if (!map)
        return {{}, false};
    Permissions out;
    for (auto i = map->begin(); i != map->end(); ++i) {
        if (!i->isBool() && !i->isNull()) // the server refuses the whole map because of one such value
            return {{}, false};
        out.switches.insert(i.key(), i->toBool(false));
    }
    return out;
}

ModelAccess parseAllowedModels(std::string_view json)
{
    const auto map = object(json);
    if (!map)
        return {{}, false};
    const auto enabled = map->value(QLatin1StringView("enabled"));
    const auto models = map->value(QLatin1StringView("models"));
    const auto absent = [](const QJsonValue& v) { return v.isUndefined() || v.isNull(); };
    if ((!enabled.isBool() && !absent(enabled)) || (!models.isArray() && !absent(models)))
        return {{}, false};
    QStringList names;
    for (const auto& name : models.toArray()) {
        if (!name.isString())
            return {{}, false};
        names << name.toString();
    }
    if (!enabled.toBool(false))
        return {};
    return {names, true};
}

} // namespace bw::localai
