// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Secret Service on a session bus of its own. A process knows one session bus for its whole life, so
// each case runs in a child: this program again, with the name of the case.
#include "core/domain/text.h"
#include "core/secrets/memory_keychain.h"
#include "core/secrets/system_keychain.h"
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>
#include <cstdio>
#include <thread>

using namespace bw;

namespace {

SecretPtr secret(const QByteArray& text) { return std::make_shared<const Secret>(text); }

QByteArray stateName(KeychainState state)
{
    return state == KeychainState::Ready ? "ready" : state == KeychainState::Locked ? "locked" : "memory";
}

QByteArray shown(const Result<SecretPtr>& read)
{
    return !read ? QByteArray("error ") + read.error().id : *read ? (*read)->reveal().toHex() : QByteArray("nothing");
}
QByteArray shown(const Result<void>& done)
{
    return done ? QByteArray("done") : QByteArray("error ") + done.error().id;
}

void say(const QByteArray& line) { std::printf("%s\n", line.constData()); }

KeychainPatience hasty()
{
    return {{std::chrono::milliseconds(1), std::chrono::milliseconds(1)}, std::chrono::seconds(30)};
}

std::unique_ptr<Keychain> keychain()
{
    return std::make_unique<FallbackKeychain>(
        std::make_unique<SystemKeychain>(QStringLiteral("bailiwick-test"), hasty()));
}

const QString first = QStringLiteral("8a0c6f0e-0b7e-4c55-9f55-000000000001");
const QString second = QStringLiteral("8a0c6f0e-0b7e-4c55-9f55-000000000002");

void writeReadRemove()
{
    auto chain = keychain();
    say(stateName(chain->status({}).state));
    say(shown(chain->read(first, {})));
    say(shown(chain->write(first, secret("p\xC3\xA4ss \0word\n"_qba), {})));
    say(shown(chain->write(second, secret("other"), {})));
    say(shown(keychain()->read(first, {}))); // another object: not from memory
    say(shown(chain->write(first, secret("changed"), {})));
    say(shown(keychain()->read(first, {})));
    say(shown(chain->remove(first, {})));
    say(shown(keychain()->read(first, {})));
    say(shown(keychain()->read(second, {})));
    say(shown(chain->remove(first, {}))); // fine when there is nothing
}

void fromManyThreads()
{
    auto chain = keychain();
    std::vector<std::thread> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            const QString key = QStringLiteral("thread %1").arg(i);
            const auto text = QByteArray::number(i);
            const bool good = chain->write(key, secret(text), {}) && shown(chain->read(key, {})) == text.toHex();
            right += good;
        });
    for (auto& thread : threads)
        thread.join();
    say(QByteArray::number(right.load()));
}

void withoutService()
{
    auto chain = keychain();
    const auto status = chain->status({});
    say(stateName(status.state) + ' ' + status.id);
    say(shown(chain->write(first, secret("kept"), {})));
    say(shown(chain->read(first, {})));
    say(shown(chain->read(second, {})));
    say(shown(keychain()->read(first, {}))); // nowhere but in that object
    say(shown(chain->remove(first, {})));
    say(shown(chain->read(first, {})));
    SystemKeychain bare(QStringLiteral("bailiwick-test"), hasty());
    say(shown(bare.write(first, secret("lost"), {})));
}

void locked()
{
    auto chain = keychain();
    const auto status = chain->status({});
    say(stateName(status.state) + ' ' + status.id);
    say(shown(chain->read(first, {})));
    say(shown(chain->write(first, secret("new"), {})));
}

void stopped()
{
    std::stop_source source;
    source.request_stop();
    auto chain = keychain();
    say(stateName(chain->status({}).state)); // the daemon has met its bus, and goes with it
    say(shown(chain->read(first, {source.get_token(), {}})));
    say(shown(chain->write(first, secret("x"), {source.get_token(), {}})));
}

// The desktop's service starts beside the program, and later than it.
void lateService()
{
    say(stateName(keychain()->status({}).state));
    QProcess service;
    service.start(QStringLiteral("sh"),
        {QStringLiteral("-c"),
            QStringLiteral("(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets; "
                           "gnome-keyring-daemon --start --components=secrets) >/dev/null 2>&1")});
    SystemKeychain patient(QStringLiteral("bailiwick-test"),
        {std::vector<std::chrono::milliseconds>(2000, std::chrono::milliseconds(10)), std::chrono::seconds(30)});
    say(stateName(patient.status({}).state));
    say(shown(patient.write(first, secret("late"), {})));
    say(shown(patient.read(first, {})));
    service.waitForFinished(); // it has met its bus, and goes with it
}

constexpr std::pair<const char*, void (*)()> cases[]{{"writeReadRemove", writeReadRemove},
    {"fromManyThreads", fromManyThreads}, {"withoutService", withoutService}, {"locked", locked},
    {"lateService", lateService}, {"stopped", stopped}};

// Core blocks, so a case runs beside an event loop as it does in the window.
int runCase(QCoreApplication& application, const QByteArray& name)
{
    std::thread worker([&] {
        for (const auto& [known, run] : cases)
            if (name == known)
                run();
        std::fflush(stdout);
        QMetaObject::invokeMethod(&application, "quit", Qt::QueuedConnection);
    });
    const int code = application.exec();
    worker.join();
    return code;
}

} // namespace

class TestKeychain : public QObject {
    Q_OBJECT

private slots:
    void init();
    void storesInTheSystemsKeychain();
    void answersManyThreads();
    void absentBusMeansMemory();
    void busWithoutServiceMeansMemory();
    void serviceMayStartLate();
    void lockedIsSaid();
    void wakesWhenStopped();
    void memoryForgets();
    void textsExist();

private:
    // The lines that the case printed; `command` makes its surroundings.
    QByteArrayList run(const char* name, const QStringList& command, const QString& address = {});
    static QString self() { return QCoreApplication::applicationFilePath(); }
    static QStringList onBus(const QString& service);
    static QStringList onUnlockedBus();
    QStringList onBareBus();
    QProcessEnvironment environment() const;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TestKeychain::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_home->path()).mkpath(QStringLiteral("run")));
    QVERIFY(QFile::setPermissions(
        m_home->filePath(QStringLiteral("run")), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QProcessEnvironment TestKeychain::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "GNOME_KEYRING_CONTROL",
             "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "SSH_AUTH_SOCK"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("HOME"), m_home->path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_home->filePath(QStringLiteral("run")));
    for (const auto* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        environment.insert(QString::fromLatin1(name), m_home->filePath(QString::fromLatin1(name)));
    return environment;
}

QByteArrayList TestKeychain::run(const char* name, const QStringList& command, const QString& address)
{
    QProcess process;
    auto settings = environment();
    settings.insert(QStringLiteral("KEYCHAIN_CASE"), QString::fromLatin1(name));
    if (!address.isEmpty())
        settings.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), address);
    process.setProcessEnvironment(settings);
    process.start(command.value(0, self()), command.mid(1));
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {"took too long"};
    }
    auto lines = process.readAllStandardOutput().trimmed().split('\n');
    if (process.exitCode() != 0)
        lines << "exit " + QByteArray::number(process.exitCode()) << process.readAllStandardError();
    return lines;
}

// A new session bus, on which `service` runs before the case. The daemon goes with its bus.
QStringList TestKeychain::onBus(const QString& service)
{
    return {QStringLiteral("dbus-run-session"), QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
        service + QStringLiteral(" >/dev/null 2>&1\nexec \"$0\""), self()};
}

QStringList TestKeychain::onUnlockedBus()
{
    // Started to the end, or the bus would start a second one, which may outlive it.
    return onBus(QStringLiteral("(printf 'keyring-password' | gnome-keyring-daemon --unlock --components=secrets; "
                                "gnome-keyring-daemon --start --components=secrets)"));
}

namespace {
const QByteArrayList linesWithoutService{"memory keychain.memory", "done", QByteArray("kept").toHex(), "nothing",
    "nothing", "done", "nothing", "error keychain.no-answer"};
} // namespace

void TestKeychain::storesInTheSystemsKeychain()
{
    QCOMPARE(run("writeReadRemove", onUnlockedBus()),
        (QByteArrayList{"ready", "nothing", "done", "done", "p\xC3\xA4ss \0word\n"_qba.toHex(), "done",
            QByteArray("changed").toHex(), "done", "nothing", QByteArray("other").toHex(), "done"}));
}

void TestKeychain::answersManyThreads() { QCOMPARE(run("fromManyThreads", onUnlockedBus()), QByteArrayList{"8"}); }

void TestKeychain::absentBusMeansMemory()
{
    // Without any address the desktop's own bus would be looked for.
    QCOMPARE(run("withoutService", {}, QStringLiteral("unix:path=/nowhere/bus")), linesWithoutService);
}

// A bus that can start no service: its configuration names no folder of them.
QStringList TestKeychain::onBareBus()
{
    QFile configuration(m_home->filePath(QStringLiteral("bus.conf")));
    if (configuration.open(QIODevice::WriteOnly))
        configuration.write(R"(<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>
            <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
            <allow own="*"/></policy></busconfig>)");
    return {QStringLiteral("dbus-run-session"), QStringLiteral("--config-file=") + configuration.fileName(),
        QStringLiteral("--"), self()};
}

void TestKeychain::busWithoutServiceMeansMemory() { QCOMPARE(run("withoutService", onBareBus()), linesWithoutService); }

void TestKeychain::serviceMayStartLate()
{
    QCOMPARE(run("lateService", onBareBus()), (QByteArrayList{"memory", "ready", "done", QByteArray("late").toHex()}));
}

void TestKeychain::lockedIsSaid()
{
    // The first run makes the keyring; the second finds it on disk and has nobody who knows its password.
    run("writeReadRemove", onUnlockedBus());
    QVERIFY(!QDir(m_home->filePath(QStringLiteral("XDG_DATA_HOME/keyrings"))).entryList(QDir::Files).isEmpty());
    QCOMPARE(run("locked", onBus(QStringLiteral("gnome-keyring-daemon --start --components=secrets"))),
        (QByteArrayList{"locked keychain.locked", "error keychain.locked", "error keychain.locked"}));
}

void TestKeychain::wakesWhenStopped()
{
    QCOMPARE(run("stopped", onUnlockedBus()), (QByteArrayList{"ready", "error cancelled", "error cancelled"}));
}

void TestKeychain::memoryForgets()
{
    MemoryKeychain memory;
    QVERIFY(memory.write(first, secret("x"), {}));
    QCOMPARE((*memory.read(first, {}))->reveal(), "x");
    QVERIFY(memory.remove(first, {}));
    QVERIFY(!*memory.read(first, {}));
    QVERIFY(memory.status({}).state == KeychainState::Memory);
}

void TestKeychain::textsExist()
{
    for (const auto* id : {"keychain.memory", "keychain.locked", "keychain.denied", "keychain.no-answer"})
        QVERIFY2(textOf(id).what != QString::fromLatin1(id), id);
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (const auto name = qgetenv("KEYCHAIN_CASE"); !name.isEmpty())
        return runCase(application, name);
    TestKeychain test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_keychain.moc"
