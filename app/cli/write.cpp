// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/write.h"
#include "app/cli/change_documents.h"
#include "app/cli/document.h"
#include "app/cli/ledger_access.h"
#include "app/cli/people.h"
#include "app/cli/plan_text.h"
#include "app/cli/secret_file.h"
#include "app/cli/wishes.h"
#include "core/changes/backup_policy.h"
#include "core/changes/change_file.h"
#include "core/changes/keeping.h"
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Rules look at everything; how full a quota is follows from the usage rows, which take long to read.
Parts partsFor(const Command& c)
{
    auto parts = Parts(Part::Users) | Part::Roles | Part::Invites | Part::Keys | Part::Sessions | Part::Quotas;
    parts.setFlag(Part::Activity, c.writes.contains("quota.set"_L1) || c.writes == "*"_L1);
    return parts;
}

// None of the command's kinds of change can be done here.
std::optional<Error> cantDo(const Command& c, const Capabilities& all)
{
    std::optional<Error> first;
    if (c.writes == "*"_L1)
        return first;
    for (const auto& id : QString(c.writes).split(u' ', Qt::SkipEmptyParts)) {
        const auto support = all.of(id);
        if (support.can != Can::No)
            return {};
        if (!first)
            first = Error{Fault::Unsupported, support.why};
    }
    return first;
}

// One set on its way: each step takes it further or says with what exit code it ends.
class Writing {
public:
    Writing(Run& run, JournalItem::What what, Upto upto)
        : m_run(run)
        , m_what(what)
        , m_upto(upto)
    {
    }
    Result<int> operator()(const Build&);

private:
    Result<void> open();
    Result<void> makeSet(const Build&);
    Result<void> makePlan();
    Result<std::optional<int>> stop(); // printed, saved or refused: the exit code
    Result<int> printPlan();
    int refuse(std::span<const Risk* const>);
    Result<int> answer(std::vector<Outcome>, const std::vector<Finding>& more = {});
    Result<void> ask();
    Result<void> askForParts(const Error&);
    Result<int> apply();
    Result<Applied> applyOnce();
    std::vector<Outcome> asPlanned() const; // of a set that needs nothing or can do nothing

    Run& m_run;
    JournalItem::What m_what;
    Upto m_upto;
    Wishes m_wishes;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Ledger> m_ledger;
    SnapshotPtr m_base;
    std::unique_ptr<Building> m_building;
    Plan m_plan;
    SecretFile m_secretFile;
};

Result<void> Writing::open()
{
    const auto& line = m_run.line;
    if (line.style == Style::Csv)
        return fail(Fault::Invalid, "command.no-csv", {line.command->words()});
    auto opened = connect(m_run);
    if (!opened)
        return tl::unexpected(opened.error());
    m_backend = std::move(*opened);
    if (auto error = cantDo(*line.command, m_backend->capabilities()))
        return tl::unexpected(*error);
    if (line.incomplete)
        return tl::unexpected(*line.incomplete);
    auto wishes = readWishes(line);
    if (!wishes)
        return tl::unexpected(wishes.error());
    m_wishes = std::move(*wishes);
    m_wishes.dryRun |= m_upto == Upto::PlanOnly;
    if (m_wishes.writes()) {
        auto ledger = openLedger(m_run, *m_backend);
        if (!ledger)
            return tl::unexpected(ledger.error());
        m_ledger = std::move(*ledger);
        if (const auto settled = settleInterrupted(m_run, *m_backend, *m_ledger); !settled)
            return settled;
    }
    auto read = readParts(m_run, *m_backend, partsFor(*line.command));
    if (!read)
        return tl::unexpected(read.error());
    m_base = std::move(*read);
    return {};
}

Result<void> Writing::makeSet(const Build& build)
{
    m_building = std::make_unique<Building>(m_run, *m_backend, *m_base, m_ledger.get());
    auto& set = m_building->set;
    set.id = newSetId();
    set.instance = m_backend->instance().identity;
    set.place = m_backend->instance().place;
    set.who = thisOperator().text();
    set.at = m_run.now;
    set.base = m_base->readAt;
    set.reason = m_run.line.value("reason"_L1);
    return build(*m_building);
}

Result<void> Writing::makePlan()
{
    QString account;
    if (m_run.line.has("as"_L1)) {
        const auto me = findUser(*m_base, m_run.line.value("as"_L1), {});
        if (!me)
            return tl::unexpected(me.error());
        account = m_base->users[*me].id;
    }
    auto made = plan(m_building->set, *m_base, *m_backend, {m_wishes.ways, account}, m_run.now, m_run.context);
    if (!made)
        return tl::unexpected(made.error());
    m_plan = std::move(*made);
    return {};
}

std::vector<Outcome> Writing::asPlanned() const
{
    std::vector<Outcome> all;
    for (const auto& item : m_plan.items) {
        Outcome o;
        if (item.refused) {
            o.status = Status::Refused;
            o.error = item.refused;
        } else if (item.fit == Fit::Conflict) {
            o.status = Status::Conflict;
            o.found = item.found;
        } else if (item.fit == Fit::AlreadyDone) {
            o.status = Status::AlreadyDone;
        }
        all.push_back(std::move(o));
    }
    return all;
}

Result<int> Writing::printPlan()
{
    const auto saved = m_wishes.planFile;
    if (!saved.isEmpty())
        if (const auto done = saveChangeSet(m_building->set, saved); !done)
            return tl::unexpected(done.error());
    Result<void> written;
    if (m_run.line.style == Style::Json) {
        Document d;
        d.add(u"plan"_s, planArray(m_plan));
        std::vector<const Risk*> risks;
        for (const auto& r : m_plan.risks)
            risks.push_back(&r);
        d.add(u"risks"_s, riskArray(risks));
        d.add(u"loses"_s, lossesObject(m_plan.loses()));
        d.add(u"parts"_s, m_plan.work.parts);
        QJsonArray notes;
        for (const auto* list : {&m_plan.work.notes, &m_building->notes})
            for (const auto& note : *list)
                notes << findingObject(note);
        d.add(u"warnings"_s, notes);
        if (!saved.isEmpty())
            d.add(u"file"_s, saved);
        written = d.write(m_run.terminal);
    } else {
        auto text = planText(m_plan, m_wishes.allowed, m_run.terminal.verbose());
        if (!saved.isEmpty())
            text += QCoreApplication::translate("Command", "Saved in %1").arg(terminalText(saved)) + u'\n';
        for (const auto& note : m_building->notes)
            m_run.terminal.note(note);
        written = m_run.terminal.print(text.toUtf8());
    }
    if (!written)
        return tl::unexpected(written.error());
    if (!saved.isEmpty())
        return 0;
    const auto outcomes = asPlanned();
    const bool conflicts = std::ranges::any_of(outcomes, [](const Outcome& o) { return o.status == Status::Conflict; });
    return conflicts || !m_plan.blocking(m_wishes.allowed).empty() ? 5 : 0;
}

int Writing::refuse(std::span<const Risk* const> blocking)
{
    QStringList flags;
    for (const auto* r : blocking)
        if (const auto flag = u"--"_s + QLatin1StringView(r->allow); *r->allow && !flags.contains(flag))
            flags << flag;
    const auto why = textOf(blocking.front()->finding).sentence();
    const char* id = flags.isEmpty() ? "command.refused" : "command.refused-allow";
    m_run.terminal.failed({Fault::Refused, id, {why, flags.join(u' ')}}, riskArray(blocking));
    if (m_run.line.style != Style::Json)
        for (const auto* r : blocking.subspan(1))
            m_run.terminal.tell(riskText(*r));
    return 5;
}

Result<std::optional<int>> Writing::stop()
{
    const auto ended = [](Result<int> code) -> Result<std::optional<int>> {
        if (!code)
            return tl::unexpected(code.error());
        return std::optional(*code);
    };
    if (!m_wishes.writes())
        return ended(printPlan());
    if (const auto blocking = m_plan.blocking(m_wishes.allowed); !blocking.empty())
        return std::optional(refuse(blocking));
    const bool whole = m_wishes.options.mode == Mode::AllOrNothing;
    if (!m_plan.work.refused.empty() && (whole || m_plan.work.refused.size() == m_plan.items.size()))
        return tl::unexpected(m_plan.work.refused.begin()->second);
    const auto outcomes = asPlanned();
    const auto count = [&](Status s) {
        return std::ranges::count_if(outcomes, [&](const Outcome& o) { return o.status == s; });
    };
    const auto all = std::ssize(outcomes);
    const bool hopeless = whole ? count(Status::Conflict) > 0 : all > 0 && count(Status::Conflict) == all;
    if (hopeless || count(Status::AlreadyDone) == all)
        return ended(answer(outcomes));
    return std::optional<int>();
}

Result<void> Writing::ask()
{
    const auto text = planText(m_plan, m_wishes.allowed, m_run.terminal.verbose()).trimmed();
    // The plan says in how many parts, and that is agreed to with the rest.
    m_wishes.options.inParts = m_wishes.options.inParts || m_plan.work.parts > 1;
    if (m_wishes.yes) {
        if (m_run.line.style != Style::Json)
            m_run.terminal.note(text);
        return {};
    }
    if (!Terminal::canAsk())
        return fail(Fault::Invalid, "command.needs-yes", {m_run.line.command->words()});
    m_run.terminal.tell(text);
    for (const auto& note : m_building->notes)
        m_run.terminal.note(note);
    const auto question =
        QCoreApplication::translate("Command", "Apply these %n changes? [y/N] ", nullptr, int(m_plan.items.size()));
    const auto yes = m_run.terminal.confirm(question, m_run.context.stop);
    if (!yes)
        return tl::unexpected(yes.error());
    if (!*yes)
        return fail(Fault::Cancelled, "command.declined");
    return {};
}

// The plan took it for one part, and this machine is too slow for that just now.
Result<void> Writing::askForParts(const Error& tooMany)
{
    m_wishes.options.inParts = true;
    const auto text = QCoreApplication::translate("Command",
        "This takes too long for one transaction here, as long as a server may be kept waiting. In parts it takes "
        "about %1.")
                          .arg(tooMany.args.value(0));
    if (m_wishes.yes) {
        m_run.terminal.note(text);
        return {};
    }
    m_run.terminal.tell(text);
    const auto yes = m_run.terminal.confirm(
        QCoreApplication::translate("Command", "Apply them in parts? [y/N] "), m_run.context.stop);
    if (!yes)
        return tl::unexpected(yes.error());
    return *yes ? Result<void>() : fail(Fault::Cancelled, "command.declined");
}

Result<int> Writing::answer(std::vector<Outcome> outcomes, const std::vector<Finding>& more)
{
    auto secrets = m_building->generated;
    for (size_t i = 0; i < outcomes.size(); ++i)
        if (outcomes[i].secret)
            secrets[int(i)] = outcomes[i].secret;
    std::erase_if(secrets, [&](const auto& s) { return outcomes[size_t(s.first)].status != Status::Done; });
    Results results{m_building->set.id, m_plan.work.changes, outcomes, secrets, m_building->notes};
    for (const auto& risk : m_plan.risks)
        results.warnings.push_back(risk.finding);
    const auto add = [&](const std::vector<Finding>& list) {
        results.warnings.insert(results.warnings.end(), list.begin(), list.end());
    };
    add(m_plan.work.notes);
    add(more);
    if (m_secretFile.isMade() && m_secretFile.write(secrets))
        secrets.clear();
    else if (m_secretFile.isMade()) // lost otherwise
        results.warnings.push_back({"command.secret-file-not-written", Level::Warn});
    if (const auto written = writeAnswer(m_run.terminal, results); !written)
        return tl::unexpected(written.error());
    return results.exitCode();
}

Result<int> Writing::apply()
{
    if (m_run.line.has("secret-file"_L1))
        if (const auto made = m_secretFile.make(m_run.line.value("secret-file"_L1)); !made)
            return tl::unexpected(made.error());
    const auto known = m_ledger->item(m_building->set.id);
    if (!known)
        return tl::unexpected(known.error());
    auto applied = applyOnce();
    if (!applied && QByteArrayView(applied.error().id) == "write.too_many" && !m_wishes.options.inParts) {
        if (const auto agreed = askForParts(applied.error()); !agreed)
            return tl::unexpected(agreed.error());
        if (!*known) // the journal has the attempt, which wrote nothing; what goes on keeps its name
            m_building->set.id = newSetId();
        applied = applyOnce();
    }
    if (!applied)
        return tl::unexpected(applied.error());
    return answer(std::move(applied->outcomes), applied->warnings);
}

Result<Applied> Writing::applyOnce()
{
    const ApplyRequest request{.set = m_building->set,
        .plan = m_plan,
        .options = m_wishes.options,
        .allowed = m_wishes.allowed,
        .what = m_what,
        .base = m_base.get(),
        .backup = backupBefore(m_backend->instance(), *m_ledger)};
    auto applied = bw::apply(request, *m_backend, *m_ledger, m_run.context);
    trimAsWanted(*m_ledger, m_run.now, m_run.context);
    return applied;
}

Result<int> Writing::operator()(const Build& build)
{
    if (const auto done = open(); !done)
        return tl::unexpected(done.error());
    if (const auto done = makeSet(build); !done)
        return tl::unexpected(done.error());
    if (const auto done = makePlan(); !done)
        return tl::unexpected(done.error());
    const auto stopped = stop();
    if (!stopped)
        return tl::unexpected(stopped.error());
    if (*stopped)
        return **stopped;
    if (const auto agreed = ask(); !agreed)
        return tl::unexpected(agreed.error());
    return apply();
}

} // namespace

Result<int> write(Run& run, const Build& build, JournalItem::What what, Upto upto)
{
    return Writing(run, what, upto)(build);
}

} // namespace bw::cli
