// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/tables/columns.h"
#include "core/tables/words.h"

namespace bw {
using namespace Qt::Literals::StringLiterals;
namespace {

constexpr auto kKeys = &Snapshot::keys;

Column ownerColumn()
{
    auto c = compute<kKeys>(u"owner", QT_TRANSLATE_NOOP("Field", "Owner"), Look::Name, 180, Facet,
        [](const Viewpoint& v, const ApiKey& k, size_t) { return personCell(v.snapshot, k.owner); });
    c.json = [](const Viewpoint& v, size_t row) -> QJsonValue {
        const QString& owner = v.snapshot.keys[row].owner;
        const auto* u = v.snapshot.users.find(owner);
        return QJsonObject{{u"id"_s, toJson(toCell(owner))}, {u"email"_s, u ? toJson(toCell(u->email)) : QJsonValue()}};
    };
    c.link = [](const Viewpoint& v, size_t row) { return personLink(v.snapshot, v.snapshot.keys[row].owner); };
    c.shown = [](const Viewpoint& v, size_t row) { return personShown(v.snapshot, v.snapshot.keys[row].owner); };
    return c;
}

// The owner's role today is what counts on the server; the stored one is that of the key's making.
Column roleColumn()
{
    auto c = compute<kKeys>(u"role", QT_TRANSLATE_NOOP("Field", "Role"), Look::Badge, 84, Facet,
        [](const Viewpoint& v, const ApiKey& k, size_t) -> Cell {
            const auto* u = v.snapshot.users.find(k.owner);
            return u ? toCell(u->role) : Cell();
        });
    c.words = roleWords;
    return c;
}

Column keyStatusColumn()
{
    auto c = compute<kKeys>(u"status", QT_TRANSLATE_NOOP("Field", "State"), Look::Badge, 120, Facet,
        [](const Viewpoint& v, const ApiKey& k, size_t) -> Cell { return id(statusOf(k, v.snapshot, v.now)); });
    c.words = statusWords;
    return c;
}

} // namespace

Listing keysListing()
{
    return makeListing<kKeys>(u"keys", u"key", QT_TRANSLATE_NOOP("Listing", "API keys"), Part::Keys | Part::Users,
        {
            show<kKeys>(key::prefix, Look::Fixed, 120),
            show<kKeys>(key::name, Look::Text, 132),
            ownerColumn(),
            roleColumn(),
            keyStatusColumn(),
            show<kKeys>(key::createdAt, Look::Time, 118),
            withAbsent(show<kKeys>(key::lastUsedAt, Look::Time, 110), QT_TRANSLATE_NOOP("Absent", "never used")),
            withAbsent(show<kKeys>(key::expiresAt, Look::Time, 120), QT_TRANSLATE_NOOP("Absent", "no expiry")),
            show<kKeys>(key::roleAtIssue, Look::Secondary, 100, Hidden),
            show<kKeys>(key::id, Look::Fixed, 250, Hidden),
            unreadableColumn<kKeys>(),
        });
}

} // namespace bw
