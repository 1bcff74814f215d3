// SPDX-License-Identifier: GPL-3.0-or-later
// Plans role changes of 10,000 users on a snapshot, and prints how long the best of five took.
#include "core/changes/plan.h"
#include <QElapsedTimer>
#include <cstdio>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

// One statement for each change, as a database has; what it prepares itself is measured elsewhere.
class Desk : public Backend {
public:
    const Instance& instance() const override { return m_instance; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    Result<SnapshotPtr> read(const Want&, const Context&) override { return fail(Fault::Unsupported, ""); }
    Result<std::shared_ptr<const usage::Cube>> usage(const UsageWant&, const Context&) override
    {
        return fail(Fault::Unsupported, "");
    }
    Result<Freshness> freshness(const Context&) override { return Freshness::Same; }
    Result<Work> prepare(std::span<const Change> changes, const Snapshot&, const Context&) override
    {
        Work work;
        work.changes.assign(changes.begin(), changes.end());
        for (size_t i = 0; i < changes.size(); ++i)
            work.steps.push_back({int(i),
                {"UPDATE users SET role = ?, updated_at = ? WHERE id = ?",
                    {QByteArray("admin"), QByteArray("2026-11-21 12:00:00.1+00:00"), changes[i].subject.id.toUtf8()}}});
        return work;
    }

private:
    Instance m_instance;
    Capabilities m_capabilities;
};

Snapshot company(int people)
{
    Snapshot s;
    s.parts = Parts(Part::Users) | Part::Keys | Part::Sessions | Part::Quotas | Part::Invites;
    for (int i = 0; i < 29; ++i)
        s.permissions.push_back({u"permission%1"_s.arg(i), u"api"_s, u"Permission"_s, i % 2 == 0});
    const Instant later{2'000'000'000'000'000};
    for (int i = 0; i < people; ++i) {
        const auto id = u"3f9d07c2-0000-4000-8000-%1"_s.arg(i, 12, 10, QLatin1Char('0'));
        s.users.add({id, u"person%1@acme.test"_s.arg(i), u"Person %1"_s.arg(i), {}, u"local"_s, {},
            i % 50 == 0 ? u"admin"_s : u"user"_s, u"active"_s});
        ApiKey k;
        k.id = u"key%1"_s.arg(i);
        k.owner = id;
        s.keys.add(k);
        s.sessions.add({u"session%1"_s.arg(i), id, {}, {}, later});
    }
    derive(s);
    return s;
}

double bestMs(const ChangeSet& set, const Snapshot& s)
{
    Desk desk;
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const auto p = plan(set, s, desk, {{SignInWays::Source::Stated, true}, s.users[0].id}, {0}, {});
        if (!p || p->items.size() != set.changes.size() || p->items[0].lines.size() < 2)
            qFatal("no plan");
        best = std::min(best, double(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

} // namespace

int main()
{
    std::printf("{");
    const char* between = "";
    for (const int people : {10'000, 100'000}) {
        const auto s = company(people);
        ChangeSet set;
        for (int i = 0; i < 10'000; ++i)
            set.changes.push_back(*edit(s, u"user.role", s.users[size_t(i)].id, {{u"role"_s, u"auditor"_s}}));
        const double role = bestMs(set, s);
        set.changes.clear();
        for (int i = 1; i <= 10'000; ++i)
            set.changes.push_back(*remove(s, u"user.delete", s.users[size_t(i % people)].id));
        std::printf("%s\"%d\": {\"role\": %.1f, \"delete\": %.1f}", between, people, role, bestMs(set, s));
        between = ", ";
    }
    std::printf("}\n");
}
