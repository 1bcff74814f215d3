// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/builder.h"
#include "core/usage/report.h"
#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace bw;
using namespace bw::usage;

class TestUsageCube : public QObject {
    Q_OBJECT
private slots:
    void numbersTexts();
    void sumsRowsOfAnySize();
    void staysBoundedByCells();
    void dropsAWindow();
    void takesTheNewestName();
    void keepsWhatWasHandedOut();
    void farTimesAreUnreadable();
};

namespace {

RowText rowOf(qint64 id, std::string_view user, std::string_view model, qint64 second, qint64 tokens)
{
    RowText row;
    row.id = id;
    row.value[int(Dimension::User)] = user;
    row.value[int(Dimension::Model)] = model;
    row.at = Instant{second * 1'000'000};
    row.prompt = tokens;
    row.total = tokens;
    return row;
}

} // namespace

void TestUsageCube::numbersTexts()
{
    Interner texts;
    QCOMPARE(texts.id({}), 0U);
    std::map<std::string, quint32> known{{"", 0}};
    QRandomGenerator random(3);
    for (int i = 0; i < 50'000; ++i) {
        std::string text(random.bounded(20), 'x');
        for (auto& c : text)
            c = char(random.bounded(3)); // NUL as well
        const auto id = texts.id(text);
        const auto [entry, isNew] = known.try_emplace(text, id);
        QCOMPARE(id, entry->second);
        QVERIFY(texts.text(id) == text);
    }
    QCOMPARE(size_t(texts.size()), known.size());
    const std::string megabyte(1'000'000, 'y');
    QCOMPARE(texts.id(megabyte), texts.id(megabyte));
}

void TestUsageCube::sumsRowsOfAnySize()
{
    constexpr qint64 most = std::numeric_limits<qint64>::max(), least = std::numeric_limits<qint64>::min();
    struct {
        const char* user;
        Counts counts;
    } const rows[]{
        {"plain", {1, 5, 10, 15}},
        {"plain", {1, 50, 20, 70}},
        {"other total", {1, 0, 0, 15}},
        {"smaller total", {1, 10, 10, 3}},
        {"large", {1, 5'000'000'000, 1, 5'000'000'001}},
        {"grows", {1, 4'000'000'000, 0, 4'000'000'000}},
        {"grows", {1, 4'000'000'000, 0, 4'000'000'000}},
        {"negative", {1, -5, -10, -15}},
        {"total alone is large", {1, 1, 1, 90'000'000'000}},
        {"most", {1, most, most, most}},
        {"most", {1, most, most, most}},
        {"least", {1, least, least, least}},
        {"least", {1, least, -1, least}},
        {"plain again", {1, 7, 8, 15}},
    };
    Builder builder;
    std::map<QString, Counts> expected;
    qint64 id = 0;
    for (const auto& sample : rows) {
        auto row = rowOf(++id, sample.user, "m", 0, 0);
        row.prompt = sample.counts.prompt;
        row.completion = sample.counts.completion;
        row.total = sample.counts.total;
        builder.add(row);
        expected[QString::fromLatin1(sample.user)] += sample.counts;
        if (id % 4 == 0)
            builder.keep();
    }
    builder.keep();
    const auto cube = builder.cube(true);
    const auto made = report(*cube, {.by = {Dimension::User}});
    QCOMPARE(made.rows.size(), expected.size());
    for (const auto& row : made.rows)
        QVERIFY2(row.counts == expected[cube->of(Dimension::User).ids[row.key[0]]],
            qPrintable(cube->of(Dimension::User).ids[row.key[0]]));
}

void TestUsageCube::staysBoundedByCells()
{
    // 40 quarter hours × 10 users in no order at all, in many small windows: never more than a few times 400 cells.
    Builder builder;
    QRandomGenerator random(5);
    for (int i = 1; i <= 200'000; ++i) {
        builder.add(rowOf(i, std::string(1, char('a' + random.bounded(10))), "m", random.bounded(40) * 900, 1));
        if (i % 100 == 0)
            builder.keep();
    }
    builder.keep();
    const auto cube = builder.cube(true);
    QCOMPARE(cube->rows, 200'000);
    QVERIFY2(cube->cells() < 2000, qPrintable(QString::number(cube->cells())));
    QCOMPARE(report(*cube, {}).totals.total, 200'000);
}

void TestUsageCube::dropsAWindow()
{
    Builder builder;
    builder.add(rowOf(1, "a", "m", 0, 1));
    builder.keep();
    builder.add(rowOf(2, "b", "m", 0, 100));
    auto timeless = rowOf(3, "b", "m", 0, 100);
    timeless.at.reset();
    builder.add(timeless);
    builder.drop();
    builder.add(rowOf(2, "a", "m", 0, 1));
    builder.keep();
    const auto cube = builder.cube(true);
    QCOMPARE(cube->rows, 2);
    QCOMPARE(cube->unreadable, 0);
    QCOMPARE(report(*cube, {}).totals.total, 2);
}

void TestUsageCube::takesTheNewestName()
{
    // Windows come newest first; within one the ids ascend. A window that was cut short is continued with higher ids.
    Builder builder;
    builder.add(rowOf(20, "u1", "m", 0, 1));
    builder.add(rowOf(21, "u1", "m", 0, 1));
    builder.keep();
    auto wanted = builder.takeNameless(100);
    QCOMPARE(wanted.size(), size_t(1));
    QCOMPARE(wanted[0].row, 21);
    builder.setName(wanted[0], "Old name");
    QCOMPARE(builder.cube(false)->of(Dimension::User).labels, (QStringList{QString(), u"Old name"_qs}));
    builder.add(rowOf(22, "u1", "m", 0, 1));
    builder.keep();
    wanted = builder.takeNameless(100);
    QCOMPARE(wanted.size(), size_t(1));
    QCOMPARE(wanted[0].row, 22);
    builder.setName(wanted[0], "New name");
    builder.add(rowOf(5, "u1", "m", 0, 1));
    builder.add(rowOf(6, "u2", "m", 0, 1));
    builder.keep();
    wanted = builder.takeNameless(100);
    QCOMPARE(wanted.size(), size_t(1));
    QCOMPARE(wanted[0].row, 6);
    builder.setName(wanted[0], ""); // no name: the id stands for it
    const auto cube = builder.cube(true);
    QCOMPARE(cube->of(Dimension::User).ids, (QStringList{QString(), u"u1"_qs, u"u2"_qs}));
    QCOMPARE(cube->of(Dimension::User).labels, (QStringList{QString(), u"New name"_qs, u"u2"_qs}));
    QCOMPARE(cube->of(Dimension::Model).labels, (QStringList{QString(), u"m"_qs}));
}

void TestUsageCube::keepsWhatWasHandedOut()
{
    Builder builder;
    builder.add(rowOf(1, "a", "m", 0, 1));
    builder.keep();
    const auto early = builder.cube(false);
    for (int i = 2; i < 5000; ++i) {
        builder.add(rowOf(i, std::to_string(i), "m", i, 1));
        if (i % 50 == 0)
            builder.keep();
    }
    builder.keep();
    QVERIFY(!early->complete);
    QCOMPARE(early->rows, 1);
    QCOMPARE(report(*early, {.by = {Dimension::User}}).rows.size(), size_t(1));
    QCOMPARE(report(*builder.cube(true), {.by = {Dimension::User}}).rows.size(), size_t(4999));
}

void TestUsageCube::farTimesAreUnreadable()
{
    Builder builder;
    builder.add(rowOf(1, "a", "m", 253'402'300'799, 1)); // the end of the year 9999
    builder.add(rowOf(2, "a", "m", -62'135'596'800, 1)); // the beginning of the year 1
    builder.add(rowOf(3, "a", "m", 9'000'000'000'000, 1)); // the year 287,000
    builder.add(rowOf(4, "a", "m", -9'000'000'000'000, 1));
    builder.keep();
    const auto cube = builder.cube(true);
    QCOMPARE(cube->rows, 4);
    QCOMPARE(cube->unreadable, 2);
    QCOMPARE(report(*cube, {}).rows.size(), size_t(2));
    QCOMPARE(report(*cube, {}).totals.requests, 4);
}

QTEST_APPLESS_MAIN(TestUsageCube)
#include "test_usage_cube.moc"
