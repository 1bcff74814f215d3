// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/memory_backend.h"
#include "core/changes/apply.h"
#include "core/changes/shape.h"
#include "tests/support/ledger_fixture.h"
#include <QJsonDocument>
#include <QTest>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = *parseTimestamp("2026-11-21T10:12:41Z");

Snapshot company()
{
    Snapshot s;
    s.readAt = kNow;
    s.users.add({u"u0"_s, u"root@x.test"_s, u"Root"_s, {}, u"local"_s, {}, u"admin"_s, u"active"_s});
    s.users.add({u"u1"_s, u"ada@x.test"_s, u"Ada"_s, {}, u"local"_s, {}, u"user"_s, u"active"_s});
    s.users.add({u"u2"_s, u"bob@x.test"_s, u"Bob"_s, {}, u"local"_s, {}, u"user"_s, u"active"_s});
    return s;
}

// Fails as a whole before anything is begun.
class BusyBackend : public MemoryBackend {
public:
    using MemoryBackend::MemoryBackend;
    Result<std::vector<Outcome>> apply(const Work&, const ApplyOptions&, Archive&, const Context&) override
    {
        return fail(Fault::Busy, "database.locked", {u"f"_s, u"5"_s});
    }
};

Plan planned(const ChangeSet& set, Backend& backend)
{
    Plan p;
    p.work = *backend.prepare(set.changes, {}, {});
    p.items.resize(set.changes.size());
    return p;
}

Result<Applied> run(
    const ChangeSet& set, Backend& backend, Ledger& ledger, JournalItem::What what = JournalItem::What::Apply)
{
    const auto p = planned(set, backend);
    const auto base = company();
    return apply({set, p, {}, {}, what, &base}, backend, ledger, {});
}

Result<Applied> takeBack(const QString& set, MemoryBackend& backend, Ledger& ledger, QString* id = nullptr)
{
    const auto back = undoOf(**ledger.item(set), backend.now(), kNow);
    if (!back)
        return tl::unexpected(back.error());
    if (id)
        *id = back->id;
    return run(*back, backend, ledger, JournalItem::What::Undo);
}

QString roleOf(const MemoryBackend& b, QStringView id) { return b.now().users.find(id)->role; }

} // namespace

class TestApply : public QObject {
    Q_OBJECT
private slots:
    void doneAndJournaled()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
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
        BusyBackend backend(company());
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
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
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
        MemoryBackend backend(company());
        const auto set = setOf({*edit(company(), u"user.password", u"u1"_s, {})});
        QVERIFY(run(set, backend, *ledger)->all());
        QCOMPARE(undoOf(**ledger->item(set.id), backend.now(), kNow).error().id, "undo.never");
    }
    void settledByLooking()
    {
        LedgerFixture f;
        MemoryBackend backend(company());
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}}),
            *edit(company(), u"user.name", u"u0"_s, {{u"name"_s, u"R"_s}}),
            *edit(company(), u"user.password", u"u2"_s, {})});
        {
            const auto dying = f.open();
            QVERIFY(dying->intend(JournalItem::What::Apply, set, {}));
            const auto other = f.open();
            QVERIFY(settle(backend, *other, {})->empty()); // it lives
        }
        backend.elsewhere().users.at(u"u1")->role = u"admin"_s; // the first was done
        backend.elsewhere().users.at(u"u0")->name = u"Somebody"_s; // and somebody changed the third
        const auto ledger = f.open();
        QCOMPARE(ledger->unfinished()->size(), 1u);
        QCOMPARE(undoOf(ledger->unfinished()->front(), backend.now(), kNow).error().id, "undo.open");
        const auto settled = settle(backend, *ledger, {});
        QVERIFY(settled);
        QCOMPARE(settled->size(), 1u);
        const auto& o = settled->front().outcomes;
        QCOMPARE(o[0].status, Status::Done);
        QCOMPARE(o[1].status, Status::Failed);
        QCOMPARE(o[2].status, Status::Unknown);
        QCOMPARE(o[3].status, Status::Unknown);
        QVERIFY(settled->front().partly());
        QVERIFY(settle(backend, *ledger, {})->empty());
        const auto item = **ledger->item(set.id);
        QCOMPARE(item.state, JournalItem::State::Partly);
        QCOMPARE(item.notes.size(), 1);
        QCOMPARE(finishOf(item, backend, kNow, {}).error().id, "finish.secret");
        const auto back = putBackOf(item, backend, kNow, {});
        QVERIFY(back && run(*back, backend, *ledger, JournalItem::What::Undo)->all());
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
        QVERIFY(ledger->verify({})->ok);
    }
    void anInterruptedSetIsFinished()
    {
        LedgerFixture f;
        MemoryBackend backend(company());
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}})});
        QVERIFY(f.open()->intend(JournalItem::What::Apply, set, {}));
        backend.elsewhere().users.at(u"u1")->role = u"admin"_s;
        const auto ledger = f.open();
        QVERIFY(settle(backend, *ledger, {}));
        const auto rest = finishOf(**ledger->item(set.id), backend, kNow, {});
        QVERIFY(rest);
        QCOMPARE(rest->id, set.id);
        QVERIFY(run(*rest, backend, *ledger)->all());
        QCOMPARE(roleOf(backend, u"u2"), u"admin"_s);
        QCOMPARE(ledger->list(0, 10, {})->size(), 1u);
        QCOMPARE(finishOf(**ledger->item(set.id), backend, kNow, {}).error().id, "finish.nothing");
        QVERIFY(takeBack(set.id, backend, *ledger)->all()); // both, as one
        QCOMPARE(roleOf(backend, u"u1"), u"user"_s);
        QCOMPARE(roleOf(backend, u"u2"), u"user"_s);
    }
    void aDeletionUnderWay_data()
    {
        QTest::addColumn<bool>("finish");
        QTest::addRow("finish") << true;
        QTest::addRow("put back") << false;
    }
    void aDeletionUnderWay()
    {
        QFETCH(const bool, finish);
        LedgerFixture f;
        MemoryBackend backend(company());
        const auto set = setOf({*remove(company(), u"user.delete", u"u1"_s)});
        {
            // Archived, disabled, and dead before the rest.
            const auto dying = f.open();
            QVERIFY(dying->intend(JournalItem::What::Apply, set, {}));
            const QByteArray fields = QJsonDocument(*recordType(u"user")->find(backend.now(), u"u1")).toJson();
            const ArchivedRow row{0, u"u1"_s, {"user", {"id", "fields"}, {QByteArray("u1"), fields}}};
            QVERIFY(dying->archive(set.id)->keep({&row, 1}, {}));
        }
        backend.elsewhere().users.at(u"u1")->status = u"disabled"_s;
        const auto ledger = f.open();
        const auto settled = settle(backend, *ledger, {});
        QCOMPARE(settled->front().outcomes[0].error->id, "apply.partly-deleted");
        QVERIFY(settled->front().partly());
        const auto item = **ledger->item(set.id);
        const auto next = finish ? finishOf(item, backend, kNow, {}) : putBackOf(item, backend, kNow, {});
        QVERIFY(next);
        for (const auto& c : next->changes)
            QVERIFY(checkShape(c)); // it is planned like any other
        QVERIFY(run(*next, backend, *ledger, finish ? JournalItem::What::Apply : JournalItem::What::Undo)->all());
        QCOMPARE(bool(backend.now().users.find(u"u1")), !finish);
        // What it expected first counts, not what its first part had made of it.
        QCOMPARE((**ledger->item(set.id)).changes[0].before->value(u"status").toString(), u"active"_s);
        if (!finish) {
            const auto again = undoOf(**ledger->item(next->id), backend.now(), kNow);
            QVERIFY(again && checkShape(again->changes[0])); // the deletion, whole
        }
        if (finish)
            QVERIFY(takeBack(set.id, backend, *ledger)->all());
        QCOMPARE(backend.now().users.find(u"u1")->status, u"active"_s); // as it was before all of it
    }
};

QTEST_GUILESS_MAIN(TestApply)
#include "test_apply.moc"
