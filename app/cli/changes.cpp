// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_documents.h"
#include "app/cli/document.h"
#include "app/cli/journal_text.h"
#include "app/cli/ledger_access.h"
#include "app/cli/plan_text.h"
#include "app/cli/write.h"
#include "core/base/display.h"
#include "core/base/json_text.h"
#include "core/changes/apply.h"
#include "core/changes/change_file.h"
#include "core/domain/text.h"
#include <QFileInfo>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// The set of a file as it is: who made it, when and why stay.
Result<void> takeFile(Building& b)
{
    const auto file = b.arguments()[0];
    auto loaded = loadChangeSet(file);
    if (!loaded)
        return tl::unexpected(loaded.error());
    auto changes = std::move(loaded->changes);
    const auto mine = b.set;
    b.set = std::move(*loaded);
    b.set.changes.clear();
    if (b.set.instance.isEmpty() || b.set.instance == mine.instance) { // else a rule stops it, and names that place
        b.set.instance = mine.instance;
        b.set.place = mine.place;
    }
    if (!mine.reason.isEmpty())
        b.set.reason = mine.reason;
    for (auto& c : changes) {
        if (lacksPassword(c)) {
            auto password = b.newPassword(c.subject.label);
            if (!password)
                return tl::unexpected(password.error());
            c.secret = std::move(*password);
        }
        b.set.changes.push_back(std::move(c));
    }
    return {};
}

// A file that was applied before is another set when it is applied again.
Result<void> takeFileToApply(Building& b)
{
    if (auto taken = takeFile(b); !taken)
        return taken;
    const auto ledger = b.ledger();
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto known = (*ledger)->item(b.set.id);
    if (!known)
        return tl::unexpected(known.error());
    if (b.set.id.isEmpty() || *known)
        b.set.id = newSetId();
    return {};
}

Result<JournalItem> itemOf(Ledger& ledger, const QString& set)
{
    auto found = ledger.item(set);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return fail(Fault::Invalid, "command.set-unknown", {set});
    return std::move(**found);
}

Result<JournalItem> itemToUndo(Building& b)
{
    const auto ledger = b.ledger();
    if (!ledger)
        return tl::unexpected(ledger.error());
    if (!b.arguments().isEmpty())
        return itemOf(**ledger, b.arguments()[0]);
    auto newest = (*ledger)->newestUndoable();
    if (!newest)
        return tl::unexpected(newest.error());
    if (!*newest)
        return fail(Fault::Invalid, "command.nothing-to-undo");
    return std::move(**newest);
}

// The newest set before this one of which something can be taken back.
Result<std::optional<JournalItem>> undoableBefore(Ledger& ledger, qint64 seq, const Context& context)
{
    using What = JournalItem::What;
    using State = JournalItem::State;
    for (qint64 before = seq;;) {
        auto page = ledger.list(before, 20, context);
        if (!page)
            return tl::unexpected(page.error());
        for (auto& item : *page) {
            const bool asked = item.what == What::Apply || item.what == What::Rescue;
            const bool inEffect = item.state == State::Applied || item.state == State::Partly;
            if (asked && inEffect && item.undoneBy.isEmpty() && !item.blanked
                && !inverse(item.set, item.changes, item.outcomes).changes.empty())
                return std::optional(std::move(item));
        }
        if (page->empty())
            return std::optional<JournalItem>();
        before = page->back().seq;
    }
}

// Nobody has said which: the newest, and why not, and which one it could be.
Error newestStays(Building& b, const JournalItem& newest, const Error& why)
{
    const auto words = [](const JournalItem& item) { return displayText(summary(item.changes), 120); };
    const auto ledger = b.ledger();
    const auto older = ledger ? undoableBefore(**ledger, newest.seq, b.run.context) : tl::unexpected(ledger.error());
    const QStringList args{newest.set, words(newest), textOf(why).sentence()};
    if (!older || !*older)
        return {why.fault, "command.undo-newest", args};
    return {why.fault, "command.undo-older", args + QStringList{(**older).set, words(**older)}};
}

// What a set made of another one is about, with this run's own facts.
Result<void> take(Building& b, Result<ChangeSet> made)
{
    if (!made)
        return tl::unexpected(made.error());
    auto own = std::exchange(b.set, std::move(*made));
    b.set.instance = own.instance;
    b.set.place = own.place;
    b.set.who = own.who;
    b.set.base = own.base;
    if (!own.reason.isEmpty())
        b.set.reason = own.reason;
    if (b.set.id.isEmpty())
        b.set.id = own.id;
    return {};
}

using Remedy = Result<ChangeSet> (*)(const JournalItem&, Backend&, Instant, const Context&);
Build remedyOf(Remedy remedy)
{
    return [remedy](Building& b) -> Result<void> {
        const auto ledger = b.ledger();
        if (!ledger)
            return tl::unexpected(ledger.error());
        const auto item = itemOf(**ledger, b.arguments()[0]);
        if (!item)
            return tl::unexpected(item.error());
        return take(b, remedy(*item, b.backend, b.run.now, b.run.context));
    };
}

Result<int> showSet(Run& run, const ChangeSet& set)
{
    Result<void> written;
    if (run.line.style == Style::Json) {
        QJsonArray changes;
        for (const auto& c : set.changes)
            changes << changeObject(c);
        const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        Document d;
        d.add(u"change_set"_s, set.id);
        d.add(u"instance"_s, orNull(set.instance));
        d.add(u"place"_s, orNull(set.place));
        d.add(u"who"_s, orNull(set.who));
        d.add(u"at"_s, toRfc3339(set.at));
        d.add(u"base"_s, toRfc3339(set.base));
        d.add(u"reason"_s, orNull(set.reason));
        d.add(u"undoes"_s, orNull(set.undoes));
        d.add(u"changes"_s, changes);
        written = d.write(run.terminal);
    } else {
        auto text = u"%1  %2  %3\n"_s.arg(toRfc3339(set.at), terminalText(set.who), terminalText(set.reason));
        for (const auto& c : set.changes)
            text += changeText(c);
        written = run.terminal.print(text.toUtf8());
    }
    if (!written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace

Result<int> previewChanges(Run& run) { return write(run, takeFile, JournalItem::What::Apply, Upto::PlanOnly); }
Result<int> applyChanges(Run& run) { return write(run, takeFileToApply); }

Result<int> undoChanges(Run& run)
{
    return write(
        run,
        [](Building& b) -> Result<void> {
            const auto item = itemToUndo(b);
            if (!item)
                return tl::unexpected(item.error());
            auto made = undoOf(*item, b.now, b.run.now);
            if (!made && b.arguments().isEmpty())
                return tl::unexpected(newestStays(b, *item, made.error()));
            return take(b, std::move(made));
        },
        JournalItem::What::Undo);
}

Result<int> finishChanges(Run& run) { return write(run, remedyOf(finishOf)); }
Result<int> putBackChanges(Run& run) { return write(run, remedyOf(putBackOf), JournalItem::What::Undo); }

Result<int> showChanges(Run& run)
{
    if (run.line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {run.line.command->words()});
    const auto what = run.line.arguments[0];
    if (QFileInfo(what).isFile()) {
        const auto set = loadChangeSet(what);
        if (!set)
            return tl::unexpected(set.error());
        return showSet(run, *set);
    }
    const auto backend = connect(run);
    if (!backend)
        return tl::unexpected(backend.error());
    const auto ledger = openLedgerToRead(run, **backend);
    if (!ledger)
        return tl::unexpected(ledger.error());
    const auto item = itemOf(**ledger, what);
    if (!item)
        return tl::unexpected(item.error());
    QByteArray out;
    if (run.line.style == Style::Json) {
        appendJson(out, journalObject(*item));
        out += '\n';
    } else {
        out = journalText(*item).toUtf8();
    }
    if (const auto written = run.terminal.print(out); !written)
        return tl::unexpected(written.error());
    return 0;
}

} // namespace bw::cli
