// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/applier.h"
#include "core/changes/backup_policy.h"
#include "core/changes/change_file.h"
#include "core/changes/keeping.h"
#include "ui/common/open_instance.h"
#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace bw {

namespace {

Result<std::unique_ptr<Ledger>> openLedger(const Applier::Places& places, const Backend& backend, const Now& clock)
{
    return Ledger::open(places.ledgers, backend.instance().identity, places.heads(), clock);
}

// Looked through for what is half done: also what an earlier start has settled, and nobody has dealt with.
constexpr int kLookBack = 40;

struct Found {
    int settled = 0;
    std::vector<JournalItem> left;
};

Result<Found> look(Backend& backend, Ledger& ledger, const Context& context)
{
    const auto settled = bw::settle(backend, ledger, context);
    if (!settled)
        return tl::unexpected(settled.error());
    auto newest = ledger.list(0, kLookBack, context);
    if (!newest)
        return tl::unexpected(newest.error());
    Found found{int(settled->size()), {}};
    const auto add = [&](JournalItem item) {
        if (halfDone(item)
            && std::ranges::none_of(found.left, [&](const JournalItem& known) { return known.set == item.set; }))
            found.left.push_back(std::move(item));
    };
    for (auto& item : *newest)
        add(std::move(item));
    for (const auto& one : *settled) // may be older
        if (auto item = ledger.item(one.set); item && *item)
            add(std::move(**item));
    return found;
}

} // namespace

bool halfDone(const JournalItem& item)
{
    return item.state == JournalItem::State::Partly && item.undoneBy.isEmpty() && !item.blanked
        && std::ranges::any_of(item.outcomes, [](const Outcome& o) {
               return o.status == Status::Unknown || (o.error && qstrcmp(o.error->id, "apply.interrupted") == 0);
           });
}

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

Job Applier::remedyOf(Remedy remedy, const QString& set, std::function<void(Result<ChangeSet>)> done)
{
    return m_instance.onLists<ChangeSet>(
        [remedy, set, places = m_places, base = m_instance.snapshot(), clock = m_instance.clock()](
            Backend& backend, const Context& context) -> Result<ChangeSet> {
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            auto item = (*ledger)->item(set);
            if (!item)
                return tl::unexpected(item.error());
            if (!*item)
                return fail(Fault::NotFound, "change.subject", {set});
            switch (remedy) {
            case Remedy::Finish:
                return finishOf(**item, backend, clock(), context);
            case Remedy::PutBack:
                return putBackOf(**item, backend, clock(), context);
            case Remedy::Undo:
                break;
            }
            return bw::undoOf(**item, *base, clock());
        },
        std::move(done));
}

void Applier::settle()
{
    if (!ready() || !QFileInfo::exists(Ledger::fileOf(m_places.ledgers, m_instance.instance().identity)))
        return; // nothing was ever applied here
    m_settleJob = m_instance.onLists<Found>(
        [places = m_places, clock = m_instance.clock()](Backend& backend, const Context& context) -> Result<Found> {
            auto ledger = openLedger(places, backend, clock);
            if (!ledger)
                return tl::unexpected(ledger.error());
            return look(backend, **ledger, context);
        },
        [this](Result<Found> found) {
            if (!found)
                return; // the journal's page says why it can't be read
            takeLeft(std::move(found->left));
            if (found->settled > 0)
                emit settled(found->settled);
        });
}

void Applier::takeLeft(std::vector<JournalItem> left)
{
    const bool same = std::ranges::equal(left, m_left, {}, &JournalItem::set, &JournalItem::set);
    m_left = std::move(left);
    if (!same)
        emit leftChanged();
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
    if (!m_left.empty() || done.partly())
        settle(); // it may have been dealt with, or this is one
    emit applied(done);
}

} // namespace bw
