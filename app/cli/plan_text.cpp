// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_text.h"
#include "app/cli/said.h"
#include "app/cli/terminal.h"
#include "core/domain/text.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

// Nobody reads more of them before answering a question; --verbose and JSON show all.
constexpr size_t kMostItems = 50;

QString itemText(const Change& c, const Item& item, bool withStatements)
{
    auto text = terminalText(changeTitle(c)) + u'\n';
    const auto add = [&](const QString& line) { text += u"  "_s + terminalText(line) + u'\n'; };
    for (const auto& l : item.lines)
        add(u"%1: %2 → %3"_s.arg(l.field, l.before, l.after));
    if (const auto lost = inWords(item.loses); !lost.isEmpty())
        add(said(QT_TRANSLATE_NOOP("Command", "Goes with it: %1")).arg(lost));
    for (const auto& effect : item.effects)
        add(effect);
    if (item.fit == Fit::AlreadyDone)
        add(said(QT_TRANSLATE_NOOP("Command", "It is so already.")));
    if (item.fit == Fit::Conflict)
        add(item.found ? said(QT_TRANSLATE_NOOP("Command", "Conflict: it isn't any more as it was."))
                       : said(QT_TRANSLATE_NOOP("Command", "Conflict: it isn't there any more.")));
    if (item.undo == Undo::Never)
        add(said(QT_TRANSLATE_NOOP("Command", "This can't be undone.")));
    if (item.refused)
        add(said(QT_TRANSLATE_NOOP("Command", "Can't be done: %1")).arg(textOf(*item.refused).sentence()));
    if (withStatements)
        for (const auto& statement : item.sql)
            add(statement);
    return text;
}

} // namespace

QString changeTitle(const Change& c)
{
    const auto* k = kind(c.kind);
    const auto title = k ? titleOf(*k) : c.kind;
    const auto& s = c.subject;
    const auto name = !s.label.isEmpty() ? s.label : s.id.startsWith(u"new:") ? QString() : s.id;
    return name.isEmpty() ? title : title + u": "_s + name;
}

QString riskText(const Risk& r)
{
    const auto text = terminalText(textOf(r.finding).sentence());
    if (r.finding.level != Level::Block)
        return (r.finding.level == Level::Warn ? said(QT_TRANSLATE_NOOP("Command", "Warning: %1"))
                                               : said(QT_TRANSLATE_NOOP("Command", "Note: %1")))
            .arg(text);
    return *r.allow
        ? said(QT_TRANSLATE_NOOP("Command", "Refused: %1 It passes with --%2.")).arg(text, QString::fromLatin1(r.allow))
        : said(QT_TRANSLATE_NOOP("Command", "Refused: %1")).arg(text);
}

QString planText(const Plan& plan, const QStringList& allowed, bool withStatements)
{
    QString text;
    const auto shown = withStatements ? plan.items.size() : std::min(plan.items.size(), kMostItems);
    for (size_t i = 0; i < shown; ++i)
        text += itemText(plan.work.changes[i], plan.items[i], withStatements);
    if (shown < plan.items.size())
        text += QCoreApplication::translate(
                    "Command", "… and %n more changes (--verbose lists them)", nullptr, int(plan.items.size() - shown))
            + u'\n';
    if (plan.items.size() > 1)
        if (const auto lost = inWords(plan.loses()); !lost.isEmpty())
            text += said(QT_TRANSLATE_NOOP("Command", "All together take with them: %1")).arg(lost) + u'\n';
    for (const auto& r : plan.risks) {
        const bool overridden = r.finding.level == Level::Block && allowed.contains(QLatin1StringView(r.allow));
        text += (overridden ? said(QT_TRANSLATE_NOOP("Command", "Allowed all the same: %1"))
                                  .arg(terminalText(textOf(r.finding).sentence()))
                            : riskText(r))
            + u'\n';
    }
    for (const auto& note : plan.work.notes)
        text += said(QT_TRANSLATE_NOOP("Command", "Note: %1")).arg(terminalText(textOf(note).sentence())) + u'\n';
    if (plan.work.parts > 1)
        text += QCoreApplication::translate("Command",
                    "It takes %n transactions; a failure on the way leaves those before it.", nullptr, plan.work.parts)
            + u'\n';
    return text;
}

} // namespace bw::cli
