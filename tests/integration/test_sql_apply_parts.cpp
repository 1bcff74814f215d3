// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/apply_fixture.h"
#include <sys/wait.h>
#include <unistd.h>

using namespace bw;
using namespace bw::test;

// Sets that take longer than one lock may last.
class TestSqlApplyParts : public ApplyFixture {
    Q_OBJECT
private slots:
    void initTestCase() { start(); }
    void cleanup() { clear(); }
    void cancelledInTheMiddle();
    void tooManyAtOnce();
    void inParts();
    void conflictInALaterPart();
    void muchUsageWantsParts();
    void muchUsageAllAtOnce_data()
    {
        QTest::addColumn<bool>("inParts");
        QTest::newRow("at once") << false;
        QTest::newRow("in parts") << true;
    }
    void muchUsageAllAtOnce();
    void muchUsageBehindAnotherChange();
    void muchUsageInSlices_data() { engines(); }
    void muchUsageInSlices();
    void slicesInterrupted();
    void userChangedBehindTheSlices();
    void tenThousandAtOnce();
    void aServerIsNeverRefused();
};

// What is committed stays and is said to be done; what isn't begun is skipped.
void TestSqlApplyParts::cancelledInTheMiddle()
{
    make(manyUsers(100));
    auto options = clockwork(10'000);
    std::stop_source stop;
    ApplyOptions apply;
    apply.inParts = true;
    apply.committed = [&](std::span<const Outcome>) { stop.request_stop(); };
    const auto outcomes = applySql(
        SmallProduct::work(manyRoles(100)), apply, m_product, *writer(options), m_archive, quick(), {stop.get_token()});
    QVERIFY(outcomes);
    const auto done =
        std::count_if(outcomes->begin(), outcomes->end(), [](const Outcome& o) { return o.status == Status::Done; });
    QVERIFY(done > 0 && done < 100);
    QCOMPARE(outcomes->back().status, Status::Skipped);
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QString::number(done));
}

void TestSqlApplyParts::tooManyAtOnce()
{
    make(manyUsers(100));
    const auto outcomes =
        applySql(SmallProduct::work(manyRoles(100)), {}, m_product, *writer(clockwork(10'000)), m_archive, quick(), {});
    COMPARE_ERROR(errorOf(outcomes), Fault::TooMany, "write.too_many");
    const auto parts = outcomes.error().args.value(0).toInt(); // what a question may say
    QVERIFY2(parts >= 6 && parts <= 10, qPrintable(QString::number(parts)));
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QStringLiteral("0"));
}

void TestSqlApplyParts::inParts()
{
    make(manyUsers(100));
    ApplyOptions options;
    options.inParts = true;
    qint64 parts = 0, most = 0, before = 0;
    options.committed = [&](std::span<const Outcome> so) {
        const auto done =
            std::count_if(so.begin(), so.end(), [](const Outcome& o) { return o.status == Status::Done; });
        QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QString::number(done));
        most = std::max(most, done - before);
        before = done;
        ++parts;
    };
    auto budget = quick();
    qint64 pauses = 0;
    budget.pause = [&](qint64 us, const std::stop_token&) {
        QCOMPARE(us, 110'000);
        ++pauses;
    };
    const auto outcomes = applySql(
        SmallProduct::work(manyRoles(100)), options, m_product, *writer(clockwork(10'000)), m_archive, budget, {});
    QVERIFY(outcomes);
    QCOMPARE(before, 100);
    QVERIFY2(most <= 16, qPrintable(QString::number(most))); // 10 ms each, 150 ms in all
    QVERIFY(parts <= 10);
    QCOMPARE(pauses, parts - 1);
}

void TestSqlApplyParts::conflictInALaterPart()
{
    make(manyUsers(100));
    other("UPDATE users SET role = 'guest' WHERE id = 'u50'");
    ApplyOptions options;
    options.inParts = true;
    const auto outcomes = applySql(
        SmallProduct::work(manyRoles(100)), options, m_product, *writer(clockwork(10'000)), m_archive, quick(), {});
    QVERIFY(outcomes);
    QCOMPARE((*outcomes)[49].status, Status::Conflict);
    QCOMPARE(outcomes->front().status, Status::Done);
    QCOMPARE(outcomes->back().status, Status::Skipped);
    const auto done =
        std::count_if(outcomes->begin(), outcomes->end(), [](const Outcome& o) { return o.status == Status::Done; });
    QVERIFY(done < 49); // the part of the conflict was taken back
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QString::number(done));
}

void TestSqlApplyParts::muchUsageWantsParts()
{
    make(filled(kUsageAtOnce + 1));
    COMPARE_ERROR(errorOf(apply({SmallProduct::gone(QStringLiteral("a"))})), Fault::TooMany, "write.too_many");
    QCOMPARE(ask("SELECT count(*) FROM users"), QStringLiteral("2"));
    QCOMPARE(ask("SELECT status FROM users WHERE id = 'a'"), QStringLiteral("active"));
}

// It comes in between archive and lock: none of it goes without being archived.
void TestSqlApplyParts::muchUsageAllAtOnce()
{
    QFETCH(bool, inParts);
    make(filled(0));
    m_archive.keeping = [this] {
        if (m_archive.calls == 1)
            other("INSERT INTO usage_rows WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
                  "2500) SELECT i, 'a', i, '' FROM c");
    };
    ApplyOptions options;
    options.inParts = inParts;
    const auto outcomes = apply({SmallProduct::gone(QStringLiteral("a"))}, options);
    if (!inParts) {
        COMPARE_ERROR(errorOf(outcomes), Fault::TooMany, "write.too_many");
        QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("2500"));
        return;
    }
    COMPARE_STATUSES(outcomes, Status::Done);
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("0"));
    QCOMPARE(m_archive.kept[QStringLiteral("S/0")].size(), 2502u);
}

// The slices come first, and find something else than the deletion expects: nothing goes without being archived.
void TestSqlApplyParts::muchUsageBehindAnotherChange()
{
    make(filled(5000));
    const auto a = QStringLiteral("a");
    auto gone = SmallProduct::gone(a);
    gone.before->insert(QStringLiteral("role"), QStringLiteral("admin"));
    ApplyOptions options;
    options.inParts = true;
    const auto outcomes = apply({SmallProduct::role(a, "user", "admin"), gone}, options);
    COMPARE_STATUSES(outcomes, Status::Skipped, Status::Failed);
    COMPARE_ERROR(*outcomes->back().error, Fault::Conflict, "write.apart");
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QStringLiteral("5000"));
    QCOMPARE(ask("SELECT role FROM users WHERE id = 'a'"), QStringLiteral("user"));
}

void TestSqlApplyParts::muchUsageInSlices()
{
    make(filled(5000));
    const auto sums = "SELECT count(*) || ' ' || sum(id) || ' ' || sum(tokens) || max(at) FROM usage_rows";
    const auto before = ask(sums);
    ApplyOptions options;
    options.inParts = true;
    std::vector<QString> seen;
    options.committed = [&](std::span<const Outcome> so) {
        seen.push_back(QStringLiteral("%1 %2 %3")
                           .arg(id(so[0].status), ask("SELECT status FROM users WHERE id = 'a'"),
                               ask("SELECT count(*) FROM usage_rows")));
    };
    COMPARE_STATUSES(apply({SmallProduct::gone(QStringLiteral("a"))}, options), Status::Done);
    QCOMPARE(seen.front(), QStringLiteral("unknown disabled 5000")); // harmless before anything goes
    QVERIFY(seen.size() >= 4);
    QVERIFY(seen.back().startsWith(QStringLiteral("done")));
    QCOMPARE(ask("SELECT count(*) FROM users"), QStringLiteral("1"));
    QCOMPARE(m_archive.kept[QStringLiteral("S/0")].size(), 5002u);
    seen.clear();
    COMPARE_STATUSES(apply({SmallProduct::back(QStringLiteral("a"), QStringLiteral("S/0"))}, options), Status::Done);
    QVERIFY(seen.size() >= 3);
    QVERIFY(seen.front().startsWith(QStringLiteral("unknown  "))); // the user comes last
    QCOMPARE(ask(sums), before);
    QCOMPARE(ask("SELECT status FROM users WHERE id = 'a'"), QStringLiteral("active")); // as he was at first
    QCOMPARE(ask("SELECT count(*) FROM user_keys"), QStringLiteral("2"));
}

void TestSqlApplyParts::slicesInterrupted()
{
    make(filled(5000));
    ApplyOptions options;
    options.inParts = true;
    std::stop_source stop;
    int parts = 0;
    options.committed = [&](std::span<const Outcome>) {
        if (++parts == 2)
            stop.request_stop();
    };
    const auto outcomes =
        apply({SmallProduct::gone(QStringLiteral("a")), SmallProduct::role(QStringLiteral("b"), "user", "admin")},
            options, {stop.get_token()});
    COMPARE_STATUSES(outcomes, Status::Unknown, Status::Skipped);
    COMPARE_ERROR(*outcomes->front().error, Fault::FateUnknown, "write.half");
    // No row is lost: what is gone is in the archive.
    const auto left = ask("SELECT count(*) FROM usage_rows").toInt();
    QVERIFY(left > 0 && left < 5000);
    const auto& kept = m_archive.kept[QStringLiteral("S/0")];
    QVERIFY(
        std::count_if(kept.begin(), kept.end(), [](const auto& r) { return r.table == "usage_rows"; }) >= 5000 - left);
}

// Somebody has given the user another role meanwhile: his deletion was decided on other grounds.
void TestSqlApplyParts::userChangedBehindTheSlices()
{
    make(filled(5000));
    ApplyOptions options;
    options.inParts = true;
    int parts = 0;
    options.committed = [&](std::span<const Outcome>) {
        if (++parts == 2)
            other("UPDATE users SET role = 'admin' WHERE id = 'a'");
    };
    const auto outcomes = apply({SmallProduct::gone(QStringLiteral("a"))}, options);
    COMPARE_STATUSES(outcomes, Status::Unknown);
    QCOMPARE(ask("SELECT count(*) FROM users"), QStringLiteral("2"));
}

// In one transaction: by a clock that goes on only when it is looked at, as slow machines must pass too.
void TestSqlApplyParts::tenThousandAtOnce()
{
    make(manyUsers(10'000));
    const auto outcomes =
        applySql(SmallProduct::work(manyRoles(10'000)), {}, m_product, *writer(clockwork(1)), m_archive, quick(), {});
    QVERIFY(outcomes);
    QCOMPARE(ask("SELECT count(*) FROM users WHERE role = 'admin'"), QStringLiteral("10000"));
    QVERIFY(std::all_of(outcomes->begin(), outcomes->end(), [](const Outcome& o) { return o.status == Status::Done; }));
}

// Another process writes all the time, as a busy server does, with the server's own patience of 5 s, while we take one
// lock after the other with nothing but our pauses between them.
void TestSqlApplyParts::aServerIsNeverRefused()
{
    constexpr int commits = 100, users = 1000;
    make(manyUsers(users));
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        test::Writer server(m_file->file());
        int refused = server.run("PRAGMA synchronous = OFF") != SQLITE_OK;
        for (int i = 0; i < commits; ++i) {
            refused += server.run("INSERT INTO usage_rows SELECT coalesce(max(id), 0) + 1, 'x', 1, '' FROM usage_rows")
                != SQLITE_OK;
            usleep(2000);
        }
        _exit(refused ? 1 : 0);
    }
    LockBudget budget;
    budget.startCommitUs = 5000;
    ApplyOptions options;
    options.inParts = true;
    int status = 0;
    pid_t ended = 0;
    bool admin = false;
    do {
        ended = waitpid(child, &status, WNOHANG);
        std::vector<Change> changes;
        for (int i = 1; i <= users; ++i)
            changes.push_back(
                SmallProduct::role(u'u' + QString::number(i), admin ? "admin" : "user", admin ? "user" : "admin"));
        const auto outcomes =
            applySql(SmallProduct::work(changes), options, m_product, *writer(), m_archive, budget, {});
        QVERIFY2(outcomes, outcomes ? "" : outcomes.error().id);
        QCOMPARE(outcomes->back().status, Status::Done);
        admin = !admin;
        pauseFor(budget.pauseUs, {});
    } while (ended == 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
    QCOMPARE(ask("SELECT count(*) FROM usage_rows"), QString::number(commits));
}

QTEST_GUILESS_MAIN(TestSqlApplyParts)
#include "test_sql_apply_parts.moc"
