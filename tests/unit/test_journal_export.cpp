// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/journal_export.h"
#include "tests/support/ledger_fixture.h"
#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

JournalItem item()
{
    JournalItem i;
    i.state = JournalItem::State::Partly;
    i.seq = 7;
    i.at = *parseTimestamp("2026-11-21T10:12:41.652123Z");
    i.set = u"s1"_s;
    i.by = {u"ada"_s, u"pc 4417"_s};
    i.reason = u"=cmd|' /C calc'!A0\na=b \\ c|d"_s;
    i.place = u"/srv/x.db"_s;
    i.changes = {roleChange(u"u1"_s, u"Zoë, \"the\" one"_s), roleChange(u"u2"_s, u"Bob"_s)};
    i.emails = QStringList{u"zoe@x.test"_s, QString()};
    i.outcomes = {{Status::Done}, {Status::Conflict, Error{Fault::Conflict, "change.subject", {u"Bob"_s}}}};
    i.allowed = QStringList{u"allow-last-admin"_s};
    i.hash = "abc";
    return i;
}

QByteArrayList lines(JournalFormat format, const JournalItem& i)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    JournalWriter writer(format, out);
    if (!writer.begin() || !writer.write(i) || !out.data().endsWith('\n'))
        return {};
    return out.data().chopped(1).split('\n');
}

} // namespace

class TestJournalExport : public QObject {
    Q_OBJECT
private slots:
    void csv()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        JournalWriter writer(JournalFormat::Csv, out);
        QVERIFY(writer.begin() && writer.write(item()));
        QVERIFY(out.data().startsWith("seq,at,user,host,what,state,set,kind,type,id,label,email,before,after,"));
        QVERIFY(out.data().contains("\n7,2026-11-21T10:12:41.652Z,ada,pc 4417,apply,partly,s1,user.role,user,u1,"
                                    "\"Zoë, \"\"the\"\" one\",zoe@x.test,\"{\"\"role\"\":\"\"user\"\"}\","
                                    "\"{\"\"role\"\":\"\"admin\"\"}\",done,,\"'=cmd|"));
        QVERIFY(out.data().contains(",conflict,"));
    }
    void jsonLines()
    {
        const auto all = lines(JournalFormat::JsonLines, item());
        QCOMPARE(all.size(), 1);
        const auto o = QJsonDocument::fromJson(all[0]).object();
        QCOMPARE(o.value(u"reason").toString(), item().reason);
        QCOMPARE(o.value(u"state").toString(), u"partly"_s);
        const auto changes = o.value(u"changes").toArray();
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].toObject().value(u"before").toObject().value(u"role").toString(), u"user"_s);
        QCOMPARE(changes[1].toObject().value(u"status").toString(), u"conflict"_s);
    }
    void cef()
    {
        const auto all = lines(JournalFormat::Cef, item());
        QCOMPARE(all.size(), 2); // a line break in a reason begins no new event
        QVERIFY(all[0].startsWith(
            "CEF:0|Bailiwick|Bailiwick|" BAILIWICK_VERSION "|user.role|Set role|3|rt=1795255961652 "));
        QVERIFY(all[0].contains(" duid=u1 duser=zoe@x.test act=apply outcome=done "));
        QVERIFY2(all[0].contains(R"(reason=\=cmd|' /C calc'!A0\na\=b \\ c|d )"), all[0].constData());
        QVERIFY(all[0].contains(R"(cs2Label=before cs2={"role":"user"})"));
        QVERIFY(all[1].contains("|Set role|6|"));
        QVERIFY(all[1].contains(" outcome=conflict "));
    }
    void syslog()
    {
        const auto all = lines(JournalFormat::Syslog, item());
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].startsWith("<110>1 2026-11-21T10:12:41.652Z pc_4417 bailiwick - user.role - CEF:0|"));
        QVERIFY(all[1].startsWith("<108>1 "));
    }
    void aNoteIsOneLine()
    {
        JournalItem i;
        i.what = JournalItem::What::Backup;
        i.state = JournalItem::State::Applied;
        i.notes = QStringList{u"b.db"_s};
        QVERIFY(lines(JournalFormat::Cef, i).value(0).contains("|backup|backup|3|"));
        QCOMPARE(lines(JournalFormat::Csv, i).size(), 2);
    }
    void aWholeJournalOldestFirst()
    {
        LedgerFixture f;
        const auto ledger = f.open();
        for (int n = 0; n < 450; ++n) // more than a page
            QVERIFY(ledger->note(JournalItem::What::Note, QString::number(n), {}));
        QVERIFY(applied(*ledger, setOf({roleChange(u"u1"_s, u"Ada"_s)})));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        QVERIFY(exportJournal(*ledger, JournalFormat::JsonLines, out, {}));
        const auto all = out.data().split('\n');
        QCOMPARE(all.size(), 452);
        for (int n = 0; n < 451; ++n)
            QCOMPARE(QJsonDocument::fromJson(all[n]).object().value(u"seq").toInteger(), n + 1);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(
            exportJournal(*ledger, JournalFormat::Cef, out, {stop.get_token(), {}}).error().fault, Fault::Cancelled);
        QBuffer closed;
        QCOMPARE(exportJournal(*ledger, JournalFormat::Csv, closed, {}).error().id, "export.write");
    }
};

QTEST_GUILESS_MAIN(TestJournalExport)
#include "test_journal_export.moc"
