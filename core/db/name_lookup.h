// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/base/result.h"
#include <QMap>

namespace bw::db {

// Looks up the names in libpq's `host` and adds `hostaddr`, because libpq would do that blocking: getaddrinfo can hang
// for half a minute and can't be interrupted. Each address of a name becomes a host of its own, as libpq tries them
// all. Sockets, addresses and a given `hostaddr` stay as they are.
Result<void> lookUpHosts(QMap<QByteArray, QByteArray>& parameters, int timeoutMs, const Context&);

} // namespace bw::db
