// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_words.h"
#include "core/base/display.h"
#include "core/changes/plan.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace bw {

namespace {

using What = JournalItem::What;
using State = JournalItem::State;

QString journalWords(const char* text) { return QCoreApplication::translate("Journal", text); }
QString counted(const char* text, qsizetype n) { return QCoreApplication::translate("Journal", text, nullptr, int(n)); }

bool changesRecords(const JournalItem& item)
{
    return item.what == What::Apply || item.what == What::Undo || item.what == What::Rescue;
}

const char* title(What what)
{
    switch (what) {
    case What::Undo:
        return QT_TRANSLATE_NOOP("Journal", "Undo");
    case What::Backup:
        return QT_TRANSLATE_NOOP("Journal", "Backup");
    case What::Restore:
        return QT_TRANSLATE_NOOP("Journal", "Restore");
    case What::Rescue:
        return QT_TRANSLATE_NOOP("Journal", "Break-glass");
    case What::Forget:
        return QT_TRANSLATE_NOOP("Journal", "Person forgotten");
    case What::Note:
        return QT_TRANSLATE_NOOP("Journal", "Note");
    case What::Apply:
        break;
    }
    return QT_TRANSLATE_NOOP("Journal", "Several changes");
}

template<class Fn> bool allSame(const std::vector<Change>& changes, Fn of)
{
    return std::ranges::all_of(changes, [&](const Change& c) { return of(c) == of(changes.front()); });
}

QString noteText(const QString& note)
{
    const QByteArray id = note.toUtf8();
    const auto text = textOf(id.constData()); // notes that the program writes are ids, the others sentences
    return text.what == note ? displayText(note) : text.sentence();
}

qsizetype done(const JournalItem& item)
{
    return std::ranges::count_if(
        item.outcomes, [](const Outcome& o) { return o.status == Status::Done || o.status == Status::AlreadyDone; });
}

Badge undone() { return {journalWords(QT_TRANSLATE_NOOP("Journal", "Undone")), Tone::Neutral, "undo", true}; }

Badge stateBadge(const JournalItem& item)
{
    switch (item.state) {
    case State::Open:
        return {journalWords(QT_TRANSLATE_NOOP("Journal", "No result yet")), Tone::Warning, "clock", false};
    case State::Partly:
        return {journalWords(QT_TRANSLATE_NOOP("Journal", "%1 of %2 applied"))
                    .arg(exactNumber(done(item)), exactNumber(qint64(item.changes.size()))),
            Tone::Warning, "alert", false};
    case State::Failed:
        return {journalWords(QT_TRANSLATE_NOOP("Journal", "Failed")), Tone::Danger, "error", false};
    case State::Conflict:
        return {journalWords(QT_TRANSLATE_NOOP("Journal", "Conflict")), Tone::Warning, "alert", false};
    case State::Applied:
        break;
    }
    return {journalWords(reversible(item) || item.what == What::Undo ? QT_TRANSLATE_NOOP("Journal", "Applied")
                                                                     : QT_TRANSLATE_NOOP("Journal", "Applied, final")),
        Tone::Success, nullptr, true};
}

} // namespace

QString actionId(const JournalItem& item)
{
    if (item.what == What::Apply && !item.changes.empty()
        && allSame(item.changes, [](const Change& c) { return c.kind; }))
        return item.changes.front().kind;
    return id(item.what);
}

QString actionTitle(const QString& action)
{
    if (const auto* k = kind(action))
        return titleOf(*k);
    for (const auto what :
        {What::Apply, What::Undo, What::Backup, What::Restore, What::Rescue, What::Forget, What::Note})
        if (id(what) == action)
            return journalWords(title(what));
    return displayText(action, 60); // of a newer program
}

QString actionWords(const JournalItem& item)
{
    const QString one = actionTitle(actionId(item));
    return item.changes.size() < 2 || item.what != What::Apply
        ? one
        : journalWords(QT_TRANSLATE_NOOP("Journal", "%1 (%2)")).arg(one, exactNumber(qint64(item.changes.size())));
}

QString subjectWords(const JournalItem& item)
{
    if (item.changes.empty())
        return item.what == What::Backup || item.what == What::Restore || item.what == What::Note
            ? displayText(item.instance, 80)
            : QStringLiteral("–");
    const auto& first = item.changes.front().subject;
    if (allSame(item.changes, [](const Change& c) { return c.subject.id; })) {
        const QString email = item.emails.value(0);
        return displayText(!first.label.isEmpty() ? first.label : !email.isEmpty() ? email : first.id, 80);
    }
    const auto n = qsizetype(item.changes.size());
    if (!allSame(item.changes, [](const Change& c) { return c.subject.type; }))
        return counted(QT_TRANSLATE_N_NOOP("Journal", "%n records"), n);
    return first.type == u"user"   ? counted(QT_TRANSLATE_N_NOOP("Journal", "%n users"), n)
        : first.type == u"invite"  ? counted(QT_TRANSLATE_N_NOOP("Journal", "%n invites"), n)
        : first.type == u"key"     ? counted(QT_TRANSLATE_N_NOOP("Journal", "%n API keys"), n)
        : first.type == u"session" ? counted(QT_TRANSLATE_N_NOOP("Journal", "%n sessions"), n)
        : first.type == u"quota"   ? counted(QT_TRANSLATE_N_NOOP("Journal", "%n quotas"), n)
                                   : counted(QT_TRANSLATE_N_NOOP("Journal", "%n records"), n);
}

QString whatWords(const JournalItem& item)
{
    if (item.changes.size() == 1)
        return summary(item.changes.front());
    if (!item.changes.empty())
        return summary(item.changes);
    QStringList notes;
    for (const auto& note : item.notes)
        notes << noteText(note);
    return notes.join(u' ');
}

Badge resultBadge(const JournalItem& item)
{
    if (!item.undoneBy.isEmpty())
        return undone();
    if (changesRecords(item))
        return stateBadge(item);
    if (item.what == What::Restore || item.what == What::Forget)
        return {journalWords(QT_TRANSLATE_NOOP("Journal", "Done")), Tone::Success, nullptr, true};
    return {journalWords(QT_TRANSLATE_NOOP("Journal", "nothing changed")), Tone::Neutral, "minus", true};
}

bool reversible(const JournalItem& item)
{
    if (!changesRecords(item) || item.blanked || !item.undoneBy.isEmpty())
        return false;
    for (size_t i = 0; i < item.changes.size() && i < item.outcomes.size(); ++i) {
        const auto* k = kind(item.changes[i].kind);
        if (k && k->undo != Undo::Never && item.outcomes[i].status == Status::Done)
            return true;
    }
    return false;
}

QString dayWords(const QDate& day, const QDate& today)
{
    const QLocale locale;
    const QString date = locale.toString(day, journalWords(QT_TRANSLATE_NOOP("Journal", "d MMMM")));
    if (day == today)
        return journalWords(QT_TRANSLATE_NOOP("Journal", "Today, %1")).arg(date);
    if (day == today.addDays(-1))
        return journalWords(QT_TRANSLATE_NOOP("Journal", "Yesterday, %1")).arg(date);
    return locale.toString(day,
        day.year() == today.year() ? journalWords(QT_TRANSLATE_NOOP("Journal", "dddd, d MMMM"))
                                   : journalWords(QT_TRANSLATE_NOOP("Journal", "dddd, d MMMM yyyy")));
}

} // namespace bw
