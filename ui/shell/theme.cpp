// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme.h"
#include "ui/common/style.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>
#include <QStandardPaths>

namespace bw {

namespace {

const auto kService = QStringLiteral("org.freedesktop.portal.Desktop");
const auto kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const auto kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const auto kSpace = QStringLiteral("org.freedesktop.appearance");
const auto kKey = QStringLiteral("color-scheme");

// Without an address the bus library would start a bus of its own and wait for it.
bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || (qEnvironmentVariableIsSet("XDG_RUNTIME_DIR")
            && QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus")));
}

} // namespace

Theme::Theme(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_choice(settings.theme())
    , m_systemDark(settings.lastSystemDark(QGuiApplication::palette().color(QPalette::Window).lightness() < 128))
{
    apply();
}

void Theme::askDesktop()
{
    if (!hasSessionBus())
        return;
    // Else the bus library doesn't know the type by its name when it looks for the slot, and connects nothing.
    qRegisterMetaType<QDBusVariant>();
    auto bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
        SLOT(desktopChanged(QString, QString, QDBusVariant)));
    auto call = QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
    call << kSpace << kKey;
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            desktopSays(reply.value().variant());
        done->deleteLater();
    });
}

void Theme::desktopChanged(const QString& space, const QString& key, const QDBusVariant& value)
{
    if (space == kSpace && key == kKey)
        desktopSays(value.variant());
}

// 0 no preference, 1 dark, 2 light. Read wraps the value twice, the signal once.
void Theme::desktopSays(const QVariant& value)
{
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    const uint scheme = inner.toUInt();
    if (scheme != 0)
        m_systemDark = scheme == 1;
    m_settings.setLastSystemDark(m_systemDark);
    apply();
}

void Theme::choose(ThemeChoice choice)
{
    m_settings.setTheme(choice);
    useOnce(choice);
}

void Theme::useOnce(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const bool dark = m_choice == ThemeChoice::System ? m_systemDark : m_choice == ThemeChoice::Dark;
    if (m_applied && dark == m_dark)
        return;
    m_applied = true;
    m_dark = dark;
    applyTheme(dark);
    emit changed();
}

} // namespace bw
