// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/tables/columns.h"
#include "core/tables/words.h"

namespace bw {
using namespace Qt::Literals::StringLiterals;
namespace {

constexpr auto kSessions = &Snapshot::sessions;

Column userColumn()
{
    auto c = compute<kSessions>(u"user", QT_TRANSLATE_NOOP("Field", "User"), Look::Name, 180, Facet,
        [](const Viewpoint& v, const Session& x, size_t) { return personCell(v.snapshot, x.owner); });
    c.json = [](const Viewpoint& v, size_t row) -> QJsonValue {
        const QString& owner = v.snapshot.sessions[row].owner;
        const auto* u = v.snapshot.users.find(owner);
        return QJsonObject{{u"id"_s, toJson(toCell(owner))}, {u"email"_s, u ? toJson(toCell(u->email)) : QJsonValue()}};
    };
    c.link = [](const Viewpoint& v, size_t row) { return personLink(v.snapshot, v.snapshot.sessions[row].owner); };
    c.shown = [](const Viewpoint& v, size_t row) { return personShown(v.snapshot, v.snapshot.sessions[row].owner); };
    return c;
}

Column sessionStatusColumn()
{
    auto c = compute<kSessions>(u"status", QT_TRANSLATE_NOOP("Field", "State"), Look::Badge, 96, Facet,
        [](const Viewpoint& v, const Session& x, size_t) -> Cell {
            return isActive(x, v.now) ? QStringLiteral("active") : QStringLiteral("expired");
        });
    c.words = statusWords;
    return c;
}

} // namespace

Listing sessionsListing()
{
    return makeListing<kSessions>(u"sessions", u"session", QT_TRANSLATE_NOOP("Listing", "Sessions"),
        Part::Sessions | Part::Users,
        {
            userColumn(),
            sessionStatusColumn(),
            show<kSessions>(session::createdAt, Look::Time, 120),
            show<kSessions>(session::rotatedAt, Look::Time, 120),
            show<kSessions>(session::expiresAt, Look::Time, 120),
            show<kSessions>(session::id, Look::Fixed, 250, Hidden),
            unreadableColumn<kSessions>(),
        });
}

} // namespace bw
