// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/journal/journal_remedy.h"
#include "core/domain/text.h"
#include <QCoreApplication>
#include <algorithm>

namespace bw {

namespace {

QString remedyWords(const char* text) { return QCoreApplication::translate("JournalRemedy", text); }
QString remedyCount(const char* text, qsizetype n)
{
    return QCoreApplication::translate("JournalRemedy", text, nullptr, int(n));
}

QString obstacleWords(const Error& error) { return textOf(error).sentence(); }

bool wasDone(const JournalItem& item, size_t change)
{
    return change < item.outcomes.size()
        && (item.outcomes[change].status == Status::Done || item.outcomes[change].status == Status::AlreadyDone);
}

// What taking it back would find; the plan says it again, and the database decides.
QString sinceWords(const std::vector<Change>& back, const Snapshot& now)
{
    qsizetype others = 0, same = 0;
    for (const auto& c : back) {
        const auto fits = fit(c, now);
        others += fits == Fit::Conflict;
        same += fits == Fit::AlreadyDone;
    }
    const auto all = std::ssize(back);
    if (others == 0 && same == 0)
        return remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "Nobody has changed these values since."));
    if (same == all)
        return remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "All of it is as it was again."));
    if (others == all)
        return remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "All of it was changed since, and would be left out."));
    QStringList parts;
    if (others > 0)
        parts << remedyCount(
            QT_TRANSLATE_N_NOOP("JournalRemedy", "%n of them were changed since, and would be left out."), others);
    if (same > 0)
        parts << remedyCount(QT_TRANSLATE_N_NOOP("JournalRemedy", "%n of them are as they were again."), same);
    return parts.join(u' ');
}

Offers undoOffer(const JournalItem& item, const Snapshot* now, Instant at)
{
    const auto back = undoOf(item, now ? *now : Snapshot(), at);
    if (!back)
        return {remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "It can't be undone")), obstacleWords(back.error()),
            {{Remedy::Undo, remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "Undo…")), obstacleWords(back.error())}}};
    const auto n = std::ssize(back->changes);
    QStringList words;
    if (now)
        words << sinceWords(back->changes, *now);
    if (const auto never = std::ssize(inverse(item.set, item.changes, item.outcomes).never); never > 0)
        words << remedyCount(
            QT_TRANSLATE_N_NOOP("JournalRemedy", "%n of its changes can't be taken back: a password."), never);
    words << remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "You see the plan first."));
    return {remedyCount(QT_TRANSLATE_N_NOOP("JournalRemedy", "Undo would make %n change(s)"), n), words.join(u' '),
        {{Remedy::Undo, remedyCount(QT_TRANSLATE_N_NOOP("JournalRemedy", "Undo %n change(s)…"), n)}}};
}

QString obstacleToFinish(const JournalItem& item)
{
    const bool secret = std::ranges::any_of(item.changes, [](const Change& c) {
        const auto* k = kind(c.kind);
        return k && k->takes == Takes::Password;
    });
    return secret ? obstacleWords(Error{Fault::Refused, "finish.secret"}) : QString();
}

// A deletion that stopped in its middle is put back as if it were done.
QString obstacleToPutBack(const JournalItem& item)
{
    auto outcomes = item.outcomes;
    for (size_t i = 0; i < std::min(item.changes.size(), outcomes.size()); ++i)
        if (item.changes[i].before && !item.changes[i].after && outcomes[i].status == Status::Unknown)
            outcomes[i].status = Status::Done;
    const auto back = inverse(item.set, item.changes, outcomes);
    return !back.changes.empty()
        ? QString()
        : obstacleWords(Error{Fault::Refused, back.never.empty() ? "undo.nothing" : "undo.never"});
}

Offers halfDoneOffers(const JournalItem& item)
{
    qsizetype open = 0;
    for (size_t i = 0; i < item.changes.size(); ++i)
        open += !wasDone(item, i);
    return {remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "Only a part of it is in the database")),
        remedyWords(QT_TRANSLATE_NOOP("JournalRemedy",
            "It was interrupted. Finishing does the rest; putting back takes back what was done. You see the plan "
            "first.")),
        {{Remedy::Finish, remedyCount(QT_TRANSLATE_N_NOOP("JournalRemedy", "Finish %n change(s)…"), open),
             obstacleToFinish(item)},
            {Remedy::PutBack, remedyWords(QT_TRANSLATE_NOOP("JournalRemedy", "Put back…")), obstacleToPutBack(item)}}};
}

} // namespace

Offers offersOf(const JournalItem& item, const Snapshot* now, Instant at)
{
    if (item.changes.empty())
        return {};
    return halfDone(item) ? halfDoneOffers(item) : undoOffer(item, now, at);
}

} // namespace bw
