// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ledger_fixture.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <sys/stat.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

int modeOf(const QString& path)
{
    struct stat s = {};
    return ::stat(QFile::encodeName(path).constData(), &s) == 0 ? int(s.st_mode & 0777) : -1;
}

db::StoredRow usageRow(qint64 id, const QByteArray& text)
{
    return {"usage_records", {"id", "user_name", "cost", "raw", "none", "tokens"},
        {id, text, 0.1, db::Blob{QByteArray("\0\xff", 2)}, std::monostate(), qint64(-5)}};
}

std::vector<db::StoredRow> brought(Archive& archive, const QString& reference)
{
    std::vector<db::StoredRow> rows;
    const auto done = archive.bring(reference,
        [&](const db::StoredRow& row) -> Result<void> {
            rows.push_back(row);
            return {};
        },
        {});
    return done ? rows : std::vector<db::StoredRow>();
}

} // namespace

class TestLedger : public QObject {
    Q_OBJECT
private slots:
    void filesAreTheirOwners()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(ledger && applied(*ledger, setOf({roleChange(u"u1"_s, u"Ada"_s)})));
        QCOMPARE(modeOf(f.folder()), 0700);
        QCOMPARE(modeOf(f.file()), 0600);
        QCOMPARE(modeOf(f.file() + u"-wal"_s), 0600);
        QCOMPARE(modeOf(f.heads()), 0700);
        const auto heads = QDir(f.heads()).entryInfoList({u"*.json"_s});
        QCOMPARE(heads.size(), 1);
        QCOMPARE(modeOf(heads.front().filePath()), 0600);
    }
    void anItemTellsWhatWasDone()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        auto set = setOf({roleChange(u"u1"_s, u"Ada \"the first\""_s), roleChange(u"u2"_s, u"Bob"_s)});
        set.changes[1].before->insert(u"name"_s, u"Bob"_s);
        set.changes[1].secret = std::make_shared<const Secret>("hunter2-secret");
        QVERIFY(ledger->intend(JournalItem::What::Apply, set, {u"allow-last-admin"_s}, {{u"u1"_s, u"ada@x.test"_s}}));
        auto open = ledger->item(set.id);
        QVERIFY(open && *open);
        QCOMPARE((*open)->state, JournalItem::State::Open);

        std::vector<Outcome> outcomes(2);
        outcomes[0].status = Status::Done;
        outcomes[0].secret = std::make_shared<const Secret>("lai-made-secret");
        outcomes[1] = {Status::Conflict,
            Error{Fault::Conflict, "database.locked", {u"x hunter2-secret y"_s}, u"hunter2-secret"_s}};
        outcomes[1].found = QJsonObject{{u"role"_s, u"guest"_s}, {u"name"_s, u"Bob"_s}};
        QVERIFY(ledger->conclude(set.id, outcomes, {u"a note"_s}));

        const auto all = ledger->list(0, 10, {});
        QVERIFY(all);
        QCOMPARE(all->size(), 1u);
        const auto& i = all->front();
        QCOMPARE(i.what, JournalItem::What::Apply);
        QCOMPARE(i.state, JournalItem::State::Partly);
        QCOMPARE(i.seq, 1);
        QCOMPARE(i.at, *parseTimestamp("2026-11-21T10:12:41.652123Z"));
        QCOMPARE(i.set, set.id);
        QCOMPARE(i.by.text(), thisOperator().text());
        QCOMPARE(i.reason, u"ticket 4711"_s);
        QCOMPARE(i.place, set.place);
        QCOMPARE(i.instance, u"i1"_s);
        QCOMPARE(i.allowed, QStringList{u"allow-last-admin"_s});
        QCOMPARE(i.notes, QStringList{u"a note"_s});
        QCOMPARE(i.changes.size(), 2u);
        QCOMPARE(i.changes[0].subject.label, u"Ada \"the first\""_s);
        QVERIFY(i.changes[0].subject == set.changes[0].subject);
        QVERIFY(i.changes[1].before == set.changes[1].before);
        QVERIFY(i.changes[1].after == set.changes[1].after);
        QCOMPARE(i.emails, (QStringList{u"ada@x.test"_s, QString()}));
        QCOMPARE(i.outcomes[1].status, Status::Conflict);
        QCOMPARE(i.outcomes[1].error->id, "database.locked");
        QCOMPARE(i.outcomes[1].error->args, QStringList{u"x ••• y"_s});
        QVERIFY(i.outcomes[1].found == outcomes[1].found);
        QVERIFY(!i.blanked);
        const auto bytes = f.allBytes();
        QVERIFY(bytes.contains("ada@x.test")); // a reader of the file is told who it was
        QVERIFY(!bytes.contains("hunter2-secret"));
        QVERIFY(!bytes.contains("lai-made-secret"));
    }
    void pagesGoBack()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        for (int i = 0; i < 7; ++i)
            QVERIFY(applied(*ledger, setOf({roleChange(u"u1"_s, u"Ada"_s)}, QString::number(i))));
        QVERIFY(ledger->note(JournalItem::What::Backup, u"b.db"_s, {}));
        QStringList seen;
        for (qint64 before = 0;;) {
            const auto page = ledger->list(before, 3, {});
            QVERIFY(page);
            if (page->empty())
                break;
            for (const auto& i : *page)
                seen << (i.what == JournalItem::What::Backup ? i.notes.value(0) : i.set);
            before = page->back().seq;
        }
        QCOMPARE(seen.join(u' '), u"b.db 6 5 4 3 2 1 0"_s);
        QCOMPARE(*ledger->entries(), 15);
    }
    void undoneAndRedone()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        const auto a = setOf({roleChange(u"u1"_s, u"Ada"_s)}, u"a"_s),
                   b = setOf({roleChange(u"u2"_s, u"Bob"_s)}, u"b"_s);
        auto undo = a, redo = a;
        undo.id = u"undo-b"_s;
        undo.undoes = u"b"_s;
        redo.id = u"redo-b"_s;
        redo.undoes = u"undo-b"_s;
        QVERIFY(applied(*ledger, a) && applied(*ledger, b));
        QCOMPARE((*ledger->newestUndoable())->set, u"b"_s);
        QVERIFY(ledger->intend(JournalItem::What::Undo, undo, {}));
        QVERIFY(ledger->conclude(undo.id, std::vector{Outcome{Status::Conflict}}, {}));
        QCOMPARE((*ledger->newestUndoable())->set, u"b"_s); // that undo did nothing
        QVERIFY(applied(*ledger, undo, JournalItem::What::Undo));
        QCOMPARE((*ledger->item(u"b"_s))->undoneBy, u"undo-b"_s);
        QVERIFY((*ledger->item(u"b"_s))->undoneWho.startsWith(thisOperator().text() + u", 2026-11-21T10:12:41"_s));
        QCOMPARE((*ledger->newestUndoable())->set, u"a"_s); // further back, and not to and fro
        QVERIFY(applied(*ledger, redo, JournalItem::What::Undo));
        QCOMPARE((*ledger->item(u"b"_s))->undoneBy, QString());
        QCOMPARE((*ledger->newestUndoable())->set, u"b"_s);
    }
    void setsThatNameEachOtherEnd()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        auto a = setOf({roleChange(u"u1"_s, u"Ada"_s)}, u"a"_s), b = a;
        b.id = u"b"_s;
        a.undoes = u"b"_s;
        b.undoes = u"a"_s;
        QVERIFY(applied(*ledger, a) && applied(*ledger, b));
        QVERIFY(ledger->list(0, 10, {}));
    }
    void newerFilesStayUntouched()
    {
        LedgerFixture f;
        QVERIFY(applied(*f.open(), setOf({roleChange(u"u1"_s, u"Ada"_s)})));
        QVERIFY(f.sql("PRAGMA user_version=99; CREATE TABLE x(y);"));
        const auto before = f.allBytes();
        const auto ledger = Ledger::open(f.folder(), u"i1"_s, nullptr);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().id, "ledger.newer");
        QCOMPARE(ledger.error().fault, Fault::Storage);
        QCOMPARE(f.allBytes(), before);
    }
    void otherFilesAreRefused()
    {
        LedgerFixture f;
        QDir().mkpath(f.folder());
        QFile file(f.file());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("This is no database, whatever its name says.") > 0);
        file.close();
        const auto before = f.allBytes();
        const auto ledger = Ledger::open(f.folder(), u"i1"_s, nullptr);
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().id, "ledger.damaged");
        QCOMPARE(f.allBytes(), before);
    }
    void anIdentityIsNoPath()
    {
        LedgerFixture f;
        QVERIFY(Ledger::open(f.folder(), u"../../x"_s, nullptr));
        QCOMPARE(QDir(f.folder()).entryList({u"*.db"_s}).size(), 1);
    }
    void archivedRowsComeBackAsTheyWere()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        const auto archive = ledger->archive(u"s1"_s);
        const auto odd = usageRow(1, QByteArray("a\0\xff\xfe z", 6));
        const db::StoredRow user{"users", {"id", "email"}, {QByteArray("u1"), QByteArray("ada@x.test")}};
        QVERIFY(archive->keep(std::vector<ArchivedRow>{{0, u"u1"_s, user}, {0, u"u1"_s, odd}}, {}));
        QVERIFY(archive->keep(
            std::vector<ArchivedRow>{{0, u"u1"_s, usageRow(2, "two")}, {1, u"u2"_s, usageRow(3, "x")}}, {}));
        const auto again = usageRow(1, "second attempt");
        QVERIFY(archive->keep(std::vector<ArchivedRow>{{0, u"u1"_s, again}}, {}));
        QCOMPARE(*archive->count(u"s1/0"_s), 3);
        QVERIFY(brought(*archive, u"0"_s) == (std::vector{user, again, usageRow(2, "two")}));
        QVERIFY(brought(*f.open()->archive(u"other"_s), u"s1/1"_s) == std::vector{usageRow(3, "x")});
        QCOMPARE(*archive->count(u"s1/7"_s), 0);
        QVERIFY(brought(*archive, u"s9/0"_s).empty());
    }
    void aSetThatGoesOnKeepsWhatWasThereBefore()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        const auto set = setOf({roleChange(u"u1"_s, u"Ada"_s)}, u"s1"_s);
        QVERIFY(ledger->intend(JournalItem::What::Apply, set, {}));
        QVERIFY(ledger->archive(u"s1"_s)->keep(std::vector<ArchivedRow>{{0, u"u1"_s, usageRow(1, "before")}}, {}));
        QVERIFY(ledger->conclude(u"s1"_s, std::vector{Outcome{Status::Unknown}}, {}));
        QVERIFY(ledger->intend(JournalItem::What::Apply, set, {}));
        QVERIFY(ledger->archive(u"s1"_s)->keep(
            std::vector<ArchivedRow>{{0, u"u1"_s, usageRow(1, "after")}, {0, u"u1"_s, usageRow(2, "more")}}, {}));
        QVERIFY(
            brought(*ledger->archive(u"s1"_s), u"s1/0"_s) == (std::vector{usageRow(1, "before"), usageRow(2, "more")}));
        QVERIFY(ledger->conclude(u"s1"_s, std::vector{Outcome{Status::Done}}, {}));
        QCOMPARE(ledger->list(0, 10, {})->size(), 1u); // one item
        QCOMPARE((*ledger->item(u"s1"_s))->state, JournalItem::State::Applied);
    }
    void oldArchivesGo()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        QVERIFY(
            ledger->archive(u"old"_s)->keep(std::vector<ArchivedRow>{{0, u"u1"_s, usageRow(1, "ancient-words")}}, {}));
        f.setNow(*parseTimestamp("2027-11-21"));
        QVERIFY(
            ledger->archive(u"new"_s)->keep(std::vector<ArchivedRow>{{0, u"u1"_s, usageRow(1, "fresh-words")}}, {}));
        QCOMPARE(*ledger->trimArchive(*parseTimestamp("2027-01-01")), 1);
        QCOMPARE(*ledger->archive(u"old"_s)->count(u"0"_s), 0);
        QCOMPARE(*ledger->archive(u"new"_s)->count(u"0"_s), 1);
        QVERIFY(!f.allBytes().contains("ancient-words"));
        QVERIFY(f.allBytes().contains("fresh-words"));
    }
    void twoLedgersOfOneProcess()
    {
        LedgerFixture f;
        const auto one = f.open(), two = f.open();
        const auto a = setOf({roleChange(u"u1"_s, u"Ada"_s)}), b = setOf({roleChange(u"u1"_s, u"Ada"_s)});
        QVERIFY(one->intend(JournalItem::What::Apply, a, {}));
        QVERIFY(applied(*two, b));
        QVERIFY(two->unfinished()->empty()); // the first is at it
        QCOMPARE(*two->claim(a.id), false);
        QCOMPARE(two->intend(JournalItem::What::Apply, a, {}).error().id, "ledger.set-running");
        QVERIFY(one->conclude(a.id, std::vector{Outcome{Status::Done}}, {}));
        QCOMPARE(*two->claim(a.id), false); // it has its result
        QVERIFY(one->verify({})->ok);
        QVERIFY(QDir(f.folder()).entryList({u"*.running"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "test_ledger.moc"
