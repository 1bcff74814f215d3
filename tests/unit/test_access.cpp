// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include <QTest>

using namespace bw;

namespace {

constexpr Instant kNow{1'000'000'000};
constexpr Instant kBefore{kNow.us - 1};
constexpr Instant kAfter{kNow.us + 1};

Snapshot withUser(const QString& role, const QString& status = QStringLiteral("active"))
{
    Snapshot s;
    s.users.add({.id = QStringLiteral("u"), .role = role, .status = status});
    s.permissions = {{QStringLiteral("chat"), QStringLiteral("api"), {}, true, true},
        {QStringLiteral("agents"), QStringLiteral("agent"), {}, false, true},
        {QStringLiteral("bogus"), QStringLiteral("other"), {}, false, false}};
    return s;
}

} // namespace

class TestAccess : public QObject {
    Q_OBJECT
private slots:
    void inviteStatus_data()
    {
        QTest::addColumn<QString>("redeemer");
        QTest::addColumn<qint64>("expires"); // 0 = can't be read
        QTest::addColumn<QString>("status");
        QTest::newRow("open") << QString() << kAfter.us << QStringLiteral("open");
        QTest::newRow("ends now") << QString() << kNow.us << QStringLiteral("expired");
        QTest::newRow("used, although expired") << QStringLiteral("u") << kBefore.us << QStringLiteral("used");
        QTest::newRow("unreadable counts as passed") << QString() << qint64(0) << QStringLiteral("expired");
    }
    void inviteStatus()
    {
        QFETCH(QString, redeemer);
        QFETCH(qint64, expires);
        Invite i{.redeemer = redeemer};
        if (expires)
            i.expiresAt = Instant{expires};
        i.usedAt = kBefore; // its redeemer was deleted: that alone does not make it used
        QTEST(id(statusOf(i, kNow)), "status");
    }

    void keyStatus()
    {
        auto s = withUser(QStringLiteral("user"));
        ApiKey k{.owner = QStringLiteral("u")};
        QCOMPARE(statusOf(k, s, kNow), KeyStatus::Active);
        k.expiresAt = kBefore;
        QCOMPARE(statusOf(k, s, kNow), KeyStatus::Expired);
        k.expiresAt.reset();
        k.unreadable << QStringLiteral("expires_at");
        QCOMPARE(statusOf(k, s, kNow), KeyStatus::Expired);
        k.owner = QStringLiteral("legacy-api-key");
        QCOMPARE(statusOf(k, s, kNow), KeyStatus::OwnerMissing);
        auto odd = withUser(QStringLiteral("user"), QStringLiteral("suspended"));
        QCOMPARE(statusOf(ApiKey{.owner = QStringLiteral("u")}, odd, kNow), KeyStatus::OwnerDisabled);
    }

    void effectivePermissionsFollowDefaultsAndEntries()
    {
        auto s = withUser(QStringLiteral("user"));
        s.users[0].permissions = {{QStringLiteral("agents"), true}, {QStringLiteral("bogus"), true}};
        const Switches expected{{QStringLiteral("agents"), true}, {QStringLiteral("chat"), true}};
        QCOMPARE(effectivePermissions(s.users[0], s), expected);
        s.users[0].role = QStringLiteral("superuser"); // an unknown role has a user's rights
        QCOMPARE(effectivePermissions(s.users[0], s), expected);
    }

    void administratorsHaveEverything()
    {
        auto s = withUser(QStringLiteral("admin"));
        s.users[0].permissions = {{QStringLiteral("chat"), false}};
        const Switches expected{{QStringLiteral("agents"), true}, {QStringLiteral("chat"), true}};
        QCOMPARE(effectivePermissions(s.users[0], s), expected);
    }

    void quotaShareTakesTheFullerLimit()
    {
        Quota q{.maxRequests = 100, .maxTokens = 1000, .windowSeconds = 60, .usedRequests = 10, .usedTokens = 900};
        QCOMPARE(quotaShare(q), std::optional(0.9));
        q.maxTokens.reset();
        QCOMPARE(quotaShare(q), std::optional(0.1));
        q.maxRequests = 0;
        QCOMPARE(quotaShare(q), std::optional(1.0));
        q.windowSeconds = -3600;
        QCOMPARE(quotaShare(q), std::optional<double>());
        q = {.maxRequests = 100, .windowSeconds = 60};
        QCOMPARE(quotaShare(q), std::optional<double>()); // not read yet
    }

    void deriveCountsAndFindsTheNewestSight()
    {
        auto s = withUser(QStringLiteral("user"));
        const auto u = QStringLiteral("u");
        s.keys.add({.id = QStringLiteral("k"), .owner = u, .lastUsedAt = kBefore});
        s.keys.add({.id = QStringLiteral("orphan"), .owner = QStringLiteral("gone"), .lastUsedAt = kAfter});
        s.sessions.add({.id = QStringLiteral("s"), .owner = u, .createdAt = Instant{5}, .rotatedAt = kNow});
        s.quotas.add({.id = QStringLiteral("q"), .owner = u});
        derive(s);
        QCOMPARE(s.facts[0].keys, 1);
        QCOMPARE(s.facts[0].sessions, 1);
        QCOMPARE(s.facts[0].quotas.size(), size_t(1));
        QCOMPARE(s.facts[0].lastSeen, std::optional(kNow));
        s.lastUsage[u] = kAfter;
        derive(s);
        QCOMPARE(s.facts[0].lastSeen, std::optional(kAfter));
        QCOMPARE(s.facts[0].keys, 1); // not counted twice
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "test_access.moc"
