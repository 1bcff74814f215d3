// SPDX-License-Identifier: GPL-3.0-or-later
// The demo holds each oddity of real data, once or a few times, and a list of it still starts with plausible people.
#include "core/demo/demo.h"
#include <QtTest>
#include <sqlite3.h>

using namespace bw;

class TestDemoOddities : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { sqlite3_close(m_db); }
    void each_data();
    void each();
    void firstPageLooksLikeACompany();
    void deletedUserLeavesWhatThatServerLeaves();

private:
    qint64 number(const QByteArray& sql, sqlite3* db) const;
    QTemporaryDir m_folder;
    sqlite3* m_db = nullptr; // 4.9
    sqlite3* make(demo::Generation) const;
};

sqlite3* TestDemoOddities::make(demo::Generation generation) const
{
    demo::Recipe recipe;
    recipe.file = m_folder.filePath(QString::number(int(generation)));
    recipe.generation = generation;
    recipe.usageRows = 20'000;
    recipe.now = Instant{1'795'271'535'000'000}; // 2026-11-21T14:32:15Z
    sqlite3* db = nullptr;
    if (demo::create(recipe, {}))
        sqlite3_open_v2(QFile::encodeName(recipe.file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    return db;
}

void TestDemoOddities::initTestCase()
{
    m_db = make(demo::Generation::V49);
    QVERIFY(m_db);
}

// -1 with a message when the statement itself is wrong.
qint64 TestDemoOddities::number(const QByteArray& sql, sqlite3* db) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qWarning("%s: %s", sql.constData(), sqlite3_errmsg(db));
    const qint64 value = statement && sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : -1;
    sqlite3_finalize(statement);
    return value;
}

void TestDemoOddities::each_data()
{
    QTest::addColumn<QByteArray>("from"); // what to count
    QTest::addColumn<int>("most");
    const auto row = [](const char* what, const char* from, int most = 5) {
        QTest::newRow(what) << QByteArray(from) << most;
    };

    row("key of the legacy key", "user_api_keys WHERE user_id = 'legacy-api-key'");
    row("session of the legacy key", "sessions WHERE user_id = 'legacy-api-key'");
    row("invite of the legacy key", "invite_codes WHERE created_by = 'legacy-api-key'");
    row("usage of the legacy key", "usage_records WHERE user_id = 'legacy-api-key' AND source = 'legacy'", 2000);
    constexpr const char* strangers = "NOT IN (SELECT id FROM users UNION SELECT 'legacy-api-key')";
    const auto ofDeleted = [&](const char* what, const char* table, const char* column) {
        const auto from = QByteArray(table) + " WHERE " + column + ' ' + strangers;
        QTest::newRow(what) << from << 5;
    };
    ofDeleted("key of a deleted user", "user_api_keys", "user_id");
    ofDeleted("session of a deleted user", "sessions", "user_id");
    ofDeleted("invite of a deleted user", "invite_codes", "created_by");
    ofDeleted("usage of a deleted user", "usage_records", "user_id");
    row("invite redeemed by a deleted user", "invite_codes WHERE used_at IS NOT NULL AND used_by IS NULL");

    row("one address, two accounts",
        "(SELECT email FROM users GROUP BY email HAVING count(*) = 2 AND count(DISTINCT provider) = 2)", 1);
    row("total is not the sum",
        "usage_records WHERE total_tokens <> prompt_tokens + completion_tokens AND endpoint = '/v1/responses'", 400);
    row("unknown role", "users WHERE role NOT IN ('admin', 'user')");
    row("unknown state", "users WHERE status NOT IN ('active', 'pending', 'disabled')");
    row("window of 36 hours", "quota_rules WHERE window_seconds = 129600");
    row("negative window", "quota_rules WHERE window_seconds = -3600");
    row("nothing allowed by a quota", "quota_rules WHERE max_requests = 0");
    row("date of the year 2300", "user_api_keys WHERE expires_at LIKE '2300-%'");
    row("another offset", "user_api_keys WHERE expires_at LIKE '%+05:30'");
    row("list that allows nothing", "user_permissions WHERE allowed_models = '{\"enabled\":true}'");
    row("unknown permission", "user_permissions WHERE permissions LIKE '%\"teleportation\":true%'");

    row("NUL in a name", "users WHERE instr(CAST(name AS BLOB), x'00') > 0");
    row("right-to-left override in a name", "users WHERE instr(name, char(8238)) > 0");
    row("markup in a name", "users WHERE name LIKE '%<img%onerror=%'");
    row("long name", "users WHERE length(name) BETWEEN 300 AND 1000");
    row("name of a megabyte", "users WHERE length(CAST(name AS BLOB)) >= 1000000");
    row("name that is not UTF-8",
        "users WHERE instr(CAST(name AS BLOB), x'746EFF') > 0 OR instr(CAST(name AS BLOB), x'E16E20') > 0");
    row("date that can't be read", "users WHERE created_at NOT LIKE '2%'");
    row("limit that is no number", "quota_rules WHERE typeof(max_requests) = 'text'");
    row("tokens that are no number",
        "usage_records WHERE typeof(prompt_tokens) = 'text' OR typeof(total_tokens) = 'text'");
    row("usage at a time that can't be read", "usage_records WHERE created_at NOT LIKE '2%'");

    // What an administrator looks for: not odd, but has to be there.
    row("key never used", "user_api_keys WHERE last_used IS NULL", 45);
    row("key without end", "user_api_keys WHERE expires_at IS NULL", 60);
    row("expired key", "user_api_keys WHERE expires_at < '2026-11-21 14:32:15'");
    row("key that expires within two weeks",
        "user_api_keys WHERE expires_at BETWEEN '2026-11-21 14:32:15' AND '2026-12-05'", 15);
    row("key of a disabled owner", "user_api_keys k JOIN users u ON u.id = k.user_id WHERE u.status = 'disabled'");
    row("key from before its owner became an administrator",
        "user_api_keys k JOIN users u ON u.id = k.user_id WHERE u.role = 'admin' AND k.role = 'user'");
    row("expired session", "sessions WHERE expires_at < '2026-11-21 14:32:15'", 12);
    row("open invite", "invite_codes WHERE used_at IS NULL AND expires_at > '2026-11-21 14:32:15'", 12);
    row("expired invite", "invite_codes WHERE used_at IS NULL AND expires_at < '2026-11-21 14:32:15'", 8);
    row("used invite", "invite_codes i JOIN users u ON u.id = i.used_by", 12);
    row("user without a permission row", "users WHERE id NOT IN (SELECT user_id FROM user_permissions)");
    row("pending users", "users WHERE status = 'pending'", 12);
}

void TestDemoOddities::each()
{
    QFETCH(QByteArray, from);
    QFETCH(int, most);
    const auto count = number("SELECT count(*) FROM " + from, m_db);
    QVERIFY2(count >= 1 && count <= most, qPrintable(QString::number(count)));
}

void TestDemoOddities::firstPageLooksLikeACompany()
{
    QCOMPARE(
        number("SELECT count(*) FROM (SELECT * FROM users ORDER BY name LIMIT 300) WHERE name GLOB '*[<>]*' OR "
               "length(name) > 40 OR name < 'A' OR role NOT IN ('admin', 'user') OR email NOT LIKE '_.%@orvel.example' "
               "AND password_hash = ''",
            m_db),
        0);
    QVERIFY(number("SELECT count(*) FROM users WHERE email LIKE '%@%.example'", m_db) == 412);
    QCOMPARE(number("SELECT count(*) FROM users WHERE name IN ('Annika Voskamp-Reil', 'MES bridge', 'Dagny Oterholt')",
                 m_db),
        3);
}

void TestDemoOddities::deletedUserLeavesWhatThatServerLeaves()
{
    auto* old = make(demo::Generation::V41);
    QVERIFY(old);
    const QByteArray strangers = " WHERE user_id NOT IN (SELECT id FROM users UNION SELECT 'legacy-api-key')";
    QVERIFY(number("SELECT count(*) FROM usage_records" + strangers, old) > 10);
    QCOMPARE(number("SELECT count(*) FROM user_permissions" + strangers, old), 1);
    QCOMPARE(number("SELECT count(*) FROM user_permissions" + strangers, m_db), 0);
    sqlite3_close(old);
    auto* middle = make(demo::Generation::V43);
    QVERIFY(middle);
    QCOMPARE(number("SELECT count(*) FROM usage_records WHERE endpoint = '/v1/embeddings'", middle), 0);
    QVERIFY(number("SELECT count(*) FROM usage_records WHERE endpoint = '/v1/embeddings'", m_db) > 0);
    sqlite3_close(middle);
}

QTEST_GUILESS_MAIN(TestDemoOddities)
#include "test_demo_oddities.moc"
