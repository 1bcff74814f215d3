// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review.h"
#include <algorithm>
#include <map>

namespace bw {

Review::Review(OpenInstance& instance, QObject* parent)
    : QObject(parent)
    , m_instance(instance)
{
    const auto& entries = instance.draft().entries();
    std::vector<quint64> serials;
    for (const auto& entry : entries)
        serials.push_back(entry->serial);
    m_base = instance.applier().setOf({});
    take(instance.draft().changes(), serials);
    for (size_t i = 0; i < entries.size(); ++i)
        m_rows[i].theirs = entries[i]->theirs;
    start();
}

Review::Review(OpenInstance& instance, ChangeSet set, QObject* parent, Extent extent)
    : QObject(parent)
    , m_instance(instance)
    , m_base(std::move(set))
    , m_extent(extent)
    , m_fromFile(true)
    , m_chosen(extent == Extent::Whole)
{
    take(m_base.changes, {});
    m_base.changes.clear();
    start();
}

void Review::take(const std::vector<Change>& changes, const std::vector<quint64>& serials)
{
    m_rows.clear();
    for (size_t i = 0; i < changes.size(); ++i)
        m_rows.push_back({changes[i], i < serials.size() ? serials[i] : 0});
}

void Review::start()
{
    auto& applier = m_instance.applier();
    connect(&applier, &Applier::progress, this, [this](const Progress& p) {
        if (m_stage == Stage::Applying)
            emit progress(p);
    });
    connect(&applier, &Applier::applied, this, [this](const Applied& done) {
        if (m_stage != Stage::Applying)
            return;
        m_applied = done;
        m_appliedPlace = m_place;
        m_stage = Stage::Over;
        emit changed();
    });
    connect(&applier, &Applier::failed, this, [this](const Error& error) {
        if (m_stage != Stage::Applying)
            return;
        m_error = error;
        m_stage = Stage::Ready;
        emit changed();
    });
    // What it was judged by is another now.
    connect(&m_instance, &OpenInstance::stated, this, [this] {
        if (m_stage == Stage::Applying || m_stage == Stage::Over)
            return;
        for (auto& row : m_rows)
            if (row.out == Out::Blocked) {
                row.out = Out::In;
                row.blocked.reset();
            }
        planAll();
    });
    planAll();
}

ChangeSet Review::setOf(const std::vector<int>& rows, const QString& reason) const
{
    ChangeSet out = m_base;
    out.reason = reason;
    QHash<QString, QString> ids; // "new:N" counts what is in
    for (size_t i = 0; i < rows.size(); ++i) {
        const auto& id = m_rows[size_t(rows[i])].change.subject.id;
        if (id.startsWith(u"new:"))
            ids.insert(id, QStringLiteral("new:%1").arg(i + 1));
    }
    for (const int row : rows) {
        Change c = m_rows[size_t(row)].change;
        c.subject.id = ids.value(c.subject.id, c.subject.id);
        if (c.after && !ids.isEmpty())
            for (const auto& key : c.after->keys())
                if (const auto value = c.after->value(key); value.isString())
                    c.after->insert(key, ids.value(value.toString(), value.toString()));
        out.changes.push_back(std::move(c));
    }
    return out;
}

ChangeSet Review::set(const QString& reason) const { return setOf(m_in, reason); }

void Review::planAll()
{
    m_stage = Stage::Planning;
    m_error.reset();
    emit changed();
    std::vector<int> all(m_rows.size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = int(i);
    m_job = m_instance.applier().plan(setOf(all), [this](Result<Applier::PlannedPtr> made) {
        if (!made)
            return planned(std::move(made));
        m_all = *made;
        judgeRows(m_all->plan);
        replan();
    });
}

void Review::judgeRows(const Plan& all)
{
    for (size_t i = 0; i < m_rows.size() && i < all.items.size(); ++i) {
        auto& row = m_rows[i];
        if (all.items[i].refused)
            row.out = Out::Refused;
        else if (row.theirs || all.items[i].fit == Fit::Conflict)
            row.out = Out::Conflict;
        else if (all.items[i].fit == Fit::AlreadyDone)
            row.out = Out::AlreadyDone;
        else if (row.out == Out::Refused || row.out == Out::Conflict || row.out == Out::AlreadyDone)
            row.out = Out::In;
        if (row.out == Out::Conflict && !row.theirs)
            row.theirs = all.items[i].found;
    }
}

void Review::replan()
{
    m_in.clear();
    m_place.assign(m_rows.size(), -1);
    m_included = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_included += m_rows[i].out == Out::In;
        if (m_rows[i].out == Out::In || whole()) {
            m_place[i] = int(m_in.size());
            m_in.push_back(int(i));
        }
    }
    if (m_in.size() == m_rows.size()) // the plan of all is the plan of these
        return planned(m_all);
    if (m_in.empty()) {
        m_job = {};
        m_planned.reset();
        m_stage = Stage::Ready;
        emit changed();
        return;
    }
    m_stage = Stage::Planning;
    m_planned.reset();
    emit changed();
    m_job =
        m_instance.applier().plan(setOf(m_in), [this](Result<Applier::PlannedPtr> made) { planned(std::move(made)); });
}

// True: something was left out, and the rest has to be judged again.
bool Review::leaveOutBlocked(const Plan& plan)
{
    bool any = false;
    for (const auto* risk : plan.blocking(m_allowed)) {
        int latest = -1;
        Risk inRows = *risk;
        inRows.changes.clear();
        for (const int change : risk->changes)
            if (const int row = rowOf(change); row >= 0) {
                inRows.changes.push_back(row);
                latest = std::max(latest, row);
            }
        if (latest < 0 || m_rows[size_t(latest)].out != Out::In)
            continue;
        m_rows[size_t(latest)].out = Out::Blocked;
        m_rows[size_t(latest)].blocked = std::move(inRows);
        any = true;
    }
    return any;
}

void Review::planned(Result<Applier::PlannedPtr> made)
{
    if (!made) {
        if (made.error().fault == Fault::Cancelled)
            return;
        m_error = made.error();
        m_planned.reset();
        m_stage = Stage::Ready;
        emit changed();
        return;
    }
    m_planned = *made;
    if (!m_chosen && leaveOutBlocked(m_planned->plan))
        return replan();
    m_stage = Stage::Ready;
    emit changed();
}

int Review::rowOf(int change) const { return change >= 0 && change < int(m_in.size()) ? m_in[size_t(change)] : -1; }

bool Review::canChoose(int row) const
{
    const auto out = m_rows[size_t(row)].out;
    return !whole() && (out == Out::In || out == Out::Blocked || out == Out::ByChoice);
}

void Review::include(int row, bool in)
{
    auto& r = m_rows[size_t(row)];
    if (m_stage == Stage::Applying || m_stage == Stage::Over || !canChoose(row) || in == (r.out == Out::In))
        return;
    m_chosen = true;
    r.out = in ? Out::In : Out::ByChoice;
    r.blocked.reset();
    replan();
}

void Review::swap(int in, int out)
{
    m_rows[size_t(out)].out = Out::ByChoice;
    m_rows[size_t(in)].out = Out::In;
    m_rows[size_t(in)].blocked.reset();
    m_chosen = true;
    replan();
}

void Review::discard(int row)
{
    const auto serial = m_rows[size_t(row)].serial;
    m_instance.draft().discard({serial});
    m_rows.erase(m_rows.begin() + row);
    planAll();
}

void Review::overwrite(int row)
{
    auto& r = m_rows[size_t(row)];
    if (!r.theirs || !r.change.before)
        return;
    m_instance.draft().overwrite({r.serial});
    for (const auto& key : r.change.before->keys())
        r.change.before->insert(key, r.theirs->value(key));
    r.theirs.reset();
    r.out = Out::In;
    planAll();
}

QString Review::words(int row) const { return summary(m_rows[size_t(row)].change, m_instance.snapshot().get()); }

std::pair<const Plan*, size_t> Review::placeOf(int row) const
{
    if (const int at = m_place.empty() ? -1 : m_place[size_t(row)];
        at >= 0 && m_planned && size_t(at) < m_planned->plan.items.size())
        return {&m_planned->plan, size_t(at)};
    if (m_all && size_t(row) < m_all->plan.items.size())
        return {&m_all->plan, size_t(row)};
    return {nullptr, 0};
}

const Item* Review::item(int row) const
{
    const auto [plan, at] = placeOf(row);
    return plan ? &plan->items[at] : nullptr;
}

std::vector<const Finding*> Review::notes(int row) const
{
    std::vector<const Finding*> out;
    const auto [plan, at] = placeOf(row);
    if (plan)
        for (const int note : plan->items[at].notes)
            out.push_back(&plan->work.notes[size_t(note)]);
    return out;
}

std::vector<const Risk*> Review::risks(int row) const
{
    std::vector<const Risk*> out;
    const auto& r = m_rows[size_t(row)];
    if (m_planned && !m_in.empty())
        for (const auto& risk : m_planned->plan.risks)
            if (risk.changes.empty()) // of the set as a whole
                out.push_back(&risk);
    if (r.blocked)
        out.push_back(&*r.blocked);
    if (r.out == Out::In && m_planned && size_t(row) < m_place.size())
        if (const auto* mine = item(row))
            for (const int risk : mine->risks)
                out.push_back(&m_planned->plan.risks[size_t(risk)]);
    return out;
}

std::vector<const Risk*> Review::warnings() const
{
    std::vector<const Risk*> out;
    if (m_planned && !m_in.empty())
        for (const auto& risk : m_planned->plan.risks)
            if (risk.finding.level == Level::Warn)
                out.push_back(&risk);
    return out;
}

std::vector<const Risk*> Review::blocking() const
{
    return m_planned && !m_in.empty() ? m_planned->plan.blocking(m_allowed) : std::vector<const Risk*>();
}

Losses Review::loses() const { return m_planned && !m_in.empty() ? m_planned->plan.loses() : Losses(); }

bool isDeletion(const Change& c)
{
    const auto* k = kind(c.kind);
    return k && k->destroys;
}

int Review::destroys() const
{
    return int(
        std::ranges::count_if(m_rows, [](const Row& row) { return row.out == Out::In && isDeletion(row.change); }));
}

void Review::setPassword(int row, const SecretPtr& password)
{
    m_rows[size_t(row)].change.secret = password;
    planAll();
}

void Review::allow(const QString& flag, bool allowed)
{
    m_allowed.removeAll(flag);
    if (allowed)
        m_allowed << flag;
    emit changed();
}

void Review::apply(const QString& reason, Mode mode, bool inParts)
{
    if (m_stage != Stage::Ready || !m_planned || m_in.empty() || m_instance.applier().applying())
        return; // what is being applied beside it answers with the same signal
    auto wanted = std::make_shared<Applier::Planned>(*m_planned);
    wanted->set.reason = reason;
    std::vector<quint64> serials;
    for (const int row : m_in)
        serials.push_back(m_rows[size_t(row)].serial);
    if (m_base.undoes.isEmpty() && std::all_of(serials.begin(), serials.end(), [](quint64 s) { return s == 0; }))
        serials.clear();
    m_stage = Stage::Applying;
    m_error.reset();
    m_instance.applier().apply({wanted, mode, inParts, m_allowed, serials, m_rescue});
    emit changed();
}

const Outcome* Review::outcome(int row) const
{
    if (!m_applied || size_t(row) >= m_appliedPlace.size())
        return nullptr;
    const int at = m_appliedPlace[size_t(row)];
    return at >= 0 && size_t(at) < m_applied->outcomes.size() ? &m_applied->outcomes[size_t(at)] : nullptr;
}

QString deletionWords(const Review& review)
{
    std::map<QString, int> types;
    for (const auto& row : review.rows())
        if (row.out == Review::Out::In && isDeletion(row.change))
            ++types[row.change.subject.type];
    QStringList parts;
    if (const int n = types[QStringLiteral("user")])
        parts << Review::tr("%n user(s)", "deleted", n);
    if (const int n = types[QStringLiteral("key")])
        parts << Review::tr("%n API key(s)", "deleted", n);
    return parts.join(Review::tr(" and "));
}

QString applyWords(const Review& review)
{
    const int gone = review.destroys(), rest = review.included() - gone;
    if (review.whole())
        return rest + gone == 0 ? Review::tr("Finish") : Review::tr("Finish %n change(s)", nullptr, rest + gone);
    if (review.isUndo())
        return Review::tr("Undo %n change(s)", nullptr, review.included());
    if (gone == 0)
        return Review::tr("Apply %n change(s)", nullptr, rest);
    const QString what = deletionWords(review);
    return rest == 0 ? Review::tr("Delete %1").arg(what)
                     : Review::tr("Apply %n change(s), delete %1", nullptr, rest).arg(what);
}

} // namespace bw
