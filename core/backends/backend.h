// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/work.h"
#include "core/base/context.h"
#include "core/base/other_program.h"
#include "core/base/result.h"
#include "core/domain/capability.h"
#include "core/domain/snapshot.h"
#include "core/usage/cube.h"
#include "core/usage/range.h"

namespace bw {

// What is known of an open instance without reading its records.
struct Instance {
    QString product; // "localai"
    QString productName; // "LocalAI"
    QString generation; // "4.1", "4.3", "4.9", "4.9+" = newer than known
    QString wayIn; // "sqlite" "postgres"
    QString place; // a file's path or "localai@db.example:5432/localai", never with a password
    QString server; // "SQLite 3.40.1", "PostgreSQL 15.18"
    QString hmacSecret; // where the HMAC secret was found; empty = not found. Never its value
    bool hmacSecretReadable = true; // by whoever runs this
    bool throughCopy = false;
    std::optional<std::vector<OtherProgram>> openIn; // other programs that have the file open; none = can't tell
    std::vector<Finding> notes; // what a banner says: copy made, hot journal, newer schema, weak sslmode
    QString identity; // stable for one database: keys saved layouts and caches
};

struct Want {
    Parts parts;
    // The users of the first slice, before the rest is read; once, on the working thread.
    std::function<void(SnapshotPtr)> early = {};
};

struct UsageWant {
    // A cube of what was read so far, newest first; called at most every 250 ms on the working thread. May be empty.
    std::function<void(std::shared_ptr<const usage::Cube>)> partial = {};
    usage::Range only = {}; // for borders that lie within a quarter hour, the cube's own measure
};

enum class Freshness { Same, Changed, Replaced, Gone };

// What an instance can do, whatever the product and the way in. Calls block; one at a time, from any thread.
class Backend {
public:
    virtual ~Backend() = default;
    virtual const Instance& instance() const = 0;
    virtual const Capabilities& capabilities() const = 0;
    virtual Result<SnapshotPtr> read(const Want&, const Context&) = 0; // whole, or an error
    virtual Result<std::shared_ptr<const usage::Cube>> usage(const UsageWant&, const Context&) = 0;
    virtual Result<Freshness> freshness(
        const Context&) = 0; // since the last read(); cheap enough for every two seconds
    // What follows refuses every change where the way in is for reading only.
    // Touches nothing: ids and secrets of what will be made are drawn, statements are built, and what a deletion
    // takes with it is counted.
    virtual Result<Work> prepare(std::span<const Change>, const Snapshot& base, const Context&);
    // Checks what it finds, does, reads back. One outcome for each change; an error only when nothing was begun.
    virtual Result<std::vector<Outcome>> apply(const Work&, const ApplyOptions&, Archive&, const Context&);
    // Waits until nothing more of this set can come into the database from a client that has died: it may have sent its
    // last word. Fault::Busy when that takes longer than a lock is waited for.
    virtual Result<void> ended(const QString& set, const Context&);
    // Now, in the database: none = no such record. For settling what an interrupted apply left.
    virtual Result<std::optional<QJsonObject>> find(const Subject&, const Context&);
};

} // namespace bw
