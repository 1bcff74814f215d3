// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/usage/builder.h"
#include "ui/common/style.h"
#include "ui/usage/chart_export.h"
#include "ui/usage/chart_scene.h"
#include "ui/usage/period.h"
#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace bw;
using usage::Bucket;

namespace {

Instant at(const char* text) { return *parseTimestamp(text); }

// Eight models m0 … m7 on the first day, the first also on the third; larger numbers use less.
usage::CubePtr eightModels()
{
    usage::Builder builder;
    for (int m = 0; m < 8; ++m) {
        const QByteArray name = "m" + QByteArray::number(m);
        usage::RowText row;
        row.id = m + 1;
        row.value[int(usage::Dimension::Model)] = {name.constData(), size_t(name.size())};
        row.at = at("2026-11-01T10:00:00Z");
        row.total = 100 - m;
        builder.add(row);
        if (m == 0) {
            row.id = 100;
            row.at = at("2026-11-03T23:50:00Z");
            builder.add(row);
        }
    }
    builder.keep();
    return builder.cube(true);
}

ChartData drawn(const QString& title = QStringLiteral("a"))
{
    ChartData d;
    d.query.by = {usage::Dimension::Model};
    d.query.from = at("2026-11-01");
    d.query.to = at("2026-11-04");
    d.starts = usage::bucketStarts(*d.query.from, *d.query.to, d.query.zone, Bucket::Day);
    d.series = {
        {title, title, 0, {1000, 0, 3000}, 4000}, {QStringLiteral("b"), QStringLiteral("b"), 1, {500, 0, 0}, 500}};
    d.total = 4500;
    return d;
}

} // namespace

class TestUsageChart : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { applyTheme(true); } // pictures are on white all the same

    void anEntityKeepsItsColour()
    {
        SeriesColors colors;
        const auto by = usage::Dimension::Model;
        QCOMPARE(colors.assign(by, {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}),
            (std::vector<int>{0, 1, 2}));
        QCOMPARE(colors.assign(by, {QStringLiteral("c"), QStringLiteral("new"), QStringLiteral("a")}),
            (std::vector<int>{2, 1, 0})); // b's is free here
        QCOMPARE(colors.assign(by, {QStringLiteral("b"), QStringLiteral("c")}), (std::vector<int>{1, 2}));
        // Six at most, all different, whoever met whom before.
        const auto six = colors.assign(by,
            {QStringLiteral("new"), QStringLiteral("b"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("z"),
                QStringLiteral("a")});
        QCOMPARE(QSet<int>(six.begin(), six.end()).size(), 6);
        // Models and users of one name are not the same.
        QCOMPARE(colors.assign(usage::Dimension::User, {QStringLiteral("c")}), std::vector<int>{0});
    }

    void sixAndTheOthersWithEmptyDaysBetween()
    {
        const auto cube = eightModels();
        usage::Query query;
        query.by = {usage::Dimension::Model};
        query.from = at("2026-10-31");
        query.to = at("2026-11-05");
        SeriesColors colors;
        const auto name = [&](usage::Dimension d, quint32 value) { return cube->of(d).ids[qsizetype(value)]; };
        const ChartData data = chartData(*cube, query, at("2026-11-03T23:55:00Z"), name, colors);
        QCOMPARE(data.starts.size(), size_t(5));
        QCOMPARE(data.series.size(), size_t(7));
        QCOMPARE(data.series[0].label, QStringLiteral("m0"));
        QCOMPARE(data.series[0].values, (std::vector<qint64>{0, 100, 0, 100, 0}));
        QCOMPARE(data.series[5].label, QStringLiteral("m5"));
        QCOMPARE(data.series[6].label, QStringLiteral("2 others"));
        QCOMPARE(data.series[6].color, kOthersColor);
        QCOMPARE(data.series[6].values, (std::vector<qint64>{0, 94 + 93, 0, 0, 0}));
        QCOMPARE(data.running.value_or(99), size_t(3));
        QCOMPARE(data.total, 872);
        // A seventh alone keeps its name.
        query.only = {{usage::Dimension::Model, cube->of(usage::Dimension::Model).ids.mid(0, 8)}};
        query.only.front().second.removeAll(QStringLiteral("m7"));
        query.only.front().second.removeAll(QString());
        QCOMPARE(chartData(*cube, query, at("2026-12-01"), name, colors).series[6].label, QStringLiteral("m6"));
    }

    void columnsGrowWithThePeriod_data()
    {
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("bucket");
        QTest::newRow("two days") << QByteArray("2026-01-03") << int(Bucket::Hour);
        QTest::newRow("a month") << QByteArray("2026-02-01") << int(Bucket::Day);
        QTest::newRow("a year") << QByteArray("2027-01-01") << int(Bucket::Week);
        QTest::newRow("ten years") << QByteArray("2036-01-01") << int(Bucket::Month);
    }
    void columnsGrowWithThePeriod()
    {
        QFETCH(QByteArray, to);
        QFETCH(int, bucket);
        const Instant from = at("2026-01-01"), end = at(to.constData());
        QCOMPARE(int(bucketFor(from, end)), bucket);
        QVERIFY(usage::bucketStarts(from, end, QTimeZone::utc(), Bucket(bucket)).size() <= 121);
    }

    void oneRowOfTheYear2300DoesNotMakeThousandsOfColumns()
    {
        usage::Cube cube;
        cube.first = at("2026-01-01");
        cube.last = at("2300-01-01");
        const auto range = closedRange(cube, {}, at("2026-11-21"));
        QVERIFY(*range.to < at("2027-12-31"));
    }

    void stepsAreRound()
    {
        for (const qint64 highest : {1LL, 3LL, 7LL, 19LL, 450LL, 999LL, 12345LL, 28'700'000LL, 4'000'000'000'000LL}) {
            const qint64 step = roundStep(highest);
            QVERIFY2(step >= 1 && highest / step <= 5, qPrintable(QString::number(highest)));
            qint64 head = step;
            while (head % 10 == 0)
                head /= 10;
            QVERIFY(head == 1 || head == 2 || head == 5 || head == 25);
        }
    }

    void monthsAndYearsStayWholeWhenGoingBack()
    {
        const Instant now = at("2026-11-21T10:00:00Z");
        const auto utc = QTimeZone::utc();
        const auto back = [&](const char* preset, int steps) {
            return toText(shifted({QString::fromLatin1(preset), {}, {}}, steps, now, utc));
        };
        QCOMPARE(back("30d", -1), QStringLiteral("2026-09-23/2026-10-22"));
        QCOMPARE(back("month", -1), QStringLiteral("2026-10-01/2026-10-31"));
        QCOMPARE(back("year", -2), QStringLiteral("2024-01-01/2024-12-31"));
        QCOMPARE(toText(shifted(periodFromText(QStringLiteral("2026-03-01/2026-03-31")), -1, now, utc)),
            QStringLiteral("2026-02-01/2026-02-28"));
        QVERIFY(!endsBeforeToday(Period{}, now, utc));
        QVERIFY(endsBeforeToday(periodFromText(QStringLiteral("2026-11-01/2026-11-20")), now, utc));
        QCOMPARE(periodFromText(QStringLiteral("2026-13-01/nonsense")), Period{});
    }

    // Days of 23 and 25 hours begin and end at midnight of their zone.
    void daysOfAZoneThatChangesItsClock()
    {
        const QTimeZone vienna("Europe/Vienna");
        const auto day = rangeOf(periodFromText(QStringLiteral("2026-10-25/2026-10-25")), {}, vienna);
        QCOMPARE(day.to->seconds() - day.from->seconds(), 25LL * 3600);
    }

    void pictures_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("png") << int(PictureFormat::Png) << QByteArray("\x89PNG");
        QTest::newRow("svg") << int(PictureFormat::Svg) << QByteArray("<?xml");
        QTest::newRow("pdf") << int(PictureFormat::Pdf) << QByteArray("%PDF-");
    }
    void pictures()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, begins);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(renderChart(drawn(), QStringLiteral("prod"), PictureFormat(format), out).has_value());
        QVERIFY(out.data().startsWith(begins));
        QVERIFY(out.data().size() > 3000);
    }

    void aPngIsTwiceAsLargeOnWhiteWithTheColumnsInIt()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(renderChart(drawn(), {}, PictureFormat::Png, out).has_value());
        const QImage image = QImage::fromData(out.data());
        QCOMPARE(image.width(), 2240);
        QCOMPARE(image.pixelColor(0, 0), QColor(Qt::white));
        qint64 blue = 0;
        for (int y = 200; y < image.height(); ++y)
            for (int x = 0; x < 1600; ++x)
                blue += image.pixelColor(x, y) == lightTokens().series[0];
        QVERIFY(blue > 20'000);
    }

    // A name is text, also where a format is made of marks.
    void hostileNamesStayText()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(renderChart(
            drawn(QStringLiteral("<script>&\"")), QStringLiteral("</text><image/>"), PictureFormat::Svg, out)
                    .has_value());
        QVERIFY(!out.data().contains("<script>"));
        QVERIFY(!out.data().contains("<image/>"));
        QVERIFY(QSvgRenderer(out.data()).isValid());
    }

    void anEmptyChartIsAPictureToo()
    {
        ChartData empty = drawn();
        empty.series.clear();
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(renderChart(empty, {}, PictureFormat::Png, out).has_value());
    }

    // Between the columns and at them: the slot that the pointer is in, the whole height.
    void theSceneFindsColumns()
    {
        ChartScene scene(lightPalette());
        scene.setSize({600, 300});
        scene.setData(drawn(), {});
        QImage image(600, 300, QImage::Format_RGB32);
        QPainter painter(&image);
        scene.render(&painter); // lays out
        for (size_t i = 0; i < 3; ++i)
            QCOMPARE(scene.bucketAt(scene.columnRect(i).center()).value_or(99), i);
        QVERIFY(!scene.bucketAt({1, 1}));
    }
};

QTEST_MAIN(TestUsageChart)
#include "test_usage_chart.moc"
