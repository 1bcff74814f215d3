// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/change_command.h"
#include <QRegularExpression>

namespace bw {

namespace {

// As a POSIX shell takes it for one word.
QString word(const QString& text)
{
    static const QRegularExpression plain(QStringLiteral("^[A-Za-z0-9_@%+=:,./-]+$"));
    if (plain.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

QString text(const Change& c, QStringView field) { return c.after ? c.after->value(field).toString() : QString(); }

QString personOf(const Snapshot& s, const QString& id)
{
    const auto* u = s.users.find(id);
    if (!u || u->email.isEmpty())
        return word(id);
    int same = 0;
    for (const auto& other : s.users)
        same += other.email.compare(u->email, Qt::CaseInsensitive) == 0;
    return word(same == 1 ? u->email : id);
}

QString statusCommand(const Change& c, const QString& who)
{
    const QString to = c.to(user::status), from = c.from(user::status);
    const QString verb = to == u"disabled"      ? QStringLiteral("disable")
        : to == u"active" && from == u"pending" ? QStringLiteral("approve")
                                                : QStringLiteral("enable");
    return QStringLiteral("users %1 %2").arg(verb, who);
}

QString permissionsCommand(const Change& c, const QString& who)
{
    const auto before = c.from(user::permissions), after = c.to(user::permissions);
    QStringList parts;
    for (auto i = after.begin(); i != after.end(); ++i)
        if (!before.contains(i.key()) || before.value(i.key()) != *i)
            parts << word(i.key()) + (*i ? QStringLiteral("=on") : QStringLiteral("=off"));
    for (auto i = before.begin(); i != before.end(); ++i)
        if (!after.contains(i.key()))
            parts << word(i.key()) + QStringLiteral("=default");
    return QStringLiteral("roles permissions set %1 %2").arg(who, parts.join(u' '));
}

QString modelsCommand(const Change& c, const QString& who)
{
    const auto models = c.to(user::models);
    QStringList words;
    for (const auto& model : models.value_or(QStringList()))
        words << word(model);
    return QStringLiteral("roles models set %1 %2").arg(who, models ? words.join(u' ') : QStringLiteral("--all"));
}

QString quotaCommand(const Change& c, const Snapshot& s)
{
    const auto* stored = s.quotas.find(c.subject.id);
    const QString owner = stored ? stored->owner : c.to(quota::owner),
                  model = stored ? stored->model : c.to(quota::model);
    QString out =
        (c.after ? QStringLiteral("roles quota set ") : QStringLiteral("roles quota remove ")) + personOf(s, owner);
    if (!model.isEmpty())
        out += QStringLiteral(" --model ") + word(model);
    if (!c.after)
        return out;
    if (const auto n = c.to(quota::maxRequests))
        out += QStringLiteral(" --max-requests %1").arg(*n);
    if (const auto n = c.to(quota::maxTokens))
        out += QStringLiteral(" --max-tokens %1").arg(*n);
    if (const auto n = c.to(quota::window))
        out += QStringLiteral(" --window %1s").arg(*n);
    return out;
}

QString verbOf(const Change& c, const Snapshot& s)
{
    const QString who = c.subject.type == u"user" ? personOf(s, c.subject.id) : word(c.subject.id);
    if (c.kind == u"user.role")
        return QStringLiteral("users set-role %1 %2").arg(who, word(text(c, u"role")));
    if (c.kind == u"user.status")
        return statusCommand(c, who);
    if (c.kind == u"user.name")
        return QStringLiteral("users rename %1 --name %2").arg(who, word(text(c, u"name")));
    if (c.kind == u"user.email")
        return QStringLiteral("users rename %1 --email %2").arg(who, word(text(c, u"email")));
    if (c.kind == u"user.password")
        return QStringLiteral("users reset-password %1 --password-file FILE").arg(who);
    if (c.kind == u"user.create")
        return QStringLiteral("users create %1 --name %2 --password-file FILE")
            .arg(word(text(c, u"email")), word(text(c, u"name")));
    if (c.kind == u"user.delete")
        return QStringLiteral("users delete ") + who;
    if (c.kind == u"user.reject")
        return QStringLiteral("users reject ") + who;
    if (c.kind == u"user.permissions")
        return permissionsCommand(c, who);
    if (c.kind == u"user.models")
        return modelsCommand(c, who);
    if (c.subject.type == u"quota" && c.kind != u"quota.restore")
        return quotaCommand(c, s);
    if (c.kind == u"invite.revoke")
        return QStringLiteral("invites revoke ") + who;
    if (c.kind == u"key.revoke")
        return QStringLiteral("keys revoke ") + who;
    if (c.kind == u"key.expiry")
        return QStringLiteral("keys set-expiry %1 %2").arg(who, word(text(c, u"expires_at")));
    if (c.kind == u"session.revoke")
        return QStringLiteral("sessions revoke ") + who;
    return {};
}

} // namespace

QString commandOf(const Change& c, const Instance& instance, const Snapshot& s)
{
    const QString verb = verbOf(c, s);
    const QString where = QStringLiteral("bailiwickctl --database ")
        + word(instance.wayIn == u"postgres" ? QStringLiteral("postgresql://") + instance.place : instance.place);
    // What has no verb of its own goes through a file.
    return verb.isEmpty() ? where + QStringLiteral(" changes apply FILE") : where + u' ' + verb;
}

} // namespace bw
