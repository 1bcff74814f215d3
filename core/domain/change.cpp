// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/change.h"
#include <QUuid>

namespace bw {

namespace {

Result<const Kind*> kindFor(QStringView id, std::initializer_list<Verb> verbs)
{
    const auto* k = kind(id);
    if (!k || std::find(verbs.begin(), verbs.end(), k->verb) == verbs.end())
        return fail(Fault::Invalid, "change.kind", {id.toString()});
    return k;
}

Subject subjectOf(const Snapshot& s, const Kind& k, const QString& id)
{
    return {k.type.toString(), id, s.scope, labelOf(s, k.type, id)};
}

} // namespace

QString newSetId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

bool bringsBack(const Change& c)
{
    if (c.archive.isEmpty()) // nearly all, and there may be thousands
        return false;
    const auto* k = kind(c.kind);
    return k && k->verb == Verb::Create;
}

QString id(Status status)
{
    switch (status) {
    case Status::Done:
    case Status::AlreadyDone:
        return QStringLiteral("done");
    case Status::Failed:
        return QStringLiteral("failed");
    case Status::Conflict:
        return QStringLiteral("conflict");
    case Status::Refused:
        return QStringLiteral("refused");
    case Status::Skipped:
        return QStringLiteral("skipped");
    case Status::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

QString labelOf(const Snapshot& s, QStringView type, const QString& id)
{
    const auto person = [&](const QString& who) {
        const auto* u = s.users.find(who);
        return !u ? who : u->name.trimmed().isEmpty() ? u->email : u->name;
    };
    if (type == u"user")
        return person(id);
    if (type == u"quota") {
        const auto* q = s.quotas.find(id);
        return q ? person(q->owner) : id;
    }
    if (type == u"invite") {
        const auto* i = s.invites.find(id);
        return i ? i->codePrefix : id;
    }
    if (type == u"key") {
        const auto* k = s.keys.find(id);
        return !k ? id : k->name.trimmed().isEmpty() ? k->prefix : k->name;
    }
    const auto* session = type == u"session" ? s.sessions.find(id) : nullptr;
    return session ? person(session->owner) : id;
}

Result<Change> edit(const Snapshot& s, QStringView kindId, const QString& id, const QJsonObject& values)
{
    const auto k = kindFor(kindId, {Verb::Update, Verb::Set});
    if (!k)
        return tl::unexpected(k.error());
    const auto found = recordType((*k)->type)->find(s, id);
    if (!found)
        return fail(Fault::NotFound, "change.subject", {id});
    QJsonObject before;
    for (auto i = values.begin(); i != values.end(); ++i)
        before.insert(i.key(), found->value(i.key()));
    return Change{kindId.toString(), subjectOf(s, **k, id), before, values};
}

Result<Change> create(QStringView kindId, const Subject& subject, QJsonObject fields)
{
    const auto k = kindFor(kindId, {Verb::Create, Verb::Set});
    if (!k)
        return tl::unexpected(k.error());
    return Change{kindId.toString(), subject, {}, std::move(fields)};
}

Result<Change> remove(const Snapshot& s, QStringView kindId, const QString& id)
{
    const auto k = kindFor(kindId, {Verb::Delete});
    if (!k)
        return tl::unexpected(k.error());
    auto found = recordType((*k)->type)->find(s, id);
    if (!found)
        return fail(Fault::NotFound, "change.subject", {id});
    // A key that was used or a session that was rotated meanwhile is still the one that was meant.
    found->remove(u"last_used_at");
    found->remove(u"rotated_at");
    return Change{kindId.toString(), subjectOf(s, **k, id), *found, {}};
}

bool agrees(const QJsonObject& expected, const QJsonObject& found)
{
    for (auto i = expected.begin(); i != expected.end(); ++i)
        if (found.value(i.key()) != i.value())
            return false;
    return true;
}

Fit fit(const Change& c, const std::optional<QJsonObject>& found)
{
    if (!c.before)
        return !found ? Fit::Applies : agrees(*c.after, *found) ? Fit::AlreadyDone : Fit::Conflict;
    if (!found)
        return c.after ? Fit::Conflict : Fit::AlreadyDone;
    // A change without fields (a new password) is never done already.
    if (c.after && !c.after->isEmpty() && agrees(*c.after, *found))
        return Fit::AlreadyDone;
    return agrees(*c.before, *found) ? Fit::Applies : Fit::Conflict;
}

Fit fit(const Change& c, const Snapshot& now) { return fit(c, recordType(c.subject.type)->find(now, c.subject.id)); }

Fit Projection::fit(const Change& c) const
{
    const auto gone = m_gone.find(c.subject.type);
    if (gone != m_gone.end() && gone->contains(c.subject.id))
        return bw::fit(c, std::nullopt);
    return bw::fit(c, m_now);
}

bool Projection::play(const Change& c)
{
    const auto gone = m_gone.find(c.subject.type);
    if (!c.after) {
        m_gone[c.subject.type].insert(c.subject.id);
        return true;
    }
    if (gone != m_gone.end() && gone->contains(c.subject.id))
        dropGone();
    return recordType(c.subject.type)->put(m_now, c.subject.id, *c.after);
}

void Projection::dropGone()
{
    for (auto i = m_gone.begin(); i != m_gone.end(); ++i)
        recordType(i.key())->drop(m_now, i.value());
    m_gone.clear();
}

void Projection::finish()
{
    dropGone();
    if (!m_now.facts.empty())
        derive(m_now); // they go by row
}

bool project(std::span<const Change> changes, Snapshot& s)
{
    Projection projection(s);
    bool fine = true;
    for (const auto& c : changes)
        fine = projection.play(c) && fine;
    projection.finish();
    return fine;
}

Inverse inverse(const QString& set, std::span<const Change> changes, std::span<const Outcome> outcomes)
{
    Inverse all;
    for (size_t i = std::min(changes.size(), outcomes.size()); i-- > 0;) {
        const auto& c = changes[i];
        if (outcomes[i].status != Status::Done)
            continue;
        const auto* k = kind(c.kind);
        if (k->undo == Undo::Never) {
            all.never.insert(all.never.begin(), int(i));
            continue;
        }
        const bool same = k->back.isEmpty() || (k->verb == Verb::Set && c.before);
        Change back{same ? c.kind : k->back.toString(), c.subject, c.after, c.before};
        if (const auto* other = kind(back.kind); other && other->verb == Verb::Delete)
            back.after.reset(); // also of what was put back from half a deletion
        if (!outcomes[i].madeId.isEmpty())
            back.subject.id = outcomes[i].madeId;
        if (k->undo == Undo::Archive || k->exact)
            back.archive = set + u'/' + QString::number(i);
        all.changes.push_back(std::move(back));
    }
    return all;
}

} // namespace bw
