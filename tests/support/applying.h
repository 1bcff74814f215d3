// SPDX-License-Identifier: GPL-3.0-or-later
// A small company in memory, and sets that are applied to it.
#pragma once
#include "core/backends/memory_backend.h"
#include "core/changes/apply.h"

namespace bw::test {

inline const Instant kNow = *parseTimestamp("2026-11-21T10:12:41Z");

inline Snapshot company()
{
    Snapshot s;
    s.readAt = kNow;
    s.users.add({QStringLiteral("u0"), QStringLiteral("root@x.test"), QStringLiteral("Root"), {},
        QStringLiteral("local"), {}, QStringLiteral("admin"), QStringLiteral("active")});
    s.users.add({QStringLiteral("u1"), QStringLiteral("ada@x.test"), QStringLiteral("Ada"), {}, QStringLiteral("local"),
        {}, QStringLiteral("user"), QStringLiteral("active")});
    s.users.add({QStringLiteral("u2"), QStringLiteral("bob@x.test"), QStringLiteral("Bob"), {}, QStringLiteral("local"),
        {}, QStringLiteral("user"), QStringLiteral("active")});
    return s;
}

inline Plan planned(const ChangeSet& set, Backend& backend)
{
    Plan p;
    p.work = *backend.prepare(set.changes, {}, {});
    p.items.resize(set.changes.size());
    return p;
}

inline Result<Applied> run(
    const ChangeSet& set, Backend& backend, Ledger& ledger, JournalItem::What what = JournalItem::What::Apply)
{
    const auto p = planned(set, backend);
    const auto base = company();
    return apply({set, p, {}, {}, what, &base}, backend, ledger, {});
}

inline Result<Applied> takeBack(const QString& set, MemoryBackend& backend, Ledger& ledger, QString* id = nullptr)
{
    const auto back = undoOf(**ledger.item(set), backend.now(), kNow);
    if (!back)
        return tl::unexpected(back.error());
    if (id)
        *id = back->id;
    return run(*back, backend, ledger, JournalItem::What::Undo);
}

inline QString roleOf(const MemoryBackend& b, QStringView id) { return b.now().users.find(id)->role; }

} // namespace bw::test
