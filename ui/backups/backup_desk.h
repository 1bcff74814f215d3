// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/changes/restore.h"
#include "ui/common/open_instance.h"

namespace bw {

// The backups of a SQLite file, worked on by a thread of their own: a long copy holds up no page. The file may be
// missing or damaged.
class BackupDesk final {
public:
    struct Place {
        Profile profile;
        QString file, identity;
        Applier::Places places;
        std::shared_ptr<ReadGate> gate = {}; // of an open instance
        Now clock = systemNow;
    };
    static Place placeOf(OpenInstance&);
    struct Site {
        QString file;
        BackupStore store;
        Applier::Places places;
        Now clock;

        QString ledgerFile() const { return Ledger::fileOf(places.ledgers, store.instance()); }
        Result<std::unique_ptr<Ledger>> ledger() const;
        Result<void> note(JournalItem::What, const QString& text, const QString& reason) const;
    };
    struct Planned {
        RestoreRequest request;
        RestorePlan plan;
    };

    explicit BackupDesk(Place);
    const Place& place() const { return m_place; }
    Site site() const;

    Job list(std::function<void(Result<std::vector<Backup>>)>);
    using Seen = std::function<void(const Progress&)>;
    Job make(std::function<void(Result<Backup>)>, Seen);
    Job verify(const Backup&, std::function<void(Result<Verification>)>, Seen);
    Job remove(const std::vector<Backup>&, std::function<void(Result<void>)>);
    Job plan(const Backup&, std::function<void(Result<Planned>)>, Seen);
    Job restore(const Planned&, const QString& reason, std::function<void(Result<Restored>)>, Seen);

private:
    template<class R>
    Job ask(std::function<Result<R>(Site&, const Context&)> work, std::function<void(Result<R>)> done, Seen seen = {});
    Place m_place;
    Worker m_worker;
};

} // namespace bw
