// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>
#include <csignal>
#include <optional>
#include <thread>

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
        const auto said = run(QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--fork"), QStringLiteral("--print-address=1"),
                QStringLiteral("--print-pid=1")});
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
        return run(QStringLiteral("sh"),
            {QStringLiteral("-c"),
                QStringLiteral("(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets && "
                               "gnome-keyring-daemon --start --components=secrets) >/dev/null 2>&1")})
            .has_value();
    }

private:
    static constexpr int kPatienceMs = 60'000; // sanitizers and a busy machine
    // What a program says that ends well. In a thread of its own: one that has started a process is lost to the thread
    // sanitizer, which misses its locks from then on.
    static std::optional<QByteArray> run(const QString& program, const QStringList& arguments)
    {
        std::optional<QByteArray> said;
        std::thread([&] {
            QProcess process;
            process.start(program, arguments);
            if (process.waitForFinished(kPatienceMs) && process.exitStatus() == QProcess::NormalExit
                && process.exitCode() == 0)
                said = process.readAllStandardOutput();
        }).join();
        return said;
    }

    QTemporaryDir m_home;
    QByteArray m_address;
    int m_pid = 0;
};

} // namespace bw::test
