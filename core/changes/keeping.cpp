// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/keeping.h"
#include "core/changes/settings_file.h"
#include <QStandardPaths>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr SettingsFormat kKeepFormat{
    "bailiwick-keeping"_L1, 1, "keeping.settings-read", "keeping.settings-broken", "keeping.settings-newer"};
constexpr int kMostDays = 36'500;

bool takeDays(const QJsonObject& o, QLatin1StringView name, int& to)
{
    if (o.contains(name))
        to = o[name].toInt(-1);
    return to >= 0 && to <= kMostDays;
}

Instant daysBefore(Instant now, int days)
{
    constexpr qint64 dayUs = 86'400'000'000;
    return {(now.us / dayUs - days) * dayUs};
}

} // namespace

QString KeepSettings::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/bailiwick/keeping.json"_s;
}

Result<KeepSettings> KeepSettings::load(const QString& file)
{
    KeepSettings s;
    const auto values = readSettings(file, kKeepFormat);
    if (!values)
        return tl::unexpected(values.error());
    if (!*values)
        return s;
    const auto& o = **values;
    if (!takeDays(o, "archive_days"_L1, s.archiveDays) || !takeDays(o, "journal_days"_L1, s.journalDays))
        return fail(Fault::Invalid, "keeping.settings-broken", {file});
    return s;
}

Result<void> KeepSettings::save(const QString& file) const
{
    if (const auto there = load(file); !there)
        return tl::unexpected(there.error());
    return writeSettings(file, kKeepFormat, {{u"archive_days"_s, archiveDays}, {u"journal_days"_s, journalDays}});
}

Result<Trimmed> trim(Ledger& ledger, const KeepSettings& settings, Instant now, const Context& context)
{
    Trimmed done;
    if (settings.archiveDays > 0) {
        const auto rows = ledger.trimArchive(daysBefore(now, settings.archiveDays));
        if (!rows)
            return tl::unexpected(rows.error());
        done.rows = *rows;
    }
    if (settings.journalDays > 0) {
        const auto entries = ledger.blankBefore(daysBefore(now, settings.journalDays), context);
        if (!entries)
            return tl::unexpected(entries.error());
        done.entries = *entries;
    }
    return done;
}

void trimAsWanted(Ledger& ledger, Instant now, const Context& context)
{
    const auto settings = KeepSettings::load(KeepSettings::defaultFile());
    if (settings)
        (void)trim(ledger, *settings, now, context);
}

} // namespace bw
