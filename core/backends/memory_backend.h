// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/backends/backend.h"

namespace bw {

// An instance that is a snapshot in memory: does every kind of change of the catalogue. For tests and tours.
class MemoryBackend : public Backend {
public:
    explicit MemoryBackend(Snapshot, QString identity = QStringLiteral("memory"));
    const Instance& instance() const override { return m_instance; }
    const Capabilities& capabilities() const override { return m_capabilities; }
    Result<SnapshotPtr> read(const Want&, const Context&) override;
    Result<std::shared_ptr<const usage::Cube>> usage(const UsageWant&, const Context&) override;
    Result<Freshness> freshness(const Context&) override;
    Result<Work> prepare(std::span<const Change>, const Snapshot& base, const Context&) override;
    Result<std::vector<Outcome>> apply(const Work&, const ApplyOptions&, Archive&, const Context&) override;
    Result<std::optional<QJsonObject>> find(const Subject&, const Context&) override;

    const Snapshot& now() const { return m_now; }
    Snapshot& elsewhere() { return m_now; } // to be changed by somebody else

private:
    Outcome applyOne(const Change&, int number, Archive&, const Context&);
    Result<void> archive(const Change&, int number, Archive&, const Context&) const;
    Snapshot m_now;
    Instance m_instance;
    Capabilities m_capabilities;
    Instant m_readAt;
};

} // namespace bw
