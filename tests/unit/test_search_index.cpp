// SPDX-License-Identifier: GPL-3.0-or-later
// The index against a plain look at every cell, on random rows and what somebody might type.
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
        s.users.add(std::move(u));
    }
    derive(s);
    return s;
}

std::string folded(const QString& text)
{
    std::string out;
    appendFolded(text, out);
    return out;
}

Rows plainly(const Listing& listing, const Viewpoint& view, const QString& text)
{
    Rows out;
    for (quint32 row = 0; row < listing.count(view.snapshot); ++row) {
        std::vector<std::string> cells;
        for (const auto& column : listing.columns) {
            if (column.flags.testFlag(Unsearched))
                continue;
            const auto cell = column.cell(view, row);
            const auto plain = plainText(cell);
            cells.push_back(folded(std::holds_alternative<Instant>(cell) ? plain.left(10) : plain));
            if (column.words || column.shown)
                cells.push_back(folded(shownText(column, view, row)));
        }
        const auto words = text.split(u' ', Qt::SkipEmptyParts);
        if (std::ranges::all_of(words, [&](const QString& word) {
                return std::ranges::any_of(
                    cells, [&](const std::string& cell) { return cell.find(folded(word)) != cell.npos; });
            }))
            out.push_back(row);
    }
    return out;
}

// A piece of what stands in some cell, so that there mostly is something to find; now and then two, or nothing of it.
QString typed(QRandomGenerator& random, const Listing& listing, const Viewpoint& view)
{
    QString out;
    for (int words = random.bounded(4) == 0 ? 2 : 1; words > 0; --words) {
        const auto row = size_t(random.bounded(int(listing.count(view.snapshot))));
        const auto& column = listing.columns[size_t(random.bounded(int(listing.columns.size())))];
        const auto text = shownText(column, view, row);
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
        const Viewpoint view{s, Instant{1'700'000'000'000'000}};
        const SearchIndex index(table, view);
        QRandomGenerator random(11);
        for (int i = 0; i < 150; ++i) {
            const auto text = typed(random, table, view);
            QVERIFY2(index.find(text) == plainly(table, view, text), qPrintable(text));
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
