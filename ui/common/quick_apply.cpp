// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/quick_apply.h"
#include "ui/common/open_instance.h"

namespace bw {

namespace {

// Worth a plan: most of what is staged is seen to need a review without one.
bool maybeHarmless(const Draft::Entry& entry)
{
    const auto* k = kind(entry.change.kind);
    return !entry.conflict && k && !k->destroys && k->undo != Undo::Never && k->takes == Takes::Nothing
        && k->makes == Makes::Nothing;
}

} // namespace

QuickApply::QuickApply(OpenInstance& instance)
    : QObject(&instance)
    , m_instance(instance)
{
    auto& applier = instance.applier();
    connect(&instance.draft(), &Draft::changed, this, &QuickApply::look);
    connect(&instance, &OpenInstance::snapshotChanged, this, &QuickApply::look);
    connect(&instance, &OpenInstance::stated, this, &QuickApply::look);
    connect(&applier, &Applier::applied, this, [this](const Applied& done) {
        const auto ran = std::exchange(m_running, nullptr);
        if (!ran)
            return;
        const bool undo = !ran->set.undoes.isEmpty();
        m_set = undo ? QString() : ran->set.id;
        emit over(done, summary(ran->set.changes, ran->base.get()), undo);
    });
    connect(&applier, &Applier::failed, this, [this](const Error& error) {
        if (std::exchange(m_running, nullptr))
            emit failed(error);
    });
}

bool QuickApply::allowed() const
{
    const auto& applier = m_instance.applier();
    return applier.ready() && !applier.applying() && m_instance.whole()
        && m_instance.profile().environment != Environment::Production;
}

void QuickApply::look()
{
    m_job = {};
    offer(nullptr);
    const auto& entries = m_instance.draft().entries();
    if (entries.size() != 1 || !maybeHarmless(*entries.front()) || !allowed())
        return;
    m_serial = entries.front()->serial;
    auto& applier = m_instance.applier();
    m_job =
        applier.plan(applier.setOf(m_instance.draft().changes()), [this](const Result<Applier::PlannedPtr>& planned) {
            if (planned && (*planned)->plan.harmless() && allowed())
                offer(*planned);
        });
}

void QuickApply::offer(Applier::PlannedPtr planned)
{
    if (m_offer == planned)
        return;
    m_offer = std::move(planned);
    emit changed();
}

void QuickApply::apply()
{
    if (m_offer && allowed())
        run(m_offer, {m_serial});
}

void QuickApply::takeBack(const ChangeSet& undo, std::function<void(const ChangeSet&)> review)
{
    m_undoJob = m_instance.applier().plan(
        undo, [this, undo, review = std::move(review)](const Result<Applier::PlannedPtr>& planned) {
            if (planned && (*planned)->plan.harmless() && allowed())
                run(*planned, {});
            else
                review(undo);
        });
}

void QuickApply::run(Applier::PlannedPtr planned, std::vector<quint64> serials)
{
    m_running = planned;
    offer(nullptr);
    m_instance.applier().apply({std::move(planned), Mode::AllOrNothing, false, {}, std::move(serials)});
}

} // namespace bw
