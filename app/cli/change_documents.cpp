// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/change_documents.h"
#include "app/cli/document.h"
#include "app/cli/failure.h"
#include "app/cli/plan_text.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QJsonDocument>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fitName(Fit fit)
{
    switch (fit) {
    case Fit::Applies:
        return u"applies"_s;
    case Fit::AlreadyDone:
        return u"already_done"_s;
    case Fit::Conflict:
        break;
    }
    return u"conflict"_s;
}

QString undoName(Undo undo)
{
    return undo == Undo::Never ? u"never"_s : undo == Undo::Archive ? u"archive"_s : u"swap"_s;
}

// Of what was found, the fields that the change is about.
QJsonValue theirs(const Change& c, const std::optional<QJsonObject>& found)
{
    if (!found)
        return {};
    QJsonObject some;
    for (const auto* side : {&c.before, &c.after})
        if (*side)
            for (auto i = (*side)->begin(); i != (*side)->end(); ++i)
                if (found->contains(i.key()))
                    some.insert(i.key(), found->value(i.key()));
    return some;
}

QJsonObject itemObject(const Plan& plan, size_t at)
{
    const auto& item = plan.items[at];
    const auto& c = plan.work.changes[at];
    QJsonArray risks;
    for (const int r : item.risks)
        risks << riskObject(plan.risks[size_t(r)]);
    QJsonObject o{{u"change"_s, changeObject(c)}, {u"before"_s, sideOf(c.before)}, {u"after"_s, sideOf(c.after)},
        {u"sql"_s, QJsonArray::fromStringList(item.sql)}, {u"risks"_s, risks}, {u"loses"_s, lossesObject(item.loses)},
        {u"effects"_s, QJsonArray::fromStringList(item.effects)}, {u"fit"_s, fitName(item.fit)},
        {u"undo"_s, undoName(item.undo)},
        {u"refused"_s, item.refused ? QJsonValue(textOf(*item.refused).sentence()) : QJsonValue()}};
    if (item.fit == Fit::Conflict)
        o[u"theirs"_s] = theirs(c, item.found);
    return o;
}

QJsonObject resultObject(const Results& r, size_t at)
{
    const auto& c = r.changes[at];
    const auto& outcome = r.outcomes[at];
    auto change = changeObject(c);
    if (!outcome.madeId.isEmpty()) {
        auto subject = change[u"subject"].toObject();
        subject[u"id"] = outcome.madeId;
        change[u"subject"] = subject;
    }
    QJsonObject o{{u"change"_s, change}, {u"status"_s, id(outcome.status)}, {u"message"_s, orNull(messageOf(outcome))}};
    if (outcome.status == Status::Conflict) {
        o[u"expected"_s] = sideOf(c.before);
        o[u"ours"_s] = sideOf(c.after);
        o[u"theirs"_s] = theirs(c, outcome.found);
    }
    if (const auto secret = r.secrets.find(int(at)); secret != r.secrets.end())
        o[u"secret"_s] = QString::fromUtf8(secret->second->reveal());
    if (c.kind == u"invite.create")
        o[u"link"_s] = QJsonValue(); // a database doesn't tell the address that the server is reached by
    return o;
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::Ok:
        return u"ok"_s;
    case Level::Inform:
        return u"info"_s;
    case Level::Warn:
        return u"warning"_s;
    case Level::Block:
        break;
    }
    return u"error"_s;
}

QJsonValue sideOf(const std::optional<QJsonObject>& side) { return side ? QJsonValue(*side) : QJsonValue(); }

QJsonObject changeObject(const Change& c)
{
    QJsonObject o{{u"kind"_s, c.kind},
        {u"subject"_s,
            QJsonObject{{u"type"_s, c.subject.type}, {u"id"_s, c.subject.id}, {u"label"_s, orNull(c.subject.label)}}},
        {u"before"_s, sideOf(c.before)}, {u"after"_s, sideOf(c.after)}};
    if (!c.archive.isEmpty())
        o[u"archive"_s] = c.archive;
    return o;
}

QJsonObject findingObject(const Finding& f)
{
    const auto text = textOf(f);
    return {{u"id"_s, QString::fromLatin1(f.id)}, {u"level"_s, levelName(f.level)}, {u"message"_s, text.sentence()}};
}

QJsonObject riskObject(const Risk& r)
{
    auto o = findingObject(r.finding);
    o[u"subject"_s] = orNull(r.finding.subject);
    o[u"allow"_s] = *r.allow ? QJsonValue(u"--"_s + QLatin1StringView(r.allow)) : QJsonValue();
    QJsonArray changes;
    for (const int c : r.changes)
        changes << c;
    o[u"changes"_s] = changes;
    return o;
}

QJsonArray riskArray(std::span<const Risk* const> risks)
{
    QJsonArray all;
    for (const auto* r : risks)
        all << riskObject(*r);
    return all;
}

QJsonObject lossesObject(const Losses& l)
{
    return {{u"usage_rows"_s, l.usageRows}, {u"keys"_s, l.keys}, {u"sessions"_s, l.sessions}, {u"invites"_s, l.invites},
        {u"quotas"_s, l.quotas}};
}

QJsonArray planArray(const Plan& plan)
{
    QJsonArray all;
    for (size_t i = 0; i < plan.items.size(); ++i)
        all << itemObject(plan, i);
    return all;
}

int Results::count(std::initializer_list<Status> wanted) const
{
    return int(std::ranges::count_if(
        outcomes, [&](const Outcome& o) { return std::ranges::find(wanted, o.status) != wanted.end(); }));
}

int Results::exitCode() const
{
    const int done = count({Status::Done, Status::AlreadyDone});
    if (done == int(outcomes.size()))
        return 0;
    if (done > 0 || count({Status::Unknown}) > 0)
        return 6;
    if (count({Status::Conflict}) > 0)
        return 5;
    for (const auto& o : outcomes)
        if (o.error)
            return bw::cli::exitCode(o.error->fault);
    return 5;
}

QString messageOf(const Outcome& o)
{
    if (o.error)
        return textOf(*o.error).sentence();
    if (o.status == Status::AlreadyDone)
        return QCoreApplication::translate("Command", "It was so already.");
    if (o.status == Status::Conflict)
        return o.found ? QCoreApplication::translate("Command", "Somebody has changed it meanwhile.")
                       : QCoreApplication::translate("Command", "It isn't there any more.");
    return {};
}

QJsonArray resultArray(const Results& r)
{
    QJsonArray all;
    for (size_t i = 0; i < std::min(r.changes.size(), r.outcomes.size()); ++i)
        all << resultObject(r, i);
    return all;
}

namespace {

QString statusWords(Status status)
{
    static constexpr const char* all[]{QT_TRANSLATE_NOOP("Command", "done"), QT_TRANSLATE_NOOP("Command", "done"),
        QT_TRANSLATE_NOOP("Command", "failed"), QT_TRANSLATE_NOOP("Command", "conflict"),
        QT_TRANSLATE_NOOP("Command", "refused"), QT_TRANSLATE_NOOP("Command", "skipped"),
        QT_TRANSLATE_NOOP("Command", "unknown")};
    return QCoreApplication::translate("Command", all[size_t(status)]);
}

QString valuesText(const QJsonValue& values)
{
    return values.isNull() ? u"–"_s
                           : QString::fromUtf8(QJsonDocument(values.toObject()).toJson(QJsonDocument::Compact));
}

QString resultText(const Results& r, size_t at)
{
    const auto& o = r.outcomes[at];
    const auto& c = r.changes[at];
    auto text = statusWords(o.status) + u"  "_s + terminalText(changeTitle(c));
    if (const auto summed = summary(c); o.status == Status::Done && !summed.isEmpty())
        text += u" ("_s + terminalText(summed) + u')';
    if (const auto message = messageOf(o); !message.isEmpty())
        text += u"\n  "_s + terminalText(message);
    if (o.status == Status::Conflict)
        text += u"\n  "_s
            + QCoreApplication::translate("Command", "expected %1, found %2, wanted %3")
                  .arg(terminalText(valuesText(sideOf(c.before))), terminalText(valuesText(theirs(c, o.found))),
                      terminalText(valuesText(sideOf(c.after))));
    if (const auto secret = r.secrets.find(int(at)); secret != r.secrets.end())
        text += u"\n  "_s
            + QCoreApplication::translate("Command", "Shown once: %1").arg(QString::fromUtf8(secret->second->reveal()));
    return text + u'\n';
}

Result<void> writeText(Terminal& terminal, const Results& r)
{
    QString text;
    for (size_t i = 0; i < std::min(r.changes.size(), r.outcomes.size()); ++i)
        text += resultText(r, i);
    text += QCoreApplication::translate("Command", "Change set %1").arg(r.set) + u'\n';
    for (const auto& w : r.warnings)
        terminal.note(w);
    return terminal.print(text.toUtf8());
}

} // namespace

Result<void> writeAnswer(Terminal& terminal, const Results& r)
{
    if (terminal.style() != Style::Json)
        return writeText(terminal, r);
    const int applied = r.count({Status::Done, Status::AlreadyDone});
    QJsonArray warnings;
    for (const auto& w : r.warnings)
        warnings << findingObject(w);
    Document d;
    if (const int code = r.exitCode(); code != 0 && code != 6) // nothing was done: a failure as any other
        for (const auto& o : r.outcomes)
            if (o.status != Status::Skipped) {
                const auto text = o.error ? textOf(*o.error) : Text{messageOf(o), {}, {}};
                d.add(u"error"_s,
                    QJsonObject{{u"code"_s, o.error ? QString::fromLatin1(o.error->id) : u"change.conflict"_s},
                        {u"message"_s, Text{text.what, text.why, {}}.sentence()}, {u"hint"_s, orNull(text.next)}});
                break;
            }
    d.add(u"change_set"_s, r.set);
    d.add(u"applied"_s, applied);
    d.add(u"failed"_s, int(r.outcomes.size()) - applied);
    d.add(u"results"_s, resultArray(r));
    d.add(u"warnings"_s, warnings);
    return d.write(terminal);
}

} // namespace bw::cli
