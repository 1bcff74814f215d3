// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"
#include "core/base/secret.h"
#include "core/secrets/random_bytes.h"
#include <span>

namespace bw {

// One scan of a SQLite file at a time in a process: overlapping readers of one process starve the server's writer
// (measured: seconds, then errors). All connections to one file share one gate; a slice is read while holding it.
class ReadGate;
std::shared_ptr<ReadGate> makeReadGate();

// What it takes to open an instance. `address`: a SQLite file, a LocalAI data folder, or postgresql://… (never with a
// password).
struct OpenRequest {
    QString address;
    SecretPtr password = {}; // PostgreSQL; none = ~/.pgpass, PGPASSWORD as libpq does
    QString caFile = {}; // for sslmode=verify-full; empty = ~/.postgresql/root.crt, else the system's bundle
    QString hmacSecretFile = {}; // empty = the file beside the database
    int lockWaitMs = 5000; // how long to wait for somebody else's lock
    int timeoutMs = 15000; // PostgreSQL: each exchange
    std::shared_ptr<ReadGate> gate = {}; // shared by the two workers of one open instance
    Now now = systemNow;
    RandomBytes random = systemRandom; // for ids, keys and codes that are made
};

// All that the rest of the program knows of a product. A folder defines one; registry.cpp lists them.
struct Product {
    const char* id;
    const char* name;
    Result<std::unique_ptr<Backend>> (*openDatabase)(const OpenRequest&, const Context&);
};
std::span<const Product* const> products();
const Product* product(QStringView id);

// Opens a database of whichever product it is of.
Result<std::unique_ptr<Backend>> openDatabase(const OpenRequest&, const Context&);

} // namespace bw
