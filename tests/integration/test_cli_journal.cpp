// SPDX-License-Identifier: GPL-3.0-or-later
// What the console says afterwards of what it did.
#include "tests/support/write_ctl.h"

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kPriya = "priya.raghunathan@northwind.example";

QString ledgerOf(const WritableCopy& c)
{
    QDirIterator i(c.home("data"), QDir::Files, QDirIterator::Subdirectories);
    while (i.hasNext())
        if (Fixture::contents(i.next()).startsWith("SQLite format 3") && i.filePath().contains(u"ledger"))
            return i.filePath();
    return {};
}

// The first text column of the journal's entries in which a JSON object stands.
bool tamper(const QString& file, const QByteArray& statement)
{
    sqlite3* db = nullptr;
    const bool done = sqlite3_open(QFile::encodeName(file).constData(), &db) == SQLITE_OK
        && sqlite3_exec(db, statement.constData(), nullptr, nullptr, nullptr) == SQLITE_OK && sqlite3_changes(db) > 0;
    sqlite3_close(db);
    return done;
}

} // namespace

class TestCliJournal : public QObject {
    Q_OBJECT

    static void twoSets(const WritableCopy& c)
    {
        QCOMPARE(c("users set-role " + kPriya + " admin --yes --reason first").code, 0);
        QCOMPARE(c("users disable " + kPriya + " --yes --reason second").code, 0);
    }

private slots:
    void lists()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("journal list").array().size(), 0);
        twoSets(c);
        const auto all = c("journal list").array();
        const auto entry = [&](qsizetype back) { return all[all.size() - back].toObject(); };
        QVERIFY(all.size() >= 2);
        QCOMPARE(entry(1)[u"reason"].toString(), u"second"_s); // the newest last
        QCOMPARE(entry(1)[u"changes"][0][u"kind"].toString(), u"user.status"_s);
        QCOMPARE(entry(1)[u"changes"][0][u"before"][u"status"].toString(), u"active"_s);
        QCOMPARE(entry(1)[u"changes"][0][u"status"].toString(), u"done"_s);
        QCOMPARE(entry(1)[u"changes"][0][u"email"].toString().toLatin1(), kPriya);
        QCOMPARE(entry(1)[u"state"].toString(), u"applied"_s);
        QVERIFY(!entry(1)[u"user"].toString().isEmpty() && !entry(1)[u"host"].toString().isEmpty());
        QCOMPARE(c("journal list --limit 1").array().size(), 1);
        const auto text = c.ctl({u"journal"_s, u"list"_s, u"--database"_s, c.copy.file()});
        QCOMPARE(text.code, 0);
        QVERIFY(text.out.contains("second") && text.out.contains(kPriya));
    }

    void verifies()
    {
        const WritableCopy c("4.9.0");
        twoSets(c);
        const auto whole = c("journal verify");
        QCOMPARE(whole.code, 0);
        QCOMPARE(whole.object()[u"ok"], QJsonValue(true));
        QVERIFY(whole.object()[u"entries"].toInt() >= 2);
        QVERIFY(whole.object()[u"head"].toString().size() >= 64);
        QVERIFY(whole.object().contains(u"first_bad") && whole.object()[u"first_bad"].isNull());
        const auto file = ledgerOf(c);
        QVERIFY(!file.isEmpty());
        QVERIFY(tamper(file, "UPDATE entries SET body = replace(body, 'disabled', 'inactive')"));
        const auto broken = c("journal verify");
        QCOMPARE(broken.code, 1);
        QCOMPARE(broken.object()[u"ok"], QJsonValue(false));
        QVERIFY(broken.object()[u"first_bad"].isDouble());
        QVERIFY(!broken.object().contains(u"error"));
    }

    void proves()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("users set-role " + kPriya + " admin --yes").code, 0);
        const auto proof = c.copy.path("proof.json");
        QCOMPARE(c.run({u"journal"_s, u"proof"_s, proof}).code, 0);
        QVERIFY(Fixture::contents(proof).contains("\"hash\""));
        QCOMPARE(c("users disable " + kPriya + " --yes").code, 0);
        QCOMPARE(c.run({u"journal"_s, u"verify"_s, u"--proof"_s, proof}).code, 0);
        // Another journal is none that this proof speaks of.
        QDir(c.home("data")).removeRecursively();
        QDir(c.home("state")).removeRecursively();
        QCOMPARE(c("users enable " + kPriya + " --yes").code, 0);
        QCOMPARE(c("journal verify").code, 0);
        QCOMPARE(c.run({u"journal"_s, u"verify"_s, u"--proof"_s, proof}).code, 1);
    }

    void exports()
    {
        const WritableCopy c("4.9.0");
        twoSets(c);
        const auto lines = c("journal export").out.trimmed().split('\n');
        QVERIFY(lines.size() >= 2);
        for (const auto& line : lines)
            QVERIFY(QJsonDocument::fromJson(line).isObject());
        const auto csv = c("journal export --format csv").out;
        QVERIFY(csv.startsWith("seq,at,user,host,what,state,set,kind,type,id,"));
        QVERIFY(csv.contains(",user.role,user,"));
        const auto cef = c("journal export --format syslog").out.trimmed().split('\n');
        QVERIFY2(cef.last().contains("CEF:0|Bailiwick|Bailiwick|") && cef.last().contains("|user.status|Set status|")
                && cef.last().contains(" reason=second") && cef.last().startsWith("<"),
            cef.last().constData());
        const auto file = c.copy.path("journal.jsonl");
        QCOMPARE(c.run({u"journal"_s, u"export"_s, file}).code, 0);
        QCOMPARE(Fixture::contents(file).trimmed().split('\n').size(), lines.size());
        QCOMPARE(c("journal export --format xml").code, 2);
    }

    void forgets()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("users delete " + kPriya + " --yes --reason leaver").code, 0);
        const auto id = c("journal list").array().last()[u"changes"][0][u"id"].toString();
        QVERIFY(c.consoleFiles().contains(kPriya));
        QCOMPARE(c.run({u"journal"_s, u"forget"_s, id}).code, 2);
        const auto forgotten = c.run({u"journal"_s, u"forget"_s, id, u"--yes"_s});
        QVERIFY2(forgotten.code == 0, both(forgotten).constData());
        QVERIFY(forgotten.object()[u"places"].toInt() > 0);
        QVERIFY(!c("journal list").out.contains(kPriya));
        QCOMPARE(c("journal verify").code, 0);
        QVERIFY(c("changes undo --yes").code != 0);
    }
};

QTEST_GUILESS_MAIN(TestCliJournal)
#include "test_cli_journal.moc"
