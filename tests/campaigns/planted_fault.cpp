// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/campaigns/planted_fault.h"
#include <QFile>
#include <sqlite3.h>

namespace bw::campaign {

namespace {

class Faulty final : public Backend {
public:
    Faulty(std::unique_ptr<Backend> inner, QString fault)
        : m_inner(std::move(inner))
        , m_fault(std::move(fault))
    {
    }
    const Instance& instance() const override { return m_inner->instance(); }
    const Capabilities& capabilities() const override { return m_inner->capabilities(); }
    Result<SnapshotPtr> read(const Want& want, const Context& c) override { return m_inner->read(want, c); }
    Result<std::shared_ptr<const usage::Cube>> usage(const UsageWant& want, const Context& c) override
    {
        return m_inner->usage(want, c);
    }
    Result<Freshness> freshness(const Context& c) override { return m_inner->freshness(c); }
    Result<Work> prepare(std::span<const Change> changes, const Snapshot& base, const Context& c) override
    {
        return m_inner->prepare(changes, base, c);
    }
    Result<std::optional<QJsonObject>> find(const Subject& subject, const Context& c) override
    {
        return m_inner->find(subject, c);
    }
    Result<std::vector<Outcome>> apply(
        const Work& given, const ApplyOptions& options, Archive& archive, const Context& context) override
    {
        if (m_fault == u"hold-lock")
            holdLock();
        auto work = given;
        if (m_fault == u"skip-check")
            for (auto& change : work.changes)
                expectWhatIsThere(change, context);
        auto outcomes = m_inner->apply(work, options, archive, context);
        if (m_fault == u"claim-done")
            return std::vector<Outcome>(work.changes.size(), Outcome{Status::Done});
        return outcomes;
    }

private:
    // For longer than a server waits.
    void holdLock() const
    {
        sqlite3* db = nullptr;
        sqlite3_open(QFile::encodeName(m_inner->instance().place).constData(), &db);
        sqlite3_busy_timeout(db, 5000);
        sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
        sqlite3_sleep(7000);
        sqlite3_close(db);
    }

    void expectWhatIsThere(Change& change, const Context& context)
    {
        const auto found = m_inner->find(change.subject, context);
        if (!change.before || !found || !*found)
            return;
        for (const auto& field : change.before->keys())
            change.before->insert(field, (*found)->value(field));
    }

    std::unique_ptr<Backend> m_inner;
    QString m_fault;
};

} // namespace

std::unique_ptr<Backend> withFault(std::unique_ptr<Backend> inner, const QString& fault)
{
    if (fault != u"skip-check" && fault != u"claim-done" && fault != u"hold-lock")
        return inner;
    return std::make_unique<Faulty>(std::move(inner), fault);
}

} // namespace bw::campaign
