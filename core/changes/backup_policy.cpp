// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/backup_policy.h"
#include "core/changes/settings_file.h"
#include "core/domain/text.h"
#include <QStandardPaths>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr SettingsFormat kPolicyFormat{
    "bailiwick-backups"_L1, 1, "backup.settings-read", "backup.settings-broken", "backup.settings-newer"};
constexpr std::pair<BackupEvery, QLatin1StringView> kEvery[]{{BackupEvery::Change, "change"_L1},
    {BackupEvery::Hour, "hour"_L1}, {BackupEvery::Day, "day"_L1}, {BackupEvery::Never, "never"_L1}};

bool take(const QJsonObject& o, QLatin1StringView name, BackupEvery& to)
{
    if (!o.contains(name))
        return true;
    for (const auto& [every, id] : kEvery)
        if (o[name].toString() == id) {
            to = every;
            return true;
        }
    return false;
}

bool take(const QJsonObject& o, QLatin1StringView name, int least, int& to)
{
    if (!o.contains(name))
        return true;
    to = o[name].toInt(least - 1);
    return to >= least;
}

} // namespace

QString id(BackupEvery wanted)
{
    for (const auto& [every, id] : kEvery)
        if (every == wanted)
            return id;
    return {};
}

QString BackupSettings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/bailiwick/backups.json"_s;
}

Result<BackupSettings> BackupSettings::load(const QString& file)
{
    BackupSettings s;
    const auto values = readSettings(file, kPolicyFormat);
    if (!values)
        return tl::unexpected(values.error());
    if (!*values)
        return s;
    const auto& o = **values;
    if (!take(o, "small"_L1, s.small) || !take(o, "large"_L1, s.large) || !take(o, "small_below_mib"_L1, 0, s.smallMib)
        || !take(o, "keep_newest"_L1, 1, s.retention.newest) || !take(o, "keep_days"_L1, 0, s.retention.days))
        return fail(Fault::Invalid, "backup.settings-broken", {file});
    return s;
}

Result<void> BackupSettings::save(const QString& file) const
{
    if (const auto there = load(file); !there)
        return tl::unexpected(there.error());
    return writeSettings(file, kPolicyFormat,
        {{u"small"_s, id(small)}, {u"large"_s, id(large)}, {u"small_below_mib"_s, smallMib},
            {u"keep_newest"_s, retention.newest}, {u"keep_days"_s, retention.days}});
}

bool isDue(const BackupSettings& settings, qint64 bytes, std::optional<Instant> newest, Instant now)
{
    const auto every = bytes < qint64(settings.smallMib) << 20 ? settings.small : settings.large;
    if (every == BackupEvery::Never)
        return false;
    const qint64 longest = every == BackupEvery::Change ? 0
        : every == BackupEvery::Hour                    ? 3'600'000'000
                                                        : 86'400'000'000;
    // One of the future: the clock was wrong then or is now, so that it counts for nothing.
    return longest == 0 || !newest || *newest > now || now.us - newest->us >= longest;
}

Result<std::optional<Backup>> ensureBackup(
    BackupStore& store, const QString& file, const BackupSettings& settings, const Context& context)
{
    const auto all = store.list();
    if (!all)
        return tl::unexpected(all.error());
    std::optional<Instant> newest;
    for (const auto& b : *all)
        if (b.verified && !b.replaced && !newest && QFileInfo::exists(b.file))
            newest = b.at;
    if (!isDue(settings, db::stampOf(file).size, newest, store.options().now()))
        return std::nullopt;
    auto made = store.create(file, context, u"changes"_s);
    if (!made)
        return tl::unexpected(made.error());
    // What can't be removed takes room, but is no reason to leave the change undone.
    (void)store.prune(settings.retention, context);
    return *made;
}

std::function<Result<void>(const Context&)> backupBefore(
    const Instance& instance, Ledger& ledger, BackupOptions options)
{
    if (instance.wayIn != u"sqlite")
        return {};
    return [store = BackupStore(instance.identity, std::move(options)), file = instance.place, &ledger](
               const Context& context) mutable -> Result<void> {
        const auto settings = BackupSettings::load(BackupSettings::defaultFile());
        if (!settings)
            return tl::unexpected(settings.error());
        const auto made = ensureBackup(store, file, *settings, context);
        if (!made)
            return tl::unexpected(made.error());
        if (!*made)
            return {};
        return ledger.note(
            JournalItem::What::Backup, textOf("backup.journal.made", {(*made)->id, file}).sentence(), {});
    };
}

} // namespace bw
