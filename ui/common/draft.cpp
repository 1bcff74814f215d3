// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draft.h"
#include <algorithm>

namespace bw {

namespace {

constexpr size_t kSteps = 100; // that undo() goes back

QString keyOf(QStringView type, QStringView id) { return type.toString() + u'/' + id.toString(); }
QString keyOf(const Change& c) { return keyOf(c.subject.type, c.subject.id); }
// What a later edit merges with: the same fields of the same record.
QString placeOf(const Change& c) { return c.kind + u' ' + keyOf(c); }
bool deletes(const Change& c) { return !c.after; }
bool isNew(const QString& id) { return id.startsWith(u"new:"); }

// Nothing to do: after is before. A change without fields (a new password) always has something to do.
bool idle(const Change& c)
{
    return c.before && c.after && !c.after->isEmpty() && !c.secret && agrees(*c.after, *c.before);
}

Change merged(const Change& first, const Change& second)
{
    Change out = second;
    out.before = first.before;
    if (out.before && second.before)
        for (auto i = second.before->begin(); i != second.before->end(); ++i)
            if (!out.before->contains(i.key()))
                out.before->insert(i.key(), i.value());
    if (first.after && second.after) {
        QJsonObject after = *first.after;
        for (auto i = second.after->begin(); i != second.after->end(); ++i)
            after.insert(i.key(), i.value());
        out.after = after;
    }
    return out;
}

QJsonValue renumbered(const QJsonValue& value, const QHash<QString, QString>& ids)
{
    return value.isString() ? QJsonValue(ids.value(value.toString(), value.toString())) : value;
}

} // namespace

Draft::Draft(QObject* parent)
    : QObject(parent)
{
}

void Draft::setBase(SnapshotPtr base)
{
    m_base = std::move(base);
    m_previews.clear();
}

void Draft::rebase(SnapshotPtr now)
{
    setBase(std::move(now));
    if (m_entries.empty())
        return;
    Entries kept;
    for (const auto& entry : m_entries) {
        const auto found = recordType(entry->change.subject.type)->find(*m_base, entry->change.subject.id);
        const Fit state = fit(entry->change, found);
        if (state == Fit::AlreadyDone)
            continue;
        auto checked = std::make_shared<Entry>(*entry);
        checked->conflict = state == Fit::Conflict;
        checked->theirs = checked->conflict ? found : std::nullopt;
        kept.push_back(std::move(checked));
    }
    m_steps.clear(); // they would bring back values of the former reading
    replace(std::move(kept), false);
}

QString Draft::newId() { return QStringLiteral("new:%1").arg(++m_serial); }

void Draft::stage(const std::vector<Change>& changes)
{
    Entries entries = m_entries;
    swallow(entries, changes);
    QHash<QString, qsizetype> places;
    QSet<QString> gone;
    for (size_t i = 0; i < entries.size(); ++i) {
        places.insert(placeOf(entries[i]->change), qsizetype(i));
        if (deletes(entries[i]->change))
            gone.insert(keyOf(entries[i]->change));
    }
    for (const auto& c : changes)
        if (!gone.contains(keyOf(c)) && !(deletes(c) && isNew(c.subject.id)))
            stageOne(entries, places, c);
    std::erase_if(entries, [](const EntryPtr& e) { return idle(e->change); });
    replace(std::move(entries), true);
}

void Draft::stageOne(Entries& entries, QHash<QString, qsizetype>& places, const Change& c)
{
    auto entry = std::make_shared<Entry>();
    entry->serial = ++m_serial;
    entry->change = c;
    const QString place = placeOf(c);
    if (const auto at = places.constFind(place); at != places.cend()) {
        entry->change = merged(entries[size_t(*at)]->change, c);
        entry->serial = entries[size_t(*at)]->serial;
        entries[size_t(*at)] = std::move(entry);
        return;
    }
    places.insert(place, qsizetype(entries.size()));
    entries.push_back(std::move(entry));
}

QString Draft::ownerOf(const Change& c) const
{
    for (const auto* side : {&c.after, &c.before})
        if (*side && (*side)->contains(quota::owner.id))
            return (*side)->value(quota::owner.id).toString();
    const auto& id = c.subject.id;
    if (const auto* q = c.subject.type == u"quota" ? m_base->quotas.find(id) : nullptr)
        return q->owner;
    if (const auto* k = c.subject.type == u"key" ? m_base->keys.find(id) : nullptr)
        return k->owner;
    return {};
}

void Draft::swallow(Entries& entries, const std::vector<Change>& changes) const
{
    QSet<QString> records, people;
    for (const auto& c : changes)
        if (deletes(c)) {
            records.insert(keyOf(c));
            if (c.subject.type == u"user")
                people.insert(c.subject.id);
        }
    if (records.isEmpty())
        return;
    std::erase_if(entries, [&](const EntryPtr& e) {
        const auto& c = e->change;
        if (records.contains(keyOf(c)))
            return !deletes(c);
        return !people.isEmpty() && c.subject.type != u"user" && people.contains(ownerOf(c));
    });
}

void Draft::replace(Entries entries, bool undoable)
{
    if (undoable) {
        m_steps.push_back(std::move(m_entries));
        if (m_steps.size() > kSteps)
            m_steps.erase(m_steps.begin());
    }
    m_entries = std::move(entries);
    index();
    ++m_revision;
    emit changed();
}

void Draft::index()
{
    m_touching.clear();
    m_previews.clear();
    m_conflicts = 0;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const auto& c = m_entries[i]->change;
        m_touching[keyOf(c)].push_back(qsizetype(i));
        if (c.subject.type == u"quota")
            m_touching[keyOf(u"user", ownerOf(c))].push_back(qsizetype(i));
        m_conflicts += m_entries[i]->conflict;
    }
}

void Draft::undo()
{
    if (m_steps.empty())
        return;
    auto entries = std::move(m_steps.back());
    m_steps.pop_back();
    replace(std::move(entries), false);
}

void Draft::discard(const QSet<quint64>& serials)
{
    Entries kept;
    for (const auto& entry : m_entries)
        if (!serials.contains(entry->serial))
            kept.push_back(entry);
    if (kept.size() != m_entries.size())
        replace(std::move(kept), true);
}

void Draft::discardAll()
{
    if (!m_entries.empty())
        replace({}, true);
}

void Draft::settle(const QSet<quint64>& done)
{
    if (done.isEmpty())
        return;
    Entries kept;
    for (const auto& entry : m_entries)
        if (!done.contains(entry->serial))
            kept.push_back(entry);
    m_steps.clear();
    replace(std::move(kept), false);
}

void Draft::overwrite(const QSet<quint64>& serials)
{
    Entries entries = m_entries;
    for (auto& entry : entries) {
        if (!serials.contains(entry->serial) || !entry->conflict || !entry->theirs)
            continue;
        auto mine = std::make_shared<Entry>(*entry);
        QJsonObject before;
        if (mine->change.before)
            for (auto i = mine->change.before->begin(); i != mine->change.before->end(); ++i)
                before.insert(i.key(), entry->theirs->value(i.key()));
        mine->change.before = before;
        mine->conflict = false;
        mine->theirs.reset();
        entry = std::move(mine);
    }
    std::erase_if(entries, [](const EntryPtr& e) { return idle(e->change); });
    replace(std::move(entries), true);
}

std::vector<Change> Draft::changes() const { return numbered(m_entries); }

std::vector<Change> Draft::numbered(const std::vector<EntryPtr>& entries)
{
    QHash<QString, QString> ids;
    for (size_t i = 0; i < entries.size(); ++i)
        if (const auto& id = entries[i]->change.subject.id; isNew(id))
            ids.insert(id, QStringLiteral("new:%1").arg(i + 1));
    std::vector<Change> out;
    out.reserve(entries.size());
    for (const auto& entry : entries) {
        Change c = entry->change;
        if (!ids.isEmpty()) {
            c.subject.id = ids.value(c.subject.id, c.subject.id);
            if (c.after)
                for (const auto& key : c.after->keys())
                    c.after->insert(key, renumbered(c.after->value(key), ids));
        }
        out.push_back(std::move(c));
    }
    return out;
}

bool Draft::touches(QStringView type, const QString& id) const
{
    return !m_touching.isEmpty() && m_touching.contains(keyOf(type, id));
}

bool Draft::removes(QStringView type, const QString& id) const
{
    const auto at = m_touching.constFind(keyOf(type, id));
    return at != m_touching.cend() && std::any_of(at->begin(), at->end(), [&](qsizetype i) {
        const auto& c = m_entries[size_t(i)]->change;
        return deletes(c) && c.subject.type == type;
    });
}

QJsonValue Draft::staged(QStringView type, const QString& id, QStringView field) const
{
    QJsonValue out(QJsonValue::Undefined);
    const auto at = m_touching.constFind(keyOf(type, id));
    if (at == m_touching.cend())
        return out;
    for (const auto i : *at) {
        const auto& c = m_entries[size_t(i)]->change;
        if (c.subject.type == type && c.after && c.after->contains(field))
            out = c.after->value(field);
    }
    return out;
}

std::optional<QJsonObject> Draft::fields(QStringView type, const QString& id) const
{
    auto found = recordType(type)->find(*m_base, id);
    const auto at = m_touching.constFind(keyOf(type, id));
    if (at == m_touching.cend())
        return found;
    for (const auto i : *at) {
        const auto& c = m_entries[size_t(i)]->change;
        if (c.subject.type != type)
            continue;
        if (deletes(c))
            return {};
        if (!found)
            found.emplace();
        for (auto f = c.after->begin(); f != c.after->end(); ++f)
            found->insert(f.key(), f.value());
    }
    return found;
}

QString Draft::quotaOf(const QString& owner, const QString& model) const
{
    if (const auto row = m_base->users.row(owner); row >= 0 && size_t(row) < m_base->facts.size())
        for (const int i : m_base->facts[size_t(row)].quotas)
            if (const auto& q = m_base->quotas[size_t(i)]; q.model == model)
                return q.id;
    const auto at = m_touching.constFind(keyOf(u"user", owner));
    if (at != m_touching.cend())
        for (const auto i : *at) {
            const auto& c = m_entries[size_t(i)]->change;
            if (c.subject.type == u"quota" && c.after && c.to(quota::model) == model)
                return c.subject.id;
        }
    return {};
}

std::shared_ptr<const Draft::Preview> Draft::preview(QStringView type, const QString& id) const
{
    if (m_touching.isEmpty())
        return nullptr;
    const QString key = keyOf(type, id);
    if (!m_touching.contains(key))
        return nullptr;
    auto& made = m_previews[key];
    if (!made)
        made = makePreview(type, id);
    return made;
}

std::shared_ptr<Draft::Preview> Draft::makePreview(QStringView type, const QString& id) const
{
    auto out = std::make_shared<Preview>();
    Snapshot& s = out->before;
    s.scope = m_base->scope;
    s.parts = m_base->parts;
    s.readAt = m_base->readAt;
    s.roles = m_base->roles;
    s.permissions = m_base->permissions;
    s.models = m_base->models;
    s.permissionsTold = m_base->permissionsTold;
    s.modelsTold = m_base->modelsTold;
    const auto addUser = [&](const QString& who) {
        if (const auto* u = s.users.find(who) ? nullptr : m_base->users.find(who))
            s.users.add(*u);
    };
    if (type == u"user") {
        addUser(id);
        if (const auto row = m_base->users.row(id); row >= 0 && size_t(row) < m_base->facts.size())
            for (const int q : m_base->facts[size_t(row)].quotas)
                s.quotas.add(m_base->quotas[size_t(q)]);
    } else if (const auto* k = type == u"key" ? m_base->keys.find(id) : nullptr) {
        s.keys.add(*k);
        addUser(k->owner);
    } else if (const auto* i = type == u"invite" ? m_base->invites.find(id) : nullptr) {
        s.invites.add(*i);
        addUser(i->creator);
        addUser(i->redeemer);
    } else if (const auto* session = type == u"session" ? m_base->sessions.find(id) : nullptr) {
        s.sessions.add(*session);
        addUser(session->owner);
    }
    derive(s);
    out->after = s;
    std::vector<Change> mine;
    for (const auto at : m_touching.value(keyOf(type, id))) {
        const auto& entry = *m_entries[size_t(at)];
        out->conflict |= entry.conflict;
        const bool gone = deletes(entry.change);
        if (gone && entry.change.subject.type == type)
            out->removed = true;
        else
            mine.push_back(entry.change);
    }
    project(mine, out->after);
    derive(out->after);
    return out;
}

} // namespace bw
