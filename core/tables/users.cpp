// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/tables/columns.h"
#include "core/tables/words.h"

namespace bw {
using namespace Qt::Literals::StringLiterals;
namespace {

constexpr auto kUsers = &Snapshot::users;

QJsonObject toObject(const Switches& switches)
{
    QJsonObject o;
    for (auto i = switches.begin(); i != switches.end(); ++i)
        o[i.key()] = *i;
    return o;
}

template<class T> QJsonValue orNull(const std::optional<T>& v) { return v ? QJsonValue(*v) : QJsonValue(); }
QJsonValue orNull(const QString& v) { return toJson(toCell(v)); }

Cell permissionsCell(const User& u)
{
    QStringList parts;
    for (auto i = u.permissions.begin(); i != u.permissions.end(); ++i)
        parts << (*i ? u'+' : u'-') + i.key();
    return parts.isEmpty() ? Cell() : Cell(parts.join(u' '));
}

QString unreadableWords() { return QCoreApplication::translate("Listing", "can't be read"); }

QString permissionsShown(const User& u)
{
    if (isAdmin(u))
        return QCoreApplication::translate("Listing", "everything");
    if (!readable(u, user::permissions))
        return unreadableWords();
    if (u.permissions.isEmpty())
        return QCoreApplication::translate("Listing", "default");
    return QCoreApplication::translate("Listing", "%n set", nullptr, explicitCount(u));
}

QJsonValue permissionsJson(const Viewpoint& v, size_t row)
{
    const auto& u = v.snapshot.users[row];
    const bool told = v.snapshot.permissionsTold && readable(u, user::permissions);
    // What can't be read the server can't check either: it refuses everybody but administrators, whom it doesn't check.
    const bool decided = readable(u, user::permissions) || isAdmin(u);
    return QJsonObject{{u"explicit"_s, told ? QJsonValue(toObject(u.permissions)) : QJsonValue()},
        {u"effective"_s, decided ? QJsonValue(toObject(effectivePermissions(u, v.snapshot))) : QJsonValue()}};
}

// The server doesn't look at an administrator's list: with one that can't be read all models are allowed.
bool modelsReadable(const User& u) { return readable(u, user::models) || isAdmin(u); }
bool modelsKnown(const Snapshot& s, const User& u) { return s.modelsTold && modelsReadable(u); }

// Words for both ends: no restriction and a list that allows nothing must not look the same.
Cell modelsCell(const Snapshot& s, const User& u)
{
    if (!modelsKnown(s, u))
        return {};
    return !u.models ? u"all"_s : u.models->isEmpty() ? u"none"_s : u.models->join(u' ');
}

QString modelsShown(const User& u)
{
    if (!modelsReadable(u))
        return unreadableWords();
    if (!u.models)
        return QCoreApplication::translate("Listing", "all");
    if (u.models->isEmpty())
        return QCoreApplication::translate("Listing", "none allowed");
    return u.models->join(QStringLiteral(", "));
}

QJsonValue quotaJson(const Quota& q)
{
    return QJsonObject{{u"id"_s, orNull(q.id)}, {u"model"_s, orNull(q.model)},
        {u"max_requests"_s, orNull(q.maxRequests)}, {u"max_total_tokens"_s, orNull(q.maxTokens)},
        {u"window_seconds"_s, orNull(q.windowSeconds)},
        {u"current_requests"_s, q.windowSeconds ? orNull(q.usedRequests) : QJsonValue()},
        {u"current_total_tokens"_s, q.windowSeconds ? orNull(q.usedTokens) : QJsonValue()}};
}

template<class Fn> void eachQuota(const Viewpoint& v, size_t row, Fn fn)
{
    if (row < v.snapshot.facts.size())
        for (const int q : v.snapshot.facts[row].quotas)
            fn(v.snapshot.quotas[size_t(q)]);
}

Column quotasColumn()
{
    auto c = compute<kUsers>(u"quotas", QT_TRANSLATE_NOOP("Field", "Quotas"), Look::Number, 70, Hidden,
        [](const Viewpoint& v, const User&, size_t row) -> Cell {
            return row < v.snapshot.facts.size() ? Cell(qint64(v.snapshot.facts[row].quotas.size())) : Cell();
        });
    c.json = [](const Viewpoint& v, size_t row) {
        QJsonArray all;
        eachQuota(v, row, [&](const Quota& q) { all << quotaJson(q); });
        return QJsonValue(all);
    };
    return c;
}

template<class Member> Column factColumn(QStringView id, const char* title, ColumnFlags flags, Part part, Member member)
{
    return compute<kUsers>(
        id, title, Look::Number, 70, flags, [=](const Viewpoint& v, const User&, size_t row) -> Cell {
            if (!v.snapshot.parts.testFlag(part) || row >= v.snapshot.facts.size())
                return {};
            return qint64(v.snapshot.facts[row].*member);
        });
}

Column withWords(Column c, QString (*words)(const Cell&))
{
    c.words = words;
    return c;
}

Column permissionsColumn()
{
    auto c = compute<kUsers>(u"permissions", user::permissions.title, Look::Secondary, 110, Plain,
        [](const Viewpoint&, const User& u, size_t) { return permissionsCell(u); });
    c.json = permissionsJson;
    c.shown = [](const Viewpoint& v, size_t row) { return permissionsShown(v.snapshot.users[row]); };
    c.known = [](const Viewpoint& v, size_t row) { return isAdmin(v.snapshot.users[row]); };
    return c;
}

Column allowedModelsColumn()
{
    auto c = compute<kUsers>(u"models", user::models.title, Look::Secondary, 130, Hidden,
        [](const Viewpoint& v, const User& u, size_t) { return modelsCell(v.snapshot, u); });
    c.json = [](const Viewpoint& v, size_t row) {
        const auto& u = v.snapshot.users[row];
        const auto restricted = modelsKnown(v.snapshot, u) ? QJsonValue(u.models.has_value()) : QJsonValue();
        return QJsonValue(QJsonObject{{u"restricted"_s, restricted},
            {u"allowed"_s, QJsonArray::fromStringList(u.models.value_or(QStringList()))}});
    };
    c.shown = [](const Viewpoint& v, size_t row) { return modelsShown(v.snapshot.users[row]); };
    return c;
}

Column lastSeenColumn()
{
    auto c = compute<kUsers>(u"last_seen_at", QT_TRANSLATE_NOOP("Field", "Last seen"), Look::Time, 110, Derived,
        [](const Viewpoint& v, const User&, size_t row) -> Cell {
            return row < v.snapshot.facts.size() ? toCell(v.snapshot.facts[row].lastSeen) : Cell();
        });
    return withAbsent(std::move(c), QT_TRANSLATE_NOOP("Absent", "never"));
}

Column tokensColumn()
{
    return compute<kUsers>(u"tokens_30d", QT_TRANSLATE_NOOP("Field", "Tokens, 30 d"), Look::Number, 96,
        Derived | WindowOnly, [](const Viewpoint& v, const User&, size_t row) -> Cell {
            return v.tokens30Days && row < v.tokens30Days->size() ? Cell((*v.tokens30Days)[row]) : Cell();
        });
}

Column quotaShareColumn()
{
    auto c =
        compute<kUsers>(u"quota_used", QT_TRANSLATE_NOOP("Field", "Quota used"), Look::Bar, 110, Derived | WindowOnly,
            [](const Viewpoint& v, const User&, size_t row) { return toCell(quotaShare(v.snapshot, row)); });
    return withAbsent(std::move(c), QT_TRANSLATE_NOOP("Absent", "no limit"));
}

} // namespace

Listing usersListing()
{
    return makeListing<kUsers>(u"users", u"user", QT_TRANSLATE_NOOP("Listing", "Users"),
        Part::Users | Part::Roles | Part::Quotas | Part::Keys | Part::Sessions,
        {
            withAbsent(show<kUsers>(user::name, Look::Name, 180), QT_TRANSLATE_NOOP("Absent", "no name")),
            show<kUsers>(user::email, Look::Secondary, 210),
            withWords(show<kUsers>(user::role, Look::Badge, 84, Facet), roleWords),
            withWords(show<kUsers>(user::status, Look::Badge, 96, Facet), statusWords),
            withWords(show<kUsers>(user::provider, Look::Secondary, 84, Facet), providerWords),
            lastSeenColumn(),
            tokensColumn(),
            quotaShareColumn(),
            factColumn(u"keys", QT_TRANSLATE_NOOP("Field", "Keys"), Plain, Part::Keys, &UserFacts::keys),
            permissionsColumn(),
            allowedModelsColumn(),
            quotasColumn(),
            factColumn(
                u"sessions", QT_TRANSLATE_NOOP("Field", "Sessions"), Hidden, Part::Sessions, &UserFacts::sessions),
            show<kUsers>(user::createdAt, Look::Time, 110, Hidden),
            show<kUsers>(user::id, Look::Fixed, 250, Hidden),
            unreadableColumn<kUsers>(),
        });
}

} // namespace bw
