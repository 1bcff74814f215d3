// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ledger_fixture.h"
#include <QCoreApplication>
#include <QProcess>
#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPatienceMs = 120'000;

// What the other process does: argument 2 is the folder.
int asOtherProcess(const QStringList& args)
{
    auto opened = Ledger::open(args[2] + u"/ledgers"_s, u"i1"_s, fileHeads(args[2] + u"/heads"_s));
    if (!opened)
        return 3;
    auto& ledger = **opened;
    if (args[1] == u"--append") {
        for (int i = 0; i < 100; ++i)
            if (!applied(ledger, setOf({roleChange(u"u1"_s, args[3])})))
                return 4;
        return 0;
    }
    if (!ledger.intend(JournalItem::What::Apply, setOf({roleChange(u"u1"_s, u"Ada"_s)}, u"dying"_s), {}))
        return 4;
    std::puts("intended");
    std::fflush(stdout);
    ::pause();
    return 5;
}

} // namespace

class TestLedgerProcesses : public QObject {
    Q_OBJECT
private slots:
    void noEntryIsLostOrForked()
    {
        QTemporaryDir folder;
        QProcess one, two;
        one.start(QCoreApplication::applicationFilePath(), {u"--append"_s, folder.path(), u"One"_s});
        two.start(QCoreApplication::applicationFilePath(), {u"--append"_s, folder.path(), u"Two"_s});
        for (auto* p : {&one, &two}) {
            QVERIFY(p->waitForFinished(kPatienceMs));
            QCOMPARE(p->exitCode(), 0);
        }
        auto ledger = Ledger::open(folder.filePath(u"ledgers"_s), u"i1"_s, fileHeads(folder.filePath(u"heads"_s)));
        QVERIFY(ledger);
        QCOMPARE(*(*ledger)->entries(), 400);
        const auto v = (*ledger)->verify({});
        QVERIFY2(v->ok, qPrintable(v->why));
        QCOMPARE(v->entries, 400);
        int ones = 0, twos = 0;
        const auto items = (*ledger)->list(0, 1000, {});
        QVERIFY(items);
        for (const auto& item : *items) {
            QCOMPARE(item.state, JournalItem::State::Applied);
            ++(item.changes[0].subject.label == u"One" ? ones : twos);
        }
        QCOMPARE(ones, 100);
        QCOMPARE(twos, 100);
    }
    void aKilledOneIsFoundOnlyWhenItIsDead()
    {
        QTemporaryDir folder;
        QProcess dying;
        dying.start(QCoreApplication::applicationFilePath(), {u"--die"_s, folder.path()});
        QVERIFY(dying.waitForReadyRead(kPatienceMs));
        auto ledger = Ledger::open(folder.filePath(u"ledgers"_s), u"i1"_s, nullptr);
        QVERIFY(ledger);
        QCOMPARE((*(*ledger)->item(u"dying"_s))->state, JournalItem::State::Open);
        QVERIFY((*ledger)->unfinished()->empty());
        QCOMPARE(*(*ledger)->claim(u"dying"_s), false);
        ::kill(pid_t(dying.processId()), SIGKILL);
        QVERIFY(dying.waitForFinished(kPatienceMs));
        QCOMPARE((*ledger)->unfinished()->size(), 1u);
        QCOMPARE(*(*ledger)->claim(u"dying"_s), true);
        QVERIFY((*ledger)->conclude(u"dying"_s, std::vector{Outcome{Status::Done}}, {}));
        QVERIFY((*ledger)->unfinished()->empty());
        QVERIFY((*ledger)->verify({})->ok);
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrncmp(argv[1], "--", 2) == 0)
        return asOtherProcess(app.arguments());
    TestLedgerProcesses test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_ledger_processes.moc"
