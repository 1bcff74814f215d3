// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_actions.h"
#include "core/base/display.h"
#include "core/domain/json_value.h"
#include "ui/common/new_password_dialog.h"
#include "ui/common/staging.h"
#include "ui/users/field_dialog.h"
#include "ui/users/models_dialog.h"
#include "ui/users/new_user_dialog.h"
#include "ui/users/quota_dialog.h"
#include <QCoreApplication>

namespace bw {

namespace {

QString actionWords(const char* text) { return QCoreApplication::translate("UserActions", text); }

// A user with what is staged; none: will be deleted, or is not there.
std::optional<User> userNow(OpenInstance& instance, const QString& id)
{
    const auto staged = instance.draft().preview(u"user", id);
    if (!staged) {
        const auto* u = instance.snapshot()->users.find(id);
        return u ? std::optional(*u) : std::nullopt;
    }
    if (staged->removed || staged->after.users.empty())
        return {};
    return staged->after.users[0];
}

// What the commands ask of a user, with what is staged. It is asked of everybody who is selected at each edit: no
// preview is made for it.
struct Person {
    QString role, status, provider;
};
std::optional<Person> personNow(OpenInstance& instance, const QString& id)
{
    const auto& draft = instance.draft();
    const auto* u = instance.snapshot()->users.find(id);
    if (!u || draft.removes(u"user", id))
        return {};
    const auto now = [&](QStringView field, const QString& stored) {
        return draft.staged(u"user", id, field).toString(stored);
    };
    if (!draft.touches(u"user", id))
        return Person{u->role, u->status, u->provider};
    return Person{now(user::role.id, u->role), now(user::status.id, u->status), u->provider};
}

std::function<bool(const QString&)> where(OpenInstance& instance, std::function<bool(const Person&)> fits)
{
    return [&instance, fits = std::move(fits)](const QString& id) {
        const auto p = personNow(instance, id);
        return p && fits(*p);
    };
}

std::function<bool(const QString&)> anyone(OpenInstance& instance)
{
    return where(instance, [](const Person&) { return true; });
}

RecordAction status(
    OpenInstance& instance, const char* text, const char* icon, QStringView from, const char* to, const char* unfit)
{
    RecordAction out{actionWords(text), icon, QStringLiteral("user.status"),
        where(instance, [from](const Person& u) { return u.status == from; }),
        [&instance, to](const QStringList& ids) {
            stageEdits(instance, u"user.status", ids, {{user::status.id.toString(), QLatin1StringView(to)}});
        },
        actionWords(unfit)};
    return out;
}

RecordAction roles(OpenInstance& instance)
{
    RecordAction out{actionWords(QT_TRANSLATE_NOOP("UserActions", "Set role")), "shield", QStringLiteral("user.role")};
    out.fits = anyone(instance);
    out.inBar = true;
    for (const auto& [id, words] : {std::pair{u"admin", QT_TRANSLATE_NOOP("UserActions", "Administrator")},
             {u"user", QT_TRANSLATE_NOOP("UserActions", "User")}}) {
        const QStringView role = id;
        RecordAction choice{actionWords(words), nullptr, QStringLiteral("user.role")};
        choice.fits = where(instance, [role](const Person& u) { return u.role != role; });
        choice.unfit = actionWords(QT_TRANSLATE_NOOP("UserActions", "Everybody who is selected has this role."));
        choice.run = [&instance, role](const QStringList& ids) {
            stageEdits(instance, u"user.role", ids, {{user::role.id.toString(), role.toString()}});
        };
        out.choices.push_back(std::move(choice));
    }
    return out;
}

RecordAction rename(OpenInstance& instance, QWidget* page)
{
    RecordAction out{actionWords(QT_TRANSLATE_NOOP("UserActions", "Rename…")), "pencil", QStringLiteral("user.name")};
    out.fits = anyone(instance);
    out.key = Qt::Key_F2;
    out.single = true;
    out.run = [&instance, page](const QStringList& ids) {
        const auto u = userNow(instance, ids.first());
        auto* dialog = new FieldDialog({actionWords(QT_TRANSLATE_NOOP("UserActions", "Rename user")),
                                           actionWords(QT_TRANSLATE_NOOP("UserActions", "Name")), u->name, {},
                                           [](const QString& text) {
                                               return text.trimmed().isEmpty()
                                                   ? actionWords(QT_TRANSLATE_NOOP("UserActions", "Type a name."))
                                                   : QString();
                                           }},
            page);
        QObject::connect(dialog, &FieldDialog::given, page, [&instance, ids](const QString& name) {
            stageEdits(instance, u"user.name", ids, {{user::name.id.toString(), name.trimmed()}});
        });
        dialog->open();
    };
    return out;
}

RecordAction email(OpenInstance& instance, QWidget* page)
{
    RecordAction out{
        actionWords(QT_TRANSLATE_NOOP("UserActions", "Change e-mail…")), "mail", QStringLiteral("user.email")};
    out.fits = anyone(instance);
    out.single = true;
    out.run = [&instance, page](const QStringList& ids) {
        const auto u = userNow(instance, ids.first());
        auto* dialog = new FieldDialog(
            {actionWords(QT_TRANSLATE_NOOP("UserActions", "Change e-mail address")),
                actionWords(QT_TRANSLATE_NOOP("UserActions", "E-mail")), u->email,
                u->provider == u"local" || u->provider.isEmpty()
                    ? actionWords(QT_TRANSLATE_NOOP("UserActions", "This person signs in with the new address."))
                    : actionWords(QT_TRANSLATE_NOOP(
                        "UserActions", "The provider's address comes back when this person signs in.")),
                emailProblem},
            page);
        QObject::connect(dialog, &FieldDialog::given, page, [&instance, ids](const QString& mail) {
            stageEdits(instance, u"user.email", ids, {{user::email.id.toString(), mail.trimmed()}});
        });
        dialog->open();
    };
    return out;
}

RecordAction password(OpenInstance& instance, QWidget* page)
{
    RecordAction out{
        actionWords(QT_TRANSLATE_NOOP("UserActions", "Reset password…")), "key", QStringLiteral("user.password")};
    out.fits = where(instance, [](const Person& u) { return u.provider == u"local" || u.provider.isEmpty(); });
    out.unfit = actionWords(QT_TRANSLATE_NOOP(
        "UserActions", "This person signs in through a provider and has no password here. Change it at the provider."));
    out.single = true;
    out.run = [&instance, page](const QStringList& ids) {
        auto* dialog = new NewPasswordDialog(labelOf(*instance.snapshot(), u"user", ids.first()), page);
        QObject::connect(dialog, &NewPasswordDialog::given, page, [&instance, ids](const SecretPtr& secret, bool made) {
            auto change = edit(*instance.snapshot(), u"user.password", ids.first(), {});
            if (!change)
                return;
            change->secret = secret;
            if (made)
                instance.applier().showOnce(secret);
            instance.draft().stage({*change});
        });
        dialog->open();
    };
    return out;
}

RecordAction models(OpenInstance& instance, QWidget* page)
{
    RecordAction out{
        actionWords(QT_TRANSLATE_NOOP("UserActions", "Set models…")), "image", QStringLiteral("user.models")};
    out.fits = anyone(instance);
    out.inBar = true;
    out.run = [&instance, page](const QStringList& ids) {
        std::optional<QStringList> chosen;
        if (const auto u = userNow(instance, ids.first()))
            chosen = u->models;
        auto* dialog = new ModelsDialog(instance.snapshot()->models, chosen, int(ids.size()), page);
        QObject::connect(
            dialog, &ModelsDialog::given, page, [&instance, ids](const std::optional<QStringList>& allowed) {
                stageEdits(instance, u"user.models", ids, {{user::models.id.toString(), encode(allowed)}});
            });
        dialog->open();
    };
    return out;
}

void stageQuotas(OpenInstance& instance, const QStringList& ids, const QuotaDialog::Limits& limits)
{
    const auto& s = *instance.snapshot();
    const QJsonObject values{{quota::maxRequests.id.toString(), encode(limits.requests)},
        {quota::maxTokens.id.toString(), encode(limits.tokens)},
        {quota::window.id.toString(), encode(limits.windowSeconds)}};
    std::vector<Change> changes;
    for (const auto& owner : ids) {
        QString id = instance.draft().quotaOf(owner, limits.model);
        if (s.quotas.find(id)) {
            if (auto change = edit(s, u"quota.set", id, values))
                changes.push_back(std::move(*change));
            continue;
        }
        if (id.isEmpty())
            id = instance.draft().newId();
        QJsonObject fields = values;
        fields.insert(quota::owner.id, owner);
        fields.insert(quota::model.id, limits.model);
        const Subject subject{QStringLiteral("quota"), id, s.scope, labelOf(s, u"user", owner)};
        if (auto change = create(u"quota.set", subject, fields))
            changes.push_back(std::move(*change));
    }
    instance.draft().stage(changes);
}

void stageQuotaRemovals(OpenInstance& instance, const QStringList& ids, const QString& model)
{
    QStringList quotas;
    for (const auto& owner : ids)
        if (const QString id = instance.draft().quotaOf(owner, model); !id.isEmpty())
            quotas << id;
    std::vector<Change> changes;
    QSet<quint64> madeHere; // of quotas that are not stored yet
    for (const auto& entry : instance.draft().entries())
        if (quotas.contains(entry->change.subject.id) && entry->change.subject.id.startsWith(u"new:"))
            madeHere.insert(entry->serial);
    instance.draft().discard(madeHere);
    for (const auto& id : quotas)
        if (auto change = remove(*instance.snapshot(), u"quota.remove", id))
            changes.push_back(std::move(*change));
    if (!changes.empty())
        instance.draft().stage(changes);
}

RecordAction quotas(OpenInstance& instance, QWidget* page)
{
    RecordAction out{actionWords(QT_TRANSLATE_NOOP("UserActions", "Set quota…")), "chart", QStringLiteral("quota.set")};
    out.fits = anyone(instance);
    out.inBar = true;
    out.run = [&instance, page](const QStringList& ids) {
        auto* dialog = new QuotaDialog(instance, ids, page);
        QObject::connect(dialog, &QuotaDialog::given, page,
            [&instance, ids](const QuotaDialog::Limits& limits) { stageQuotas(instance, ids, limits); });
        QObject::connect(dialog, &QuotaDialog::removeWanted, page,
            [&instance, ids](const QString& model) { stageQuotaRemovals(instance, ids, model); });
        dialog->open();
    };
    return out;
}

RecordAction removal(OpenInstance& instance, const char* text, const char* kind, bool pending)
{
    RecordAction out{actionWords(text), "trash", QLatin1StringView(kind)};
    out.fits = where(instance, [pending](const Person& u) { return !pending || u.status == u"pending"; });
    out.unfit = pending ? actionWords(QT_TRANSLATE_NOOP("UserActions", "Nobody who is selected waits for approval."))
                        : actionWords(QT_TRANSLATE_NOOP("UserActions", "To be deleted already."));
    out.run = [&instance, id = QLatin1StringView(kind)](
                  const QStringList& ids) { stageRemovals(instance, QString(id), ids); };
    if (!pending)
        out.key = QKeySequence::Delete;
    return out;
}

} // namespace

void addUserActions(RecordActions& actions, OpenInstance& instance, QWidget* page)
{
    auto approve = status(instance, QT_TRANSLATE_NOOP("UserActions", "Approve"), "check", u"pending", "active",
        QT_TRANSLATE_NOOP("UserActions", "Nobody who is selected waits for approval."));
    approve.inBar = true;
    approve.barIcon = "check";
    actions.add(std::move(approve));
    auto disable = status(instance, QT_TRANSLATE_NOOP("UserActions", "Disable"), nullptr, u"active", "disabled",
        QT_TRANSLATE_NOOP("UserActions", "Nobody who is selected is active."));
    disable.inBar = true;
    actions.add(std::move(disable));
    actions.add(roles(instance));
    actions.add(quotas(instance, page));
    actions.add(models(instance, page));
    actions.add(status(instance, QT_TRANSLATE_NOOP("UserActions", "Enable"), "play", u"disabled", "active",
        QT_TRANSLATE_NOOP("UserActions", "Nobody who is selected is disabled.")));
    actions.add(removal(instance, QT_TRANSLATE_NOOP("UserActions", "Reject"), "user.reject", true));
    actions.add(rename(instance, page));
    actions.add(email(instance, page));
    actions.add(password(instance, page));
    actions.add(removal(instance, QT_TRANSLATE_NOOP("UserActions", "Delete"), "user.delete", false));
}

void approveWaiting(OpenInstance& instance, const QStringList& ids)
{
    QStringList waiting;
    for (const auto& id : ids)
        if (const auto u = personNow(instance, id); u && u->status == u"pending")
            waiting << id;
    if (!waiting.isEmpty())
        stageEdits(instance, u"user.status", waiting, {{user::status.id.toString(), QStringLiteral("active")}});
}

void askNewUser(OpenInstance& instance, QWidget* page)
{
    QStringList taken;
    for (const auto& u : instance.snapshot()->users)
        if (u.provider == u"local" || u.provider.isEmpty())
            taken << u.email;
    auto* dialog = new NewUserDialog(taken, page);
    QObject::connect(dialog, &NewUserDialog::given, page,
        [&instance](const QJsonObject& fields, const SecretPtr& password, bool made) {
            auto& draft = instance.draft();
            auto change = create(u"user.create",
                {QStringLiteral("user"), draft.newId(), instance.snapshot()->scope,
                    fields.value(user::name.id).toString()},
                fields);
            if (!change)
                return;
            change->secret = password;
            if (made)
                instance.applier().showOnce(password);
            draft.stage({*change});
        });
    dialog->open();
}

} // namespace bw
