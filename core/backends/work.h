// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/context.h"
#include "core/db/value.h"
#include "core/domain/change.h"
#include <map>

namespace bw {

// The outside world as data: what the preview shows is what is executed.
struct Step {
    int change = 0; // of Work::changes
    db::Sql sql;
    std::optional<qint64> rows = {}; // that it must change, no more and no fewer; none = any number
    QByteArray removes = {}; // the table whose rows it removes: what goes is in the archive, whoever added it meanwhile
};

// What a deletion takes with it.
struct Losses {
    qint64 usageRows = 0;
    int keys = 0, sessions = 0, invites = 0, quotas = 0;
    bool any() const { return usageRows || keys || sessions || invites || quotas; }
};

struct Work {
    std::vector<Change> changes; // with the ids that "new:N" stands for
    std::vector<Step> steps; // in the order of the changes
    std::map<int, Error> refused; // changes that this instance can't do, and why
    std::map<int, Losses> loses;
    std::map<int, SecretPtr> made; // keys and codes that come into being; shown after the apply
    std::vector<Finding> notes; // "quota changes act within 30 s", each once
    std::map<int, std::vector<int>> noted; // which of the notes are of which change
    int parts = 1; // transactions that it takes, so that none holds a lock for more than 250 ms
};

enum class Mode { AllOrNothing, EachAlone };

// Rows that a set removes or changes, on their way into the console's archive, and back. Implemented by the ledger
// (core/changes); a backend only hands rows over.
struct ArchivedRow {
    int change = 0;
    QString person; // id of the user whose row it is; empty: nobody's
    db::StoredRow row;
};
class Archive {
public:
    virtual ~Archive() = default;
    // Kept durably before it returns. Given again for a change (a second attempt), it replaces rows of the same key.
    virtual Result<void> keep(std::span<const ArchivedRow>, const Context&) = 0;
    // Rows that were kept, and that somebody else has removed before we could: they are not ours to bring back.
    virtual Result<void> drop(std::span<const ArchivedRow>, const Context&) = 0;
    // The rows of one change: of this set, or of the set that `reference` ("SET/N") names. In the order they came.
    virtual Result<void> bring(
        const QString& reference, const std::function<Result<void>(const db::StoredRow&)>&, const Context&) = 0;
    virtual Result<qint64> count(const QString& reference) = 0;
};

struct ApplyOptions {
    Mode mode = Mode::AllOrNothing;
    bool inParts = false; // a set that takes several transactions may be applied so
    QString set = {}; // its id: by it others see in the database that it is still being applied (Backend::ended)
    // Called after each part that was committed, with the outcomes so far: what the journal knows if we die now.
    std::function<void(std::span<const Outcome>)> committed = {};
};

} // namespace bw
