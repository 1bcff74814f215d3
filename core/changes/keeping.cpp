// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/keeping.h"
#include "core/changes/durable_file.h"
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace bw {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kKeepFormat = "bailiwick-keeping"_L1;
constexpr int kKeepVersion = 1;
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
    QFile in(file);
    if (!in.exists())
        return s;
    if (!in.open(QIODevice::ReadOnly))
        return fail(Fault::Storage, "keeping.settings-read", {file, in.errorString()}, in.errorString());
    const auto o = QJsonDocument::fromJson(in.read(1 << 20)).object();
    if (o[u"format"].toString() != kKeepFormat)
        return fail(Fault::Invalid, "keeping.settings-broken", {file});
    if (o[u"version"].toInt() > kKeepVersion)
        return fail(Fault::Unsupported, "keeping.settings-newer", {file});
    if (!takeDays(o, "archive_days"_L1, s.archiveDays) || !takeDays(o, "journal_days"_L1, s.journalDays))
        return fail(Fault::Invalid, "keeping.settings-broken", {file});
    return s;
}

Result<void> KeepSettings::save(const QString& file) const
{
    if (const auto there = load(file); !there)
        return tl::unexpected(there.error());
    if (auto folder = makePrivateFolder(QFileInfo(file).path()); !folder)
        return folder;
    const QJsonObject o{{u"format"_s, QString(kKeepFormat)}, {u"version"_s, kKeepVersion},
        {u"archive_days"_s, archiveDays}, {u"journal_days"_s, journalDays}};
    QSaveFile out(file);
    const auto text = QJsonDocument(o).toJson();
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || out.write(text) != text.size() || !out.commit())
        return fail(Fault::Storage, "backup.not-written", {file, out.errorString()}, out.errorString());
    return {};
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
