// SPDX-License-Identifier: GPL-3.0-or-later
// `usage report` against sums that SQLite makes of the same rows.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include <QTimeZone>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Sums = QMap<QString, QList<qint64>>; // by group, joined with |: the four counts

Sums sumsOf(const QString& file, const char* groups, const char* where = "1")
{
    Sums sums;
    sqlite3* db = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_open_v2(QFile::encodeName(file).constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    const auto sql = QByteArray("SELECT ") + groups
        + " AS g, count(*), sum(prompt_tokens), sum(completion_tokens), sum(total_tokens) FROM usage_records WHERE "
        + where + " GROUP BY g";
    sqlite3_prepare_v2(db, sql.constData(), -1, &statement, nullptr);
    while (statement && sqlite3_step(statement) == SQLITE_ROW) {
        const auto group = QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_column_text(statement, 0)));
        for (int i = 1; i <= 4; ++i)
            sums[group] << sqlite3_column_int64(statement, i);
    }
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return sums;
}

QList<qint64> countsOf(const QJsonValue& row)
{
    return {row[u"requests"].toInteger(), row[u"prompt_tokens"].toInteger(), row[u"completion_tokens"].toInteger(),
        row[u"total_tokens"].toInteger()};
}

Sums sumsOf(const QJsonObject& report, const QStringList& keys)
{
    Sums sums;
    for (const auto& row : report[u"rows"].toArray()) {
        QStringList group;
        for (const auto& key : keys)
            group << row[key].toString();
        sums[group.join(u'|')] = countsOf(row);
    }
    return sums;
}

} // namespace

class TestCliUsage : public QObject {
    Q_OBJECT
    const Ctl m_ctl;
    const QString m_file = recorded("4.9.0");

    Answer ask(const QStringList& options) const
    {
        return m_ctl(QStringList{u"usage"_s, u"report"_s, u"--database"_s, m_file, u"--json"_s} + options);
    }

private slots:
    void groups_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QStringList>("keys");
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char* by, const char* keys, const char* sql) {
            QTest::newRow(by) << QString::fromLatin1(by) << words(keys) << QByteArray(sql);
        };
        row("day", "day", "substr(created_at, 1, 10)");
        row("month", "month", "substr(created_at, 1, 7)");
        row("hour", "hour", "substr(created_at, 1, 10) || 'T' || substr(created_at, 12, 2) || ':00:00Z'");
        row("model", "model", "model");
        row("user", "user_id", "user_id");
        row("source", "source", "coalesce(source, '')");
        row("key", "key_id key_name", "coalesce(api_key_id, '') || '|' || coalesce(api_key_name, '')");
        row("endpoint", "endpoint", "endpoint");
        row("day,model,user", "day model user_id", "substr(created_at, 1, 10) || '|' || model || '|' || user_id");
    }
    void groups()
    {
        QFETCH(QString, by);
        QFETCH(QStringList, keys);
        QFETCH(QByteArray, sql);
        const auto answer = ask({u"--by"_s, by, u"--zone"_s, u"UTC"_s});
        QCOMPARE(answer.code, 0);
        const auto report = answer.object();
        auto expected = sumsOf(m_file, sql.constData());
        QVERIFY(!expected.isEmpty());
        auto found = sumsOf(report, keys);
        if (by == u"hour") { // the offset is written as Z or as +00:00
            Sums same;
            for (auto i = found.begin(); i != found.end(); ++i)
                same[QString(i.key()).replace(u"+00:00"_s, u"Z"_s)] = i.value();
            found = same;
        }
        QCOMPARE(found, expected);
        QCOMPARE(report[u"group_by"].toArray(), QJsonArray::fromStringList(by.split(u',')));
        QCOMPARE(report[u"zone"].toString(), u"UTC"_s);
        QVERIFY(report[u"from"].isNull() && report[u"to"].isNull());
        QCOMPARE(countsOf(report[u"totals"]), sumsOf(m_file, "''").first());
        auto wanted = QStringList{u"from"_s, u"group_by"_s, u"rows"_s, u"to"_s, u"totals"_s, u"zone"_s};
        QCOMPARE(report.keys(), wanted);
    }

    void defaultIsByDay()
    {
        QCOMPARE(ask({}).object()[u"group_by"].toArray(), QJsonArray{u"day"_s});
        QCOMPARE(
            ask({u"--zone"_s, u"UTC"_s}).out, ask({u"--by"_s, u"day"_s, u"--period"_s, u"all"_s, u"--zone=UTC"_s}).out);
    }

    void periodIsInclusiveThenExclusive()
    {
        // A date is midnight in the zone; the totals are those of the period.
        const auto report = ask(words("--by model --from 2026-08-01 --to 2026-10-01 --zone UTC")).object();
        const auto where = "created_at >= '2026-08-01' AND created_at < '2026-10-01'";
        QCOMPARE(sumsOf(report, {u"model"_s}), sumsOf(m_file, "model", where));
        QCOMPARE(countsOf(report[u"totals"]), sumsOf(m_file, "''", where).first());
        QVERIFY(countsOf(report[u"totals"]) != sumsOf(m_file, "''").first());
        QCOMPARE(report[u"from"].toString(), u"2026-08-01T00:00:00.000Z"_s);
        QCOMPARE(report[u"to"].toString(), u"2026-10-01T00:00:00.000Z"_s);
    }

    void zonesCutDays()
    {
        const auto berlin = ask(words("--by day --from 2026-10-01 --to 2026-11-01 --zone Europe/Berlin")).object();
        QCOMPARE(berlin[u"from"].toString(), u"2026-09-30T22:00:00.000Z"_s); // summer time
        QCOMPARE(berlin[u"to"].toString(), u"2026-10-31T23:00:00.000Z"_s); // and winter time
        QCOMPARE(berlin[u"zone"].toString(), u"Europe/Berlin"_s);
        const auto where = "created_at >= '2026-09-30 22' AND created_at < '2026-10-31 23'";
        QCOMPARE(countsOf(berlin[u"totals"]), sumsOf(m_file, "''", where).first());
        const auto explicitly = ask(words("--by day --from 2026-10-01T00:00+02:00 --to 2026-10-31T23:00Z "
                                          "--zone Europe/Berlin"))
                                    .object();
        QCOMPARE(explicitly, berlin);
        // Without --zone it is that of the system.
        Ctl elsewhere;
        elsewhere.set("TZ", u"Asia/Kolkata"_s);
        const auto local =
            elsewhere(QStringList{u"--database"_s, m_file} + words("usage report --json --from 2026-10-01")).object();
        QCOMPARE(local[u"zone"].toString(), u"Asia/Kolkata"_s);
        QCOMPARE(local[u"from"].toString(), u"2026-09-30T18:30:00.000Z"_s);
    }

    void hoursCarryTheirOffset()
    {
        const auto rows = ask(words("--by hour --zone America/New_York --from 2026-11-21")).object()[u"rows"].toArray();
        QVERIFY(!rows.isEmpty());
        for (const auto& row : rows)
            QVERIFY(row[u"hour"].toString().endsWith(u":00:00-05:00"));
    }

    // To the moment, although the cube is made of quarter hours: the row at --from counts, that at --to doesn't.
    void bordersWithinAQuarterHour()
    {
        const Fixture f("4.9.0");
        f.sql("DELETE FROM usage_records WHERE id > 6; UPDATE usage_records SET prompt_tokens = 1 << id,"
              "created_at = '2026-11-21 10:0' || id || ':00.5+00:00'");
        const auto promptsOf = [&](const char* line) {
            const auto answer =
                m_ctl(QStringList{u"--database"_s, f.file(), u"--json"_s, u"--zone"_s, u"UTC"_s} + words(line));
            return answer.object()[u"totals"][u"prompt_tokens"].toInt(-1);
        };
        QCOMPARE(promptsOf("usage report"), 2 + 4 + 8 + 16 + 32 + 64);
        QCOMPARE(promptsOf("usage report --from 2026-11-21T10:02:00.500 --to 2026-11-21T10:05:00.500"), 4 + 8 + 16);
        QCOMPARE(promptsOf("usage report --from 2026-11-21T10:02:00.501"), 8 + 16 + 32 + 64);
        QCOMPARE(promptsOf("usage report --to 2026-11-21T11:02:00.501+01:00"), 2 + 4);
        const auto answer = ask(words("--from 2026-11-21T10:01 --to 2026-11-21T10:44:59 --zone UTC"));
        QCOMPARE(answer.object()[u"from"].toString(), u"2026-11-21T10:01:00.000Z"_s);
        QCOMPARE(answer.object()[u"to"].toString(), u"2026-11-21T10:44:59.000Z"_s);
        QCOMPARE(answer.err, QByteArray());
    }

    void filterAndItsTotals()
    {
        const auto whole = ask(words("--by model,user")).object();
        const auto some = ask(words("--by model,user --filter model=qwen3-8b --filter requests>=2")).object();
        QJsonArray expected;
        QList<qint64> sum{0, 0, 0, 0};
        for (const auto& row : whole[u"rows"].toArray())
            if (row[u"model"].toString() == u"qwen3-8b" && row[u"requests"].toInteger() >= 2) {
                expected << row;
                for (int i = 0; i < 4; ++i)
                    sum[i] += countsOf(row)[i];
            }
        QVERIFY(expected.size() > 1 && expected.size() < whole[u"rows"].toArray().size());
        QCOMPARE(some[u"rows"].toArray(), expected);
        QCOMPARE(countsOf(some[u"totals"]), sum);
        QCOMPARE(ask(words("--by model --filter colour=red")).code, 2);
    }

    void tableAndCsv()
    {
        const auto csv = m_ctl(QStringList{u"--database"_s, m_file}
            + words("usage report --by model,user --csv --sort -requests,user_id --zone UTC"));
        const auto lines = csv.lines();
        QCOMPARE(lines[0], "model,user_id,user_name,requests,prompt_tokens,completion_tokens,total_tokens");
        QCOMPARE(lines.size(), sumsOf(m_file, "model || '|' || user_id").size() + 2);
        const auto table = m_ctl(QStringList{u"--database"_s, m_file} + words("usage report --by user --zone UTC"));
        QVERIFY(table.out.contains("Greta Nilsson"));
        QVERIFY(table.out.startsWith("User "));
    }

    // 4.1 has neither sources nor keys: null and a warning.
    void whatAnOldGenerationLacks()
    {
        const auto answer =
            m_ctl(QStringList{u"--database"_s, recorded("4.1.0")} + words("usage report --by source,key --json"));
        QCOMPARE(answer.code, 0);
        const auto rows = answer.object()[u"rows"].toArray();
        QCOMPARE(rows.size(), 1);
        QVERIFY(rows[0][u"source"].isNull() && rows[0][u"key_id"].isNull() && rows[0][u"key_name"].isNull());
        QVERIFY(answer.err.startsWith("Warning: "));
    }

    // Not known is not zero.
    void withoutAColumnOfTokens()
    {
        const Fixture f("4.9.0");
        f.sql("ALTER TABLE usage_records DROP COLUMN total_tokens");
        const auto answer = m_ctl(QStringList{u"--database"_s, f.file()} + words("usage report --by model --json"));
        QCOMPARE(answer.code, 0);
        const QJsonValue totals = answer.object()[u"totals"];
        QVERIFY(totals[u"total_tokens"].isNull() && totals[u"prompt_tokens"].toInt() > 0);
        const auto rows = answer.object()[u"rows"].toArray();
        QVERIFY(!rows.isEmpty() && rows[0][u"total_tokens"].isNull() && rows[0][u"prompt_tokens"].isDouble());
        QVERIFY(answer.err.contains("no column total_tokens"));
    }

    void withoutTheTable()
    {
        const Fixture f("4.9.0");
        f.sql("DROP TABLE usage_records");
        const auto answer = m_ctl(QStringList{u"--database"_s, f.file()} + words("usage report --json"));
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.object()[u"rows"].toArray().size(), 0);
        QCOMPARE(countsOf(answer.object()[u"totals"]), (QList<qint64>{0, 0, 0, 0}));
        QVERIFY(answer.err.startsWith("Warning: "));
    }
};

QTEST_GUILESS_MAIN(TestCliUsage)
#include "test_cli_usage.moc"
