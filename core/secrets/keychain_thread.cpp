// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychain_thread.h"
#include <QCoreApplication>
#include <QThread>

namespace bw {

namespace {

struct Place {
    QThread thread;
    QObject object;
};

std::mutex placeMutex;
std::unique_ptr<Place> place;

void endPlace()
{
    std::unique_ptr<Place> ending;
    {
        const std::scoped_lock lock(placeMutex);
        ending = std::move(place);
    }
    if (!ending)
        return;
    ending->thread.quit();
    ending->thread.wait();
}

} // namespace

void onKeychainThread(std::function<void(QObject*)> start)
{
    const std::scoped_lock lock(placeMutex);
    if (!place) {
        place = std::make_unique<Place>();
        place->thread.setObjectName(QStringLiteral("keychain"));
        place->object.moveToThread(&place->thread);
        place->thread.start();
        qAddPostRoutine(endPlace);
    }
    auto* object = &place->object;
    QMetaObject::invokeMethod(
        object, [object, start = std::move(start)] { start(object); }, Qt::QueuedConnection);
}

void pause(std::chrono::milliseconds time, const Context& context)
{
    Answer<bool> never;
    never.wait(context, time);
}

} // namespace bw
