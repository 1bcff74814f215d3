// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON documents of the command line against what stands in the recorded databases, field by field.
#include "core/base/instant.h"
#include "tests/support/ctl.h"
#include <sqlite3.h>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Rows of a query as objects, read by SQLite alone.
QList<QJsonObject> query(const QString& file, const char* sql)
{
    QList<QJsonObject> rows;
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        QJsonObject row;
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto name = QString::fromUtf8(sqlite3_column_name(statement, i));
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                row[name] = qint64(sqlite3_column_int64(statement, i));
            else
                row[name] =
                    text ? QJsonValue(QString::fromUtf8(text, sqlite3_column_bytes(statement, i))) : QJsonValue();
        }
        rows << row;
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return rows;
}

// A stored time as the documents give it.
QJsonValue time(const QJsonValue& stored)
{
    if (!stored.isString())
        return {};
    const auto at = bw::parseTimestamp(stored.toString().toStdString());
    return at ? QJsonValue(bw::toRfc3339(*at)) : QJsonValue();
}

QStringList sortedKeys(const QJsonObject& o)
{
    auto keys = o.keys();
    keys.sort();
    return keys;
}

QStringList sorted(const char* names)
{
    auto all = words(names);
    all.sort();
    return all;
}

QHash<QString, QJsonObject> byId(const QJsonArray& array)
{
    QHash<QString, QJsonObject> map;
    for (const auto& v : array)
        map.insert(v[u"id"].toString(), v.toObject());
    return map;
}

} // namespace

class TestCliDocuments : public QObject {
    Q_OBJECT
    const Ctl m_ctl;

    Answer ask(const char* version, const char* line) const
    {
        return m_ctl(QStringList{u"--database"_s, recorded(version), u"--json"_s} + words(line));
    }

    static void eachVersion()
    {
        QTest::addColumn<int>("unused");
        for (const char* v : {"4.1.0", "4.1.0-upgraded", "4.3.0", "4.9.0", "4.9.0-newyork"})
            QTest::newRow(v) << 0;
    }

private slots:
    void users_data() { eachVersion(); }
    void users()
    {
        const auto* version = QTest::currentDataTag();
        const auto file = recorded(version);
        const auto answer = ask(version, "users list");
        QCOMPARE(answer.code, 0);
        const auto items = answer.array();
        const auto stored = query(file,
            "SELECT u.*, (SELECT count(*) FROM user_api_keys k WHERE k.user_id = u.id) AS keys, "
            "(SELECT count(*) FROM sessions s WHERE s.user_id = u.id) AS sessions, "
            "(SELECT count(*) FROM quota_rules q WHERE q.user_id = u.id) AS quotas, "
            "(SELECT permissions FROM user_permissions p WHERE p.user_id = u.id) AS permissions "
            "FROM users u");
        QVERIFY(!stored.isEmpty());
        QCOMPARE(items.size(), stored.size());
        const auto found = byId(items);
        for (const auto& row : stored) {
            const auto item = found.value(row[u"id"].toString());
            for (const auto* field : {"email", "name", "provider", "role", "status", "keys", "sessions"})
                QCOMPARE(item[QLatin1StringView(field)], row[QLatin1StringView(field)]);
            QCOMPARE(item[u"created_at"], time(row[u"created_at"]));
            QCOMPARE(item[u"quotas"].toArray().size(), row[u"quotas"].toInt());
            const auto permissions = QJsonDocument::fromJson(row[u"permissions"].toString().toUtf8()).object();
            QCOMPARE(item[u"permissions"][u"explicit"].toObject(), permissions);
            QCOMPARE(sortedKeys(item),
                sorted("id email name provider role status created_at last_seen_at permissions models quotas keys "
                       "sessions unreadable"));
            QCOMPARE(item[u"unreadable"].toArray(), QJsonArray());
        }
        // As the server lists them: oldest first.
        QString before;
        for (const auto& item : items) {
            QVERIFY(before <= item[u"created_at"].toString());
            before = item[u"created_at"].toString();
        }
    }

    void permissionsOfEachGeneration_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("4.1.0") << 20;
        QTest::newRow("4.3.0") << 25;
        QTest::newRow("4.9.0") << 29;
    }
    void permissionsOfEachGeneration()
    {
        const auto* version = QTest::currentDataTag();
        QFETCH(int, count);
        const auto matrix = ask(version, "roles matrix").object();
        QCOMPARE(sortedKeys(matrix), sorted("permissions users"));
        const auto permissions = matrix[u"permissions"].toArray();
        QCOMPARE(permissions.size(), count);
        QHash<QString, bool> byDefault;
        for (const auto& p : permissions) {
            QCOMPARE(sortedKeys(p.toObject()), sorted("default group key"));
            byDefault[p[u"key"].toString()] = p[u"default"].toBool();
        }
        QCOMPARE(byDefault.value(u"chat"_s), true);
        QCOMPARE(byDefault.value(u"agents"_s, true), false);
        const auto users = byId(ask(version, "users list").array());
        for (const auto& value : matrix[u"users"].toArray()) {
            const auto u = value.toObject();
            QCOMPARE(sortedKeys(u), sorted("effective email explicit id models role"));
            const auto effective = u[u"effective"].toObject(), explicitly = u[u"explicit"].toObject();
            QCOMPARE(effective.size(), count);
            for (auto i = effective.begin(); i != effective.end(); ++i)
                QCOMPARE(i->toBool(),
                    u[u"role"].toString() == u"admin" || explicitly[i.key()].toBool(byDefault.value(i.key())));
            const auto user = users.value(u[u"id"].toString());
            QCOMPARE(user[u"permissions"][u"effective"].toObject(), effective);
            QCOMPARE(user[u"models"], u[u"models"]);
        }
    }

    void modelsAndQuotas()
    {
        const auto items = byId(ask("4.9.0", "users list").array());
        const auto stored = query(recorded("4.9.0"), "SELECT user_id, allowed_models FROM user_permissions");
        int restricted = 0;
        for (const auto& row : stored) {
            const auto wanted = QJsonDocument::fromJson(row[u"allowed_models"].toString().toUtf8()).object();
            const QJsonValue models = items.value(row[u"user_id"].toString()).value(u"models");
            QCOMPARE(models[u"restricted"].toBool(), wanted[u"enabled"].toBool());
            if (wanted[u"enabled"].toBool()) {
                QCOMPARE(models[u"allowed"].toArray(), wanted[u"models"].toArray());
                ++restricted;
            }
        }
        QVERIFY(restricted > 0);
        for (const auto& row : query(recorded("4.9.0"), "SELECT * FROM quota_rules")) {
            const auto quotas = byId(items.value(row[u"user_id"].toString())[u"quotas"].toArray());
            const auto quota = quotas.value(row[u"id"].toString());
            for (const auto* field : {"model", "max_requests", "max_total_tokens", "window_seconds"})
                QCOMPARE(quota[QLatin1StringView(field)], row[QLatin1StringView(field)]);
            QVERIFY(quota.contains(u"current_requests") && quota.contains(u"current_total_tokens"));
        }
    }

    void invites_data() { eachVersion(); }
    void invites()
    {
        const auto* version = QTest::currentDataTag();
        const auto answer = ask(version, "invites list");
        QCOMPARE(answer.code, 0);
        const auto items = byId(answer.array());
        const auto stored = query(recorded(version),
            "SELECT i.*, (SELECT name FROM users u WHERE u.id = i.created_by) AS creator, "
            "(SELECT name FROM users u WHERE u.id = i.used_by) AS redeemer FROM invite_codes i");
        QCOMPARE(items.size(), stored.size());
        const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        for (const auto& row : stored) {
            const auto item = items.value(row[u"id"].toString());
            QCOMPARE(sortedKeys(item),
                sorted("id code_prefix status created_by used_by created_at expires_at used_at unreadable"));
            QCOMPARE(item[u"code_prefix"], row[u"code_prefix"]);
            QCOMPARE(item[u"created_by"],
                QJsonValue(QJsonObject{{u"id"_s, row[u"created_by"]}, {u"name"_s, row[u"creator"]}}));
            const bool used = !row[u"used_by"].toString().isEmpty();
            QCOMPARE(item[u"used_by"],
                used ? QJsonValue(QJsonObject{{u"id"_s, row[u"used_by"]}, {u"name"_s, row[u"redeemer"]}})
                     : QJsonValue());
            for (const auto* field : {"created_at", "expires_at", "used_at"})
                QCOMPARE(item[QLatin1StringView(field)], time(row[QLatin1StringView(field)]));
            QCOMPARE(item[u"status"].toString(),
                used                                       ? u"used"_s
                    : item[u"expires_at"].toString() > now ? u"open"_s
                                                           : u"expired"_s);
        }
        const auto list = answer.array();
        for (qsizetype i = 1; i < list.size(); ++i) // newest first
            QVERIFY(list[i - 1][u"created_at"].toString() >= list[i][u"created_at"].toString());
    }

    void keys_data() { eachVersion(); }
    void keys()
    {
        const auto* version = QTest::currentDataTag();
        const auto items = byId(ask(version, "keys list").array());
        const auto stored = query(recorded(version),
            "SELECT k.*, u.email, u.role AS owner_role, u.status, u.id AS owner FROM user_api_keys k LEFT JOIN users u "
            "ON u.id = k.user_id");
        QCOMPARE(items.size(), stored.size());
        const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        for (const auto& row : stored) {
            const auto item = items.value(row[u"id"].toString());
            QCOMPARE(sortedKeys(item),
                sorted("id prefix name owner role role_at_issue created_at expires_at last_used_at status unreadable"));
            QCOMPARE(item[u"prefix"], row[u"key_prefix"]);
            QCOMPARE(item[u"name"], row[u"name"]);
            QCOMPARE(item[u"owner"], QJsonValue(QJsonObject{{u"id"_s, row[u"user_id"]}, {u"email"_s, row[u"email"]}}));
            QCOMPARE(item[u"role"], row[u"owner_role"]);
            QCOMPARE(item[u"role_at_issue"], row[u"role"]);
            QCOMPARE(item[u"created_at"], time(row[u"created_at"]));
            QCOMPARE(item[u"expires_at"], time(row[u"expires_at"]));
            QCOMPARE(item[u"last_used_at"], time(row[u"last_used"]));
            const bool expired = item[u"expires_at"].isString() && item[u"expires_at"].toString() <= now;
            QCOMPARE(item[u"status"].toString(),
                row[u"owner"].isNull()                       ? u"owner_missing"_s
                    : expired                                ? u"expired"_s
                    : row[u"status"].toString() != u"active" ? u"owner_disabled"_s
                                                             : u"active"_s);
        }
    }

    void sessions()
    {
        const auto items = byId(ask("4.9.0", "sessions list").array());
        const auto stored =
            query(recorded("4.9.0"), "SELECT s.*, u.email FROM sessions s LEFT JOIN users u ON u.id = s.user_id");
        QCOMPARE(items.size(), stored.size());
        const auto now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
        for (const auto& row : stored) {
            const auto item = items.value(row[u"id"].toString());
            QCOMPARE(sortedKeys(item), sorted("id user created_at rotated_at expires_at status unreadable"));
            QCOMPARE(item[u"user"], QJsonValue(QJsonObject{{u"id"_s, row[u"user_id"]}, {u"email"_s, row[u"email"]}}));
            for (const auto* field : {"created_at", "rotated_at", "expires_at"})
                QCOMPARE(item[QLatin1StringView(field)], time(row[QLatin1StringView(field)]));
            QCOMPARE(item[u"status"].toString(), item[u"expires_at"].toString() > now ? u"active"_s : u"expired"_s);
        }
    }

    void oneUser()
    {
        const auto all = ask("4.9.0", "users list").array();
        const auto priya = ask("4.9.0", "users show priya.raghunathan@northwind.example").object();
        QVERIFY(all.contains(priya));
        QCOMPARE(priya[u"name"].toString(), u"Priya Raghunathan"_s);
        QCOMPARE(ask("4.9.0", ("users show " + priya[u"id"].toString().toUtf8()).constData()).object(), priya);
        // One address, two accounts.
        const auto sso = ask("4.9.0", "users show jonas.lindqvist@northwind.example --provider github").object();
        QCOMPARE(sso[u"name"].toString(), u"Jonas L. (GitHub)"_s);
        const auto local = ask("4.9.0", "users show jonas.lindqvist@northwind.example --provider local").object();
        QCOMPARE(local[u"name"].toString(), u"Jonas Lindqvist"_s);
        QCOMPARE(
            ask("4.9.0", "users show Sofia.Rossi@Northwind.example").object()[u"name"].toString(), u"Sofia Rossi"_s);
    }

    void info()
    {
        const auto document = ask("4.9.0", "info").object();
        QCOMPARE(document[u"product"].toString(), u"localai"_s);
        QCOMPARE(document[u"generation"].toString(), u"4.9"_s);
        QCOMPARE(document[u"way_in"].toString(), u"sqlite"_s);
        QVERIFY(document[u"place"].toString().endsWith(u"4.9.0/database.db"));
        QVERIFY(document[u"server"].toString().startsWith(u"SQLite 3"));
        QCOMPARE(document[u"hmac_secret"][u"found"].toBool(), true);
        QVERIFY(document[u"hmac_secret"][u"place"].toString().endsWith(u"4.9.0/.hmac_secret"));
        QCOMPARE(document[u"hmac_secret"][u"readable"].toBool(), true);
        const auto counts = document[u"counts"].toObject();
        const auto stored = query(recorded("4.9.0"),
            "SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM invite_codes) AS invites, (SELECT "
            "count(*) FROM user_api_keys) AS keys, (SELECT count(*) FROM sessions) AS sessions, (SELECT count(*) FROM "
            "quota_rules) AS quotas")[0];
        QCOMPARE(counts, stored);
        for (const auto& c : document[u"capabilities"].toObject())
            QVERIFY(words("yes no partly").contains(c[u"can"].toString()));
        QVERIFY(document[u"notes"].isArray());
        auto again = ask("4.9.0", "info show").object(), same = document;
        for (const auto& key : {u"server_has_it_open"_s, u"open_in"_s}) { // other tests read this file, too
            again.remove(key);
            same.remove(key);
        }
        QCOMPARE(again, same);
        // The secret itself appears nowhere.
        QFile secret(QStringLiteral(TEST_DATA "/localai/4.9.0/.hmac_secret"));
        QVERIFY(secret.open(QIODevice::ReadOnly));
        QVERIFY(!ask("4.9.0", "info --verbose").out.contains(secret.readAll().trimmed()));
    }

    // By name: not every program that has the file open is a server.
    void openInAnotherProgram()
    {
        QProcess other;
        other.setStandardInputFile(recorded("4.9.0"));
        other.start(u"sleep"_s, {u"600"_s});
        QVERIFY(other.waitForStarted());
        const QJsonObject program{{u"program"_s, u"sleep"_s}, {u"pid"_s, other.processId()}};
        QTRY_VERIFY(ask("4.9.0", "info").object()[u"open_in"].toArray().contains(program));
        QVERIFY(ask("4.9.0", "info").object()[u"server_has_it_open"].toBool());
        const auto text = m_ctl({u"--database"_s, recorded("4.9.0"), u"info"_s});
        QVERIFY2(text.out.contains("sleep (pid " + QByteArray::number(other.processId()) + ')'), text.out.constData());
        other.kill();
        other.waitForFinished();
    }

    void oldNamesOfGenerations_data()
    {
        QTest::addColumn<QString>("generation");
        QTest::newRow("4.1.0") << u"4.1"_s;
        QTest::newRow("4.3.0") << u"4.3"_s;
        QTest::newRow("4.1.0-upgraded") << u"4.9"_s;
    }
    void oldNamesOfGenerations()
    {
        QTEST(ask(QTest::currentDataTag(), "info").object()[u"generation"].toString(), "generation");
    }
};

QTEST_GUILESS_MAIN(TestCliDocuments)
#include "test_cli_documents.moc"
