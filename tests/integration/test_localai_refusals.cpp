// SPDX-License-Identifier: GPL-3.0-or-later
// What LocalAI's database can't do, and what the answer to it says.
#include "tests/support/localai_site.h"
#include <QElapsedTimer>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// The refusal of one change, after others that can be done.
QByteArray refusal(const LocalAiSite& site, const Snapshot& base, std::vector<Change> changes)
{
    const auto work = site.open()->prepare(changes, base, {});
    if (!work)
        return QByteArray("error ") + work.error().id;
    const int last = int(changes.size()) - 1;
    for (const auto& step : work->steps) // nothing of it is left to be done
        if (step.change == last && work->refused.contains(last))
            return "steps of a refused change";
    if (!work->refused.contains(last))
        return "not refused";
    const auto& error = work->refused.at(last);
    return textOf(error).what == QLatin1StringView(error.id) ? QByteArray("no text: ") + error.id
                                                             : QByteArray(error.id);
}

Change userChange(const Snapshot& s, const char* kindId, const QString& user, const QJsonObject& values)
{
    return *edit(s, QString::fromLatin1(kindId), user, values);
}

Change newUser(const QJsonObject& fields, const QByteArray& password = kPassword)
{
    auto change = *create(u"user.create", {u"user"_s, u"new:1"_s, u"instance"_s, {}}, fields);
    if (!password.isNull())
        change.secret = std::make_shared<Secret>(password);
    return change;
}

const Support& supportOf(const Capabilities& all, const char* kindId)
{
    static Support found;
    found = all.of(QString::fromLatin1(kindId));
    return found;
}

} // namespace

class TestLocalaiRefusals : public QObject {
    Q_OBJECT
private slots:
    void users();
    void newUsers();
    void quotas();
    void invites();
    void keys();
    void restores();
    void references();
    void forms();
    void capabilities();
    void copies();
    void postgres();
    void manyChanges();
    void usageInParts();
    void cancelled();
};

void TestLocalaiRefusals::users()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto someone = somebody(*s)->id;
    const auto of = [&](const char* kindId, const QJsonObject& values, const QString& user = {}) {
        return refusal(site, *s, {userChange(*s, kindId, user.isEmpty() ? someone : user, values)});
    };
    QCOMPARE(of("user.role", {{u"role"_s, u"Admin"_s}}), "localai.role");
    QCOMPARE(of("user.status", {{u"status"_s, u"deleted"_s}}), "localai.status");
    QCOMPARE(of("user.status", {{u"status"_s, u"pending"_s}}), "not refused"); // an approval is taken back so
    QCOMPARE(of("user.name", {{u"name"_s, u" \t"_s}}), "localai.name");
    QCOMPARE(of("user.email", {{u"email"_s, u"  "_s}}), "localai.email");
    QCOMPARE(of("user.email", {{u"email"_s, u"Greta.Nilsson@northwind.example "_s}}), "localai.email_taken");
    QCOMPARE(of("user.permissions", {{u"permissions"_s, QJsonValue()}}), "localai.was_unreadable");
    // Fields that aren't of this change, values of another type.
    QCOMPARE(of("user.role", {{u"role"_s, u"admin"_s}, {u"status"_s, u"active"_s}}), "localai.field");
    QCOMPARE(of("user.permissions", {{u"permissions"_s, QJsonObject{{u"chat"_s, 1}}}}), "localai.field");
    QCOMPARE(of("user.password", {}), "password.missing");
    for (const auto& u : s->users)
        if (u.provider == "oidc"_L1)
            QCOMPARE(of("user.password", {}, u.id), "localai.not_local");
    // An address may belong to a local account and to one of another provider.
    for (const auto& u : s->users)
        if (u.provider == "oidc"_L1)
            QCOMPARE(of("user.email", {{u"email"_s, u"greta.nilsson@northwind.example"_s}}, u.id), "not refused");
    QCOMPARE(refusal(site, *s, {*remove(*s, u"user.reject", someone)}), "localai.not_pending");
    // Approved by an earlier change of the set.
    QString pending;
    for (const auto& u : s->users)
        if (u.status == "pending"_L1)
            pending = u.id;
    QCOMPARE(refusal(site, *s, {*remove(*s, u"user.reject", pending)}), "not refused");
    QCOMPARE(refusal(site, *s,
                 {userChange(*s, "user.status", pending, {{u"status"_s, u"active"_s}}),
                     *remove(*s, u"user.reject", pending)}),
        "localai.not_pending");
}

void TestLocalaiRefusals::newUsers()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const QJsonObject good{{u"email"_s, u"a@acme.example"_s}};
    const auto with = [&](const char* field, const QJsonValue& value) {
        auto fields = good;
        fields.insert(QString::fromLatin1(field), value);
        return refusal(site, *s, {newUser(fields)});
    };
    QCOMPARE(refusal(site, *s, {newUser(good)}), "not refused");
    QCOMPARE(refusal(site, *s, {newUser(good, {})}), "password.missing");
    QCOMPARE(refusal(site, *s, {newUser(good, "")}), "password.empty");
    QCOMPARE(refusal(site, *s, {newUser(good, QByteArray(73, 'x'))}), "password.too_long");
    QCOMPARE(with("email", u"nobody"_s), "localai.email");
    QCOMPARE(with("email", u"GRETA.nilsson@northwind.example"_s), "localai.email_taken");
    QCOMPARE(with("provider", u"oidc"_s), "localai.local_only");
    QCOMPARE(with("role", u"root"_s), "localai.role");
    QCOMPARE(with("status", u""_s), "localai.status");
    QCOMPARE(with("password", u"x"_s), "localai.field");
    auto second = newUser(good);
    second.subject.id = u"new:2"_s;
    QCOMPARE(refusal(site, *s, {newUser(good), second}), "localai.email_taken");
    // Freed by an earlier change.
    QString greta;
    for (const auto& u : s->users)
        if (u.email.startsWith("greta"_L1))
            greta = u.id;
    second.after = {{u"email"_s, u"greta.nilsson@northwind.example"_s}};
    QCOMPARE(refusal(site, *s, {*remove(*s, u"user.delete", greta), second}), "not refused");
    // What builds on an account that only waits for its password is prepared.
    auto key =
        *create(u"key.create", {u"key"_s, u"new:2"_s, s->scope, {}}, {{u"owner"_s, u"new:1"_s}, {u"name"_s, u"k"_s}});
    QCOMPARE(refusal(site, *s, {newUser(good, {}), key}), "not refused");
    QCOMPARE(refusal(site, *s, {newUser({{u"email"_s, u"x"_s}}), key}), "localai.needs");
}

void TestLocalaiRefusals::quotas()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto quota = [&](const QJsonObject& fields) {
        return *create(u"quota.set", {u"quota"_s, u"new:1"_s, s->scope, {}}, fields);
    };
    const auto someone = somebody(*s)->id;
    QCOMPARE(refusal(site, *s, {quota({{u"owner"_s, u"nobody"_s}, {u"window_seconds"_s, 60}})}), "localai.no_account");
    QCOMPARE(refusal(site, *s, {quota({{u"owner"_s, someone}, {u"model"_s, u"m"_s}})}), "localai.window");
    QCOMPARE(refusal(site, *s, {quota({{u"owner"_s, someone}, {u"model"_s, u"m"_s}, {u"window_seconds"_s, 0}})}),
        "localai.window");
    // The rule that is there is changed, and keeps its id.
    const auto& there = s->quotas[0];
    const std::vector<Change> again{quota(
        {{u"owner"_s, there.owner}, {u"model"_s, there.model}, {u"max_requests"_s, 7}, {u"window_seconds"_s, 60}})};
    const auto work = site.open()->prepare(again, *s, {});
    QVERIFY(work && work->refused.empty());
    QCOMPARE(work->changes[0].subject.id, there.id);
    QCOMPARE(work->changes[0].from(quota::maxRequests), there.maxRequests);
    QVERIFY(work->steps[0].sql.text.startsWith("UPDATE quota_rules SET max_requests = ?, window_seconds = ?"));
    QCOMPARE(QLatin1StringView(work->notes.at(0).id), "localai.note.quota_cache"_L1);
    // But not given to somebody else.
    auto moved = *edit(*s, u"quota.set", there.id, {{u"owner"_s, someone}});
    if (there.owner != someone)
        QCOMPARE(refusal(site, *s, {moved}), "localai.field");
}

void TestLocalaiRefusals::invites()
{
    const LocalAiSite site("4.9.0");
    site.complete();
    const auto s = site.read();
    const auto by = [&](const QJsonObject& fields) {
        return refusal(site, *s, {*create(u"invite.create", {u"invite"_s, u"new:1"_s, s->scope, {}}, fields)});
    };
    const auto admin = s->users[0].id;
    QCOMPARE(by({}), "localai.no_account");
    QCOMPARE(by({{u"created_by"_s, u"legacy-api-key"_s}}), "localai.no_account");
    QCOMPARE(by({{u"created_by"_s, admin}, {u"expires_at"_s, u"2026-11-21T13:59:59.000000Z"_s}}), "localai.expired");
    QCOMPARE(by({{u"created_by"_s, admin}, {u"expires_at"_s, u"tomorrow"_s}}), "localai.field");
    for (const auto& i : s->invites) {
        const bool used = !i.redeemer.isEmpty(), open = !used && i.expiresAt > kLater;
        QCOMPARE(
            refusal(site, *s, {*remove(*s, u"invite.revoke", i.id)}), used ? "localai.invite_used" : "not refused");
        QCOMPARE(refusal(site, *s, {*remove(*s, u"invite.prune", i.id)}), open ? "localai.invite_open" : "not refused");
    }
}

void TestLocalaiRefusals::keys()
{
    const LocalAiSite site("4.9.0");
    site.sql("UPDATE user_api_keys SET expires_at = 'soon' WHERE key_prefix = 'lai-70d8b449'");
    const auto s = site.read();
    const auto key = [&](const QJsonObject& fields) {
        return refusal(site, *s, {*create(u"key.create", {u"key"_s, u"new:1"_s, s->scope, {}}, fields)});
    };
    QCOMPARE(key({{u"name"_s, u"k"_s}}), "localai.no_account");
    QCOMPARE(
        key({{u"owner"_s, s->users[0].id}, {u"expires_at"_s, u"2020-01-01T00:00:00.000000Z"_s}}), "localai.expired");
    for (const auto& k : s->keys)
        if (k.prefix == "lai-70d8b449"_L1)
            QCOMPARE(refusal(site, *s, {*edit(*s, u"key.expiry", k.id, {{u"expires_at"_s, QJsonValue()}})}),
                "localai.expiry_unreadable");
}

void TestLocalaiRefusals::restores()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto someone = somebody(*s);
    auto back = *create(u"user.restore", {u"user"_s, u"gone"_s, s->scope, {}},
        {{u"email"_s, someone->email}, {u"provider"_s, u"local"_s}});
    QCOMPARE(refusal(site, *s, {back}), "localai.not_archived");
    back.archive = u"set/0"_s;
    QCOMPARE(refusal(site, *s, {back}), "localai.email_taken"); // it was given to another meanwhile
    for (const auto& k : s->keys)
        if (k.owner == "legacy-api-key"_L1) {
            const auto removal = *remove(*s, u"key.revoke", k.id);
            Change restored{u"key.restore"_s, removal.subject, {}, removal.before, u"set/0"_s};
            QCOMPARE(refusal(site, *s, {restored}), "not refused"); // as it was: test_localai_orphans
        }
}

void TestLocalaiRefusals::references()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto key = [&](const QString& owner) {
        return *create(u"key.create", {u"key"_s, u"new:2"_s, s->scope, {}}, {{u"owner"_s, owner}, {u"name"_s, u"k"_s}});
    };
    auto user = newUser({{u"email"_s, u"a@acme.example"_s}});
    QCOMPARE(refusal(site, *s, {user, key(u"new:1"_s)}), "not refused");
    QCOMPARE(refusal(site, *s, {user, key(u"new:7"_s)}), "localai.reference");
    // What a later change makes isn't there yet.
    const std::vector<Change> late{key(u"new:1"_s), user};
    const auto work = site.open()->prepare(late, *s, {});
    QVERIFY(work && work->refused.contains(0) && !work->refused.contains(1));
    QCOMPARE(QLatin1StringView(work->refused.at(0).id), "localai.reference"_L1);
    // An owner who goes before.
    const auto someone = somebody(*s)->id;
    QCOMPARE(refusal(site, *s, {*remove(*s, u"user.delete", someone), key(someone)}), "localai.no_account");
}

void TestLocalaiRefusals::forms()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    auto change = userChange(*s, "user.role", somebody(*s)->id, {{u"role"_s, u"admin"_s}});
    const auto changed = [&](auto alter) {
        auto other = change;
        alter(other);
        return refusal(site, *s, {other});
    };
    QCOMPARE(changed([](Change& c) { c.kind = u"user.fly"_s; }), "change.kind");
    QCOMPARE(changed([](Change& c) { c.subject.type = u"key"_s; }), "change.kind");
    QCOMPARE(changed([](Change& c) { c.after.reset(); }), "change.kind");
    QCOMPARE(changed([](Change& c) { c.before.reset(); }), "change.kind");
    QCOMPARE(changed([](Change& c) { c.kind = u"user.delete"_s, c.before.reset(), c.after.reset(); }), "change.kind");
}

void TestLocalaiRefusals::capabilities()
{
    const LocalAiSite site("4.9.0");
    for (const auto& k : kinds()) // each is named, whatever can be done
        QVERIFY2(site.open()->capabilities().all().contains(k.id.toString()), qPrintable(k.id.toString()));
    const auto why = [&](const char* kindId) {
        const auto backend = site.open();
        const auto support = supportOf(backend->capabilities(), kindId);
        return support.can == Can::Yes ? QByteArray("yes") : QByteArray(support.why);
    };
    QCOMPARE(why("key.create"), "yes");
    auto request = site.request();
    request.hmacSecretFile = u"/nowhere"_s;
    const auto blind = openDatabase(request, {});
    QCOMPARE(QByteArray(supportOf((*blind)->capabilities(), "key.create").why), "capability.no_secret");
    QCOMPARE(QByteArray(supportOf((*blind)->capabilities(), "invite.create").why), "capability.no_secret");
    QCOMPARE(supportOf((*blind)->capabilities(), "key.revoke").can, Can::Yes);

    site.sql("CREATE TABLE user_groups (user_id text REFERENCES users(id) ON DELETE CASCADE)");
    QCOMPARE(why("user.delete"), "capability.foreign");
    QCOMPARE(why("user.role"), "yes");
    site.sql("DROP TABLE user_groups; DROP TABLE quota_rules; ALTER TABLE user_api_keys DROP COLUMN key_prefix;"
             "ALTER TABLE invite_codes RENAME TO old; CREATE VIEW invite_codes AS SELECT * FROM old");
    QCOMPARE(why("quota.set"), "capability.no_table");
    QCOMPARE(why("key.create"), "capability.no_column");
    QCOMPARE(why("invite.revoke"), "capability.view");
    QCOMPARE(why("user.delete"), "capability.view");
    const auto s = site.read();
    const auto change = *create(u"quota.set", {u"quota"_s, u"new:1"_s, s->scope, {}},
        {{u"owner"_s, s->users[0].id}, {u"window_seconds"_s, 60}});
    QCOMPARE(refusal(site, *s, {change}), "capability.no_table");
}

void TestLocalaiRefusals::copies()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto change = changeOf(*kind(u"user.role"), *s);
    site.sql("PRAGMA journal_mode=WAL; CREATE TABLE t (a)");
    QCOMPARE(refusal(site, *s, {change}), "capability.copy.wal");
    for (const auto& k : kinds())
        QCOMPARE(site.open()->capabilities().of(k.id.toString()).can, Can::No);
}

void TestLocalaiRefusals::postgres()
{
    PgServer server;
    QVERIFY2(server.start(), qPrintable(server.error()));
    const LocalAiSite site(server, u"refusals"_s);
    const auto s = site.read();
    const auto someone = somebody(*s)->id;
    QCOMPARE(refusal(site, *s, {userChange(*s, "user.name", someone, {{u"name"_s, QString(256, u'x')}})}),
        "localai.too_long");
    QCOMPARE(refusal(site, *s, {userChange(*s, "user.name", someone, {{u"name"_s, u"a\0b"_s}})}), "localai.nul");
    QCOMPARE(
        refusal(site, *s, {userChange(*s, "user.name", someone, {{u"name"_s, QString(255, u'ä')}})}), "not refused");
    server.sql(u"CREATE TABLE user_groups (user_id varchar(36) REFERENCES users(id));"
               "CREATE ROLE reader LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;"
               "GRANT INSERT, UPDATE, DELETE ON user_api_keys TO reader"_s,
        u"refusals"_s);
    QCOMPARE(QByteArray(site.open()->capabilities().of(u"user.delete"_s).why), "capability.foreign");
    auto request = site.request();
    request.address = server.address(u"refusals"_s, u"reader"_s);
    const auto reader = openDatabase(request, {});
    QVERIFY(reader);
    QCOMPARE(QByteArray((*reader)->capabilities().of(u"user.role"_s).why), "capability.no_grant");
    QCOMPARE((*reader)->capabilities().of(u"key.revoke"_s).can, Can::Yes);
}

void TestLocalaiRefusals::manyChanges()
{
    const LocalAiSite site("4.9.0");
    site.sql(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
        "INSERT INTO users (id, email, name, provider, role, status, created_at) "
        "SELECT 'u' || i, 'u' || i || '@x', 'U' || i, 'local', 'user', 'active', '2026-11-21 09:00:00+00:00' FROM n");
    const auto s = site.read();
    std::vector<Change> changes;
    for (int i = 1; i <= 10'000; ++i)
        changes.push_back(userChange(*s, "user.role", u"u%1"_s.arg(i), {{u"role"_s, u"admin"_s}}));
    const auto backend = site.open();
    QElapsedTimer timer;
    timer.start();
    const auto work = backend->prepare(changes, *s, {});
    qInfo("10,000 role changes prepared in %lld ms", timer.elapsed());
    QVERIFY(work && work->refused.empty());
    QCOMPARE(work->steps.size(), 10'000u);
    QCOMPARE(work->parts, 1); // one lock is enough for them
    QCOMPARE(work->steps[9'999].sql.text, "UPDATE users SET role = ?, updated_at = ? WHERE id = ?");
}

void TestLocalaiRefusals::usageInParts()
{
    const LocalAiSite site("4.9.0");
    const auto someone = somebody(*site.read())->id.toUtf8();
    const auto before = site.ask("SELECT count(*) FROM usage_records WHERE user_id = '" + someone + "'").toLongLong();
    site.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200000) "
             "INSERT INTO usage_records (user_id, model, created_at) SELECT '"
        + someone
        + "', 'm', CASE WHEN i % 3 = 0 THEN NULL WHEN i < 700000 THEN '2026-11-20 09:00:00+00:00' "
          "ELSE datetime(1700000000 + i, 'unixepoch') END FROM n");
    const auto s = site.read();
    const auto change = *remove(*s, u"user.delete", QString::fromUtf8(someone));
    const auto work = site.open()->prepare({&change, 1}, *s, {});
    QVERIFY(work && work->refused.empty());
    QCOMPARE(work->loses.at(0).usageRows, before + 1'200'000); // counted in several readings
    QVERIFY(work->parts > 1);
}

void TestLocalaiRefusals::cancelled()
{
    const LocalAiSite site("4.9.0");
    const auto s = site.read();
    const auto change = changeOf(*kind(u"user.role"), *s);
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(site.open()->prepare({&change, 1}, *s, {stop.get_token()}).error().fault, Fault::Cancelled);
}

QTEST_GUILESS_MAIN(TestLocalaiRefusals)
#include "test_localai_refusals.moc"
