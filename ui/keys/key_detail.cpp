// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_detail.h"
#include "core/base/display.h"
#include "core/domain/access.h"
#include "core/tables/words.h"
#include "ui/common/pane_content.h"
#include "ui/common/state_badges.h"
#include "ui/common/usage_glance.h"
#include "ui/keys/key_facts.h"
#include <QVBoxLayout>

namespace bw {

namespace {

QString detailWords(const char* text) { return QCoreApplication::translate("KeyDetail", text); }

std::vector<Badge> badges(const ApiKey& k, const Viewpoint& view)
{
    std::vector<Badge> out{keyBadge(id(statusOf(k, view.snapshot, view.now)))};
    if (const auto expiry = expiryBadge(k, view.now); expiry && expiryOf(k, view.now) != KeyExpiry::Passed)
        out.push_back(*expiry);
    if (useOf(k, view.now) == KeyUse::Unused) {
        const auto since = k.lastUsedAt ? *k.lastUsedAt : *k.createdAt;
        out.push_back({detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Unused %1 days"))
                           .arg((view.now.seconds() - since.seconds()) / 86'400),
            Tone::Warning, "clock"});
    }
    return out;
}

void addHead(PaneContent& content, const Viewpoint& view, const ApiKey& k, size_t row)
{
    const auto unreadable = [&](QStringView id) { return k.unreadable.contains(id); };
    const auto* owner = view.snapshot.users.find(k.owner);
    content.addIdentity({}, "key", k.name.isEmpty() ? detailWords(QT_TRANSLATE_NOOP("KeyDetail", "no name")) : k.name,
        k.prefix + u'…', true, {});
    content.addBadges(badges(k, view));
    content.addLinkField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Owner")),
        shownText(*listing(u"keys")->column(u"owner"), view, row),
        owner ? Subject{QStringLiteral("user"), k.owner, view.snapshot.scope, {}} : Subject{}, QStringLiteral("users"));
    content.addField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Acts as")),
        owner ? detailWords(QT_TRANSLATE_NOOP("KeyDetail", "%1 (the owner's role today)")).arg(roleWords(owner->role))
              : detailWords(QT_TRANSLATE_NOOP("KeyDetail", "nobody")));
    content.addField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Role at issue")), roleWords(k.roleAtIssue));
    const QString unknown = detailWords(QT_TRANSLATE_NOOP("KeyDetail", "not known"));
    content.addTimeField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Created")), k.createdAt, view.now, unknown,
        unreadable(key::createdAt.id), false);
    content.addTimeField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Last used")), k.lastUsedAt, view.now,
        detailWords(QT_TRANSLATE_NOOP("KeyDetail", "never")), unreadable(key::lastUsedAt.id));
    content.addTimeField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Expires")), k.expiresAt, view.now,
        detailWords(QT_TRANSLATE_NOOP("KeyDetail", "never")), unreadable(key::expiresAt.id));
    content.addField(detailWords(QT_TRANSLATE_NOOP("KeyDetail", "ID")), k.id, true);
    content.endHead();
}

} // namespace

void describeKey(PaneContent& content, OpenInstance& instance, Worker& worker, const Viewpoint& view, size_t row)
{
    const auto& k = view.snapshot.keys[row];
    addHead(content, view, k, row);
    if (const auto reasons = reasonsToLook(k, view.snapshot, instance.profile().name, view.now); !reasons.isEmpty())
        content.addSection(QStringLiteral("why"), detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Why it is listed")))
            .addText(reasons.join(u' '));
    auto& requests = content.addSection(
        QStringLiteral("requests"), detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Requests, 26 weeks")));
    auto& models = content.addSection(
        QStringLiteral("models"), detailWords(QT_TRANSLATE_NOOP("KeyDetail", "Models it asked for")));
    models.hide();
    requests.content().addWidget(new UsageGlance(
        instance, worker, {usage::Dimension::Key, k.id, usage::Bucket::Week, 26, true, true}, requests, &models));
}

} // namespace bw
