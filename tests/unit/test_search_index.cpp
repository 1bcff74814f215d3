// SPDX-License-Identifier: GPL-3.0-or-later
// The index against a plain look at every cell, on random rows and what somebody might type.
#include "core/base/display.h"
#include "core/base/fold.h"
#include "core/tables/search_index.h"
#include <QRandomGenerator>
#include <QTest>
#include <algorithm>

using namespace bw;

namespace {

using Rows = std::vector<quint32>;

QString pick(QRandomGenerator& random, const QStringList& of) { return of[random.bounded(int(of.size()))]; }

// Few and many different values, absent ones, other scripts, control characters, and dates.
Snapshot people(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList names{QStringLiteral("Anna"), QStringLiteral("Zoë"), QStringLiteral("Özgür"),
        QStringLiteral("Straße"), QStringLiteral("Нина"), QStringLiteral("张伟"), QStringLiteral("Bob\tthe"),
        QString()};
    Snapshot s;
    s.parts = Part::Users | Part::Keys;
    for (int i = 0; i < count; ++i) {
        User u;
        u.id = QString::number(random.generate64(), 16);
        u.name = pick(random, names) + u' ' + QString::number(random.bounded(3000), 36);
        u.email = random.bounded(20) ? u.id.left(5) + QStringLiteral("@orvel.example") : QString();
        u.provider = pick(random, {QStringLiteral("oidc"), QStringLiteral("local"), QStringLiteral("?"), QString()});
        u.role = pick(random, {QStringLiteral("admin"), QStringLiteral("user")});
        u.status = pick(random, {QStringLiteral("active"), QStringLiteral("pending"), QStringLiteral("")});
        if (random.bounded(3) == 0)
            u.permissions.insert(pick(random, {QStringLiteral("chat"), QStringLiteral("images")}), random.bounded(2));
        if (random.bounded(9) == 0)
            u.models = QStringList{QStringLiteral("m%1").arg(random.bounded(40))};
        if (random.bounded(9))
            u.createdAt = Instant{qint64(random.bounded(1'900'000'000)) * 1'000'000};
        if (i % 3 == 0)
            s.keys.add({.id = QString::number(i), .owner = i % 2 ? u.id : QStringLiteral("gone%1").arg(i)});
        if (i % 4 == 0)
            s.quotas.add({.id = QString::number(i),
                .owner = u.id,
                .maxRequests = 1000,
                .windowSeconds = 3600,
                .usedRequests = random.bounded(1200)});
        s.users.add(std::move(u));
    }
    derive(s);
    for (auto& facts : s.facts)
        if (random.bounded(4))
            facts.lastSeen = Instant{qint64(random.bounded(1'900'000'000)) * 1'000'000};
    return s;
}

// Small and large, many of them alike.
std::vector<qint64> tokens(int count)
{
    QRandomGenerator random(17);
    std::vector<qint64> out;
    for (int i = 0; i < count; ++i)
        out.push_back(qint64(random.bounded(200)) << random.bounded(30));
    return out;
}

// A time by its date, numbers as they are shown, but without the space that is typed or not.
QString asShown(const Column& column, const Cell& cell)
{
    if (std::holds_alternative<std::monostate>(cell))
        return QString::fromUtf8(column.absent);
    QString text = plainText(cell);
    if (std::holds_alternative<Instant>(cell))
        return text.left(10);
    if (const auto* number = std::get_if<qint64>(&cell))
        text = shortNumber(*number);
    else if (const auto* share = std::get_if<double>(&cell))
        text = percentText(*share);
    else
        return text;
    return text.remove(QChar(0x202F));
}

std::string folded(const QString& text)
{
    std::string out;
    appendFolded(text, out);
    return out;
}

using Texts = std::vector<std::vector<std::string>>;

Texts textsOf(const Listing& listing, const Viewpoint& view)
{
    Texts out(listing.count(view.snapshot));
    for (quint32 row = 0; row < out.size(); ++row)
        for (const auto& column : listing.columns) {
            if (column.flags.testFlag(Unsearched))
                continue;
            if (column.searched) {
                out[row].push_back(folded(column.searched(view, row)));
                continue;
            }
            out[row].push_back(folded(asShown(column, column.cell(view, row))));
            if (column.words || column.shown)
                out[row].push_back(folded(shownText(column, view, row)));
        }
    return out;
}

Rows plainly(const Texts& texts, const QString& text)
{
    std::vector<std::string> words;
    for (const auto& word : text.simplified().split(u' ', Qt::SkipEmptyParts))
        words.push_back(folded(word));
    Rows out;
    for (quint32 row = 0; row < texts.size(); ++row)
        if (std::ranges::all_of(words, [&](const std::string& word) {
                return std::ranges::any_of(
                    texts[row], [&](const std::string& cell) { return cell.find(word) != cell.npos; });
            }))
            out.push_back(row);
    return out;
}

// A piece of what stands in some cell, so that there mostly is something to find; now and then two, or nothing of it.
QString typed(QRandomGenerator& random, const Listing& listing, const Viewpoint& view)
{
    QString out;
    for (int words = random.bounded(4) == 0 ? 2 : 1; words > 0; --words) {
        const auto row = size_t(random.bounded(int(listing.count(view.snapshot))));
        const auto& column = listing.columns[size_t(random.bounded(int(listing.columns.size())))];
        const auto cell = column.cell(view, row);
        const auto text = random.bounded(2) ? shownText(column, view, row) : asShown(column, cell);
        out +=
            text.mid(random.bounded(int(text.size()) + 1), 1 + random.bounded(6)) + (words > 1 ? u" "_qs : QString());
    }
    return random.bounded(20) ? out : out + u'~';
}

} // namespace

class TestSearchIndex : public QObject {
    Q_OBJECT
private slots:
    void findsWhatAPlainScanFinds_data()
    {
        QTest::addColumn<QString>("listing");
        QTest::addColumn<int>("count");
        QTest::newRow("few users") << QStringLiteral("users") << 7;
        QTest::newRow("many users") << QStringLiteral("users") << 2500;
        QTest::newRow("keys, whose owners have many names") << QStringLiteral("keys") << 2500;
    }
    void findsWhatAPlainScanFinds()
    {
        QFETCH(QString, listing);
        QFETCH(int, count);
        const auto& table = *bw::listing(listing);
        const auto s = people(count, 3);
        const auto used = tokens(count);
        const Viewpoint view{s, Instant{1'700'000'000'000'000}, &used};
        const SearchIndex index(table, view);
        const auto texts = textsOf(table, view);
        QRandomGenerator random(11);
        for (int i = 0; i < 150; ++i) {
            const auto text = typed(random, table, view);
            QVERIFY2(index.find(text) == plainly(texts, text), qPrintable(text));
        }
    }

    void knowsShorterAndLongerTexts()
    {
        const auto& table = *listing(u"users");
        const auto s = people(1500, 5);
        const Viewpoint view{s, Instant{}};
        const auto index = std::make_shared<const SearchIndex>(table, view);
        Search search(index);
        QRandomGenerator random(13);
        for (int i = 0; i < 60; ++i) {
            const auto text = typed(random, table, view);
            // Typed, taken back by half, and something else typed over the rest.
            for (qsizetype n = 1; n <= text.size(); ++n)
                QVERIFY2(search.find(text.left(n)) == index->find(text.left(n)), qPrintable(text.left(n)));
            for (auto n = text.size(); n > text.size() / 2; --n)
                QVERIFY2(search.find(text.left(n)) == index->find(text.left(n)), qPrintable(text.left(n)));
        }
    }

    // What the usage rows say comes when all else is searchable.
    void followsWhatComesLater()
    {
        const auto& table = *listing(u"users");
        auto s = people(40, 21);
        for (auto& facts : s.facts)
            facts.lastSeen = {};
        const SearchIndex early(table, {s, Instant{}}, true);
        QVERIFY(early.find(QStringLiteral("never")).empty()); // nobody knows yet
        QVERIFY(early.find(QStringLiteral("77.8M")).empty());
        s.facts[7].lastSeen = parseTimestamp("2041-02-03T23:59:59Z");
        std::vector<qint64> used(40);
        used[9] = 77'777'777;
        const auto late = early.withDerived(table, {s, Instant{}, &used}, false);
        QCOMPARE(late.find(QStringLiteral("2041-02-03")), Rows{7});
        QCOMPARE(late.find(QStringLiteral("77.8M")), Rows{9});
        QCOMPARE(late.find(QStringLiteral("77.8 M")), Rows{9});
        QCOMPARE(late.find(QStringLiteral("77.8\u202FM")), Rows{9}); // as it is copied from the cell
        QCOMPARE(late.find(QStringLiteral("never")).size(), size_t(39));
        QCOMPARE(late.find(s.users[3].id), Rows{3});
    }

    void neverFindsAcrossCellsOrRows()
    {
        const auto s = people(300, 9);
        const auto& table = *listing(u"users");
        const SearchIndex index(table, {s, Instant{}});
        for (size_t row = 1; row < s.users.size(); ++row) {
            const auto name = s.users[row].name.left(2);
            if (!name.contains(u' ')) // else these are two words
                QVERIFY(index.find(QString(s.users[row - 1].id.right(4) + name)).empty());
            QVERIFY(index.find(QString(s.users[row].role + s.users[row].status + s.users[row].role)).empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestSearchIndex)
#include "test_search_index.moc"
