// SPDX-License-Identifier: GPL-3.0-or-later
// Fills a journal with entries and prints as JSON how long it takes to open, to add to, to verify and to archive.
// Arguments: a folder that is not there yet, and how many entries.
#include "core/changes/ledger_chain.h"
#include "core/changes/ledger_entry.h"
#include "core/changes/ledger_file.h"
#include "core/db/sqlite.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <cstdio>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

ChangeSet setOf(int changes)
{
    ChangeSet set;
    set.id = newSetId();
    set.place = u"/srv/localai/database.db"_s;
    set.reason = u"ticket 4711"_s;
    for (int i = 0; i < changes; ++i)
        set.changes.push_back({u"user.role"_s, {u"user"_s, newSetId(), u"instance"_s, u"Ada Lovelace"_s},
            QJsonObject{{u"role"_s, u"user"_s}}, QJsonObject{{u"role"_s, u"admin"_s}}});
    return set;
}

// As the ledger writes them, but in one transaction: one by one, each on the disk, it would take half an hour.
bool fill(const QString& path, qint64 entries)
{
    auto file = LedgerFile::open(path);
    if (!file)
        return false;
    auto writing = LedgerFile::Writing::begin(**file);
    auto previous = chain::kBeginning;
    const std::vector<Outcome> done(1, Outcome{Status::Done});
    ChangeSet set;
    for (qint64 seq = 1; writing && seq <= entries; ++seq) {
        const entry::Head head{thisOperator(), {seq * 1'000'000}, u"bench"_s};
        if (seq % 2)
            set = setOf(1);
        const auto body = seq % 2 ? entry::intent(head, JournalItem::What::Apply, set, {}, {}, {})
                                  : entry::outcomes(head, "result", set.id, done, {}, {});
        const auto hash = chain::hashOf(previous, seq, body);
        auto q = (*file)->query("INSERT INTO entries (seq, previous, hash, body) VALUES (?, ?, ?, ?)");
        if (!q || !(*file)->run(std::move(q->bind(seq).bind(previous).bind(hash).bind(body))))
            return false;
        previous = hash;
    }
    return writing && writing->commit();
}

template<class F> double msOf(F f)
{
    const auto start = db::steadyTicks();
    if (!f())
        std::fprintf(stderr, "failed\n"), std::exit(3);
    return double(db::steadyTicks() - start) / 1000;
}

template<class F> double medianMs(int times, F f)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i)
        all.push_back(msOf(f));
    std::ranges::nth_element(all, all.begin() + times / 2);
    return all[size_t(times / 2)];
}

bool applyOnce(Ledger& ledger, const ChangeSet& set)
{
    const std::vector<Outcome> done(set.changes.size(), Outcome{Status::Done});
    return ledger.intend(JournalItem::What::Apply, set, {}) && ledger.conclude(set.id, done, {});
}

bool archive(Ledger& ledger)
{
    std::vector<ArchivedRow> rows;
    for (qint64 n = 0; n < 100'000; ++n)
        rows.push_back({0, u"u1"_s,
            {"usage_records", {"id", "user_id", "user_name", "model", "tokens", "created_at"},
                {n, QByteArray("u1"), QByteArray("Ada"), QByteArray("qwen3-32b"), n,
                    QByteArray("2026-11-21 10:12:41")}}});
    return bool(ledger.archive(u"rows"_s)->keep(rows, {}));
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const auto folder = QString::fromLocal8Bit(argv[1]);
    const auto path = folder + u"/bench.db"_s;
    if (!fill(path, QByteArray(argv[2]).toLongLong()))
        return 3;
    std::unique_ptr<Ledger> ledger;
    const auto heads = std::shared_ptr<HeadStore>(fileHeads(folder + u"/heads"_s));
    const auto open = medianMs(5, [&] {
        ledger.reset();
        auto opened = Ledger::open(folder, u"bench"_s, heads);
        if (!opened)
            return false;
        ledger = std::move(*opened);
        const auto page = ledger->list(0, 200, {});
        return page && page->size() == 200 && ledger->unfinished() && ledger->newestUndoable();
    });
    const auto one = medianMs(25, [&] { return applyOnce(*ledger, setOf(1)); });
    const auto many = medianMs(3, [&] { return applyOnce(*ledger, setOf(10'000)); });
    const auto rows = msOf([&] { return archive(*ledger); });
    const auto verified = msOf([&] {
        const auto v = ledger->verify({});
        return v && v->ok;
    });
    std::printf("{\"open\":%.1f,\"set\":%.2f,\"set_10k\":%.1f,\"archive_100k\":%.0f,\"verify\":%.0f,\"bytes\":%lld}\n",
        open, one, many, rows, verified, static_cast<long long>(QFileInfo(path).size()));
    return 0;
}
