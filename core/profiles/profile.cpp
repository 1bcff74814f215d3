// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profiles/profile.h"
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>
#include <QUrl>
#include <QUrlQuery>
#include <array>

namespace bw {

namespace {

constexpr auto format = QLatin1StringView("bailiwick-connections");
constexpr int version = 1;
constexpr qint64 mostBytes = 16 << 20;

struct EnvironmentId {
    Environment environment;
    QLatin1StringView id;
};
constexpr std::array environments{
    EnvironmentId{Environment::None, QLatin1StringView("none")},
    EnvironmentId{Environment::Test, QLatin1StringView("test")},
    EnvironmentId{Environment::Staging, QLatin1StringView("staging")},
    EnvironmentId{Environment::Production, QLatin1StringView("production")},
};

struct StatedWay {
    QLatin1StringView id;
    std::optional<bool> SignInWays::*way;
};
constexpr std::array statedWays{
    StatedWay{QLatin1StringView("local"), &SignInWays::local},
    StatedWay{QLatin1StringView("oidc"), &SignInWays::oidc},
    StatedWay{QLatin1StringView("github"), &SignInWays::github},
    StatedWay{QLatin1StringView("legacy_key"), &SignInWays::legacyKey},
};

QJsonObject toJson(const SignInWays& ways)
{
    QJsonObject out;
    for (const auto& known : statedWays)
        if (const auto& way = ways.*known.way)
            out.insert(known.id, *way);
    return out;
}

SignInWays waysFrom(const QJsonObject& stated)
{
    SignInWays out;
    for (const auto& known : statedWays)
        if (const auto value = stated.value(known.id); value.isBool()) {
            out.*known.way = value.toBool();
            out.source = SignInWays::Source::Stated;
        }
    return out;
}

QJsonObject toJson(const Profile& profile)
{
    return {
        {QStringLiteral("id"), profile.id},
        {QStringLiteral("name"), profile.name},
        {QStringLiteral("environment"), id(profile.environment)},
        {QStringLiteral("product"), profile.product},
        {QStringLiteral("address"), profile.address},
        {QStringLiteral("ca_file"), profile.caFile},
        {QStringLiteral("saved"), profile.saved},
        {QStringLiteral("last_opened"), profile.lastOpened},
        {QStringLiteral("sign_in"), toJson(profile.ways)},
        {QStringLiteral("account"), profile.account},
        {QStringLiteral("server"), profile.server},
    };
}

// An error when it is not what toJson() writes; a member that is missing has its default.
Result<Profile> fromJson(const QJsonValue& value, const QString& file)
{
    const auto object = value.toObject();
    const auto text = [&](const char* key, const QString& absent = {}) {
        return object.value(QLatin1StringView(key)).toString(absent);
    };
    Profile profile;
    profile.id = text("id");
    profile.name = text("name");
    profile.environment = environmentFrom(text("environment"));
    profile.product = text("product", profile.product);
    profile.address = text("address");
    profile.caFile = text("ca_file");
    profile.saved = object.value(QLatin1StringView("saved")).toBool(true);
    profile.lastOpened = object.value(QLatin1StringView("last_opened")).toInteger();
    profile.ways = waysFrom(object.value(QLatin1StringView("sign_in")).toObject());
    profile.account = text("account");
    profile.server = text("server");
    if (profile.id.isEmpty() || profile.address.isEmpty())
        return fail(Fault::Invalid, "profiles.broken", {file}, QStringLiteral("a connection without id or address"));
    return profile;
}

bool holdsPassword(const QString& address)
{
    static const QRegularExpression keyword(QStringLiteral("(^|\\s)password\\s*="));
    if (!address.startsWith(QLatin1StringView("postgres")))
        return keyword.match(address).hasMatch();
    const QUrl url(address);
    return !url.password().isEmpty() || QUrlQuery(url).hasQueryItem(QStringLiteral("password"));
}

Result<void> makeFolder(const QString& file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (QFileInfo(folder).isDir())
        return {};
    if (!QDir().mkpath(folder))
        return fail(Fault::Storage, "profiles.not-written", {file});
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

QString id(Environment environment)
{
    for (const auto& known : environments)
        if (known.environment == environment)
            return known.id;
    return environments.front().id;
}

Environment environmentFrom(QStringView text)
{
    for (const auto& known : environments)
        if (text == known.id)
            return known.environment;
    return Environment::None;
}

ProfileStore::ProfileStore(QString file)
    : m_file(std::move(file))
{
}

// Not AppConfigLocation: the window and the command have different names and share this file.
QString ProfileStore::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/bailiwick/connections.json");
}

Result<std::vector<Profile>> ProfileStore::load() const
{
    QFile file(m_file);
    if (!file.exists())
        return std::vector<Profile>();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::Storage, "profiles.not-read", {m_file}, file.errorString());
    if (file.size() > mostBytes)
        return fail(Fault::Invalid, "profiles.broken", {m_file}, QStringLiteral("too large"));
    QJsonParseError error;
    const auto root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return fail(Fault::Invalid, "profiles.broken", {m_file}, error.errorString());
    if (root.value(QLatin1StringView("format")).toString() != format)
        return fail(Fault::Invalid, "profiles.broken", {m_file}, QStringLiteral("another format"));
    if (root.value(QLatin1StringView("version")).toInt() != version)
        return fail(Fault::Unsupported, "profiles.newer", {m_file});
    const auto list = root.value(QLatin1StringView("connections"));
    if (!list.isArray())
        return fail(Fault::Invalid, "profiles.broken", {m_file}, QStringLiteral("no list of connections"));
    std::vector<Profile> profiles;
    QSet<QString> seen;
    for (const auto value : list.toArray()) {
        auto profile = fromJson(value, m_file);
        if (!profile)
            return tl::unexpected(profile.error());
        if (seen.contains(profile->id))
            return fail(Fault::Invalid, "profiles.broken", {m_file}, QStringLiteral("an id twice: ") + profile->id);
        seen.insert(profile->id);
        profiles.push_back(std::move(*profile));
    }
    return profiles;
}

Result<void> ProfileStore::save(const std::vector<Profile>& profiles) const
{
    // What can't be read is somebody's work all the same.
    if (const auto there = load(); !there)
        return tl::unexpected(there.error());
    QJsonArray list;
    for (const auto& profile : profiles) {
        if (holdsPassword(profile.address))
            return fail(Fault::Refused, "profiles.password", {profile.name});
        list.append(toJson(profile));
    }
    if (auto folder = makeFolder(m_file); !folder)
        return folder;
    const QJsonObject root{{QStringLiteral("format"), QString(format)}, {QStringLiteral("version"), version},
        {QStringLiteral("connections"), list}};
    QSaveFile file(m_file);
    const auto text = QJsonDocument(root).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(text) != text.size() || !file.commit())
        return fail(Fault::Storage, "profiles.not-written", {m_file}, file.errorString());
    return {};
}

} // namespace bw
