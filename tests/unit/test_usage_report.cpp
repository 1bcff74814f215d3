// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/builder.h"
#include "core/usage/report.h"
#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace bw;
using namespace bw::usage;

namespace {

struct Sample {
    qint64 us; // kNever: can't be read
    QString value[kDimensions];
    Counts counts;
};
constexpr qint64 kNever = std::numeric_limits<qint64>::min();

CubePtr cubeOf(const std::vector<Sample>& samples, size_t window)
{
    Builder builder;
    qint64 id = 0;
    for (const auto& sample : samples) {
        RowText row;
        std::string texts[kDimensions];
        for (int d = 0; d < kDimensions; ++d)
            row.value[d] = texts[d] = sample.value[d].toStdString();
        row.id = ++id;
        if (sample.us != kNever)
            row.at = Instant{sample.us};
        row.prompt = sample.counts.prompt;
        row.completion = sample.counts.completion;
        row.total = sample.counts.total;
        builder.add(row);
        if (size_t(id) % window == 0)
            builder.keep();
    }
    builder.keep();
    return builder.cube(true);
}

// The name of a bucket, by the calendar and the clock on the wall.
QString nameOf(const QDateTime& local, Bucket bucket)
{
    const auto date = local.date();
    int year = 0;
    const int week = date.weekNumber(&year);
    switch (bucket) {
    case Bucket::Hour:
        return local.toString(u"yyyy-MM-dd HH") + QString::number(local.offsetFromUtc());
    case Bucket::Day:
        return date.toString(Qt::ISODate);
    case Bucket::Week:
        return QString::number(year) + u'W' + QString::number(week);
    case Bucket::Month:
        return date.toString(u"yyyy-MM");
    case Bucket::None:
        break;
    }
    return {};
}

using Sums = std::map<QStringList, Counts>; // bucket's name and group values

// One row after the other, through QDateTime.
Sums slowly(const std::vector<Sample>& samples, const Query& query, Counts& totals)
{
    Sums sums;
    for (const auto& sample : samples) {
        bool passes = true;
        for (const auto& [dimension, ids] : query.only)
            passes = passes && ids.contains(sample.value[int(dimension)]);
        const bool unknown = sample.us == kNever;
        if (!passes || (unknown && (query.from || query.to)))
            continue;
        if (!unknown) {
            const auto local = QDateTime::fromMSecsSinceEpoch(sample.us / 1000, query.zone);
            const qint64 quarter = sample.us - sample.us % 900'000'000;
            if ((query.from && quarter < query.from->us) || (query.to && quarter >= query.to->us))
                continue;
            QStringList key{nameOf(local, query.bucket)};
            for (const auto dimension : query.by)
                key << sample.value[int(dimension)];
            sums[key] += sample.counts;
        } else if (query.bucket == Bucket::None) {
            QStringList key{QString()};
            for (const auto dimension : query.by)
                key << sample.value[int(dimension)];
            sums[key] += sample.counts;
        }
        totals += sample.counts;
    }
    return sums;
}

Sums asSums(const Cube& cube, const Report& report)
{
    Sums sums;
    for (const auto& row : report.rows) {
        QStringList key{nameOf(QDateTime::fromSecsSinceEpoch(row.bucket, report.query.zone), report.query.bucket)};
        for (size_t i = 0; i < row.key.size(); ++i)
            key << cube.of(report.query.by[i]).ids[row.key[i]];
        sums[key] += row.counts;
    }
    return sums;
}

std::vector<Sample> randomSamples(QRandomGenerator& random, qint64 fromDay, int days, int count)
{
    std::vector<Sample> samples;
    for (int i = 0; i < count; ++i) {
        Sample s;
        s.us = (fromDay * 86'400 + random.bounded(qint64(days) * 86'400)) * 1'000'000 + random.bounded(1'000'000);
        if (random.bounded(200) == 0)
            s.us = kNever;
        const int sizes[kDimensions]{9, 4, 3, 6, 2};
        for (int d = 0; d < kDimensions; ++d)
            if (const int v = random.bounded(sizes[d]))
                s.value[d] = QString::number(d) + QChar(u'a' + v);
        s.counts = {1, random.bounded(5000), random.bounded(900), 0};
        s.counts.total =
            s.counts.prompt + s.counts.completion + (random.bounded(10) == 0 ? random.bounded(40) - 20 : 0);
        samples.push_back(s);
    }
    if (random.bounded(2))
        std::sort(samples.begin(), samples.end(), [](const Sample& a, const Sample& b) { return a.us < b.us; });
    return samples;
}

} // namespace

class TestUsageReport : public QObject {
    Q_OBJECT
private slots:
    void agreesWithSlowSums_data();
    void agreesWithSlowSums();
    void ordersRows();
    void filters();
    void countsUnreadableOnlyInAll();
    void cutsBuckets_data();
    void cutsBuckets();
    void bucketsFollowEachOther_data() { cutsBuckets_data(); }
    void bucketsFollowEachOther();
    void periods();
};

void TestUsageReport::agreesWithSlowSums_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QDate>("from");
    // Each around a change of the clock.
    QTest::newRow("UTC") << QByteArray("UTC") << QDate(2026, 12, 20);
    QTest::newRow("Berlin, back") << QByteArray("Europe/Berlin") << QDate(2026, 10, 18);
    QTest::newRow("Berlin, forward") << QByteArray("Europe/Berlin") << QDate(2026, 3, 20);
    QTest::newRow("New York, back") << QByteArray("America/New_York") << QDate(2026, 10, 25);
    QTest::newRow("New York, forward") << QByteArray("America/New_York") << QDate(2026, 3, 1);
    QTest::newRow("Kathmandu, quarter hours") << QByteArray("Asia/Kathmandu") << QDate(2026, 12, 25);
    QTest::newRow("Lord Howe, back by half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 3, 29);
    QTest::newRow("Lord Howe, forward") << QByteArray("Australia/Lord_Howe") << QDate(2026, 9, 27);
    QTest::newRow("Santiago, at midnight") << QByteArray("America/Santiago") << QDate(2026, 8, 30);
    QTest::newRow("Apia, a day left out") << QByteArray("Pacific/Apia") << QDate(2011, 12, 25);
}

void TestUsageReport::agreesWithSlowSums()
{
    QFETCH(QByteArray, zone);
    QFETCH(QDate, from);
    const qint64 fromDay = from.toJulianDay() - QDate(1970, 1, 1).toJulianDay();
    const Dimension all[]{Dimension::User, Dimension::Model, Dimension::Source, Dimension::Key, Dimension::Endpoint};
    QRandomGenerator random(4711);
    for (int round = 0; round < 5; ++round) {
        const auto samples = randomSamples(random, fromDay, 16, 1500);
        const auto cube = cubeOf(samples, size_t(1) << random.bounded(4, 13));
        QCOMPARE(cube->rows, qint64(samples.size()));
        for (const auto bucket : {Bucket::None, Bucket::Hour, Bucket::Day, Bucket::Week, Bucket::Month}) {
            Query query{.zone = QTimeZone(zone), .bucket = bucket};
            for (const auto dimension : all)
                if (random.bounded(3) == 0)
                    query.by.push_back(dimension);
            if (random.bounded(2))
                query.from = Instant{(fromDay * 86'400 + random.bounded(10 * 86'400)) * 1'000'000 + 17};
            if (random.bounded(2))
                query.to = Instant{((fromDay + 10) * 86'400 + random.bounded(6 * 86'400)) * 1'000'000};
            if (random.bounded(3) == 0)
                query.only = {{Dimension::Model, {QString(), u"1b"_qs}}, {Dimension::User, {u"0c"_qs, u"0d"_qs}}};
            Counts totals;
            const auto expected = slowly(samples, query, totals);
            const auto made = report(*cube, query);
            QVERIFY(asSums(*cube, made) == expected);
            QCOMPARE(made.rows.size(), expected.size()); // no group twice
            QVERIFY(made.totals == totals);
        }
    }
}

void TestUsageReport::ordersRows()
{
    QRandomGenerator random(1);
    const auto samples = randomSamples(random, 20'000, 10, 5000);
    const auto cube = cubeOf(samples, 700);
    const auto made = report(*cube, {.by = {Dimension::User, Dimension::Model}});
    QVERIFY(std::is_sorted(made.rows.begin(), made.rows.end(), [](const Row& a, const Row& b) {
        return a.bucket != b.bucket ? a.bucket < b.bucket : a.counts.total > b.counts.total;
    }));
}

void TestUsageReport::filters()
{
    const auto cube = cubeOf({{0, {u"u1"_qs, u"m1"_qs}, {1, 1, 1, 2}}, {0, {u"u2"_qs, u"m1"_qs}, {1, 2, 2, 4}},
                                 {0, {u"u2"_qs, u"m2"_qs}, {1, 4, 4, 8}}},
        10);
    const auto total = [&](decltype(Query::only) only) { return report(*cube, {.only = only}).totals.total; };
    QCOMPARE(total({}), 14);
    QCOMPARE(total({{Dimension::User, {u"u2"_qs}}}), 12);
    QCOMPARE(total({{Dimension::User, {u"u2"_qs, u"u1"_qs}}}), 14);
    QCOMPARE(total({{Dimension::User, {u"u2"_qs}}, {Dimension::Model, {u"m1"_qs}}}), 4);
    QCOMPARE(total({{Dimension::User, {u"nobody"_qs}}}), 0);
    QCOMPARE(total({{Dimension::User, {}}}), 0);
    QCOMPARE(total({{Dimension::Source, {QString()}}}), 14);
}

void TestUsageReport::countsUnreadableOnlyInAll()
{
    const auto cube = cubeOf({{kNever, {u"u1"_qs}, {1, 1, 1, 2}}, {900'000'000, {u"u1"_qs}, {1, 5, 5, 10}}}, 10);
    QCOMPARE(cube->rows, 2);
    QCOMPARE(cube->unreadable, 1);
    QCOMPARE(cube->first->us, 900'000'000);
    const auto days = report(*cube, {.by = {Dimension::User}});
    QCOMPARE(days.rows.size(), size_t(1));
    QCOMPARE(days.rows[0].counts.total, 10);
    QCOMPARE(days.totals.total, 12);
    const auto whole = report(*cube, {.bucket = Bucket::None, .by = {Dimension::User}});
    QCOMPARE(whole.rows.size(), size_t(1));
    QCOMPARE(whole.rows[0].counts.total, 12);
    QCOMPARE(report(*cube, {.from = Instant{0}}).totals.total, 10);
}

void TestUsageReport::cutsBuckets_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<Bucket>("bucket");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QStringList>("texts");
    const auto row = [](const char* name, const char* zone, Bucket bucket, const char* from, const char* to,
                         const QStringList& texts) {
        QTest::newRow(name) << QByteArray(zone) << bucket << QByteArray(from) << QByteArray(to) << texts;
    };
    row("days", "UTC", Bucket::Day, "2026-11-20 05:00:00+00:00", "2026-11-22 00:00:00+00:00",
        {u"2026-11-20"_qs, u"2026-11-21"_qs});
    row("a moment more", "UTC", Bucket::Day, "2026-11-21 00:00:00+00:00", "2026-11-22 00:00:00.000001+00:00",
        {u"2026-11-21"_qs, u"2026-11-22"_qs});
    row("25 hours", "Europe/Berlin", Bucket::Hour, "2026-10-25 01:00:00+02:00", "2026-10-25 03:00:00+01:00",
        {u"2026-10-25T01:00:00+02:00"_qs, u"2026-10-25T02:00:00+02:00"_qs, u"2026-10-25T02:00:00+01:00"_qs});
    row("23 hours", "Europe/Berlin", Bucket::Hour, "2026-03-29 01:00:00+01:00", "2026-03-29 04:00:00+02:00",
        {u"2026-03-29T01:00:00+01:00"_qs, u"2026-03-29T03:00:00+02:00"_qs});
    row("half an hour back", "Australia/Lord_Howe", Bucket::Hour, "2026-04-05 01:00:00+11:00",
        "2026-04-05 03:00:00+10:30",
        {u"2026-04-05T01:00:00+11:00"_qs, u"2026-04-05T01:30:00+10:30"_qs, u"2026-04-05T02:00:00+10:30"_qs});
    row("half an hour forward", "Australia/Lord_Howe", Bucket::Hour, "2026-10-04 01:00:00+10:30",
        "2026-10-04 04:00:00+11:00",
        {u"2026-10-04T01:00:00+10:30"_qs, u"2026-10-04T02:30:00+11:00"_qs, u"2026-10-04T03:00:00+11:00"_qs});
    row("quarter hours", "Asia/Kathmandu", Bucket::Hour, "2026-11-21 00:20:00+05:45", "2026-11-21 01:10:00+05:45",
        {u"2026-11-21T00:00:00+05:45"_qs, u"2026-11-21T01:00:00+05:45"_qs});
    row("weeks of two years", "UTC", Bucket::Week, "2026-12-24 00:00:00+00:00", "2027-01-05 00:00:00+00:00",
        {u"2026-W52"_qs, u"2026-W53"_qs, u"2027-W01"_qs});
    row("months", "America/New_York", Bucket::Month, "2026-12-31 23:59:59-05:00", "2027-02-01 00:00:01-05:00",
        {u"2026-12"_qs, u"2027-01"_qs, u"2027-02"_qs});
    row("no midnight", "America/Santiago", Bucket::Day, "2026-09-05 00:00:00-04:00", "2026-09-07 00:00:00-03:00",
        {u"2026-09-05"_qs, u"2026-09-06"_qs});
    row("a day left out", "Pacific/Apia", Bucket::Day, "2011-12-29 00:00:00-10:00", "2012-01-01 00:00:00+14:00",
        {u"2011-12-29"_qs, u"2011-12-31"_qs});
    row("before 1970", "UTC", Bucket::Hour, "1969-12-31 23:30:00+00:00", "1970-01-01 00:30:00+00:00",
        {u"1969-12-31T23:00:00+00:00"_qs, u"1970-01-01T00:00:00+00:00"_qs});
    row("empty", "UTC", Bucket::Day, "2026-11-21 00:00:00+00:00", "2026-11-21 00:00:00+00:00", {});
}

void TestUsageReport::cutsBuckets()
{
    QFETCH(QByteArray, zone);
    QFETCH(Bucket, bucket);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QStringList, texts);
    const QTimeZone where(zone);
    QStringList made;
    for (const auto start :
        bucketStarts(*parseTimestamp(from.toStdString()), *parseTimestamp(to.toStdString()), where, bucket))
        made << bucketText(start, where, bucket);
    QCOMPARE(made, texts);
}

void TestUsageReport::bucketsFollowEachOther()
{
    QFETCH(QByteArray, zone);
    QFETCH(Bucket, bucket);
    QFETCH(QByteArray, from);
    const QTimeZone where(zone);
    const qint64 begin = parseTimestamp(from.toStdString())->seconds();
    auto span = bucketAt(begin, where, bucket);
    for (int i = 0; i < 100; ++i) {
        for (const auto second : {span.start, (span.start + span.end) / 2, span.end - 1}) {
            const auto again = bucketAt(second, where, bucket);
            QCOMPARE(again.start, span.start);
            QCOMPARE(again.end, span.end);
        }
        const auto next = bucketAt(span.end, where, bucket);
        QCOMPARE(next.start, span.end);
        QVERIFY(next.end > next.start);
        span = next;
    }
}

void TestUsageReport::periods()
{
    const QTimeZone berlin("Europe/Berlin");
    const auto now = *parseTimestamp("2026-11-21 23:30:00+00:00"); // the 22nd in Berlin
    const auto from = [&](QStringView id) { return toRfc3339(*period(id, now, berlin)->from); };
    QCOMPARE(from(u"today"), u"2026-11-21T23:00:00.000Z"_qs);
    QCOMPARE(from(u"7d"), u"2026-11-15T23:00:00.000Z"_qs);
    QCOMPARE(from(u"30d"), u"2026-10-23T22:00:00.000Z"_qs); // still summer time
    QCOMPARE(from(u"90d"), u"2026-08-24T22:00:00.000Z"_qs);
    QCOMPARE(from(u"month"), u"2026-10-31T23:00:00.000Z"_qs);
    QCOMPARE(from(u"year"), u"2025-12-31T23:00:00.000Z"_qs);
    QVERIFY(!period(u"all", now, berlin)->from);
    QVERIFY(!period(u"all", now, berlin)->to);
    for (const auto* id : {u"today", u"7d", u"30d", u"90d", u"month", u"year"}) // a row of 2300 is in none of them
        QCOMPARE(toRfc3339(*period(id, now, berlin)->to), u"2026-11-22T23:00:00.000Z"_qs);
    QVERIFY(!period(u"5d", now, berlin));
    QVERIFY(!period(u"", now, berlin));
}

QTEST_APPLESS_MAIN(TestUsageReport)
#include "test_usage_report.moc"
