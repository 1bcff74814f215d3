// SPDX-License-Identifier: GPL-3.0-or-later
// What an apply left that was interrupted: found, judged, finished or put back.
#include "core/changes/shape.h"
#include "tests/support/applying.h"
#include "tests/support/ledger_fixture.h"
#include <QJsonDocument>
#include <QTest>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Its last client is dead, and its transaction goes on.
class LingeringBackend : public MemoryBackend {
public:
    using MemoryBackend::MemoryBackend;
    Result<void> ended(const QString& set, const Context&) override
    {
        asked = set;
        return lingers ? fail(Fault::Busy, "database.pg.locked") : Result<void>();
    }
    QString asked;
    bool lingers = true;
};

} // namespace

class TestSettle : public QObject {
    Q_OBJECT
private slots:
    void settledByLooking()
    {
        LedgerFixture f;
        MemoryBackend backend(company(), u"i1"_s);
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
    void whatWasSoBeforeIsNotOurs()
    {
        const auto made = *edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}});
        const auto other = *edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}});
        const auto settled = [&](const Foreseen& seen, bool second) {
            const LedgerFixture f;
            MemoryBackend backend(company(), u"i1"_s);
            const auto set = setOf({made, other});
            static_cast<void>(f.open()->intend(JournalItem::What::Apply, set, {}, {}, seen));
            backend.elsewhere().users.at(u"u1")->role = u"admin"_s;
            if (second)
                backend.elsewhere().users.at(u"u2")->role = u"admin"_s;
            const auto ledger = f.open();
            const auto done = settle(backend, *ledger, {});
            return done && done->size() == 1 ? done->front().outcomes : std::vector<Outcome>(2);
        };
        // So already when it was planned: taken back, it would take away what somebody else gave.
        QCOMPARE(settled({{0}, false}, false)[0].status, Status::AlreadyDone);
        QCOMPARE(settled({{}, false}, false)[0].status, Status::Done);
        // All or nothing, and one isn't: so somebody else did the first.
        QCOMPARE(settled({{}, true}, false)[0].status, Status::AlreadyDone);
        QCOMPARE(settled({{}, true}, false)[1].status, Status::Failed);
        QCOMPARE(settled({{}, true}, true)[0].status, Status::Done);
        QCOMPARE(settled({{1}, true}, true)[1].status, Status::AlreadyDone);
    }
    void theIntentSaysWhatWasSoBefore()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        MemoryBackend backend(company(), u"i1"_s);
        backend.elsewhere().users.at(u"u2")->role = u"admin"_s;
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}),
            *edit(company(), u"user.role", u"u2"_s, {{u"role"_s, u"admin"_s}})});
        auto p = planned(set, backend);
        p.items[1].fit = Fit::AlreadyDone;
        ApplyRequest r{set, p, {}};
        QVERIFY(apply(r, backend, *ledger, {})->all());
        const auto item = **ledger->item(set.id);
        QCOMPARE(item.already, std::vector<int>{1});
        QVERIFY(item.whole);
        QVERIFY(ledger->verify({})->ok);
    }
    void aSetThatStillGoesOnIsLeftAlone()
    {
        LedgerFixture f;
        LingeringBackend backend(company(), u"i1"_s);
        const auto set = setOf({*edit(company(), u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}})});
        QVERIFY(f.open()->intend(JournalItem::What::Apply, set, {}));
        const auto ledger = f.open();
        QVERIFY(settle(backend, *ledger, {})->empty());
        QCOMPARE(backend.asked, set.id);
        backend.elsewhere().users.at(u"u1")->role = u"admin"_s; // only now it lands
        backend.lingers = false;
        QCOMPARE(settle(backend, *ledger, {})->front().outcomes[0].status, Status::Done);
    }
    void anInterruptedSetIsFinished()
    {
        LedgerFixture f;
        MemoryBackend backend(company(), u"i1"_s);
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
        MemoryBackend backend(company(), u"i1"_s);
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

QTEST_GUILESS_MAIN(TestSettle)
#include "test_settle.moc"
