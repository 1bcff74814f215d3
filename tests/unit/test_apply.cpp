// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/applying.h"
#include "tests/support/ledger_fixture.h"
#include <QJsonArray>
#include <QTest>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Fails as a whole before anything is begun.
class BusyBackend : public MemoryBackend {
public:
    using MemoryBackend::MemoryBackend;
    Result<std::vector<Outcome>> apply(const Work&, const ApplyOptions&, Archive&, const Context&) override
    {
        return fail(Fault::Busy, "database.locked", {u"f"_s, u"5"_s});
    }
};

} // namespace

class TestApply : public QObject {
    Q_OBJECT
private slots:
    void doneAndJournaled()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *create(u"key.create", {u"key"_s, u"new:1"_s, u"instance"_s, u"ci"_s},
                {{u"owner"_s, u"u1"_s}, {u"name"_s, u"ci"_s}})});
        const auto done = run(set, backend, *ledger);
        QVERIFY(done && done->all() && !done->partly());
        QVERIFY(done->warnings.empty());
        QCOMPARE(roleOf(backend, u"u1"), u"admin"_s);
        QVERIFY(done->outcomes[1].secret);
        const auto item = *ledger->item(set.id);
        QCOMPARE(item->state, JournalItem::State::Applied);
        QCOMPARE(item->changes[1].subject.id, done->outcomes[1].madeId); // what "new:1" became
        QCOMPARE(item->emails, (QStringList{u"ada@x.test"_s, u"ada@x.test"_s}));
        QVERIFY(!f.allBytes().contains(done->outcomes[1].secret->reveal()));
    }
    void aBlockingRuleStopsIt()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u0"_s, {{u"role"_s, u"user"_s}})});
        auto p = planned(set, backend);
        p.risks.push_back({{"rule.last-admin", Level::Block, u"u0"_s}, {0}, "allow-last-admin"});
        int backups = 0;
        ApplyRequest r{set, p, {}};
        r.backup = [&](const Context&) -> Result<void> {
            ++backups;
            return {};
        };
        const auto no = apply(r, backend, *ledger, {});
        QCOMPARE(no.error().fault, Fault::Refused);
        QCOMPARE(roleOf(backend, u"u0"), u"admin"_s);
        QCOMPARE(*ledger->entries(), 0);
        QCOMPARE(backups, 0);
        r.allowed = QStringList{u"allow-last-admin"_s, u"allow-weak-password"_s};
        QVERIFY(apply(r, backend, *ledger, {})->all());
        QCOMPARE(backups, 1);
        QCOMPARE((*ledger->item(set.id))->allowed, QStringList{u"allow-last-admin"_s}); // what was overridden
    }
    void withoutABackupNothingIsDone()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})});
        const auto p = planned(set, backend);
        ApplyRequest r{set, p, {}};
        r.backup = [](const Context&) -> Result<void> { return fail(Fault::Storage, "ledger.full"); };
        QCOMPARE(apply(r, backend, *ledger, {}).error().id, "ledger.full");
        QCOMPARE(*ledger->entries(), 0);
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
    }
    void whatAnInstanceCannotDoIsRefused()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}})});
        auto p = planned(set, backend);
        p.work.refused[1] = {Fault::Unsupported, "capability.absent"};
        ApplyRequest r{set, p, {}};
        QCOMPARE(apply(r, backend, *ledger, {}).error().fault, Fault::Unsupported);
        QCOMPARE(*ledger->entries(), 0);
        r.options.mode = Mode::EachAlone;
        const auto done = apply(r, backend, *ledger, {});
        QVERIFY(done->partly());
        QCOMPARE(done->count(Status::Refused), 1);
        QCOMPARE(roleOf(backend, u"u1"), u"admin"_s);
    }
    void aBusyInstanceIsJournaledAsFailed()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        BusyBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})});
        QCOMPARE(run(set, backend, *ledger).error().fault, Fault::Busy);
        QCOMPARE((*ledger->item(set.id))->state, JournalItem::State::Failed);
        QVERIFY(ledger->unfinished()->empty());
        QVERIFY(!*ledger->newestUndoable());
        QCOMPARE(undoOf(**ledger->item(set.id), company(), kNow).error().id, "undo.nothing");
    }
    void aBrokenJournalIsWarnedOf()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        QVERIFY(run(setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})}), backend, *ledger));
        QVERIFY(f.sql("UPDATE entries SET body=replace(body,'ticket','packet') WHERE seq=1"));
        const auto done =
            run(setOf({*edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}})}, u"b"_s), backend, *ledger);
        QVERIFY(done->all());
        QCOMPARE(done->warnings.size(), 1u);
        QCOMPARE(done->warnings[0].id, "journal.broken");
        QVERIFY(!(*ledger->item(u"b"_s))->notes.isEmpty());
    }
    void undoAndUndoOfUndo()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})});
        QVERIFY(run(set, backend, *ledger)->all());
        QString undo;
        QVERIFY(takeBack(set.id, backend, *ledger, &undo)->all());
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
        QCOMPARE((*ledger->item(undo))->undoes, set.id);
        const auto twice = undoOf(**ledger->item(set.id), backend.now(), kNow);
        QCOMPARE(twice.error().id, "undo.undone");
        QVERIFY(twice.error().args[0].startsWith(thisOperator().text()));
        QVERIFY(takeBack(undo, backend, *ledger)->all());
        QCOMPARE(roleOf(backend, u"u1"), u"admin"_s);
        QVERIFY(takeBack(set.id, backend, *ledger)->all()); // in effect again, so it can be taken back again
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
        QVERIFY(ledger->verify({})->ok);
    }
    void aDeletedUserComesBackWhole()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto before = *recordType(u"user")->find(backend.now(), u"u1");
        const auto set = setOf({*remove(company(), u"user.delete", u"u1"_s)});
        QVERIFY(run(set, backend, *ledger)->all());
        QVERIFY(!backend.now().users.find(u"u1"));
        QString undo;
        QVERIFY(takeBack(set.id, backend, *ledger, &undo)->all());
        QVERIFY(*recordType(u"user")->find(backend.now(), u"u1") == before);
        QVERIFY(takeBack(undo, backend, *ledger)->all());
        QVERIFY(!backend.now().users.find(u"u1"));

        const auto other = setOf({*remove(company(), u"user.delete", u"u2"_s)});
        QVERIFY(run(other, backend, *ledger)->all());
        f.setNow({kNow.us + 1'000'000});
        QVERIFY(*ledger->trimArchive({kNow.us + 86'400'000'000}) >= 1);
        QCOMPARE(takeBack(other.id, backend, *ledger).error().id, "undo.archive-gone");
        QVERIFY(ledger->forget(u"u2"_s, {u"Bob"_s}, {}));
        QCOMPARE(undoOf(**ledger->item(other.id), backend.now(), kNow).error().id, "undo.blanked");
    }
    void aPasswordCannotBeTakenBack()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.password", u"u1"_s, {})});
        QVERIFY(run(set, backend, *ledger)->all());
        QCOMPARE(undoOf(**ledger->item(set.id), backend.now(), kNow).error().id, "undo.never");
    }
    void aSetForAnotherInstanceIsRefused()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"here"_s);
        auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})});
        const auto p = planned(set, backend);
        ApplyRequest r{set, p, {}};
        const auto no = apply(r, backend, *ledger, {});
        QCOMPARE(no.error().fault, Fault::Refused);
        QCOMPARE(no.error().id, "apply.other-instance");
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
        QCOMPARE(*ledger->entries(), 0);
        r.allowed = QStringList{u"allow-other-instance"_s};
        QVERIFY(apply(r, backend, *ledger, {})->all());
    }
    void onlyTheArchiveKnowsWhatCouldNotBeRead()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        auto s = company();
        s.users.at(u"u1")->unreadable << u"models"_s;
        MemoryBackend backend(s, u"i1"_s);
        const auto set = setOf({*edit(s, u"user.models", u"u1"_s, {{u"models"_s, QJsonArray{u"m"_s}}})});
        QVERIFY(run(set, backend, *ledger)->all());
        // This backend archives no edits. Nothing must become of it that nobody restricts.
        QCOMPARE(takeBack(set.id, backend, *ledger).error().id, "undo.archive-gone");
        QVERIFY(backend.now().users.find(u"u1")->models);
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "test_apply.moc"
