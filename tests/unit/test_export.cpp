// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves the program as a file or on standard output, with the names that break spreadsheets and parsers.
#include "core/base/json_text.h"
#include "core/export/table_export.h"
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <limits>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

// A table of two columns, text and number, and one with a nested JSON value.
Listing notes(const std::vector<std::pair<Cell, Cell>>& rows)
{
    Listing l{u"notes", u"note", "", {}, [&rows](const Snapshot&) { return rows.size(); }, {}, {}};
    l.columns.push_back({u"text", "", Look::Text, [&rows](const Viewpoint&, size_t i) { return rows[i].first; }});
    l.columns.push_back({u"number", "", Look::Number, [&rows](const Viewpoint&, size_t i) { return rows[i].second; }});
    l.columns.push_back({u"nested", "", Look::Text, [](const Viewpoint&, size_t) -> Cell { return u"a b"_s; }, Plain,
        [](const Viewpoint&, size_t i) {
            return QJsonValue(QJsonArray{qint64(i), QJsonObject{{u"k"_s, true}}});
        }});
    return l;
}

class FullDisk final : public QIODevice {
public:
    FullDisk() { open(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override
    {
        setErrorString(u"No space left on device"_s);
        return -1;
    }
};

} // namespace

class TestExport : public QObject {
    Q_OBJECT

    const Snapshot m_nobody;

    QByteArray exported(const std::vector<std::pair<Cell, Cell>>& rows, ExportOptions options, size_t columnCount = 2)
    {
        const auto listing = notes(rows);
        std::vector<size_t> all(rows.size());
        std::iota(all.begin(), all.end(), size_t(0));
        std::vector<const Column*> columns;
        for (size_t i = 0; i < columnCount; ++i)
            columns.push_back(&listing.columns[i]);
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        const auto done = exportRows(listing, {m_nobody, {}}, all, columns, options, out);
        return done ? out.data() : QByteArray(done.error().id);
    }

private slots:
    void fieldIsQuotedWhereItMustBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("csv");
        QTest::addColumn<QString>("tsv");
        QTest::newRow("plain") << u"Zoë 田中"_s << u"Zoë 田中"_s << u"Zoë 田中"_s;
        QTest::newRow("empty") << u""_s << u""_s << u""_s;
        QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s << u"a,b"_s;
        QTest::newRow("quote") << u"a \"b\""_s << u"\"a \"\"b\"\"\""_s << u"a \"b\""_s;
        QTest::newRow("line break") << u"a\nb\r\nc"_s << u"\"a\nb\r\nc\""_s << u"a b c"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a\tb"_s << u"a b"_s;
        QTest::newRow("line separator") << u"a\u2028b"_s << u"a\u2028b"_s << u"a b"_s;
        QTest::newRow("outer blanks") << u" a "_s << u"\" a \""_s << u" a "_s;
        QTest::newRow("NUL") << u"a\0b"_s << u"a\u2400b"_s << u"a\u2400b"_s;
        QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
        QTest::newRow("plus") << u"+1"_s << u"'+1"_s << u"'+1"_s;
        QTest::newRow("minus") << u"-1"_s << u"'-1"_s << u"'-1"_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s << u"'@SUM(A1)"_s;
        QTest::newRow("leading tab") << u"\t=1"_s << u"'\t=1"_s << u"' =1"_s;
        QTest::newRow("leading CR") << u"\r=1"_s << u"\"'\r=1\""_s << u"' =1"_s;
        QTest::newRow("full width") << u"＝1+1"_s << u"'＝1+1"_s << u"'＝1+1"_s;
        QTest::newRow("formula with comma") << u"=A1,B1"_s << u"\"'=A1,B1\""_s << u"'=A1,B1"_s;
    }
    void fieldIsQuotedWhereItMustBe()
    {
        QFETCH(QString, text);
        QTEST(csvField(text, u',', true), "csv");
        QTEST(csvField(text, u'\t', true), "tsv");
    }

    void exactTextWhereFormulasAreNoDanger() { QCOMPARE(csvField(u"=1+1"_s, u',', false), u"=1+1"_s); }

    void numbersKeepTheirSign()
    {
        QCOMPARE(exported({{u"-1"_s, qint64(-5)}}, {}), "text,number\n'-1,-5\n");
        QCOMPARE(exported({{u"-1"_s, -0.5}}, {.formulaSafe = false}), "text,number\n-1,-0.5\n");
    }

    void absentTimesAndBooleans()
    {
        QCOMPARE(exported({{Cell(), Instant{1'700'000'000'999'999}}, {true, Cell()}}, {}),
            "text,number\n,2023-11-14T22:13:20.999Z\ntrue,\n");
        // A line of one empty field is written so that it is a line.
        QCOMPARE(exported({{Cell(), Cell()}}, {}, 1), "text\n\"\"\n");
    }

    void byteOrderMarkOnlyForCsvAndOnlyWhenWanted()
    {
        QCOMPARE(exported({}, {.bom = true}), "\xef\xbb\xbftext,number\n");
        QCOMPARE(exported({}, {.format = Format::Tsv, .bom = true}), "text\tnumber\n");
        QCOMPARE(exported({}, {.format = Format::Json, .bom = true}), "[]\n");
        QCOMPARE(exported({{u"a"_s, qint64(1)}}, {.format = Format::Tsv, .header = false}), "a\t1\n");
    }

    void jsonHoldsExactlyWhatWasThere()
    {
        const QString nul = u"\"nul\0after\\ \x1b[31m \u2028 👩‍👩‍👧"_s + QChar(0xd800);
        const auto out = exported({{nul, std::numeric_limits<qint64>::max()}, {u"=1+1"_s, Cell()}, {Instant{-1}, 0.1}},
            {.format = Format::Json}, 3);
        QJsonParseError error{};
        const auto rows = QJsonDocument::fromJson(out, &error).array();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QCOMPARE(rows.size(), 3);
        auto expected = nul;
        expected.replace(QChar(0xd800), QChar(0xfffd));
        QCOMPARE(rows[0][u"text"].toString(), expected);
        QCOMPARE(rows[0][u"number"].toInteger(), std::numeric_limits<qint64>::max());
        QCOMPARE(rows[1][u"text"].toString(), u"=1+1"_s); // no apostrophe: no spreadsheet evaluates JSON
        QVERIFY(rows[1][u"number"].isNull());
        QCOMPARE(rows[2][u"text"].toString(), u"1969-12-31T23:59:59.999Z"_s);
        QCOMPARE(rows[2][u"number"].toDouble(), 0.1);
        QCOMPARE(rows[2][u"nested"], QJsonValue(QJsonArray{2, QJsonObject{{u"k"_s, true}}}));
        QVERIFY(out.contains("\\u0000after\\\\ \\u001b[31m"));
        QVERIFY(out.startsWith("[\n{\"text\":\"") && out.endsWith("}\n]\n"));
    }

    void jsonNumbers_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one") << QJsonValue(1) << QByteArray("1");
        QTest::newRow("two") << QJsonValue(2) << QByteArray("2");
        QTest::newRow("least") << QJsonValue(std::numeric_limits<qint64>::min()) << QByteArray("-9223372036854775808");
        QTest::newRow("share") << QJsonValue(1.5) << QByteArray("1.5");
        QTest::newRow("huge") << QJsonValue(1e300) << QByteArray("1e+300");
        QTest::newRow("no number") << QJsonValue(std::numeric_limits<double>::quiet_NaN()) << QByteArray("null");
        QTest::newRow("nothing") << QJsonValue() << QByteArray("null");
        QTest::newRow("empty array") << QJsonValue(QJsonArray()) << QByteArray("[]");
        QTest::newRow("empty object") << QJsonValue(QJsonObject()) << QByteArray("{}");
        QTest::newRow("nested") << QJsonValue(QJsonObject{{u"a"_s, QJsonArray{1, false}}, {u"b"_s, u"x"_s}})
                                << QByteArray("{\"a\":[1,false],\"b\":\"x\"}");
    }
    void jsonNumbers()
    {
        QFETCH(QJsonValue, value);
        QByteArray out;
        appendJson(out, value);
        QTEST(out, "text");
    }

    void largeTablesLeaveInPieces()
    {
        // Larger than the buffer several times over: nothing is lost or doubled between the pieces.
        std::vector<std::pair<Cell, Cell>> rows;
        for (qint64 i = 0; i < 20'000; ++i)
            rows.emplace_back(u"name-%1"_s.arg(i), i);
        const auto lines = exported(rows, {}).split('\n');
        QCOMPARE(lines.size(), 20'002);
        for (qsizetype i = 0; i < 20'000; ++i)
            QCOMPARE(lines[i + 1], "name-" + QByteArray::number(i) + ',' + QByteArray::number(i));
        QCOMPARE(QJsonDocument::fromJson(exported(rows, {.format = Format::Json}, 3)).array().size(), 20'000);
    }

    void aFullDiskIsAnError()
    {
        const std::vector<std::pair<Cell, Cell>> rows{{u"a"_s, qint64(1)}};
        const auto listing = notes(rows);
        const size_t all[]{0};
        const Column* columns[]{&listing.columns[0]};
        FullDisk disk;
        const auto done = exportRows(listing, {m_nobody, {}}, all, columns, {}, disk);
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Storage);
        QCOMPARE(done.error().detail, u"No space left on device"_s);
    }

    void aStopEndsIt()
    {
        std::vector<std::pair<Cell, Cell>> rows(100'000);
        const auto listing = notes(rows);
        std::vector<size_t> all(rows.size());
        const Column* columns[]{&listing.columns[0]};
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        std::stop_source stop;
        qint64 seen = 0;
        const Context context{stop.get_token(), [&](const Progress& p) {
                                  seen = p.done;
                                  QCOMPARE(p.total, 100'000);
                                  if (p.done > 1000)
                                      stop.request_stop();
                              }};
        const auto done = exportRows(listing, {m_nobody, {}}, all, columns, {}, out, context);
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Cancelled);
        QVERIFY(seen < 2000);
    }
};

QTEST_APPLESS_MAIN(TestExport)
#include "test_export.moc"
