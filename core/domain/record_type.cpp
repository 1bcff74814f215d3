// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/record_type.h"
#include "core/domain/json_value.h"
#include <algorithm>

namespace bw {

namespace {

template<class R> QJsonObject toFields(const R& record)
{
    QJsonObject o;
    eachField<R>([&](const auto& f) {
        if (f.id != u"id")
            o.insert(f.id, encode(record.*f.member));
    });
    return o;
}

// A value that could not be read is null here, whatever stands in the record: so it is compared with null, never with
// an empty one.
template<class R> QJsonObject fieldsOf(const R& record)
{
    auto o = toFields(record);
    for (const auto& id : record.unreadable)
        if (o.contains(id))
            o.insert(id, QJsonValue::Null);
    return o;
}

template<class R> bool assign(R& record, const QJsonObject& fields)
{
    qsizetype known = 0;
    bool fine = true;
    eachField<R>([&](const auto& f) {
        const auto i = fields.find(f.id);
        if (f.id == u"id" || i == fields.end())
            return;
        ++known;
        record.unreadable.removeAll(f.id);
        if (decode(i.value(), record.*f.member))
            return;
        if (i.value().isNull()) // what could not be read when the change was made
            record.unreadable << f.id.toString();
        else
            fine = false;
    });
    return fine && known == fields.size();
}

template<class R, auto where> RecordType type(QStringView name, Part part)
{
    RecordType t{name, part,
        [](const Snapshot& s, QStringView id) -> std::optional<QJsonObject> {
            const R* r = (s.*where).find(id);
            return r ? std::optional(fieldsOf(*r)) : std::nullopt;
        },
        [](Snapshot& s, QStringView id, const QJsonObject& fields) {
            if (R* r = (s.*where).at(id))
                return assign(*r, fields);
            R made;
            made.id = id.toString();
            if (!assign(made, fields))
                return false;
            (s.*where).add(std::move(made));
            return true;
        },
        [](Snapshot& s, const QSet<QString>& ids) { (s.*where).drop(ids); }, {}};
    eachField<R>([&](const auto& f) {
        if (f.id != u"id")
            t.fields.push_back({f.id, f.title, f.id == u"name" || f.id == u"email"});
    });
    return t;
}

} // namespace

std::span<const RecordType> recordTypes()
{
    static const std::vector<RecordType> all{
        type<User, &Snapshot::users>(u"user", Part::Users),
        type<Quota, &Snapshot::quotas>(u"quota", Part::Quotas),
        type<Invite, &Snapshot::invites>(u"invite", Part::Invites),
        type<ApiKey, &Snapshot::keys>(u"key", Part::Keys),
        type<Session, &Snapshot::sessions>(u"session", Part::Sessions),
    };
    return all;
}

const RecordType* recordType(QStringView id)
{
    const auto all = recordTypes();
    const auto found = std::ranges::find_if(all, [&](const RecordType& t) { return t.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace bw
