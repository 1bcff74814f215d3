// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/sqlite.h"
#include "core/domain/text.h"
#include "tests/support/fixture.h"
#include <semaphore>
#include <thread>

using namespace bw;
using namespace bw::test;

namespace {

// A server that commits between two slices of a reading, and nowhere else: its commit is under way while a slice is
// read, which keeps it waiting and keeps the next slice from beginning before it.
class Server {
public:
    explicit Server(const QString& file)
        : m_thread([this, file](const std::stop_token& stop) { serve(file, stop); })
    {
    }
    ~Server()
    {
        m_thread.request_stop();
        m_wanted.release();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    // To be called inside a slice; returns once the commit waits for its end.
    void commitAfterThisSlice()
    {
        m_wanted.release();
        m_waiting.acquire();
    }
    int commits() const { return m_commits; }

private:
    static int waits(void* self, int count)
    {
        if (count == 0)
            static_cast<Server*>(self)->m_waiting.release(); // it holds the lock that lets no new reader in
        std::this_thread::yield();
        return 1;
    }
    void serve(const QString& file, const std::stop_token& stop)
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(file).constData(), &db);
        sqlite3_busy_handler(db, &Server::waits, this);
        for (m_wanted.acquire(); !stop.stop_requested(); m_wanted.acquire())
            if (sqlite3_exec(db, "UPDATE users SET name = name || 'x' WHERE rowid = 1", nullptr, nullptr, nullptr)
                == SQLITE_OK)
                ++m_commits;
        sqlite3_close(db);
    }

    std::counting_semaphore<> m_wanted{0}, m_waiting{0};
    std::atomic<int> m_commits = 0;
    std::jthread m_thread;
};

// The running slice has lasted long enough to end at the next row.
void useUpTheSlice()
{
    const auto until = db::steadyTicks() + db::SqliteOptions().sliceUs;
    while (db::steadyTicks() < until)
        std::this_thread::yield();
}

} // namespace

// A file that is written to while it is read: lists of one moment when a second reading finds one, else it is said.
class TestChangingFile : public QObject {
    Q_OBJECT
private slots:
    void commitsBetweenSlices_data();
    void commitsBetweenSlices();
};

void TestChangingFile::commitsBetweenSlices_data()
{
    QTest::addColumn<int>("commits");
    QTest::addColumn<int>("passes");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("in the first reading") << 1 << 2;
    QTest::newRow("in both") << 2 << 2;
}

void TestChangingFile::commitsBetweenSlices()
{
    QFETCH(int, commits);
    QFETCH(int, passes);
    const Fixture fixture("4.9.0");
    fixture.sql("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT INTO users (id, "
                "email, created_at) SELECT 'u' || i, 'u' || i || '@x.test', '2026-01-01 00:00:00+00:00' FROM n");
    Server server(fixture.file());
    auto request = fixture.request();
    request.lockWaitMs = 600'000;
    auto backend = openDatabase(request, {});
    QVERIFY(backend);
    int seen = 0;
    Context context;
    context.progress = [&](const Progress& p) { // comes from within a slice
        if (QByteArrayView(p.what) == "database.reading_users" && seen++ < commits) {
            server.commitAfterThisSlice();
            useUpTheSlice();
        }
    };
    const auto snapshot = (*backend)->read({kAllParts}, context);
    QVERIFY2(snapshot, snapshot ? "" : snapshot.error().id);
    QCOMPARE(seen, passes);
    QTRY_COMPARE(server.commits(), commits);
    QCOMPARE((*snapshot)->users.size(), 5050u);
    QCOMPARE((*snapshot)->notes.size(), commits == 2 ? 1u : 0u);
    if (commits == 2) {
        QCOMPARE(QByteArray((*snapshot)->notes[0].id), QByteArray("database.note.changing"));
        QVERIFY(!textOf((*snapshot)->notes[0]).next.isEmpty());
    }
    // The first row was read before a commit, or after all of them.
    QVERIFY((*snapshot)->users[0].name.endsWith(QStringLiteral("x")) == (commits > 0));
}

QTEST_GUILESS_MAIN(TestChangingFile)
#include "test_changing_file.moc"
