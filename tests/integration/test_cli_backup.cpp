// SPDX-License-Identifier: GPL-3.0-or-later
// bailiwickctl backup …: the documents, the exit codes, and what is done.
#include "tests/support/ctl.h"
#include "tests/support/fixture.h"
#include "tests/support/sqlite_dump.h"
#include <QDir>

using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

class TestCliBackup : public QObject {
    Q_OBJECT

    struct Site {
        Fixture fixture{"4.9.0"};
        Ctl ctl;
        Site() { ctl.set("XDG_DATA_HOME", ctl.home("data")); }
        Answer operator()(const char* line, const QStringList& more = {}) const
        {
            return ctl(QStringList{u"backup"_s} + words(line) + more
                + QStringList{u"--database"_s, fixture.file(), u"--json"_s});
        }
        QString backups() const { return ctl.home("data/bailiwick/backups"); }
    };

private slots:
    void createListVerify()
    {
        const Site site;
        QCOMPARE(site("list").array(), QJsonArray());
        const auto none = site("verify");
        QCOMPARE(none.code, 3);
        QCOMPARE(none.errorCode(), u"backup.none"_s);
        const auto made = site("create --reason ticket");
        QVERIFY2(made.code == 0, (made.out + made.err).constData());
        const auto b = made.object();
        QCOMPARE(b.keys(),
            (QStringList{u"bytes"_s, u"created_at"_s, u"id"_s, u"one_moment"_s, u"path"_s, u"place"_s, u"removed"_s,
                u"restarts"_s, u"rows"_s, u"sha256"_s, u"usage_up_to"_s, u"verified"_s, u"way"_s}));
        QCOMPARE(b[u"place"].toString(), site.fixture.file());
        QCOMPARE(b[u"rows"][u"users"].toInt(), 50);
        QCOMPARE(b[u"way"].toString(), u"pages"_s);
        QVERIFY(b[u"verified"].toBool());
        QCOMPARE(dump(b[u"path"].toString()), dump(site.fixture.file()));

        const auto list = site("list").array();
        QCOMPARE(list.size(), 1);
        QCOMPARE(list[0][u"id"], b[u"id"]);
        QCOMPARE(list[0][u"kind"].toString(), u"backup"_s);
        QCOMPARE(list[0][u"users"].toInt(), 50);
        QCOMPARE(site("list --fail-if-any").code, 1);
        for (const auto& name : {QString(), b[u"id"].toString(), b[u"path"].toString()}) {
            const auto good = site("verify", name.isEmpty() ? QStringList() : QStringList{name});
            QCOMPARE(good.code, 0);
            QCOMPARE(good.object()[u"ok"].toBool(), true);
            QCOMPARE(good.object()[u"result"].toString(), u"ok"_s);
        }
        auto bytes = Fixture::contents(b[u"path"].toString());
        bytes[5000] = char(bytes[5000] ^ 1);
        Fixture::write(b[u"path"].toString(), bytes);
        const auto bad = site("verify");
        QCOMPARE(bad.code, 1); // an answer, not an error
        QCOMPARE(bad.object()[u"ok"].toBool(), false);
        QCOMPARE(bad.object()[u"result"].toString(), u"changed"_s);
        const auto refused = site("restore --yes");
        QCOMPARE(refused.code, 5);
        QCOMPARE(refused.errorCode(), u"restore.not-verified"_s);
        QCOMPARE(site("verify 20200101T000000.000Z").code, 3);
    }

    void restore()
    {
        const Site site;
        const auto then = dump(site.fixture.file());
        QCOMPARE(site("create").code, 0);
        site.fixture.sql("DELETE FROM users WHERE rowid <= 2; INSERT INTO users (id, email, name) VALUES ('new', "
                         "'new@x.test', 'New')");
        const auto now = site.fixture.bytes();

        const auto plan = site("restore --dry-run");
        QVERIFY2(plan.code == 0, (plan.out + plan.err).constData());
        QCOMPARE(plan.object()[u"rows"][u"users"], QJsonValue(QJsonObject{{u"now"_s, 49}, {u"then"_s, 50}}));
        QCOMPARE(plan.object()[u"users_lost"], QJsonValue(QJsonArray{u"New <new@x.test>"_s}));
        QCOMPARE(plan.object()[u"users_back"].toArray().size(), 2);
        QVERIFY(plan.object()[u"refused"].isNull());
        const auto asked = site("restore");
        QCOMPARE(asked.code, 2);
        QCOMPARE(asked.errorCode(), u"command.needs-yes"_s);
        QCOMPARE(site.fixture.bytes(), now);

        const auto done = site("restore --yes --reason back");
        QVERIFY2(done.code == 0, (done.out + done.err).constData());
        QCOMPARE(dump(site.fixture.file()), then);
        const auto kept = done.object()[u"kept"].toString();
        QCOMPARE(Fixture::contents(done.object()[u"kept_path"].toString()), now);
        // The newest verified backup is still the one that was made, and not what was replaced.
        QCOMPARE(site("verify").object()[u"id"], done.object()[u"restored"]);
        QCOMPARE(site("restore --yes", {kept}).code, 0);
        QCOMPARE(site.fixture.bytes(), now);
    }

    void missingDatabase()
    {
        const Site site;
        const auto then = dump(site.fixture.file());
        QCOMPARE(site("create").code, 0);
        QFile::remove(site.fixture.file());
        QCOMPARE(site("create").code, 3);
        QCOMPARE(site("list").array().size(), 1);
        QCOMPARE(site("restore --yes").code, 0);
        QCOMPARE(dump(site.fixture.file()), then);
        // Named by its folder.
        QFile::remove(site.fixture.file());
        const auto by =
            site.ctl({u"backup"_s, u"restore"_s, u"--yes"_s, u"--database"_s, site.fixture.folder(), u"--json"_s});
        QVERIFY2(by.code == 0, (by.out + by.err).constData());
        QCOMPARE(dump(site.fixture.file()), then);
        // One that never was has no backups.
        const auto never =
            site.ctl({u"backup"_s, u"list"_s, u"--database"_s, site.fixture.path("other.db"), u"--json"_s});
        QCOMPARE(never.code, 3);
        QCOMPARE(never.errorCode(), u"database.missing"_s);
    }

    void refusedInTheOpen()
    {
        const Site site;
        QCOMPARE(site("create").code, 0);
        QFile server(site.fixture.file());
        QVERIFY(server.open(QIODevice::ReadOnly));
        const auto refused = site("restore --yes");
        QCOMPARE(refused.code, 5);
        QCOMPARE(refused.errorCode(), u"restore.in-use"_s);
        const auto plan = site("restore --dry-run");
        QCOMPARE(plan.code, 5);
        QCOMPARE(plan.object()[u"refused"][u"code"].toString(), u"restore.in-use"_s);
    }

    void prune()
    {
        const Site site;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(site("create").code, 0);
        QDir().mkpath(site.ctl.home("config/bailiwick"));
        const auto settings = site.ctl.home("config/bailiwick/backups.json");
        Fixture::write(settings, R"({"format":"bailiwick-backups","version":1,"keep_newest":1,"keep_days":0})");
        // None is older than a minute.
        QCOMPARE(site("prune").object(), (QJsonObject{{u"removed"_s, QJsonArray()}, {u"kept"_s, 3}}));
        Fixture::write(settings, R"({"format":"bailiwick-backups","version":9})");
        QCOMPARE(site("prune").errorCode(), u"backup.settings-newer"_s);
        QCOMPARE(site("list").array().size(), 3);
    }

    void retention()
    {
        const Site site;
        const auto ask = [&](const char* line) { return site.ctl(words(line) + QStringList{u"--json"_s}); };
        const QJsonObject usual{{u"before_small"_s, u"change"_s}, {u"before_large"_s, u"day"_s},
            {u"small_below_mib"_s, 64}, {u"keep_newest"_s, 20}, {u"keep_days"_s, 30}, {u"archive_days"_s, QJsonValue()},
            {u"journal_days"_s, QJsonValue()}};
        QCOMPARE(ask("retention show").object(), usual);
        const auto set = ask("retention set --keep-newest 5 --before-large never --archive-days 400 --journal-days 90");
        QVERIFY2(set.code == 0, (set.out + set.err).constData());
        auto changed = usual;
        changed[u"keep_newest"_s] = 5;
        changed[u"before_large"_s] = u"never"_s;
        changed[u"archive_days"_s] = 400;
        changed[u"journal_days"_s] = 90;
        QCOMPARE(ask("retention show").object(), changed);
        changed[u"journal_days"_s] = QJsonValue();
        QCOMPARE(ask("retention set --journal-days forever").object(), changed);
        for (const char* line : {"retention set --keep-newest 0", "retention set --before-small weekly",
                 "retention set --archive-days 0", "retention set --journal-days soon"})
            QCOMPARE(ask(line).code, 2);
        QCOMPARE(ask("retention show").object(), changed);
        const auto trimmed = site.ctl({u"retention"_s, u"trim"_s, u"--database"_s, site.fixture.file(), u"--json"_s});
        QVERIFY2(trimmed.code == 0, (trimmed.out + trimmed.err).constData());
        QCOMPARE(trimmed.object(), (QJsonObject{{u"archive_rows"_s, 0}, {u"journal_entries"_s, 0}}));
        Fixture::write(site.ctl.home("config/bailiwick/keeping.json"), "{}");
        QCOMPARE(ask("retention show").errorCode(), u"keeping.settings-broken"_s);
    }

    void notHere()
    {
        const Site site;
        for (const char* verb : {"create", "list", "verify", "restore", "prune"}) {
            const auto answer = site.ctl({u"backup"_s, QString::fromLatin1(verb), u"--database"_s,
                u"postgresql://u@127.0.0.1:1/x"_s, u"--json"_s});
            QCOMPARE(answer.code, 7);
            QCOMPARE(answer.errorCode(), u"backup.postgres"_s);
            QVERIFY(answer.object()[u"error"][u"hint"].toString().contains(u"pg_dump"_s));
        }
        Fixture::write(site.fixture.file(), "no database");
        QCOMPARE(site("create").code, 3);
    }

    void journal()
    {
        const Site site;
        QCOMPARE(site("create --reason ticket-4711").code, 0);
        const auto ledgers = QDir(site.ctl.home("data/bailiwick/ledgers"));
        QByteArray all;
        for (const auto& name : ledgers.entryList(QDir::Files))
            all += Fixture::contents(ledgers.filePath(name));
        QVERIFY(all.contains("ticket-4711"));
    }
};

QTEST_GUILESS_MAIN(TestCliBackup)
#include "test_cli_backup.moc"
