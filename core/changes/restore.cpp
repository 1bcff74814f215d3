// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/restore.h"
#include "core/backends/registry.h"
#include "core/changes/restore_file.h"
#include "core/db/sqlite_reading.h"
#include "core/domain/text.h"
#include <QFileInfo>
#include <QSet>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> forbidden(BackupStore& store, const RestorePlan& plan, const Context& context)
{
    if (plan.backup.instance != store.instance())
        return fail(Fault::Refused, "restore.other-instance", {plan.backup.place});
    const auto folder = QFileInfo(plan.file).path();
    if (const auto network = store.options().host.networkFileSystem(folder); !network.isEmpty())
        return fail(Fault::Refused, "restore.network", {plan.file, network});
    if (auto fit = mayReplace(plan.file, plan.backup); !fit)
        return fit;
    if (plan.present)
        if (const auto others = store.options().host.openElsewhere(plan.file); others && !others->empty())
            return fail(Fault::Refused, "restore.in-use", {plan.file, namesOf(*others)});
    const qint64 present = plan.present ? qMax(0LL, db::stampOf(plan.file).size) : 0;
    const bool same = sameFileSystem(folder, store.folder());
    if (const auto enough = store.space(present + (same ? plan.backup.bytes : 0)); !enough)
        return enough;
    const qint64 left = store.options().freeBytes(folder), needed = plan.backup.bytes + kSpaceMargin;
    if (left >= 0 && left < needed)
        return fail(
            Fault::Storage, "backup.space", {folder, QString::number(needed >> 20), QString::number(left >> 20)});
    const auto verified = store.verify(plan.backup, context);
    if (!verified)
        return tl::unexpected(verified.error());
    if (!verified->ok())
        return fail(
            Fault::Refused, "restore.not-verified", {plan.backup.id, textOf(verified->id()).what}, verified->problem);
    return {};
}

QMap<QString, QString> usersOf(const Snapshot& snapshot)
{
    QMap<QString, QString> users;
    for (size_t i = 0; i < snapshot.users.size(); ++i) {
        const auto& u = snapshot.users[i];
        users[u.id] = u.name.isEmpty() || u.email.isEmpty() ? u.name + u.email : u.name + u" <"_s + u.email + u'>';
    }
    return users;
}

Result<QMap<QString, QString>> usersOf(const QString& file, const BackupOptions& options, const Context& context)
{
    OpenRequest request;
    request.address = file;
    request.gate = options.sqlite.gate;
    request.lockWaitMs = options.sqlite.lockWaitMs;
    const auto backend = openDatabase(request, context);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto snapshot = (*backend)->read({Part::Users}, context);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return usersOf(**snapshot);
}

// In slices: whether the restore is refused because a server runs is seen only later.
Result<QMap<QByteArray, qint64>> countNow(const QString& file, const BackupOptions& options, const Context& context)
{
    const auto source = db::SqliteSource::open(file, options.sqlite, options.host, context);
    if (!source)
        return tl::unexpected(source.error());
    const auto connection = (*source)->connect();
    if (!connection)
        return tl::unexpected(connection.error());
    const auto reading = db::SqliteReading::begin(**connection, context);
    if (!reading)
        return tl::unexpected(reading.error());
    QMap<QByteArray, qint64> counts;
    const auto& schema = (*reading)->schema();
    for (auto i = schema.tables.cbegin(); i != schema.tables.cend(); ++i) {
        if (schema.order(i.key()).kind == db::RowOrder::View)
            continue;
        qint64 rows = 0;
        const auto counted = (*reading)->each(
            {i.key(), {}}, [&](const db::Row&) { return ++rows, db::Next::Row; }, context);
        if (!counted)
            return tl::unexpected(counted.error());
        counts[i.key()] = rows;
    }
    return counts;
}

QStringList missingIn(const QMap<QString, QString>& those, const QMap<QString, QString>& these)
{
    QStringList names;
    for (auto i = those.cbegin(); i != those.cend(); ++i)
        if (!these.contains(i.key()))
            names << *i;
    names.sort();
    return names;
}

Result<void> compareUsers(RestorePlan& plan, const BackupOptions& options, const Context& context)
{
    const auto then = usersOf(plan.backup.file, options, context);
    const auto now = plan.present && !plan.problem ? usersOf(plan.file, options, context)
                                                   : Result<QMap<QString, QString>>(QMap<QString, QString>());
    if (context.cancelled())
        return fail(Fault::Cancelled, "cancelled");
    plan.usersKnown = then && now && !plan.problem;
    if (!plan.usersKnown)
        return {};
    plan.usersLost = missingIn(*now, *then);
    plan.usersBack = missingIn(*then, *now);
    return {};
}

} // namespace

Result<RestorePlan> planRestore(BackupStore& store, const RestoreRequest& request, const Context& context)
{
    RestorePlan plan;
    plan.backup = request.backup;
    plan.file = db::withoutLinks(request.file);
    plan.present = db::stampOf(plan.file).exists();
    plan.sets = request.sets;
    if (plan.present) {
        const auto counts = countNow(plan.file, store.options(), context);
        if (counts)
            plan.now = *counts;
        else if (counts.error().fault == Fault::Cancelled)
            return tl::unexpected(counts.error());
        else
            plan.problem = counts.error();
    }
    if (const auto allowed = forbidden(store, plan, context); !allowed) {
        if (allowed.error().fault == Fault::Cancelled)
            return tl::unexpected(allowed.error());
        plan.refused = allowed.error();
    }
    if (plan.present && !store.options().host.openElsewhere(plan.file))
        plan.warnings.push_back({"restore.cannot-tell", Level::Warn, {}, {plan.file}});
    if (!plan.backup.oneMoment)
        plan.warnings.push_back({"restore.several-moments", Level::Warn, {}, {}});
    if (const auto compared = compareUsers(plan, store.options(), context); !compared)
        return tl::unexpected(compared.error());
    return plan;
}

Result<Restored> restore(
    BackupStore& store, const RestorePlan& plan, const RestoreRequest& request, const Context& context)
{
    if (plan.refused)
        return tl::unexpected(*plan.refused);
    const auto locked = store.lock(context);
    if (!locked)
        return tl::unexpected(locked.error());
    if (auto allowed = forbidden(store, plan, context); !allowed)
        return tl::unexpected(allowed.error());
    auto replacing = Replacing::prepare(store, plan, context);
    if (!replacing)
        return tl::unexpected(replacing.error());
    Restored done{replacing->kept(), {}};
    const auto kept = done.kept ? done.kept->id : QStringLiteral("–");
    const auto noted = [&](const char* id) {
        const auto text = textOf(id, {plan.file, plan.backup.id, kept}).sentence();
        return request.note ? request.note(text) : Result<void>();
    };
    if (auto intent = noted("restore.journal.begun"); !intent)
        return tl::unexpected(intent.error());
    if (auto replaced = replacing->commit(store, plan, context); !replaced) {
        (void)noted("restore.journal.failed"); // the error itself is the answer
        return tl::unexpected(replaced.error());
    }
    if (const auto result = noted("restore.journal.done"); !result)
        done.warnings.push_back({"restore.not-noted", Level::Warn, {}, {textOf(result.error()).what}});
    return done;
}

Result<std::vector<JournalItem>> appliedSince(Ledger& ledger, Instant moment, const Context& context)
{
    constexpr int page = 200;
    std::vector<JournalItem> found;
    for (qint64 before = 0;;) {
        const auto items = ledger.list(before, page, context);
        if (!items)
            return tl::unexpected(items.error());
        for (const auto& item : *items) {
            if (item.at <= moment)
                return found;
            if (!item.changes.empty())
                found.push_back(item);
            before = item.seq;
        }
        if (items->size() < size_t(page))
            return found;
    }
}

} // namespace bw
