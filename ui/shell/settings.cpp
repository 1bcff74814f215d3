// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/settings.h"
#include <QCryptographicHash>
#include <QStandardPaths>

namespace bw {

namespace {

QString place(const QString& file)
{
    if (!file.isEmpty())
        return file;
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/bailiwick/window.ini");
}

} // namespace

QString id(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return QStringLiteral("light");
    case ThemeChoice::Dark:
        return QStringLiteral("dark");
    case ThemeChoice::System:
        break;
    }
    return QStringLiteral("system");
}

std::optional<ThemeChoice> themeChoiceFrom(QStringView text)
{
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        if (id(choice) == text)
            return choice;
    return {};
}

Settings::Settings(const QString& file)
    : m_file(place(file), QSettings::IniFormat)
{
}

ThemeChoice Settings::theme() const
{
    return themeChoiceFrom(m_file.value(QStringLiteral("window/theme")).toString()).value_or(ThemeChoice::System);
}
void Settings::setTheme(ThemeChoice choice) { m_file.setValue(QStringLiteral("window/theme"), id(choice)); }

bool Settings::lastSystemDark(bool otherwise) const
{
    return m_file.value(QStringLiteral("window/systemDark"), otherwise).toBool();
}
void Settings::setLastSystemDark(bool dark) { m_file.setValue(QStringLiteral("window/systemDark"), dark); }

QByteArray Settings::geometry() const { return m_file.value(QStringLiteral("window/geometry")).toByteArray(); }
void Settings::setGeometry(const QByteArray& state) { m_file.setValue(QStringLiteral("window/geometry"), state); }

QByteArray Settings::sideSplitter() const { return m_file.value(QStringLiteral("window/side")).toByteArray(); }
void Settings::setSideSplitter(const QByteArray& state) { m_file.setValue(QStringLiteral("window/side"), state); }

QString Settings::demoFile() const { return m_file.value(QStringLiteral("demo/file")).toString(); }
void Settings::setDemoFile(const QString& file) { m_file.setValue(QStringLiteral("demo/file"), file); }

// An identity may be a path or an address; in a settings file its slashes would be groups.
QString Settings::group(const QString& identity)
{
    const auto hash = QCryptographicHash::hash(identity.toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("layout-") + QString::fromLatin1(hash.toHex().first(16));
}

QString Settings::lastPage(const QString& identity) const
{
    return m_file.value(group(identity) + QStringLiteral("/page")).toString();
}
void Settings::setLastPage(const QString& identity, const QString& page)
{
    m_file.setValue(group(identity) + QStringLiteral("/page"), page);
}

} // namespace bw
