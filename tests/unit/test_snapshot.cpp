// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of records: found by id, shared by copies until one of them is changed.
#include "core/domain/snapshot.h"
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace bw;

namespace {

User person(const QString& id, const QString& name = {}) { return {.id = id, .name = name}; }

} // namespace

class TestSnapshot : public QObject {
    Q_OBJECT
private slots:
    void findsEveryRow()
    {
        Table<User> table;
        QHash<QString, qsizetype> expected;
        QRandomGenerator random(21);
        QCOMPARE(table.row(u"x"), -1);
        for (int i = 0; i < 20'000; ++i) {
            // Some twice: the later row is found.
            const auto id = QString::number(random.bounded(30'000), 36);
            expected.insert(id, qsizetype(table.size()));
            table.add(person(id));
            if (i == 5000)
                table.reserve(100'000);
        }
        for (int i = 0; i < 30'000; ++i) {
            const auto id = QString::number(i, 36);
            QCOMPARE(table.row(id), expected.value(id, -1));
            const auto* found = table.find(id);
            QCOMPARE(found != nullptr, expected.contains(id));
            QVERIFY(!found || found->id == id);
        }
    }

    void knowsAnEmptyId()
    {
        Table<User> table;
        table.add(person(QStringLiteral("a")));
        QVERIFY(!table.find(u""));
        table.add(person(QString()));
        QCOMPARE(table.row(u""), 1);
        QCOMPARE(table.row(QString()), 1);
    }

    void copiesShareUntilOneIsChanged()
    {
        Table<User> first;
        first.add(person(QStringLiteral("a"), QStringLiteral("Anna")));
        Table<User> second = first;
        QCOMPARE(&*first.begin(), &*second.begin());
        second.add(person(QStringLiteral("b")));
        QCOMPARE(first.size(), size_t(1));
        QVERIFY(!first.find(u"b"));
        QVERIFY(second.find(u"b"));
        Table<User> third = first;
        third.at(u"a")->name = QStringLiteral("Bert");
        QCOMPARE(first.find(u"a")->name, QStringLiteral("Anna"));
        QCOMPARE(third.find(u"a")->name, QStringLiteral("Bert"));
        Table<User> fourth = first;
        fourth[0].name = QStringLiteral("Cleo");
        QCOMPARE(first.find(u"a")->name, QStringLiteral("Anna"));
    }

    // A reader lets records share the text of their owner's id, a test or another reader doesn't.
    void countsForSharedAndOtherTextsAlike_data()
    {
        QTest::addColumn<bool>("shared");
        QTest::newRow("shared") << true;
        QTest::newRow("own texts") << false;
    }
    void countsForSharedAndOtherTextsAlike()
    {
        QFETCH(bool, shared);
        Snapshot s;
        for (int i = 0; i < 300; ++i)
            s.users.add(person(QString::number(i)));
        s.users.add(person(QString())); // its id can't be read
        for (int i = 0; i < 900; ++i) {
            const auto& id = std::as_const(s.users)[size_t(i % 300)].id;
            s.keys.add({.id = QString::number(i), .owner = shared ? id : QString(id.constData(), id.size())});
        }
        s.keys.add({.id = QStringLiteral("gone"), .owner = QStringLiteral("nobody")});
        s.keys.add({.id = QStringLiteral("null"), .owner = QString()});
        derive(s);
        for (size_t i = 0; i < 300; ++i)
            QCOMPARE(s.facts[i].keys, 3);
        QCOMPARE(s.facts[300].keys, 1); // as an owner that can't be read either
    }

    void damagedQuotasAreSaidOfTheirUserOnce()
    {
        Snapshot s;
        s.users.add(person(QStringLiteral("a")));
        s.quotas.add({.id = QStringLiteral("1"), .owner = QStringLiteral("a"), .unreadable = {QStringLiteral("x")}});
        s.quotas.add({.id = QStringLiteral("2"), .owner = QStringLiteral("a"), .unreadable = {QStringLiteral("x")}});
        derive(s);
        const Snapshot before = s;
        derive(s);
        QCOMPARE(s.users.find(u"a")->unreadable, QStringList{QStringLiteral("quotas")});
        QCOMPARE(s.users.find(u"a"), before.users.find(u"a")); // nothing to change: still shared
    }
};

QTEST_APPLESS_MAIN(TestSnapshot)
#include "test_snapshot.moc"
