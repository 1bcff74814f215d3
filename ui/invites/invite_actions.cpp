// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/invites/invite_actions.h"
#include "core/domain/access.h"
#include "ui/common/staging.h"
#include <QCoreApplication>

namespace bw {

namespace {

QString say(const char* text) { return QCoreApplication::translate("InviteActions", text); }

std::function<bool(const QString&)> where(OpenInstance& instance, bool open)
{
    return [&instance, open](const QString& id) {
        const auto* i = instance.snapshot()->invites.find(id);
        return i && !instance.draft().removes(u"invite", id)
            && (statusOf(*i, instance.now()) == InviteStatus::Open) == open;
    };
}

} // namespace

void addInviteActions(RecordActions& actions, OpenInstance& instance)
{
    RecordAction revoke{
        say(QT_TRANSLATE_NOOP("InviteActions", "Revoke")), "x", QStringLiteral("invite.revoke"), where(instance, true)};
    revoke.unfit = say(QT_TRANSLATE_NOOP("InviteActions", "None that is selected is open."));
    revoke.key = QKeySequence::Delete;
    revoke.inBar = true;
    revoke.run = [&instance](const QStringList& ids) { stageRemovals(instance, u"invite.revoke", ids); };
    actions.add(std::move(revoke));
    RecordAction prune{say(QT_TRANSLATE_NOOP("InviteActions", "Remove spent")), "trash", QStringLiteral("invite.prune"),
        where(instance, false)};
    prune.unfit = say(QT_TRANSLATE_NOOP("InviteActions", "None that is selected is used or expired."));
    prune.inBar = true;
    prune.run = [&instance](const QStringList& ids) { stageRemovals(instance, u"invite.prune", ids); };
    actions.add(std::move(prune));
}

} // namespace bw
