// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/name_lookup.h"
#include <QByteArrayList>
#include <algorithm>
#include <arpa/inet.h>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <netdb.h>
#include <thread>

namespace bw::db {

namespace {

struct Lookup {
    std::mutex mutex;
    std::condition_variable_any done;
    bool ended = false;
    int code = 0;
    QByteArrayList addresses;
};

void resolve(const std::shared_ptr<Lookup>& lookup, const QByteArray& name)
{
    addrinfo hints = {};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const int code = ::getaddrinfo(name.constData(), nullptr, &hints, &found);
    QByteArrayList addresses;
    for (const auto* a = found; a; a = a->ai_next) {
        char text[NI_MAXHOST];
        if (::getnameinfo(a->ai_addr, a->ai_addrlen, text, sizeof text, nullptr, 0, NI_NUMERICHOST) == 0)
            addresses << text;
    }
    if (found)
        ::freeaddrinfo(found);
    const std::lock_guard lock(lookup->mutex);
    lookup->code = code;
    lookup->addresses = addresses;
    lookup->ended = true;
    lookup->done.notify_all();
}

// The thread may outlive the call: it shares what it writes to.
Result<QByteArrayList> addressesOf(const QByteArray& name, int timeoutMs, const Context& context)
{
    auto lookup = std::make_shared<Lookup>();
    std::thread([lookup, name] { resolve(lookup, name); }).detach();
    std::unique_lock lock(lookup->mutex);
    if (!lookup->done.wait_for(
            lock, context.stop, std::chrono::milliseconds(timeoutMs), [&] { return lookup->ended; })) {
        if (context.cancelled())
            return fail(Fault::Cancelled, "cancelled");
        return fail(Fault::Unreachable, "database.pg.unknown_host", {QString::fromUtf8(name)});
    }
    if (lookup->code != 0 || lookup->addresses.isEmpty())
        return fail(Fault::Unreachable, "database.pg.unknown_host", {QString::fromUtf8(name)},
            QString::fromLocal8Bit(::gai_strerror(lookup->code)));
    return lookup->addresses;
}

bool isName(const QByteArray& host)
{
    in_addr v4;
    return !host.isEmpty() && !host.startsWith('/') && !host.startsWith('@') && !host.contains(':')
        && ::inet_pton(AF_INET, host.constData(), &v4) != 1;
}

} // namespace

Result<void> lookUpHosts(QMap<QByteArray, QByteArray>& parameters, int timeoutMs, const Context& context)
{
    const auto hosts = parameters.value("host").split(',');
    if (!parameters.value("hostaddr").isEmpty() || std::none_of(hosts.begin(), hosts.end(), isName))
        return {};
    const auto ports = parameters.value("port").split(',');
    QByteArrayList names, addresses, used;
    for (qsizetype i = 0; i < hosts.size(); ++i) {
        const auto port = ports.size() == hosts.size() ? ports[i] : ports.value(0);
        QByteArrayList found{QByteArray()};
        if (isName(hosts[i])) {
            auto looked = addressesOf(hosts[i], timeoutMs, context);
            if (!looked)
                return tl::unexpected(looked.error());
            found = *looked;
        }
        for (const auto& address : found) {
            names << hosts[i];
            addresses << address;
            used << port;
        }
    }
    parameters["host"] = names.join(',');
    parameters["hostaddr"] = addresses.join(',');
    if (!parameters.value("port").isEmpty())
        parameters["port"] = used.join(',');
    return {};
}

} // namespace bw::db
