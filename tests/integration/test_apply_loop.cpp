// SPDX-License-Identifier: GPL-3.0-or-later
// Applies back to back, as a script makes them, beside a server that writes.
#include "core/backends/sql_apply.h"
#include "tests/support/localai_site.h"
#include "tests/support/small_product.h"
#include "tests/support/usage_rows.h"
#include <sys/wait.h>
#include <unistd.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestApplyLoop : public QObject {
    Q_OBJECT
private slots:
    void missingPause();
    void aServerIsNeverRefused();
};

void TestApplyLoop::missingPause()
{
    const LockBudget budget;
    const Instant now{1'000'000'000};
    QCOMPARE(missingPauseUs(now, now, budget), budget.pauseUs);
    QCOMPARE(missingPauseUs({now.us - 10'000}, now, budget), budget.pauseUs - 10'000);
    QCOMPARE(missingPauseUs({now.us - budget.pauseUs}, now, budget), 0);
    QCOMPARE(missingPauseUs({now.us - 3'600'000'000}, now, budget), 0);
    QCOMPARE(missingPauseUs({now.us + 1}, now, budget), 0); // nobody waits for a clock
}

void TestApplyLoop::aServerIsNeverRefused()
{
    const LocalAiSite site("4.9.0");
    const auto base = site.read();
    const auto who = somebody(*base)->id;
    int ready[2];
    QCOMPARE(pipe(ready), 0);
    const pid_t server = fork();
    QVERIFY(server >= 0);
    if (server == 0) {
        test::Writer writer(site.request().address);
        int refused = 0;
        for (int i = 0; i < 40; ++i) {
            refused += writer.run("INSERT INTO usage_records (user_id, model, total_tokens) VALUES ('x', 'm', 1)")
                != SQLITE_OK;
            if (i == 0 && write(ready[1], "r", 1) != 1)
                _exit(3);
            usleep(10'000);
        }
        _exit(refused ? 1 : 0);
    }
    char byte = 0;
    QCOMPARE(read(ready[0], &byte, 1), 1); // from now on it has the file open
    int status = 0;
    bool admin = false;
    while (waitpid(server, &status, WNOHANG) == 0) {
        const auto backend = site.open(); // as another process would
        const auto from = QString(admin ? u"admin"_s : u"user"_s), to = QString(admin ? u"user"_s : u"admin"_s);
        const Change change{
            u"user.role"_s, {u"user"_s, who, {}, {}}, QJsonObject{{u"role"_s, from}}, QJsonObject{{u"role"_s, to}}};
        const auto work = backend->prepare({&change, 1}, *base, {});
        QVERIFY(work);
        MemoryArchive archive;
        const auto outcomes = backend->apply(*work, {}, archive, {});
        QVERIFY2(outcomes, outcomes ? "" : outcomes.error().id);
        QCOMPARE(outcomes->at(0).status, Status::Done);
        admin = !admin;
    }
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

QTEST_GUILESS_MAIN(TestApplyLoop)
#include "test_apply_loop.moc"
