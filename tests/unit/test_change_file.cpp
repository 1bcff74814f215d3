// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/change_file.h"
#include "core/changes/shape.h"
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <random>
#include <sys/stat.h>
#include <thread>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

Snapshot company()
{
    Snapshot s;
    s.users.add({u"u0"_s, u"ada@x.test"_s, u"Ada \"the\" first\u202E"_s, {}, u"local"_s, {}, u"admin"_s, u"active"_s});
    s.users.add({u"u1"_s, u"bob@x.test"_s, u"Bob"_s, {}, u"local"_s, {}, u"user"_s, u"pending"_s});
    s.users.at(u"u1")->permissions = {{u"chat"_s, false}};
    s.quotas.add({u"q0"_s, u"u1"_s, u"m"_s, Q_INT64_C(9007199254740993), {}, 3600});
    ApiKey k;
    k.id = u"k0"_s;
    k.owner = u"u1"_s;
    k.expiresAt = parseTimestamp("2026-11-21 10:12:41.652123+00:00");
    s.keys.add(k);
    return s;
}

ChangeSet someSet()
{
    const auto s = company();
    ChangeSet set{newSetId(), u"localai:1234"_s, u"/srv/database.db"_s, u"alice@pc-4417"_s,
        *parseTimestamp("2026-11-21T12:00:00.123456Z"), *parseTimestamp("2026-11-21T11:59:00Z"), u"ticket 4711"_s, {},
        {}};
    auto password = *edit(s, u"user.password", u"u0"_s, {});
    password.secret = std::make_shared<const Secret>("hunter2-hunter2");
    Change restore{
        u"user.restore"_s, {u"user"_s, u"u7"_s, u"instance"_s, u"Old"_s}, {}, QJsonObject{{u"name"_s, u"Old"_s}}};
    restore.archive = u"2b7e-1/0"_s;
    set.changes = {*edit(s, u"user.role", u"u1"_s, {{u"role"_s, u"admin"_s}}), password,
        *edit(s, u"quota.set", u"q0"_s, {{u"max_requests"_s, 9}}), *remove(s, u"key.revoke", u"k0"_s),
        *remove(s, u"user.delete", u"u0"_s), restore,
        *create(u"user.create", {u"user"_s, u"new:7"_s, u"instance"_s, u"N"_s},
            {{u"email"_s, u"n@x.test"_s}, {u"provider"_s, u"local"_s}})};
    return set;
}

QByteArray refusal(const QByteArray& file)
{
    const auto set = fromFile(file);
    return set ? QByteArray() : QByteArray(set.error().id);
}

// The file with a part of it exchanged.
QByteArray with(const char* what, const QByteArray& instead)
{
    auto file = toFile(someSet());
    const auto at = file.indexOf(what);
    if (at < 0)
        qFatal("%s is not in the file", what);
    return file.replace(at, qsizetype(strlen(what)), instead);
}

} // namespace

class TestChangeFile : public QObject {
    Q_OBJECT
private slots:
    void comesBackAsItWas()
    {
        const auto set = someSet();
        const auto read = fromFile(toFile(set));
        QVERIFY2(read, read ? "" : read.error().id);
        QCOMPARE(read->id, set.id);
        QCOMPARE(read->instance, set.instance);
        QCOMPARE(read->place, set.place);
        QCOMPARE(read->who, set.who);
        QCOMPARE(read->at, set.at);
        QCOMPARE(read->base, set.base);
        QCOMPARE(read->reason, set.reason);
        QCOMPARE(read->changes.size(), set.changes.size());
        for (size_t i = 0; i < set.changes.size(); ++i) {
            QCOMPARE(read->changes[i].kind, set.changes[i].kind);
            QCOMPARE(read->changes[i].subject, set.changes[i].subject);
            QCOMPARE(read->changes[i].before, set.changes[i].before);
            QCOMPARE(read->changes[i].after, set.changes[i].after);
            QCOMPARE(read->changes[i].archive, set.changes[i].archive);
        }
        QCOMPARE(read->changes[2].from(quota::maxRequests), std::optional<qint64>(Q_INT64_C(9007199254740993)));
        QCOMPARE(read->changes[3].from(key::expiresAt)->us % 1'000'000, 652'123);
        QCOMPARE(read->changes[4].subject.label, u"Ada \"the\" first\u2426"_s); // it can't turn the text around it
        QVERIFY(QJsonDocument::fromJson(toFile(set)).isObject());
    }
    void holdsNoSecret()
    {
        const auto file = toFile(someSet());
        QVERIFY(!file.contains("hunter2"));
        QCOMPARE(file.count("\"needs\":\"password\""), 2);
        const auto read = fromFile(file);
        QVERIFY(read && !read->changes[1].secret);
        QVERIFY(lacksPassword(read->changes[1]));
        QVERIFY(lacksPassword(read->changes[6]));
        QVERIFY(!lacksPassword(read->changes[0]));
        QVERIFY(!lacksPassword(someSet().changes[1]));
    }
    void refusesByName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& file, const char* id, const char* says = "") {
            QTest::newRow(name) << file << QByteArray(id) << QString::fromUtf8(says);
        };
        const auto good = toFile(someSet());
        row("nothing", "", "change-file.none");
        row("a list", "[]", "change-file.none");
        row("another object", "{\"a\":1}", "change-file.none");
        row("cut", good.left(good.size() / 2), "change-file.none");
        row("no UTF-8", with("ticket", "\xff\xfe"), "change-file.none");
        row("newer", with("set\": 1", "set\": 2"), "change-file.version", "2");
        row("no number", with("set\": 1", "set\": \"1\""), "change-file.none");
        row("older than any", with("set\": 1", "set\": 0"), "change-file.version", "0");
        row("name twice", with("\"who\"", "\"place\""), "change-file.twice", "place");
        row("name twice, written otherwise", with("\"who\"", "\"pl\\u0061ce\""), "change-file.twice", "place");
        row("field twice", with("{\"role\":\"admin\"}", "{\"role\":\"admin\",\"role\":\"user\"}"), "change-file.twice",
            "role");
        row("unknown name", with("\"who\"", "\"owner\""), "change-file.unknown", "owner");
        row("a secret", with("\"needs\":\"password\"", "\"secret\":\"hunter2\""), "change-file.change", "“secret”");
        row("no reason", with("\"reason\": \"ticket 4711\"", "\"reason\": 5"), "change-file.member", "reason");
        row("no time", with("2026-11-21T12:00:00.123456Z", "yesterday"), "change-file.member", "at");
        row("unknown kind", with("user.role", "user.rule"), "change-file.change", "“user.rule”");
        row("unknown field", with("{\"role\":\"admin\"}", "{\"rule\":\"admin\"}"), "change-file.change", "user.role");
        row("a field too many", with("{\"role\":\"admin\"}", "{\"role\":\"admin\",\"email\":\"x\"}"),
            "change-file.change", "user.role");
        row("a field of the record that isn't there", with("\"name\":\"Old\"", "\"shoe\":\"Old\""),
            "change-file.change", "“shoe”");
        row("another type", with("{\"role\":\"admin\"}", "{\"role\":[]}"), "change-file.change", "“role”");
        row("a number that is none", with("{\"max_requests\":9}", "{\"max_requests\":9.5}"), "change-file.change",
            "“max_requests”");
        row("another record", with("\"type\":\"user\"", "\"type\":\"key\""), "change-file.change", "“key”");
        row("an edit without before", with("\"before\":{\"role\":\"user\"},", ""), "change-file.change", "user.role");
        row("an archive of what isn't brought back",
            with(",\"after\":{\"role\":\"admin\"}", ",\"after\":{\"role\":\"admin\"},\"archive\":\"a/1\""),
            "change-file.change", "“archive”");
        row("an archive elsewhere", with("2b7e-1/0", "../../x/0"), "change-file.change", "“archive”");
        row("a change that is no object", with("\"changes\": [", "\"changes\": [7,"), "change-file.change", "1");
        row("changes that are no list", "{\"bailiwick_change_set\":1,\"changes\":{}}", "change-file.member");
        row("deep", QByteArray("[").repeated(100'000), "change-file.deep");
        row(
            "more names than any record has",
            [] {
                QByteArray names = "{\"\":0";
                for (int i = 0; i < 10'001; ++i)
                    names += ",\"" + QByteArray::number(i) + "\":0";
                return names;
            }(),
            "change-file.deep");
        row("more values than a set has", "[0" + QByteArray(",0").repeated(10'000'001), "change-file.deep");
        row("a long text", '"' + QByteArray(2 << 20, 'x') + '"', "change-file.long");
        row("large", QByteArray((64 << 20) + 1, ' '), "change-file.large", "64");
    }
    void refusesByName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, says);
        const auto set = fromFile(file);
        QVERIFY(!set);
        QTEST(QByteArray(set.error().id), "id");
        QVERIFY2(set.error().args.join(u'|').contains(says), qPrintable(set.error().args.join(u'|')));
    }
    void refusesTooMany()
    {
        const auto changes = QByteArray("\"changes\": [") + QByteArray("{},").repeated(200'001);
        QCOMPARE(refusal(with("\"changes\": [", changes)), "change-file.many");
    }
    // What is accepted is sound, whatever was done to the file.
    void survivesDamage()
    {
        const auto good = toFile(someSet());
        std::mt19937 random(4711);
        const QByteArray pieces[]{"{", "}", "[", "]", "\"", "\\", ",", ":", "null", "1e99", "\\u0000", "\"after\":{}",
            "\xC3", QByteArray(1, '\0'), "user.delete", "-"};
        int accepted = 0;
        for (int round = 0; round < 4000; ++round) {
            auto file = good;
            for (unsigned edits = 1 + random() % 3; edits > 0; --edits) {
                const auto at = qsizetype(random() % unsigned(file.size()));
                switch (random() % 4) {
                case 0:
                    file[at] = char(random());
                    break;
                case 1:
                    file.remove(at, 1 + random() % 40);
                    break;
                case 2:
                    file.insert(at, pieces[random() % std::size(pieces)]);
                    break;
                default:
                    file.insert(at, file.mid(qsizetype(random() % unsigned(file.size())), 1 + random() % 60));
                }
                if (file.isEmpty())
                    file = "{";
            }
            const auto set = fromFile(file);
            if (!set)
                continue;
            ++accepted;
            for (const auto& c : set->changes)
                QVERIFY(checkShape(c));
            QVERIFY(standing(set->changes, company()));
        }
        QVERIFY(accepted > 0); // else the damage was too heavy to tell anything
    }
    void isSavedForItsOwnerOnly()
    {
        QTemporaryDir folder;
        const auto file = folder.filePath(u"changes.json"_s);
        const auto old = umask(0);
        QFile before(file); // also where a file stood that all could read
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.close();
        QVERIFY(before.setPermissions(QFile::Permissions(0x6666)));
        const auto saved = saveChangeSet(someSet(), file);
        umask(old);
        QVERIFY(saved);
        struct stat s = {};
        QCOMPARE(stat(qPrintable(file), &s), 0);
        QCOMPARE(int(s.st_mode & 0777), 0600);
        QCOMPARE(loadChangeSet(file)->changes.size(), someSet().changes.size());
        const auto pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(mkfifo(qPrintable(pipe), 0600), 0);
        std::jthread writer([&] {
            const auto bytes = toFile(someSet());
            QFile out(pipe);
            if (out.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
                for (const char c : bytes)
                    out.write(&c, 1);
        });
        QVERIFY(loadChangeSet(pipe));
        QCOMPARE(saveChangeSet(someSet(), folder.filePath(u"no/such/folder"_s)).error().id, "change-file.not-written");
        QCOMPARE(loadChangeSet(folder.filePath(u"none"_s)).error().id, "change-file.not-read");
    }
    void standsToWhatThereIsNow()
    {
        auto now = company();
        const auto& all = someSet().changes;
        const std::vector<Change> changes{all[0], all[2], all[3]};
        now.users.at(u"u1")->role = u"auditor"_s;
        now.quotas.at(u"q0")->maxRequests = 9;
        const auto stands = standing(changes, now);
        QVERIFY(stands);
        QCOMPARE((*stands)[0].fit, Fit::Conflict);
        QCOMPARE((*stands)[0].found->value(u"role").toString(), u"auditor"_s);
        QCOMPARE((*stands)[1].fit, Fit::AlreadyDone);
        QCOMPARE((*stands)[2].fit, Fit::Applies);
        now.users.drop({u"u1"_s});
        QVERIFY(!(*standing(changes, now))[0].found); // gone
        const Change none{u"x"_s, {}, {}, {}};
        QVERIFY(!standing({&none, 1}, now));
    }
};

QTEST_GUILESS_MAIN(TestChangeFile)
#include "test_change_file.moc"
