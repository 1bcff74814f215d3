// SPDX-License-Identifier: GPL-3.0-or-later
// One console without a face, for the campaigns (tests/campaigns/run): plans and applies what it is told on its
// standard input, settles what an interrupted one left, takes a set back. Answers in JSON, one object a line.
#include "core/changes/apply.h"
#include "core/backends/registry.h"
#include "core/changes/backup_policy.h"
#include "tests/campaigns/planted_fault.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

using namespace bw;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Console {
    std::unique_ptr<Backend> backend;
    std::unique_ptr<Ledger> ledger;
    BackupOptions backups;
    QString fault;
    Now now = systemNow; // --clock sets it
};

void say(const QJsonObject& o)
{
    std::cout << QJsonDocument(o).toJson(QJsonDocument::Compact).constData() << std::endl;
}

QJsonObject wordsOf(const Error& e)
{
    return {{u"error"_s, QString::fromLatin1(e.id)}, {u"fault"_s, int(e.fault)}, {u"detail"_s, e.detail}};
}

int failed(const char* where, const Error& e)
{
    auto o = wordsOf(e);
    o[u"event"_s] = QString::fromLatin1(where);
    say(o);
    return 1;
}

QJsonArray toJson(std::span<const Outcome> outcomes)
{
    QJsonArray all;
    for (const auto& one : outcomes) {
        QJsonObject o{{u"status"_s, id(one.status)}, {u"made"_s, one.madeId}};
        if (one.error)
            o[u"error"_s] = QString::fromLatin1(one.error->id);
        if (one.secret)
            o[u"secret"_s] = QString::fromUtf8(one.secret->reveal());
        all << o;
    }
    return all;
}

QJsonObject readLine()
{
    std::string line;
    std::getline(std::cin, line);
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

Result<Change> changeOf(const QJsonObject& wanted, const Snapshot& s)
{
    const auto name = wanted[u"kind"].toString(), id = wanted[u"id"].toString();
    const auto* k = kind(name);
    if (!k)
        return fail(Fault::Invalid, "campaign.kind");
    auto change = k->verb == Verb::Delete ? remove(s, name, id)
        : k->verb == Verb::Update         ? edit(s, name, id, wanted[u"values"].toObject())
                                  : create(name, {k->type.toString(), id, s.scope, {}}, wanted[u"values"].toObject());
    if (const auto password = wanted[u"password"].toString(); change && !password.isEmpty())
        change->secret = std::make_shared<Secret>(password.toUtf8());
    return change;
}

// Plans, says so, waits for leave, applies, says what came of it.
int applySet(Console& c, const ChangeSet& set, const Snapshot& base, JournalItem::What what, bool inParts)
{
    auto planned = plan(set, base, *c.backend, {}, c.now(), {});
    if (!planned)
        return failed("plan", planned.error());
    for (const auto& [change, error] : planned->work.refused)
        return failed("refused", error);
    QStringList allowed;
    for (const auto* flag : allowFlags())
        allowed << QString::fromLatin1(flag);
    QJsonArray ids;
    for (const auto& change : planned->work.changes)
        ids << change.subject.id;
    say({{u"event"_s, u"planned"_s}, {u"set"_s, set.id}, {u"ids"_s, ids}, {u"parts"_s, planned->work.parts}});
    readLine();

    ApplyRequest request{set, *planned, {}, allowed, what, &base, {}};
    request.options.inParts = inParts;
    if (c.fault == u"each-alone")
        request.options.mode = Mode::EachAlone;
    request.options.committed = [](std::span<const Outcome>) { say({{u"event"_s, u"committed"_s}}); };
    if (!c.backups.folder.isEmpty())
        request.backup = backupBefore(c.backend->instance(), *c.ledger, c.backups);
    say({{u"event"_s, u"applying"_s}});
    const auto done = apply(request, *c.backend, *c.ledger, {});
    if (!done)
        return failed("applied", done.error());
    say({{u"event"_s, u"applied"_s}, {u"set"_s, done->set}, {u"all"_s, done->all()},
        {u"outcomes"_s, toJson(done->outcomes)}});
    return 0;
}

int applyNew(Console& c, const Snapshot& base)
{
    const auto wanted = readLine();
    ChangeSet set{newSetId(), c.backend->instance().identity, c.backend->instance().place, thisOperator().text(),
        c.now(), base.readAt, wanted[u"reason"].toString(), {}, {}};
    for (const auto value : wanted[u"changes"].toArray()) {
        auto change = changeOf(value.toObject(), base);
        if (!change)
            return failed(qPrintable(u"change "_s + value.toObject()[u"kind"].toString() + u" "_s
                              + value.toObject()[u"id"].toString()),
                change.error());
        set.changes.push_back(std::move(*change));
    }
    if (c.fault == u"leak" && !set.changes.empty() && set.changes[0].secret)
        set.reason = QString::fromUtf8(set.changes[0].secret->reveal());
    return applySet(c, set, base, JournalItem::What::Apply, true);
}

int takeBack(Console& c, const QString& mode, const QString& id, const Snapshot& base)
{
    const auto item = c.ledger->item(id);
    if (!item || !*item)
        return failed(qPrintable(mode), item ? Error{Fault::NotFound, "campaign.no-such-set"} : item.error());
    const auto now = c.now();
    auto set = mode == u"undo" ? undoOf(**item, base, now)
        : mode == u"finish"    ? finishOf(**item, *c.backend, now, {})
                               : putBackOf(**item, *c.backend, now, {});
    if (!set)
        return failed(qPrintable(mode), set.error());
    return applySet(c, *set, base, mode == u"finish" ? JournalItem::What::Apply : JournalItem::What::Undo, true);
}

int lookAtJournal(Console& c)
{
    const auto verdict = c.ledger->verify({});
    if (!verdict)
        return failed("journal", verdict.error());
    const auto items = c.ledger->list(0, 10'000, {});
    if (!items)
        return failed("journal", items.error());
    QJsonArray all;
    for (const auto& item : *items)
        all << QJsonObject{{u"set"_s, item.set}, {u"what"_s, id(item.what)}, {u"state"_s, id(item.state)},
            {u"undoes"_s, item.undoes}, {u"outcomes"_s, toJson(item.outcomes)}};
    say({{u"event"_s, u"journal"_s}, {u"ok"_s, verdict->ok}, {u"why"_s, verdict->why}, {u"items"_s, all}});
    return 0;
}

// The set that Ctrl+Z would take back.
int sayNewest(Console& c)
{
    auto newest = c.ledger->newestUndoable();
    const auto items = c.ledger->list(0, 10'000, {});
    if (!newest || !items)
        return failed("newest", newest ? items.error() : newest.error());
    auto set = *newest ? (**newest).set : QString();
    if (c.fault == u"by-clock" && !items->empty())
        set = std::ranges::max_element(*items, {}, &JournalItem::at)->set;
    say({{u"event"_s, u"newest"_s}, {u"set"_s, set}});
    return 0;
}

int settleAll(Console& c)
{
    const auto settled = settle(*c.backend, *c.ledger, {});
    if (!settled)
        return failed("settled", settled.error());
    QJsonArray all;
    for (const auto& one : *settled)
        all << QJsonObject{{u"set"_s, one.set}, {u"all"_s, one.all()}, {u"partly"_s, one.partly()},
            {u"outcomes"_s, toJson(one.outcomes)}};
    say({{u"event"_s, u"settled"_s}, {u"sets"_s, all}});
    return lookAtJournal(c);
}

int run(const QCommandLineParser& args)
{
    OpenRequest request;
    request.address = args.value(u"place"_s);
    request.hmacSecretFile = args.value(u"hmac"_s);
    request.lockWaitMs = args.value(u"lock-wait"_s).toInt();
    const auto ahead = args.value(u"clock"_s).toLongLong() * 1'000'000;
    const Now now = [ahead] { return Instant{systemNow().us + ahead}; };
    request.now = now;
    auto opened = openDatabase(request, {});
    if (!opened)
        return failed("open", opened.error());
    const auto folder = args.value(u"ledger"_s);
    auto ledger =
        Ledger::open(folder + u"/ledgers"_s, (*opened)->instance().identity, fileHeads(folder + u"/heads"_s), now);
    if (!ledger)
        return failed("ledger", ledger.error());
    Console c{std::move(*opened), std::move(*ledger), {}, args.value(u"fault"_s), now};
    c.backups.now = now;
    c.backend = campaign::withFault(std::move(c.backend), c.fault);
    c.backups.folder = args.value(u"backups"_s);

    const auto mode = args.positionalArguments().value(0);
    if (mode == u"journal")
        return lookAtJournal(c);
    if (mode == u"settle")
        return settleAll(c);
    if (mode == u"newest")
        return sayNewest(c);
    const auto base =
        c.backend->read({Part::Users | Part::Roles | Part::Invites | Part::Keys | Part::Sessions | Part::Quotas}, {});
    if (!base)
        return failed("read", base.error());
    return mode == u"apply" ? applyNew(c, **base) : takeBack(c, mode, args.positionalArguments().value(1), **base);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser args;
    for (const auto* name : {"place", "ledger", "hmac", "fault", "backups"})
        args.addOption({QString::fromLatin1(name), {}, u"value"_s});
    args.addOption({u"lock-wait"_s, {}, u"ms"_s, u"5000"_s});
    args.addOption({u"clock"_s, {}, u"seconds"_s, u"0"_s}); // that it is ahead, or behind
    args.process(app);
    return run(args);
}
