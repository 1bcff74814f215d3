// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychain_thread.h"
#include <QCoreApplication>
#include <QEvent>
#include <QThread>
#include <semaphore>
#include <vector>

namespace bw {

namespace {

// What shall start passes under our own mutex; Qt only rings the bell, as in the window's mailbox.
class Door final : public QObject {
public:
    void post(std::function<void(QObject*)> start)
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_waiting.push_back(std::move(start));
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

private:
    void customEvent(QEvent*) override
    {
        std::vector<std::function<void(QObject*)>> waiting;
        {
            const std::scoped_lock lock(m_mutex);
            waiting.swap(m_waiting);
        }
        for (const auto& start : waiting)
            start(this);
    }
    std::mutex m_mutex;
    std::vector<std::function<void(QObject*)>> m_waiting;
};

struct Place {
    QThread thread;
    Door door;
    std::binary_semaphore left{0}; // as QThread::wait() says, too, but where a thread sanitizer can see it
};

std::mutex placeMutex;
std::unique_ptr<Place> keychainPlace;

void endPlace()
{
    std::unique_ptr<Place> ending;
    {
        const std::scoped_lock lock(placeMutex);
        ending = std::move(keychainPlace);
    }
    if (!ending)
        return;
    ending->thread.quit();
    ending->thread.wait();
    ending->left.acquire();
}

} // namespace

void onKeychainThread(std::function<void(QObject*)> start)
{
    const std::scoped_lock lock(placeMutex);
    if (!keychainPlace) {
        keychainPlace = std::make_unique<Place>();
        keychainPlace->thread.setObjectName(QStringLiteral("keychain"));
        keychainPlace->door.moveToThread(&keychainPlace->thread);
        QObject::connect(&keychainPlace->thread, &QThread::finished, [&left = keychainPlace->left] { left.release(); });
        keychainPlace->thread.start();
        qAddPostRoutine(endPlace);
    }
    keychainPlace->door.post(std::move(start));
}

void pause(std::chrono::milliseconds time, const Context& context)
{
    Answer<bool> never;
    never.wait(context, time);
}

} // namespace bw
