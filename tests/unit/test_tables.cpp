// SPDX-License-Identifier: GPL-3.0-or-later
// Search, filter and sort, as window and command line use them on the users table.
#include "core/tables/filter.h"
#include "core/tables/search_index.h"
#include <QSet>
#include <QTest>

using namespace bw;

namespace {

Snapshot people()
{
    Snapshot s;
    s.parts = Part::Users | Part::Keys | Part::Sessions | Part::Activity;
    const auto add = [&](const char* id, const QString& name, const QString& role, std::optional<Instant> at) {
        s.users.add({.id = QString::fromLatin1(id),
            .email = QString::fromLatin1(id) + QStringLiteral("@orvel.example"),
            .name = name,
            .provider = QStringLiteral("oidc"),
            .role = role,
            .status = QStringLiteral("active"),
            .createdAt = at});
    };
    add("0", QStringLiteral("Zoë Älven"), QStringLiteral("user"), parseTimestamp("2026-01-03"));
    add("1", QStringLiteral("anna MÜLLER"), QStringLiteral("admin"), parseTimestamp("2026-01-01"));
    add("2", QStringLiteral("Émile"), QStringLiteral("user"), {});
    add("3", QStringLiteral("Bob\nthe <b>"), QStringLiteral("user"), parseTimestamp("2026-01-02"));
    s.keys.add({.id = QStringLiteral("k1"), .owner = QStringLiteral("3")});
    s.keys.add({.id = QStringLiteral("k2"), .owner = QStringLiteral("3")});
    s.quotas.add({.id = QStringLiteral("q"),
        .owner = QStringLiteral("2"),
        .maxRequests = 100,
        .windowSeconds = 60,
        .usedRequests = 83});
    for (int i = 0; i < 97; ++i)
        s.sessions.add({.id = QString::number(i), .owner = QStringLiteral("0")});
    s.users.at(QStringLiteral("3"))->unreadable = QStringList{QStringLiteral("created_at")};
    derive(s);
    s.facts[0].lastSeen = parseTimestamp("2026-05-04");
    return s;
}

using Rows = std::vector<quint32>;

} // namespace

class TestTables : public QObject {
    Q_OBJECT
    const Snapshot m_people = people();
    const Listing& m_users = *listing(u"users");
    const std::vector<qint64> m_tokens{0, 1'234'567, 7'654, 0};
    const Viewpoint m_view{m_people, Instant{}, &m_tokens};

    Rows sorted(const char* by) const
    {
        Rows rows{0, 1, 2, 3};
        const auto keys = parseSort(m_users, QString::fromLatin1(by));
        sortRows(m_users, m_view, rows, keys.value());
        return rows;
    }

private slots:
    void searchFindsWhatIsSeen_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("nothing typed") << QString() << Rows{0, 1, 2, 3};
        QTest::newRow("case and accents") << QStringLiteral("muller") << Rows{1};
        QTest::newRow("accents typed") << QStringLiteral("É") << Rows{0, 1, 2, 3}; // an e is in every address
        QTest::newRow("two words, two columns") << QStringLiteral("admin anna") << Rows{1};
        QTest::newRow("in the middle of a word") << QStringLiteral("lve") << Rows{0};
        QTest::newRow("not across two cells") << QStringLiteral("älven0@") << Rows{};
        QTest::newRow("markup is text") << QStringLiteral("<b>") << Rows{3};
        QTest::newRow("across a line break") << QStringLiteral("bob") << Rows{3};
        QTest::newRow("by date") << QStringLiteral("2026-01-02") << Rows{3};
        QTest::newRow("words for a code") << QStringLiteral("OIDC") << Rows{0, 1, 2, 3};
        QTest::newRow("absent") << QStringLiteral("nobody") << Rows{};
        QTest::newRow("never seen") << QStringLiteral("never") << Rows{1, 2, 3};
        QTest::newRow("last seen") << QStringLiteral("2026-05-04") << Rows{0};
        QTest::newRow("tokens as they are shown") << QStringLiteral("1.2M") << Rows{1};
        QTest::newRow("tokens with their space") << QStringLiteral("1.2 M") << Rows{1};
        QTest::newRow("thousands") << QStringLiteral("7654") << Rows{2};
        QTest::newRow("thousands with their space") << QStringLiteral("7 654") << Rows{2};
        QTest::newRow("share of a quota") << QStringLiteral("83%") << Rows{2};
        QTest::newRow("no quota") << QStringLiteral("no limit") << Rows{0, 1, 3};
        QTest::newRow("number of sessions") << QStringLiteral("97") << Rows{0};
        QTest::newRow("what can't be read") << QStringLiteral("can't be read") << Rows{3};
    }
    void searchFindsWhatIsSeen()
    {
        QFETCH(QString, text);
        QTEST(SearchIndex(m_users, m_view).find(text), "rows");
    }

    void sortsByCaseFoldedTextAndKeepsAbsentLast()
    {
        QCOMPARE(sorted("name"), (Rows{1, 3, 2, 0}));
        QCOMPARE(sorted("-name"), (Rows{0, 2, 3, 1}));
        QCOMPARE(sorted("created_at"), (Rows{1, 3, 0, 2}));
        QCOMPARE(sorted("-created_at"), (Rows{0, 3, 1, 2}));
        QCOMPARE(sorted("role,-name"), (Rows{1, 0, 2, 3}));
        QCOMPARE(sorted("-keys"), (Rows{3, 0, 1, 2})); // stable among equals
    }

    void sortsTextThatBeginsAlike()
    {
        Snapshot s;
        for (const char* name : {"maximilian z", "maximilian a", "maximili", "maximilian"})
            s.users.add({.id = QString::fromLatin1(name), .name = QString::fromLatin1(name)});
        Rows rows{0, 1, 2, 3};
        sortRows(m_users, {s, {}}, rows, {{QStringLiteral("name"), false}});
        QCOMPARE(rows, (Rows{2, 3, 1, 0}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("equal") << QStringLiteral("role=admin") << Rows{1};
        QTest::newRow("not equal") << QStringLiteral("role!=admin") << Rows{0, 2, 3};
        QTest::newRow("either") << QStringLiteral("id=0,2") << Rows{0, 2};
        QTest::newRow("both") << QStringLiteral("role=user name~zo") << Rows{0};
        QTest::newRow("quoted") << QStringLiteral("name=\"zoë älven\"") << Rows{0};
        QTest::newRow("number") << QStringLiteral("keys>1") << Rows{3};
        QTest::newRow("at least") << QStringLiteral("keys>=1") << Rows{3};
        QTest::newRow("at least nothing") << QStringLiteral("keys>=0") << Rows{0, 1, 2, 3};
        QTest::newRow("at most") << QStringLiteral("keys<=0") << Rows{0, 1, 2};
        QTest::newRow("zero is a number") << QStringLiteral("keys=0") << Rows{0, 1, 2};
        QTest::newRow("time") << QStringLiteral("created_at<2026-01-02") << Rows{1};
        QTest::newRow("before a year") << QStringLiteral("created_at<2027") << Rows{0, 1, 3};
        QTest::newRow("after a year") << QStringLiteral("created_at>2027") << Rows{};
        QTest::newRow("since a month") << QStringLiteral("created_at>=2026-01") << Rows{0, 1, 3};
        QTest::newRow("to the second") << QStringLiteral("created_at>=2026-01-02T00:00:00Z") << Rows{0, 3};
        QTest::newRow("part of a time") << QStringLiteral("created_at~2026-01-0") << Rows{0, 1, 3};
        QTest::newRow("absent") << QStringLiteral("created_at=") << Rows{2};
        QTest::newRow("present") << QStringLiteral("created_at!=") << Rows{0, 1, 3};
    }
    void filters()
    {
        QFETCH(QString, text);
        const auto conditions = parseFilter(m_users, text);
        QVERIFY(conditions);
        Rows rows;
        for (quint32 row = 0; row < m_people.users.size(); ++row)
            if (matches(m_users, m_view, row, *conditions))
                rows.push_back(row);
        QTEST(rows, "rows");
    }

    void refusesWhatItCantRead()
    {
        for (const char* text :
            {"role", "=admin", "rolle=admin", "name=\"open", "created_at<yesterday", "created_at<2026-13-45",
                "created_at=1767225600", "created_at>7d", "created_at!=never", "keys>abc", "keys>nan", "keys=1,two"})
            QCOMPARE(parseFilter(m_users, QString::fromLatin1(text)).error().fault, Fault::Invalid);
        QCOMPARE(parseSort(m_users, QStringLiteral("name,nope")).error().args.first(), QStringLiteral("nope"));
        QVERIFY(!parseColumns(m_users, QStringLiteral("nope")));
    }

    void countsFacets()
    {
        const auto counts = facetCounts(m_users, m_view, *m_users.column(u"role"), Rows{0, 1, 3});
        QCOMPARE(counts.size(), size_t(2));
        QCOMPARE(plainText(counts[0].first), QStringLiteral("user"));
        QCOMPARE(counts[0].second, 2);
        QCOMPARE(counts[1].second, 1);
    }

    void columnIdsAreUniqueInEveryTable()
    {
        for (const auto& l : listings()) {
            QSet<QStringView> ids;
            for (const auto& c : l.columns) {
                QVERIFY2(!ids.contains(c.id), qPrintable(c.id.toString()));
                ids.insert(c.id);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTables)
#include "test_tables.moc"
