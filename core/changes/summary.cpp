// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "core/changes/plan_words.h"

namespace bw {
namespace {

QString arrow(const Line& l) { return l.before + QStringLiteral(" → ") + l.after; }

// How a change is named in the middle of a sentence, of one record and of many.
struct Phrase {
    QStringView kind;
    const char* one; // of an update: the field; else the title of the kind is taken
    const char* many; // with %n
};
const Phrase* phrase(const QString& kind)
{
    static constexpr Phrase all[]{
        {u"user.create", "", QT_TRANSLATE_N_NOOP("Plan", "create %n users")},
        {u"user.name", QT_TRANSLATE_NOOP("Plan", "name"), QT_TRANSLATE_N_NOOP("Plan", "name of %n users")},
        {u"user.email", QT_TRANSLATE_NOOP("Plan", "e-mail address"),
            QT_TRANSLATE_N_NOOP("Plan", "e-mail address of %n users")},
        {u"user.role", QT_TRANSLATE_NOOP("Plan", "role"), QT_TRANSLATE_N_NOOP("Plan", "role of %n users")},
        {u"user.status", QT_TRANSLATE_NOOP("Plan", "status"), QT_TRANSLATE_N_NOOP("Plan", "status of %n users")},
        {u"user.password", "", QT_TRANSLATE_N_NOOP("Plan", "reset the password of %n users")},
        {u"user.permissions", QT_TRANSLATE_NOOP("Plan", "permissions"),
            QT_TRANSLATE_N_NOOP("Plan", "permissions of %n users")},
        {u"user.models", QT_TRANSLATE_NOOP("Plan", "models"), QT_TRANSLATE_N_NOOP("Plan", "models of %n users")},
        {u"user.reject", "", QT_TRANSLATE_N_NOOP("Plan", "reject %n users")},
        {u"user.delete", "", QT_TRANSLATE_N_NOOP("Plan", "delete %n users")},
        {u"user.restore", "", QT_TRANSLATE_N_NOOP("Plan", "bring back %n users")},
        {u"quota.set", QT_TRANSLATE_NOOP("Plan", "quota"), QT_TRANSLATE_N_NOOP("Plan", "set %n quotas")},
        {u"quota.remove", "", QT_TRANSLATE_N_NOOP("Plan", "remove %n quotas")},
        {u"quota.restore", "", QT_TRANSLATE_N_NOOP("Plan", "bring back %n quotas")},
        {u"invite.create", "", QT_TRANSLATE_N_NOOP("Plan", "create %n invites")},
        {u"invite.revoke", "", QT_TRANSLATE_N_NOOP("Plan", "revoke %n invites")},
        {u"invite.prune", "", QT_TRANSLATE_N_NOOP("Plan", "remove %n spent invites")},
        {u"invite.restore", "", QT_TRANSLATE_N_NOOP("Plan", "bring back %n invites")},
        {u"key.create", "", QT_TRANSLATE_N_NOOP("Plan", "create %n API keys")},
        {u"key.expiry", QT_TRANSLATE_NOOP("Plan", "expiry"), QT_TRANSLATE_N_NOOP("Plan", "expiry of %n API keys")},
        {u"key.revoke", "", QT_TRANSLATE_N_NOOP("Plan", "revoke %n API keys")},
        {u"key.restore", "", QT_TRANSLATE_N_NOOP("Plan", "bring back %n API keys")},
        {u"session.revoke", "", QT_TRANSLATE_N_NOOP("Plan", "end %n sessions")},
        {u"session.restore", "", QT_TRANSLATE_N_NOOP("Plan", "bring back %n sessions")},
    };
    const auto found = std::ranges::find_if(all, [&](const Phrase& p) { return p.kind == kind; });
    return found == std::end(all) ? nullptr : found;
}

// Up to the colon: "quota, all models".
QString quotaName(const Change& c, const Snapshot* known)
{
    const auto name = words(QT_TRANSLATE_NOOP("Plan", "quota"));
    const auto* stored = known ? known->quotas.find(c.subject.id) : nullptr;
    const bool told = c.after && c.after->contains(quota::model.id);
    if (!told && !stored)
        return name;
    const auto model = told ? c.to(quota::model) : stored->model;
    return name + QStringLiteral(", ")
        + (model.isEmpty() ? words(QT_TRANSLATE_NOOP("Plan", "all models")) : displayText(model, 60));
}

QString quotaSummary(const Change& c, const Snapshot* known)
{
    QStringList parts;
    for (const auto& l : linesOf(c, known)) {
        if (!c.before && c.after && c.after->value(l.id).isNull())
            continue; // a limit that a new quota has not
        if (l.id == quota::maxTokens.id)
            //: of a quota: "12 M → 20 M tokens"
            parts << words(QT_TRANSLATE_NOOP("Plan", "%1 tokens")).arg(arrow(l));
        else if (l.id == quota::maxRequests.id)
            parts << words(QT_TRANSLATE_NOOP("Plan", "%1 requests")).arg(arrow(l));
        else if (l.id == quota::window.id && c.before)
            parts << arrow(l);
    }
    return quotaName(c, known) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

bool sameEdit(const Change& a, const Change& b) { return a.before == b.before && a.after == b.after; }

} // namespace

QString summary(const Change& c, const Snapshot* known)
{
    const auto* k = kind(c.kind);
    const auto* name = phrase(c.kind);
    if (!k || !name)
        return displayText(c.kind, 60);
    if (!*name->one)
        return titleOf(*k);
    if (k->verb == Verb::Set)
        return quotaSummary(c, known);
    const auto lines = linesOf(c, known);
    if (c.kind == u"user.permissions")
        return lines.size() == 1 ? lines[0].field + QStringLiteral(": ") + arrow(lines[0])
                                 : counted(QT_TRANSLATE_N_NOOP("Plan", "%n permissions"), qint64(lines.size()));
    return lines.empty() ? words(name->one) : words(name->one) + u' ' + arrow(lines[0]);
}

QString summary(std::span<const Change> all, const Snapshot* known)
{
    if (all.empty())
        return {};
    const auto& first = all.front();
    const auto one = [&] {
        return displayText(first.subject.label, 60) + QStringLiteral(": ") + summary(first, known);
    };
    if (all.size() == 1)
        return one();
    const auto ofKind = [&](const Change& c) { return c.kind == first.kind; };
    const auto* name = phrase(first.kind);
    if (!name || !std::ranges::all_of(all, ofKind))
        return words(QT_TRANSLATE_NOOP("Plan", "%1, and %2 more")).arg(one()).arg(all.size() - 1);
    const auto many = counted(name->many, qint64(all.size()));
    const auto same = [&](const Change& c) { return sameEdit(c, first); };
    if (!first.before || !first.after || !std::ranges::all_of(all, same))
        return many;
    const auto lines = linesOf(first, known);
    return lines.size() != 1 || first.kind == u"user.password" ? many
        : first.kind == u"user.permissions" ? many + QStringLiteral(": ") + lines[0].field + u' ' + arrow(lines[0])
                                            : many + QStringLiteral(": ") + arrow(lines[0]);
}

QString inWords(const Losses& l)
{
    QStringList parts;
    const auto add = [&](const char* text, qint64 n) {
        if (n)
            parts << counted(text, n);
    };
    add(QT_TRANSLATE_N_NOOP("Plan", "%n API keys"), l.keys);
    add(QT_TRANSLATE_N_NOOP("Plan", "%n sessions"), l.sessions);
    add(QT_TRANSLATE_N_NOOP("Plan", "%n usage rows"), l.usageRows);
    add(QT_TRANSLATE_N_NOOP("Plan", "%n invites"), l.invites);
    add(QT_TRANSLATE_N_NOOP("Plan", "%n quotas"), l.quotas);
    return parts.join(QStringLiteral(", "));
}

} // namespace bw
