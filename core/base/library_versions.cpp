// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/library_versions.h"
#include <libpq-fe.h>
#include <openssl/crypto.h>
#include <sqlite3.h>

namespace bw {

std::vector<std::pair<QString, QString>> libraryVersions()
{
    const int pq = PQlibVersion(); // 150018 is 15.18
    return {
        {QStringLiteral("Qt"), QString::fromLatin1(qVersion())},
        {QStringLiteral("SQLite"), QString::fromLatin1(sqlite3_libversion())},
        {QStringLiteral("libpq"), QStringLiteral("%1.%2").arg(pq / 10000).arg(pq % 10000)},
        {QStringLiteral("OpenSSL"), QString::fromLatin1(OpenSSL_version(OPENSSL_VERSION_STRING))},
    };
}

} // namespace bw
