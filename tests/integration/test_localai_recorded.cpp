// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/domain/text.h"
#include "tests/support/fixture.h"
#include <QDir>

using namespace bw;
using namespace bw::test;

// What the reader makes of databases that real servers left; the figures were read from the files with sqlite3.
class TestLocalaiRecorded : public QObject {
    Q_OBJECT
private slots:
    void counts_data();
    void counts();
    void permissions_data();
    void permissions();
    void titles();
    void peopleOf490();
    void grantsOf490();
    void grantsInAnyOrder();
    void orphansOf490();
    void datesOf490();
    void quotasOf490();
    void leftoversOf410();
    void upgraded();
    void twoZones();
};

void TestLocalaiRecorded::counts_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<QString>("generation");
    QTest::addColumn<QList<int>>("sizes"); // users, keys, sessions, invites, quotas
    const auto row = [](const char* recording, const char* generation, QList<int> sizes) {
        QTest::newRow(recording) << QByteArray(recording) << QString::fromLatin1(generation) << sizes;
    };
    row("4.1.0", "4.1", {17, 3, 4, 3, 3});
    row("4.3.0", "4.3", {16, 3, 4, 2, 2});
    row("4.9.0", "4.9", {50, 35, 22, 18, 5});
    row("4.1.0-upgraded", "4.9", {17, 3, 4, 3, 3});
    row("4.9.0-newyork", "4.9", {11, 1, 3, 2, 1});
}

void TestLocalaiRecorded::counts()
{
    QFETCH(QByteArray, recording);
    QFETCH(QString, generation);
    QFETCH(QList<int>, sizes);
    const Fixture fixture(recording.constData());
    auto backend = openDatabase(fixture.request(), {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().generation, generation);
    QCOMPARE((*backend)->instance().place, fixture.file());
    QVERIFY((*backend)->instance().notes.empty());
    const auto snapshot = (*backend)->read({kAllParts}, {});
    QVERIFY(snapshot);
    const auto& s = **snapshot;
    const QList<int> found{
        int(s.users.size()), int(s.keys.size()), int(s.sessions.size()), int(s.invites.size()), int(s.quotas.size())};
    QCOMPARE(found, sizes);
    QVERIFY(s.notes.empty());
    QCOMPARE(s.facts.size(), s.users.size());
}

void TestLocalaiRecorded::permissions_data()
{
    QTest::addColumn<QByteArray>("recording");
    QTest::addColumn<int>("known");
    QTest::addColumn<QStringList>("foreign");
    QTest::newRow("4.1.0") << QByteArray("4.1.0") << 20 << QStringList{QStringLiteral("teleportation")};
    QTest::newRow("4.3.0") << QByteArray("4.3.0") << 25 << QStringList{QStringLiteral("teleportation")};
    QTest::newRow("4.9.0") << QByteArray("4.9.0") << 29 << QStringList();
}

void TestLocalaiRecorded::permissions()
{
    QFETCH(QByteArray, recording);
    QFETCH(int, known);
    QFETCH(QStringList, foreign);
    const Fixture fixture(recording.constData());
    const auto s = readAll(fixture.request());
    QVERIFY(s);
    int count = 0;
    QStringList others;
    for (const auto& p : s->permissions) {
        count += p.known;
        if (!p.known)
            others << p.key;
    }
    QCOMPARE(count, known);
    QCOMPARE(others, foreign);
    QCOMPARE(s->roles.find(QStringLiteral("admin"))->permissions.size(), known);
}

void TestLocalaiRecorded::titles()
{
    // As the matrix shows them, in the server's order within each group.
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request());
    QMap<QString, QStringList> titles;
    for (const auto& p : s->permissions) {
        titles[p.group] << p.title;
        QCOMPARE(p.byDefault, p.group == QStringLiteral("api"));
    }
    QCOMPARE(titles[QStringLiteral("agent")].join(u' '),
        QStringLiteral("Agents Skills Collections MCP jobs LocalAI assistant"));
    QCOMPARE(titles[QStringLiteral("general")].join(u' '), QStringLiteral("Fine-tuning Quantization"));
    QCOMPARE(titles[QStringLiteral("api")].size(), 22);
    QCOMPARE(titles[QStringLiteral("api")].first(), QStringLiteral("Chat"));
    QCOMPARE(titles[QStringLiteral("api")].last(), QStringLiteral("PII filter"));
}

void TestLocalaiRecorded::peopleOf490()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request());
    QMap<QString, int> kinds;
    QMap<QString, QStringList> providersByEmail;
    for (const auto& u : s->users) {
        ++kinds[u.role + u'/' + u.status + u'/' + u.provider];
        providersByEmail[u.email] << u.provider;
        QVERIFY(u.unreadable.isEmpty());
    }
    const QMap<QString, int> expected{{QStringLiteral("admin/active/local"), 3},
        {QStringLiteral("user/active/github"), 1}, {QStringLiteral("user/active/local"), 26},
        {QStringLiteral("user/active/oidc"), 1}, {QStringLiteral("user/disabled/local"), 2},
        {QStringLiteral("user/pending/local"), 17}};
    QCOMPARE(kinds, expected);
    // One address, two accounts.
    QCOMPARE(providersByEmail[QStringLiteral("jonas.lindqvist@northwind.example")],
        (QStringList{QStringLiteral("local"), QStringLiteral("github")}));
    // Hostile names are kept letter for letter.
    QStringList names;
    for (const auto& u : s->users)
        names << u.name;
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString& n) { return n.startsWith(u"line1\r\nline2"); }));
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString& n) { return n.contains(QChar(0)); }));
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString& n) { return n.size() == 320; }));
}

void TestLocalaiRecorded::grantsOf490()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request());
    const auto* restricted = s->users.find(QStringLiteral("b0b19d8c-1336-477e-a4b9-23bf3acd2eb4"));
    QVERIFY(restricted);
    const Switches set{{QStringLiteral("agents"), true}, {QStringLiteral("audio_speech"), false},
        {QStringLiteral("images"), false}, {QStringLiteral("skills"), true}, {QStringLiteral("video"), false}};
    QCOMPARE(restricted->permissions, set);
    QCOMPARE(restricted->models,
        std::optional(QStringList{QStringLiteral("gemma-3-12b-it"), QStringLiteral("nomic-embed-text-v1.5")}));
    const auto effective = effectivePermissions(*restricted, *s);
    QCOMPARE(effective.size(), 29);
    QVERIFY(effective.value(QStringLiteral("agents")) && effective.value(QStringLiteral("chat")));
    QVERIFY(!effective.value(QStringLiteral("images")) && !effective.value(QStringLiteral("fine_tuning")));
    // Stored, without effect, for administrators.
    const auto* admin = s->users.find(QStringLiteral("95e29cc1-94dc-4765-9c76-55f8ed3f017e"));
    QCOMPARE(admin->permissions.value(QStringLiteral("chat"), true), false);
    QVERIFY(effectivePermissions(*admin, *s).value(QStringLiteral("chat")));
    int others = 0;
    for (const auto& u : s->users)
        others += !u.permissions.isEmpty() || u.models;
    QCOMPARE(others, 3);
}

void TestLocalaiRecorded::grantsInAnyOrder()
{
    const Fixture fixture("4.9.0");
    const auto before = readAll(fixture.request());
    fixture.sql("UPDATE user_permissions SET rowid = -rowid; DELETE FROM user_permissions WHERE rowid % 7 = 0 AND "
                "permissions = '{}' AND allowed_models = '{\"enabled\":false}'");
    const auto after = readAll(fixture.request());
    for (size_t i = 0; i < before->users.size(); ++i) {
        QCOMPARE(after->users[i].permissions, before->users[i].permissions);
        QCOMPARE(after->users[i].models, before->users[i].models);
    }
}

void TestLocalaiRecorded::orphansOf490()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request(), kAllParts | Part::Activity);
    const auto legacy = QStringLiteral("legacy-api-key");
    const auto owned = [&](const auto& table) {
        return std::count_if(table.begin(), table.end(), [&](const auto& r) { return !s->users.find(r.owner); });
    };
    QCOMPARE(owned(s->keys), 1);
    QCOMPARE(owned(s->sessions), 1);
    QCOMPARE(
        std::count_if(s->invites.begin(), s->invites.end(), [&](const auto& i) { return i.creator == legacy; }), 1);
    QCOMPARE(toRfc3339(s->lastUsage.value(legacy)), QStringLiteral("2026-11-21T09:34:58.690Z"));
    QVERIFY(s->lastUsage.contains(QStringLiteral("bc6f092d-c9c0-4038-9245-f8cca18b687b"))); // of a deleted user
    const auto now = *parseTimestamp("2026-11-21 10:20:00+00:00");
    for (const auto& k : s->keys)
        if (k.owner == legacy)
            QCOMPARE(statusOf(k, *s, now), KeyStatus::OwnerMissing);
    // Redeemed by somebody who was deleted since: open again.
    for (const auto& i : s->invites)
        if (i.codePrefix == QStringLiteral("71b1eb80")) {
            QVERIFY(i.usedAt && i.redeemer.isEmpty());
            QCOMPARE(statusOf(i, now), InviteStatus::Open);
        }
}

void TestLocalaiRecorded::datesOf490()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request());
    const auto now = *parseTimestamp("2026-11-21 10:20:00+00:00");
    QMap<QString, QString> expiry, state;
    for (const auto& k : s->keys) {
        expiry[k.prefix] = k.expiresAt ? toRfc3339(*k.expiresAt) : QString();
        state[k.prefix] = id(statusOf(k, *s, now));
    }
    const auto expect = [&](const char* prefix, const char* at, const char* status) {
        QCOMPARE(expiry.value(QLatin1StringView(prefix)), QLatin1StringView(at));
        QCOMPARE(state.value(QLatin1StringView(prefix)), QLatin1StringView(status));
    };
    expect("lai-59d21a14", "0001-01-01T00:00:00.000Z", "expired"); // not "never"
    expect("lai-7c87a952", "1734-08-12T10:38:23.272Z", "expired");
    expect("lai-94576f4a", "2027-03-01T06:30:00.000Z", "active"); // +05:30
    expect("lai-7e94792b", "2027-03-01T12:00:00.123Z", "active");
    expect("lai-0d86202b", "2319-03-02T10:12:56.980Z", "active");
    expect("lai-33568376", "9999-12-31T23:59:59.000Z", "active");
    expect("lai-70d8b449", "", "active");
    for (const auto& i : s->invites) {
        if (i.codePrefix == QStringLiteral("42469eb7"))
            QCOMPARE(statusOf(i, now), InviteStatus::Expired);
        if (i.codePrefix == QStringLiteral("29dad07d"))
            QCOMPARE(toRfc3339(*i.expiresAt), QStringLiteral("2319-03-03T09:12:57.426Z"));
    }
}

void TestLocalaiRecorded::quotasOf490()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request());
    const auto* all = s->quotas.find(QStringLiteral("d2cc8306-eca1-4067-9bcf-e0aa34f26678"));
    QCOMPARE(all->model, QString());
    QCOMPARE(all->maxRequests, std::optional<qint64>(100'000));
    QCOMPARE(all->maxTokens, std::optional<qint64>(5'000'000));
    QCOMPARE(*all->windowSeconds, 2'592'000);
    const auto* nothing = s->quotas.find(QStringLiteral("1df6c16a-4345-494d-9961-7320a9bbea23"));
    QCOMPARE(nothing->maxRequests, std::optional<qint64>(0)); // nothing allowed, not "no limit"
    QVERIFY(!nothing->maxTokens);
    const auto* odd = s->quotas.find(QStringLiteral("b4c84ddb-2fe8-4cf4-b3bf-2149c5b88895"));
    QCOMPARE(*odd->windowSeconds, 129'600); // 36h0m0s
}

void TestLocalaiRecorded::leftoversOf410()
{
    // 4.1.0 deletes a user without permissions, quotas, usage and invites.
    const Fixture fixture("4.1.0");
    const auto s = readAll(fixture.request(), kAllParts | Part::Activity);
    const auto gone = QStringLiteral("a72702be-2b16-4e2f-b5ef-9de7b0f77434");
    QVERIFY(!s->users.find(gone));
    QCOMPARE(std::count_if(s->quotas.begin(), s->quotas.end(), [&](const auto& q) { return q.owner == gone; }), 1);
    QCOMPARE(std::count_if(s->invites.begin(), s->invites.end(), [&](const auto& i) { return i.creator == gone; }), 1);
    const auto* used = s->invites.find(QStringLiteral("984c6465-422d-4324-986e-979ae56dde61"));
    QCOMPARE(used->redeemer, QStringLiteral("458d734b-02dc-4f0b-916e-6475f5fb7e54"));
    for (const auto& u : s->users)
        if (!isAdmin(u))
            QCOMPARE(effectivePermissions(u, *s).size(), 20);
}

void TestLocalaiRecorded::upgraded()
{
    // The same people, read as 4.9: the new permissions have their defaults.
    const Fixture before("4.1.0"), after("4.1.0-upgraded");
    const auto old = readAll(before.request()), now = readAll(after.request());
    QCOMPARE(now->users.size(), old->users.size());
    for (size_t i = 0; i < old->users.size(); ++i) {
        QCOMPARE(now->users[i].id, old->users[i].id);
        QCOMPARE(now->users[i].permissions, old->users[i].permissions);
        QVERIFY(effectivePermissions(now->users[i], *now).value(QStringLiteral("moderation")));
    }
}

void TestLocalaiRecorded::twoZones()
{
    // Offsets -05:00 and +00:00 in one table: an invite that by text was redeemed after it had expired.
    const Fixture fixture("4.9.0-newyork");
    const auto s = readAll(fixture.request());
    const auto* invite = s->invites.find(QStringLiteral("9a4a001c-6fcd-478d-9fda-cae5a127ca19"));
    QVERIFY(invite);
    QCOMPARE(toRfc3339(*invite->expiresAt), QStringLiteral("2026-11-21T13:15:16.396Z"));
    QCOMPARE(toRfc3339(*invite->usedAt), QStringLiteral("2026-11-21T10:15:28.974Z"));
    QVERIFY(*invite->usedAt < *invite->expiresAt);
}

QTEST_GUILESS_MAIN(TestLocalaiRecorded)
#include "test_localai_recorded.moc"
