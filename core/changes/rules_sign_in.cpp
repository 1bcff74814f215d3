// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include "core/changes/rule_view.h"
#include "core/changes/sign_in.h"
#include "core/domain/access.h"
#include "core/domain/words.h"
#include "core/secrets/password_strength.h"

namespace bw {
namespace {

SignIn wayOf(const User* u, const SignInWays& ways) { return u ? signInOf(*u, ways).can : SignIn::None; }

QString someNames(const RuleView& v, const QStringList& users)
{
    QStringList names;
    for (const auto& id : users.first(std::min<qsizetype>(users.size(), 3)))
        names << v.nameOf(id);
    if (users.size() > names.size())
        names << QStringLiteral("+%1").arg(users.size() - names.size());
    return names.join(QStringLiteral(", "));
}

struct Judged {
    const char* id = "";
    Level level = Level::Ok;
};
// Of what is left. A legacy key is a full administrator without an account.
Judged verdictOn(const Snapshot& after, const SignInWays& ways)
{
    auto best = SignIn::None;
    for (const auto& u : after.users)
        best = std::max(best, wayOf(&u, ways));
    if (best == SignIn::Works)
        return {};
    if (ways.legacyKey.value_or(false))
        return {"rule.last-admin-legacy-key", Level::Warn};
    if (best == SignIn::Unknown)
        return {"rule.last-admin-unknown", Level::Warn};
    return best == SignIn::Stale ? Judged{"rule.last-admin-provider", Level::Warn}
                                 : Judged{"rule.last-admin", Level::Block};
}

bool holdsLiveSession(const Snapshot& s, const QString& user, Instant now)
{
    return std::any_of(
        s.sessions.begin(), s.sessions.end(), [&](const Session& x) { return x.owner == user && isActive(x, now); });
}

bool addressIsNew(const RuleView& v, const QString& user)
{
    const auto* was = v.was(user);
    const auto* is = v.is(user);
    return is && (!was || was->email != is->email);
}

QString normal(const QString& email) { return email.trimmed().toLower(); }

} // namespace

void lastAdministrator(const RuleView& v, Risks& risks)
{
    QStringList lost;
    std::vector<int> changes;
    for (const auto& id : v.touched(u"user")) {
        const auto* was = v.was(id);
        if (!isActiveUser(was) || !isAdmin(*was))
            continue;
        const auto* is = v.is(id);
        const bool remains = isActiveUser(is) && isAdmin(*is);
        if (remains && wayOf(is, v.s.ways) >= wayOf(was, v.s.ways))
            continue;
        lost << id;
        const auto these =
            v.changesOf(u"user", id, {user::role.id, user::status.id, user::email.id, user::provider.id});
        changes.insert(changes.end(), these.begin(), these.end());
    }
    const auto verdict = lost.isEmpty() ? Judged{} : verdictOn(v.s.after, v.s.ways);
    if (!*verdict.id)
        return;
    std::ranges::sort(changes);
    const auto name = displayText(v.s.name.isEmpty() ? v.s.instance.place : v.s.name);
    risks.push_back({{verdict.id, verdict.level, lost.back(), {someNames(v, lost), name}}, changes,
        verdict.level == Level::Block ? "allow-last-admin" : ""});
}

void ownAccount(const RuleView& v, Risks& risks)
{
    const auto& me = v.s.account;
    const auto* was = v.was(me);
    if (!was)
        return;
    const auto* is = v.is(me);
    const auto changes = v.changesOf(u"user", me, {user::role.id, user::status.id});
    const auto add = [&](const char* id) {
        risks.push_back({{id, Level::Block, me, {v.nameOf(me)}}, changes, "allow-self-lockout"});
    };
    if (!is)
        return add("rule.own-account-deleted");
    if (isActiveUser(was) && !isActiveUser(is))
        return add("rule.own-account-disabled");
    if (isAdmin(*was) && !isAdmin(*is))
        return add("rule.own-account-demoted");
    if (v.touched(u"session").isEmpty() || !holdsLiveSession(v.s.before, me, v.s.now)
        || holdsLiveSession(v.s.after, me, v.s.now))
        return;
    std::vector<int> ending;
    for (const auto& id : v.touched(u"session"))
        if (const auto* session = v.s.before.sessions.find(id); session && session->owner == me)
            ending = together({ending, v.changesOf(u"session", id)});
    risks.push_back({{"rule.own-sessions", Level::Warn, me, {v.nameOf(me)}}, ending});
}

void sameAddress(const RuleView& v, Risks& risks)
{
    struct Holder {
        const User* user;
        int since; // the change that brought him there; -1: he had the address before
    };
    const auto since = [&](const QString& id) {
        const auto changes = v.changesOf(u"user", id, {user::email.id});
        return addressIsNew(v, id) && !changes.empty() ? changes.back() : -1;
    };
    QMap<QString, std::vector<Holder>> holders; // of the addresses that are new to somebody
    for (const auto& id : v.touched(u"user"))
        if (addressIsNew(v, id) && !v.is(id)->email.isEmpty())
            holders.insert(normal(v.is(id)->email), {});
    if (holders.isEmpty())
        return;
    for (const auto& u : v.s.after.users)
        if (const auto found = holders.find(normal(u.email)); found != holders.end())
            found->push_back({&u, since(u.id)});
    for (const auto& all : std::as_const(holders)) {
        const auto first = std::ranges::min_element(all, {}, &Holder::since);
        for (const auto& one : all) {
            if (one.user == first->user || one.since < 0)
                continue;
            // Of two that meet in this set the later one is named. Two local ones are worse than two of any kind.
            const auto local = [&](const Holder& h) {
                return h.user != one.user && h.since <= one.since && h.user->provider == u"local";
            };
            const auto twin = one.user->provider == u"local" ? std::ranges::find_if(all, local) : all.end();
            const bool block = twin != all.end();
            const auto& other = block ? *twin : *first;
            std::vector<int> changes{one.since};
            if (other.since >= 0)
                changes.insert(changes.begin(), other.since);
            risks.push_back(
                {{block ? "rule.same-address-local" : "rule.same-address", block ? Level::Block : Level::Warn,
                     one.user->id,
                     {displayText(one.user->email, 80), v.nameOf(other.user->id), providerWord(other.user->provider)}},
                    changes, block ? "allow-same-address" : ""});
        }
    }
}

void unusableAddress(const RuleView& v, Risks& risks)
{
    for (const auto& id : v.touched(u"user")) {
        const auto* is = v.is(id);
        if (!is || is->provider != u"local" || isUsableAddress(is->email))
            continue;
        const auto* was = v.was(id);
        if (was && was->provider == u"local" && was->email == is->email)
            continue;
        risks.push_back({{"rule.unusable-address", Level::Warn, id, {displayText(is->email, 80)}},
            v.changesOf(u"user", id, {user::email.id, user::provider.id})});
    }
}

void weakPassword(const RuleView& v, Risks& risks)
{
    for (size_t i = 0; i < v.s.changes.size(); ++i) {
        const auto& c = v.s.changes[i];
        const auto* k = kind(c.kind);
        if (!c.secret || !k || k->takes != Takes::Password)
            continue;
        const auto verdict = judgePassword(c.secret->reveal());
        if (verdict.fine())
            continue;
        static constexpr std::pair<const char*, const char*> rules[]{{"password_empty", "rule.password-empty"},
            {"password_null_byte", "rule.password-null-byte"}, {"password_too_long", "rule.password-too-long"},
            {"password_too_short", "rule.password-too-short"}, {"password_too_weak", "rule.password-too-weak"}};
        const auto* rule = std::ranges::find_if(rules, [&](const auto& r) { return !qstrcmp(r.first, verdict.code); });
        risks.push_back({{rule->second, Level::Block, c.subject.id, {v.nameOf(c.subject.id)}}, {int(i)},
            verdict.overridable ? "allow-weak-password" : ""});
    }
}

} // namespace bw
