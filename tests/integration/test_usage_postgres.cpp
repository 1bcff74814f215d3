// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/postgres_reading.h"
#include "core/usage/reader.h"
#include "core/usage/report.h"
#include "tests/support/pgserver.h"
#include <QTest>

using namespace bw;
using namespace bw::usage;

class TestUsagePostgres : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void recorded();
    void otherTypes();
    void fractions();
    void withoutIds();
    void missingTable();
    void windowsAndPartialCubes();
    void rowsThatComeAndGo();
    void cancelled();
    void noRight();

private:
    Result<CubePtr> read(const QString& database, const Partial& partial = {}, const Context& context = {},
        const QString& user = QStringLiteral("owner"));
    QStringList asked(const QString& database, const QString& columns, const QString& rows);
    test::PgServer m_server;
};

namespace {

constexpr auto kTable = "CREATE TABLE usage_records (id bigserial PRIMARY KEY, user_id varchar(36), user_name "
                        "varchar(255), source varchar(16), api_key_id varchar(36), api_key_name varchar(255), "
                        "model varchar(255), endpoint varchar(255), prompt_tokens bigint, completion_tokens bigint, "
                        "total_tokens bigint, created_at timestamptz);";

} // namespace

Result<CubePtr> TestUsagePostgres::read(
    const QString& database, const Partial& partial, const Context& context, const QString& user)
{
    db::PostgresOptions options;
    options.address = m_server.address(database, user);
    auto connection = db::PostgresConnection::open(options, context);
    if (!connection)
        return tl::unexpected(connection.error());
    auto schema = db::probeSchema(**connection, {"usage_records"}, context);
    if (!schema)
        return tl::unexpected(schema.error());
    return readPostgres(**connection, *schema, partial, context);
}

// Rows as text, values joined by "|", in order.
QStringList TestUsagePostgres::asked(const QString& database, const QString& columns, const QString& rows)
{
    auto lines = m_server
                     .ask(QStringLiteral("SELECT coalesce(string_agg(concat_ws('|', %1), E'\\n'), '') FROM (%2) x")
                              .arg(columns, rows),
                         database)
                     .split(u'\n', Qt::SkipEmptyParts);
    lines.sort();
    return lines;
}

void TestUsagePostgres::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_server.load(QStringLiteral(TEST_DATA "/localai/4.9.0/postgres.sql"), QStringLiteral("localai"));
}

void TestUsagePostgres::recorded()
{
    const auto cube = read(u"localai"_qs);
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    const auto expected = asked(u"localai"_qs, u"d, model, u, key, n, p, c, t"_qs,
        u"SELECT to_char(created_at AT TIME ZONE 'Europe/Berlin', 'YYYY-MM-DD') d, "
        u"model, user_id u, coalesce(api_key_id, '') AS key, count(*) n, sum(prompt_tokens) p, sum(completion_tokens) "
        u"c, "
        u"sum(total_tokens) t FROM usage_records GROUP BY 1, 2, 3, 4"_qs);
    QStringList made;
    const Query query{.zone = QTimeZone("Europe/Berlin"), .by = {Dimension::Model, Dimension::User, Dimension::Key}};
    for (const auto& row : report(**cube, query).rows) {
        QStringList line{bucketText(row.bucket, query.zone, query.bucket)};
        for (size_t i = 0; i < row.key.size(); ++i)
            line << (*cube)->of(query.by[i]).ids[row.key[i]];
        for (const auto n : {row.counts.requests, row.counts.prompt, row.counts.completion, row.counts.total})
            line << QString::number(n);
        made << line.join(u'|');
    }
    made.sort();
    QVERIFY(!made.isEmpty());
    QCOMPARE(made, expected);
    const auto& users = (*cube)->of(Dimension::User);
    const auto names = asked(u"localai"_qs, u"user_id, user_name"_qs,
        u"SELECT DISTINCT ON (user_id) user_id, user_name FROM usage_records "
        u"ORDER BY user_id, id DESC"_qs);
    for (const auto& line : names)
        QCOMPARE(users.labels[users.ids.indexOf(line.section(u'|', 0, 0))], line.section(u'|', 1));
}

void TestUsagePostgres::otherTypes()
{
    m_server.sql(u"CREATE DATABASE types"_qs);
    m_server.sql(u"CREATE TABLE usage_records (id int PRIMARY KEY, user_id uuid, model text, prompt_tokens text, "
                 u"completion_tokens numeric, total_tokens smallint, created_at text);"
                 u"INSERT INTO usage_records VALUES (-3, '00000000-0000-0000-0000-00000000000a', NULL, '12', 7.9, 1, "
                 u"'2026-11-21 10:00:00+01:00'), (2000000000, NULL, 'm', 'many', NULL, NULL, 'yesterday')"_qs,
        u"types"_qs);
    const auto cube = read(u"types"_qs);
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    QCOMPARE((*cube)->rows, 2);
    QCOMPARE((*cube)->unreadable, 1);
    QCOMPARE((*cube)->first->seconds(), 1'795'251'600);
    QVERIFY((*cube)->of(Dimension::User).ids.contains(u"00000000-0000-0000-0000-00000000000a"_qs));
    const auto totals = report(**cube, {}).totals;
    QVERIFY(totals == (Counts{2, 12, 0, 1}));
    QCOMPARE((*cube)->damaged, 2); // 7.9, and "many"
}

void TestUsagePostgres::fractions()
{
    m_server.sql(u"CREATE DATABASE fractions"_qs);
    m_server.sql(u"CREATE TABLE usage_records (id int PRIMARY KEY, prompt_tokens real, completion_tokens numeric, "
                 u"total_tokens double precision, created_at timestamptz);"
                 u"INSERT INTO usage_records VALUES (1, 3, 4.0, 1e15, '2026-11-21'), (2, NULL, NULL, 'NaN', NULL), "
                 u"(3, 1.5, 0.1, 2.5, NULL), (4, 'Infinity', 8, NULL, NULL), (5, NULL, NULL, 1e300, NULL), "
                 u"(6, NULL, NULL, NULL, NULL)"_qs,
        u"fractions"_qs);
    const auto cube = read(u"fractions"_qs);
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    QCOMPARE((*cube)->rows, 6);
    const auto totals = report(**cube, {}).totals;
    QVERIFY(totals == (Counts{6, 3, 12, 1'000'000'000'000'000}));
    QCOMPARE((*cube)->damaged, 4);
}

void TestUsagePostgres::withoutIds()
{
    m_server.sql(u"CREATE DATABASE without"_qs);
    m_server.sql(
        u"CREATE TABLE usage_records (user_id text, total_tokens bigint, created_at timestamptz);"
        u"INSERT INTO usage_records VALUES ('a', 1, '2026-11-21'), ('a', 2, 'infinity'), ('b', 4, '-infinity')"_qs,
        u"without"_qs);
    const auto cube = read(u"without"_qs);
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    QCOMPARE((*cube)->rows, 3);
    QCOMPARE((*cube)->unreadable, 2);
    QCOMPARE(report(**cube, {}).totals.total, 7);
}

void TestUsagePostgres::missingTable()
{
    m_server.sql(u"CREATE DATABASE nothing"_qs);
    m_server.sql(u"CREATE TABLE users (id text)"_qs, u"nothing"_qs);
    auto cube = read(u"nothing"_qs);
    QVERIFY(cube);
    QCOMPARE((*cube)->rows, 0);
    m_server.sql(QLatin1StringView(kTable), u"nothing"_qs);
    cube = read(u"nothing"_qs);
    QVERIFY(cube && (*cube)->complete);
}

void TestUsagePostgres::windowsAndPartialCubes()
{
    m_server.sql(u"CREATE DATABASE many"_qs);
    m_server.sql(QLatin1StringView(kTable)
            + u"INSERT INTO usage_records (id, user_id, user_name, model, prompt_tokens, total_tokens, created_at) "
              u"SELECT CASE WHEN i <= 100000 THEN i ELSE i + 1000000000000 END, 'u' || i % 5, 'name ' || i, 'm', 1, i, "
              u"'2026-01-01'::timestamptz + i * interval '1 minute' FROM generate_series(1, 200000) i"_qs,
        u"many"_qs);
    std::vector<CubePtr> partial;
    std::vector<Progress> progress;
    Context context;
    context.progress = [&](const Progress& p) { progress.push_back(p); };
    const auto cube = read(
        u"many"_qs, [&](CubePtr c) { partial.push_back(std::move(c)); }, context);
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    QCOMPARE((*cube)->rows, 200'000);
    const auto totals = report(**cube, {}).totals;
    QVERIFY(totals == (Counts{200'000, 200'000, 0, 200'000LL * 200'001 / 2}));
    QVERIFY(!partial.empty());
    QVERIFY(partial.front()->rows < 200'000);
    QVERIFY(partial.front()->last == (*cube)->last);
    QVERIFY(progress.size() > 2 && progress.size() < 50); // the gap of ids is jumped over
    QCOMPARE(progress.back().done, progress.back().total);
}

void TestUsagePostgres::rowsThatComeAndGo()
{
    bool done = false;
    const auto cube = read(u"many"_qs, [&](const CubePtr&) {
        if (!std::exchange(done, true))
            m_server.sql(u"DELETE FROM usage_records WHERE total_tokens > 199990;"
                         u"INSERT INTO usage_records (id, total_tokens) VALUES (9000000000000, 1)"_qs,
                u"many"_qs);
    });
    QVERIFY2(cube, cube ? "" : qPrintable(cube.error().detail));
    QCOMPARE((*cube)->rows, 199'991); // the second reading sees the new row as well
    QCOMPARE(report(**cube, {}).totals.total, 199'990LL * 199'991 / 2 + 1);
}

void TestUsagePostgres::cancelled()
{
    std::stop_source stop;
    const auto cube = read(u"many"_qs, [&](const CubePtr&) { stop.request_stop(); }, {stop.get_token()});
    QVERIFY(!cube);
    QCOMPARE(cube.error().fault, Fault::Cancelled);
}

void TestUsagePostgres::noRight()
{
    m_server.sql(u"CREATE ROLE reader LOGIN"_qs);
    const auto cube = read(u"many"_qs, {}, {}, u"reader"_qs);
    QVERIFY(!cube);
    QCOMPARE(cube.error().fault, Fault::NotPermitted);
}

QTEST_GUILESS_MAIN(TestUsagePostgres)
#include "test_usage_postgres.moc"
