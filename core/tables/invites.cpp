// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/tables/columns.h"
#include "core/tables/words.h"

namespace bw {
using namespace Qt::Literals::StringLiterals;
namespace {

constexpr auto kInvites = &Snapshot::invites;

Column inviteStatusColumn()
{
    auto c = compute<kInvites>(u"status", QT_TRANSLATE_NOOP("Field", "State"), Look::Badge, 120, Facet,
        [](const Viewpoint& v, const Invite& i, size_t) -> Cell { return id(statusOf(i, v.now)); });
    c.words = statusWords;
    return c;
}

Column personColumn(QStringView columnId, const char* title, QString Invite::*who)
{
    auto c = compute<kInvites>(columnId, title, Look::Text, 170, Facet,
        [who](const Viewpoint& v, const Invite& i, size_t) { return personCell(v.snapshot, i.*who); });
    c.json = [who](const Viewpoint& v, size_t row) -> QJsonValue {
        const QString& person = v.snapshot.invites[row].*who;
        if (person.isEmpty())
            return {};
        const auto* u = v.snapshot.users.find(person);
        return QJsonObject{{u"id"_s, person}, {u"name"_s, u ? toJson(toCell(u->name)) : QJsonValue()}};
    };
    c.link = [who](const Viewpoint& v, size_t row) { return personLink(v.snapshot, v.snapshot.invites[row].*who); };
    c.shown = [who](const Viewpoint& v, size_t row) { return personShown(v.snapshot, v.snapshot.invites[row].*who); };
    return c;
}

} // namespace

Listing invitesListing()
{
    return makeListing<kInvites>(u"invites", u"invite", QT_TRANSLATE_NOOP("Listing", "Invites"),
        Part::Invites | Part::Users,
        {
            show<kInvites>(invite::codePrefix, Look::Fixed, 110),
            inviteStatusColumn(),
            personColumn(u"created_by", QT_TRANSLATE_NOOP("Field", "Created by"), &Invite::creator),
            show<kInvites>(invite::createdAt, Look::Time, 120),
            show<kInvites>(invite::expiresAt, Look::Time, 120),
            personColumn(u"used_by", QT_TRANSLATE_NOOP("Field", "Used by"), &Invite::redeemer),
            show<kInvites>(invite::usedAt, Look::Time, 120),
            show<kInvites>(invite::id, Look::Fixed, 250, Hidden),
            unreadableColumn<kInvites>(),
        });
}

} // namespace bw
