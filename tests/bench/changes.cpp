// SPDX-License-Identifier: GPL-3.0-or-later
// Changes the role of 10,000 users of a database through everything that an apply goes through, and prints as JSON how
// long that took. Arguments: a database; a folder for the journal; "measure", or "watch" to see from another
// connection how long nobody else could write; a file for the same statements, for the database's own shell.
#include "core/backends/registry.h"
#include "core/changes/apply.h"
#include "core/changes/backup_store.h"
#include "core/changes/head_store.h"
#include "core/db/sqlite.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QFile>
#include <cstdio>
#include <sqlite3.h>
#include <thread>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kChanges = 10'000;

template<class T> T orExit(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s (%s)\n", qPrintable(textOf(result.error()).sentence()), qPrintable(result.error().detail));
    std::exit(3);
}

double msSince(qint64 start) { return double(db::steadyTicks() - start) / 1000; }

// The longest time in which a server could not have begun to write.
class Watch {
public:
    explicit Watch(const QString& file)
        : m_thread([this, file](const std::stop_token& stop) { run(file, stop); })
    {
    }
    double longestMs()
    {
        m_thread.request_stop();
        m_thread.join();
        return double(m_longest) / 1000;
    }

private:
    void run(const QString& file, const std::stop_token& stop)
    {
        sqlite3* server = nullptr;
        if (sqlite3_open(QFile::encodeName(file).constData(), &server) != SQLITE_OK)
            std::exit(3);
        std::optional<qint64> since;
        while (!stop.stop_requested()) {
            const bool free = sqlite3_exec(server, "BEGIN IMMEDIATE; ROLLBACK", nullptr, nullptr, nullptr) == SQLITE_OK;
            const qint64 now = db::steadyTicks();
            if (!free && !since)
                since = now;
            if (free && since)
                m_longest = std::max(m_longest, now - *std::exchange(since, {}));
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        sqlite3_close(server);
    }
    qint64 m_longest = 0;
    std::jthread m_thread;
};

QStringList allowed(const Plan& plan)
{
    QStringList flags;
    for (const auto* risk : plan.blocking())
        flags << QString::fromLatin1(risk->allow);
    return flags;
}

void writeStatements(const QString& name, const Plan& plan, bool postgres)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        std::exit(3);
    file.write(postgres ? "BEGIN;\n" : "BEGIN IMMEDIATE;\n");
    for (const auto& step : plan.work.steps)
        file.write(db::shown(step.sql).toUtf8() + ";\n");
    file.write("COMMIT;\n");
}

double backupMs(const QString& file, const QString& instance, const QString& folder)
{
    BackupOptions where;
    where.folder = folder + u"/backups"_s;
    BackupStore backups(instance, where);
    const auto start = db::steadyTicks();
    orExit(backups.create(file, {}));
    return msSince(start);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 4)
        return 2;
    const auto file = QString::fromLocal8Bit(argv[1]), folder = QString::fromLocal8Bit(argv[2]);
    const bool postgres = file.startsWith(u"postgresql:");
    const auto backend = orExit(openDatabase({file}, {}));
    const auto base =
        orExit(backend->read({Parts(Part::Users) | Part::Keys | Part::Sessions | Part::Quotas | Part::Invites}, {}));
    ChangeSet set{newSetId(), backend->instance().identity, file, thisOperator().text(), systemNow(), base->readAt,
        u"ticket 4711"_s};
    for (const auto& user : base->users)
        if (user.role == "user"_L1 && user.status == "active"_L1 && std::ssize(set.changes) < kChanges)
            set.changes.push_back(orExit(edit(*base, u"user.role", user.id, {{u"role"_s, u"admin"_s}})));
    if (std::ssize(set.changes) < kChanges)
        return 4;

    double preview = 1e9;
    Plan planned;
    for (int i = 0; i < 3; ++i) {
        const auto start = db::steadyTicks();
        planned = orExit(plan(set, *base, *backend, {{SignInWays::Source::Stated, true}}, systemNow(), {}));
        preview = std::min(preview, msSince(start));
    }
    if (argc > 4)
        writeStatements(QString::fromLocal8Bit(argv[4]), planned, postgres);
    const auto backup = postgres ? 0 : backupMs(file, set.instance, folder);

    const auto ledger =
        orExit(Ledger::open(folder, set.instance, std::shared_ptr<HeadStore>(fileHeads(folder + u"/heads"_s))));
    ApplyOptions options;
    options.inParts = true; // on a busy machine one lock would be held for too long
    int transactions = 0;
    options.committed = [&](std::span<const Outcome>) { ++transactions; };
    std::optional<Watch> watch;
    if (!qstrcmp(argv[3], "watch"))
        watch.emplace(file);
    const auto start = db::steadyTicks();
    const auto applied = orExit(apply({set, planned, options, allowed(planned)}, *backend, *ledger, {}));
    const auto took = msSince(start);
    const auto locked = watch ? watch->longestMs() : 0;
    if (applied.count(Status::Done) != kChanges)
        return 5;
    std::printf("{\"preview\":%.1f,\"backup\":%.1f,\"apply\":%.1f,\"locked\":%.1f,\"transactions\":%d}\n", preview,
        backup, took, locked, transactions);
    return 0;
}
