// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace bw::test {

// A session bus of this process's own, with a home folder of its own; nothing of the desktop's is on it. To be made
// before the application object, because a process knows one session bus for its whole life.
class PrivateBus {
public:
    PrivateBus()
    {
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "GNOME_KEYRING_CONTROL", "XDG_CURRENT_DESKTOP",
                 "DESKTOP_SESSION", "KDE_FULL_SESSION", "SSH_AUTH_SOCK"})
            qunsetenv(name);
        qputenv("HOME", m_home.path().toUtf8());
        for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_home.path().toUtf8());
        m_daemon.start(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForReadyRead(kPatienceMs))
            m_address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.isEmpty() ? QByteArray("unix:path=/nowhere/bus") : m_address);
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished(kPatienceMs);
    }
    bool works() const { return !m_address.isEmpty(); }
    QString address() const { return QString::fromLatin1(m_address); }

    // A real Secret Service, unlocked; it goes with the bus.
    bool startKeyring() const
    {
        QProcess shell;
        shell.start(QStringLiteral("sh"),
            {QStringLiteral("-c"),
                QStringLiteral("(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets && "
                               "gnome-keyring-daemon --start --components=secrets) >/dev/null 2>&1")});
        return shell.waitForFinished(kPatienceMs) && shell.exitCode() == 0;
    }

private:
    static constexpr int kPatienceMs = 60'000; // sanitizers and a busy machine
    QTemporaryDir m_home;
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace bw::test
