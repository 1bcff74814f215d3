// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/localai/activity.h"
#include "core/backends/localai/records.h"
#include "core/db/sqlite_reading.h"
#include "tests/support/fixture.h"
#include <QDir>

using namespace bw;
using namespace bw::test;

namespace {

constexpr Parts kActivity = kAllParts | Part::Activity;

OpenRequest at(const Fixture& fixture, const char* now)
{
    auto request = fixture.request();
    request.now = [moment = *parseTimestamp(now)] { return moment; };
    return request;
}

const Quota* quotaOf(const Snapshot& s, const char* user, const char* model = "")
{
    for (const auto& q : s.quotas)
        if (q.owner == QLatin1StringView(user) && q.model == QLatin1StringView(model))
            return &q;
    return nullptr;
}

} // namespace

// Last use and quota consumption: by instants, although SQLite keeps and compares texts.
class TestLocalaiActivity : public QObject {
    Q_OBJECT
private slots:
    void lastUseAcrossOffsets();
    void windows_data();
    void windows();
    void windowsAcrossOffsets();
    void timesAsNumbers();
    void unreadableTimes();
    void withoutIndexes();
    void recordings_data();
    void recordings();
    void inSlices();
    void orphansAndModels();

private:
    // A fixture with no usage but the given rows: (user, model, tokens, time).
    static void fill(const Fixture& fixture, const char* rows)
    {
        fixture.sql("DELETE FROM usage_records; DELETE FROM quota_rules");
        fixture.sql((QByteArray("INSERT INTO usage_records (user_id, model, total_tokens, created_at) VALUES ") + rows)
                        .constData());
    }
};

void TestLocalaiActivity::lastUseAcrossOffsets()
{
    // The last by text is not the last by time: +14:00 shows the largest text for an early moment.
    const Fixture fixture("4.9.0");
    fill(fixture,
        "('a', 'm', 1, '2026-11-21 23:00:00+14:00'), ('a', 'm', 1, '2026-11-21 10:00:00.5+00:00'),"
        "('a', 'm', 1, '2026-11-20 22:30:00-12:00'), ('a', 'm', 1, '2026-11-19 09:00:00+00:00'),"
        "('b', 'm', 1, '2300-01-01 00:00:00+00:00'), ('b', 'm', 1, '1734-08-12 10:38:23+00:00')");
    const auto s = readAll(fixture.request(), kActivity);
    QVERIFY(s);
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("a"))), QStringLiteral("2026-11-21T10:30:00.000Z"));
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("b"))), QStringLiteral("2300-01-01T00:00:00.000Z"));
}

void TestLocalaiActivity::windows_data()
{
    QTest::addColumn<QByteArray>("quota"); // model, window in seconds
    QTest::addColumn<QList<qint64>>("used"); // requests, tokens
    const auto row = [](const char* name, const char* quota, qint64 requests, qint64 tokens) {
        QTest::newRow(name) << QByteArray(quota) << QList<qint64>{requests, tokens};
    };
    row("an hour, all models", "'', 3600", 3, 111);
    row("an hour and a second", "'', 3601", 4, 1111);
    row("an hour, one model", "'m', 3600", 2, 11);
    row("a model never used", "'x', 3600", 0, 0);
    row("no length", "'', 0", 0, 0);
    row("negative", "'', -3600", 0, 0);
    row("longer than time itself", "'', 9223372036854775807", 5, 11111);
    row("30 days", "'', 2592000", 4, 1111);
}

void TestLocalaiActivity::windows()
{
    QFETCH(QByteArray, quota);
    QFETCH(QList<qint64>, used);
    const Fixture fixture("4.9.0");
    fill(fixture,
        "('a', 'm', 1, '2026-11-21 09:59:59.999999999+00:00'), ('a', 'm', 10, '2026-11-21 09:00:00+00:00'),"
        "('a', 'n', 100, '2026-11-21 09:30:00+00:00'), ('a', 'n', 1000, '2026-11-21 08:59:59.5+00:00'),"
        "('a', 'm', 10000, '1999-01-01 00:00:00+00:00'), ('b', 'm', 7, '2026-11-21 09:30:00+00:00')");
    fixture.sql(
        ("INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'a', " + quota + ")").constData());
    const auto s = readAll(at(fixture, "2026-11-21 10:00:00+00:00"), kActivity);
    QVERIFY(s);
    QCOMPARE(s->quotas[0].usedRequests, std::optional(used[0]));
    QCOMPARE(s->quotas[0].usedTokens, std::optional(used[1]));
    const auto without = readAll(fixture.request());
    QVERIFY(!without->quotas[0].usedRequests); // not asked for, so not known: no zero
}

void TestLocalaiActivity::windowsAcrossOffsets()
{
    // All within the hour, whatever their texts say; and none of those outside.
    const Fixture fixture("4.9.0");
    fill(fixture,
        "('a', 'm', 1, '2026-11-20 21:30:00-12:00'), ('a', 'm', 1, '2026-11-21 23:30:00+14:00'),"
        "('a', 'm', 1, '2026-11-21 04:30:00-05:00'), ('a', 'm', 1, '2026-11-21 09:30:00+00:00'),"
        "('a', 'm', 1, '2026-11-20 20:30:00-12:00'), ('a', 'm', 1, '2026-11-21 22:30:00+14:00'),"
        "('a', 'm', 1, '2026-11-21 03:59:59-05:00')");
    fixture.sql("INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'a', '', 3600)");
    const auto s = readAll(at(fixture, "2026-11-21 10:00:00+00:00"), kActivity);
    QVERIFY(s);
    QCOMPARE(quotaOf(*s, "a")->usedRequests, std::optional<qint64>(4));
}

void TestLocalaiActivity::timesAsNumbers()
{
    const Fixture fixture("4.9.0");
    fill(fixture, "('a', 'm', 5, 1795255200), ('a', 'm', 7, 1795250000), ('a', 'm', 1, '2026-11-21 09:50:00+00:00')");
    fixture.sql("INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'a', '', 3600)");
    const auto s = readAll(at(fixture, "2026-11-21 10:10:00+00:00"), kActivity); // 1795255800
    QVERIFY(s);
    QCOMPARE(quotaOf(*s, "a")->usedTokens, std::optional<qint64>(6));
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("a"))), QStringLiteral("2026-11-21T10:00:00.000Z"));
}

void TestLocalaiActivity::unreadableTimes()
{
    const Fixture fixture("4.9.0");
    fill(fixture,
        "('a', 'm', 5, 'tomorrow'), ('a', 'm', 5, NULL), ('a', 'm', 5, ''), ('a', 'm', 5, x'FF'),"
        "('a', 'm', 1, '2026-11-21 09:50:00+00:00'), ('b', 'm', 1, 'never'), (NULL, 'm', 1, '2026-11-21 "
        "09:50:00+00:00')");
    fixture.sql("INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'a', '', 3600)");
    const auto s = readAll(at(fixture, "2026-11-21 10:10:00+00:00"), kActivity);
    QVERIFY(s);
    QCOMPARE(quotaOf(*s, "a")->usedTokens, std::optional<qint64>(1));
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("a"))), QStringLiteral("2026-11-21T09:50:00.000Z"));
    QVERIFY(!s->lastUsage.contains(QStringLiteral("b")));
}

void TestLocalaiActivity::recordings_data()
{
    QTest::addColumn<QByteArray>("recording");
    for (const auto* recording : {"4.1.0", "4.3.0", "4.9.0", "4.1.0-upgraded", "4.9.0-newyork"})
        QTest::newRow(recording) << QByteArray(recording);
}

// Two ways lead to the same: by the indexes, and by a scan of all rows where they are missing.
void TestLocalaiActivity::recordings()
{
    QFETCH(QByteArray, recording);
    const Fixture fixture(recording.constData());
    const auto request = at(fixture, "2026-11-21 10:20:00+00:00");
    const auto fast = readAll(request, kActivity);
    fixture.sql("DROP INDEX idx_usage_user_time; DROP INDEX idx_usage_records_model");
    const auto scanned = readAll(request, kActivity);
    QVERIFY(fast && scanned);
    QVERIFY(!fast->lastUsage.isEmpty());
    QCOMPARE(fast->lastUsage, scanned->lastUsage);
    QCOMPARE(fast->models, scanned->models);
    QVERIFY(!fast->models.isEmpty());
    qint64 used = 0;
    for (size_t i = 0; i < fast->quotas.size(); ++i) {
        QCOMPARE(fast->quotas[i].usedRequests, scanned->quotas[i].usedRequests);
        QCOMPARE(fast->quotas[i].usedTokens, scanned->quotas[i].usedTokens);
        used += *fast->quotas[i].usedRequests;
    }
    QVERIFY(recording != "4.9.0" || used > 0);
}

void TestLocalaiActivity::withoutIndexes()
{
    const Fixture fixture("4.9.0");
    fill(fixture, "('a', 'm', 5, '2026-11-21 23:00:00+14:00'), ('a', 'n', 7, '2026-11-21 09:50:00+00:00')");
    fixture.sql("INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'a', 'n', 3600);"
                "DROP INDEX idx_usage_user_time");
    const auto s = readAll(at(fixture, "2026-11-21 10:10:00+00:00"), kActivity);
    QVERIFY(s);
    QCOMPARE(quotaOf(*s, "a", "n")->usedTokens, std::optional<qint64>(7));
    QCOMPARE(toRfc3339(s->lastUsage.value(QStringLiteral("a"))), QStringLiteral("2026-11-21T09:50:00.000Z"));
}

// Slices that end in the middle of a user's rows: each row counts once.
void TestLocalaiActivity::inSlices()
{
    const Fixture fixture("4.9.0");
    fixture.sql(
        "DELETE FROM usage_records; DELETE FROM quota_rules;"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) INSERT INTO usage_records "
        "(user_id, model, total_tokens, created_at) SELECT 'u' || (i % 3), 'm', 2, "
        "strftime('%Y-%m-%d %H:%M:%S', 1795255800 - i / 100, 'unixepoch') || '+00:00' FROM n;"
        "INSERT INTO quota_rules (id, user_id, model, window_seconds) VALUES ('q', 'u1', '', 3600)");
    qint64 us = 0;
    int slices = 0;
    db::SqliteOptions options;
    options.sliceUs = 20'000;
    options.ticks = [&] { return us += 1000; };
    options.onSlice = [&](const db::SliceSeen& seen) {
        ++slices;
        QVERIFY2(seen.us <= 24'000, qPrintable(QString::number(seen.us)));
    };
    auto connection = db::SqliteConnection::open(fixture.file(), options);
    QVERIFY(connection);
    auto reading = db::SqliteReading::begin(**connection, {});
    QVERIFY(reading);
    const auto now = *parseTimestamp("2026-11-21 10:10:00+00:00");
    const auto s = localai::readRecords(**reading, {kAllParts}, now, {});
    QVERIFY(s);
    QVERIFY(localai::readActivity(**reading, **s, now, {}));
    QCOMPARE((*s)->quotas[0].usedRequests, std::optional<qint64>(1000));
    QCOMPARE((*s)->quotas[0].usedTokens, std::optional<qint64>(2000));
    QCOMPARE((*s)->lastUsage.size(), 3);
    QVERIFY(slices > 50);
}

void TestLocalaiActivity::orphansAndModels()
{
    const Fixture fixture("4.9.0");
    const auto s = readAll(fixture.request(), kActivity);
    QVERIFY(s);
    QVERIFY(s->lastUsage.contains(QStringLiteral("legacy-api-key")));
    QVERIFY(!s->users.find(QStringLiteral("legacy-api-key")));
    // Known from allow-lists and quotas alone, and from usage.
    for (const auto* model : {"gemma-3-12b-it", "nomic-embed-text-v1.5", "qwen3-8b"})
        QVERIFY2(s->models.contains(QLatin1StringView(model)), model);
}

QTEST_GUILESS_MAIN(TestLocalaiActivity)
#include "test_localai_activity.moc"
