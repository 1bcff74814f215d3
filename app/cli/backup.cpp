// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backup_place.h"
#include "app/cli/connect.h"
#include "app/cli/document.h"
#include "app/cli/rows.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "core/changes/backup_policy.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QJsonArray>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue countOrNull(const QMap<QByteArray, qint64>& counts, const char* table)
{
    return counts.contains(table) ? QJsonValue(counts[table]) : QJsonValue();
}

Listing listingOf(const std::vector<Backup>& all)
{
    using Get = Cell (*)(const Backup&);
    const auto column = [&all](QStringView id, const char* title, Look look, Get get, ColumnFlags flags = Plain) {
        return Column{id, title, look, [&all, get](const Viewpoint&, size_t row) { return get(all[row]); }, flags};
    };
    Listing l{u"backups", u"backup", QT_TRANSLATE_NOOP("Listing", "Backups"), {},
        [&all](const Snapshot&) { return all.size(); }, {}, {}};
    l.columns = {
        column(u"id", QT_TRANSLATE_NOOP("Field", "ID"), Look::Text, [](const Backup& b) -> Cell { return b.id; }),
        column(u"created_at", QT_TRANSLATE_NOOP("Field", "Created"), Look::Time,
            [](const Backup& b) -> Cell { return b.at; }),
        column(u"kind", QT_TRANSLATE_NOOP("Field", "Kind"), Look::Text,
            [](const Backup& b) -> Cell { return b.replaced ? u"replaced"_s : u"backup"_s; }),
        column(
            u"why", QT_TRANSLATE_NOOP("Field", "Why"), Look::Text,
            [](const Backup& b) -> Cell { return b.why.isEmpty() ? Cell() : Cell(b.why); }, Hidden),
        column(u"verified", QT_TRANSLATE_NOOP("Field", "Verified"), Look::Text,
            [](const Backup& b) -> Cell { return b.verified; }),
        column(u"bytes", QT_TRANSLATE_NOOP("Field", "Size in bytes"), Look::Number,
            [](const Backup& b) -> Cell { return b.bytes; }),
        column(u"users", QT_TRANSLATE_NOOP("Field", "Users"), Look::Number,
            [](const Backup& b) { return b.rows.contains("users") ? Cell(b.rows["users"]) : Cell(); }),
        column(u"way", QT_TRANSLATE_NOOP("Field", "Way"), Look::Text, [](const Backup& b) -> Cell { return b.way; }),
        column(
            u"usage_up_to", QT_TRANSLATE_NOOP("Field", "Usage up to"), Look::Number,
            [](const Backup& b) { return b.upTo.contains("usage_records") ? Cell(b.upTo["usage_records"]) : Cell(); },
            Hidden),
        column(
            u"place", QT_TRANSLATE_NOOP("Field", "Database"), Look::Text,
            [](const Backup& b) -> Cell { return b.place; }, Hidden),
        column(
            u"program", QT_TRANSLATE_NOOP("Field", "Program"), Look::Text,
            [](const Backup& b) -> Cell { return b.program; }, Hidden),
        column(
            u"path", QT_TRANSLATE_NOOP("Field", "File"), Look::Text, [](const Backup& b) -> Cell { return b.file; },
            Hidden),
    };
    return l;
}

QJsonObject counts(const QMap<QByteArray, qint64>& all)
{
    QJsonObject o;
    for (auto i = all.cbegin(); i != all.cend(); ++i)
        o[QString::fromUtf8(i.key())] = *i;
    return o;
}

QJsonArray ids(const std::vector<Backup>& all)
{
    QJsonArray list;
    for (const auto& b : all)
        list << b.id;
    return list;
}

Result<void> writeMade(Run& run, const Backup& b, const std::vector<Backup>& removed)
{
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"id"_s, b.id);
        d.add(u"path"_s, b.file);
        d.add(u"created_at"_s, toRfc3339(b.at));
        d.add(u"place"_s, b.place);
        d.add(u"way"_s, b.way);
        d.add(u"restarts"_s, b.restarts);
        d.add(u"one_moment"_s, b.oneMoment);
        d.add(u"bytes"_s, b.bytes);
        d.add(u"sha256"_s, QString::fromLatin1(b.sha256));
        d.add(u"verified"_s, b.verified);
        d.add(u"rows"_s, counts(b.rows));
        d.add(u"usage_up_to"_s, countOrNull(b.upTo, "usage_records"));
        d.add(u"removed"_s, ids(removed));
        return d.write(run.terminal);
    }
    return writePairs(run.terminal,
        {{said(QT_TRANSLATE_NOOP("Command", "Backup")), b.id},
            {said(QT_TRANSLATE_NOOP("Command", "File")), terminalText(b.file)},
            {said(QT_TRANSLATE_NOOP("Command", "Size in bytes")), QString::number(b.bytes)},
            {said(QT_TRANSLATE_NOOP("Command", "Users")), QString::number(b.rows.value("users"))},
            {said(QT_TRANSLATE_NOOP("Command", "Older backups removed")), QString::number(removed.size())}});
}

Result<void> notCsv(const Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    return {};
}

} // namespace

Result<int> createBackup(Run& run)
{
    if (const auto style = notCsv(run); !style)
        return tl::unexpected(style.error());
    auto place = backupPlace(run);
    if (!place)
        return tl::unexpected(place.error());
    // Only what this program can read: a copy of another product's database would be of no use here.
    if (const auto backend = connect(run); !backend)
        return tl::unexpected(backend.error());
    const auto settings = BackupSettings::load(BackupSettings::defaultFile());
    if (!settings)
        return tl::unexpected(settings.error());
    const auto ledger = ledgerOf(run, *place);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto made = place->store.create(place->file, run.context);
    if (!made)
        return tl::unexpected(made.error());
    const auto text = textOf("backup.journal.made", {made->id, place->file}).sentence();
    if (const auto noted = noteInJournal(run, **ledger, JournalItem::What::Backup, text); !noted)
        return tl::unexpected(noted.error());
    const auto removed = place->store.prune(settings->retention, run.context);
    if (!removed)
        return tl::unexpected(removed.error());
    if (const auto written = writeMade(run, *made, *removed); !written)
        return tl::unexpected(written.error());
    return 0;
}

Result<int> listBackups(Run& run)
{
    const auto place = backupPlace(run);
    if (!place)
        return tl::unexpected(place.error());
    const auto all = place->store.list();
    if (!all)
        return tl::unexpected(all.error());
    const auto listing = listingOf(*all);
    const auto selection = readSelection(run, listing, u"-created_at"_s);
    if (!selection)
        return tl::unexpected(selection.error());
    const Snapshot nobody;
    const Viewpoint view{nobody, run.now};
    const auto rows = selectRows(listing, view, *selection);
    if (const auto written = writeRows(run, listing, view, rows, *selection); !written)
        return tl::unexpected(written.error());
    return exitCodeOfList(run.line, rows.empty());
}

Result<int> verifyBackup(Run& run)
{
    if (const auto style = notCsv(run); !style)
        return tl::unexpected(style.error());
    const auto place = backupPlace(run);
    if (!place)
        return tl::unexpected(place.error());
    const auto backup = place->store.find(run.line.arguments.value(0));
    if (!backup)
        return tl::unexpected(backup.error());
    const auto v = place->store.verify(*backup, run.context);
    if (!v)
        return tl::unexpected(v.error());
    Result<void> written;
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"id"_s, backup->id);
        d.add(u"path"_s, backup->file);
        d.add(u"created_at"_s, toRfc3339(backup->at));
        d.add(u"ok"_s, v->ok());
        d.add(u"result"_s, QString::fromLatin1(v->id()).section(u'.', -1));
        d.add(u"problem"_s, v->problem.isEmpty() ? QJsonValue() : QJsonValue(v->problem));
        d.add(u"rows"_s, counts(backup->rows));
        written = d.write(run.terminal);
    } else {
        std::vector<std::pair<QString, QString>> pairs{{said(QT_TRANSLATE_NOOP("Command", "Backup")), backup->id},
            {said(QT_TRANSLATE_NOOP("Command", "File")), terminalText(backup->file)},
            {said(QT_TRANSLATE_NOOP("Command", "Result")), textOf(v->id()).what}};
        if (!v->problem.isEmpty())
            pairs.emplace_back(said(QT_TRANSLATE_NOOP("Command", "Details")), terminalText(v->problem));
        written = writePairs(run.terminal, pairs);
    }
    if (!written)
        return tl::unexpected(written.error());
    return v->ok() ? 0 : 1;
}

Result<int> pruneBackups(Run& run)
{
    if (const auto style = notCsv(run); !style)
        return tl::unexpected(style.error());
    auto place = backupPlace(run);
    if (!place)
        return tl::unexpected(place.error());
    const auto settings = BackupSettings::load(BackupSettings::defaultFile());
    if (!settings)
        return tl::unexpected(settings.error());
    const auto all = place->store.list();
    if (!all)
        return tl::unexpected(all.error());
    const bool dry = run.line.has("dry-run"_L1);
    const auto removed = dry ? Result<std::vector<Backup>>(superfluous(*all, settings->retention, run.now))
                             : place->store.prune(settings->retention, run.context);
    if (!removed)
        return tl::unexpected(removed.error());
    Document d;
    d.add(u"removed"_s, ids(*removed));
    d.add(u"kept"_s, qint64(all->size() - removed->size()));
    const auto written = run.line.style == Style::Json
        ? d.write(run.terminal)
        : writePairs(run.terminal,
            {{said(dry ? QT_TRANSLATE_NOOP("Command", "Would be removed") : QT_TRANSLATE_NOOP("Command", "Removed")),
                 QString::number(removed->size())},
                {said(QT_TRANSLATE_NOOP("Command", "Kept")), QString::number(all->size() - removed->size())}});
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
