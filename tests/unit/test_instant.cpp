// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"
#include <QDateTime>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace bw;

class TestInstant : public QObject {
    Q_OBJECT
private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsEveryDayOfTheCalendar();
    void agreesWithQt();
    void printsRfc3339();
    void printsAsQtDoes();
};

void TestInstant::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("us");
    const auto row = [](const char* text, qint64 us) { QTest::newRow(text) << QByteArray(text) << us; };

    constexpr qint64 noon = 1'795'262'401'000'000; // 2026-11-21T12:00:01Z
    row("2026-11-21 12:00:01+00:00", noon);
    row("2026-11-21 07:00:01-05:00", noon);
    row("2026-11-21 17:45:01+05:45", noon);
    row("2026-11-21 12:00:01.5+00:00", noon + 500'000);
    row("2026-11-21 12:00:01.05+00:00", noon + 50'000);
    row("2026-11-21 12:00:01.123456+00:00", noon + 123'456);
    row("2026-11-21 12:00:01.123456999+00:00", noon + 123'456);
    row("2026-11-21 12:00:01.999999999-00:00", noon + 999'999);
    row("2026-11-21 12:00:01.123456789012+00:00", noon + 123'456);
    row("2026-11-21T12:00:01Z", noon);
    row("2026-11-21T12:00:01.25Z", noon + 250'000);
    row("2026-11-21T13:00:01+01:00", noon);
    row("2026-11-21 12:00:01", noon);
    row("2026-11-21T12:00:01.000001", noon + 1);
    row("2026-11-21 12:00", noon - 1'000'000);
    row("2026-11-21", noon - 43'201'000'000);
    row("2026-11-21 12:00:01+00", noon); // PostgreSQL
    row("2026-11-21 17:30:01+0530", noon);
    row("1890-01-01 00:53:28+00:53:28", -2'524'521'600'000'000);
    row("2026-11-21 12:00:01 +0000 UTC", noon); // Go's Time.String()
    row("2026-11-21 13:00:01.5 +0100 CET", noon + 500'000);
    row("2026-11-21 17:45:01 +0545 +0545", noon);
    row("2026-11-21 12:00:01 +0000 UTC m=+0.000012", noon);
    row("2026-11-21 12:00:01 UTC", noon);
    row("1795262401", noon);
    row("1795262401.25", noon + 250'000);
    row("0", 0);
    row("-1.5", -1'500'000);
    row("20261121", 20'261'121'000'000); // seconds, not a date
    row("0001-01-01 00:00:00+00:00", -62'135'596'800'000'000); // Go's zero time
    row("2024-02-29 00:00:00+00:00", 1'709'164'800'000'000);
    row("2300-02-28 23:59:59.999999999+00:00", 10'418'889'599'999'999);
    row("12026-01-01 00:00:00+00:00", 317'336'745'600'000'000);
}

void TestInstant::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, us);
    const auto at = parseTimestamp({text.constData(), size_t(text.size())});
    QVERIFY(at);
    QCOMPARE(at->us, us);
}

void TestInstant::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const auto* text : {"", " ", "-", "+5", "now", "null", "2026-02-30 00:00:00+00:00",
             "2026-02-29 12:00:00+00:00", "1900-02-29 12:00:00+00:00", "2026-04-31", "2026-13-01 00:00:00+00:00",
             "2026-00-10 00:00:00+00:00", "2026-01-00 00:00:00+00:00", "2026-11-21 24:00:00+00:00",
             "2026-11-21 12:60:00+00:00", "2026-11-21 12:00:60+00:00", "2026-11-21 12:00:01.+00:00",
             "2026-11-21 12:00:01.12x+00:00", "2026-11-21 12:00:01+24:00", "2026-11-21 12:00:01+00:60",
             "2026-11-21 12:00:01+0", "2026-11-21 12:00:01+00:0", "2026-11-21 12:00:01 CET", "2026-11-21 12:00:01Zulu",
             "2026-11-21 12:00:01Z+00:00", "2026-11-21 12:00:01+00:00 ", "2026-11-21  12:00:01", "2026-11-21 ",
             " 2026-11-21 12:00:01", "2026-11-21x12:00:01", "2026/11/21 12:00:01", "26-11-21 12:00:01", "12:00:01",
             "2026-1-1", "999999-01-01 00:00:00+00:00", "99999999999999", "-99999999999999999999", "1795262401.",
             "1.7e9", "0x10", "infinity", "-infinity", "２０２６-11-21"})
        QTest::addRow("'%s'", text) << QByteArray(text);
    QTest::newRow("NUL at the end") << QByteArray("2026-11-21 12:00:01+00:00\0", 26);
    QTest::newRow("NUL inside") << QByteArray("2026-11-21\00012:00:01+00:00", 25);
    QTest::newRow("only NUL") << QByteArray(1, '\0');
    QTest::newRow("a megabyte of digits") << QByteArray(1'000'000, '7');
}

void TestInstant::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!parseTimestamp({text.constData(), size_t(text.size())}));
}

void TestInstant::readsEveryDayOfTheCalendar()
{
    // 400 years are a whole cycle of the calendar.
    for (QDate day(1890, 1, 1); day < QDate(2300, 1, 1); day = day.addDays(1)) {
        const auto text = (day.toString(Qt::ISODate) + u" 00:00:00+00:00"_qs).toStdString();
        const auto at = parseTimestamp(text);
        if (!at || at->us != day.startOfDay(Qt::UTC).toSecsSinceEpoch() * 1'000'000)
            QFAIL(text.c_str());
    }
}

void TestInstant::agreesWithQt()
{
    QRandomGenerator random(20261121);
    for (int i = 0; i < 20'000; ++i) {
        const auto when = QDateTime::fromMSecsSinceEpoch(random.bounded(-60'000'000'000'000LL, 60'000'000'000'000LL),
            QTimeZone(60 * int(random.bounded(-839, 840))));
        const int offset = when.offsetFromUtc() / 60;
        const auto hours = QTime(0, 0).addSecs(60 * std::abs(offset)).toString(u"HH:mm"_qs);
        const auto text =
            QString(when.toString(u"yyyy-MM-dd HH:mm:ss.zzz"_qs) + QLatin1Char(offset < 0 ? '-' : '+') + hours);
        const auto at = parseTimestamp(text.toStdString());
        if (when.date().year() < 1)
            continue;
        QVERIFY2(at, qPrintable(text));
        QCOMPARE(at->us, when.toMSecsSinceEpoch() * 1000);
    }
}

void TestInstant::printsRfc3339()
{
    QCOMPARE(toRfc3339({1'795'262'401'652'999}), u"2026-11-21T12:00:01.652Z"_qs);
    QCOMPARE(toRfc3339({-1}), u"1969-12-31T23:59:59.999Z"_qs);
    QCOMPARE(toRfc3339(*parseTimestamp("0001-01-01 00:00:00+00:00")), u"0001-01-01T00:00:00.000Z"_qs);
    QCOMPARE(Instant{-1}.seconds(), -1);
    QCOMPARE(Instant{-1'000'000}.seconds(), -1);
    QCOMPARE(Instant{999'999}.seconds(), 0);
}

void TestInstant::printsAsQtDoes()
{
    QRandomGenerator random(7);
    for (int i = 0; i < 40'000; ++i) {
        const bool far = i % 4 == 0; // before the year 1 and after 9999
        const qint64 most = far ? 9'000'000'000'000'000'000LL : 250'000'000'000'000'000LL;
        const qint64 us = qint64(random.generate64() >> 1) % most * (i % 2 ? 1 : -1);
        const auto when = QDateTime::fromMSecsSinceEpoch(us >= 0 ? us / 1000 : (us - 999) / 1000, Qt::UTC);
        const int year = when.date().year();
        const auto date =
            year >= 0 && year <= 9999 ? QStringLiteral("%1").arg(year, 4, 10, QLatin1Char('0')) : QString::number(year);
        QCOMPARE(toRfc3339({us}), QString(date + when.toString(u"-MM-ddTHH:mm:ss.zzz"_qs) + u'Z'));
    }
}

QTEST_APPLESS_MAIN(TestInstant)
#include "test_instant.moc"
