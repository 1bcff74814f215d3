// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/rules.h"
#include "core/changes/sign_in.h"
#include "core/domain/text.h"
#include <QTest>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = *parseTimestamp("2026-11-21T12:00:00Z");
Instant inDays(int days) { return {kNow.us + days * qint64(86'400'000'000)}; }

User somebody(const char* id, const char* role, const char* provider = "local", const char* status = "active")
{
    User u;
    u.id = QString::fromLatin1(id);
    u.name = u.id.toUpper();
    u.email = u.id + u"@x.test"_s;
    u.role = QString::fromLatin1(role);
    u.provider = QString::fromLatin1(provider);
    u.status = QString::fromLatin1(status);
    return u;
}
ApiKey keyOf(const char* owner, const char* id, int usedDaysAgo = 1)
{
    ApiKey k;
    k.id = QString::fromLatin1(id);
    k.owner = QString::fromLatin1(owner);
    k.lastUsedAt = inDays(-usedDaysAgo);
    return k;
}
Invite inviteOf(const char* creator, const char* redeemer, int expires)
{
    Invite i;
    i.id = u"i0"_s;
    i.codePrefix = u"abcd0123"_s;
    i.creator = QString::fromLatin1(creator);
    i.redeemer = QString::fromLatin1(redeemer);
    i.expiresAt = inDays(expires);
    if (*redeemer)
        i.usedAt = inDays(-1);
    return i;
}

// Ada and Ben administer, Cid and Dot use, Eve waits; a worker serves. Cid signs in and has two keys.
Snapshot company()
{
    Snapshot s;
    s.parts = Parts(Part::Users) | Part::Keys | Part::Sessions | Part::Quotas | Part::Invites;
    for (const auto& u :
        {somebody("ada", "admin"), somebody("ben", "admin"), somebody("cid", "user"), somebody("dot", "user", "oidc"),
            somebody("eve", "user", "local", "pending"), somebody("bot", "user", "agent-worker")})
        s.users.add(u);
    for (const auto& k : {keyOf("cid", "c1"), keyOf("cid", "c2", 400), keyOf("dot", "d1"), keyOf("bot", "b1", 400),
             keyOf("ben", "n1", 400)})
        s.keys.add(k);
    s.sessions.add({u"sa"_s, u"ada"_s, inDays(-1), {}, inDays(20)});
    s.sessions.add({u"sc"_s, u"cid"_s, inDays(-1), {}, inDays(20)});
    s.sessions.add({u"sd"_s, u"dot"_s, inDays(-40), {}, inDays(-10)});
    s.quotas.add({u"qa"_s, u"ada"_s, {}, 500, {}, 3600, 100, 7000});
    s.quotas.add({u"qc"_s, u"cid"_s, {}, 500, 9000, 3600, 100, 7000});
    derive(s);
    return s;
}

using Edit = std::function<Change(const Snapshot&)>;
Edit set(const char* kind, const char* id, const QJsonObject& values)
{
    return [=](const Snapshot& s) { return *edit(s, QString::fromLatin1(kind), QString::fromLatin1(id), values); };
}
Edit role(const char* id, const char* to) { return set("user.role", id, {{u"role"_s, QLatin1StringView(to)}}); }
Edit status(const char* id, const char* to) { return set("user.status", id, {{u"status"_s, QLatin1StringView(to)}}); }
Edit email(const char* id, const char* to) { return set("user.email", id, {{u"email"_s, QLatin1StringView(to)}}); }
Edit gone(const char* kind, const char* id)
{
    return [=](const Snapshot& s) { return *remove(s, QString::fromLatin1(kind), QString::fromLatin1(id)); };
}
Edit made(const char* id, const QJsonObject& more = {})
{
    return [=](const Snapshot&) {
        QJsonObject fields{{u"email"_s, QString::fromLatin1(id) + u"@x.test"_s}, {u"provider"_s, u"local"_s},
            {u"role"_s, u"user"_s}, {u"status"_s, u"active"_s}};
        for (auto i = more.begin(); i != more.end(); ++i)
            fields[i.key()] = i.value();
        return *create(u"user.create", {u"user"_s, QString::fromLatin1(id)}, fields);
    };
}
Edit password(const char* id, const QByteArray& text)
{
    return [=](const Snapshot& s) {
        auto c = *edit(s, u"user.password", QString::fromLatin1(id), {});
        c.secret = std::make_shared<const Secret>(text);
        return c;
    };
}
Edit permissions(const char* id)
{
    return set("user.permissions", id, {{u"permissions"_s, QJsonObject{{u"chat"_s, false}}}});
}
Edit quota(const char* id, const QJsonObject& values) { return set("quota.set", id, values); }

const SignInWays kLocal{SignInWays::Source::Stated, true, true, true, false};
const SignInWays kNoLocal{SignInWays::Source::Stated, false, true, true, false};

struct Row {
    const char* name;
    std::vector<Edit> changes;
    QStringList risks; // "rule.id level flag [changes]"
    SignInWays ways = kLocal;
    QString account = {};
    std::function<void(Snapshot&)> base = {};
};

QString shown(const Risk& r)
{
    static const char* levels[]{"ok", "inform", "warn", "block"};
    QStringList changes;
    for (const int c : r.changes)
        changes << QString::number(c);
    QString text = QLatin1StringView(r.finding.id) + u' ' + QLatin1StringView(levels[int(r.finding.level)]) + u" ["_s
        + changes.join(u' ') + u']';
    return *r.allow ? text + u' ' + QLatin1StringView(r.allow) : text;
}

std::vector<Row> lastAdministratorRows()
{
    const auto ssoOnly = [](Snapshot& s) {
        s.users.at(u"ada")->provider = u"oidc"_s;
        s.users.at(u"ben")->provider = u"oidc"_s;
    };
    const auto one = [](Snapshot& s) { s.users.at(u"ben")->role = u"user"_s; };
    const QStringList block{u"rule.last-admin block [0] allow-last-admin"_s};
    auto oidcBroken = kLocal, legacy = kLocal, unknown = SignInWays{};
    oidcBroken.oidc = false;
    legacy.legacyKey = true;
    return {
        {"the only administrator demoted", {role("ada", "user")}, block, kLocal, {}, one},
        {"disabled", {status("ada", "disabled")}, block, kLocal, {}, one},
        {"deleted", {gone("user.delete", "ada")}, block, kLocal, {}, one},
        {"an address that can't sign in", {email("ada", "ada@X.test")},
            {u"rule.last-admin block [0] allow-last-admin"_s, u"rule.unusable-address warn [0]"_s}, kLocal, {}, one},
        {"one of two", {role("ada", "user")}, {}},
        {"both: each alone is harmless", {role("ada", "user"), status("ben", "disabled")},
            {u"rule.last-admin block [0 1] allow-last-admin"_s}},
        {"both, among others", {role("cid", "auditor"), role("ada", "user"), gone("user.delete", "ben")},
            {u"rule.last-admin block [1 2] allow-last-admin"_s}},
        {"only what takes the role away is to blame",
            {set("user.name", "ada", {{u"name"_s, u"Ada L."_s}}), role("ada", "user")},
            {u"rule.last-admin block [1] allow-last-admin"_s}, kLocal, {}, one},
        {"a new one takes over", {role("ada", "user"), role("cid", "admin")}, {}, kLocal, {}, one},
        {"a new one who waits does not", {role("ada", "user"), role("eve", "admin")},
            {u"rule.last-admin block [0] allow-last-admin"_s, u"rule.role-of-pending warn [1]"_s}, kLocal, {}, one},
        {"a local administrator counts as none while local sign-in is off", {role("ada", "user")},
            {u"rule.last-admin block [0] allow-last-admin"_s}, kNoLocal},
        {"who can't sign in is not missed while another can", {role("ben", "user")}, {}, kNoLocal, {},
            [](Snapshot& s) { s.users.at(u"ada")->provider = u"oidc"_s; }},
        {"an SSO administrator is left and OIDC is broken", {role("ada", "user")},
            {u"rule.last-admin-provider warn [0]"_s}, oidcBroken, {}, ssoOnly},
        {"the legacy key is left", {role("ada", "user"), role("ben", "user")},
            {u"rule.last-admin-legacy-key warn [0 1]"_s}, legacy},
        {"nobody knows the ways", {role("ada", "user")}, {u"rule.last-admin-unknown warn [0]"_s}, unknown},
        {"nobody knows the ways and none is left", {role("ada", "user")}, block, unknown, {}, one},
        {"nobody knows the ways and none is touched", {role("cid", "auditor")}, {}, unknown},
        {"none before, none after", {role("cid", "auditor")}, {}, kLocal, {},
            [](Snapshot& s) {
                s.users.at(u"ada")->status = u"disabled"_s;
                s.users.at(u"ben")->role = u"user"_s;
            }},
        {"a disabled administrator is not missed", {role("ada", "user")}, {}, kLocal, {},
            [](Snapshot& s) { s.users.at(u"ada")->status = u"disabled"_s; }},
    };
}

std::vector<Row> accountRows()
{
    const auto rename = [](const char* id, const char* to) { return email(id, to); };
    return {
        {"own account demoted", {role("ada", "user")}, {u"rule.own-account-demoted block [0] allow-self-lockout"_s},
            kLocal, u"ada"_s},
        {"own account disabled", {status("ada", "disabled")},
            {u"rule.own-account-disabled block [0] allow-self-lockout"_s}, kLocal, u"ada"_s},
        {"own account deleted", {gone("user.delete", "ada")},
            {u"rule.own-account-deleted block [0] allow-self-lockout"_s}, kLocal, u"ada"_s},
        {"somebody else's", {role("ben", "user")}, {}, kLocal, u"ada"_s},
        {"own account, demoted and promoted again",
            {role("ada", "user"),
                [](const Snapshot&) {
                    return Change{u"user.role"_s, {u"user"_s, u"ada"_s}, QJsonObject{{u"role"_s, u"user"_s}},
                        QJsonObject{{u"role"_s, u"admin"_s}}};
                }},
            {}, kLocal, u"ada"_s},
        {"all of one's own sessions", {gone("session.revoke", "sa"), gone("session.revoke", "sb")},
            {u"rule.own-sessions warn [0 1]"_s}, kLocal, u"ada"_s,
            [](Snapshot& s) {
                s.sessions.add({u"sb"_s, u"ada"_s, inDays(-1), {}, inDays(20)});
            }},
        {"all but one of one's own sessions", {gone("session.revoke", "sa")}, {}, kLocal, u"ada"_s,
            [](Snapshot& s) {
                s.sessions.add({u"sb"_s, u"ada"_s, inDays(-1), {}, inDays(20)});
            }},
        {"two local accounts of one address", {rename("cid", "ada@x.test")},
            {u"rule.same-address-local block [0] allow-same-address"_s}},
        {"one address, other case", {rename("cid", "ADA@x.test")},
            {u"rule.same-address-local block [0] allow-same-address"_s, u"rule.unusable-address warn [0]"_s}},
        {"one address of two providers", {rename("dot", "ada@x.test")}, {u"rule.same-address warn [0]"_s}},
        {"the other leaves it in the same set", {rename("ada", "ada2@x.test"), rename("cid", "ada@x.test")}, {}},
        {"two meet at a new address", {rename("cid", "new@x.test"), rename("ada", "new@x.test")},
            {u"rule.same-address-local block [0 1] allow-same-address"_s}},
        {"two made with one address", {made("new"), made("neo", {{u"email"_s, u"new@x.test"_s}})},
            {u"rule.same-address-local block [0 1] allow-same-address"_s}},
        {"an old pair is not this set's", {role("cid", "auditor")}, {}, kLocal, {},
            [](Snapshot& s) { s.users.at(u"cid")->email = u"ada@x.test"_s; }},
        {"capitals", {rename("cid", "Cid@x.test")}, {u"rule.unusable-address warn [0]"_s}},
        {"capitals of an account that signs in elsewhere", {rename("dot", "Dot@x.test")}, {}},
        {"a role while waiting", {role("eve", "admin")}, {u"rule.role-of-pending warn [0]"_s}},
        {"a role with the approval", {role("eve", "admin"), status("eve", "active")}, {}},
        {"a role, and back to waiting", {role("cid", "auditor"), status("cid", "pending")},
            {u"rule.role-of-pending warn [0 1]"_s}},
        {"made waiting and administrator", {made("new", {{u"status"_s, u"pending"_s}, {u"role"_s, u"admin"_s}})},
            {u"rule.role-of-pending warn [0]"_s}},
        {"made waiting", {made("new", {{u"status"_s, u"pending"_s}})}, {}},
    };
}

std::vector<Row> keyRows()
{
    const auto fresh = [](Snapshot& s) { s.keys.add(keyOf("cid", "c3")); };
    return {
        {"both keys, one in use", {gone("key.revoke", "c1"), gone("key.revoke", "c2")},
            {u"rule.all-keys block [0 1] allow-all-keys"_s}},
        {"one of them", {gone("key.revoke", "c1")}, {}},
        {"one expires, one is revoked",
            {set("key.expiry", "c1", {{u"expires_at"_s, u"2026-11-20T00:00:00.000000Z"_s}}), gone("key.revoke", "c2")},
            {u"rule.all-keys block [0 1] allow-all-keys"_s}},
        {"an expiry to come",
            {set("key.expiry", "c1", {{u"expires_at"_s, u"2026-11-22T00:00:00.000000Z"_s}}), gone("key.revoke", "c2")},
            {}},
        {"a third stays", {gone("key.revoke", "c1"), gone("key.revoke", "c2")}, {}, kLocal, {}, fresh},
        {"the only key of a person", {gone("key.revoke", "d1")}, {u"rule.last-key warn [0]"_s}},
        {"the only key of who never signs in", {gone("key.revoke", "d1")},
            {u"rule.all-keys block [0] allow-all-keys"_s}, kLocal, {}, [](Snapshot& s) { s.sessions.drop({u"sd"_s}); }},
        {"a worker's key, used or not", {gone("key.revoke", "b1")}, {u"rule.all-keys block [0] allow-all-keys"_s}},
        {"a key that nobody uses", {gone("key.revoke", "n1")}, {}},
        {"who is deleted needs none", {gone("key.revoke", "c1"), gone("key.revoke", "c2"), gone("user.delete", "cid")},
            {}},
    };
}

std::vector<Row> grantRows()
{
    const QJsonObject below{{u"max_requests"_s, 60}}, above{{u"max_requests"_s, 100}},
        tokens{{u"max_total_tokens"_s, 1}};
    return {
        {"below the requests made", {quota("qc", below)}, {u"rule.quota-requests warn [0]"_s}},
        {"not below", {quota("qc", above)}, {}},
        {"below the tokens used", {quota("qc", tokens)}, {u"rule.quota-tokens warn [0]"_s}},
        {"a shorter window may hold less", {quota("qc", {{u"max_requests"_s, 60}, {u"window_seconds"_s, 60}})}, {}},
        {"a window that counts nothing", {quota("qc", {{u"max_requests"_s, 60}, {u"window_seconds"_s, 0}})}, {}},
        {"not counted", {quota("qc", below)}, {}, kLocal, {},
            [](Snapshot& s) { s.quotas.at(u"qc")->usedRequests.reset(); }},
        {"an administrator's acts once he is none", {role("ada", "user")}, {u"rule.quota-requests warn [0]"_s}, kLocal,
            {}, [](Snapshot& x) { x.quotas.at(u"qa")->maxRequests = 50; }},
        {"an administrator's, lowered, and he is none any more",
            {quota("qa", {{u"max_requests"_s, 40}}), role("ada", "user")}, {u"rule.quota-requests warn [0 1]"_s}},
        {"a quota of an administrator", {quota("qa", {{u"max_requests"_s, 40}})},
            {u"rule.quota-of-admin inform [0]"_s}},
        {"permissions of an administrator", {permissions("ada")}, {u"rule.no-effect-for-admin inform [0]"_s}},
        {"models of an administrator", {set("user.models", "ada", {{u"models"_s, QJsonArray()}})},
            {u"rule.no-effect-for-admin inform [0]"_s}},
        {"permissions of a user", {permissions("cid")}, {}},
        {"permissions of a user who becomes administrator", {permissions("cid"), role("cid", "admin")},
            {u"rule.no-effect-for-admin inform [0 1]"_s}},
        {"permissions of an administrator who is none any more", {permissions("ben"), role("ben", "user")}, {}},
    };
}

std::vector<Row> passwordAndInviteRows()
{
    const auto redeemed = [](Snapshot& s) { s.invites.add(inviteOf("ada", "cid", 3)); };
    const auto passed = [](Snapshot& s) { s.invites.add(inviteOf("ada", "cid", -3)); };
    const auto open = [](Snapshot& s) { s.invites.add(inviteOf("cid", "", 3)); };
    return {
        {"easy to guess", {password("cid", "password1234")},
            {u"rule.password-too-weak block [0] allow-weak-password"_s}},
        {"too short", {password("cid", "kX9!vq")}, {u"rule.password-too-short block [0] allow-weak-password"_s}},
        {"too long: nothing lets it pass", {password("cid", QByteArray(73, 'x'))},
            {u"rule.password-too-long block [0]"_s}},
        {"NUL: nothing lets it pass", {password("cid", QByteArray("correct\0horse battery", 21))},
            {u"rule.password-null-byte block [0]"_s}},
        {"empty", {password("cid", "")}, {u"rule.password-empty block [0]"_s}},
        {"a good one", {password("cid", "mild.gravel.otter.seven")}, {}},
        {"one of two", {password("ada", "mild.gravel.otter.seven"), password("cid", "aaaaaaaaaaaaaa")},
            {u"rule.password-too-weak block [1] allow-weak-password"_s}},
        {"an invite whose redeemer is deleted", {gone("user.delete", "cid")}, {u"rule.revived-invite inform [0]"_s},
            kLocal, {}, redeemed},
        {"an expired one", {gone("user.delete", "cid")}, {}, kLocal, {}, passed},
        {"a pruned one", {gone("invite.prune", "i0"), gone("user.delete", "cid")}, {}, kLocal, {}, redeemed},
        {"the creator goes, too", {gone("user.delete", "cid"), gone("user.delete", "ada")}, {}, kLocal, {}, redeemed},
        {"another is deleted", {gone("user.delete", "dot")}, {}, kLocal, {}, redeemed},
        {"open invites of who is deleted", {gone("user.delete", "cid")}, {u"rule.open-invites inform [0]"_s}, kLocal,
            {}, open},
        {"open invites of who is disabled", {status("cid", "disabled")}, {}, kLocal, {}, open},
        {"an open invite that is revoked", {gone("invite.revoke", "i0"), gone("user.delete", "cid")}, {}, kLocal, {},
            open},
    };
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT
private slots:
    // The judgement that the rule of the last administrator goes by, in words.
    void whyAnAdministratorGetsInOrNot()
    {
        const auto judged = [](const char* role, const char* provider, const char* status, const char* email,
                                const SignInWays& ways) {
            User u;
            u.id = u"x"_s;
            u.role = QString::fromLatin1(role);
            u.provider = QString::fromLatin1(provider);
            u.status = QString::fromLatin1(status);
            u.email = QString::fromLatin1(email);
            const auto answer = signInOf(u, ways);
            return QString::number(int(answer.can)) + u' ' + QString::fromLatin1(answer.why.id);
        };
        QCOMPARE(judged("user", "local", "active", "a@x.test", kLocal), u"0 sign-in.no-admin"_s);
        QCOMPARE(judged("admin", "local", "pending", "a@x.test", kLocal), u"0 sign-in.pending"_s);
        QCOMPARE(judged("admin", "local", "disabled", "a@x.test", kLocal), u"0 sign-in.disabled"_s);
        QCOMPARE(judged("admin", "agent-worker", "active", "a@x.test", kLocal), u"0 sign-in.service"_s);
        QCOMPARE(judged("admin", "local", "active", "A@x.test", kLocal), u"0 sign-in.address"_s);
        QCOMPARE(judged("admin", "local", "active", "a@x.test", kLocal), u"3 sign-in.password"_s);
        QCOMPARE(judged("admin", "local", "active", "a@x.test", kNoLocal), u"0 sign-in.password-off"_s);
        QCOMPARE(judged("admin", "local", "active", "a@x.test", {}), u"2 sign-in.password-unknown"_s);
        QCOMPARE(judged("admin", "oidc", "active", "A@x.test", kLocal), u"3 sign-in.provider"_s);
        QCOMPARE(judged("admin", "github", "active", "a@x.test", {}), u"2 sign-in.provider-unknown"_s);
        QCOMPARE(judged("admin", "ldap", "active", "a@x.test", kLocal), u"2 sign-in.provider-unknown"_s);
        auto broken = kLocal;
        broken.oidc = false;
        QCOMPARE(judged("admin", "oidc", "active", "a@x.test", broken), u"1 sign-in.provider-broken"_s);
    }
    void table_data()
    {
        QTest::addColumn<std::shared_ptr<Row>>("row");
        for (const auto& rows :
            {lastAdministratorRows(), accountRows(), keyRows(), grantRows(), passwordAndInviteRows()})
            for (const auto& r : rows)
                QTest::newRow(r.name) << std::make_shared<Row>(r);
    }
    void table()
    {
        QFETCH(std::shared_ptr<Row>, row);
        auto before = company();
        if (row->base)
            row->base(before);
        std::vector<Change> changes;
        for (const auto& make : row->changes)
            changes.push_back(make(before));
        auto after = before;
        QVERIFY(project(changes, after));
        const auto risks = judge({before, after, changes, {}, row->ways, row->account, kNow});
        QStringList found;
        for (const auto& r : risks) {
            found << shown(r);
            // Every rule has its words, and every flag is one that is offered.
            QVERIFY(textOf(r.finding).what != QLatin1StringView(r.finding.id));
            QVERIFY(
                !*r.allow || std::ranges::any_of(allowFlags(), [&](const char* f) { return !qstrcmp(f, r.allow); }));
        }
        QCOMPARE(found, row->risks);
    }
    void namesWhoAndWhere()
    {
        const auto before = company();
        const std::vector<Change> changes{role("ada", "user")(before), role("ben", "user")(before)};
        auto after = before;
        project(changes, after);
        Instance instance;
        instance.place = u"/srv/database.db"_s;
        const auto risks = judge({before, after, changes, instance, kLocal, {}, kNow});
        QCOMPARE(risks.size(), size_t(1));
        QCOMPARE(risks[0].finding.args, (QStringList{u"ADA, BEN"_s, u"/srv/database.db"_s}));
        QCOMPARE(textOf(risks[0].finding).what, u"Nobody could administer /srv/database.db any more."_s);
        const auto named = judge({before, after, changes, instance, kLocal, {}, kNow, u"prod-gpu"_s});
        QCOMPARE(textOf(named.at(0).finding).what, u"Nobody could administer prod-gpu any more."_s);
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
