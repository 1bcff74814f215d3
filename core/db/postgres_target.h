// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/db/postgres.h"
#include <QMap>

namespace bw::db {

// What a connection needs to know of the world around it; tests give their own.
struct PostgresSurroundings {
    std::function<QByteArray(const char*)> environment = [](const char* name) { return qgetenv(name); };
    QString home; // empty = the user's
};

// An address made complete as libpq would (address, then service file, then environment), so that it is known *before*
// anything is sent whether the server is local and how it will be verified.
struct PostgresTarget {
    QMap<QByteArray, QByteArray> parameters; // for libpq; never a password from the address
    std::vector<Finding> notes; // a weaker sslmode than verify-full was chosen for a server that isn't local
    bool local = false; // socket, localhost
    QByteArray sslMode; // empty = libpq's default (local servers only)
};
Result<PostgresTarget> resolveTarget(const PostgresOptions&, const PostgresSurroundings& = {});

// A section of a service file; none = not there.
std::optional<QMap<QByteArray, QByteArray>> serviceSection(const QByteArray& file, const QByteArray& service);
bool isLocalHost(const QByteArray& hosts); // of a comma list: all of them

} // namespace bw::db
