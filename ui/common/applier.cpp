// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/applier.h"
#include "core/changes/backup_policy.h"
#include "core/changes/change_file.h"
#include "core/changes/keeping.h"
#include "ui/common/open_instance.h"
#include <QDir>

namespace bw {

namespace {

Result<std::unique_ptr<Ledger>> openLedger(const Applier::Places& places, const Backend& backend, const Now& clock)
{
    return Ledger::open(places.ledgers, backend.instance().identity, places.heads(), clock);
}

} // namespace

Applier::Applier(OpenInstance& instance)
    : QObject(&instance)
    , m_instance(instance)
{
}

ChangeSet Applier::setOf(std::vector<Change> changes, const QString& reason) const
{
    ChangeSet set;
    set.id = newSetId();
    set.instance = m_instance.instance().identity;
    set.place = m_instance.instance().place;
    set.who = thisOperator().text();
    set.at = m_instance.now();
    set.base = m_instance.snapshot()->readAt;
    set.reason = reason;
    set.changes = std::move(changes);
    return set;
}

Job Applier::plan(ChangeSet set, std::function<void(Result<PlannedPtr>)> done)
{
    return m_instance.onLists<PlannedPtr>(
        [set = std::move(set), base = m_instance.snapshot(), now = m_instance.now(),
            stated = Stated{m_instance.profile().ways, m_instance.profile().account, m_instance.profile().name}](
            Backend& backend, const Context& context) -> Result<PlannedPtr> {
            auto made = bw::plan(set, *base, backend, stated, now, context);
            if (!made)
                return tl::unexpected(made.error());
            return std::make_shared<const Planned>(Planned{set, std::move(*made), base});
        },
        std::move(done));
}

Job Applier::open(const QString& file, std::function<void(Result<ChangeSet>)> done)
{
    return m_instance.onLists<ChangeSet>(
        [file, places = m_places, clock = m_instance.clock()](Backend& backend, const Context&) -> Result<ChangeSet> {
            auto set = loadChangeSet(file);
            if (!set || places.ledgers.isEmpty() || QDir(places.ledgers).isEmpty())
                return set;
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            const auto known = (*ledger)->item(set->id);
            if (!known)
                return tl::unexpected(known.error());
            if (*known)
                set->id = newSetId();
            return set;
        },
        std::move(done));
}

Job Applier::undoOf(const QString& set, std::function<void(Result<ChangeSet>)> done)
{
    return m_instance.onLists<ChangeSet>(
        [set, places = m_places, base = m_instance.snapshot(), clock = m_instance.clock()](
            Backend& backend, const Context&) -> Result<ChangeSet> {
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            auto item = (*ledger)->item(set);
            if (!item)
                return tl::unexpected(item.error());
            if (!*item)
                return fail(Fault::NotFound, "change.subject", {set});
            return bw::undoOf(**item, *base, clock());
        },
        std::move(done));
}

void Applier::settle()
{
    if (!ready() || QDir(m_places.ledgers).isEmpty()) // nothing was ever applied here
        return;
    using Left = std::vector<Applied>;
    m_settleJob = m_instance.onLists<Left>(
        [places = m_places, clock = m_instance.clock()](Backend& backend, const Context& context) -> Result<Left> {
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            return bw::settle(backend, **ledger, context);
        },
        [this](Result<Left> left) {
            if (left && !left->empty())
                emit settled(int(left->size()),
                    std::any_of(left->begin(), left->end(), [](const Applied& one) { return one.partly(); }));
        });
}

void Applier::apply(const Wanted& wanted)
{
    if (m_job.running())
        return;
    m_newest = wanted.planned;
    m_job = m_instance.onLists<Applied>(
        [wanted, places = m_places, clock = m_instance.clock(), gate = m_instance.request().gate](
            Backend& backend, const Context& context) -> Result<Applied> {
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            const auto& set = wanted.planned->set;
            ApplyRequest request{set, wanted.planned->plan, {wanted.mode, wanted.inParts, {}}, wanted.allowed,
                wanted.rescue              ? JournalItem::What::Rescue
                    : set.undoes.isEmpty() ? JournalItem::What::Apply
                                           : JournalItem::What::Undo,
                wanted.planned->base.get(), {}};
            BackupOptions backups;
            backups.folder = places.backups;
            backups.now = clock;
            backups.sqlite.gate = gate;
            request.backup = backupBefore(backend.instance(), **ledger, backups);
            auto applied = bw::apply(request, backend, **ledger, context);
            trimAsWanted(**ledger, clock(), context);
            return applied;
        },
        [this, wanted](Result<Applied> done) {
            if (done)
                return finish(wanted, *done);
            emit failed(done.error());
            m_instance.refresh(); // something may have been done all the same
        },
        [this](const Progress& p) { emit progress(p); });
}

bool Applier::isToBeShown(const SecretPtr& password) const
{
    return password
        && std::any_of(m_toShow.begin(), m_toShow.end(), [&](const auto& one) { return one.lock() == password; });
}

void Applier::finish(const Wanted& wanted, const Applied& done)
{
    QSet<quint64> settled;
    std::vector<Change> changed;
    bool undoable = false;
    const auto& set = wanted.planned->set;
    for (size_t i = 0; i < done.outcomes.size() && i < set.changes.size(); ++i) {
        const auto status = done.outcomes[i].status;
        if (status != Status::Done && status != Status::AlreadyDone)
            continue;
        if (i < wanted.serials.size())
            settled.insert(wanted.serials[i]);
        if (status == Status::Done) {
            changed.push_back(set.changes[i]);
            undoable |= kind(set.changes[i].kind)->undo != Undo::Never;
        }
    }
    if (undoable) {
        m_last = set.undoes.isEmpty() ? set.id : QString(); // an undo is taken back in the journal
        m_lastWords = bw::summary(changed, m_instance.snapshot().get());
        emit lastChanged();
    }
    m_instance.settleOnRefresh(settled);
    m_instance.refresh();
    emit applied(done);
}

} // namespace bw
