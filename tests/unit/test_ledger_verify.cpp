// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/keeping.h"
#include "core/changes/ledger_chain.h"
#include "tests/support/ledger_fixture.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

// Ten entries: five applied sets.
bool fill(Ledger& ledger)
{
    for (int i = 0; i < 5; ++i)
        if (!applied(ledger, setOf({roleChange(u"u1"_s, u"Ada Lovelace"_s)}, u"set-%1"_s.arg(i))))
            return false;
    return true;
}

// Everything from `from` chained anew, as one would who knows the format.
bool rechain(const LedgerFixture& f, qint64 from)
{
    auto previous =
        from > 1 ? f.value("SELECT hash FROM entries WHERE seq=" + QByteArray::number(from - 1)) : chain::kBeginning;
    const qint64 last = f.value("SELECT max(seq) FROM entries").toLongLong();
    for (qint64 seq = from; seq <= last; ++seq) {
        const auto n = QByteArray::number(seq);
        const auto hash = chain::hashOf(previous, seq, f.value("SELECT body FROM entries WHERE seq=" + n));
        if (!f.sql("UPDATE entries SET previous='" + previous + "', hash='" + hash + "' WHERE seq=" + n))
            return false;
        previous = hash;
    }
    return true;
}

const QByteArray swapFiveAndSix =
    "CREATE TEMP TABLE t AS SELECT * FROM (SELECT seq, previous, hash, body FROM entries WHERE seq IN (5, 6));"
    "DELETE FROM entries WHERE seq IN (5, 6);"
    "INSERT INTO entries (seq, previous, hash, body) SELECT 11 - seq, previous, hash, body FROM t;";
const QByteArray shiftFromFive = "UPDATE entries SET seq = -seq WHERE seq >= 5;"
                                 "UPDATE entries SET seq = 1 - seq WHERE seq < 0;";
const QByteArray copyFourToFive = "INSERT INTO entries (seq, previous, hash, body) SELECT 5, hash, hash, body FROM "
                                  "entries WHERE seq = 4;";
const QByteArray closeTheGap =
    "DELETE FROM entries WHERE seq = 5;"
    "UPDATE entries SET seq = -seq WHERE seq > 5; UPDATE entries SET seq = -seq - 1 WHERE seq < 0;";

} // namespace

class TestLedgerVerify : public QObject {
    Q_OBJECT
private slots:
    void anUntouchedOneIsFine()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(ledger->verify({})->ok);
        QVERIFY(fill(*ledger));
        const auto v = ledger->verify({});
        QVERIFY(v && v->ok);
        QCOMPARE(v->entries, 10);
        QCOMPARE(v->head, f.value("SELECT hash FROM entries WHERE seq=10"));
        QVERIFY(!v->firstBad);
        QVERIFY(ledger->warnings().empty());
    }
    void tampering_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("rechainFrom");
        QTest::addColumn<qint64>("firstBad");
        QTest::addColumn<QByteArray>("why");
        QTest::addRow("a value") << QByteArray(
            "UPDATE entries SET body=replace(body,'\"admin\"','\"guest\"') WHERE seq=5")
                                 << 0 << 5LL << QByteArray("journal.edited");
        QTest::addRow("a personal field")
            << QByteArray("UPDATE entries SET body=replace(body,'Lovelace','Byron') WHERE seq=5") << 0 << 5LL
            << QByteArray("journal.edited");
        QTest::addRow("a salt") << QByteArray(
            "UPDATE entries SET body=replace(body,'\"salt\":\"','\"salt\":\"0') WHERE seq=5")
                                << 0 << 5LL << QByteArray("journal.edited");
        QTest::addRow("white space") << QByteArray(
            "UPDATE entries SET body=replace(body,'\"kind\":','\"kind\": ') WHERE seq=5")
                                     << 0 << 5LL << QByteArray("journal.edited");
        QTest::addRow("a hash") << QByteArray("UPDATE entries SET hash=previous WHERE seq=5") << 0 << 5LL
                                << QByteArray("journal.edited");
        QTest::addRow("a previous hash") << QByteArray("UPDATE entries SET previous=hash WHERE seq=5") << 0 << 5LL
                                         << QByteArray("journal.moved");
        QTest::addRow("a row removed") << QByteArray("DELETE FROM entries WHERE seq=5") << 0 << 5LL
                                       << QByteArray("journal.removed");
        QTest::addRow("the first removed")
            << QByteArray("DELETE FROM entries WHERE seq=1") << 0 << 1LL << QByteArray("journal.removed");
        QTest::addRow("removed, gap closed") << closeTheGap << 0 << 5LL << QByteArray("journal.moved");
        QTest::addRow("two swapped") << swapFiveAndSix << 0 << 5LL << QByteArray("journal.moved");
        QTest::addRow("one inserted") << shiftFromFive + copyFourToFive << 0 << 5LL << QByteArray("journal.edited");
        QTest::addRow("tail cut") << QByteArray("DELETE FROM entries WHERE seq>7") << 0 << 8LL
                                  << QByteArray("journal.cut");
        QTest::addRow("all removed") << QByteArray("DELETE FROM entries") << 0 << 1LL << QByteArray("journal.cut");
        QTest::addRow("chained anew") << QByteArray(
            "UPDATE entries SET body=replace(body,'\"admin\"','\"guest\"') WHERE seq=5")
                                      << 5 << 10LL << QByteArray("journal.rewritten");
        QTest::addRow("inserted and chained anew")
            << shiftFromFive + copyFourToFive << 5 << 10LL << QByteArray("journal.rewritten");
        QTest::addRow("tail cut, others added") << QByteArray(
            "DELETE FROM entries WHERE seq>4; INSERT INTO entries (seq, previous, hash, body) SELECT seq + 4, hash, "
            "hash, body FROM entries;"
            "INSERT INTO entries (seq, previous, hash, body) SELECT seq + 8, hash, hash, body FROM entries WHERE seq < "
            "5") << 5 << 10LL << QByteArray("journal.rewritten");
    }
    void tampering()
    {
        QFETCH(const QByteArray, sql);
        QFETCH(const int, rechainFrom);
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        QVERIFY(f.sql(sql));
        QVERIFY(rechainFrom == 0 || rechain(f, rechainFrom));
        const auto v = ledger->verify({});
        QVERIFY(v);
        QVERIFY(!v->ok);
        QTEST(v->firstBad.value_or(-1), "firstBad");
        QTEST(v->why.toLatin1(), "why");

        // It is warned of at the next write, which is done all the same, and stays known.
        QVERIFY(ledger->note(JournalItem::What::Note, u"after it"_s, {}));
        QCOMPARE(ledger->warnings().size(), 1u);
        QCOMPARE(ledger->warnings().front().id, "journal.broken");
        for (int i = 0; i < 12; ++i)
            QVERIFY(ledger->note(JournalItem::What::Note, u"more"_s, {}));
        QVERIFY(!ledger->verify({})->ok);
    }
    void aProofIsEnough()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        const auto proof = *ledger->head();
        QCOMPARE(QJsonDocument::fromJson(proof).object().value(u"seq").toInteger(), 10);
        QVERIFY(applied(*ledger, setOf({roleChange(u"u1"_s, u"Ada"_s)})));
        QVERIFY(ledger->compare(proof, {})->ok);
        QDir(f.heads()).removeRecursively();
        QVERIFY(f.sql("DELETE FROM entries WHERE seq>8"));
        QVERIFY(ledger->verify({})->ok); // nobody knows of it here
        const auto cut = ledger->compare(proof, {});
        QCOMPARE(cut->firstBad.value_or(-1), 9);
        QCOMPARE(cut->why, u"journal.cut"_s);
        QCOMPARE(ledger->compare("{}", {}).error().id, "journal.no-proof");
        auto other = proof;
        QCOMPARE(ledger->compare(other.replace("i1", "i2"), {}).error().id, "journal.other-proof");
    }
    void oldEntriesLoseWhatNamesPeople()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        auto old = setOf({roleChange(u"u1"_s, u"Ada Lovelace"_s)}, u"old"_s);
        old.reason = u"old-reason"_s;
        QVERIFY(applied(*ledger, old));
        f.setNow(*parseTimestamp("2027-11-21T10:00:00Z"));
        auto fresh = setOf({roleChange(u"u2"_s, u"Bob Kept"_s)}, u"new"_s);
        fresh.reason = u"new-reason"_s;
        QVERIFY(applied(*ledger, fresh));
        const KeepSettings year{0, 365};
        const auto now = *parseTimestamp("2027-11-22T10:00:00Z");
        QCOMPARE(trim(*ledger, {}, now, {})->entries, 0); // for ever
        QCOMPARE(ledger->entries().value(), 4);
        QCOMPARE(trim(*ledger, year, now, {})->entries, 2);
        QCOMPARE(ledger->entries().value(), 5); // and a note
        QVERIFY(!f.allBytes().contains("Lovelace") && !f.allBytes().contains("old-reason"));
        QVERIFY(f.allBytes().contains("Bob Kept") && f.allBytes().contains("new-reason"));
        const auto v = ledger->verify({});
        QVERIFY2(v && v->ok, v ? qPrintable(v->why) : "");
        QVERIFY((*ledger->item(u"old"_s))->blanked);
        QCOMPARE((*ledger->item(u"old"_s))->changes.front().kind, u"user.role"_s); // what was done stays
        QVERIFY(!(*ledger->item(u"new"_s))->blanked);
        QCOMPARE(ledger->list(0, 1, {})->front().notes, QStringList{u"journal.expired"_s});
        // Once is enough; later the rest goes, the note of the first time among it.
        QCOMPARE(trim(*ledger, year, now, {})->entries, 0);
        QCOMPARE(ledger->entries().value(), 5);
        f.setNow(*parseTimestamp("2029-01-01T00:00:00Z"));
        QCOMPARE(trim(*ledger, year, *parseTimestamp("2029-01-01T00:00:00Z"), {})->entries, 3);
        QVERIFY(ledger->verify({})->ok);
        QVERIFY(!f.allBytes().contains("Bob Kept"));
        // A field that is blanked behind the last one that the notes name was tampered with.
        QVERIFY(applied(*ledger, setOf({roleChange(u"u3"_s, u"Cy"_s)}, u"later"_s)));
        const auto body = chain::blanked(f.value("SELECT body FROM entries WHERE seq=7"), [](auto) { return true; });
        QVERIFY(f.sql("UPDATE entries SET body='" + QByteArray(body).replace("'", "''") + "' WHERE seq=7"));
        QCOMPARE(ledger->verify({})->firstBad.value_or(0), 7);
    }
    void openSetsKeepTheirEntries()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(applied(*ledger, setOf({roleChange(u"u1"_s, u"Ada"_s)})));
        const auto open = setOf({roleChange(u"u2"_s, u"Bob Open"_s)}, u"open"_s);
        QVERIFY(ledger->intend(JournalItem::What::Apply, open, {}));
        const auto much = *parseTimestamp("2030-01-01T00:00:00Z");
        QCOMPARE(ledger->blankBefore(much, {}).value(), 2);
        QCOMPARE((*ledger->item(u"open"_s))->changes.front().subject.label, u"Bob Open"_s);
        QVERIFY(ledger->verify({})->ok);
    }
    void verifyingCanBeStopped()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        std::stop_source stop;
        Context context;
        context.stop = stop.get_token();
        int reports = 0;
        context.progress = [&](const Progress& p) {
            ++reports;
            QCOMPARE(p.total, 10);
        };
        QVERIFY(ledger->verify(context));
        QCOMPARE(reports, 1);
        stop.request_stop();
        QCOMPARE(ledger->verify(context).error().fault, Fault::Cancelled);
    }
    void forgottenIsGone()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        auto set = setOf({roleChange(u"u2"_s, u"Bob Byron"_s)}, u"bob"_s);
        set.reason = u"as ADA LOVELACE asked"_s;
        QVERIFY(applied(*ledger, set));
        auto renamed = setOf({{u"user.name"_s, {u"user"_s, u"u1"_s, u"instance"_s, u"Ada"_s},
                                 QJsonObject{{u"name"_s, u"Countess"_s}}, QJsonObject{{u"name"_s, u"Enchantress"_s}}}},
            u"renamed"_s);
        QVERIFY(applied(*ledger, renamed));
        const db::StoredRow row{"users", {"id", "name"}, {QByteArray("u1"), QByteArray("Countess")}};
        const db::StoredRow bobs{"users", {"id", "name"}, {QByteArray("u2"), QByteArray("Bob Byron")}};
        QVERIFY(
            ledger->archive(u"renamed"_s)->keep(std::vector<ArchivedRow>{{0, u"u1"_s, row}, {0, u"u2"_s, bobs}}, {}));
        const auto proof = *ledger->head();
        QVERIFY(f.allBytes().contains("Countess"));

        const auto places = ledger->forget(u"u1"_s, {u"Ada Lovelace"_s, u"ada@x.test"_s}, {});
        QVERIFY2(places, places ? "" : places.error().id);
        QVERIFY(*places >= 5 * 2 + 1 + 4 + 1);
        const auto bytes = f.allBytes();
        for (const char* word : {"Lovelace", "LOVELACE", "ada@x.test", "Countess", "Enchantress"})
            QVERIFY2(!bytes.contains(word), word);
        QVERIFY(bytes.contains("Bob Byron"));
        QVERIFY(ledger->verify({})->ok);
        QVERIFY(ledger->compare(proof, {})->ok);
        QVERIFY(ledger->warnings().empty());
        const auto item = ledger->item(u"renamed"_s);
        QVERIFY((*item)->blanked);
        QVERIFY((*item)->changes[0].before->value(u"name").isNull());
        QCOMPARE((*item)->changes[0].subject.id, u"u1"_s);
        QVERIFY(!(*ledger->item(u"bob"_s))->blanked);
        QCOMPARE((*ledger->item(u"bob"_s))->reason, QString());
        QCOMPARE(*ledger->archive(u"renamed"_s)->count(u"0"_s), 1);
        const auto newest = ledger->list(0, 1, {})->front();
        QCOMPARE(newest.what, JournalItem::What::Forget);
        QCOMPARE(newest.notes, QStringList{u"u1"_s});
    }
    void blankingByHandIsAnEdit()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        const auto body = chain::blanked(f.value("SELECT body FROM entries WHERE seq=5"), [](auto) { return true; });
        QVERIFY(f.sql("UPDATE entries SET body='" + body + "' WHERE seq=5"));
        const auto v = ledger->verify({});
        QVERIFY(!v->ok);
        QCOMPARE(v->firstBad.value_or(-1), 5);
    }
    // The program in docs/journal.md is all that a third party has.
    void theDocumentedProgramAgrees()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(fill(*ledger));
        QVERIFY(applied(*ledger, setOf({roleChange(u"u2"_s, u"Zoë \"\\\n\t\x01 日本 😀"_s)})));
        QVERIFY(ledger->forget(u"u1"_s, {u"Lovelace"_s}, {}));
        QFile docs(QStringLiteral(SOURCE_DIR "/docs/journal.md"));
        QVERIFY(docs.open(QIODevice::ReadOnly));
        const auto program = QString::fromUtf8(docs.readAll()).section(u"```python\n"_s, 1, 1).section(u"```"_s, 0, 0);
        QVERIFY(!program.isEmpty());
        const auto run = [&] {
            QProcess python;
            python.start(u"python3"_s, {u"-c"_s, program, f.file()});
            return python.waitForFinished(60'000) && python.exitCode() == 0;
        };
        QVERIFY(run());
        QVERIFY(f.sql("UPDATE entries SET body=replace(body,'\"admin\"','\"guest\"') WHERE seq=5"));
        QVERIFY(!run());
    }
    void theDocumentedHash()
    {
        // Computed with Python by docs/journal.md.
        const QByteArray body =
            "{\"a\":{\"salt\":\"00112233445566778899aabbccddeeff\",\"text\":\"Ä \\\"q\\\"\\n\"},\"b\":[1,null,true]}";
        QCOMPARE(chain::hashOf(chain::kBeginning, 1, body),
            QByteArray("2d40ae1d7cf99a0ce01f630f412805e3dbb144e36026e72f3ee5bdeffe781e20"));
    }
};

QTEST_GUILESS_MAIN(TestLedgerVerify)
#include "test_ledger_verify.moc"
