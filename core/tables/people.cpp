// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/columns.h"

namespace bw {

QString unreadableSearched(const QStringList& fields)
{
    if (fields.isEmpty())
        return {};
    return QCoreApplication::translate("Listing", "can't be read") + u' ' + fields.join(u' ');
}

Cell personCell(const Snapshot& s, const QString& id)
{
    if (id.isEmpty())
        return {};
    const auto* u = s.users.find(id);
    return !u ? id : !u->name.isEmpty() ? u->name : u->email;
}

QString personShown(const Snapshot& s, const QString& id)
{
    if (id.isEmpty())
        return {};
    if (s.users.find(id))
        return plainText(personCell(s, id));
    if (id == u"legacy-api-key") // the synthetic administrator of LOCALAI_API_KEY: never has a row
        return QCoreApplication::translate("Listing", "Legacy API key");
    return QCoreApplication::translate("Listing", "Deleted user %1").arg(id.left(8));
}

Subject personLink(const Snapshot& s, const QString& id)
{
    if (!s.users.find(id))
        return {};
    return {QStringLiteral("user"), id, s.scope, plainText(personCell(s, id))};
}

} // namespace bw
