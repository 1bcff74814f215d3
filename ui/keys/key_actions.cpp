// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/key_actions.h"
#include "ui/common/staging.h"
#include "ui/keys/expiry_dialog.h"
#include <QCoreApplication>

namespace bw {

namespace {

QString actionWords(const char* text) { return QCoreApplication::translate("KeyActions", text); }

} // namespace

void addKeyActions(RecordActions& actions, OpenInstance& instance, QWidget* page)
{
    const auto there = [&instance](const QString& id) { return !instance.draft().removes(u"key", id); };
    RecordAction expiry{
        actionWords(QT_TRANSLATE_NOOP("KeyActions", "Set expiry…")), "calendar", QStringLiteral("key.expiry"), there};
    expiry.inBar = true;
    expiry.run = [&instance, page](const QStringList& ids) {
        auto* dialog = new ExpiryDialog(instance.now(), int(ids.size()), page);
        QObject::connect(dialog, &ExpiryDialog::given, page, [&instance, ids](const std::optional<Instant>& when) {
            stageEdits(instance, u"key.expiry", ids, {{key::expiresAt.id.toString(), encode(when)}});
        });
        dialog->open();
    };
    actions.add(std::move(expiry));
    RecordAction revoke{
        actionWords(QT_TRANSLATE_NOOP("KeyActions", "Revoke")), "x", QStringLiteral("key.revoke"), there};
    revoke.unfit = actionWords(QT_TRANSLATE_NOOP("KeyActions", "To be revoked already."));
    revoke.key = QKeySequence::Delete;
    revoke.inBar = true;
    revoke.run = [&instance](const QStringList& ids) { stageRemovals(instance, u"key.revoke", ids); };
    actions.add(std::move(revoke));
}

} // namespace bw
