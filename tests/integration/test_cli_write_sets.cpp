// SPDX-License-Identifier: GPL-3.0-or-later
// Change sets that were interrupted, that are taken back, and that were made for another instance.
#include "core/backends/registry.h"
#include "core/changes/apply.h"
#include "core/changes/head_store.h"
#include "tests/support/write_ctl.h"

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kPriya = "priya.raghunathan@northwind.example";
constexpr int kUsage = 6000; // more than one transaction removes

QByteArray idOf(const WritableCopy& c, const QByteArray& email)
{
    return c.ask("SELECT id FROM users WHERE email = '" + email + "'");
}

void addUsage(const WritableCopy& c)
{
    c.copy.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + QByteArray::number(kUsage)
        + ") INSERT INTO usage_records (user_id, model, total_tokens, created_at) SELECT '" + idOf(c, kPriya)
        + "', 'm', i, '2026-11-20 09:00:00.123456789+00:00' FROM n");
}

// Deletes a user as another console does, which dies after a slice of his usage. The set's id; empty: it went wrong.
QString diesInADeletion(const WritableCopy& c)
{
    const auto backend = openDatabase({c.copy.file()}, {});
    if (!backend)
        return {};
    const auto base = (*backend)->read({Parts(Part::Users) | Part::Keys | Part::Sessions}, {});
    const auto& here = (*backend)->instance();
    ChangeSet set{newSetId(), here.identity, here.place, thisOperator().text(), systemNow(), {}, u"leaver"_s};
    set.changes.push_back(*remove(**base, u"user.delete", QString::fromUtf8(idOf(c, kPriya))));
    const auto work = (*backend)->prepare(set.changes, **base, {});
    const auto ledger = Ledger::open(c.home("data") + u"/bailiwick/ledgers"_s, here.identity,
        std::shared_ptr<HeadStore>(fileHeads(c.home("state") + u"/bailiwick/heads"_s)));
    if (!work || !work->refused.empty() || !ledger || !(*ledger)->intend(JournalItem::What::Apply, set, {}))
        return {};
    std::stop_source stop;
    int parts = 0;
    ApplyOptions options;
    options.inParts = true;
    options.committed = [&](std::span<const Outcome>) {
        if (++parts == 2)
            stop.request_stop();
    };
    const auto archive = (*ledger)->archive(set.id);
    const auto outcomes = (*backend)->apply(*work, options, *archive, {stop.get_token()});
    return outcomes && outcomes->at(0).status == Status::Unknown ? set.id : QString();
}

} // namespace

class TestCliWriteSets : public QObject {
    Q_OBJECT

    static QByteArrayList sorted(const WritableCopy& c)
    {
        QByteArrayList all;
        for (const auto& table : c.dump())
            if (!table.startsWith("sqlite_sequence")) {
                auto lines = table.mid(table.indexOf(": ") + 2).split('\n');
                for (auto& line : lines) // without the number that SQLite gives a row
                    line = line.mid(line.indexOf('|'));
                std::sort(lines.begin(), lines.end());
                all << lines.join('\n');
            }
        return all;
    }

private slots:
    void interrupted_data()
    {
        QTest::addColumn<bool>("finish");
        QTest::newRow("finish") << true;
        QTest::newRow("put back") << false;
    }
    void interrupted()
    {
        QFETCH(bool, finish);
        const WritableCopy c("4.9.0");
        addUsage(c);
        const auto before = sorted(c);
        const auto set = diesInADeletion(c);
        QVERIFY(!set.isEmpty());
        const auto left = c.ask("SELECT count(*) FROM usage_records WHERE user_id = '" + idOf(c, kPriya) + "'");
        QVERIFY(left.toInt() > 0 && left.toInt() < kUsage);
        QCOMPARE(c.ask("SELECT status FROM users WHERE email = '" + kPriya + "'"), QByteArray("disabled"));

        QCOMPARE(c.run({u"changes"_s, finish ? u"finish"_s : u"put-back"_s, set}).code, 2); // asks for --yes
        const auto done = c.run({u"changes"_s, finish ? u"finish"_s : u"put-back"_s, set, u"--yes"_s});
        QVERIFY2(done.code == 0, both(done).constData());
        QCOMPARE(statusOf(done), u"done"_s);
        QCOMPARE(c.ask("SELECT count(*) FROM users WHERE email = '" + kPriya + "'"), QByteArray(finish ? "0" : "1"));
        if (finish) {
            QCOMPARE(done.object()[u"change_set"].toString(), set); // one set in the journal
            QCOMPARE(c("changes show " + set.toUtf8()).object()[u"state"].toString(), u"applied"_s);
            QVERIFY(c.run({u"changes"_s, u"finish"_s, set, u"--yes"_s}).code != 0); // there is nothing left
            QCOMPARE(c.run({u"changes"_s, u"undo"_s, set, u"--yes"_s}).code, 0);
        }
        QCOMPARE(sorted(c), before);
        QCOMPARE(c("journal verify").code, 0);
    }

    void otherInstance()
    {
        const WritableCopy c("4.9.0"), other("4.9.0");
        const auto file = c.copy.path("plan.json");
        QCOMPARE(c.run(words(("users set-role " + kPriya + " admin --plan").constData()) << file).code, 0);
        const auto preview = other.run({u"changes"_s, u"preview"_s, file});
        QCOMPARE(preview.code, 5);
        QCOMPARE(preview.object()[u"risks"][0][u"id"].toString(), u"rule.other-instance"_s);
        const auto refused = other.run({u"changes"_s, u"apply"_s, file, u"--yes"_s});
        QVERIFY2(refused.code == 5, both(refused).constData());
        QCOMPARE(refused.errorCode(), u"command.refused-allow"_s);
        QVERIFY(refused.out.contains("--allow-other-instance") && refused.out.contains(c.copy.file().toUtf8()));
        QCOMPARE(other.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("user"));
        QCOMPARE(other("journal list").array().size(), 0);
        const auto allowed = other.run({u"changes"_s, u"apply"_s, file, u"--yes"_s, u"--allow-other-instance"_s});
        QVERIFY2(allowed.code == 0, both(allowed).constData());
        QCOMPARE(other.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("admin"));
        QVERIFY(other("journal list").out.contains("allow-other-instance"));
        QCOMPARE(c.run({u"changes"_s, u"apply"_s, file, u"--yes"_s}).code, 0); // at home nothing is asked
    }

    void theNewestCannotBeTakenBack()
    {
        const WritableCopy c("4.9.0");
        const auto reset = "users reset-password " + kPriya + " --generate-password --yes";
        QCOMPARE(c(reset).code, 0);
        const auto alone = c("changes undo --yes");
        QCOMPARE(alone.code, 5);
        QCOMPARE(alone.errorCode(), u"command.undo-newest"_s);
        const auto role = c("users set-role " + kPriya + " admin --yes").object()[u"change_set"].toString();
        const auto last = c(reset).object()[u"change_set"].toString();
        const auto refused = c("changes undo --yes");
        QCOMPARE(refused.code, 5);
        QCOMPARE(refused.errorCode(), u"command.undo-older"_s);
        QVERIFY2(refused.out.contains(role.toUtf8()) && refused.out.contains(last.toUtf8()), refused.out.constData());
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("admin"));
        QCOMPARE(c.run({u"changes"_s, u"undo"_s, role, u"--yes"_s}).code, 0);
        QCOMPARE(c.ask("SELECT role FROM users WHERE email = '" + kPriya + "'"), QByteArray("user"));
    }

    void lookingMakesNoJournal()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("journal list").out.simplified(), QByteArray("[]"));
        QCOMPARE(c("journal verify").code, 0);
        QCOMPARE(c("journal proof").code, 0);
        QCOMPARE(c("journal export").code, 0);
        QCOMPARE(c("changes undo --dry-run").code, 2);
        QCOMPARE(c("changes show none").code, 2);
        QVERIFY(!QDir(c.home("data") + u"/bailiwick/ledgers"_s).exists());
        // One that was there and is gone isn't whole.
        QCOMPARE(c("users set-role " + kPriya + " admin --yes").code, 0);
        QVERIFY(QDir(c.home("data") + u"/bailiwick/ledgers"_s).removeRecursively());
        const auto gone = c("journal verify");
        QCOMPARE(gone.code, 1);
        QCOMPARE(gone.object()[u"code"].toString(), u"journal.cut"_s);
        QVERIFY(!QDir(c.home("data") + u"/bailiwick/ledgers"_s).exists());
    }

    void whySomebodyIsForgotten()
    {
        const WritableCopy c("4.9.0");
        QCOMPARE(c("users set-role " + kPriya + " admin --yes").code, 0);
        const auto forgotten = c.run(words(("journal forget " + kPriya + " --yes --reason").constData())
            << u"asked for by Priya.Raghunathan@northwind.example, ticket 9"_s);
        QVERIFY2(forgotten.code == 0, both(forgotten).constData());
        const auto note = c("journal list").array().last().toObject();
        QCOMPARE(note[u"what"].toString(), u"forget"_s);
        QCOMPARE(note[u"reason"].toString(), u"asked for by •••, ticket 9"_s);
        QCOMPARE(c("journal verify").code, 0);
    }

    void sessionsAllBut()
    {
        const WritableCopy c("4.9.0");
        QVERIFY(c.ask("SELECT count(DISTINCT user_id) FROM sessions").toInt() > 1);
        const auto mine = c.ask("SELECT u.email FROM sessions s JOIN users u ON u.id = s.user_id LIMIT 1");
        const auto missing = c("sessions revoke --all-but --yes");
        QCOMPARE(missing.code, 2);
        QCOMPARE(c("sessions revoke --yes").errorCode(), u"command.sessions-which"_s);
        // Of one person, all but this one.
        c.copy.sql("INSERT INTO sessions (id, user_id, created_at, rotated_at, expires_at) SELECT 'second-session', "
                   "user_id, created_at, rotated_at, expires_at FROM sessions WHERE user_id = '"
            + idOf(c, mine) + "' LIMIT 1");
        const auto others = c.ask("SELECT count(*) FROM sessions WHERE user_id <> '" + idOf(c, mine) + "'");
        const auto one = c("sessions revoke --user " + mine + " --all-but second-session --yes");
        QVERIFY2(one.code == 0, both(one).constData());
        QCOMPARE(
            c.ask("SELECT id FROM sessions WHERE user_id = '" + idOf(c, mine) + "'"), QByteArray("second-session"));
        QCOMPARE(c.ask("SELECT count(*) FROM sessions WHERE user_id <> '" + idOf(c, mine) + "'"), others);
        const auto done = c("sessions revoke --all-but " + mine + " --yes");
        QVERIFY2(done.code == 0, both(done).constData());
        QCOMPARE(c.ask("SELECT count(*) FROM sessions WHERE user_id <> '" + idOf(c, mine) + "'"), QByteArray("0"));
        QVERIFY(c.ask("SELECT count(*) FROM sessions").toInt() > 0);
    }
};

QTEST_GUILESS_MAIN(TestCliWriteSets)
#include "test_cli_write_sets.moc"
