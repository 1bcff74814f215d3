// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/document.h"
#include "app/cli/ledger_access.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "core/changes/backup_policy.h"
#include "core/changes/keeping.h"
#include <QCoreApplication>
#include <QJsonValue>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostDaysKept = 36'500;

struct Retained {
    BackupSettings backups;
    KeepSettings people;
};

Result<Retained> loadKept()
{
    const auto backups = BackupSettings::load(BackupSettings::defaultFile());
    if (!backups)
        return tl::unexpected(backups.error());
    const auto people = KeepSettings::load(KeepSettings::defaultFile());
    if (!people)
        return tl::unexpected(people.error());
    return Retained{*backups, *people};
}

Result<void> takeNumber(const Line& line, QLatin1StringView option, qint64 least, qint64 most, int& to)
{
    if (!line.has(option))
        return {};
    const auto n = parseWhole(line.value(option), option, least, most);
    if (!n)
        return tl::unexpected(n.error());
    to = int(*n);
    return {};
}

Result<void> takeDays(const Line& line, QLatin1StringView option, int& to)
{
    if (line.value(option) == u"forever") {
        to = 0;
        return {};
    }
    return takeNumber(line, option, 1, kMostDaysKept, to);
}

Result<void> takeEvery(const Line& line, QLatin1StringView option, BackupEvery& to)
{
    if (!line.has(option))
        return {};
    for (const auto every : {BackupEvery::Change, BackupEvery::Hour, BackupEvery::Day, BackupEvery::Never})
        if (line.value(option) == id(every)) {
            to = every;
            return {};
        }
    return fail(Fault::Invalid, "command.choice",
        {QString(u"--"_s + option), line.value(option), u"change, hour, day, never"_s});
}

Result<void> takeAll(const Line& line, Retained& kept)
{
    auto& b = kept.backups;
    for (const auto& taken : {takeEvery(line, "before-small"_L1, b.small), takeEvery(line, "before-large"_L1, b.large),
             takeNumber(line, "small-below"_L1, 0, 1'000'000, b.smallMib),
             takeNumber(line, "keep-newest"_L1, 1, 10'000, b.retention.newest),
             takeNumber(line, "keep-days"_L1, 0, kMostDaysKept, b.retention.days),
             takeDays(line, "archive-days"_L1, kept.people.archiveDays),
             takeDays(line, "journal-days"_L1, kept.people.journalDays)})
        if (!taken)
            return taken;
    return {};
}

QString daysText(int days) { return days > 0 ? QString::number(days) : said(QT_TRANSLATE_NOOP("Command", "for ever")); }

Result<int> writeKept(Run& run, const Retained& kept)
{
    const auto& b = kept.backups;
    Result<void> written;
    if (run.line.style == Style::Json) {
        const auto days = [](int n) { return n > 0 ? QJsonValue(n) : QJsonValue(); };
        Document d;
        d.add(u"before_small"_s, id(b.small));
        d.add(u"before_large"_s, id(b.large));
        d.add(u"small_below_mib"_s, b.smallMib);
        d.add(u"keep_newest"_s, b.retention.newest);
        d.add(u"keep_days"_s, b.retention.days);
        d.add(u"archive_days"_s, days(kept.people.archiveDays));
        d.add(u"journal_days"_s, days(kept.people.journalDays));
        written = d.write(run.terminal);
    } else {
        written = writePairs(run.terminal,
            {{said(QT_TRANSLATE_NOOP("Command", "Backups of smaller databases")), id(b.small)},
                {said(QT_TRANSLATE_NOOP("Command", "Backups of larger databases")), id(b.large)},
                {said(QT_TRANSLATE_NOOP("Command", "Larger from (MiB)")), QString::number(b.smallMib)},
                {said(QT_TRANSLATE_NOOP("Command", "Newest backups that stay")), QString::number(b.retention.newest)},
                {said(QT_TRANSLATE_NOOP("Command", "Days with a backup each")), QString::number(b.retention.days)},
                {said(QT_TRANSLATE_NOOP("Command", "Days of the archive")), daysText(kept.people.archiveDays)},
                {said(QT_TRANSLATE_NOOP("Command", "Days of people in the journal")),
                    daysText(kept.people.journalDays)}});
    }
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

Result<void> noTable(const Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    return {};
}

} // namespace

Result<int> showRetention(Run& run)
{
    if (const auto style = noTable(run); !style)
        return tl::unexpected(style.error());
    const auto kept = loadKept();
    if (!kept)
        return tl::unexpected(kept.error());
    return writeKept(run, *kept);
}

Result<int> setRetention(Run& run)
{
    if (const auto style = noTable(run); !style)
        return tl::unexpected(style.error());
    auto kept = loadKept();
    if (!kept)
        return tl::unexpected(kept.error());
    if (const auto taken = takeAll(run.line, *kept); !taken)
        return tl::unexpected(taken.error());
    if (const auto saved = kept->backups.save(BackupSettings::defaultFile()); !saved)
        return tl::unexpected(saved.error());
    if (const auto saved = kept->people.save(KeepSettings::defaultFile()); !saved)
        return tl::unexpected(saved.error());
    return writeKept(run, *kept);
}

Result<int> trimKept(Run& run)
{
    if (const auto style = noTable(run); !style)
        return tl::unexpected(style.error());
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto kept = loadKept();
    if (!kept)
        return tl::unexpected(kept.error());
    const auto ledger = openLedger(run, **backend);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto trimmed = trim(**ledger, kept->people, run.now, run.context);
    if (!trimmed)
        return tl::unexpected(trimmed.error());
    Result<void> written;
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"archive_rows"_s, trimmed->rows);
        d.add(u"journal_entries"_s, trimmed->entries);
        written = d.write(run.terminal);
    } else {
        written = writePairs(run.terminal,
            {{said(QT_TRANSLATE_NOOP("Command", "Rows removed from the archive")), QString::number(trimmed->rows)},
                {said(QT_TRANSLATE_NOOP("Command", "Entries of the journal blanked")),
                    QString::number(trimmed->entries)}});
    }
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
