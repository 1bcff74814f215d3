// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/background.h"
#include <QEventLoop>
#include <QRandomGenerator>
#include <QTest>
#include <QTimer>
#include <atomic>

using namespace bw;

namespace {

// Work that ends only when it is asked to, and tells when it has begun.
Result<int> untilStopped(const Context& context, std::atomic<int>& begun)
{
    ++begun;
    while (!context.cancelled())
        std::this_thread::yield();
    return fail(Fault::Cancelled, "cancelled");
}

} // namespace

class TestBackground : public QObject {
    Q_OBJECT
private slots:
    void theAnswerComesOnTheUiThreadAndLater()
    {
        Worker worker;
        const auto here = std::this_thread::get_id();
        std::thread::id worked, answered;
        std::vector<qint64> seen;
        int got = 0;
        const Job job = worker.run(
            [&](const Context& context, const Worker::Post&) -> Result<int> {
                worked = std::this_thread::get_id();
                for (int i = 0; i < 5; ++i)
                    context.report(i, 5, "");
                return 42;
            },
            [&](Result<int> result) {
                answered = std::this_thread::get_id();
                got = *result;
            },
            [&](const Progress& p) { seen.push_back(p.done); });
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 42);
        QVERIFY(worked != here);
        QVERIFY(answered == here);
        QCOMPARE(seen, (std::vector<qint64>{0, 1, 2, 3, 4}));
        QVERIFY(!job.running());
    }

    void aDroppedJobIsStoppedAndNeverAnswers()
    {
        Worker worker;
        std::atomic<int> begun = 0;
        int answers = 0, after = 0;
        {
            const Job job =
                worker.run([&](const Context& context, const Worker::Post&) { return untilStopped(context, begun); },
                    [&](Result<int>) { ++answers; });
            QTRY_COMPARE(begun.load(), 1);
        }
        const Job next = worker.run(
            [](const Context&, const Worker::Post&) -> Result<int> { return 1; }, [&](Result<int>) { ++after; });
        QTRY_COMPARE(after, 1);
        QCOMPARE(answers, 0);
    }

    void aNewerQuestionReplacesTheOlder()
    {
        Worker worker;
        std::atomic<int> begun = 0;
        QList<int> got;
        Job job;
        for (int i = 0; i < 50; ++i)
            job = worker.run(
                [i, &begun](const Context& context, const Worker::Post&) -> Result<int> {
                    if (i < 49)
                        return untilStopped(context, begun);
                    return i;
                },
                [&](Result<int> result) { got << (result ? *result : -1); });
        QTRY_COMPARE(got, QList<int>{49});
    }

    void aCancelledJobAnswersThatItWas()
    {
        Worker worker;
        std::atomic<int> begun = 0;
        std::optional<Result<int>> got;
        Job job = worker.run([&](const Context& context, const Worker::Post&) { return untilStopped(context, begun); },
            [&](Result<int> result) { got = result; });
        QTRY_COMPARE(begun.load(), 1);
        job.cancel();
        QTRY_VERIFY(got);
        QVERIFY(!*got);
        QCOMPARE(got->error().fault, Fault::Cancelled);
    }

    void whatIsPostedArrivesWhileTheJobRuns()
    {
        Worker worker;
        std::atomic<bool> seen = false;
        QStringList order;
        const Job job = worker.run(
            [&](const Context& context, const Worker::Post& post) -> Result<int> {
                post([&] {
                    order << QStringLiteral("step");
                    seen = true;
                });
                while (!seen && !context.cancelled())
                    std::this_thread::yield();
                return 1;
            },
            [&](Result<int>) { order << QStringLiteral("done"); });
        QTRY_COMPARE(order, (QStringList{QStringLiteral("step"), QStringLiteral("done")}));
    }

    void anEventLoopInsideAJobStartsNoOther()
    {
        Worker worker;
        std::atomic<int> depth = 0, deepest = 0;
        int done = 0;
        const auto work = [&](const Context&, const Worker::Post&) -> Result<int> {
            deepest = std::max(deepest.load(), ++depth);
            QEventLoop loop;
            QTimer::singleShot(0, &loop, &QEventLoop::quit);
            loop.exec();
            --depth;
            return 1;
        };
        std::vector<Job> jobs;
        for (int i = 0; i < 5; ++i)
            jobs.push_back(worker.run(work, [&](Result<int>) { ++done; }));
        QTRY_COMPARE(done, 5);
        QCOMPARE(deepest.load(), 1);
    }

    void aWorkerEndsWithWorkUnderWay()
    {
        std::atomic<int> begun = 0;
        int answers = 0;
        std::vector<Job> jobs;
        {
            Worker worker;
            for (int i = 0; i < 20; ++i)
                jobs.push_back(worker.run(
                    [&](const Context& context, const Worker::Post&) { return untilStopped(context, begun); },
                    [&](Result<int>) { ++answers; }));
            QTRY_COMPARE(begun.load(), 1);
        }
        QCoreApplication::processEvents();
        QCOMPARE(answers, 0);
    }

    void jobsComeAndGoInAnyOrder()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 20; ++round) {
            Worker worker;
            std::atomic<int> begun = 0;
            int answers = 0;
            std::vector<Job> jobs(10);
            for (int i = 0; i < 60; ++i) {
                const bool quick = random.bounded(2) == 0;
                jobs[random.bounded(10u)] = worker.run(
                    [quick, &begun](const Context& context, const Worker::Post&) -> Result<int> {
                        if (quick)
                            return 1;
                        return untilStopped(context, begun);
                    },
                    [&](Result<int>) { ++answers; });
                if (random.bounded(3) == 0)
                    QCoreApplication::processEvents();
                if (random.bounded(4) == 0)
                    jobs[random.bounded(10u)] = {};
            }
            QVERIFY(answers <= 60);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "test_background.moc"
