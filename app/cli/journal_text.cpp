// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journal_text.h"
#include "app/cli/plan_text.h"
#include "app/cli/said.h"
#include "app/cli/terminal.h"
#include "core/domain/text.h"
#include "core/export/journal_export.h"
#include <QCoreApplication>

namespace bw::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

QString whatWords(JournalItem::What what)
{
    static constexpr const char* all[]{QT_TRANSLATE_NOOP("Command", "apply"), QT_TRANSLATE_NOOP("Command", "undo"),
        QT_TRANSLATE_NOOP("Command", "backup"), QT_TRANSLATE_NOOP("Command", "restore"),
        QT_TRANSLATE_NOOP("Command", "rescue"), QT_TRANSLATE_NOOP("Command", "forget"),
        QT_TRANSLATE_NOOP("Command", "note")};
    return said(all[size_t(what)]);
}

QString stateWords(const JournalItem& item)
{
    static constexpr const char* all[]{QT_TRANSLATE_NOOP("Command", "unfinished"), QT_TRANSLATE_NOOP("Command", "done"),
        QT_TRANSLATE_NOOP("Command", "done in part"), QT_TRANSLATE_NOOP("Command", "failed"),
        QT_TRANSLATE_NOOP("Command", "conflict")};
    return item.undoneBy.isEmpty() ? said(all[size_t(item.state)]) : said(QT_TRANSLATE_NOOP("Command", "undone"));
}

QString subjects(const JournalItem& item)
{
    QStringList names;
    for (size_t i = 0; i < std::min<size_t>(item.changes.size(), 3); ++i) {
        const auto email = item.emails.value(qsizetype(i));
        const auto& s = item.changes[i].subject;
        if (const auto name = !email.isEmpty() ? email : !s.label.isEmpty() ? s.label : s.id; !names.contains(name))
            names << name;
    }
    return names.join(u", ") + (item.changes.size() > 3 ? u" …"_s : QString());
}

} // namespace

QString changeText(const Change& c)
{
    auto text = terminalText(changeTitle(c)) + u'\n';
    for (const auto& l : linesOf(c))
        text += u"  "_s + terminalText(u"%1: %2 → %3"_s.arg(l.field, l.before, l.after)) + u'\n';
    return text;
}

QString journalLine(const JournalItem& item)
{
    auto at = toRfc3339(item.at);
    at = at.left(at.lastIndexOf(u'.')) + u'Z';
    QStringList parts{at, item.by.text(), whatWords(item.what), stateWords(item)};
    if (!item.changes.empty())
        parts << summary(item.changes) << subjects(item);
    else
        parts << item.notes.join(u"; ");
    if (!item.reason.isEmpty())
        parts << u"“%1”"_s.arg(item.reason);
    if (!item.set.isEmpty())
        parts << item.set;
    parts.removeAll(QString());
    return terminalText(parts.join(u"  ")) + u'\n';
}

QString journalText(const JournalItem& item)
{
    auto text = journalLine(item);
    for (size_t i = 0; i < item.changes.size(); ++i) {
        text += changeText(item.changes[i]);
        if (i < item.outcomes.size() && item.outcomes[i].error)
            text += u"  "_s + terminalText(textOf(*item.outcomes[i].error).sentence()) + u'\n';
    }
    for (const auto& flag : item.allowed)
        text += u"--"_s + terminalText(flag) + u'\n';
    for (const auto& note : item.notes)
        text += terminalText(note) + u'\n';
    return text;
}

QJsonObject journalObject(const JournalItem& item)
{
    auto o = toJson(item);
    o[u"at"] = toRfc3339(item.at);
    o[u"change_set"] = o.take(u"set");
    for (auto i = o.begin(); i != o.end(); ++i)
        if (i->isString() && i->toString().isEmpty())
            *i = QJsonValue();
    return o;
}

} // namespace bw::cli
