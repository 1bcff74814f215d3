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

QTEST_GUILESS_MAIN(TestLocalaiRecorded)
#include "test_localai_recorded.moc"
