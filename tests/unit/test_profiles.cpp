// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/text.h"
#include "core/profiles/profile.h"
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace bw;

class TestProfiles : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void missingFileIsAnEmptyList();
    void whatIsSavedIsLoaded();
    void onlyTheOwnerMayRead();
    void unreadableIsNeverOverwritten_data();
    void unreadableIsNeverOverwritten();
    void failedSaveKeepsTheOldFile();
    void passwordsAreRefused_data();
    void passwordsAreRefused();
    void environmentIds();
    void textsExist();

private:
    QString file() const { return m_folder->filePath(QStringLiteral("sub/connections.json")); }
    static Profile profile(const char* id, const QString& address)
    {
        return {QString::fromLatin1(id), QStringLiteral("Werk Süd “2”"), Environment::Production,
            QStringLiteral("localai"), address, QStringLiteral("/etc/ca.pem"), false, 1'795'271'535'123,
            {SignInWays::Source::Stated, true, false, {}, false}, QStringLiteral("3f9d07c2"),
            QStringLiteral("https://ai.orvel.example")};
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestProfiles::missingFileIsAnEmptyList()
{
    const auto loaded = ProfileStore(file()).load();
    QVERIFY(loaded && loaded->empty());
    QVERIFY(!QFile::exists(file()));
}

void TestProfiles::whatIsSavedIsLoaded()
{
    const ProfileStore store(file());
    QVERIFY(store.save({profile("a", QStringLiteral("/srv/localai/database.db")),
        profile("b", QStringLiteral("postgresql://reader@db.orvel.example/localai?sslmode=verify-full"))}));
    const auto loaded = store.load();
    QVERIFY(loaded);
    QCOMPARE(loaded->size(), size_t(2));
    const auto& first = loaded->at(0);
    const auto expected = profile("a", QStringLiteral("/srv/localai/database.db"));
    QCOMPARE(first.id, expected.id);
    QCOMPARE(first.name, expected.name);
    QCOMPARE(first.environment, expected.environment);
    QCOMPARE(first.product, expected.product);
    QCOMPARE(first.address, expected.address);
    QCOMPARE(first.caFile, expected.caFile);
    QCOMPARE(first.saved, expected.saved);
    QCOMPARE(first.lastOpened, expected.lastOpened);
    QVERIFY(first.ways.source == SignInWays::Source::Stated);
    QCOMPARE(first.ways.local, expected.ways.local);
    QCOMPARE(first.ways.oidc, expected.ways.oidc);
    QVERIFY(!first.ways.github);
    QCOMPARE(first.ways.legacyKey, expected.ways.legacyKey);
    QCOMPARE(first.account, expected.account);
    QCOMPARE(first.server, expected.server);
    QCOMPARE(loaded->at(1).id, QStringLiteral("b"));
    QVERIFY(store.save({}));
    QVERIFY(store.load()->empty());
}

void TestProfiles::onlyTheOwnerMayRead()
{
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    const ProfileStore store(file());
    QVERIFY(store.save({}));
    QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    QVERIFY(QFile::setPermissions(file(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QVERIFY(store.save({})); // a file that was open to others is closed again
    QCOMPARE(QFile::permissions(file()) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(QFileInfo(file()).path()) & others, QFile::Permissions());
}

void TestProfiles::unreadableIsNeverOverwritten_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("fault");
    const auto row = [](const char* name, const char* text, Fault fault = Fault::Invalid) {
        QTest::newRow(name) << QByteArray(text) << int(fault);
    };
    row("empty", "");
    row("no JSON", "name = prod");
    row("cut in the middle", R"({"format":"bailiwick-connections","version":1,"connections":[{"id":"a")");
    row("a list", "[]");
    row("of another program", R"({"connections":[]})");
    row("newer", R"({"format":"bailiwick-connections","version":2,"connections":{}})", Fault::Unsupported);
    row("no list", R"({"format":"bailiwick-connections","version":1})");
    row("no address", R"({"format":"bailiwick-connections","version":1,"connections":[{"id":"a"}]})");
    row("twice",
        R"({"format":"bailiwick-connections","version":1,"connections":[{"id":"a","address":"x"},{"id":"a","address":"y"}]})");
}

void TestProfiles::unreadableIsNeverOverwritten()
{
    QFETCH(QByteArray, text);
    QFETCH(int, fault);
    QVERIFY(QDir().mkpath(QFileInfo(file()).path()));
    QFile raw(file());
    QVERIFY(raw.open(QIODevice::WriteOnly) && raw.write(text) == text.size());
    raw.close();
    const ProfileStore store(file());
    const auto loaded = store.load();
    QVERIFY(!loaded);
    QCOMPARE(int(loaded.error().fault), fault);
    const auto saved = store.save({profile("a", QStringLiteral("/x.db"))});
    QVERIFY(!saved);
    QCOMPARE(int(saved.error().fault), fault);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.readAll(), text);
}

void TestProfiles::failedSaveKeepsTheOldFile()
{
    const ProfileStore nowhere(QStringLiteral("/proc/bailiwick/connections.json"));
    QCOMPARE(nowhere.save({}).error().fault, Fault::Storage);
    const ProfileStore store(file());
    QVERIFY(store.save({profile("a", QStringLiteral("/x.db"))}));
    QVERIFY(!store.save({profile("b", QStringLiteral("postgresql://u:secret@h/d"))}));
    QCOMPARE(store.load()->at(0).id, QStringLiteral("a"));
    QCOMPARE(QDir(QFileInfo(file()).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestProfiles::passwordsAreRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("refused");
    QTest::newRow("user part") << QStringLiteral("postgresql://reader:pw@h/d") << true;
    QTest::newRow("short scheme") << QStringLiteral("postgres://reader:pw@h/d") << true;
    QTest::newRow("parameter") << QStringLiteral("postgresql://h/d?password=pw") << true;
    QTest::newRow("keywords") << QStringLiteral("host=h password=pw") << true;
    QTest::newRow("keywords, blanks") << QStringLiteral("host=h password = pw") << true;
    QTest::newRow("passfile is none") << QStringLiteral("postgresql://reader@h/d?passfile=/x") << false;
    QTest::newRow("a file") << QStringLiteral("/srv/a:b@c/database.db") << false;
}

void TestProfiles::passwordsAreRefused()
{
    QFETCH(QString, address);
    QFETCH(bool, refused);
    const auto saved = ProfileStore(file()).save({profile("a", address)});
    QCOMPARE(!saved, refused);
    if (refused) {
        QCOMPARE(saved.error().fault, Fault::Refused);
        QVERIFY(!QFile::exists(file()));
    }
}

void TestProfiles::environmentIds()
{
    for (const auto environment : {Environment::None, Environment::Test, Environment::Staging, Environment::Production})
        QCOMPARE(environmentFrom(id(environment)), environment);
    QCOMPARE(id(Environment::Staging), QStringLiteral("staging"));
    QCOMPARE(environmentFrom(u"elsewhere"), Environment::None);
    QVERIFY(ProfileStore::defaultFile().endsWith(QStringLiteral("/bailiwick/connections.json")));
}

void TestProfiles::textsExist()
{
    for (const auto* id :
        {"profiles.broken", "profiles.newer", "profiles.not-read", "profiles.not-written", "profiles.password"})
        QVERIFY2(textOf(id).what != QString::fromLatin1(id), id);
}

QTEST_GUILESS_MAIN(TestProfiles)
#include "test_profiles.moc"
