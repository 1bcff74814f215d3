// SPDX-License-Identifier: GPL-3.0-or-later
// What the documents of the command line say of values that are absent, unreadable or beyond all bounds.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliAbsent : public QObject {
    Q_OBJECT
    const Ctl m_ctl;

    // Of a changed copy of 4.9.0.
    QJsonArray changed(const char* sql, const char* line) const
    {
        const Fixture f("4.9.0");
        f.sql(sql);
        const auto answer = m_ctl(QStringList{u"--database"_s, f.file(), u"--json"_s} + words(line));
        return answer.code == 0 ? answer.array() : QJsonArray();
    }

private slots:
    void absentTextsAreNull()
    {
        const QJsonValue null;
        const auto users = changed("UPDATE users SET name = NULL, role = NULL WHERE rowid = 1;"
                                   "UPDATE users SET name = '' WHERE rowid = 2",
            "users list");
        QCOMPARE(users.size(), 50);
        QCOMPARE(users[0][u"name"], null);
        QCOMPARE(users[0][u"role"], null);
        QCOMPARE(users[1][u"name"], QJsonValue(u""_s));
        const auto keys = changed(
            "ALTER TABLE user_api_keys DROP COLUMN role; ALTER TABLE users RENAME COLUMN role TO rank", "keys list");
        QCOMPARE(keys.size(), 35);
        for (const auto& k : keys) {
            QCOMPARE(k[u"role_at_issue"], null);
            QCOMPARE(k[u"role"], null);
        }
    }

    void whatCantBeReadIsNull()
    {
        const QJsonValue null;
        const auto users = changed("UPDATE users SET role = 'admin' WHERE rowid = 2;"
                                   "UPDATE users SET role = 'user' WHERE rowid = 1;"
                                   "UPDATE user_permissions SET permissions = '{', allowed_models = '[]';"
                                   "UPDATE quota_rules SET window_seconds = 'long'",
            "users list");
        QCOMPARE(users.size(), 50);
        const auto permissions = users[0][u"permissions"].toObject();
        QVERIFY(permissions.contains(u"explicit") && permissions.contains(u"effective"));
        QCOMPARE(permissions[u"explicit"], null);
        QCOMPARE(permissions[u"effective"], null); // the server refuses what it can't check
        QCOMPARE(users[1][u"permissions"][u"explicit"], null);
        QCOMPARE(users[1][u"permissions"][u"effective"][u"agents"].toBool(), true); // and doesn't check administrators
        QCOMPARE(users[0][u"models"], QJsonValue(QJsonObject{{u"restricted"_s, null}, {u"allowed"_s, QJsonArray()}}));
        QCOMPARE(users[0][u"unreadable"].toArray(), (QJsonArray{u"permissions"_s, u"models"_s}));
        int quotas = 0;
        for (const auto& u : users)
            for (const auto& q : u[u"quotas"].toArray()) {
                for (const auto* field : {"window_seconds", "current_requests", "current_total_tokens"})
                    QCOMPARE(q[QLatin1StringView(field)], null);
                QVERIFY(u[u"unreadable"].toArray().contains(u"quotas"_s));
                ++quotas;
            }
        QCOMPARE(quotas, 5);
    }

    // In tables and CSV neither the default nor "all": words for a person, an empty cell for a program.
    void whatCantBeReadIsNoDefault()
    {
        const Fixture f("4.9.0");
        f.sql("UPDATE users SET role = 'user', email = 'damaged@northwind.example' WHERE rowid = 1;"
              "UPDATE user_permissions SET permissions = 'not json', allowed_models = '[]' WHERE user_id ="
              "(SELECT id FROM users WHERE rowid = 1)");
        const auto cells = [&](const QStringList& line) {
            const auto answer = m_ctl(QStringList{u"--database"_s, f.file()} + line
                + QStringList{u"--filter"_s, u"email=damaged@northwind.example"_s});
            return QString::fromUtf8(answer.lines().value(1)).simplified();
        };
        const auto csv = words("--csv --columns email,chat,explicit,differs,effective,models");
        QCOMPARE(cells(words("roles matrix") + csv), u"damaged@northwind.example,,,,,"_s);
        QCOMPARE(cells(words("roles matrix --columns email,explicit,models")),
            u"damaged@northwind.example can't be read can't be read"_s);
        QCOMPARE(cells(words("users list --csv --columns email,permissions,models")), u"damaged@northwind.example,,"_s);
        QCOMPARE(cells(words("users list --columns email,permissions,models")),
            u"damaged@northwind.example can't be read can't be read"_s);
    }

    void noRestrictionIsNotAnEmptyList()
    {
        const Fixture f("4.9.0");
        f.sql("UPDATE user_permissions SET allowed_models = '{\"enabled\":true}' WHERE user_id = (SELECT id FROM users "
              "WHERE name = 'Wei Zhang')");
        const auto names = [&](const QString& filter) {
            const auto answer = m_ctl({u"--database"_s, f.file(), u"users"_s, u"list"_s, u"--csv"_s, u"--columns"_s,
                u"name,models"_s, u"--filter"_s, filter});
            return answer.lines().mid(1, answer.lines().size() - 2);
        };
        QCOMPARE(names(u"models=none"_s).size(), 1);
        QVERIFY(names(u"models=none"_s)[0].startsWith("Wei Zhang,none"));
        QVERIFY(names(u"models=all"_s).size() > 40);
        QCOMPARE(names(u"models="_s).size(), 0);
        QCOMPARE(names(u"models~gemma"_s).size(), 1);
    }

    void whatAMissingTableHeldIsNull()
    {
        const auto users = changed("DROP TABLE user_permissions; DROP TABLE usage_records; DROP TABLE sessions;"
                                   "DROP TABLE user_api_keys",
            "users list");
        QCOMPARE(users.size(), 50);
        const QJsonValue null;
        for (const auto& u : users) {
            QCOMPARE(u[u"permissions"][u"explicit"], null);
            QCOMPARE(u[u"permissions"][u"effective"].toObject().size(), 29);
            QCOMPARE(u[u"models"][u"restricted"], null);
            for (const auto* field : {"keys", "sessions", "last_seen_at"})
                QCOMPARE(u[QLatin1StringView(field)], null);
            QCOMPARE(u[u"unreadable"].toArray(), QJsonArray());
            for (const auto& q : u[u"quotas"].toArray())
                QCOMPARE(q[u"current_requests"], null);
        }
    }

    // Sums of damaged rows stay at the end of the range.
    void hugeNumbers()
    {
        const auto users = changed("UPDATE usage_records SET total_tokens = 9223372036854775807,"
                                   "created_at = datetime('now')",
            "users list");
        QCOMPARE(users.size(), 50);
        bool met = false;
        for (const auto& u : users)
            for (const auto& q : u[u"quotas"].toArray()) {
                const auto requests = q[u"current_requests"].toInteger();
                QCOMPARE(q[u"current_total_tokens"].toInteger(), requests ? 9223372036854775807LL : 0);
                met = met || requests > 1;
            }
        QVERIFY(met);
    }
};

QTEST_GUILESS_MAIN(TestCliAbsent)
#include "test_cli_absent.moc"
