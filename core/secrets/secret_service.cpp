// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secret_service.h"
#include "core/secrets/keychain_thread.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace bw {

namespace {

using StateAnswer = std::shared_ptr<Answer<SecretService>>;

template<class Reply, class Then> void call(QObject* place, const QDBusMessage& message, Then then)
{
    auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message, 5000), place);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, place, [then](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        then(Reply(*done));
    });
}

bool meansAbsent(const QDBusError& error)
{
    switch (error.type()) {
    case QDBusError::ServiceUnknown:
    case QDBusError::NoServer:
    case QDBusError::Disconnected:
    case QDBusError::NoReply:
    case QDBusError::TimedOut:
    case QDBusError::AccessDenied:
        return true;
    default:
        return error.name().startsWith(QLatin1StringView("org.freedesktop.DBus.Error.Spawn"));
    }
}

// KWallet speaks a language of its own, which QtKeychain knows too.
void askForKWallet(QObject* place, const StateAnswer& answer)
{
    const auto names =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ListActivatableNames"));
    call<QDBusPendingReply<QStringList>>(place, names, [answer](const auto& reply) {
        const auto list = reply.isError() ? QStringList() : reply.value();
        const bool there =
            list.contains(QStringLiteral("org.kde.kwalletd5")) || list.contains(QStringLiteral("org.kde.kwalletd6"));
        answer->give(there ? SecretService::Ready : SecretService::Absent);
    });
}

void ask(QObject* place, const StateAnswer& answer)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        answer->give(SecretService::Absent);
        return;
    }
    auto locked = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"),
        QStringLiteral("/org/freedesktop/secrets/aliases/default"), QStringLiteral("org.freedesktop.DBus.Properties"),
        QStringLiteral("Get"));
    locked << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    call<QDBusPendingReply<QDBusVariant>>(place, locked, [place, answer](const auto& reply) {
        if (!reply.isError())
            answer->give(reply.value().variant().toBool() ? SecretService::Locked : SecretService::Ready);
        else if (meansAbsent(reply.error()))
            askForKWallet(place, answer);
        else // it is there, without a collection yet: the first secret makes one
            answer->give(SecretService::Ready);
    });
}

} // namespace

SecretService secretServiceState(const Context& context, std::chrono::milliseconds most)
{
    const auto answer = std::make_shared<Answer<SecretService>>();
    onKeychainThread([answer](QObject* place) { ask(place, answer); });
    return answer->wait(context, most).value_or(SecretService::Absent);
}

} // namespace bw
