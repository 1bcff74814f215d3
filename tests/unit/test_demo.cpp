// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/credentials.h"
#include "core/demo/demo.h"
#include "core/domain/text.h"
#include <QMessageAuthenticationCode>
#include <QtTest>
#include <crypt.h>
#include <set>
#include <sqlite3.h>

using namespace bw;

namespace {

constexpr Instant fixedNow{1'795'271'535'000'000}; // 2026-11-21T14:32:15Z, a Saturday afternoon

demo::Recipe smallRecipe(const QString& file)
{
    demo::Recipe recipe;
    recipe.file = file;
    recipe.users = 120;
    recipe.usageRows = 6000;
    recipe.days = 90;
    recipe.now = fixedNow;
    return recipe;
}

// Every row of a query, cells joined by '|'.
QList<QByteArray> rows(const QString& file, const QByteArray& sql)
{
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    QList<QByteArray> all;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        all << QByteArray("error: ") + sqlite3_errmsg(db);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        QByteArrayList cells;
        for (int i = 0; i < sqlite3_column_count(statement); ++i)
            cells << QByteArray(
                static_cast<const char*>(sqlite3_column_blob(statement, i)), sqlite3_column_bytes(statement, i));
        all << cells.join('|');
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return all;
}

qint64 number(const QString& file, const QByteArray& sql) { return rows(file, sql).value(0).toLongLong(); }

int shareOf(const QByteArray& row) { return row.mid(row.lastIndexOf('|') + 1).toInt(); }

constexpr const char* tables[]{"users", "sessions", "user_api_keys", "usage_records", "user_permissions",
    "invite_codes", "quota_rules", "sqlite_sequence"};

} // namespace

class TestDemo : public QObject {
    Q_OBJECT

private slots:
    void makesWhatTheRecipeSays();
    void sameRecipeSameRows();
    void neverOverwrites();
    void cancelLeavesNothing();
    void saysWhatIsWrong();
    void worksInEverySize_data();
    void worksInEverySize();
    void hashesAreOfThePassword();
    void storedHashesFitThePlaintexts();
    void quotasAreAsFullAsTheUsageSays();
    void weekHasARhythm();

private:
    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
};

void TestDemo::makesWhatTheRecipeSays()
{
    const auto recipe = smallRecipe(path("plain.db"));
    QVERIFY(demo::create(recipe, {}));
    QCOMPARE(number(recipe.file, "SELECT count(*) FROM users"), 120);
    QCOMPARE(number(recipe.file, "SELECT count(*) FROM usage_records"), 6000);
    QCOMPARE(rows(recipe.file, "PRAGMA integrity_check"), QList<QByteArray>{"ok"});
    const auto ends =
        rows(recipe.file, "SELECT min(created_at), max(created_at) FROM usage_records WHERE created_at LIKE '2%'")
            .value(0);
    QVERIFY2(ends.startsWith("2026-08-23 ") && ends.contains("|2026-11-21 14:"), ends.constData());
    QCOMPARE(number(recipe.file, "SELECT count(*) FROM users WHERE role = 'admin'"), 2);
    QVERIFY(number(recipe.file, "SELECT count(*) FROM users WHERE status = 'pending'") >= 3);
    QVERIFY(number(recipe.file, "SELECT count(*) FROM users WHERE status = 'disabled'") >= 3);
    QCOMPARE(number(recipe.file, "SELECT count(*) FROM users WHERE (provider = 'local') <> (password_hash <> '')"), 0);
    // Nobody did anything before he came, after he was switched off, or while he waited.
    QCOMPARE(number(recipe.file,
                 "SELECT count(*) FROM usage_records r JOIN users u ON u.id = r.user_id WHERE r.created_at < "
                 "u.created_at OR u.status = 'pending' OR (u.status = 'disabled' AND r.created_at > u.updated_at)"),
        number(recipe.file,
            "SELECT count(*) FROM usage_records r JOIN users u ON u.id = r.user_id "
            "WHERE u.created_at NOT LIKE '2%'")); // his date can't be read
    QCOMPARE(number(recipe.file,
                 "SELECT count(*) FROM usage_records r JOIN user_api_keys k ON k.id = r.api_key_id "
                 "WHERE r.created_at < k.created_at OR k.user_id <> r.user_id OR k.last_used IS NULL"),
        0);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("plain.db")});
}

void TestDemo::sameRecipeSameRows()
{
    auto one = smallRecipe(path("one.db")), two = smallRecipe(path("two.db")), other = smallRecipe(path("other.db"));
    other.seed = 8;
    QVERIFY(demo::create(one, {}) && demo::create(two, {}) && demo::create(other, {}));
    for (const auto* table : tables) {
        const auto sql = QByteArray("SELECT * FROM ") + table;
        QVERIFY2(!rows(one.file, sql).isEmpty(), table);
        QVERIFY2(rows(one.file, sql) == rows(two.file, sql), table);
        if (qstrcmp(table, "sqlite_sequence") != 0)
            QVERIFY2(rows(one.file, sql) != rows(other.file, sql), table);
    }
}

void TestDemo::neverOverwrites()
{
    QFile precious(path("precious.db"));
    QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("mine") == 4);
    precious.close();
    const auto made = demo::create(smallRecipe(precious.fileName()), {});
    QVERIFY(!made);
    QCOMPARE(made.error().fault, Fault::Conflict);
    QVERIFY(precious.open(QIODevice::ReadOnly));
    QCOMPARE(precious.readAll(), "mine");

    // Appeared while the demo was being built.
    const auto late = smallRecipe(path("late.db"));
    Context context;
    context.progress = [&](const Progress& p) {
        if (qstrcmp(p.what, "demo.rows") == 0)
            QVERIFY(QFile::copy(precious.fileName(), late.file));
    };
    QCOMPARE(demo::create(late, context).error().fault, Fault::Conflict);
    QFile there(late.file);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "mine");
}

void TestDemo::cancelLeavesNothing()
{
    for (const auto* when : {"demo.people", "demo.usage", "demo.indexes", "demo.rows"}) {
        QTemporaryDir folder;
        auto recipe = smallRecipe(folder.filePath(QStringLiteral("cancelled.db")));
        recipe.usageRows = 20'000;
        std::stop_source source;
        bool seen = false;
        Context context{source.get_token(), [&](const Progress& p) {
                            QVERIFY2(!seen || qstrcmp(p.what, when) == 0, p.what); // nothing else is begun
                            if (qstrcmp(p.what, when) == 0) {
                                seen = true;
                                source.request_stop();
                            }
                        }};
        const auto made = demo::create(recipe, context);
        QVERIFY2(seen, when);
        QVERIFY2(!made, when);
        QCOMPARE(made.error().fault, Fault::Cancelled);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    }
}

void TestDemo::saysWhatIsWrong()
{
    const auto noFolder = demo::create(smallRecipe(path("not/there.db")), {});
    QCOMPARE(noFolder.error().fault, Fault::NotFound);
    auto recipe = smallRecipe(path("few.db"));
    recipe.users = demo::leastUsers - 1;
    QCOMPARE(demo::create(recipe, {}).error().fault, Fault::Invalid);
    const auto nowhere = demo::create(smallRecipe(QStringLiteral("/proc/demo.db")), {});
    QCOMPARE(nowhere.error().fault, Fault::Storage);
    for (const auto* id : {"demo.exists", "demo.no-folder", "demo.not-written", "demo.recipe", "demo.people",
             "demo.usage", "demo.indexes", "demo.rows"})
        QVERIFY2(textOf(id).what != QString::fromLatin1(id), id);
}

void TestDemo::worksInEverySize_data()
{
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("usageRows");
    QTest::addColumn<int>("days");
    QTest::newRow("least") << 20 << 0 << 1;
    QTest::newRow("a few") << 27 << 50 << 7;
    QTest::newRow("one day") << 40 << 3000 << 1;
    QTest::newRow("many people, little use") << 5000 << 100 << 400;
}

void TestDemo::worksInEverySize()
{
    QFETCH(int, users);
    QFETCH(int, usageRows);
    QFETCH(int, days);
    for (const auto generation : {demo::Generation::V41, demo::Generation::V43, demo::Generation::V49}) {
        QTemporaryDir folder;
        auto recipe = smallRecipe(folder.filePath(QStringLiteral("sized.db")));
        recipe.users = users;
        recipe.usageRows = usageRows;
        recipe.days = days;
        recipe.generation = generation;
        const auto made = demo::create(recipe, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        QCOMPARE(number(recipe.file, "SELECT count(*) FROM users"), users);
        QCOMPARE(number(recipe.file, "SELECT count(*) FROM usage_records"), usageRows);
        QCOMPARE(
            number(recipe.file, "SELECT count(*) FROM users WHERE role = 'admin' AND status = 'active'") > 0, true);
    }
}

void TestDemo::hashesAreOfThePassword()
{
    std::set<QByteArray> different;
    for (int i = 0; i < demo::passwordHashes; ++i) {
        const auto* hash = demo::passwordHash(i);
        crypt_data data{};
        QCOMPARE(QByteArray(crypt_r(demo::password().toUtf8().constData(), hash, &data)), QByteArray(hash));
        QVERIFY(QByteArray(hash).startsWith("$2a$10$"));
        different.insert(hash);
    }
    QCOMPARE(different.size(), size_t(16));
    const auto recipe = smallRecipe(path("hashes.db"));
    QVERIFY(demo::create(recipe, {}));
    for (const auto& hash : rows(recipe.file, "SELECT DISTINCT password_hash FROM users WHERE password_hash <> ''"))
        QVERIFY2(different.count(hash), hash.constData());
}

void TestDemo::storedHashesFitThePlaintexts()
{
    const auto recipe = smallRecipe(path("secrets.db"));
    QVERIFY(demo::create(recipe, {}));
    const auto secret = demo::hmacSecret(recipe.seed);
    QCOMPARE(secret.size(), 64);
    const auto stored = [&](demo::Credential kind, qint64 n, qsizetype shown) {
        const auto plain = QByteArray::fromStdString(demo::plaintext(recipe.seed, kind, n));
        const auto hash = QMessageAuthenticationCode::hash(plain, secret, QCryptographicHash::Sha256).toHex();
        return shown ? hash + '|' + plain.left(shown) : hash;
    };
    const auto keys = rows(recipe.file, "SELECT key_hash, key_prefix FROM user_api_keys ORDER BY rowid");
    QVERIFY(keys.size() > 10);
    for (qsizetype i = 0; i < keys.size(); ++i)
        QCOMPARE(keys[i], stored(demo::Credential::Key, i, 12));
    const auto invites = rows(recipe.file, "SELECT code, code_prefix FROM invite_codes ORDER BY rowid");
    QVERIFY(invites.size() > 5);
    for (qsizetype i = 0; i < invites.size(); ++i)
        QCOMPARE(invites[i], stored(demo::Credential::Invite, i, 8));
    const auto sessions = rows(recipe.file, "SELECT id FROM sessions ORDER BY rowid");
    QVERIFY(sessions.size() > 10);
    for (qsizetype i = 0; i < sessions.size(); ++i)
        QCOMPARE(sessions[i], stored(demo::Credential::Session, i, 0));
}

void TestDemo::quotasAreAsFullAsTheUsageSays()
{
    auto recipe = smallRecipe(path("quotas.db"));
    recipe.users = 412;
    recipe.usageRows = 60'000;
    QVERIFY(demo::create(recipe, {}));
    const auto shares = rows(recipe.file,
        "SELECT ifnull(u.email, ''), q.model, (SELECT sum(r.total_tokens) FROM usage_records r WHERE r.user_id = "
        "q.user_id AND (q.model = '' OR r.model = q.model) AND r.created_at >= datetime('2026-11-21 14:32:15', '-' || "
        "q.window_seconds || ' seconds')) * 100 / q.max_total_tokens AS share FROM quota_rules q LEFT JOIN users u ON "
        "u.id = q.user_id WHERE q.max_total_tokens > 0 ORDER BY share DESC");
    QVERIFY(shares.size() > 100);
    QVERIFY2(shareOf(shares[0]) <= 98, shares[0].constData());
    const auto near = std::count_if(shares.begin(), shares.end(), [](auto& s) { return shareOf(s) >= 85; });
    QVERIFY2(near >= 2 && near < shares.size() / 5, qPrintable(QString::number(near)));
    const auto gernot = std::find_if(
        shares.begin(), shares.end(), [](auto& s) { return s.startsWith("g.achleuthner@orvel.example||"); });
    QVERIFY(gernot != shares.end());
    QVERIFY2(shareOf(*gernot) >= 95 && shareOf(*gernot) <= 97, gernot->constData()); // of 97, the limit rounded up
}

void TestDemo::weekHasARhythm()
{
    const auto recipe = smallRecipe(path("rhythm.db"));
    QVERIFY(demo::create(recipe, {}));
    const auto on = [&](const char* days, const char* source) {
        return number(recipe.file,
            "SELECT count(*) FROM usage_records WHERE source = '" + QByteArray(source)
                + "' AND strftime('%w', substr(created_at, 1, 10)) IN (" + days + ")");
    };
    QVERIFY(on("'0','6'", "web") * 5 < on("'2','3'", "web"));
    QVERIFY(on("'0','6'", "apikey") * 2 > on("'2','3'", "apikey")); // machines work on
    QVERIFY(number(recipe.file, "SELECT count(DISTINCT model) FROM usage_records") >= 10);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "test_demo.moc"
