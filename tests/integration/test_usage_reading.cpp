// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/usage_rows.h"
#include <map>

using namespace bw;
using namespace bw::test;
using namespace bw::usage;

namespace {

QStringList numbers(const Counts& c)
{
    return {QString::number(c.requests), QString::number(c.prompt), QString::number(c.completion),
        QString::number(c.total)};
}

} // namespace

class TestUsageReading : public QObject {
    Q_OBJECT
private slots:
    void recorded_data();
    void recorded();
    void labelsAreTheNewestNames();
    void damagedRows();
    void missingColumns();
    void missingTable();
    void idsOfAnyKind();
};

void TestUsageReading::recorded_data()
{
    QTest::addColumn<bool>("hasSource");
    QTest::newRow("4.1.0") << false;
    QTest::newRow("4.3.0") << true;
    QTest::newRow("4.9.0") << true;
    QTest::newRow("4.9.0-newyork") << true;
    QTest::newRow("4.1.0-upgraded") << true;
}

// SQLite's own sums and its own reading of times are the measure.
void TestUsageReading::recorded()
{
    QFETCH(bool, hasSource);
    const test::Fixture fixture(QTest::currentDataTag());
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QVERIFY((*cube)->complete);
    QCOMPARE((*cube)->unreadable, 0);
    Writer oracle(fixture.file());
    const auto compare = [&](const char* columns, const Query& query) {
        const auto sums =
            QByteArray(columns) + ", count(*), sum(prompt_tokens), sum(completion_tokens), sum(total_tokens)";
        const auto places = query.by.size() + (query.bucket != Bucket::None ? 1 : 0);
        QByteArray sql = "SELECT " + sums + " FROM usage_records GROUP BY 1";
        for (size_t i = 2; i <= places; ++i)
            sql += "," + QByteArray::number(int(i));
        auto expected = oracle.rows(sql.constData());
        std::vector<QStringList> made;
        for (const auto& row : report(**cube, query).rows) {
            QStringList line;
            if (query.bucket != Bucket::None)
                line << bucketText(row.bucket, query.zone, query.bucket);
            for (size_t i = 0; i < row.key.size(); ++i)
                line << (*cube)->of(query.by[i]).ids[row.key[i]];
            made.push_back(line + numbers(row.counts));
        }
        std::sort(expected.begin(), expected.end());
        std::sort(made.begin(), made.end());
        QCOMPARE(made, expected);
    };
    using enum Dimension;
    compare("strftime('%Y-%m-%d', created_at), model, user_id", {.by = {Model, User}});
    compare("strftime('%Y-%m-%dT%H:00:00+00:00', created_at), endpoint", {.bucket = Bucket::Hour, .by = {Endpoint}});
    compare("strftime('%Y-%m-%dT%H:00:00+05:30', created_at, '+330 minutes'), user_id",
        {.zone = QTimeZone("Asia/Kolkata"), .bucket = Bucket::Hour, .by = {User}});
    compare("strftime('%Y-%m', created_at)", {.bucket = Bucket::Month});
    if (hasSource)
        compare("coalesce(source, ''), coalesce(api_key_id, '')", {.bucket = Bucket::None, .by = {Source, Key}});
    else
        QCOMPARE((*cube)->of(Source).ids, QStringList{QString()});

    const auto ends = oracle.rows("SELECT count(*), round(86400 * (min(julianday(created_at)) - 2440587.5)), "
                                  "round(86400 * (max(julianday(created_at)) - 2440587.5)) FROM usage_records");
    QCOMPARE((*cube)->rows, ends[0][0].toLongLong());
    QVERIFY(qAbs((*cube)->first->seconds() - ends[0][1].toDouble()) <= 1);
    QVERIFY(qAbs((*cube)->last->seconds() - ends[0][2].toDouble()) <= 1);
}

void TestUsageReading::labelsAreTheNewestNames()
{
    const test::Fixture fixture("4.9.0");
    fixture.sql("INSERT INTO usage_records (user_id, user_name, api_key_id, api_key_name, model, created_at) "
                "SELECT user_id, 'Renamed', api_key_id, 'Key renamed', model, created_at FROM usage_records "
                "WHERE api_key_id <> '' ORDER BY id LIMIT 1");
    Writer oracle(fixture.file());
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    for (const auto& [dimension, sql] :
        {std::pair(Dimension::User, "SELECT user_id, user_name, max(id) FROM usage_records GROUP BY user_id"),
            std::pair(Dimension::Key,
                "SELECT api_key_id, api_key_name, max(id) FROM usage_records "
                "WHERE api_key_id <> '' GROUP BY api_key_id")}) {
        const auto& names = (*cube)->of(dimension);
        const auto expected = oracle.rows(sql);
        QVERIFY(!expected.empty());
        for (const auto& row : expected)
            QCOMPARE(names.labels.value(names.ids.indexOf(row[0])), row[1]);
    }
    QVERIFY((*cube)->of(Dimension::User).labels.contains(u"Renamed"_qs));
    QVERIFY((*cube)->of(Dimension::User).ids.contains(u"legacy-api-key"_qs));
}

void TestUsageReading::damagedRows()
{
    const test::Fixture fixture;
    fixture.sql(kUsageTable);
    fixture.sql("INSERT INTO usage_records (user_id, user_name, model, prompt_tokens, completion_tokens, total_tokens, "
                "created_at) "
                "VALUES (NULL, NULL, NULL, NULL, NULL, NULL, NULL),"
                "('u', 'U', 'm', 'twelve', '12abc', 7.9, '2026-11-21 10:00:00+00:00'),"
                "('u', 'U', 'm', 9223372036854775807, 1, 9223372036854775807, '2026-11-21 10:00:00+00:00'),"
                "('u', 'U', 'm', 1, 1, 1, '2026-02-30 10:00:00+00:00'),"
                "('u', 'U', 'm', 1, 1, 1, 'yesterday'),"
                "('u', 'U', 'm', 1, 1, 1, x'00ff'),"
                "('u', 'U', 'm', 1, 1, 1, 1795262401),"
                "('u', 'U', 'm', 1, 1, 1, 1795262401.5),"
                "(x'75c328', x'ff', 'a' || char(0) || 'b', 2, 2, 4, '2026-11-21T10:00:00Z')");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 9);
    QCOMPARE((*cube)->unreadable, 4);
    QCOMPARE((*cube)->damaged, 1); // SQLite would read 12 of '12abc', and 7 of 7.9
    const auto& models = (*cube)->of(Dimension::Model).ids;
    QVERIFY(models.contains(QStringLiteral("a") + QChar(0) + u'b'));
    const auto& users = (*cube)->of(Dimension::User);
    QVERIFY(users.ids.contains(u"u\uFFFD("_qs));
    QVERIFY(users.labels.contains(u"\uFFFD"_qs));
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto made = report(**cube, {.by = {Dimension::User}});
    QCOMPARE(made.rows.size(), size_t(2));
    QCOMPARE(
        numbers(made.rows[0].counts), (QStringList{u"4"_qs, QString::number(most), u"3"_qs, QString::number(most)}));
    QCOMPARE(numbers(made.rows[1].counts), (QStringList{u"1"_qs, u"2"_qs, u"2"_qs, u"4"_qs}));
    QCOMPARE(report(**cube, {}).totals.requests, 9);
}

void TestUsageReading::missingColumns()
{
    const test::Fixture fixture;
    fixture.sql("CREATE TABLE usage_records (user_id text, total_tokens integer);"
                "INSERT INTO usage_records VALUES ('a', 5), ('b', 6)");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 2);
    QCOMPARE((*cube)->unreadable, 2);
    QCOMPARE((*cube)->of(Dimension::User).labels, (QStringList{QString(), u"a"_qs, u"b"_qs}));
    QCOMPARE(report(**cube, {}).totals.total, 11);
    QVERIFY(!(*cube)->first);
}

void TestUsageReading::missingTable()
{
    const test::Fixture fixture;
    fixture.sql("CREATE TABLE users (id text)");
    const auto cube = read(fixture.file());
    QVERIFY(cube);
    QVERIFY((*cube)->complete);
    QCOMPARE((*cube)->rows, 0);
    QVERIFY(report(**cube, {}).rows.empty());
    fixture.sql(kUsageTable);
    QCOMPARE((*read(fixture.file()))->rows, 0);
}

void TestUsageReading::idsOfAnyKind()
{
    const test::Fixture fixture;
    fixture.sql(kUsageTable);
    fixture.sql("INSERT INTO usage_records (id, total_tokens, created_at) VALUES (-9223372036854775808, 1, 0),"
                "(-9223372036854775807, 2, 0), (-5, 4, 0), (0, 8, 0), (1, 16, 0), (1000000000000, 32, 0),"
                "(9223372036854775806, 64, 0), (9223372036854775807, 128, 0)");
    qint64 slices = 0;
    db::SqliteOptions options;
    options.onSlice = [&](const db::SliceSeen&) { ++slices; };
    const auto cube = read(fixture.file(), {}, {}, options);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 8);
    QCOMPARE(report(**cube, {}).totals.total, 255);
    QVERIFY2(slices < 40, qPrintable(QString::number(slices))); // gaps are jumped over
}

QTEST_GUILESS_MAIN(TestUsageReading)
#include "test_usage_reading.moc"
