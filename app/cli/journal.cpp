// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/connect.h"
#include "app/cli/document.h"
#include "app/cli/journal_text.h"
#include "app/cli/ledger_access.h"
#include "app/cli/people.h"
#include "core/base/json_text.h"
#include "core/domain/text.h"
#include "core/export/journal_export.h"
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kLargestProof = 64 * 1024;

struct Opened {
    std::unique_ptr<Backend> backend;
    std::unique_ptr<Ledger> ledger;
};
enum class To { Read, Write };
Result<Opened> openJournal(Run& run, To what = To::Read)
{
    auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    auto ledger = what == To::Read ? openLedgerToRead(run, **backend) : openLedger(run, **backend);
    if (!ledger)
        return tl::unexpected(ledger.error());
    return Opened{std::move(*backend), std::move(*ledger)};
}

// The newest `most`, the newest last.
Result<void> eachOf(Run& run, Ledger& ledger, std::optional<qint64> most, const Ledger::ItemVisit& visit)
{
    if (!most)
        return ledger.each(visit, run.context);
    const auto some = ledger.list(0, int(*most), run.context);
    if (!some)
        return tl::unexpected(some.error());
    for (auto i = some->rbegin(); i != some->rend(); ++i)
        if (auto done = visit(*i); !done)
            return done;
    return {};
}

Result<std::optional<qint64>> limitOf(const Line& line)
{
    if (!line.has("limit"_L1))
        return std::nullopt;
    const auto n = parseWhole(line.value("limit"_L1), "limit"_L1, 1, 1'000'000);
    if (!n)
        return tl::unexpected(n.error());
    return *n;
}

Result<JournalFormat> formatOf(const Line& line)
{
    const auto name = line.value("format"_L1);
    if (name.isEmpty() || name == u"jsonl")
        return JournalFormat::JsonLines;
    if (name == u"csv")
        return JournalFormat::Csv;
    if (name == u"cef")
        return JournalFormat::Cef;
    if (name == u"syslog")
        return JournalFormat::Syslog;
    return fail(Fault::Invalid, "command.choice", {u"--format"_s, name, u"csv, jsonl, cef, syslog"_s});
}

// Into a file as a whole, or to standard output.
class Sink {
public:
    explicit Sink(Run& run)
        : m_run(run)
    {
        if (!run.line.arguments.isEmpty())
            m_file.emplace(run.line.arguments[0]);
    }
    Result<void> open()
    {
        if (m_file && !m_file->open(QIODevice::WriteOnly))
            return fail(Fault::Storage, "export.write", {}, m_file->errorString());
        if (m_file) // people are in it
            m_file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return {};
    }
    QIODevice& device() { return m_file ? *m_file : m_run.terminal.out(); }
    Result<void> write(const QByteArray& text)
    {
        if (device().write(text) != text.size())
            return fail(Fault::Storage, "export.write", {}, device().errorString());
        return {};
    }
    Result<int> close()
    {
        if (m_file && !m_file->commit())
            return fail(Fault::Storage, "export.write", {}, m_file->errorString());
        return 0;
    }

private:
    Run& m_run;
    std::optional<QSaveFile> m_file;
};

Result<QByteArray> readProof(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(Fault::Invalid, "command.proof", {file}, in.errorString());
    return in.read(kLargestProof);
}

Result<int> writeVerdict(Run& run, const Verdict& v)
{
    const auto why = v.why.isEmpty() ? QString() : textOf(v.why.toLatin1().constData()).sentence();
    Result<void> written;
    if (run.line.style == Style::Json) {
        Document d;
        d.add(u"ok"_s, v.ok);
        d.add(u"entries"_s, v.entries);
        d.add(u"head"_s, v.head.isEmpty() ? QJsonValue() : QJsonValue(QString::fromLatin1(v.head)));
        d.add(u"first_bad"_s, v.firstBad ? QJsonValue(*v.firstBad) : QJsonValue());
        d.add(u"code"_s, v.why.isEmpty() ? QJsonValue() : QJsonValue(v.why));
        d.add(u"message"_s, why.isEmpty() ? QJsonValue() : QJsonValue(why));
        written = d.write(run.terminal);
    } else {
        auto text = v.ok
            ? QCoreApplication::translate("Command", "The journal is whole: %n entries.", nullptr, int(v.entries))
            : v.firstBad ? QCoreApplication::translate("Command", "The journal is broken at entry %1.").arg(*v.firstBad)
                         : QCoreApplication::translate("Command", "The journal is broken.");
        if (!why.isEmpty())
            text += u'\n' + why;
        written = run.terminal.printLine(text + u'\n' + QString::fromLatin1(v.head));
    }
    if (!written)
        return tl::unexpected(written.error());
    return v.ok ? 0 : 1;
}

} // namespace

Result<int> listJournal(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.journal-csv");
    const auto limit = limitOf(run.line);
    if (!limit)
        return tl::unexpected(limit.error());
    const auto opened = openJournal(run);
    if (!opened)
        return tl::unexpected(opened.error());
    const bool json = run.line.style == Style::Json;
    QByteArray before = "[\n";
    auto written = eachOf(run, *opened->ledger, *limit, [&](const JournalItem& item) {
        if (!json)
            return run.terminal.print(journalLine(item).toUtf8());
        auto out = std::exchange(before, ",\n");
        appendJson(out, journalObject(item));
        return run.terminal.print(out);
    });
    if (written && json)
        written = run.terminal.print(before.startsWith('[') ? "[]\n" : "\n]\n");
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

Result<int> exportJournal(Run& run)
{
    const auto format = formatOf(run.line);
    if (!format)
        return tl::unexpected(format.error());
    const auto opened = openJournal(run);
    if (!opened)
        return tl::unexpected(opened.error());
    Sink sink(run);
    auto written = sink.open();
    if (written)
        written = bw::exportJournal(*opened->ledger, *format, sink.device(), run.context);
    if (!written)
        return tl::unexpected(written.error());
    return sink.close();
}

Result<int> verifyJournal(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    std::optional<QByteArray> proof;
    if (run.line.has("proof"_L1)) {
        const auto read = readProof(run.line.value("proof"_L1));
        if (!read)
            return tl::unexpected(read.error());
        proof = *read;
    }
    const auto opened = openJournal(run);
    if (!opened)
        return tl::unexpected(opened.error());
    auto verdict = opened->ledger->verify(run.context);
    if (verdict && verdict->ok && proof)
        verdict = opened->ledger->compare(*proof, run.context);
    if (!verdict)
        return tl::unexpected(verdict.error());
    return writeVerdict(run, *verdict);
}

Result<int> proveJournal(Run& run)
{
    const auto opened = openJournal(run);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto head = opened->ledger->head();
    if (!head)
        return tl::unexpected(head.error());
    Sink sink(run);
    Result<void> written = sink.open();
    if (written)
        written = sink.write(head->endsWith('\n') ? *head : *head + '\n');
    if (!written)
        return tl::unexpected(written.error());
    return sink.close();
}

Result<int> forgetPerson(Run& run)
{
    const auto& line = run.line;
    if (line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {line.command->words()});
    const auto opened = openJournal(run, To::Write);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto snapshot = readParts(run, *opened->backend, Part::Users);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    // Somebody who was deleted is known by the id alone.
    const auto row = findUser(**snapshot, line.arguments[0], line.value("provider"_L1));
    const auto id = row ? (*snapshot)->users[*row].id : line.arguments[0];
    QStringList words;
    if (row)
        words << (*snapshot)->users[*row].email << (*snapshot)->users[*row].name;
    words.removeAll(QString());
    if (!line.has("yes"_L1)) {
        if (!Terminal::canAsk())
            return fail(Fault::Invalid, "command.needs-yes", {line.command->words()});
        run.terminal.tell(textOf("command.forget-what", {terminalText(line.arguments[0])}).sentence());
        const auto yes =
            run.terminal.confirm(QCoreApplication::translate("Command", "Go on? [y/N] "), run.context.stop);
        if (!yes)
            return tl::unexpected(yes.error());
        if (!*yes)
            return fail(Fault::Cancelled, "command.declined");
    }
    const auto places = opened->ledger->forget(id, words, run.context, line.value("reason"_L1));
    if (!places)
        return tl::unexpected(places.error());
    Result<void> written;
    if (line.style == Style::Json) {
        Document d;
        d.add(u"forgotten"_s, id);
        d.add(u"places"_s, *places);
        written = d.write(run.terminal);
    } else
        written = run.terminal.printLine(
            QCoreApplication::translate("Command", "Removed or blanked in %n places.", nullptr, int(*places)));
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
