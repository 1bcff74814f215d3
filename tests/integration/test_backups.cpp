// SPDX-License-Identifier: GPL-3.0-or-later
// The store of backups: what is made, what is found to be bad, what stays and for how long.
#include "core/changes/backup_policy.h"
#include "core/changes/keeping.h"
#include "tests/support/problem.h"
#include "tests/support/sqlite_dump.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace bw;
using namespace bw::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000'000, kDay = 24 * kHour;
constexpr Instant kNow{1'795'000'000'000'000};

mode_t modeOf(const QString& file)
{
    struct stat s = {};
    return ::stat(QFile::encodeName(file).constData(), &s) == 0 ? s.st_mode & 07777 : 0;
}

Backup aged(qint64 us, bool replaced = false)
{
    Backup b;
    b.at = Instant{kNow.us - us};
    b.replaced = replaced;
    b.verified = true;
    return b;
}

// Writing beyond so many bytes of a file fails as on a full disk.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit now{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before = {};
};

} // namespace

class TestBackups : public QObject {
    Q_OBJECT

    static BackupStore storeOf(const Fixture& fixture, const std::shared_ptr<Instant>& clock = nullptr)
    {
        BackupOptions o;
        o.folder = fixture.path("backups");
        o.now = [clock] { return clock ? *clock : kNow; };
        return BackupStore(db::identityOf(fixture.file()), o);
    }
    static QStringList names(const BackupStore& store)
    {
        auto all = QDir(store.folder()).entryList(QDir::Files | QDir::Hidden);
        all.removeOne(u"lock"_s);
        return all;
    }

private slots:
    void made()
    {
        const Fixture fixture("4.9.0");
        ::chmod(QFile::encodeName(fixture.file()).constData(), 0640);
        auto store = storeOf(fixture);
        const auto b = store.create(fixture.file(), {});
        QVERIFY2(b, b ? "" : b.error().id);
        QCOMPARE(b->id, u"20261118T110640.000Z"_s);
        QCOMPARE(b->place, fixture.file());
        QCOMPARE(b->way, u"pages"_s);
        QCOMPARE(b->mode, 0640u);
        QVERIFY(b->verified);
        QCOMPARE(b->rows.value("users"), 50);
        QCOMPARE(b->bytes, QFileInfo(b->file).size());
        QCOMPARE(dump(b->file), dump(fixture.file()));
        // Owner-only, whatever the umask.
        QCOMPARE(modeOf(store.folder()), mode_t(0700));
        QCOMPARE(modeOf(fixture.path("backups")), mode_t(0700));
        for (const auto& name : names(store))
            QCOMPARE(modeOf(store.folder() + u'/' + name), mode_t(0600));
        QCOMPARE(names(store), (QStringList{b->id + u".db"_s, b->id + u".json"_s}));
        // What was written is what is read.
        const auto listed = store.list();
        QVERIFY(listed && listed->size() == 1);
        QCOMPARE(toJson(listed->front()), toJson(*b));
        QCOMPARE(listed->front().file, b->file);
        QVERIFY(store.verify(listed->front(), {})->ok());
        QCOMPARE(store.find({})->id, b->id);
        QCOMPARE(store.find(b->id)->id, b->id);
        QCOMPARE(store.find(b->file)->id, b->id);
        COMPARE_ERROR(store.find(u"20260101T000000.000Z"_s).error(), Fault::NotFound, "backup.unknown");
        COMPARE_ERROR(store.find(fixture.file()).error(), Fault::NotFound, "backup.no-manifest");
    }

    void twoOfOneMoment()
    {
        const Fixture fixture("4.9.0");
        auto store = storeOf(fixture);
        const auto a = store.create(fixture.file(), {}), b = store.create(fixture.file(), {});
        QVERIFY(a && b);
        QVERIFY(a->file != b->file);
        QCOMPARE(store.list()->front().id, b->id);
    }

    void identityOutlivesTheFile()
    {
        const Fixture fixture("4.9.0");
        QFile::link(fixture.file(), fixture.path("link.db"));
        const auto backend = openDatabase(fixture.request(), {});
        const auto known = (*backend)->instance().identity;
        QCOMPARE(db::identityOf(fixture.file()), known);
        QCOMPARE(db::identityOf(fixture.path("link.db")), known);
        QFile::remove(fixture.file());
        QCOMPARE(db::identityOf(fixture.file()), known);
        QCOMPARE(db::identityOf(fixture.path("link.db")), known);
    }

    void withWriteAheadLog()
    {
        const Fixture fixture("4.9.0");
        sqlite3* server = nullptr;
        sqlite3_open(QFile::encodeName(fixture.file()).constData(), &server);
        sqlite3_exec(
            server, "PRAGMA journal_mode = WAL; UPDATE users SET name = 'in the log'", nullptr, nullptr, nullptr);
        auto store = storeOf(fixture);
        const auto b = store.create(fixture.file(), {});
        sqlite3_close(server);
        QVERIFY2(b, b ? "" : b.error().id);
        QVERIFY(b->wal);
        QVERIFY(store.verify(*b, {})->ok());
        QCOMPARE(dump(b->file)["table users"], dump(fixture.file())["table users"]);
    }

    void nothingIsLeftBehind_data()
    {
        QTest::addColumn<QByteArray>("fault");
        for (const char* fault : {"full", "space", "stopped", "damaged", "killed before"})
            QTest::newRow(fault) << QByteArray(fault);
    }
    void nothingIsLeftBehind()
    {
        QFETCH(QByteArray, fault);
        const Fixture fixture("4.9.0");
        auto store = storeOf(fixture);
        auto options = store.options();
        std::stop_source stop;
        if (fault == "space")
            options.freeBytes = [](const QString&) { return kSpaceMargin; };
        if (fault == "stopped") {
            options.copy.stepBytes = 4096;
            options.copy.pause = [&](qint64, const std::stop_token&) { stop.request_stop(); };
        }
        if (fault == "damaged") {
            auto all = fixture.bytes();
            Fixture::write(fixture.file(), all.replace(4096 * 5, 2000, QByteArray(2000, 'x')));
        }
        store = BackupStore(store.instance(), options);
        if (fault == "killed before") {
            QDir().mkpath(store.folder());
            Fixture::write(store.folder() + u"/.making-old.db"_s, "half");
            QVERIFY(store.create(fixture.file(), {}));
            QCOMPARE(names(store).size(), 2);
            return;
        }
        Result<Backup> b;
        {
            const FileLimit limit(fault == "full" ? 100'000 : RLIM_INFINITY);
            b = store.create(fixture.file(), {stop.get_token(), {}});
        }
        QVERIFY(!b);
        if (fault == "full")
            COMPARE_ERROR(b.error(), Fault::Storage, "backup.not-written"); // EFBIG; ENOSPC is "backup.full"
        if (fault == "space")
            COMPARE_ERROR(b.error(), Fault::Storage, "backup.space");
        if (fault == "stopped")
            QCOMPARE(b.error().fault, Fault::Cancelled);
        if (fault == "damaged")
            QCOMPARE(b.error().fault, Fault::BadAnswer);
        QCOMPARE(names(store), QStringList());
        QVERIFY(store.list()->empty());
    }

    void verifyFinds_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char* id : {"missing", "changed", "rows", "unsound"})
            QTest::newRow(id) << "backup.verify." + QByteArray(id);
    }
    void verifyFinds()
    {
        QFETCH(QByteArray, id);
        const Fixture fixture("4.9.0");
        auto store = storeOf(fixture);
        auto b = *store.create(fixture.file(), {});
        if (id.endsWith("missing"))
            QFile::remove(b.file);
        if (id.endsWith("changed")) {
            auto bytes = Fixture::contents(b.file);
            bytes[5000] = char(bytes[5000] ^ 1);
            Fixture::write(b.file, bytes);
        }
        if (id.endsWith("rows"))
            b.rows["users"] = 51;
        if (id.endsWith("unsound")) { // a manifest that was made to fit
            auto bytes = Fixture::contents(b.file);
            Fixture::write(b.file, bytes.replace(4096 * 5, 2000, QByteArray(2000, 'x')));
            b.sha256 = digestOf(b.file, {})->sha256;
        }
        const auto v = store.verify(b, {});
        QVERIFY(v);
        QVERIFY(!v->ok());
        QCOMPARE(QByteArray(v->id()), id);
    }

    void manifests_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("newer") << QByteArray("\"version\": 1") << QByteArray("\"version\": 2")
                               << QByteArray("backup.newer");
        QTest::newRow("another format") << QByteArray("bailiwick-backup") << QByteArray("other")
                                        << QByteArray("backup.broken");
        QTest::newRow("no JSON") << QByteArray("{") << QByteArray("") << QByteArray("backup.broken");
        QTest::newRow("no moment") << QByteArray("created_at") << QByteArray("other") << QByteArray("backup.broken");
        QTest::newRow("a path as suffix")
            << QByteArray("\"companions\": [") << QByteArray("\"companions\": [\"/../x\"") << QByteArray();
    }
    void manifests()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, id);
        const Fixture fixture("4.9.0");
        auto store = storeOf(fixture);
        const auto b = *store.create(fixture.file(), {});
        auto text = QJsonDocument(toJson(b)).toJson();
        QVERIFY(text.contains(from));
        const auto read = backupFromJson(text.replace(from, to), u"x.json"_s);
        if (!id.isEmpty()) {
            QVERIFY(!read);
            QCOMPARE(QByteArray(read.error().id), id);
            Fixture::write(b.file.chopped(3) + u".json"_s, text);
            QVERIFY(store.list()->empty()); // and it stays
            QVERIFY(store.prune({1, 0}, {}));
            QVERIFY(QFile::exists(b.file));
        } else {
            QVERIFY(read && read->companions.isEmpty());
        }
    }

    void retention()
    {
        std::vector<Backup> all{aged(0), aged(30'000'000), aged(kHour)};
        for (int day = 1; day < 50; ++day) {
            all.push_back(aged(day * kDay));
            all.push_back(aged(day * kDay + kHour));
        }
        const auto gone = superfluous(all, {5, 30}, kNow);
        QCOMPARE(all.size() - gone.size(), 5u + 28u); // five newest; of days 2 to 29 those that aren't among them
        for (const auto& b : gone)
            QVERIFY(kNow.us - b.at.us >= kDay);
        // Never the only one, and never one that was made just now.
        QVERIFY(superfluous({aged(400 * kDay)}, {0, 0}, kNow).empty());
        QVERIFY(superfluous({aged(0), aged(1), aged(59'000'000)}, {1, 0}, kNow).empty());
        QCOMPARE(superfluous({aged(0), aged(kHour)}, {1, 0}, kNow).size(), 1u);
        // Files that restores have replaced don't take the places of backups.
        QVERIFY(superfluous({aged(0, true), aged(400 * kDay)}, {1, 0}, kNow).empty());
    }

    void pruned()
    {
        const Fixture fixture("4.9.0");
        auto clock = std::make_shared<Instant>(kNow);
        auto store = storeOf(fixture, clock);
        for (int i = 0; i < 3; ++i, clock->us += kHour)
            QVERIFY(store.create(fixture.file(), {}));
        const auto gone = store.prune({1, 0}, {});
        QVERIFY(gone && gone->size() == 2);
        QCOMPARE(names(store).size(), 2);
        QVERIFY(store.verify(store.list()->front(), {})->ok());
    }

    void removed()
    {
        const Fixture fixture("4.9.0"), other("4.9.0");
        auto clock = std::make_shared<Instant>(kNow);
        auto store = storeOf(fixture, clock);
        const auto one = store.create(fixture.file(), {});
        clock->us += kHour;
        const auto two = store.create(fixture.file(), {}, u"changes"_s);
        QVERIFY(one && two);
        QCOMPARE(store.list()->front().why, u"changes"_s);
        QCOMPARE(store.list()->back().why, u"asked"_s);
        auto elsewhere = *one;
        elsewhere.file = other.file();
        QVERIFY(!store.remove(elsewhere, {}));
        QVERIFY(QFile::exists(other.file()));
        QVERIFY(store.remove(*one, {}));
        QVERIFY(store.remove(*one, {})); // gone already
        QCOMPARE(names(store), (QStringList{two->id + u".db"_s, two->id + u".json"_s}));
    }

    void due()
    {
        BackupSettings s;
        const auto before = [](qint64 us) { return std::optional(Instant{kNow.us - us}); };
        QVERIFY(isDue(s, 1000, before(0), kNow));
        QVERIFY(isDue(s, (64 << 20) - 1, before(1), kNow));
        QVERIFY(!isDue(s, 64 << 20, before(kDay - 1), kNow));
        QVERIFY(isDue(s, 64 << 20, before(kDay), kNow));
        QVERIFY(isDue(s, 64 << 20, {}, kNow));
        QVERIFY(isDue(s, 64 << 20, before(-1), kNow)); // a clock that jumped
        s.large = BackupEvery::Hour;
        QVERIFY(isDue(s, 64 << 20, before(kHour), kNow));
        QVERIFY(!isDue(s, 64 << 20, before(kHour - 1), kNow));
        s.small = BackupEvery::Never;
        QVERIFY(!isDue(s, 1000, {}, kNow));
    }

    void ensured()
    {
        const Fixture fixture("4.9.0");
        auto clock = std::make_shared<Instant>(kNow);
        auto store = storeOf(fixture, clock);
        BackupSettings s;
        QVERIFY(ensureBackup(store, fixture.file(), s, {}).value());
        clock->us += 1'000'000;
        QVERIFY(ensureBackup(store, fixture.file(), s, {}).value());
        s.small = BackupEvery::Day;
        QVERIFY(!ensureBackup(store, fixture.file(), s, {}).value());
        clock->us += kDay;
        s.retention = {1, 0};
        QVERIFY(ensureBackup(store, fixture.file(), s, {}).value());
        QCOMPARE(store.list()->size(), 1u);
        // One whose file is gone counts for nothing.
        QFile::remove(store.list()->front().file);
        QVERIFY(ensureBackup(store, fixture.file(), s, {}).value());
    }

    // As apply() calls it: with an open instance and its journal.
    void beforeAChange()
    {
        qputenv("XDG_CONFIG_HOME", "/nowhere");
        const Fixture fixture("4.9.0");
        const auto backend = openDatabase(fixture.request(), {});
        QVERIFY(backend);
        auto instance = (*backend)->instance();
        auto ledger = Ledger::open(fixture.path("ledgers"), instance.identity, fileHeads(fixture.path("heads")));
        QVERIFY(ledger);
        BackupOptions options;
        options.folder = fixture.path("backups");
        const auto before = backupBefore(instance, **ledger, options);
        QVERIFY(before);
        QVERIFY(before({}));
        const auto made = BackupStore(instance.identity, options).list();
        QVERIFY(made && made->size() == 1);
        const auto noted = (*ledger)->list(0, 10, {});
        QVERIFY(noted && noted->size() == 1);
        QCOMPARE(noted->front().what, JournalItem::What::Backup);
        // One that can't be made keeps the change back.
        options.freeBytes = [](const QString&) { return qint64(0); };
        const auto full = backupBefore(instance, **ledger, options)({});
        QVERIFY(!full);
        QCOMPARE(QByteArray(full.error().id), QByteArray("backup.space"));
        instance.wayIn = u"postgres"_s;
        QVERIFY(!backupBefore(instance, **ledger));
    }

    void settings()
    {
        const Fixture fixture;
        const auto file = fixture.path("config/backups.json");
        const auto usual = BackupSettings::load(file);
        QVERIFY(usual);
        QCOMPARE(usual->small, BackupEvery::Change);
        QCOMPARE(usual->large, BackupEvery::Day);
        QCOMPARE(usual->retention.newest, 20);
        BackupSettings s{BackupEvery::Hour, BackupEvery::Never, 1, {3, 7}};
        QVERIFY(s.save(file));
        QCOMPARE(modeOf(file), mode_t(0600));
        const auto read = BackupSettings::load(file);
        QVERIFY(read);
        QCOMPARE(read->small, s.small);
        QCOMPARE(read->large, s.large);
        QCOMPARE(read->smallMib, 1);
        QCOMPARE(read->retention.newest, 3);
        QCOMPARE(read->retention.days, 7);
    }

    void keepingSettings()
    {
        const Fixture fixture;
        const auto file = fixture.path("config/keeping.json");
        QCOMPARE(KeepSettings::load(file).value(), KeepSettings()); // for ever
        QVERIFY((KeepSettings{30, 0}).save(file));
        QCOMPARE(modeOf(file), mode_t(0600));
        QCOMPARE(KeepSettings::load(file).value(), (KeepSettings{30, 0}));
        for (const auto& [text, id] : {std::pair(R"({"format":"bailiwick-keeping","version":2})", "newer"),
                 {R"({"format":"bailiwick-keeping","version":1,"archive_days":-1})", "broken"},
                 {R"({"format":"bailiwick-keeping","version":1,"journal_days":"year"})", "broken"}, {"[]", "broken"}}) {
            Fixture::write(file, text);
            const auto read = KeepSettings::load(file);
            QVERIFY(!read);
            QCOMPARE(QByteArray(read.error().id), "keeping.settings-" + QByteArray(id));
            QVERIFY(!textOf(read.error()).next.isEmpty());
            QVERIFY(!KeepSettings().save(file));
            QCOMPARE(Fixture::contents(file), QByteArray(text));
        }
    }

    void settingsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("newer") << QByteArray(R"({"format":"bailiwick-backups","version":2})")
                               << QByteArray("backup.settings-newer");
        QTest::newRow("no JSON") << QByteArray("every day") << QByteArray("backup.settings-broken");
        QTest::newRow("unknown value") << QByteArray(R"({"format":"bailiwick-backups","version":1,"small":"week"})")
                                       << QByteArray("backup.settings-broken");
        QTest::newRow("keeps none") << QByteArray(R"({"format":"bailiwick-backups","version":1,"keep_newest":0})")
                                    << QByteArray("backup.settings-broken");
    }
    void settingsRefused()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, id);
        const Fixture fixture;
        const auto file = fixture.path("backups.json");
        Fixture::write(file, text);
        const auto read = BackupSettings::load(file);
        QVERIFY(!read);
        QCOMPARE(QByteArray(read.error().id), id);
        QVERIFY(!textOf(read.error()).next.isEmpty());
        QVERIFY(!BackupSettings().save(file));
        QCOMPARE(Fixture::contents(file), text);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "test_backups.moc"
