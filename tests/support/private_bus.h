// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <cstdio>
#include <optional>

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
        const auto said = run("dbus-daemon --session --fork --print-address=1 --print-pid=1");
        if (const auto lines = said.value_or(QByteArray()).split('\n'); lines.size() >= 2) {
            m_address = lines[0].trimmed();
            m_pid = lines[1].trimmed().toInt();
        }
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.isEmpty() ? QByteArray("unix:path=/nowhere/bus") : m_address);
    }
    ~PrivateBus()
    {
        if (m_pid > 1)
            ::kill(m_pid, SIGTERM);
    }
    bool works() const { return !m_address.isEmpty(); }
    QString address() const { return QString::fromLatin1(m_address); }

    // A real Secret Service, unlocked; it goes with the bus.
    bool startKeyring() const
    {
        return run("(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets && "
                   "gnome-keyring-daemon --start --components=secrets) >/dev/null 2>&1")
            .has_value();
    }

private:
    // What a command says that ends well. Not by a QProcess: the thread that has started one is lost to the thread
    // sanitizer, which misses its locks from then on.
    static std::optional<QByteArray> run(const char* command)
    {
        auto* pipe = ::popen(command, "r");
        QFile out;
        if (!pipe || !out.open(pipe, QIODevice::ReadOnly))
            return {};
        const auto said = out.readAll();
        return ::pclose(pipe) == 0 ? std::optional(said) : std::nullopt;
    }

    QTemporaryDir m_home;
    QByteArray m_address;
    int m_pid = 0;
};

} // namespace bw::test
