// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backup_desk.h"
#include "core/changes/backup_policy.h"
#include "core/domain/text.h"
#include <QFileInfo>

namespace bw {

Result<std::unique_ptr<Ledger>> BackupDesk::Site::ledger() const
{
    return Ledger::open(places.ledgers, store.instance(), places.heads(), clock);
}

Result<void> BackupDesk::Site::note(JournalItem::What what, const QString& text, const QString& reason) const
{
    const auto opened = ledger();
    if (!opened)
        return tl::unexpected(opened.error());
    return (*opened)->note(what, text, reason);
}

BackupDesk::Place BackupDesk::placeOf(OpenInstance& open)
{
    return {open.profile(), open.instance().place, open.instance().identity, open.applier().places(),
        open.request().gate, open.clock()};
}

BackupDesk::BackupDesk(Place place)
    : m_place(std::move(place))
{
}

BackupDesk::Site BackupDesk::site() const
{
    BackupOptions options;
    options.folder = m_place.places.backups;
    options.now = m_place.clock;
    if (m_place.gate)
        options.sqlite.gate = m_place.gate;
    return {m_place.file, BackupStore(m_place.identity, std::move(options)), m_place.places, m_place.clock};
}

template<class R>
Job BackupDesk::ask(
    std::function<Result<R>(Site&, const Context&)> work, std::function<void(Result<R>)> done, Seen seen)
{
    return m_worker.run([site = site(), work = std::move(work)](
                            const Context& context, const Worker::Post&) mutable { return work(site, context); },
        std::move(done),
        [seen = std::move(seen)](const Progress& p) {
            if (seen)
                seen(p);
        });
}

Job BackupDesk::list(std::function<void(Result<std::vector<Backup>>)> done)
{
    return ask<std::vector<Backup>>([](Site& site, const Context&) { return site.store.list(); }, std::move(done));
}

Job BackupDesk::make(std::function<void(Result<Backup>)> done, Seen seen)
{
    return ask<Backup>(
        [](Site& site, const Context& context) -> Result<Backup> {
            const auto settings = BackupSettings::load(BackupSettings::defaultFile());
            if (!settings)
                return tl::unexpected(settings.error());
            auto made = site.store.create(site.file, context);
            if (!made)
                return made;
            const auto text = textOf("backup.journal.made", {made->id, site.file}).sentence();
            if (const auto noted = site.note(JournalItem::What::Backup, text, {}); !noted)
                return tl::unexpected(noted.error());
            // It is made, whatever comes of the older ones.
            static_cast<void>(site.store.prune(settings->retention, context));
            return made;
        },
        std::move(done), std::move(seen));
}

Job BackupDesk::verify(const Backup& backup, std::function<void(Result<Verification>)> done, Seen seen)
{
    return ask<Verification>(
        [backup](Site& site, const Context& context) { return site.store.verify(backup, context); }, std::move(done),
        std::move(seen));
}

Job BackupDesk::remove(const std::vector<Backup>& backups, std::function<void(Result<void>)> done)
{
    return ask<void>(
        [backups](Site& site, const Context& context) -> Result<void> {
            for (const auto& one : backups) {
                const auto text = textOf("backup.journal.removed", {one.id, site.file}).sentence();
                if (auto noted = site.note(JournalItem::What::Backup, text, {}); !noted)
                    return noted;
                if (auto removed = site.store.remove(one, context); !removed)
                    return removed;
            }
            return {};
        },
        std::move(done));
}

Job BackupDesk::plan(const Backup& backup, std::function<void(Result<Planned>)> done, Seen seen)
{
    return ask<Planned>(
        [backup](Site& site, const Context& context) -> Result<Planned> {
            Planned made{{backup, site.file}, {}};
            if (QFileInfo::exists(site.ledgerFile())) { // else nothing was ever applied
                const auto ledger = site.ledger();
                if (!ledger)
                    return tl::unexpected(ledger.error());
                auto sets = appliedSince(**ledger, backup.at, context);
                if (!sets)
                    return tl::unexpected(sets.error());
                made.request.sets = std::move(*sets);
            }
            auto plan = planRestore(site.store, made.request, context);
            if (!plan)
                return tl::unexpected(plan.error());
            made.plan = std::move(*plan);
            return made;
        },
        std::move(done), std::move(seen));
}

Job BackupDesk::restore(
    const Planned& planned, const QString& reason, std::function<void(Result<Restored>)> done, Seen seen)
{
    return ask<Restored>(
        [planned, reason](Site& site, const Context& context) -> Result<Restored> {
            const auto ledger = site.ledger();
            if (!ledger)
                return tl::unexpected(ledger.error());
            auto request = planned.request;
            request.note = [&](const QString& text) {
                return (*ledger)->note(JournalItem::What::Restore, text, reason);
            };
            return bw::restore(site.store, planned.plan, request, context);
        },
        std::move(done), std::move(seen));
}

} // namespace bw
