// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/display.h"
#include <QTest>
#include <limits>

using namespace bw;

class TestDisplay : public QObject {
    Q_OBJECT
private slots:
    void showsHostileText_data();
    void showsHostileText();
    void cutsLongText();
    void relative_data();
    void relative();
    void exact();
    void numbers_data();
    void numbers();
    void numberOfALocale();
    void shares_data();
    void shares();
    void durations_data();
    void durations();
};

void TestDisplay::showsHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char* name, const QString& text) { QTest::newRow(name) << text << text; };
    same("plain", u"Kasimir Dolezel"_qs);
    same("other scripts", u"Юлия 王伟 أحمد নীলা"_qs);
    same("markup is only text", u"<b>&amp;</b>"_qs);
    same("emoji with joiner", u"👩‍💻"_qs);
    same("empty", {});
    const auto row = [](const char* name, const QString& text, const QString& shown) {
        QTest::newRow(name) << text << shown;
    };
    row("NUL", QStringLiteral("a") + QChar(0) + u'b', u"a␀b"_qs);
    row("line breaks and tabs", u"a\nb\r\tc"_qs, u"a␊b␍␉c"_qs);
    row("escape code", u"\x1b[31mred"_qs, u"␛[31mred"_qs);
    row("delete", u"a\x7f"_qs, u"a␡"_qs);
    row("right-to-left override", u"exe.\u202Egnp"_qs, u"exe.\u2426gnp"_qs);
    row("isolates", u"\u2066a\u2069"_qs, u"\u2426a\u2426"_qs);
    row("line separator", u"a\u2028b\u2029c\u0085"_qs, u"a␤b␤c␤"_qs);
    row("zero width", u"admin\u200B\uFEFF"_qs, u"admin\u2426\u2426"_qs);
    row("C1 controls", u"a\u009Bb"_qs, u"a\u2426b"_qs);
    row("half a surrogate pair", QString(QChar(0xD83D)) + u'x' + QChar(0xDE00), u"\uFFFDx\uFFFD"_qs);
}

void TestDisplay::showsHostileText()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(displayText(text), shown);
}

void TestDisplay::cutsLongText()
{
    QCOMPARE(displayText(u"abcdef"_qs, 6), u"abcdef"_qs);
    QCOMPARE(displayText(u"abcdefg"_qs, 6), u"abcdef…"_qs);
    QCOMPARE(displayText(u"ab😀c"_qs, 3), u"ab…"_qs); // no half character
    QCOMPARE(displayText(QString(1'000'000, u'x')).size(), 301);
}

void TestDisplay::relative_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const QString& text) { QTest::addRow("%lld", seconds) << seconds << text; };
    constexpr qint64 minute = 60, hour = 3600, day = 86'400;
    row(0, u"just now"_qs);
    row(59, u"just now"_qs);
    row(-59, u"just now"_qs);
    row(minute, u"1 minute ago"_qs);
    row(hour - 1, u"59 minutes ago"_qs);
    row(hour, u"1 hour ago"_qs);
    row(day - 1, u"23 hours ago"_qs);
    row(day, u"1 day ago"_qs);
    row(3 * day + 5, u"3 days ago"_qs);
    row(288 * day, u"288 days ago"_qs);
    row(730 * day, u"1 year ago"_qs);
    row(731 * day, u"2 years ago"_qs);
    row(-minute, u"in 1 minute"_qs);
    row(-2 * hour, u"in 2 hours"_qs);
    row(-6 * day, u"in 6 days"_qs);
    row(-100'000 * day, u"in 273 years"_qs);
}

void TestDisplay::relative()
{
    QFETCH(qint64, secondsAgo);
    QFETCH(QString, text);
    constexpr Instant now{1'795'262'401'000'000};
    QCOMPARE(relativeTime({now.us - secondsAgo * 1'000'000}, now), text);
}

void TestDisplay::exact()
{
    constexpr Instant at{1'795'262'401'652'999};
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    QCOMPARE(exactTime(at, QTimeZone::utc(), english), u"21 Nov 2026, 12:00:01 UTC"_qs);
    QCOMPARE(exactTime(at, QTimeZone("Europe/Berlin"), english), u"21 Nov 2026, 13:00:01 CET"_qs);
    QCOMPARE(exactTime(at, QTimeZone("Asia/Kathmandu"), english), u"21 Nov 2026, 17:45:01 UTC+05:45"_qs);
    QCOMPARE(exactTime({-1}, QTimeZone::utc(), english), u"31 Dec 1969, 23:59:59 UTC"_qs);
}

void TestDisplay::numbers_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("shortened");
    const auto row = [](qint64 value, QString exact, QString shortened) {
        QTest::addRow("%lld", value) << value << exact.replace(u' ', QChar(0x202F))
                                     << shortened.replace(u' ', QChar(0x202F));
    };
    row(0, u"0"_qs, u"0"_qs);
    row(-7, u"-7"_qs, u"-7"_qs);
    row(999, u"999"_qs, u"999"_qs);
    row(1204, u"1 204"_qs, u"1 204"_qs);
    row(-1204, u"-1 204"_qs, u"-1 204"_qs);
    row(-204, u"-204"_qs, u"-204"_qs);
    row(9999, u"9 999"_qs, u"9 999"_qs);
    row(10'000, u"10 000"_qs, u"10 k"_qs);
    row(184'210, u"184 210"_qs, u"184.2 k"_qs);
    row(999'949, u"999 949"_qs, u"999.9 k"_qs);
    row(999'950, u"999 950"_qs, u"1 M"_qs);
    row(1'234'567, u"1 234 567"_qs, u"1.2 M"_qs);
    row(-1'234'567, u"-1 234 567"_qs, u"-1.2 M"_qs);
    row(571'000'000, u"571 000 000"_qs, u"571 M"_qs);
    row(12'340'000'000, u"12 340 000 000"_qs, u"12.3 G"_qs);
    row(std::numeric_limits<qint64>::max(), u"9 223 372 036 854 775 807"_qs, u"9.2 E"_qs);
    row(std::numeric_limits<qint64>::min(), u"-9 223 372 036 854 775 808"_qs, u"-9.2 E"_qs);
}

void TestDisplay::numbers()
{
    QFETCH(qint64, value);
    QFETCH(QString, exact);
    QFETCH(QString, shortened);
    QCOMPARE(exactNumber(value), exact);
    QCOMPARE(shortNumber(value), shortened);
}

void TestDisplay::numberOfALocale()
{
    QLocale::setDefault(QLocale(QLocale::German));
    const auto text = shortNumber(1'234'567);
    QLocale::setDefault(QLocale::c());
    QCOMPARE(text, u"1,2\u202FM"_qs);
}

void TestDisplay::shares_data()
{
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0.0 << u"0%"_qs;
    QTest::newRow("little is not nothing") << 0.0001 << u"<1%"_qs;
    QTest::newRow("half a percent") << 0.005 << u"1%"_qs;
    QTest::newRow("some") << 0.474 << u"47%"_qs;
    QTest::newRow("almost all is not all") << 0.9999 << u"99%"_qs;
    QTest::newRow("all") << 1.0 << u"100%"_qs;
    QTest::newRow("above") << 1.0001 << u"100%"_qs;
    QTest::newRow("far above") << 1e300 << u"9999%"_qs;
}

void TestDisplay::shares()
{
    QFETCH(double, share);
    QFETCH(QString, text);
    QCOMPARE(percentText(share), text);
}

void TestDisplay::durations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 seconds, const QString& text) { QTest::addRow("%lld", seconds) << seconds << text; };
    row(0, u"0 s"_qs);
    row(45, u"45 s"_qs);
    row(60, u"1 min"_qs);
    row(5400, u"1 h 30 min"_qs);
    row(3600, u"1 h"_qs);
    row(-3600, u"-1 h"_qs);
    row(86'400, u"1 day"_qs);
    row(129'600, u"1 day 12 h"_qs);
    row(2'592'000, u"30 days"_qs);
    row(90'061, u"1 day 1 h 1 min 1 s"_qs);
    row(std::numeric_limits<qint64>::min(), u"->2147483647 days 15 h 30 min 8 s"_qs);
}

void TestDisplay::durations()
{
    QFETCH(qint64, seconds);
    QFETCH(QString, text);
    QCOMPARE(duration(seconds), text);
}

QTEST_APPLESS_MAIN(TestDisplay)
#include "test_display.moc"
