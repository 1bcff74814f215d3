// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/restore.h"
#include "app/cli/backup_place.h"
#include "app/cli/document.h"
#include "app/cli/failure.h"
#include "app/cli/said.h"
#include "app/cli/table_text.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kMostNames = 20; // on a terminal

QList<QByteArray> tablesOf(const RestorePlan& plan)
{
    QSet<QByteArray> all;
    for (const auto& counts : {plan.now, plan.backup.rows})
        for (const auto& table : counts.keys())
            all << table;
    QList<QByteArray> sorted(all.begin(), all.end());
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

QJsonValue count(const QMap<QByteArray, qint64>& counts, const QByteArray& table)
{
    return counts.contains(table) ? QJsonValue(counts[table]) : QJsonValue();
}

QJsonValue errorObject(const std::optional<Error>& e)
{
    if (!e)
        return {};
    const auto text = textOf(*e);
    return QJsonObject{{u"code"_s, QString::fromLatin1(e->id)},
        {u"message"_s, Text{text.what, text.why, {}}.sentence()},
        {u"hint"_s, text.next.isEmpty() ? QJsonValue() : QJsonValue(text.next)}};
}

QJsonArray warningsOf(const std::vector<Finding>& all)
{
    QJsonArray list;
    for (const auto& f : all)
        list << QJsonObject{{u"id"_s, QString::fromLatin1(f.id)}, {u"message"_s, textOf(f).sentence()}};
    return list;
}

QJsonArray setsOf(const RestorePlan& plan)
{
    QJsonArray list;
    for (const auto& item : plan.sets)
        list << QJsonObject{{u"change_set"_s, item.set}, {u"at"_s, toRfc3339(item.at)}, {u"who"_s, item.by.text()},
            {u"changes"_s, qint64(item.changes.size())}, {u"reason"_s, item.reason}};
    return list;
}

Document documentOf(const RestorePlan& plan)
{
    QJsonObject rows;
    for (const auto& table : tablesOf(plan))
        rows[QString::fromUtf8(table)] =
            QJsonObject{{u"now"_s, count(plan.now, table)}, {u"then"_s, count(plan.backup.rows, table)}};
    const auto names = [&](const QStringList& all) {
        return plan.usersKnown ? QJsonValue(QJsonArray::fromStringList(all)) : QJsonValue();
    };
    Document d;
    d.add(u"backup"_s, plan.backup.id);
    d.add(u"created_at"_s, toRfc3339(plan.backup.at));
    d.add(u"database"_s, plan.file);
    d.add(u"present"_s, plan.present);
    d.add(u"problem"_s, errorObject(plan.problem));
    d.add(u"rows"_s, rows);
    d.add(u"users_lost"_s, names(plan.usersLost));
    d.add(u"users_back"_s, names(plan.usersBack));
    d.add(u"sets"_s, setsOf(plan));
    d.add(u"refused"_s, errorObject(plan.refused));
    return d;
}

QString listed(const QStringList& names)
{
    auto text = terminalText(names.mid(0, kMostNames).join(u", "));
    if (names.size() > kMostNames)
        text += u" … (%1)"_s.arg(names.size());
    return text.isEmpty() ? u"–"_s : text;
}

QString textOfPlan(const RestorePlan& plan)
{
    QString text;
    const auto line = [&](const QString& name, const QString& value) { text += name + u": "_s + value + u'\n'; };
    line(said(QT_TRANSLATE_NOOP("Command", "Backup")), plan.backup.id);
    line(said(QT_TRANSLATE_NOOP("Command", "Database")), terminalText(plan.file));
    if (!plan.present)
        text += said(QT_TRANSLATE_NOOP("Command", "The database is missing now.")) + u'\n';
    if (plan.problem)
        text += terminalText(textOf(*plan.problem).sentence()) + u'\n';
    for (const auto& table : tablesOf(plan)) {
        const auto now = plan.now.value(table, -1), then = plan.backup.rows.value(table, -1);
        const auto number = [](qint64 n) { return n < 0 ? u"–"_s : QString::number(n); };
        if (now != then)
            line(terminalText(QString::fromUtf8(table)),
                said(QT_TRANSLATE_NOOP("Command", "%1 rows now, %2 then")).arg(number(now), number(then)));
    }
    if (plan.usersKnown) {
        line(said(QT_TRANSLATE_NOOP("Command", "Users that are lost")), listed(plan.usersLost));
        line(said(QT_TRANSLATE_NOOP("Command", "Users that come back")), listed(plan.usersBack));
    }
    line(said(QT_TRANSLATE_NOOP("Command", "Change sets applied since")), QString::number(plan.sets.size()));
    return text;
}

Result<void> ask(Run& run, const RestorePlan& plan)
{
    const auto text = textOfPlan(plan).trimmed();
    if (run.line.has("yes"_L1)) {
        if (run.line.style != Style::Json)
            run.terminal.note(text);
        return {};
    }
    if (!Terminal::canAsk())
        return fail(Fault::Invalid, "command.needs-yes", {run.line.command->words()});
    run.terminal.tell(text);
    const auto yes =
        run.terminal.confirm(said(QT_TRANSLATE_NOOP("Command", "Restore this backup? [y/N] ")), run.context.stop);
    if (!yes)
        return tl::unexpected(yes.error());
    return *yes ? Result<void>() : Result<void>(fail(Fault::Cancelled, "command.declined"));
}

Result<int> writePlan(Run& run, const RestorePlan& plan)
{
    auto d = documentOf(plan);
    d.add(u"warnings"_s, warningsOf(plan.warnings));
    const auto text = textOfPlan(plan) + (plan.refused ? textOf(*plan.refused).sentence() + u'\n' : QString());
    const auto written = run.line.style == Style::Json ? d.write(run.terminal) : run.terminal.print(text.toUtf8());
    if (!written)
        return tl::unexpected(written.error());
    return plan.refused ? exitCode(plan.refused->fault) : 0;
}

Result<void> writeRestored(Run& run, const RestorePlan& plan, const Restored& done)
{
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"restored"_s, plan.backup.id);
        d.add(u"database"_s, plan.file);
        d.add(u"kept"_s, done.kept ? QJsonValue(done.kept->id) : QJsonValue());
        d.add(u"kept_path"_s, done.kept ? QJsonValue(done.kept->file) : QJsonValue());
        d.add(u"warnings"_s, warningsOf(done.warnings));
        return d.write(run.terminal);
    }
    return writePairs(run.terminal,
        {{said(QT_TRANSLATE_NOOP("Command", "Restored")), plan.backup.id},
            {said(QT_TRANSLATE_NOOP("Command", "Database")), terminalText(plan.file)},
            {said(QT_TRANSLATE_NOOP("Command", "Kept before")), done.kept ? done.kept->id : u"–"_s}});
}

} // namespace

Result<int> restoreBackup(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    auto place = backupPlace(run);
    if (!place)
        return tl::unexpected(place.error());
    const auto backup = place->store.find(run.line.arguments.value(0));
    if (!backup)
        return tl::unexpected(backup.error());
    const auto ledger = ledgerOf(run, *place);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto sets = appliedSince(**ledger, backup->at, run.context);
    if (!sets)
        return tl::unexpected(sets.error());
    const RestoreRequest request{*backup, place->file, *sets,
        [&](const QString& text) { return noteInJournal(run, **ledger, JournalItem::What::Restore, text); }};
    const auto plan = planRestore(place->store, request, run.context);
    if (!plan)
        return tl::unexpected(plan.error());
    for (const auto& warning : plan->warnings)
        run.terminal.note(warning);
    if (run.line.has("dry-run"_L1))
        return writePlan(run, *plan);
    if (plan->refused)
        return tl::unexpected(*plan->refused);
    if (const auto agreed = ask(run, *plan); !agreed)
        return tl::unexpected(agreed.error());
    const auto done = restore(place->store, *plan, request, run.context);
    if (!done)
        return tl::unexpected(done.error());
    for (const auto& warning : done->warnings)
        run.terminal.note(warning);
    if (const auto written = writeRestored(run, *plan, *done); !written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
