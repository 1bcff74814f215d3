// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/access.h"
#include "core/domain/text.h"
#include "tests/support/fixture.h"
#include <QDir>

using namespace bw;
using namespace bw::test;

// Damage in single cells: the row is shown, the cell is named, the listing goes on.
class TestBadinputCells : public QObject {
    Q_OBJECT
private slots:
    void init();
    void idOfWrongType();
    void textThatIsNoUtf8();
    void nulAndVeryLongNames();
    void unreadableDates();
    void otherFormsOfDates();
    void permissions_data();
    void permissions();
    void allowedModels_data();
    void allowedModels();
    void quotaNumbers();
    void missingTables();
    void missingColumns();
    void newerSchema();
    void foreignTablesAreLeftAlone();
    void withoutPermissionRow();

private:
    SnapshotPtr read() { return readAll(m_fixture->request()); }
    User first() { return read()->users[0]; }
    std::unique_ptr<Fixture> m_fixture;
};

void TestBadinputCells::init() { m_fixture = std::make_unique<Fixture>("4.9.0"); }

void TestBadinputCells::idOfWrongType()
{
    m_fixture->sql("UPDATE users SET id = 42, email = 7.5, name = x'41420043' WHERE rowid = 1;"
                   "UPDATE users SET id = NULL WHERE rowid = 2");
    const auto s = read();
    QVERIFY(s);
    QCOMPARE(s->users.size(), 50u);
    QCOMPARE(s->users[0].id, QStringLiteral("42"));
    QCOMPARE(s->users[0].email, QStringLiteral("7.5"));
    QCOMPARE(s->users[0].name, QString(QStringLiteral("AB") + QChar(0) + u'C'));
    QCOMPARE(s->users[1].id, QString());
    QCOMPARE(s->users[1].unreadable, QStringList{QStringLiteral("id")});
}

void TestBadinputCells::textThatIsNoUtf8()
{
    m_fixture->sql("UPDATE users SET name = CAST(x'4A6FFF6E' AS TEXT) WHERE rowid = 1");
    const auto u = first();
    QCOMPARE(u.name, QString::fromUtf8("Jo\uFFFDn"));
    QVERIFY(u.unreadable.isEmpty());
}

void TestBadinputCells::nulAndVeryLongNames()
{
    m_fixture->sql("UPDATE users SET name = 'a' || char(0) || 'b' || char(10) || char(8238) WHERE rowid = 1;"
                   "UPDATE users SET name = replace(hex(zeroblob(524288)), '0', 'x') WHERE rowid = 2");
    const auto s = read();
    QVERIFY(s);
    const char16_t hostile[]{u'a', 0, u'b', u'\n', 0x202E};
    QCOMPARE(s->users[0].name, QString::fromUtf16(hostile, 5));
    QCOMPARE(s->users[1].name, QString(1 << 20, u'x'));
}

void TestBadinputCells::unreadableDates()
{
    m_fixture->sql(
        "UPDATE users SET created_at = 'yesterday' WHERE rowid = 1;"
        "UPDATE users SET created_at = '' WHERE rowid = 2; UPDATE users SET created_at = x'00' WHERE rowid = 3;"
        "UPDATE users SET created_at = NULL WHERE rowid = 4;"
        "UPDATE user_api_keys SET last_used = '2026-13-45 99:00:00+00:00' WHERE rowid = 1;"
        "UPDATE invite_codes SET expires_at = 'never' WHERE rowid = (SELECT min(rowid) FROM invite_codes);"
        "UPDATE sessions SET rotated_at = '2026-11-21 10:12:41' || char(0) WHERE rowid = 1");
    const auto s = read();
    QVERIFY(s);
    for (size_t row = 0; row < 4; ++row)
        QVERIFY(!s->users[row].createdAt);
    for (size_t row = 0; row < 3; ++row)
        QCOMPARE(s->users[row].unreadable, QStringList{QStringLiteral("created_at")});
    QVERIFY(s->users[3].unreadable.isEmpty());
    QVERIFY(s->users[4].createdAt);
    QCOMPARE(s->keys[0].unreadable, QStringList{QStringLiteral("last_used_at")});
    QCOMPARE(s->invites[0].unreadable, QStringList{QStringLiteral("expires_at")});
    QCOMPARE(statusOf(s->invites[0], *s->invites[0].createdAt), InviteStatus::Expired);
    QCOMPARE(s->sessions[0].unreadable, QStringList{QStringLiteral("rotated_at")});
    QCOMPARE(s->notes.size(), 1u);
    QCOMPARE(textOf(s->notes[0]).what, QStringLiteral("Cells that can't be read: 6."));
}

void TestBadinputCells::otherFormsOfDates()
{
    // What the server reads too: RFC 3339, no zone, a date alone, Unix seconds (spec section 4).
    m_fixture->sql("UPDATE users SET created_at = '2026-11-21T10:12:41.652Z' WHERE rowid = 1;"
                   "UPDATE users SET created_at = '2026-11-21 10:12:41' WHERE rowid = 2;"
                   "UPDATE users SET created_at = '2026-11-21' WHERE rowid = 3;"
                   "UPDATE users SET created_at = 1795255961 WHERE rowid = 4;"
                   "UPDATE users SET created_at = '0001-01-01 00:00:00+00:00' WHERE rowid = 5");
    const auto s = read();
    QVERIFY(s);
    QCOMPARE(toRfc3339(*s->users[0].createdAt), QStringLiteral("2026-11-21T10:12:41.652Z"));
    QCOMPARE(toRfc3339(*s->users[1].createdAt), QStringLiteral("2026-11-21T10:12:41.000Z"));
    QCOMPARE(toRfc3339(*s->users[2].createdAt), QStringLiteral("2026-11-21T00:00:00.000Z"));
    QCOMPARE(toRfc3339(*s->users[3].createdAt), QStringLiteral("2026-11-21T10:12:41.000Z"));
    // Go's zero time stays what it says: as the expiry of a key it is long past, not absent.
    QCOMPARE(toRfc3339(*s->users[4].createdAt), QStringLiteral("0001-01-01T00:00:00.000Z"));
    for (size_t row = 0; row < 5; ++row)
        QVERIFY(s->users[row].unreadable.isEmpty());
}

void TestBadinputCells::permissions_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected"); // key=value …, "unreadable"
    const auto row = [](const char* json, const char* expected) {
        QTest::newRow(json) << QString::fromUtf8(json) << QString::fromUtf8(expected);
    };
    row("{}", "");
    row("null", "");
    row("", "");
    row(" { } ", "");
    row(R"({"chat":false,"agents":true})", "agents=1 chat=0");
    row(R"({"chat":null})", "chat=0");
    row(R"({"teleportation":true})", "teleportation=1");
    row(R"({"chat":"yes"})", "unreadable");
    row(R"({"chat":1,"agents":true})", "unreadable");
    row("[]", "unreadable");
    row("true", "unreadable");
    row("{", "unreadable");
    row("chat", "unreadable");
    row("{}{}", "unreadable");
    // Nested deeper than anybody may follow.
    QTest::newRow("deep object") << QStringLiteral("{\"a\":").repeated(20'000) + u'1'
            + QStringLiteral("}").repeated(20'000)
                                 << QStringLiteral("unreadable");
    QTest::newRow("deep list") << QStringLiteral("[").repeated(100'000) << QStringLiteral("unreadable");
}

void TestBadinputCells::permissions()
{
    QFETCH(QString, json);
    QFETCH(QString, expected);
    m_fixture->sql(qPrintable(QStringLiteral("UPDATE user_permissions SET permissions = '%1' WHERE user_id = "
                                             "(SELECT id FROM users WHERE rowid = 1)")
                                  .arg(json)));
    const auto u = first();
    QStringList found;
    for (auto i = u.permissions.begin(); i != u.permissions.end(); ++i)
        found << QStringLiteral("%1=%2").arg(i.key()).arg(int(i.value()));
    if (u.unreadable.contains(QStringLiteral("permissions")))
        found << QStringLiteral("unreadable");
    QCOMPARE(found.join(u' '), expected);
}

void TestBadinputCells::allowedModels_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("expected"); // "all", the names, "unreadable"
    const auto row = [](const char* json, const char* expected) {
        QTest::newRow(json) << QString::fromUtf8(json) << QString::fromUtf8(expected);
    };
    row("", "all");
    row("{}", "all");
    row(R"({"enabled":false})", "all");
    row(R"({"enabled":false,"models":["a"]})", "all");
    row(R"({"enabled":true})", "");
    row(R"({"enabled":true,"models":null})", "");
    row(R"({"enabled":true,"models":[]})", "");
    row(R"({"enabled":true,"models":["b","a"]})", "b a");
    row(R"({"enabled":1})", "unreadable");
    row(R"({"enabled":true,"models":"a"})", "unreadable");
    row(R"({"enabled":true,"models":[1]})", "unreadable");
    row("nothing", "unreadable");
    QTest::newRow("deep") << QStringLiteral("{\"enabled\":true,\"models\":") + QStringLiteral("[").repeated(100'000)
                          << QStringLiteral("unreadable");
}

void TestBadinputCells::allowedModels()
{
    QFETCH(QString, json);
    QFETCH(QString, expected);
    m_fixture->sql(qPrintable(QStringLiteral("UPDATE user_permissions SET allowed_models = '%1' WHERE user_id = "
                                             "(SELECT id FROM users WHERE rowid = 1)")
                                  .arg(json)));
    const auto u = first();
    if (u.unreadable.contains(QStringLiteral("models")))
        QCOMPARE(QStringLiteral("unreadable"), expected);
    else
        QCOMPARE(u.models ? u.models->join(u' ') : QStringLiteral("all"), expected);
}

void TestBadinputCells::quotaNumbers()
{
    m_fixture->sql(
        "UPDATE quota_rules SET max_requests = 'many', max_total_tokens = -5, window_seconds = -3600 WHERE rowid = 1;"
        "UPDATE quota_rules SET max_requests = 10.0, max_total_tokens = 9223372036854775807, window_seconds = 0.5 "
        "WHERE rowid = 2");
    const auto s = read();
    QVERIFY(s);
    QCOMPARE(s->quotas[0].unreadable, QStringList{QStringLiteral("max_requests")});
    QCOMPARE(s->quotas[0].maxTokens, std::optional<qint64>(-5));
    QCOMPARE(*s->quotas[0].windowSeconds, -3600);
    QCOMPARE(s->quotas[1].maxRequests, std::optional<qint64>(10));
    QCOMPARE(s->quotas[1].maxTokens, std::optional<qint64>(9223372036854775807LL));
    QCOMPARE(s->quotas[1].unreadable, QStringList{QStringLiteral("window_seconds")});
    QVERIFY(!s->quotas[1].windowSeconds);
    for (size_t i = 0; i < 2; ++i)
        QVERIFY(s->users.find(s->quotas[i].owner)->unreadable.contains(QStringLiteral("quotas")));
}

void TestBadinputCells::missingTables()
{
    m_fixture->sql("DROP TABLE quota_rules; DROP TABLE sessions; DROP TABLE usage_records; DROP TABLE invite_codes;"
                   "DROP TABLE user_api_keys; DROP TABLE user_permissions");
    auto backend = openDatabase(m_fixture->request(), {});
    QVERIFY(backend);
    const auto& can = (*backend)->capabilities();
    for (const auto* part :
        {"read.quotas", "read.sessions", "read.usage", "read.activity", "read.invites", "read.keys"})
        QCOMPARE(can.of(QLatin1StringView(part)).can, Can::No);
    QCOMPARE(can.of(QStringLiteral("read.users")).can, Can::Yes);
    const auto s = (*backend)->read({kAllParts | Part::Activity}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users.size(), 50u);
    QVERIFY((*s)->keys.empty() && (*s)->quotas.empty() && (*s)->sessions.empty() && (*s)->invites.empty());
    QCOMPARE((*s)->notes.size(), 6u);
    for (const auto& note : (*s)->notes)
        QCOMPARE(QByteArray(note.id), QByteArray("database.note.missing_table"));
}

void TestBadinputCells::missingColumns()
{
    m_fixture->sql("ALTER TABLE users DROP COLUMN avatar_url; ALTER TABLE user_api_keys DROP COLUMN last_used");
    auto backend = openDatabase(m_fixture->request(), {});
    QVERIFY(backend);
    QCOMPARE((*backend)->capabilities().of(QStringLiteral("read.keys")).can, Can::Partly);
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users.size(), 50u);
    QCOMPARE((*s)->keys.size(), 35u);
    QVERIFY(!(*s)->keys[0].lastUsedAt);
    QVERIFY((*s)->keys[0].unreadable.isEmpty());
    QCOMPARE((*s)->notes.size(), 2u);
    QVERIFY(textOf((*s)->notes[1]).what.contains(QStringLiteral("last_used")));
}

void TestBadinputCells::newerSchema()
{
    m_fixture->sql("ALTER TABLE users ADD COLUMN team_id text; CREATE TABLE user_teams (id text, name text);"
                   "ALTER TABLE usage_records ADD COLUMN region text");
    auto backend = openDatabase(m_fixture->request(), {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().generation, QStringLiteral("4.9+"));
    QCOMPARE((*backend)->instance().notes.size(), 1u);
    QCOMPARE(textOf((*backend)->instance().notes[0]).why,
        QStringLiteral("Not shown: usage_records.region, user_teams, users.team_id."));
    const auto s = (*backend)->read({kAllParts}, {});
    QVERIFY(s);
    QCOMPARE((*s)->users.size(), 50u);
    QCOMPARE((*s)->permissions.size(), 29u);
}

void TestBadinputCells::foreignTablesAreLeftAlone()
{
    m_fixture->sql("CREATE TABLE _litestream_seq (id integer); CREATE VIEW v AS SELECT * FROM users;"
                   "CREATE VIRTUAL TABLE search USING fts5(body)");
    auto backend = openDatabase(m_fixture->request(), {});
    QVERIFY(backend);
    QCOMPARE((*backend)->instance().generation, QStringLiteral("4.9"));
    QVERIFY((*backend)->instance().notes.empty());
}

void TestBadinputCells::withoutPermissionRow()
{
    // The server makes the row when somebody first asks for the list: until then there is none.
    m_fixture->sql("DELETE FROM user_permissions");
    const auto u = first();
    QVERIFY(u.permissions.isEmpty());
    QVERIFY(!u.models);
    QVERIFY(u.unreadable.isEmpty());
}

QTEST_GUILESS_MAIN(TestBadinputCells)
#include "test_badinput_cells.moc"
