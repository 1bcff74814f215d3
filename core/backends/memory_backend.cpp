// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backends/memory_backend.h"
#include "core/base/json_text.h"
#include <QJsonDocument>
#include <QUuid>

namespace bw {

MemoryBackend::MemoryBackend(Snapshot start, QString identity)
    : m_now(std::move(start))
{
    m_instance.product = QStringLiteral("memory");
    m_instance.productName = QStringLiteral("Memory");
    m_instance.wayIn = QStringLiteral("memory");
    m_instance.place = QStringLiteral("memory");
    m_instance.identity = std::move(identity);
    for (const auto& k : kinds())
        m_capabilities.set(k.id.toString(), {Can::Yes, ""});
}

Result<SnapshotPtr> MemoryBackend::read(const Want&, const Context&)
{
    auto copy = std::make_shared<Snapshot>(m_now);
    derive(*copy);
    return copy;
}

Result<std::shared_ptr<const usage::Cube>> MemoryBackend::usage(const UsageWant&, const Context&)
{
    return fail(Fault::Unsupported, "capability.absent");
}

Result<Freshness> MemoryBackend::freshness(const Context&) { return Freshness::Changed; }

Result<Work> MemoryBackend::prepare(std::span<const Change> changes, const Snapshot&, const Context&)
{
    Work work;
    QHash<QString, QString> made; // "new:0" → what it becomes
    for (size_t i = 0; i < changes.size(); ++i) {
        auto c = changes[i];
        if (c.subject.id.startsWith(u"new:")) {
            auto& id = made[c.subject.id];
            if (id.isEmpty())
                id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            c.subject.id = id;
        }
        if (c.after && made.contains(c.after->value(u"owner").toString()))
            c.after->insert(u"owner", made.value(c.after->value(u"owner").toString()));
        if (const auto* k = kind(c.kind); k && k->makes == Makes::Secret && !c.before)
            work.made[int(i)] = std::make_shared<const Secret>(QUuid::createUuid().toByteArray());
        work.changes.push_back(std::move(c));
    }
    return work;
}

// One row holds all fields of the record.
Result<void> MemoryBackend::archive(const Change& c, int number, Archive& archive, const Context& context) const
{
    const auto found = recordType(c.subject.type)->find(m_now, c.subject.id);
    QByteArray fields;
    appendJson(fields, found.value_or(QJsonObject()));
    const ArchivedRow row{number, c.subject.type == u"user" ? c.subject.id : c.from(key::owner),
        {c.subject.type.toUtf8(), {"id", "fields"}, {c.subject.id.toUtf8(), fields}}};
    return archive.keep({&row, 1}, context);
}

Outcome MemoryBackend::applyOne(const Change& c, int number, Archive& kept, const Context& context)
{
    const auto* type = recordType(c.subject.type);
    const auto found = type->find(m_now, c.subject.id);
    const auto fits = fit(c, found);
    if (fits == Fit::AlreadyDone)
        return {Status::AlreadyDone};
    if (fits == Fit::Conflict)
        return {Status::Conflict, Error{Fault::Conflict, "change.subject", {c.subject.label}}, {}, {}, found};
    if (!c.after)
        if (const auto done = archive(c, number, kept, context); !done)
            return {Status::Failed, done.error()};
    Result<void> brought;
    auto whole = c;
    if (bringsBack(c))
        brought = kept.bring(
            c.archive,
            [&](const db::StoredRow& row) -> Result<void> {
                whole.after = QJsonDocument::fromJson(std::get<QByteArray>(row.values[1])).object();
                return {};
            },
            context);
    if (!brought)
        return {Status::Failed, brought.error()};
    if (!project(std::span(&whole, 1), m_now))
        return {Status::Failed, Error{Fault::Invalid, "change.kind", {c.kind}}};
    return {Status::Done, {}, c.before ? QString() : c.subject.id};
}

Result<std::vector<Outcome>> MemoryBackend::apply(
    const Work& work, const ApplyOptions& options, Archive& kept, const Context& context)
{
    const auto before = m_now;
    std::vector<Outcome> all(work.changes.size());
    bool fine = true;
    for (size_t i = 0; i < all.size() && fine; ++i) {
        if (const auto no = work.refused.find(int(i)); no != work.refused.end())
            all[i] = {Status::Refused, no->second};
        else
            all[i] = applyOne(work.changes[i], int(i), kept, context);
        const bool done = all[i].status == Status::Done || all[i].status == Status::AlreadyDone;
        if (const auto secret = work.made.find(int(i)); done && secret != work.made.end())
            all[i].secret = secret->second;
        if (options.mode == Mode::EachAlone && options.committed)
            options.committed(all);
        fine = done || options.mode == Mode::EachAlone;
    }
    if (!fine) {
        m_now = before;
        for (auto& o : all)
            if (o.status == Status::Done || o.status == Status::AlreadyDone)
                o = {Status::Skipped};
    } else if (options.mode == Mode::AllOrNothing && options.committed) {
        options.committed(all);
    }
    return all;
}

Result<std::optional<QJsonObject>> MemoryBackend::find(const Subject& subject, const Context&)
{
    return recordType(subject.type)->find(m_now, subject.id);
}

} // namespace bw
